//! Points of the charter of a group.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::charter::{CharterPart, CharterPoint};
use domain::ids::{CharterPointId, CommunityId};

choice! { CharterPart = Principle { Principle: "principle", Manner: "manner", Moment: "moment" } }

table! {
    CharterPoint(CharterPointId) is "charter_point" in charter_points {
        community: CommunityId,
        part: CharterPart,
        position: u16,
        title: String,
        text: String,
    }
    index(community)
    search()
    home(|it| Home::Scope(it.community.0))
}

impl Reads<'_> {
    /// The charter of a group: first what it stands for, then the other parts, one after the other; each in its order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn charter(&self, community: CommunityId) -> Result<Vec<CharterPoint>, StoreError> {
        self.list("community = ?1", [community.0], "part DESC, position, id")
    }
}
