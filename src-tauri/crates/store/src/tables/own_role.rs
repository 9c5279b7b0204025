//! Roles of a group, and what it changed about ours.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use domain::ids::{CommunityId, OwnRoleId};
use domain::own_role::OwnRole;
use domain::role::RoleKey;

table! {
    OwnRole(OwnRoleId) is "own_role" in own_roles {
        community: CommunityId,
        key: RoleKey,
        name: String,
        what_for: String,
        what_not: String,
        when_to_ask: String,
        limits: String,
        questions: String,
        secrecy: String,
    }
    index(community)
    search()
    home(|it| Home::Scope(it.community.0))
}

impl Reads<'_> {
    /// The roles of a group and what it changed about ours, by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn own_roles(&self, community: CommunityId) -> Result<Vec<OwnRole>, StoreError> {
        self.list("community = ?1", [community.0], "lower(name), id")
    }

    /// As [`Self::own_roles`], also those that were removed: what was said from a role goes on being said from it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn own_roles_ever(&self, community: CommunityId) -> Result<Vec<OwnRole>, StoreError> {
        self.list_ever("community = ?1", [community.0], "lower(name), id")
    }
}
