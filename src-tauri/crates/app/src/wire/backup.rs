//! Backups.

use super::wire;
use crate::error::ErrorCode;
use chrono::{DateTime, Utc};

wire! {
    /// Why a backup was made.
    pub enum BackupReason {
        /// Once a day, by itself.
        Daily,
        /// Somebody asked for it.
        Asked,
        /// Another one was put back.
        BeforeRestore,
        /// What a colleague gave was taken over.
        BeforeTakingIn,
        /// A newer version changed the form of the store.
        BeforeUpgrade,
        /// Another one was put back in the place of a damaged store: its files as they were.
        Damaged,
    }

    /// A backup in the list.
    pub struct Backup {
        /// Names it among the others.
        pub key: String,
        /// When it was made.
        pub made_at: DateTime<Utc>,
        /// Why; absent when it does not say any more.
        pub reason: Option<BackupReason>,
        /// It can be put back, as far as can be seen without reading all of it.
        pub whole: bool,
        /// Sessions in it.
        pub sessions: u32,
        /// Lines in it.
        pub lines: u32,
    }

    /// The backups and how it stands with them.
    pub struct Backups {
        /// This store has backups; the practice group has none.
        pub kept: bool,
        /// The newest first.
        pub list: Vec<Backup>,
        /// One is being made.
        pub making: bool,
        /// Why the last one could not be made.
        pub trouble: Option<ErrorCode>,
    }

    /// Names a backup.
    pub struct BackupChosen {
        /// Its key in the list.
        pub key: String,
    }
}
