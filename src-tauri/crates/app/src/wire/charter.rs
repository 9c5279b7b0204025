//! The charter of a group, and the days that belong to it.

use super::wire;
use chrono::NaiveDate;
use uuid::Uuid;

wire! {
    /// What a point is about.
    pub enum CharterPart {
        /// A starting point of the group.
        Principle,
        /// How people treat each other.
        Manner,
        /// When the group always asks what lived experience can mean.
        Moment,
    }

    /// A point of a charter.
    pub struct CharterPoint {
        /// Its id; absent when it is new, and while the text is only proposed.
        pub id: Option<Uuid>,
        /// The group.
        pub community: Uuid,
        /// What it is about.
        pub part: CharterPart,
        /// In a few words.
        pub title: String,
        /// In a few sentences; may be empty.
        pub text: String,
    }

    /// The charter.
    pub struct CharterView {
        /// The day on which the group began.
        pub begins_on: Option<NaiveDate>,
        /// The day on which it wants to look back.
        pub review_on: Option<NaiveDate>,
        /// That day has come.
        pub review_is_due: bool,
        /// The points in their order, first the starting points.
        pub points: Vec<CharterPoint>,
        /// The group has no charter yet; the points are the text to begin with.
        pub proposed: bool,
    }

    /// The days of a group.
    pub struct GroupDates {
        /// The group.
        pub community: Uuid,
        /// The day on which it began.
        pub begins_on: Option<NaiveDate>,
        /// The day on which it wants to look back.
        pub review_on: Option<NaiveDate>,
    }

    /// Moves one of a list a place up or down.
    pub struct Shift {
        /// The one.
        pub id: Uuid,
        /// Up, or else down.
        pub up: bool,
    }

    /// Saves the charter as PDF.
    pub struct CharterSave {
        /// The group.
        pub community: Uuid,
        /// Where; absent means the proposed folder and name.
        pub path: Option<String>,
    }
}
