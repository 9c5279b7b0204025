//! Who changed this when.

use super::line::LineKind;
use super::wire;
use chrono::{DateTime, Utc};
use uuid::Uuid;

wire! {
    /// A field of which earlier versions can be asked.
    #[derive(Copy, Eq)]
    pub enum HistoryField {
        /// Title of a case.
        CaseTitle,
        /// Its question.
        CaseQuestion,
        /// Why the person is not at the table, or is.
        CaseVoiceWhy,
        /// Its story.
        CaseStory,
        /// Place of a session.
        SessionPlace,
        /// Why this method.
        SessionMethodWhy,
        /// Own notes of the facilitator.
        SessionPrivateNotes,
        /// Did it work?
        SessionWorked,
        /// Was it good?
        SessionGood,
        /// And for whom?
        SessionGoodForWhom,
        /// Host of the next time.
        SessionNextHost,
        /// What the next time is about.
        SessionNextAbout,
        /// The word of thanks.
        SessionThanks,
        /// What came of what everybody could expect.
        SessionCameOfIt,
        /// Who has the trust of the person?
        StandingTrustedBy,
        /// Who could mediate?
        StandingCouldMediate,
        /// Who is to be invited?
        StandingToInvite,
        /// What can lived experience mean here?
        StandingExperience,
        /// How does it help the person recover?
        StandingRecovery,
        /// What the rules allow a role.
        LeewayMay,
        /// What is possible for it.
        LeewayCan,
        /// What it dares.
        LeewayDares,
        /// What it wants.
        LeewayWants,
        /// What holds it back.
        LeewayHoldsBack,
        /// Who can give it more room.
        LeewayWhoGivesRoom,
        /// A small step.
        LeewaySmallStep,
        /// What somebody adds to an answer to the problem sentence.
        ConsentRemark,
    }

    /// Asks for the versions of a field.
    pub struct FieldHistory {
        /// The case, the session, the leeway card or the answer.
        pub id: Uuid,
        /// The field.
        pub field: HistoryField,
    }

    /// What a field said from a moment on.
    pub struct FieldVersion {
        /// Names the version.
        pub edit: Uuid,
        /// When it was written.
        pub at: DateTime<Utc>,
        /// On this laptop; otherwise a colleague wrote it.
        pub own: bool,
        /// It stands there now.
        pub current: bool,
        /// The text.
        pub text: String,
    }

    /// What a line said from a moment on.
    pub struct LineVersion {
        /// Names the version.
        pub edit: Uuid,
        /// When it was written.
        pub at: DateTime<Utc>,
        /// On this laptop; otherwise a colleague wrote it.
        pub own: bool,
        /// It stands there now.
        pub current: bool,
        /// The line was removed then.
        pub removed: bool,
        /// Where it stood.
        pub kind: LineKind,
        /// Key of the role that spoke.
        pub role: Option<String>,
        /// Its name.
        pub role_name: Option<String>,
        /// The line.
        pub text: String,
    }
}
