//! The people of a group.

use crate::ids::{CommunityId, MemberId};
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
    /// The organisation the member works for; empty for residents.
    pub organisation: String,
    /// At least one; the first is the one the member usually speaks from.
    pub roles: Vec<RoleKey>,
    /// How close the member is to the group.
    pub kind: MemberKind,
}
