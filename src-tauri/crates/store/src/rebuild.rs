//! Everything but the log, made again from the log.

use crate::project::{self, NewRows};
use crate::{Store, StoreError, log, search};
use rusqlite::{Connection, TransactionBehavior};

/// So many rows are put in their tables before the index hears of them.
const ROWS_TOGETHER: usize = 1_000;

impl Store {
    /// Recreates every projection and the search index from the log: the self-repair. Drafts and the lists of Undo and
    /// Redo stay.
    ///
    /// # Errors
    /// When the store cannot be read or written; the projections are as they were then.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        let tx = self
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        rebuild(&tx)?;
        Ok(tx.commit()?)
    }
}

/// Rows are taken in the order of their numbers: the index is slow when they come in any other.
pub(crate) fn rebuild(sql: &Connection) -> Result<(), StoreError> {
    project::create_empty(sql)?;
    for some in log::rows(sql)?.chunks(ROWS_TOGETHER) {
        let mut new = NewRows::default();
        for row in some {
            if let Some(state) = log::row_state(sql, *row)? {
                new.add(sql, &state)?;
            }
        }
        new.put(sql)?;
    }
    search::make_one(sql)
}
