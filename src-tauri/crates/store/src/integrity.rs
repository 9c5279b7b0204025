//! Is everything still as it was written?

use crate::{Store, StoreError, open, project, rebuild};
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
        let pages = self.pages_are_whole()?;
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

    /// A look at every page, to be taken beside this open store, for example in a thread of its own.
    ///
    /// # Errors
    /// When the file cannot be opened a second time.
    pub fn page_check(&self) -> Result<PageCheck, StoreError> {
        open::connect_beside(&self.folder.database(), &self.key).map(PageCheck)
    }

    /// Whether every page carries its own seal; about half a second for 40 MB. Nothing else is done meanwhile, so what it
    /// finds is certain.
    ///
    /// # Errors
    /// When the store cannot be read at all.
    pub fn pages_are_whole(&mut self) -> Result<bool, StoreError> {
        if !self.is_still {
            self.sql.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        }
        pages_are_whole(&self.sql)
    }
}

/// A look at every page of a store beside the one who works in it.
pub struct PageCheck(Connection);

impl PageCheck {
    /// Reads every page, and says whether one looks damaged. A page that was written at that very moment can look so too;
    /// [`Store::pages_are_whole`] knows.
    #[must_use]
    pub fn suspects_damage(self) -> bool {
        // The first read lets SQLCipher meet the key.
        let read = self
            .0
            .pragma_query_value(None, "user_version", |_| Ok(()))
            .map_err(StoreError::from)
            .and_then(|()| pages_are_whole(&self.0));
        read != Ok(true)
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
