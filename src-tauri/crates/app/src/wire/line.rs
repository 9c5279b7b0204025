//! Lines of an evening: what was said, by which role, in which step.

use super::wire;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

wire! {
    /// Where a line lands.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum LineKind {
        /// Said from outside.
        Outside,
        /// Said from inside.
        Inside,
        /// Free line.
        Note,
        /// Own sentence about the problem.
        OwnSentence,
        /// A version of the shared problem sentence.
        ProblemSentence,
        /// Lesson about the approach.
        LessonApproach,
        /// Lesson about the value.
        LessonValue,
        /// Leermoment.
        LearningMoment,
        /// Idee.
        Idea,
        /// Regelsignaal.
        RuleSignal,
        /// Parkeerlijst.
        ParkedItem,
        /// Slotronde.
        ClosingWord,
    }

    /// A line on the screen.
    pub struct LineView {
        /// Its id.
        pub id: Uuid,
        /// Where it stands.
        pub kind: LineKind,
        /// The step in which it was said; absent for lessons.
        pub block: Option<Uuid>,
        /// Key of the role.
        pub role: Option<String>,
        /// Name of the role in the language of the screen.
        pub role_name: Option<String>,
        /// The line.
        pub text: String,
        /// It stays in the group.
        pub stays_in_group: bool,
    }

    /// One line, Enter, done.
    pub struct LineNew {
        /// The session.
        pub session: Uuid,
        /// The step.
        pub block: Uuid,
        /// Where it lands.
        pub kind: LineKind,
        /// Key of the role that speaks.
        pub role: Option<String>,
        /// The line.
        pub text: String,
        /// Key of the draft that the line was typed in, which goes in the same step; absent when it was not typed.
        pub draft: Option<String>,
    }

    /// Corrects a line.
    pub struct LineEdit {
        /// Its id.
        pub id: Uuid,
        /// Its kind.
        pub kind: LineKind,
        /// Key of the role.
        pub role: Option<String>,
        /// The line.
        pub text: String,
    }

    /// Takes a line away; Ctrl+Z brings it back.
    pub struct LineGone {
        /// Its id.
        pub id: Uuid,
        /// Its kind.
        pub kind: LineKind,
    }

    /// Takes a line or a row to another step, or makes another kind of line of it. It keeps its place in the order.
    pub struct LineMove {
        /// Its id.
        pub id: Uuid,
        /// Its kind; absent for a row on a sheet.
        pub kind: Option<LineKind>,
        /// The step that it goes to.
        pub block: Uuid,
        /// The kind that it becomes; absent for a row on the sheet of that step.
        pub to: Option<LineKind>,
    }

    /// A tilt on the screen.
    pub struct TiltView {
        /// Its id.
        pub id: Uuid,
        /// The step.
        pub block: Uuid,
        /// How the group saw it before.
        pub before: String,
        /// How the group sees it now.
        pub after: String,
        /// Key of the role.
        pub role: Option<String>,
        /// Its name.
        pub role_name: Option<String>,
    }

    /// Marks or corrects a tilt.
    pub struct TiltFields {
        /// Its id; absent when new.
        pub id: Option<Uuid>,
        /// The session.
        pub session: Uuid,
        /// The step.
        pub block: Uuid,
        /// How the group saw it before.
        pub before: String,
        /// How the group sees it now.
        pub after: String,
        /// Key of the role.
        pub role: Option<String>,
    }

    /// The answer to "kan iedereen hiermee leven?".
    pub enum ConsentAnswer {
        /// Yes.
        Agrees,
        /// Can live with it.
        CanLiveWith,
        /// No.
        No,
    }

    /// One answer.
    pub struct ConsentView {
        /// Its id.
        pub id: Uuid,
        /// Who.
        pub member: Uuid,
        /// Name at the table.
        pub name: String,
        /// Name of the role the member usually speaks from.
        pub role_name: String,
        /// The answer.
        pub answer: ConsentAnswer,
        /// What is added.
        pub remark: String,
    }

    /// A version of the problem sentence with its answers.
    pub struct SentenceView {
        /// Its id.
        pub id: Uuid,
        /// The sentence.
        pub text: String,
        /// Answers.
        pub consents: Vec<ConsentView>,
    }

    /// Sets one answer.
    pub struct ConsentFields {
        /// The version.
        pub sentence: Uuid,
        /// The session.
        pub session: Uuid,
        /// Who answers.
        pub member: Uuid,
        /// The answer; absent takes it back.
        pub answer: Option<ConsentAnswer>,
        /// What is added.
        pub remark: String,
    }

    /// A leeway card.
    pub struct LeewayView {
        /// Its id.
        pub id: Uuid,
        /// Key of the role.
        pub role: String,
        /// Its name.
        pub role_name: String,
        /// Mag.
        pub may: String,
        /// Kan.
        pub can: String,
        /// Durft.
        pub dares: String,
        /// Wil.
        pub wants: String,
        /// What holds back.
        pub holds_back: String,
        /// Who can give room.
        pub who_gives_room: String,
        /// Room that is given, 1 to 5; 0 when it was not said.
        pub given: u16,
        /// Room that is taken.
        pub taken: u16,
        /// What a small step would be.
        pub small_step: String,
    }

    /// Fills in a leeway card.
    pub struct LeewayFields {
        /// The session.
        pub session: Uuid,
        /// Key of the role.
        pub role: String,
        /// Mag.
        pub may: String,
        /// Kan.
        pub can: String,
        /// Durft.
        pub dares: String,
        /// Wil.
        pub wants: String,
        /// What holds back.
        pub holds_back: String,
        /// Who can give room.
        pub who_gives_room: String,
    }

    /// Where a promise stands.
    pub enum AgreementStatus {
        /// To be kept.
        Open,
        /// Kept.
        Kept,
        /// Let go.
        LetGo,
    }

    /// A promise on the screen.
    pub struct AgreementView {
        /// Its id.
        pub id: Uuid,
        /// The session it was made in.
        pub session: Uuid,
        /// Date of that session.
        pub made_on: Option<NaiveDate>,
        /// Code of the case, if any.
        pub case_code: Option<String>,
        /// Who.
        pub who: String,
        /// With whom.
        pub with: String,
        /// What.
        pub what: String,
        /// By when.
        pub by: Option<NaiveDate>,
        /// Who is told.
        pub tell: String,
        /// Who sees it differently, and how.
        pub seen_differently: String,
        /// Where it stands.
        pub status: AgreementStatus,
        /// What came of it.
        pub result: String,
        /// The session in which it was answered.
        pub answered_in: Option<Uuid>,
        /// When they were told.
        pub told_at: Option<DateTime<Utc>>,
        /// Somebody still waits to hear what came of it.
        pub owes_feedback: bool,
    }

    /// Makes or changes a promise, or answers it.
    pub struct AgreementFields {
        /// Its id; absent when new.
        pub id: Option<Uuid>,
        /// The session.
        pub session: Uuid,
        /// Who.
        pub who: String,
        /// With whom.
        #[serde(default)]
        pub with: String,
        /// What.
        pub what: String,
        /// By when.
        pub by: Option<NaiveDate>,
        /// Who is told.
        pub tell: String,
        /// Who sees it differently, and how.
        #[serde(default)]
        pub seen_differently: String,
        /// Where it stands.
        pub status: AgreementStatus,
        /// What came of it.
        pub result: String,
        /// The session in which it is answered; absent when that is outside a session.
        pub answered_in: Option<Uuid>,
    }
}
