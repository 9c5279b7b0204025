//! What two people wrote in one place without knowing of each other, and how a person chooses.

use crate::log::{self, REMOVED};
use crate::{Action, Outcome, Reads, Store, StoreError, Tx, meta, tables};
use chrono::{DateTime, Utc};
use ledger::{OpId, RowId, ScopeId, Value};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A row in which somebody has to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The row.
    pub row: RowId,
    /// What it is, such as `statement`.
    pub kind: &'static str,
    /// The case or the group that it is of.
    pub scope: ScopeId,
    /// The session that it is of, when it is of one.
    pub session: Option<Uuid>,
    /// What can be searched of it, as it is shown now.
    pub says: String,
    /// The fields in which both wrote.
    pub contested: Vec<Contested>,
    /// Somebody removed the row while somebody else wrote in it: who did.
    pub removed: Option<Told>,
}

/// A field in which two people wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    /// The name of the field, in the log.
    pub field: String,
    /// It is free text; otherwise only one of the versions can stand there.
    pub free: bool,
    /// What stood there before they did, when that is known.
    pub before: Option<Value>,
    /// What they wrote, the one that is shown first.
    pub versions: Vec<Told>,
}

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The edit.
    pub op: OpId,
    /// What it says in this field.
    pub value: Value,
    /// Who wrote it.
    pub person: Uuid,
    /// Written on this laptop.
    pub own: bool,
    /// When, as the laptop had it.
    pub at: DateTime<Utc>,
}

impl Reads<'_> {
    /// How many rows somebody has to choose in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn conflict_count(&self) -> Result<u32, StoreError> {
        Ok(self
            .sql()
            .prepare_cached("SELECT count(*) FROM contested")?
            .query_row([], |row| row.get(0))?)
    }

    /// The rows that somebody has to choose in, in the order in which they were made.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn conflicts(&self) -> Result<Vec<Conflict>, StoreError> {
        let mut rows = self
            .sql()
            .prepare_cached("SELECT id, kind FROM contested ORDER BY n")?;
        let mut rows = rows.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let kind = row.get_ref(1)?.as_str().unwrap_or_default();
            if let Some(table) = tables::of_kind(kind) {
                found.push(conflict(self.sql(), RowId(row.get(0)?), table.kind)?);
            }
        }
        Ok(found)
    }
}

impl Store {
    /// Chooses in one row: the values of the fields that stand from now on, and whether the row does. An ordinary edit that
    /// has seen all that was written, so it travels like any other; undo puts back what was shown before.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is nothing to choose in this row.
    pub fn resolve(
        &mut self,
        row: RowId,
        values: BTreeMap<String, Value>,
        keep: bool,
    ) -> Result<Outcome<()>, StoreError> {
        self.transact(Action::ConflictResolve, |tx| tx.resolve(row, values, keep))
    }
}

impl Tx<'_> {
    fn resolve(
        &mut self,
        row: RowId,
        values: BTreeMap<String, Value>,
        keep: bool,
    ) -> Result<(), StoreError> {
        let state = log::row_state(self.sql(), row)?
            .filter(|state| state.in_conflict())
            .ok_or(StoreError::NotFound)?;
        let contested = |field: &String| state.cells.get(field).is_some_and(|cell| cell.conflict);
        let mut fields: BTreeMap<String, Value> = values
            .into_iter()
            .filter(|(field, _)| contested(field))
            .collect();
        if state.is_removed() || !keep {
            fields.insert(REMOVED.to_owned(), Value::Int(i64::from(!keep)));
        }
        if fields.is_empty() {
            return Err(StoreError::NotFound);
        }
        self.edit(state, fields)
    }
}

fn conflict(sql: &Connection, row: RowId, kind: &'static str) -> Result<Conflict, StoreError> {
    let state = log::row_state(sql, row)?.ok_or(StoreError::Mismatch)?;
    let person = meta::id(sql, meta::PERSON)?;
    let searched = tables::of_kind(kind).map_or(&[][..], |table| table.searched);
    let says = searched
        .iter()
        .filter_map(|field| match state.shown(field) {
            Value::Text(text) if !text.is_empty() => Some(text.as_str()),
            _ => None,
        });
    let session = match state.shown("session") {
        Value::Row(session) => Some(session.0),
        _ => None,
    };
    let told = |field: &str, op: OpId| tell(sql, person, field, op);
    let mut contested = Vec::new();
    for (field, cell) in state.cells.iter().filter(|(_, cell)| cell.conflict) {
        let shown_first = cell.shown_op.into_iter().chain(
            cell.heads
                .iter()
                .copied()
                .filter(|op| Some(*op) != cell.shown_op),
        );
        let versions = shown_first
            .map(|op| told(field, op))
            .collect::<Result<Vec<_>, _>>()?;
        contested.push(Contested {
            field: field.clone(),
            free: searched.contains(&field.as_str()),
            before: common(sql, row, field, &cell.heads)?,
            versions,
        });
    }
    let removal = state.cells.get(REMOVED).and_then(|cell| cell.shown_op);
    let removed = match removal.filter(|_| state.is_removed()) {
        Some(op) => Some(told(REMOVED, op)?),
        None => None,
    };
    Ok(Conflict {
        row,
        kind,
        scope: state.scope,
        session,
        says: says.collect::<Vec<_>>().join(" · "),
        contested,
        removed,
    })
}

fn tell(sql: &Connection, own: Uuid, field: &str, op: OpId) -> Result<Told, StoreError> {
    let mut find = sql.prepare_cached(
        "SELECT s.fields, o.content, p.id, o.wall_ms FROM op o
         JOIN shape s ON s.n = o.shape JOIN short_id p ON p.n = o.person WHERE o.id = ?1",
    )?;
    let mut found = find.query([op.as_bytes()])?;
    let edit = found.next()?.ok_or(StoreError::Mismatch)?;
    let fields = log::written(edit.get_ref(0)?, edit.get_ref(1)?)?;
    let person: Uuid = edit.get(2)?;
    Ok(Told {
        op,
        value: fields.get(field).cloned().unwrap_or(Value::Null),
        person,
        own: person == own,
        at: DateTime::from_timestamp_millis(edit.get(3)?).ok_or(StoreError::Mismatch)?,
    })
}

/// What stood in a field before two people wrote in it: what both replaced, when that is one and the same edit.
fn common(
    sql: &Connection,
    row: RowId,
    field: &str,
    heads: &[OpId],
) -> Result<Option<Value>, StoreError> {
    let mut shared: Option<BTreeSet<OpId>> = None;
    for head in heads {
        let base: BTreeSet<OpId> = log::base_in(sql, field, *head)?;
        shared = Some(match shared {
            Some(shared) => shared.intersection(&base).copied().collect(),
            None => base,
        });
    }
    let shared: Vec<OpId> = shared.unwrap_or_default().into_iter().collect();
    if shared.is_empty() {
        return Ok(None);
    }
    Ok(Some(log::before(sql, row, field, &shared)?.value))
}
