//! What is written down, and what stays in the group.

use super::line::LineKind;
use super::report::ReportLevel;
use super::wire;
use uuid::Uuid;

wire! {
    /// What the group agreed about writing down and giving away, for one session.
    #[derive(Copy, Eq)]
    pub enum PrivacyMode {
        /// Niet-herleidbaar.
        NotTraceable,
        /// Vertrouwelijk met verklaring.
        Confidential,
        /// Alleen leren.
        LearningOnly,
        /// Niets vastleggen.
        NothingRecorded,
    }

    /// How careful a session is.
    pub struct PrivacyView {
        /// What was agreed.
        pub mode: PrivacyMode,
        /// It can still be agreed otherwise: while preparing, and in the first step.
        pub may_change: bool,
        /// The lines that may be written down.
        pub kinds: Vec<LineKind>,
        /// Something of the case may be written down, such as a tilt.
        pub keeps_case: bool,
        /// Agreements may be written down.
        pub keeps_agreements: bool,
        /// How much stands in it that would not be written down now. It stays.
        pub stands: u32,
        /// The reports that can be made of it.
        pub levels: Vec<ReportLevel>,
    }

    /// Says what a session writes down.
    pub struct PrivacySet {
        /// The session.
        pub session: Uuid,
        /// What is agreed.
        pub mode: PrivacyMode,
    }

    /// What can stay in the group.
    #[derive(Copy, Eq)]
    pub enum Staying {
        /// A case.
        Case,
        /// A lesson.
        Lesson,
        /// An idea.
        Idea,
        /// A signal.
        RuleSignal,
    }

    /// Says that something stays in the group, or may leave it after all.
    pub struct StayInGroup {
        /// Its id.
        pub id: Uuid,
        /// What it is.
        pub what: Staying,
        /// It stays in the group.
        pub stays: bool,
    }

    /// Says whether a colleague signed the statement of a group. It is known on this laptop only.
    pub struct StatementSet {
        /// The group.
        pub community: Uuid,
        /// The key of the colleague.
        pub key: String,
        /// The colleague signed.
        pub signed: bool,
    }

    /// How much would go in a file of what stays in the group.
    #[derive(Default, Copy, Eq)]
    pub struct StaysCount {
        /// Cases.
        pub cases: u32,
        /// Lessons.
        pub lessons: u32,
        /// Ideas.
        pub ideas: u32,
        /// Signals.
        pub signals: u32,
    }
}
