//! The log of edits on disk: written to at the end, read row by row.

use crate::StoreError;
use crate::past::Known;
use crate::values::{from_content, names_from_text, names_to_text, to_content};
use ledger::{Cell, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The field that says whether a row was removed; 1 is yes. Every kind of row has it.
pub(crate) const REMOVED: &str = "deleted";

/// What an edit writes that removes a row.
pub(crate) fn removal() -> BTreeMap<String, Value> {
    [(REMOVED.to_owned(), Value::Int(1))].into()
}

/// Everything the log says about one row.
#[derive(Clone, Debug)]
pub(crate) struct RowState {
    pub(crate) row: RowId,
    /// The place in the log of the first edit of the row; 0 while there is none.
    pub(crate) first_n: i64,
    pub(crate) kind: String,
    pub(crate) scope: ScopeId,
    pub(crate) cells: BTreeMap<String, Cell>,
}

impl RowState {
    /// A row without edits.
    pub(crate) fn new(row: RowId, kind: &str, scope: ScopeId) -> Self {
        Self {
            row,
            first_n: 0,
            kind: kind.to_owned(),
            scope,
            cells: BTreeMap::new(),
        }
    }

    /// The value that a field shows; [`Value::Null`] when it was never written.
    pub(crate) fn shown(&self, field: &str) -> &Value {
        self.cells
            .get(field)
            .and_then(|cell| cell.shown.as_ref())
            .unwrap_or(&Value::Null)
    }

    /// Whether the row was removed.
    pub(crate) fn is_removed(&self) -> bool {
        *self.shown(REMOVED) == Value::Int(1)
    }
}

/// Writes an edit at the end of the log and returns its place.
pub(crate) fn append(sql: &Connection, op: &Op) -> Result<i64, StoreError> {
    sql.prepare_cached(
        "INSERT INTO op (id, scope, row, shape, base, replica, seq, person, wall_ms, extra, content)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        op.id.as_bytes(),
        op.scope.as_bytes(),
        op.row.as_bytes(),
        shape(sql, &op.kind, &names_to_text(op.fields.keys()))?,
        op.base.iter().flat_map(|base| *base.as_bytes()).collect::<Vec<u8>>(),
        op.replica.as_bytes(),
        i64::try_from(op.seq).map_err(|_| StoreError::Mismatch)?,
        op.person.as_bytes(),
        op.wall_ms,
        op.extra,
        to_content(op.fields.values()),
    ])?;
    Ok(sql.last_insert_rowid())
}

/// The number of a shape, which is made when no edit had it before.
fn shape(sql: &Connection, kind: &str, fields: &str) -> Result<i64, StoreError> {
    let known = sql
        .prepare_cached("SELECT n FROM shape WHERE kind = ?1 AND fields = ?2")?
        .query_row([kind, fields], |row| row.get(0))
        .optional()?;
    match known {
        Some(n) => Ok(n),
        None => {
            sql.prepare_cached("INSERT INTO shape (kind, fields) VALUES (?1, ?2)")?
                .execute([kind, fields])?;
            Ok(sql.last_insert_rowid())
        }
    }
}

/// Everything the log says about a row; `None` when it says nothing.
pub(crate) fn row_state(sql: &Connection, row: RowId) -> Result<Option<RowState>, StoreError> {
    row_state_until(sql, row, None)
}

/// As [`row_state`], with the edits that were known at a moment and no others.
pub(crate) fn row_state_until(
    sql: &Connection,
    row: RowId,
    known: Option<&Known>,
) -> Result<Option<RowState>, StoreError> {
    let mut state: Option<RowState> = None;
    let mut ops: Vec<(i64, Op)> = Vec::new();
    let mut edits = sql.prepare_cached(
        "SELECT o.n, o.id, o.base, o.wall_ms, s.fields, s.kind, o.scope, o.replica, o.seq
         FROM op o JOIN shape s ON s.n = o.shape WHERE o.row = ?1 ORDER BY o.n",
    )?;
    let mut edits = edits.query([row.as_bytes()])?;
    while let Some(edit) = edits.next()? {
        if let Some(known) = known {
            let newest = known.get(&ReplicaId(edit.get(7)?)).copied();
            let seq = u64::try_from(edit.get::<_, i64>(8)?).map_err(|_| StoreError::Mismatch)?;
            if newest.is_none_or(|newest| seq > newest) {
                continue;
            }
        }
        let n: i64 = edit.get(0)?;
        let scope = ScopeId(edit.get(6)?);
        let state = match &mut state {
            Some(state) => state,
            None => state.insert(RowState {
                first_n: n,
                ..RowState::new(row, &edit.get::<_, String>(5)?, scope)
            }),
        };
        state.scope = scope;
        let names = names_from_text(
            edit.get_ref(4)?
                .as_str()
                .map_err(|_| StoreError::Mismatch)?,
        )?;
        let fields = names.into_iter().map(|name| (name, Value::Null)).collect();
        let op = skeleton(
            row,
            OpId(edit.get(1)?),
            bases(edit.get_ref(2)?)?,
            edit.get(3)?,
            fields,
        );
        ops.push((n, op));
    }
    if let Some(state) = &mut state {
        state.cells = cells(sql, ops)?;
    }
    Ok(state)
}

/// What the edits of a row come to, field by field. Their history is sifted without the values, which can be long; only those
/// of the heads are fetched.
fn cells(sql: &Connection, ops: Vec<(i64, Op)>) -> Result<BTreeMap<String, Cell>, StoreError> {
    let names: BTreeSet<String> = ops
        .iter()
        .flat_map(|(_, op)| op.fields.keys().cloned())
        .collect();
    let heads: BTreeMap<String, Vec<OpId>> = names
        .into_iter()
        .map(|name| {
            let heads = Cell::of(&name, ops.iter().map(|(_, op)| op)).heads;
            (name, heads)
        })
        .collect();
    let standing: BTreeSet<OpId> = heads.values().flatten().copied().collect();
    let mut told = Vec::with_capacity(standing.len());
    for (n, op) in ops.into_iter().filter(|(_, op)| standing.contains(&op.id)) {
        let mut fetch = sql.prepare_cached("SELECT content FROM op WHERE n = ?1")?;
        let values: Vec<Value> = fetch.query_row([n], |row| Ok(content(row.get_ref(0)?)))??;
        let fields = op.fields.into_keys().zip(values).collect();
        told.push(Op {
            fields,
            base: Vec::new(),
            ..op
        });
    }
    let cell = |(name, heads): (String, Vec<OpId>)| {
        let cell = Cell::of(&name, told.iter().filter(|op| heads.contains(&op.id)));
        (name, cell)
    };
    Ok(heads.into_iter().map(cell).collect())
}

fn content(kept: ValueRef<'_>) -> Result<Vec<Value>, StoreError> {
    from_content(kept.as_str().map_err(|_| StoreError::Mismatch)?)
}

/// The edits that are named in a base.
fn bases(kept: ValueRef<'_>) -> Result<Vec<OpId>, StoreError> {
    let (ids, rest) = kept
        .as_blob()
        .map_err(|_| StoreError::Mismatch)?
        .as_chunks::<16>();
    if rest.is_empty() {
        Ok(ids.iter().copied().map(OpId::from_bytes).collect())
    } else {
        Err(StoreError::Mismatch)
    }
}

/// An edit with only what decides which edits stand.
fn skeleton(
    row: RowId,
    id: OpId,
    base: Vec<OpId>,
    wall_ms: i64,
    fields: BTreeMap<String, Value>,
) -> Op {
    Op {
        id,
        scope: ScopeId(Uuid::nil()),
        row,
        kind: String::new(),
        fields,
        base,
        replica: ReplicaId(Uuid::nil()),
        seq: 0,
        person: PersonId(Uuid::nil()),
        wall_ms,
        extra: Vec::new(),
    }
}

/// One edit of a step that is being undone.
pub(crate) struct Written {
    pub(crate) row: RowId,
    pub(crate) fields: BTreeMap<String, Value>,
    pub(crate) base: Vec<OpId>,
}

/// The edits in a range of the log, in order.
pub(crate) fn range(sql: &Connection, first: i64, last: i64) -> Result<Vec<Written>, StoreError> {
    let mut edits = sql.prepare_cached(
        "SELECT o.row, s.fields, o.base, o.content FROM op o JOIN shape s ON s.n = o.shape
         WHERE o.n BETWEEN ?1 AND ?2 ORDER BY o.n",
    )?;
    let mut edits = edits.query([first, last])?;
    let mut found = Vec::new();
    while let Some(edit) = edits.next()? {
        found.push(Written {
            row: RowId(edit.get(0)?),
            fields: written(edit.get_ref(1)?, edit.get_ref(3)?)?,
            base: bases(edit.get_ref(2)?)?,
        });
    }
    Ok(found)
}

/// What an edit wrote, by field.
pub(crate) fn written(
    names: ValueRef<'_>,
    values: ValueRef<'_>,
) -> Result<BTreeMap<String, Value>, StoreError> {
    let names = names_from_text(names.as_str().map_err(|_| StoreError::Mismatch)?)?;
    Ok(names.into_iter().zip(content(values)?).collect())
}

/// What stood in a field before an edit.
pub(crate) struct Before {
    /// [`Value::Null`] when the field was empty or what stood there is gone.
    pub(crate) value: Value,
    /// Where the row belonged; `None` when the field was never written before.
    pub(crate) scope: Option<ScopeId>,
}

/// What stood in a field before an edit with this base.
pub(crate) fn before(
    sql: &Connection,
    row: RowId,
    field: &str,
    base: &[OpId],
) -> Result<Before, StoreError> {
    let mut find = sql.prepare_cached(
        "SELECT o.wall_ms, o.scope, o.base, s.fields, o.content FROM op o JOIN shape s ON s.n = o.shape WHERE o.id = ?1",
    )?;
    let mut stood = Vec::new();
    for id in base {
        let mut found = find.query([id.as_bytes()])?;
        if let Some(op) = found.next()? {
            let fields = written(op.get_ref(3)?, op.get_ref(4)?)?;
            let scope = ScopeId(op.get(1)?);
            // An edit that is named for another field may have been replaced in this one, by one that is named too.
            let base = bases(op.get_ref(2)?)?;
            stood.push(Op {
                scope,
                ..skeleton(row, *id, base, op.get(0)?, fields)
            });
        }
    }
    let shown = Cell::of(field, &stood);
    let scope = stood
        .iter()
        .find(|op| Some(op.id) == shown.shown_op)
        .map(|op| op.scope);
    Ok(Before {
        value: shown.shown.unwrap_or(Value::Null),
        scope,
    })
}

/// The how-manieth edit of this replica comes next.
pub(crate) fn next_seq(sql: &Connection, replica: ReplicaId) -> Result<u64, StoreError> {
    let last: Option<i64> = sql
        .prepare_cached("SELECT max(seq) FROM op WHERE replica = ?1")?
        .query_row([replica.as_bytes()], |row| row.get(0))?;
    Ok(u64::try_from(last.unwrap_or(0)).map_err(|_| StoreError::Mismatch)? + 1)
}

/// Every row of the log, in the order of its first edit.
pub(crate) fn rows(sql: &Connection) -> Result<Vec<RowId>, StoreError> {
    let mut rows = sql.prepare("SELECT row FROM op GROUP BY row ORDER BY min(n)")?;
    let rows = rows.query_map([], |row: &Row<'_>| Ok(RowId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest edit here; `None` when there is none.
pub(crate) fn last(sql: &Connection) -> Result<Option<Uuid>, StoreError> {
    let mut last = sql.prepare_cached("SELECT id FROM op ORDER BY n DESC LIMIT 1")?;
    Ok(last.query_row([], |row| row.get(0)).optional()?)
}

/// How many edits the log has.
pub(crate) fn len(sql: &Connection) -> Result<u64, StoreError> {
    let len: i64 = sql.query_row("SELECT count(*) FROM op", [], |row| row.get(0))?;
    u64::try_from(len).map_err(|_| StoreError::Mismatch)
}
