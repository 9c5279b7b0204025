//! Is everything still as it was written?

use crate::{Store, StoreError, project, rebuild};
use rusqlite::{Connection, TransactionBehavior};

/// What a full check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Integrity {
    /// Every page carries its own seal: no byte of the file was changed.
    pub pages: bool,
    /// The tables and indexes hang together.
    pub tables: bool,
    /// The tables say what the log says. If not, [`Store::rebuild`] repairs it.
    pub projection: bool,
}

impl Integrity {
    /// Whether all is well.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.pages && self.tables && self.projection
    }
}

impl Store {
    /// Checks everything; takes about as long as a rebuild.
    ///
    /// # Errors
    /// When the store cannot be read at all.
    pub fn integrity(&mut self) -> Result<Integrity, StoreError> {
        self.sql.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        let pages = pages_are_whole(&self.sql)?;
        let tables = says_ok(&self.sql, "PRAGMA quick_check(1)")?;
        let shown = project::digests(&self.sql)?;
        // Never committed: it is only looked at.
        let tx = self
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        rebuild::rebuild(&tx)?;
        let projection = shown == project::digests(&tx)?;
        tx.rollback()?;
        Ok(Integrity {
            pages,
            tables,
            projection,
        })
    }
}

/// Whether the seal of every page in the file is right. The WAL must be in the file, so after a checkpoint.
pub(crate) fn pages_are_whole(sql: &Connection) -> Result<bool, StoreError> {
    // One row for each page that is not.
    let mut check = sql.prepare("PRAGMA cipher_integrity_check")?;
    let whole = check.query([])?.next()?.is_none();
    Ok(whole)
}

fn says_ok(sql: &Connection, check: &str) -> Result<bool, StoreError> {
    let answer: String = sql.query_row(check, [], |row| row.get(0))?;
    Ok(answer == "ok")
}
