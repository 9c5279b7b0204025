//! What is made of the evening afterwards, and what still waits from earlier ones.

use super::line::{AgreementView, LineKind};
use super::wire;
use chrono::NaiveDate;
use uuid::Uuid;

wire! {
    /// What the answer to an idea comes to.
    pub enum IdeaOutcome {
        /// We do it.
        Do,
        /// We try it on a small scale first.
        TrySmall,
        /// Not now, because ...
        NotNow,
        /// Passed on to ...
        PassedOn,
    }

    /// Where a lesson stands.
    pub enum LessonState {
        /// Written down.
        Noted,
        /// Being tried until the next time.
        Trying,
        /// Tried.
        Applied,
        /// Let go.
        LetGo,
    }

    /// An idea with its answer.
    pub struct IdeaView {
        /// Its id.
        pub id: Uuid,
        /// Date of its session.
        pub made_on: Option<NaiveDate>,
        /// Code of the case, if any.
        pub case_code: Option<String>,
        /// Name of the role that had it.
        pub role_name: Option<String>,
        /// The idea.
        pub text: String,
        /// Who answers it.
        pub who: String,
        /// By when.
        pub by: Option<NaiveDate>,
        /// What the answer comes to; absent while it waits for one.
        pub outcome: Option<IdeaOutcome>,
        /// The answer in words.
        pub answer: String,
        /// The session in which it was answered.
        pub answered_in: Option<Uuid>,
        /// It stays in the group.
        pub stays_in_group: bool,
    }

    /// Says who answers an idea by when, or answers it.
    pub struct IdeaFields {
        /// Its id.
        pub id: Uuid,
        /// Who answers it.
        pub who: String,
        /// By when.
        pub by: Option<NaiveDate>,
        /// What the answer comes to; absent takes it back.
        pub outcome: Option<IdeaOutcome>,
        /// The answer in words.
        pub answer: String,
        /// The session in which it is answered; absent when that is outside a session.
        pub answered_in: Option<Uuid>,
    }

    /// A signal, worked out.
    pub struct SignalView {
        /// Its id.
        pub id: Uuid,
        /// Name of the role it came from.
        pub role_name: Option<String>,
        /// As it was marked.
        pub text: String,
        /// Which rule.
        pub rule: String,
        /// Whose rule.
        pub whose: String,
        /// What it costs.
        pub cost: String,
        /// It stays in the group.
        pub stays_in_group: bool,
    }

    /// Works a signal out.
    pub struct SignalFields {
        /// Its id.
        pub id: Uuid,
        /// Which rule.
        pub rule: String,
        /// Whose rule.
        pub whose: String,
        /// What it costs.
        pub cost: String,
    }

    /// A lesson and what came of it.
    pub struct LessonView {
        /// Its id.
        pub id: Uuid,
        /// Date of its session.
        pub made_on: Option<NaiveDate>,
        /// Code of the case, if any.
        pub case_code: Option<String>,
        /// Name of the role that put it into words.
        pub role_name: Option<String>,
        /// About the approach or about the value.
        pub kind: LineKind,
        /// The lesson.
        pub text: String,
        /// The learning moment that it was made of.
        pub moment: Option<Uuid>,
        /// Where it stands.
        pub state: LessonState,
        /// What came of it.
        pub result: String,
        /// The session in which that was said.
        pub answered_in: Option<Uuid>,
        /// It stays in the group.
        pub stays_in_group: bool,
    }

    /// Makes a lesson of a learning moment; the moment stays.
    pub struct LessonMake {
        /// The learning moment.
        pub moment: Uuid,
        /// About the approach or about the value.
        pub kind: LineKind,
    }

    /// Says that a lesson is tried, or what came of it.
    pub struct LessonTry {
        /// Its id.
        pub id: Uuid,
        /// Where it stands.
        pub state: LessonState,
        /// What came of it.
        pub result: String,
        /// The session in which that is said; absent when that is outside a session.
        pub answered_in: Option<Uuid>,
    }

    /// Ticks off that somebody was told what came of an agreement, or takes the tick back.
    pub struct AgreementTold {
        /// The agreement.
        pub id: Uuid,
        /// They were told.
        pub told: bool,
        /// The session in which that is said; absent when that is outside a session.
        pub session: Option<Uuid>,
    }

    /// What was marked in a session, worked out.
    pub struct HarvestView {
        /// Ideas, oldest first.
        pub ideas: Vec<IdeaView>,
        /// Signals, oldest first.
        pub signals: Vec<SignalView>,
        /// Lessons, oldest first.
        pub lessons: Vec<LessonView>,
    }

    /// Asks what still waits.
    pub struct LoopsAsked {
        /// The group.
        pub community: Uuid,
        /// Only what comes from sessions before this one, and what was closed in it; absent for all that waits.
        pub session: Option<Uuid>,
    }

    /// What still waits in a group, the oldest first. Nothing of it goes away before it is answered.
    pub struct OpenLoops {
        /// Promises.
        pub promises: Vec<AgreementView>,
        /// Promises with an answer that somebody still has to hear.
        pub feedback: Vec<AgreementView>,
        /// Ideas without an answer.
        pub ideas: Vec<IdeaView>,
        /// Lessons that are being tried.
        pub lessons: Vec<LessonView>,
    }
}
