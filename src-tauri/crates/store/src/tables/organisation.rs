//! Organisations of a group.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use domain::ids::{CommunityId, OrganisationId};
use domain::organisation::Organisation;

table! {
    Organisation(OrganisationId) is "organisation" in organisations {
        community: CommunityId,
        name: String,
    }
    index(community)
    search()
    home(|it| Home::Scope(it.community.0))
}

impl Reads<'_> {
    /// The organisations of a group by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn organisations(&self, community: CommunityId) -> Result<Vec<Organisation>, StoreError> {
        self.list("community = ?1", [community.0], "lower(name), id")
    }

    /// One organisation, also one that was removed: sessions of the past go on naming where people came from.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there never was one.
    pub fn organisation(&self, id: OrganisationId) -> Result<Organisation, StoreError> {
        self.one_even_removed(id.0)
    }
}
