//! What the room sees. A type of its own, so that nothing private can slip in: no names of members, no private notes, no
//! parked items.

use super::wire;
use chrono::{DateTime, Utc};
use uuid::Uuid;

wire! {
    /// Shows a session to the room, blanks it, or stops showing.
    pub struct BeamerSet {
        /// The session; absent stops showing.
        pub session: Option<Uuid>,
        /// Nothing but a calm page.
        pub blank: bool,
    }

    /// A line for the room.
    pub struct BeamerLine {
        /// Name of the role.
        pub role_name: Option<String>,
        /// The line.
        pub text: String,
    }

    /// A tilt for the room.
    pub struct BeamerTilt {
        /// Before.
        pub before: String,
        /// After.
        pub after: String,
    }

    /// A row of the sheet for the room.
    pub struct BeamerRow {
        /// Name of the role.
        pub role_name: Option<String>,
        /// What was filled in, in the order of the cells.
        pub cells: Vec<super::row::CellText>,
        /// What was chosen.
        pub choice: Option<super::row::RowChoice>,
        /// Hands counted, or strength.
        pub count: u16,
    }

    /// The sheet of the step, without what is kept back.
    pub struct BeamerSheet {
        /// The cells of a row, in order.
        pub cells: Vec<super::session_view::CellView>,
        /// Its rows, oldest first.
        pub rows: Vec<BeamerRow>,
        /// How many rows were written and are not shown yet.
        pub kept_back: u32,
        /// Everybody still writes for themselves; nothing is shown yet.
        pub write_first: bool,
        /// Votes that can still be given.
        pub votes_left: Option<u32>,
    }

    /// What the room sees.
    pub struct BeamerView {
        /// What everybody may expect of today; only in the first step and in the last.
        pub expectation: String,
        /// Words of the group, for the texts around it.
        pub words: Vec<super::group::SaidWord>,
        /// Language of the texts around it.
        pub language: super::shell::Language,
        /// Colours of the page, as the facilitator chose them.
        pub theme: super::shell::Theme,
        /// Nothing but a calm page.
        pub blank: bool,
        /// Practice group.
        pub practice: bool,
        /// Name of the step.
        pub step: String,
        /// Number of the step, from 1.
        pub number: u16,
        /// Number of steps.
        pub steps: u16,
        /// What the step asks of the room.
        pub prompt: String,
        /// What the step expects, so that the room sees the page that matters.
        pub capture: Option<super::session_view::Capture>,
        /// Title of the case.
        pub title: String,
        /// The question.
        pub question: String,
        /// Seen from outside.
        pub outside: Vec<BeamerLine>,
        /// Seen from inside.
        pub inside: Vec<BeamerLine>,
        /// The sheet of the step, of a step that has one.
        pub sheet: Option<BeamerSheet>,
        /// Tilts.
        pub tilts: Vec<BeamerTilt>,
        /// The shared problem sentence.
        pub sentence: Option<String>,
        /// When the step should be over; absent while paused.
        pub step_ends: Option<DateTime<Utc>>,
        /// Length of the step in minutes, added ones included.
        pub step_minutes: u16,
        /// What the group agreed about writing down; only before the start and in the first step.
        pub privacy: Option<super::privacy::PrivacyMode>,
    }
}
