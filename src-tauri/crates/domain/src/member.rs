//! The people of a group.

use crate::ids::{CommunityId, MemberId, OrganisationId};
use crate::role::RoleKey;

/// How close a member is to the group (the core is always there, others come by theme or read along).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberKind {
    /// Comes every time.
    Core,
    /// Comes when the theme asks for it.
    Theme,
    /// Reads along.
    Sideline,
}

/// A person in a group: name, organisation and one or more roles. Never the person a case is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The member's id.
    pub id: MemberId,
    /// The group the member belongs to.
    pub community: CommunityId,
    /// The name used at the table; residents may be "Bewoner 1".
    pub name: String,
    /// The organisation the member works for, as it was typed before organisations were things of their own; empty since.
    pub organisation: String,
    /// The organisation the member works for; `None` for residents.
    pub works_at: Option<OrganisationId>,
    /// At least one; the first is the one the member usually speaks from.
    pub roles: Vec<RoleKey>,
    /// How close the member is to the group.
    pub kind: MemberKind,
    /// Others at the table work for this member. The facilitator sees it while preparing, so that nobody has to tell a case
    /// in front of the own manager unasked; the room and the paper never show it.
    pub manager: bool,
}
