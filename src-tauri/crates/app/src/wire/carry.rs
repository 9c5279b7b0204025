//! What comes along from the session before.

use super::wire;
use chrono::NaiveDate;
use uuid::Uuid;

wire! {
    /// A step that was not reached.
    pub struct CarryStep {
        /// Its block in the session before.
        pub block: Uuid,
        /// Name.
        pub name: String,
        /// How long it was planned, in minutes.
        pub minutes: u16,
        /// The session has this step already, or took it over.
        pub there: bool,
    }

    /// Something that was parked.
    pub struct CarryParked {
        /// The item in the session before.
        pub id: Uuid,
        /// The line.
        pub text: String,
        /// Code of the case it is about.
        pub case_code: Option<String>,
        /// It was taken over.
        pub there: bool,
    }

    /// What was left of the session before.
    pub struct CarryOffer {
        /// Its day.
        pub on: Option<NaiveDate>,
        /// What it said the next time would be about.
        pub next_about: String,
        /// Steps that it did not reach.
        pub steps: Vec<CarryStep>,
        /// What was parked and stayed there.
        pub parked: Vec<CarryParked>,
    }

    /// Takes over what was left.
    pub struct CarryTake {
        /// The session that takes it.
        pub session: Uuid,
        /// Blocks of the session before.
        pub blocks: Vec<Uuid>,
        /// Parked items of the session before.
        pub parked: Vec<Uuid>,
    }
}
