//! How an evening went: what was needed, who was away for a step, and choices about the agenda.

use super::wire;
use chrono::{DateTime, Utc};
use uuid::Uuid;

wire! {
    /// Something that is needed.
    pub struct NeedView {
        /// Its id.
        pub id: Uuid,
        /// The step.
        pub block: Uuid,
        /// Key of the role that named it.
        pub role: Option<String>,
        /// Its name.
        pub role_name: Option<String>,
        /// What is needed.
        pub what: String,
        /// Who can do it best.
        pub best: String,
        /// Who lets go of something.
        pub lets_go: String,
    }

    /// Names something that is needed, or says who can do it best.
    pub struct NeedFields {
        /// Its id; absent when new.
        pub id: Option<Uuid>,
        /// The session.
        pub session: Uuid,
        /// The step.
        pub block: Uuid,
        /// Key of the role.
        pub role: Option<String>,
        /// What is needed.
        pub what: String,
        /// Who can do it best.
        pub best: String,
        /// Who lets go of something.
        pub lets_go: String,
    }

    /// Somebody who was away for a step.
    pub struct AbsenceView {
        /// The step.
        pub block: Uuid,
        /// The member.
        pub member: Uuid,
    }

    /// Says that somebody is away for a step, or back.
    pub struct AbsenceFields {
        /// The session.
        pub session: Uuid,
        /// The step.
        pub block: Uuid,
        /// The member.
        pub member: Uuid,
        /// Away.
        pub away: bool,
    }

    /// What was chosen for a step.
    pub enum ChoiceKind {
        /// More minutes.
        Longer,
        /// Fewer minutes.
        Shorter,
        /// Added.
        Added,
        /// Taken out.
        Removed,
        /// Given another place.
        Moved,
        /// Gone past.
        Skipped,
    }

    /// A choice about the agenda, made while the evening went on.
    pub struct ChoiceView {
        /// Its id.
        pub id: Uuid,
        /// Name of the step.
        pub step: String,
        /// What was chosen.
        pub kind: ChoiceKind,
        /// How many minutes more or fewer; otherwise 0.
        pub minutes: u16,
        /// When.
        pub at: DateTime<Utc>,
        /// Why; empty while nobody said.
        pub reason: String,
    }

    /// Says why.
    pub struct ChoiceReason {
        /// The choice.
        pub id: Uuid,
        /// Why.
        pub reason: String,
    }
}
