//! The learning group (Community of Practice).

use crate::ids::CommunityId;
use chrono::NaiveDate;

/// A learning group. It learns from cases; it is no treatment team and keeps no client files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// Its id.
    pub id: CommunityId,
    /// What the group calls itself.
    pub name: String,
    /// Where it usually meets, in the words of the group.
    pub place: String,
    /// The day on which the group began.
    pub begins_on: Option<NaiveDate>,
    /// The day on which it wants to look back at its charter.
    pub review_on: Option<NaiveDate>,
}

impl Community {
    /// Whether the day to look back at the charter has come.
    #[must_use]
    pub fn review_is_due(&self, today: NaiveDate) -> bool {
        self.review_on.is_some_and(|day| day <= today)
    }
}
