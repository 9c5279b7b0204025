//! The log of edits on disk: written to at the end, read row by row.

use crate::StoreError;
use crate::past::Known;
use crate::short_ids::{Numbers, ShortIds};
use crate::together::Together;
use crate::values::{from_content, names_from_text, names_to_text, to_content};
use foldhash::{HashMap, HashMapExt};
use ledger::{Cell, Fields, Names, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, ToSql, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};
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
    pub(crate) kind: Arc<str>,
    pub(crate) scope: ScopeId,
    pub(crate) cells: BTreeMap<String, Cell>,
    /// Somebody wrote in the row while a colleague removed it, neither knowing of the other.
    pub(crate) removed_meanwhile: bool,
}

impl RowState {
    /// A row without edits.
    pub(crate) fn new(row: RowId, kind: &str, scope: ScopeId) -> Self {
        Self {
            row,
            first_n: 0,
            kind: kind.into(),
            scope,
            cells: BTreeMap::new(),
            removed_meanwhile: false,
        }
    }

    /// Sets what the edits of the row come to. Where a row belongs, and what it is, says the newest edit that stands: the
    /// same one on every laptop, in whatever order edits came in.
    fn fill<'a>(&mut self, cells: BTreeMap<String, Cell>, ops: impl Iterator<Item = &'a Op>) {
        self.cells = cells;
        let ops: BTreeMap<OpId, &Op> = ops.map(|op| (op.id, op)).collect();
        let heads = self.cells.values().flat_map(|cell| &cell.heads);
        let standing: Vec<&Op> = heads.filter_map(|id| ops.get(id).copied()).collect();
        if let Some(newest) = standing.iter().max_by_key(|op| (op.wall_ms, op.id)) {
            self.scope = newest.scope;
            self.kind.clone_from(&newest.kind);
        }
        let removals = self.cells.get(REMOVED).map_or(&[][..], |cell| &cell.heads);
        let unseen_by = |removal: &Op| {
            standing.iter().any(|op| {
                op.replica != removal.replica
                    && !removals.contains(&op.id)
                    && !removal.base.contains(&op.id)
                    && !op.base.contains(&removal.id)
            })
        };
        self.removed_meanwhile = self.is_removed()
            && removals
                .iter()
                .filter_map(|id| ops.get(id).copied())
                .any(unseen_by);
    }

    /// Whether a person has to choose: what was written at the same time differs.
    pub(crate) fn in_conflict(&self) -> bool {
        self.removed_meanwhile || self.cells.values().any(|cell| cell.conflict)
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
    let content = to_content(op.fields.values());
    let written = Appender::new(sql)?.append_new(&[(op, content.as_slice())])?;
    written
        .first()
        .copied()
        .flatten()
        .ok_or(StoreError::Mismatch)
}

/// An edit that is here already is passed over.
static APPEND: LazyLock<Together> = LazyLock::new(|| {
    let columns = [
        "id", "row", "scope", "shape", "replica", "seq", "person", "wall_ms", "base", "extra",
        "content",
    ];
    Together::new("op", &columns, "ON CONFLICT (id) DO NOTHING")
});

/// Writes many edits at the end of the log.
pub(crate) struct Appender<'s> {
    sql: &'s Connection,
    numbers: Numbers<'s>,
    /// The shapes of edits so far: most are of a few.
    shapes: HashMap<(Arc<str>, Names), i64>,
    /// The last place in the log.
    last: i64,
}

impl<'s> Appender<'s> {
    pub(crate) fn new(sql: &'s Connection) -> Result<Self, StoreError> {
        let mut last = sql.prepare_cached("SELECT coalesce(max(n), 0) FROM op")?;
        Ok(Self {
            last: last.query_row([], |row| row.get(0))?,
            numbers: Numbers::new(sql)?,
            shapes: HashMap::new(),
            sql,
        })
    }

    /// Whether an id has a number, so that the log may have something with it.
    pub(crate) fn has_number(&mut self, id: Uuid) -> Result<bool, StoreError> {
        self.numbers.has(id)
    }

    /// As [`append`], with the values as the log keeps them; `None` for an edit of which the id is there already.
    pub(crate) fn append_new(
        &mut self,
        edits: &[(&Op, &[u8])],
    ) -> Result<Vec<Option<i64>>, StoreError> {
        let mut places = Vec::with_capacity(edits.len());
        for (statement, edits) in APPEND.parts(edits) {
            self.append_part(statement, edits, &mut places)?;
        }
        Ok(places)
    }

    fn append_part(
        &mut self,
        statement: &str,
        edits: &[(&Op, &[u8])],
        places: &mut Vec<Option<i64>>,
    ) -> Result<(), StoreError> {
        let mut insert = self.sql.prepare_cached(statement)?;
        for (at, (op, content)) in edits.iter().enumerate() {
            let base: Vec<u8> = op.base.iter().flat_map(|base| *base.as_bytes()).collect();
            let seq = i64::try_from(op.seq).map_err(|_| StoreError::Mismatch)?;
            let values: [&dyn ToSql; 11] = [
                op.id.as_bytes(),
                op.row.as_bytes(),
                &self.numbers.of(op.scope.0)?,
                &self.shape(op)?,
                &self.numbers.of(op.replica.0)?,
                &seq,
                &self.numbers.of(op.person.0)?,
                &op.wall_ms,
                &base,
                &op.extra,
                content,
            ];
            for (column, value) in values.into_iter().enumerate() {
                insert.raw_bind_parameter(APPEND.parameter(at, column), value)?;
            }
        }
        let written = insert.raw_execute()?;
        let before = self.last;
        if written > 0 {
            self.last = self.sql.last_insert_rowid();
        }
        if written == edits.len() {
            // One after the other, since none was passed over.
            let first = self.last + 1 - i64::try_from(written).unwrap_or(i64::MAX);
            places.extend((first..=self.last).map(Some));
            return Ok(());
        }
        let mut find = self.sql.prepare_cached("SELECT n FROM op WHERE id = ?1")?;
        let mut told = BTreeSet::new();
        for (op, _) in edits {
            let n: i64 = find.query_row([op.id.as_bytes()], |row| row.get(0))?;
            places.push((n > before && told.insert(n)).then_some(n));
        }
        Ok(())
    }

    fn shape(&mut self, op: &Op) -> Result<i64, StoreError> {
        let shape = (op.kind.clone(), op.fields.names().clone());
        match self.shapes.entry(shape) {
            Entry::Occupied(known) => Ok(*known.get()),
            Entry::Vacant(new) => {
                let (kind, names) = new.key();
                let n = shape_of(self.sql, kind, &names_to_text(names.iter()))?;
                Ok(*new.insert(n))
            }
        }
    }
}

/// The number of a shape, which is made when no edit had it before.
fn shape_of(sql: &Connection, kind: &str, fields: &str) -> Result<i64, StoreError> {
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
    let mut ids = ShortIds::new(sql)?;
    let mut edits = edits.query([row.as_bytes()])?;
    while let Some(edit) = edits.next()? {
        if let Some(known) = known {
            let newest = known.get(&ReplicaId(ids.of(edit.get(7)?)?)).copied();
            let seq = seq(edit.get(8)?)?;
            if newest.is_none_or(|newest| seq > newest) {
                continue;
            }
        }
        let n: i64 = edit.get(0)?;
        let scope = ScopeId(ids.of(edit.get(6)?)?);
        let kind: String = edit.get(5)?;
        if state.is_none() {
            state = Some(RowState {
                first_n: n,
                ..RowState::new(row, "", scope)
            });
        }
        let names = names_of(edit.get_ref(4)?)?;
        let nulls = vec![Value::Null; names.iter().len()];
        let fields = fields(&names, nulls)?;
        let op = skeleton(
            row,
            OpId(edit.get(1)?),
            bases(edit.get_ref(2)?)?,
            edit.get(3)?,
            fields,
        );
        let op = Op {
            scope,
            kind: kind.into(),
            replica: ReplicaId(ids.of(edit.get(7)?)?),
            ..op
        };
        ops.push((n, op));
    }
    if let Some(state) = &mut state {
        state.fill(cells(sql, &ops)?, ops.iter().map(|(_, op)| op));
    }
    Ok(state)
}

/// The row that these edits make, all of them and each with its values, as if they were alone in the log.
pub(crate) fn state_of<'a>(
    row: RowId,
    first_n: i64,
    ops: impl Iterator<Item = &'a Op> + Clone,
) -> RowState {
    let mut state = RowState {
        first_n,
        ..RowState::new(row, "", ScopeId(Uuid::nil()))
    };
    let names: BTreeSet<&str> = ops.clone().flat_map(|op| op.fields.keys()).collect();
    let cells = names
        .into_iter()
        .map(|name| (name.to_owned(), Cell::of(name, ops.clone())))
        .collect();
    state.fill(cells, ops);
    state
}

/// What the edits of a row come to, field by field. Their history is sifted without the values, which can be long; only those
/// of the heads are fetched.
fn cells(sql: &Connection, ops: &[(i64, Op)]) -> Result<BTreeMap<String, Cell>, StoreError> {
    let names: BTreeSet<String> = ops
        .iter()
        .flat_map(|(_, op)| op.fields.keys().map(str::to_owned))
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
    for (n, op) in ops.iter().filter(|(_, op)| standing.contains(&op.id)) {
        let mut fetch = sql.prepare_cached("SELECT content FROM op WHERE n = ?1")?;
        let fields =
            fetch.query_row([n], |row| Ok(fields_of(op.fields.names(), row.get_ref(0)?)))??;
        told.push(skeleton(op.row, op.id, Vec::new(), op.wall_ms, fields));
    }
    let cell = |(name, heads): (String, Vec<OpId>)| {
        let cell = Cell::of(&name, told.iter().filter(|op| heads.contains(&op.id)));
        (name, cell)
    };
    Ok(heads.into_iter().map(cell).collect())
}

/// The fields of an edit.
fn fields_of(names: &Names, content: ValueRef<'_>) -> Result<Fields, StoreError> {
    let content = content.as_blob().map_err(|_| StoreError::Mismatch)?;
    fields(names, from_content(content)?)
}

/// The names of a shape.
fn names_of(kept: ValueRef<'_>) -> Result<Names, StoreError> {
    let names = names_from_text(kept.as_str().map_err(|_| StoreError::Mismatch)?)?;
    Names::new(names).ok_or(StoreError::Mismatch)
}

fn fields(names: &Names, values: Vec<Value>) -> Result<Fields, StoreError> {
    Fields::new(names.clone(), values).ok_or(StoreError::Mismatch)
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
fn skeleton(row: RowId, id: OpId, base: Vec<OpId>, wall_ms: i64, fields: Fields) -> Op {
    Op {
        id,
        scope: ScopeId(Uuid::nil()),
        row,
        kind: "".into(),
        fields,
        base,
        replica: ReplicaId(Uuid::nil()),
        seq: 0,
        person: PersonId(Uuid::nil()),
        wall_ms,
        extra: Vec::new(),
    }
}

/// Reads edits whole. Most are of a few shapes, which are read once.
pub(crate) struct Edits<'s> {
    shape: CachedStatement<'s>,
    shapes: HashMap<i64, (Arc<str>, Names)>,
    ids: ShortIds<'s>,
}

impl<'s> Edits<'s> {
    /// What [`Edits::whole`] reads, in this order.
    pub(crate) const COLUMNS: &'static str =
        "id, row, shape, content, base, replica, seq, person, wall_ms, extra";

    pub(crate) fn new(sql: &'s Connection) -> Result<Self, StoreError> {
        Ok(Self {
            shape: sql.prepare_cached("SELECT kind, fields FROM shape WHERE n = ?1")?,
            shapes: HashMap::new(),
            ids: ShortIds::new(sql)?,
        })
    }

    /// An edit as it stands in the log.
    pub(crate) fn whole(&mut self, scope: ScopeId, edit: &Row<'_>) -> Result<Op, StoreError> {
        let (kind, names) = match self.shapes.entry(edit.get(2)?) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let shape = self.shape.query_row([new.key()], |row| {
                    let kind: String = row.get(0)?;
                    Ok(names_of(row.get_ref(1)?).map(|names| (kind.into(), names)))
                })?;
                new.insert(shape?)
            }
        };
        Ok(Op {
            id: OpId(edit.get(0)?),
            scope,
            row: RowId(edit.get(1)?),
            kind: kind.clone(),
            fields: fields_of(names, edit.get_ref(3)?)?,
            base: bases(edit.get_ref(4)?)?,
            replica: ReplicaId(self.ids.of(edit.get(5)?)?),
            seq: seq(edit.get(6)?)?,
            person: PersonId(self.ids.of(edit.get(7)?)?),
            wall_ms: edit.get(8)?,
            extra: edit.get(9)?,
        })
    }
}

/// The how-manieth edit, as the log keeps it.
pub(crate) fn seq(kept: i64) -> Result<u64, StoreError> {
    u64::try_from(kept).map_err(|_| StoreError::Mismatch)
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
    fields_of(&names_of(names)?, values).map(BTreeMap::from)
}

/// The edits that an edit replaces in a field; those of its base that wrote the field.
pub(crate) fn base_in(
    sql: &Connection,
    field: &str,
    id: OpId,
) -> Result<BTreeSet<OpId>, StoreError> {
    let base = sql
        .prepare_cached("SELECT base FROM op WHERE id = ?1")?
        .query_row([id.as_bytes()], |row| Ok(bases(row.get_ref(0)?)))??;
    let mut find = sql.prepare_cached(
        "SELECT s.fields FROM op o JOIN shape s ON s.n = o.shape WHERE o.id = ?1",
    )?;
    let mut writing = BTreeSet::new();
    for op in base {
        let names: Option<String> = find
            .query_row([op.as_bytes()], |row| row.get(0))
            .optional()?;
        let names = names.map_or(Ok(Vec::new()), |names| names_from_text(&names))?;
        if names.iter().any(|name| name == field) {
            writing.insert(op);
        }
    }
    Ok(writing)
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
    let mut ids = ShortIds::new(sql)?;
    let mut stood = Vec::new();
    for id in base {
        let mut found = find.query([id.as_bytes()])?;
        if let Some(op) = found.next()? {
            let fields = fields_of(&names_of(op.get_ref(3)?)?, op.get_ref(4)?)?;
            let scope = ScopeId(ids.of(op.get(1)?)?);
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
        .prepare_cached(
            "SELECT max(seq) FROM op WHERE replica = (SELECT n FROM short_id WHERE id = ?1)",
        )?
        .query_row([replica.as_bytes()], |row| row.get(0))?;
    Ok(seq(last.unwrap_or(0))? + 1)
}

/// Every row of the log, in the order of its first edit.
pub(crate) fn rows(sql: &Connection) -> Result<Vec<RowId>, StoreError> {
    let mut rows = sql.prepare("SELECT row FROM op GROUP BY row ORDER BY min(n)")?;
    let rows = rows.query_map([], |row: &Row<'_>| Ok(RowId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the log says something about a row before a place.
pub(crate) fn is_before(sql: &Connection, row: RowId, n: i64) -> Result<bool, StoreError> {
    Ok(sql
        .prepare_cached("SELECT 1 FROM op WHERE row = ?1 AND n < ?2")?
        .exists(params![row.as_bytes(), n])?)
}

/// Takes away what an edit says: its fields stay, empty, and so does its place in the history.
pub(crate) fn redact(sql: &Connection, id: OpId) -> Result<(), StoreError> {
    let names: String = sql.query_row(
        "SELECT s.fields FROM op o JOIN shape s ON s.n = o.shape WHERE o.id = ?1",
        [id.as_bytes()],
        |row| row.get(0),
    )?;
    let nulls = vec![Value::Null; names_from_text(&names)?.len()];
    sql.execute(
        "UPDATE op SET content = ?1, extra = x'' WHERE id = ?2",
        params![to_content(nulls.iter()), id.as_bytes()],
    )?;
    Ok(())
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
