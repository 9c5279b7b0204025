//! Half-typed text. It stands outside the log and is not undone; on leaving the field it becomes an edit.

use crate::{Store, StoreError, Tx, clock};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

/// Half-typed text.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// The field it is meant for, named by the caller.
    pub key: String,
    /// The text so far.
    pub text: String,
    /// When it was kept.
    pub at: DateTime<Utc>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({} bytes at {})", self.text.len(), self.at)
    }
}

impl Store {
    /// Keeps the text under this key, in place of what stood there. It is on the disk when this returns.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn draft_save(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let at_ms = clock::now(&self.clock).timestamp_millis();
        self.sql
            .prepare_cached("INSERT OR REPLACE INTO draft (key, text, at_ms) VALUES (?1, ?2, ?3)")?
            .execute(params![key, text, at_ms])?;
        Ok(())
    }

    /// The drafts whose key begins with `prefix`, by key.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn drafts(&self, prefix: &str) -> Result<Vec<Draft>, StoreError> {
        let mut drafts = self.sql.prepare_cached(
            "SELECT key, text, at_ms FROM draft WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key",
        )?;
        let mut drafts = drafts.query([prefix])?;
        let mut found = Vec::new();
        while let Some(draft) = drafts.next()? {
            found.push(Draft {
                key: draft.get(0)?,
                text: draft.get(1)?,
                at: DateTime::from_timestamp_millis(draft.get(2)?).ok_or(StoreError::Mismatch)?,
            });
        }
        Ok(found)
    }

    /// Lets go of the draft under this key; that there is none is fine.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn draft_clear(&mut self, key: &str) -> Result<(), StoreError> {
        clear(&self.sql, key)
    }
}

impl Tx<'_> {
    /// Lets go of a draft together with the action that makes an edit of it, so that never both or neither are there.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn draft_clear(&mut self, key: &str) -> Result<(), StoreError> {
        clear(self.sql(), key)
    }
}

fn clear(sql: &Connection, key: &str) -> Result<(), StoreError> {
    sql.prepare_cached("DELETE FROM draft WHERE key = ?1")?
        .execute([key])?;
    Ok(())
}
