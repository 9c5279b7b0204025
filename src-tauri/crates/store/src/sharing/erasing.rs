//! Erasing for everyone, and taking a case off this laptop only.

use super::erased_list;
use crate::folder::Folder;
use crate::log::{self, RowState};
use crate::{Changes, Store, StoreError, clock, meta, project, tables};
use chrono::{DateTime, Utc};
use ledger::{Erased, Erasure, ErasureId, OpId, PersonId, RowId, ScopeId};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use uuid::Uuid;

const SCOPE: i64 = 1;
const ROW: i64 = 2;
const OP: i64 = 3;

impl Store {
    /// Erases for everyone: what the erasures name goes from the log, the tables, the index, the drafts and the list of steps
    /// to undo, and the list of erasures travels to every laptop. There is no way back. Older backups are another matter: see
    /// [`crate::backup::Backups::drop_before`].
    ///
    /// The list is kept beside the database as well, and first: when the power goes in between, the next opening erases.
    ///
    /// # Errors
    /// When the store cannot be written; nothing is erased then.
    pub fn erase(&mut self, erasures: &[Erasure]) -> Result<Changes, StoreError> {
        let at_ms = clock::now(&self.clock).timestamp_millis();
        let mut all = read_all(&self.sql)?;
        all.extend(erasures.iter().cloned());
        erased_list::write(&self.folder, &all)?;
        let mut changes = Changes::default();
        self.make_room()?;
        let erased = self
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)
            .and_then(|tx| {
                for erasure in erasures {
                    if note(&tx, erasure, at_ms)? {
                        apply(&tx, erasure, &mut changes)?;
                    }
                }
                tx.execute("DELETE FROM undo_step", [])?;
                meta::set(&tx, meta::BACKUPS_HOLD_ERASED, &1)?;
                Ok(tx.commit()?)
            });
        if let Err(error) = erased {
            all.truncate(all.len() - erasures.len());
            // When this fails too, the next opening erases what somebody wanted erased.
            let _ = erased_list::write(&self.folder, &all);
            // Nor would it be worse if this failed: it takes memory, no more.
            let _ = self.let_go();
            return Err(error);
        }
        self.leave_no_trace()?;
        Ok(changes)
    }

    /// Takes a case off this laptop and nowhere else. What arrives of it later is passed over, until
    /// [`Store::let_in_again`]; nothing of it is given to others from here.
    ///
    /// # Errors
    /// When the store cannot be written; nothing has changed then.
    pub fn set_aside(&mut self, scope: ScopeId) -> Result<Changes, StoreError> {
        let at_ms = clock::now(&self.clock).timestamp_millis();
        let mut changes = Changes::default();
        let tx = self
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute(
            "INSERT OR REPLACE INTO set_aside (scope, at_ms) VALUES (?1, ?2)",
            params![scope.as_bytes(), at_ms],
        )?;
        take_scope(&tx, scope, &mut changes)?;
        tx.execute("DELETE FROM undo_step", [])?;
        meta::set(&tx, meta::BACKUPS_HOLD_ERASED, &1)?;
        tx.commit()?;
        self.leave_no_trace()?;
        Ok(changes)
    }

    /// Lets what arrives of a case in again.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn let_in_again(&mut self, scope: ScopeId) -> Result<(), StoreError> {
        self.sql
            .execute("DELETE FROM set_aside WHERE scope = ?1", [scope.as_bytes()])?;
        Ok(())
    }

    /// The cases that were taken off this laptop.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn taken_off(&self) -> Result<Vec<ScopeId>, StoreError> {
        let mut scopes = self
            .sql
            .prepare_cached("SELECT scope FROM set_aside ORDER BY scope")?;
        let scopes = scopes.query_map([], |row| Ok(ScopeId(row.get(0)?)))?;
        Ok(scopes.collect::<Result<_, _>>()?)
    }

    /// Whether something was erased that backups still hold.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn backups_hold_erased(&self) -> Result<bool, StoreError> {
        Ok(meta::get::<i64>(&self.sql, meta::BACKUPS_HOLD_ERASED)?.is_some_and(|kept| kept == 1))
    }

    /// Older backups are gone: none holds what was erased.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn backups_are_clean(&mut self) -> Result<(), StoreError> {
        meta::set(&self.sql, meta::BACKUPS_HOLD_ERASED, &0)
    }

    /// Writes the list beside the database after erasures came in, and takes away what the log of the database still has.
    ///
    /// # Errors
    /// When a file cannot be written; what was erased is out of the database all the same.
    pub fn erased_elsewhere(&mut self) -> Result<(), StoreError> {
        erased_list::write(&self.folder, &read_all(&self.sql)?)?;
        self.leave_no_trace()
    }

    /// Freed pages are overwritten as they are freed (`secure_delete`); what is left is the WAL.
    fn leave_no_trace(&mut self) -> Result<(), StoreError> {
        self.let_go()?;
        self.write_down()
    }
}

/// Erasures that stand beside a database and not in it are applied to it: it is an older copy.
pub(crate) fn hear_outside_list(
    folder: &Folder,
    sql: &mut Connection,
    at_ms: i64,
) -> Result<(), StoreError> {
    let outside = erased_list::read(folder)?;
    if outside.is_empty() {
        return Ok(());
    }
    let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if apply_all(&tx, &outside, at_ms)? {
        tx.commit()?;
    }
    Ok(())
}

/// Applies those that are not known yet; whether there were any.
fn apply_all(sql: &Connection, erasures: &[Erasure], at_ms: i64) -> Result<bool, StoreError> {
    let mut fresh = false;
    for erasure in erasures {
        if note(sql, erasure, at_ms)? {
            apply(sql, erasure, &mut Changes::default())?;
            fresh = true;
        }
    }
    if fresh {
        sql.execute("DELETE FROM undo_step", [])?;
        meta::set(sql, meta::BACKUPS_HOLD_ERASED, &1)?;
    }
    Ok(fresh)
}

/// Writes an erasure down. True when it was not known.
pub(super) fn note(sql: &Connection, erasure: &Erasure, at_ms: i64) -> Result<bool, StoreError> {
    let (what, target) = parts(erasure.what);
    let added = sql
        .prepare_cached(
            "INSERT OR IGNORE INTO erasure (id, what, target, reason, person, signature, at_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            erasure.id.as_bytes(),
            what,
            target.as_bytes(),
            erasure.reason,
            erasure.person.as_bytes(),
            erasure.signature,
            at_ms
        ])?;
    Ok(added > 0)
}

/// Takes away what an erasure names.
pub(super) fn apply(
    sql: &Connection,
    erasure: &Erasure,
    changes: &mut Changes,
) -> Result<(), StoreError> {
    match erasure.what {
        Erased::Scope(scope) => take_scope(sql, scope, changes),
        Erased::Row(row) => {
            forget_drafts(sql, &[row.0])?;
            take(sql, row, changes, |sql| {
                sql.execute("DELETE FROM op WHERE row = ?1", [row.as_bytes()])
            })
        }
        Erased::Op(op) => redact(sql, op, changes),
    }
}

/// When this laptop heard of an erasure.
pub(super) fn heard_at(sql: &Connection, id: ErasureId) -> Result<DateTime<Utc>, StoreError> {
    let at_ms = sql
        .prepare_cached("SELECT at_ms FROM erasure WHERE id = ?1")?
        .query_row([id.as_bytes()], |row| row.get(0))?;
    DateTime::from_timestamp_millis(at_ms).ok_or(StoreError::Mismatch)
}

/// The edits that a row has in a case. The plus keeps SQLite from looking through the whole case for each of its rows.
pub(crate) const DELETE_OF_ROW: &str =
    "DELETE FROM op WHERE row = ?1 AND +scope = (SELECT n FROM short_id WHERE id = ?2)";

fn take_scope(sql: &Connection, scope: ScopeId, changes: &mut Changes) -> Result<(), StoreError> {
    let rows: Vec<RowId> = {
        let mut rows = sql.prepare_cached(
            "SELECT DISTINCT row FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
        )?;
        let rows = rows.query_map([scope.as_bytes()], |row| Ok(RowId(row.get(0)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    sql.prepare_cached(
        "DELETE FROM scope_summary WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
    )?
    .execute([scope.as_bytes()])?;
    let about: Vec<Uuid> = rows.iter().map(|row| row.0).chain([scope.0]).collect();
    forget_drafts(sql, &about)?;
    for row in rows {
        take(sql, row, changes, |sql| {
            sql.prepare_cached(DELETE_OF_ROW)?
                .execute([row.as_bytes(), scope.as_bytes()])
        })?;
    }
    Ok(())
}

/// Takes edits of a row away, and makes the row of what is left of it: a row that went from one case to another has edits in
/// both.
fn take(
    sql: &Connection,
    row: RowId,
    changes: &mut Changes,
    delete: impl FnOnce(&Connection) -> rusqlite::Result<usize>,
) -> Result<(), StoreError> {
    let was = log::row_state(sql, row)?;
    delete(sql)?;
    match was {
        Some(was) => project_again(sql, &was, changes),
        None => Ok(()),
    }
}

/// Projects a row of which edits have gone; `was` is what it was before.
pub(super) fn project_again(
    sql: &Connection,
    was: &RowState,
    changes: &mut Changes,
) -> Result<(), StoreError> {
    project::forget(sql, was)?;
    if let Some(left) = log::row_state(sql, was.row)? {
        project::project(sql, &left)?;
    }
    if let Some(table) = tables::of_kind(&was.kind) {
        changes.add(table.kind, was.row.0);
    }
    Ok(())
}

/// Half-typed text names what it is about in its key. All of it is looked through once, before the rows go: between them every
/// such statement would write the words that wait for the index to the disk.
fn forget_drafts(sql: &Connection, about: &[Uuid]) -> Result<(), StoreError> {
    let keys: Vec<String> = {
        let mut keys = sql.prepare_cached("SELECT key FROM draft")?;
        let keys = keys.query_map([], |row| row.get(0))?;
        keys.collect::<Result<_, _>>()?
    };
    let about: Vec<String> = about.iter().map(Uuid::to_string).collect();
    for key in keys {
        if about.iter().any(|id| key.contains(id)) {
            sql.prepare_cached("DELETE FROM draft WHERE key = ?1")?
                .execute([key])?;
        }
    }
    Ok(())
}

/// The edit stays as an empty node, so that the heads do not change.
fn redact(sql: &Connection, op: OpId, changes: &mut Changes) -> Result<(), StoreError> {
    let row: Option<Uuid> = sql
        .query_row("SELECT row FROM op WHERE id = ?1", [op.as_bytes()], |row| {
            row.get(0)
        })
        .optional()?;
    let Some(row) = row.map(RowId) else {
        return Ok(());
    };
    let was = log::row_state(sql, row)?.ok_or(StoreError::Mismatch)?;
    log::redact(sql, op)?;
    project_again(sql, &was, changes)
}

/// Whether a row, or the case that it is of, was erased for everyone.
pub(crate) fn is_erased(sql: &Connection, scope: ScopeId, row: RowId) -> Result<bool, StoreError> {
    Ok(sql
        .prepare_cached(
            "SELECT 1 FROM erasure WHERE (what = ?1 AND target = ?2) OR (what = ?3 AND target = ?4)",
        )?
        .exists(params![SCOPE, scope.as_bytes(), ROW, row.as_bytes()])?)
}

/// Every erasure ever heard of, ascending by id.
pub(crate) fn read_all(sql: &Connection) -> Result<Vec<Erasure>, StoreError> {
    let mut kept = sql.prepare_cached(
        "SELECT id, what, target, reason, person, signature FROM erasure ORDER BY id",
    )?;
    let mut kept = kept.query([])?;
    let mut found = Vec::new();
    while let Some(row) = kept.next()? {
        let what = of_parts(row.get(1)?, row.get(2)?).ok_or(StoreError::Mismatch)?;
        found.push(Erasure {
            id: ErasureId(row.get(0)?),
            what,
            reason: row.get(3)?,
            person: PersonId(row.get(4)?),
            signature: row.get(5)?,
        });
    }
    Ok(found)
}

pub(super) fn parts(what: Erased) -> (i64, Uuid) {
    match what {
        Erased::Scope(scope) => (SCOPE, scope.0),
        Erased::Row(row) => (ROW, row.0),
        Erased::Op(op) => (OP, op.0),
    }
}

pub(super) fn of_parts(what: i64, target: Uuid) -> Option<Erased> {
    match what {
        SCOPE => Some(Erased::Scope(ScopeId(target))),
        ROW => Some(Erased::Row(RowId(target))),
        OP => Some(Erased::Op(OpId(target))),
        _ => None,
    }
}
