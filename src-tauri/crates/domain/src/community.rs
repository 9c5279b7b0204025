//! The learning group (Community of Practice).

use crate::ids::CommunityId;

/// A learning group. It learns from cases; it is no treatment team and keeps no client files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// Its id.
    pub id: CommunityId,
    /// What the group calls itself.
    pub name: String,
    /// Where it usually meets, in the words of the group.
    pub place: String,
}
