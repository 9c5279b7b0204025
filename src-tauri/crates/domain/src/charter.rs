//! The charter of a group: what it stands for, and how people treat each other. Printed large and read aloud.

use crate::ids::{CharterPointId, CommunityId};

/// What a point is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CharterPart {
    /// A starting point of the group (*uitgangspunt*).
    #[default]
    Principle,
    /// How people treat each other (*omgangsvorm*).
    Manner,
    /// A standing moment (*vast moment*) at which the group always asks what lived experience can mean.
    Moment,
}

/// One point of a charter. Each is a thing of its own, so that two people can each change one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterPoint {
    /// Its id.
    pub id: CharterPointId,
    /// The group that agreed on it.
    pub community: CommunityId,
    /// What it is about.
    pub part: CharterPart,
    /// Its place among the points of its part; the smallest comes first.
    pub position: u16,
    /// In a few words.
    pub title: String,
    /// In a few sentences; may be empty.
    pub text: String,
}
