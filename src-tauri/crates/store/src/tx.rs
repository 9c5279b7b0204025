//! Inside one action: putting and removing rows, ids and the time.

use crate::clock::{self, IdSource};
use crate::log::{self, REMOVED, RowState};
use crate::project::NewRows;
use crate::record::{Home, Record, Table};
use crate::{Changes, Meta, Reads, Store, StoreError, meta, project, sharing, tables};
use chrono::{DateTime, Utc};
use ledger::{Cell, Op, OpId, RowId, ScopeId, Value};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One action being written: all of it is kept, or nothing. Dropped without [`Store::transact`] coming to its end, by an
/// error or a panic, it leaves no trace.
pub struct Tx<'a> {
    sql: Transaction<'a>,
    ids: &'a mut IdSource,
    last_id_before: Uuid,
    meta: Meta,
    now: DateTime<Utc>,
    next_seq: u64,
    written: Option<(i64, i64)>,
    changes: Changes,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(store: &'a mut Store) -> Result<Self, StoreError> {
        let now = clock::now(&store.clock);
        let sql = store
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Self {
            next_seq: log::next_seq(&sql, store.meta.replica)?,
            last_id_before: store.ids.last(),
            ids: &mut store.ids,
            meta: store.meta,
            now,
            written: None,
            changes: Changes::default(),
            sql,
        })
    }

    pub(crate) fn sql(&self) -> &Connection {
        &self.sql
    }

    /// The places in the log of the first and the last edit; `None` when nothing was written.
    pub(crate) fn written(&self) -> Option<(i64, i64)> {
        self.written
    }

    pub(crate) fn add_changes(&mut self, changes: Changes) {
        self.changes.extend(changes);
    }

    pub(crate) fn commit(self) -> Result<Changes, StoreError> {
        if self.ids.last() != self.last_id_before {
            meta::set(&self.sql, meta::LAST_ID, self.ids.last().as_bytes())?;
        }
        self.sql.commit()?;
        Ok(self.changes)
    }

    /// Writes an edit of one row and projects it. Its base is what stands now in the fields that it writes.
    pub(crate) fn edit(
        &mut self,
        mut state: RowState,
        fields: BTreeMap<String, Value>,
    ) -> Result<(), StoreError> {
        // No other laptop would take it in, so nobody may be told that it is kept.
        if sharing::is_erased(&self.sql, state.scope, state.row)? {
            return Err(StoreError::NotFound);
        }
        // Whether a row is there at all is about all of it: who removes it, or brings it back, has seen the rest.
        let is_seen = |field: &String| fields.contains_key(field) || fields.contains_key(REMOVED);
        let base: BTreeSet<OpId> = state
            .cells
            .iter()
            .filter(|(field, _)| is_seen(field))
            .flat_map(|(_, cell)| cell.heads.iter().copied())
            .collect();
        let is_new = state.first_n == 0;
        let (op, n) = self.append(&state, fields, base.into_iter().collect())?;
        if !is_new {
            return self.project_again(state.row);
        }
        state.first_n = n;
        for field in op.fields.keys() {
            state.cells.insert(field.to_owned(), Cell::of(field, [&op]));
        }
        let mut new = NewRows::default();
        new.add(&self.sql, &state)?;
        new.put(&self.sql)
    }

    /// Projects a row by all that the log says of it. Where it belongs says the newest edit that stands by the clocks of the laptops, and
    /// that need not be the last one: a clock may be slow.
    pub(crate) fn project_again(&self, row: RowId) -> Result<(), StoreError> {
        let state = log::row_state(&self.sql, row)?.ok_or(StoreError::NotFound)?;
        project::project(&self.sql, &state)
    }

    /// Writes an edit of one row at the end of the log; gives it, and its place there.
    pub(crate) fn append(
        &mut self,
        state: &RowState,
        fields: BTreeMap<String, Value>,
        base: Vec<OpId>,
    ) -> Result<(Op, i64), StoreError> {
        let op = Op {
            id: OpId(self.new_id()),
            scope: state.scope,
            row: state.row,
            kind: state.kind.clone(),
            fields: fields.into(),
            base,
            replica: self.meta.replica,
            seq: self.next_seq,
            person: self.meta.person,
            wall_ms: self.now.timestamp_millis(),
            extra: Vec::new(),
        };
        let n = log::append(&self.sql, &op)?;
        self.next_seq += 1;
        self.written = Some((self.written.map_or(n, |(first, _)| first), n));
        if let Some(table) = tables::of_kind(&state.kind) {
            self.changes.add(table.kind, state.row.0);
        }
        Ok((op, n))
    }

    fn scope(&self, home: Home) -> Result<ScopeId, StoreError> {
        match home {
            Home::Scope(id) => Ok(ScopeId(id)),
            Home::Beside(table, row) => scope_of(&self.sql, table, row),
        }
    }
}

impl Tx<'_> {
    /// What is kept so far, with what this action has written.
    #[must_use]
    pub fn read(&self) -> Reads<'_> {
        Reads::new(&self.sql)
    }

    /// When the action happens, in whole milliseconds; the same throughout.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id (UUIDv7), greater than every id that this store gave out before, whatever the clock does.
    pub fn new_id(&mut self) -> Uuid {
        self.ids.next(self.now)
    }

    /// Keeps a row: one edit with the fields that differ from what is kept now. A row that was removed comes back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the session or member it belongs to was never put, or when the row or its case was erased
    /// for everyone; otherwise when the store cannot be written.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<(), StoreError> {
        let (table, row) = (R::TABLE, RowId(record.row_id()));
        let scope = self.scope(record.home())?;
        let kept = log::row_state(&self.sql, row)?;
        let is_new = kept.is_none();
        let mut state = kept.unwrap_or_else(|| RowState::new(row, table.kind, scope));
        // In another case or group all of the row goes along, so that erasing the old one leaves it whole.
        let moves = state.scope != scope;
        state.scope = scope;
        let mut changed = BTreeMap::new();
        for (column, wanted) in table.columns.iter().zip(record.values()) {
            let kept = (column.canonical)(state.shown(column.name));
            let was_written = state.cells.contains_key(column.name);
            if kept.as_deref() != Some(&wanted) || (moves && was_written) {
                changed.insert(column.name.to_owned(), wanted);
            }
        }
        if moves {
            // Also what only a newer version knows; it would hold the row back where it was.
            let is_known = |field: &str| {
                field == REMOVED || table.columns.iter().any(|column| column.name == field)
            };
            let others = state.cells.iter().filter(|(field, _)| !is_known(field));
            changed.extend(
                others.map(|(field, cell)| {
                    (field.clone(), cell.shown.clone().unwrap_or(Value::Null))
                }),
            );
        }
        if state.is_removed() || (moves && state.cells.contains_key(REMOVED)) {
            changed.insert(REMOVED.to_owned(), Value::Int(0));
        }
        if is_new && changed.is_empty() {
            // A row of which nothing is filled in is still a row.
            changed.insert(REMOVED.to_owned(), Value::Int(0));
        }
        if !changed.is_empty() {
            self.edit(state, changed)?;
        }
        record.put_parts(self)
    }

    /// Removes a row. Undo brings it back; what others wrote about it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such row or it was removed before.
    pub fn remove<R: Record>(&mut self, id: R::Id) -> Result<(), StoreError> {
        let kept = log::row_state(&self.sql, RowId(id.into()))?;
        let state = kept
            .filter(|state| *state.kind == *R::TABLE.kind && !state.is_removed())
            .ok_or(StoreError::NotFound)?;
        self.edit(state, log::removal())
    }
}

fn scope_of(sql: &Connection, table: &Table, row: Uuid) -> Result<ScopeId, StoreError> {
    let scope = sql
        .prepare_cached(&format!("SELECT scope FROM {} WHERE id = ?1", table.name))?
        .query_row([row.as_bytes()], |row| row.get(0))
        .optional()?;
    scope.map(ScopeId).ok_or(StoreError::NotFound)
}
