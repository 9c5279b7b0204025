//! Groups.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use chrono::NaiveDate;
use domain::community::Community;
use domain::ids::CommunityId;

table! {
    Community(CommunityId) is "community" in communities {
        name: String,
        place: String,
        begins_on: Option<NaiveDate>,
        review_on: Option<NaiveDate>,
    }
    index()
    search()
    home(|it| Home::Scope(it.id.0))
}

impl Reads<'_> {
    /// Every group, in the order in which they were made.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn communities(&self) -> Result<Vec<Community>, StoreError> {
        self.list("true", [], "id")
    }

    /// One group.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn community(&self, id: CommunityId) -> Result<Community, StoreError> {
        self.one(id.0)
    }
}
