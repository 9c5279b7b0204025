//! The app as a whole: where it stands, settings, undo, drafts, errors.

use super::wire;
use chrono::{DateTime, Utc};
use uuid::Uuid;

wire! {
    /// Nothing to say.
    pub struct Empty {}

    /// Which room the app is in.
    pub enum Stage {
        /// There is no store yet: welcome, passphrase, recovery sheet.
        FirstStart,
        /// The store is made, but the recovery sheet has not been checked.
        RecoverySheet,
        /// There is a store and it is locked.
        Locked,
        /// The passphrase is right and the store is too damaged to open: a backup can be put back.
        Damaged,
        /// Opened with the recovery words: a new passphrase is asked for.
        NewPassphrase,
        /// A store is open.
        Open,
    }

    /// Language of the screen and of the paper.
    #[derive(Copy, Eq)]
    pub enum Language {
        /// Nederlands, the default.
        Nl,
        /// English.
        En,
    }

    /// Colours of the screen.
    pub enum Theme {
        /// As the system has it.
        System,
        /// Ink on paper.
        Light,
        /// Paper on ink.
        Dark,
    }

    /// What a person sets once; kept beside the store, since it holds nothing private.
    pub struct Settings {
        /// Language of the screen and of the paper.
        pub language: Language,
        /// Colours of the screen.
        pub theme: Theme,
        /// Text size, 80 to 200 percent.
        pub text_percent: u16,
        /// Lock after this many minutes without a key or a click, 1 to 120.
        pub lock_after_min: u16,
    }

    /// Where the app stands.
    pub struct AppState {
        /// The room.
        pub stage: Stage,
        /// The practice group is open; the real store is untouched.
        pub practice: bool,
        /// The open store turned out to be damaged: it can be read, and is not written to any more.
        pub damaged: bool,
        /// There is a real store on this laptop.
        pub has_store: bool,
        /// Seconds until the next passphrase may be tried.
        pub wait_s: u32,
        /// While [`Stage::RecoverySheet`]: which word of the sheet is asked back, from 1.
        pub recovery_ask: Option<u8>,
        /// Settings.
        pub settings: Settings,
        /// Version of the program.
        pub version: String,
    }

    /// After every change: what was made, what can be taken back, and when it was on disk.
    pub struct Done {
        /// The id of what was made or changed.
        pub id: Option<Uuid>,
        /// What Ctrl+Z takes back: a key under `undo` in the catalogue.
        pub undo: Option<String>,
        /// What Ctrl+Shift+Z brings again.
        pub redo: Option<String>,
        /// When it was on disk.
        pub saved_at: DateTime<Utc>,
    }

    /// Half-typed text, kept outside the log until Enter.
    pub struct Draft {
        /// Which field it belongs to, for example `line:<session>`.
        pub key: String,
        /// The text; empty text forgets the draft.
        pub text: String,
    }

    /// Asks for drafts.
    pub struct DraftQuery {
        /// Only drafts whose key begins so.
        pub prefix: String,
    }

    /// Names one thing.
    pub struct ById {
        /// Its id.
        pub id: Uuid,
    }

    /// Names a group.
    pub struct InCommunity {
        /// The group.
        pub community: Uuid,
    }
}
