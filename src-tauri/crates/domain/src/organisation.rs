//! The organisations that the people of a group come from.

use crate::ids::{CommunityId, OrganisationId};

/// An organisation in a group: a thing of its own, so that a new name is given once and for all its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// The group in which it is known.
    pub community: CommunityId,
    /// What the group calls it.
    pub name: String,
}

/// The organisation with this name, however it is spelled: capitals and spaces at the ends tell no two apart.
#[must_use]
pub fn named<'a>(all: &'a [Organisation], name: &str) -> Option<&'a Organisation> {
    let wanted = name.trim().to_lowercase();
    all.iter().find(|o| o.name.trim().to_lowercase() == wanted)
}
