//! What files for colleagues say about a case, or about a group: worked out once, and kept for as long as it holds.

use crate::{Reads, Store, StoreError, log};
use ledger::ScopeId;
use rusqlite::{Connection, OptionalExtension, params};

/// What a file says about all that is here of a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeSummed {
    /// The case, or the group.
    pub scope: ScopeId,
    /// How long everything is that was written, about.
    pub content_bytes: u64,
    /// Which edits there are, as the app writes it.
    pub summary: Vec<u8>,
}

/// How far the log is with a scope. It is another one as soon as anything of it was written, taken in, taken out or erased: places in
/// the log are given once.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    ops: i64,
    last_op: i64,
}

impl Reads<'_> {
    /// What was kept about a scope; `None` when nothing was, or when it does not hold any more.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn scope_summed(&self, scope: ScopeId) -> Result<Option<ScopeSummed>, StoreError> {
        let kept = self
            .sql()
            .prepare_cached(
                "SELECT ops, last_op, content_bytes, summary FROM scope_summary
                 WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
            )?
            .query_row([scope.as_bytes()], |row| {
                let state = State {
                    ops: row.get(0)?,
                    last_op: row.get(1)?,
                };
                Ok((state, row.get(2)?, row.get(3)?))
            })
            .optional()?;
        let Some((then, content_bytes, summary)) = kept else {
            return Ok(None);
        };
        if state(self.sql(), scope)? != Some(then) {
            return Ok(None);
        }
        Ok(Some(ScopeSummed {
            scope,
            content_bytes: log::seq(content_bytes)?,
            summary,
        }))
    }

    /// How many edits there are of a scope.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ops_in(&self, scope: ScopeId) -> Result<u64, StoreError> {
        let state = state(self.sql(), scope)?;
        log::seq(state.map_or(0, |state| state.ops))
    }
}

impl Store {
    /// Keeps what was worked out, for the next time.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn scopes_summed(&mut self, summed: &[ScopeSummed]) -> Result<(), StoreError> {
        let tx = self.sql.transaction()?;
        keep(&tx, summed)?;
        Ok(tx.commit()?)
    }
}

pub(super) fn keep(sql: &Connection, summed: &[ScopeSummed]) -> Result<(), StoreError> {
    let mut put = sql.prepare_cached(
        "INSERT INTO scope_summary (scope, ops, last_op, content_bytes, summary)
         VALUES ((SELECT n FROM short_id WHERE id = ?1), ?2, ?3, ?4, ?5)
         ON CONFLICT (scope) DO UPDATE SET ops = ?2, last_op = ?3, content_bytes = ?4, summary = ?5",
    )?;
    for one in summed {
        if let Some(state) = state(sql, one.scope)? {
            let content_bytes = i64::try_from(one.content_bytes).unwrap_or(i64::MAX);
            put.execute(params![
                one.scope.as_bytes(),
                state.ops,
                state.last_op,
                content_bytes,
                one.summary
            ])?;
        }
    }
    Ok(())
}

/// `None` when the log has nothing of the scope.
fn state(sql: &Connection, scope: ScopeId) -> Result<Option<State>, StoreError> {
    Ok(sql
        .prepare_cached(
            "SELECT count(*), max(n) FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
        )?
        .query_row([scope.as_bytes()], |row| {
            let last_op: Option<i64> = row.get(1)?;
            let ops = row.get(0)?;
            Ok(last_op.map(|last_op| State { ops, last_op }))
        })?)
}
