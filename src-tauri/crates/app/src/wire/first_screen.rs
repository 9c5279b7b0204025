//! All that the first screen of a start shows, in one answer.

use super::group::{Community, SaidWord};
use super::harvest::OpenLoops;
use super::session::Today;
use super::shell::{AppState, Done};
use super::wire;

wire! {
    /// Asks for the first screen.
    pub struct FirstScreenAsked {
        /// The key of the draft that names the group that is worked with.
        pub chosen_under: String,
    }

    /// The first screen.
    pub struct FirstScreen {
        /// Where the app stands.
        pub app: AppState,
        /// What the open store has for it; nothing when none is open.
        pub opened: Option<FirstOfStore>,
    }

    /// What an open store has for the first screen.
    pub struct FirstOfStore {
        /// What can be taken back and brought again.
        pub undo: Done,
        /// All groups.
        pub communities: Vec<Community>,
        /// The group that was chosen, if one was.
        pub chosen: Option<String>,
        /// What the group that is worked with has for it; nothing when there is none.
        pub group: Option<FirstOfGroup>,
    }

    /// What a group has for the first screen. What cannot be read is left out; asking for it by itself says why.
    pub struct FirstOfGroup {
        /// What it says differently.
        pub words: Vec<SaidWord>,
        /// Its sessions of today.
        pub today: Option<Today>,
        /// What waits.
        pub loops: Option<OpenLoops>,
    }
}
