//! Cases.

use super::asked::StandingView;
use super::course::NeedView;
use super::line::{AgreementView, LeewayView, LineView, SentenceView, TiltView};
use super::row::RowView;
use super::session::SessionItem;
use super::session_view::{Capture, CellView};
use super::wire;
use chrono::NaiveDate;
use uuid::Uuid;

wire! {
    /// Where the person of the case stands in this conversation.
    pub enum PersonVoice {
        /// Not filled in yet.
        Unanswered,
        /// Was asked and knows about it.
        Asked,
        /// Sits at the table.
        Present,
        /// Is represented by somebody of own choice.
        Represented,
        /// Does not know.
        DoesNotKnow,
    }

    /// A case as it is filled in. There is no room for a name, a birth date, an address, a target group or a care decision.
    pub struct CaseFields {
        /// Its id; absent when new.
        pub id: Option<Uuid>,
        /// The group.
        pub community: Uuid,
        /// A neutral title.
        pub title: String,
        /// Who has to do with it, in roles.
        #[serde(default)]
        pub concerned: String,
        /// What its bringer wants to learn from this group.
        pub question: String,
        /// Who brought it.
        pub brought_by: Option<Uuid>,
        /// Where the person stands.
        pub voice: PersonVoice,
        /// Why so.
        pub voice_why: String,
        /// The story in a few sentences.
        pub story: String,
    }

    /// A case in a list.
    pub struct CaseItem {
        /// Its id.
        pub id: Uuid,
        /// Code made by the app.
        pub code: String,
        /// Neutral title.
        pub title: String,
        /// Its question.
        pub question: String,
        /// The picture tilted at least once.
        pub tilted: bool,
        /// Sessions about it.
        pub sessions: u32,
        /// The last of them.
        pub last_on: Option<NaiveDate>,
        /// It stays in the group.
        pub stays_in_group: bool,
        /// It was discussed in confidence, so it goes only to who signed the statement.
        pub in_confidence: bool,
    }

    /// Everything the group knows about a case, over all its sessions.
    pub struct CaseView {
        /// What is filled in.
        pub fields: CaseFields,
        /// Code made by the app.
        pub code: String,
        /// Seen from outside.
        pub outside: Vec<LineView>,
        /// Seen from inside.
        pub inside: Vec<LineView>,
        /// Tilts.
        pub tilts: Vec<TiltView>,
        /// Versions of the problem sentence, oldest first.
        pub sentences: Vec<SentenceView>,
        /// Leeway cards.
        pub leeways: Vec<LeewayView>,
        /// The newest answer to each question that is asked in every case.
        pub standing: StandingView,
        /// What was needed, before who does it.
        pub needs: Vec<NeedView>,
        /// Agreements.
        pub agreements: Vec<AgreementView>,
        /// Lessons.
        pub lessons: Vec<LineView>,
        /// What was written on sheets, those of the newest session first.
        pub sheets: Vec<CaseSheet>,
        /// Its sessions, newest first.
        pub sessions: Vec<SessionItem>,
        /// It stays in the group.
        pub stays_in_group: bool,
        /// It was discussed in confidence, so it goes only to who signed the statement.
        pub in_confidence: bool,
    }

    /// The sheet of a step on which something stands about a case.
    pub struct CaseSheet {
        /// The session.
        pub session: Uuid,
        /// Its date.
        pub on: Option<NaiveDate>,
        /// The step whose sheet it is.
        pub block: Uuid,
        /// Its name.
        pub step: String,
        /// What it writes down.
        pub capture: Capture,
        /// The cells of a row.
        pub cells: Vec<CellView>,
        /// The rows as they stand there.
        pub rows: Vec<RowView>,
    }

    /// The story, typed in the step where it is told.
    pub struct StoryFields {
        /// The case.
        pub id: Uuid,
        /// The story.
        pub story: String,
    }
}
