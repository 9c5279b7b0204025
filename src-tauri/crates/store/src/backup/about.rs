//! What a backup says of itself without its key: when and why it was made and how much is in it, and nothing of what that is.

use crate::{StoreError, disk};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use uuid::Uuid;

const NAME: &str = "about.json";

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Once a day, by itself.
    Daily,
    /// Somebody asked for it.
    Asked,
    /// Another one was put in the place of the store.
    BeforeRestore,
    /// What a colleague gave was taken in.
    BeforeTakingIn,
    /// A newer version of the program changed the form of the store.
    BeforeUpgrade,
    /// As [`Reason::BeforeRestore`], when the store was damaged: the files as they were, for whoever can still save them.
    Damaged,
}

/// How much is in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Sessions.
    pub sessions: u32,
    /// Lines of all sessions together.
    pub lines: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct About {
    /// Goes up with every backup, so that the newest is known whatever the clock does.
    pub number: u64,
    pub made_ms: i64,
    pub reason: Reason,
    /// `None` when it was not whole, so that there is nothing to put back.
    pub contents: Option<Contents>,
    /// The newest edit in it, as 32 hexadecimal digits.
    last_edit: Option<String>,
    pub size_bytes: u64,
}

impl About {
    pub(super) fn new(
        number: u64,
        made_at: DateTime<Utc>,
        reason: Reason,
        last_edit: Option<Uuid>,
    ) -> Self {
        Self {
            number,
            made_ms: made_at.timestamp_millis(),
            reason,
            contents: None,
            last_edit: last_edit.map(|id| id.simple().to_string()),
            size_bytes: 0,
        }
    }

    pub(super) fn last_edit(&self) -> Option<Uuid> {
        self.last_edit.as_deref().and_then(|id| id.parse().ok())
    }

    pub(super) fn write(&self, backup: &Path) -> Result<(), StoreError> {
        let text = serde_json::to_vec_pretty(self)
            .expect("plain structs with text keys always become JSON");
        Ok(disk::write(&backup.join(NAME), &text)?)
    }

    /// `None` when the file is not there, or not as this program writes it.
    pub(super) fn read(backup: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(backup.join(NAME)).ok()?).ok()
    }
}
