//! The log of edits on disk: written to at the end, read row by row.

use crate::StoreError;
use crate::past::Known;
use crate::values::{from_columns, to_columns};
use ledger::{Cell, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The field that says whether a row was removed; 1 is yes. Every kind of row has it.
pub(crate) const REMOVED: &str = "deleted";

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
    let (tag, value) = to_columns(&op.value);
    sql.prepare_cached(
        "INSERT INTO op (id, scope, row, kind, field, base, replica, seq, person, wall_ms, extra, tag, value)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        op.id.as_bytes(),
        op.scope.as_bytes(),
        op.row.as_bytes(),
        op.kind,
        op.field,
        op.base.first().map(OpId::as_bytes),
        op.replica.as_bytes(),
        i64::try_from(op.seq).map_err(|_| StoreError::Mismatch)?,
        op.person.as_bytes(),
        op.wall_ms,
        op.extra,
        tag,
        value,
    ])?;
    let n = sql.last_insert_rowid();
    for base in op.base.iter().skip(1) {
        sql.prepare_cached("INSERT INTO op_base (op_n, base) VALUES (?1, ?2)")?
            .execute(params![n, base.as_bytes()])?;
    }
    Ok(n)
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
    let mut bases = further_bases(sql, row)?;
    let mut fields: BTreeMap<String, Vec<(i64, Op)>> = BTreeMap::new();
    let mut state: Option<RowState> = None;
    let mut edits = sql.prepare_cached(
        "SELECT n, id, base, wall_ms, field, kind, scope, replica, seq FROM op WHERE row = ?1 ORDER BY n",
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
        let mut base: Vec<OpId> = edit
            .get::<_, Option<Uuid>>(2)?
            .map(OpId)
            .into_iter()
            .collect();
        base.extend(bases.remove(&n).unwrap_or_default());
        let op = skeleton(row, OpId(edit.get(1)?), base, edit.get(3)?);
        fields.entry(edit.get(4)?).or_default().push((n, op));
    }
    if let Some(state) = &mut state {
        for (field, ops) in fields {
            state.cells.insert(field, cell(sql, ops)?);
        }
    }
    Ok(state)
}

/// What the edits of one field come to. Their history is sifted without the values, which can be long; only those of the
/// heads are fetched.
fn cell(sql: &Connection, ops: Vec<(i64, Op)>) -> Result<Cell, StoreError> {
    let heads = Cell::from_ops(ops.iter().map(|(_, op)| op)).heads;
    let mut standing = Vec::with_capacity(heads.len());
    for (n, op) in ops.into_iter().filter(|(_, op)| heads.contains(&op.id)) {
        let mut fetch = sql.prepare_cached("SELECT tag, value FROM op WHERE n = ?1")?;
        let mut fetched = fetch.query([n])?;
        let kept = fetched.next()?.ok_or(StoreError::NotFound)?;
        let value = from_columns(kept.get(0)?, kept.get_ref(1)?)?;
        standing.push(Op {
            value,
            base: Vec::new(),
            ..op
        });
    }
    Ok(Cell::from_ops(&standing))
}

/// An edit with only what decides which edits stand.
fn skeleton(row: RowId, id: OpId, base: Vec<OpId>, wall_ms: i64) -> Op {
    Op {
        id,
        scope: ScopeId(Uuid::nil()),
        row,
        kind: String::new(),
        field: String::new(),
        value: Value::Null,
        base,
        replica: ReplicaId(Uuid::nil()),
        seq: 0,
        person: PersonId(Uuid::nil()),
        wall_ms,
        extra: Vec::new(),
    }
}

fn further_bases(sql: &Connection, row: RowId) -> Result<HashMap<i64, Vec<OpId>>, StoreError> {
    let mut found: HashMap<i64, Vec<OpId>> = HashMap::new();
    let mut bases = sql.prepare_cached(
        "SELECT b.op_n, b.base FROM op o JOIN op_base b ON b.op_n = o.n WHERE o.row = ?1",
    )?;
    let mut bases = bases.query([row.as_bytes()])?;
    while let Some(base) = bases.next()? {
        found
            .entry(base.get(0)?)
            .or_default()
            .push(OpId(base.get(1)?));
    }
    Ok(found)
}

/// One edit of a step that is being undone.
pub(crate) struct Written {
    pub(crate) row: RowId,
    pub(crate) field: String,
    pub(crate) value: Value,
    base: Vec<OpId>,
}

/// The edits in a range of the log, in order.
pub(crate) fn range(sql: &Connection, first: i64, last: i64) -> Result<Vec<Written>, StoreError> {
    let mut bases = sql.prepare_cached("SELECT base FROM op_base WHERE op_n = ?1")?;
    let mut edits = sql.prepare_cached(
        "SELECT n, row, field, base, tag, value FROM op WHERE n BETWEEN ?1 AND ?2 ORDER BY n",
    )?;
    let mut edits = edits.query([first, last])?;
    let mut found = Vec::new();
    while let Some(edit) = edits.next()? {
        let mut base: Vec<OpId> = edit
            .get::<_, Option<Uuid>>(3)?
            .map(OpId)
            .into_iter()
            .collect();
        for more in bases.query_map([edit.get::<_, i64>(0)?], |row| row.get(0))? {
            base.push(OpId(more?));
        }
        found.push(Written {
            row: RowId(edit.get(1)?),
            field: edit.get(2)?,
            value: from_columns(edit.get(4)?, edit.get_ref(5)?)?,
            base,
        });
    }
    Ok(found)
}

/// What stood before an edit.
pub(crate) struct Before {
    /// [`Value::Null`] when the field was empty or what stood there is gone.
    pub(crate) value: Value,
    /// Where the row belonged; `None` when the field was never written before.
    pub(crate) scope: Option<ScopeId>,
}

/// What stood before an edit.
pub(crate) fn before(sql: &Connection, edit: &Written) -> Result<Before, StoreError> {
    let mut find = sql.prepare_cached("SELECT wall_ms, scope, tag, value FROM op WHERE id = ?1")?;
    let mut stood = Vec::new();
    for id in &edit.base {
        let mut found = find.query([id.as_bytes()])?;
        if let Some(op) = found.next()? {
            let value = from_columns(op.get(2)?, op.get_ref(3)?)?;
            let scope = ScopeId(op.get(1)?);
            stood.push(Op {
                value,
                scope,
                ..skeleton(edit.row, *id, Vec::new(), op.get(0)?)
            });
        }
    }
    let shown = Cell::from_ops(&stood);
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
