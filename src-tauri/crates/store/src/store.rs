//! One open store.

use crate::clock::IdSource;
use crate::folder::Folder;
use crate::keys::StoreKey;
use crate::{Clock, Meta, Reads, StoreError, clock, log, project};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs::File;
use uuid::Uuid;

/// One open, encrypted store. It can go to another thread, and only one at a time can use it.
pub struct Store {
    // Closed first: the lock must outlive the connection.
    pub(crate) sql: Connection,
    pub(crate) ids: IdSource,
    pub(crate) meta: Meta,
    pub(crate) clock: Clock,
    pub(crate) folder: Folder,
    pub(crate) lock: File,
    pub(crate) key: StoreKey,
    /// Its file is being copied, so nothing may be put in it but in the WAL.
    pub(crate) is_still: bool,
    /// Much was taken in that is in the WAL only.
    pub(crate) is_behind: bool,
}

impl Store {
    /// What is kept.
    #[must_use]
    pub fn read(&self) -> Reads<'_> {
        Reads::new(&self.sql)
    }

    /// Facts about this store.
    #[must_use]
    pub fn meta(&self) -> Meta {
        self.meta
    }

    /// The time, as this laptop has it.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        clock::now(&self.clock)
    }

    /// The newest edit here; `None` when nothing was written yet.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn last_edit(&self) -> Result<Option<Uuid>, StoreError> {
        log::last(&self.sql)
    }

    /// The key, to open the store once more.
    #[must_use]
    pub fn key(&self) -> StoreKey {
        self.key.copy()
    }

    /// How many edits the log has.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn log_len(&self) -> Result<u64, StoreError> {
        log::len(&self.sql)
    }

    /// A fingerprint of the content of every projection, by table: equal before and after a rebuild.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn projection_digests(&self) -> Result<BTreeMap<&'static str, String>, StoreError> {
        project::digests(&self.sql)
    }

    /// A fingerprint of what every table shows, by table: equal on every laptop that holds the same edits, in whatever order
    /// they came.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn shown_digests(&self) -> Result<BTreeMap<&'static str, String>, StoreError> {
        project::shown_digests(&self.sql)
    }
}
