//! What comes along from the session before.

use super::wire;
use chrono::NaiveDate;
use uuid::Uuid;

wire! {
    /// What can be agreed for the next time.
    #[derive(Copy, Eq)]
    pub enum CarryPoint {
        /// The day.
        Day,
        /// Who receives the group, and where.
        Host,
        /// What it is about.
        About,
    }

    /// Something that was agreed last time for this time.
    pub struct CarryAgreed {
        /// What it says.
        pub point: CarryPoint,
        /// The day, when that is what it says.
        pub on: Option<NaiveDate>,
        /// The words that were written down; empty for a day.
        pub words: String,
        /// It is known who or what is meant, so that it can be filled in.
        pub known: bool,
        /// It is filled in.
        pub there: bool,
        /// Something else is filled in now.
        pub replaces: bool,
    }

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
        /// What it agreed for this time.
        pub agreed: Vec<CarryAgreed>,
        /// Steps that it did not reach.
        pub steps: Vec<CarryStep>,
        /// What was parked and stayed there.
        pub parked: Vec<CarryParked>,
    }

    /// Takes over what was left.
    pub struct CarryTake {
        /// The session that takes it.
        pub session: Uuid,
        /// What was agreed and is filled in.
        pub agreed: Vec<CarryPoint>,
        /// Blocks of the session before.
        pub blocks: Vec<Uuid>,
        /// Parked items of the session before.
        pub parked: Vec<Uuid>,
    }
}
