//! Preparing and moving a session.

use super::wire;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

wire! {
    /// Where a session stands.
    pub enum SessionStatus {
        /// Concept.
        Concept,
        /// Gepland.
        Planned,
        /// Bezig.
        Running,
        /// Afgerond.
        Finished,
    }

    /// A session in a list.
    pub struct SessionItem {
        /// Its id.
        pub id: Uuid,
        /// The day.
        pub on: Option<NaiveDate>,
        /// The start.
        pub starts: Option<NaiveTime>,
        /// The planned end.
        pub ends: Option<NaiveTime>,
        /// Where it stands.
        pub status: SessionStatus,
        /// Where it is.
        pub place: String,
        /// Code of its case.
        pub case_code: Option<String>,
        /// Title of its case.
        pub case_title: Option<String>,
        /// The general question that it is about; absent when it is about a case.
        pub general_question: Option<String>,
        /// Name of its method.
        pub method_name: String,
        /// Number of the current step, from 1; absent before the start.
        pub step: Option<u16>,
        /// Number of steps.
        pub steps: u16,
        /// Since when it stands still; absent while its clock runs, and when it is not running.
        pub paused_since: Option<DateTime<Utc>>,
    }

    /// The first screen of the day.
    pub struct Today {
        /// The day it is here.
        pub today: NaiveDate,
        /// Begun and not closed.
        pub running: Vec<SessionItem>,
        /// The next one that is prepared.
        pub next: Option<SessionItem>,
        /// The newest closed one.
        pub last: Option<SessionItem>,
        /// How many the group has, those of years ago included.
        pub sessions: u32,
        /// In how many places of the group two people wrote at the same time and somebody has to choose.
        pub conflicts: u32,
    }

    /// What is filled in while preparing.
    pub struct SessionFields {
        /// Its id.
        pub id: Uuid,
        /// The day.
        pub on: Option<NaiveDate>,
        /// The start.
        pub starts: Option<NaiveTime>,
        /// The host.
        pub host: Option<Uuid>,
        /// Where it is.
        pub place: String,
        /// Key of the method.
        pub method: String,
        /// Why this method today.
        pub method_why: String,
        /// Length of the variant in minutes.
        pub variant_minutes: u16,
        /// The case.
        pub case: Option<Uuid>,
        /// Own notes of the facilitator; never on the beamer, never on paper.
        pub private_notes: String,
    }

    /// Who is expected.
    pub struct ParticipantsFields {
        /// The session.
        pub session: Uuid,
        /// Members.
        pub members: Vec<Uuid>,
    }

    /// Adds a step to a session, such as a building block of another method.
    pub struct BlockNew {
        /// The session.
        pub session: Uuid,
        /// Key of the method.
        pub method: String,
        /// Key of its step.
        pub step: String,
        /// The block that it comes after; absent for the beginning.
        pub after: Option<Uuid>,
    }

    /// What the group calls a block.
    pub struct BlockName {
        /// The block.
        pub id: Uuid,
        /// Its own name; empty for that of its step.
        pub name: String,
    }

    /// The planned length of a block.
    pub struct BlockMinutes {
        /// The block.
        pub id: Uuid,
        /// Minutes: planned ones when preparing, extra ones when extending.
        pub minutes: u16,
    }

    /// What a facilitator does with the course of a session.
    pub enum MoveKind {
        /// The preparation is done.
        Plan,
        /// Begin.
        Start,
        /// Next step.
        Next,
        /// Previous step.
        Previous,
        /// Go to a step.
        GoTo,
        /// Stop the clock.
        Pause,
        /// Go on.
        Resume,
        /// Close.
        Close,
    }

    /// A move.
    pub struct SessionMove {
        /// The session.
        pub id: Uuid,
        /// The move.
        pub to: MoveKind,
        /// The block, for [`MoveKind::GoTo`].
        pub block: Option<Uuid>,
    }

    /// Somebody comes in or leaves.
    pub struct Presence {
        /// The session.
        pub session: Uuid,
        /// The member.
        pub member: Uuid,
        /// At the table from now on.
        pub here: bool,
    }

    /// The two reflection questions.
    pub struct ReflectionFields {
        /// The session.
        pub session: Uuid,
        /// Did it work?
        pub worked: String,
        /// Was it good?
        pub good: String,
        /// And for whom?
        pub good_for_whom: String,
    }

    /// The next time.
    pub struct NextTimeFields {
        /// The session.
        pub session: Uuid,
        /// The date.
        pub next_on: Option<NaiveDate>,
        /// The host, in words.
        pub next_host: String,
        /// What it is about.
        pub next_about: String,
    }

    /// The word of thanks.
    pub struct ThanksFields {
        /// The session.
        pub session: Uuid,
        /// The words.
        pub thanks: String,
    }
}
