//! From the log to the tables. Only this file, and `search.rs` for the index, writes to a projection.

use crate::log::{REMOVED, RowState};
use crate::record::Table;
use crate::search::{self, Index};
use crate::together::Together;
use crate::values::Projected;
use crate::{StoreError, meta, tables};
use ledger::{Op, RowId, ScopeId, Value};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement, ToSql, params};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// Raise it when the code here or in `search.rs` makes something else of the same log; the next start builds everything
/// again. A change of the tables themselves is noticed without it.
const VERSION: u32 = 4;

/// Brings the projection of a row in line with what the log says about it. A row of an unknown kind, or with a value that
/// this version cannot show, stays in the log and out of the tables.
pub(crate) fn project(sql: &Connection, state: &RowState) -> Result<(), StoreError> {
    project_with(sql, sql, state)
}

/// As [`project`], with the words of rows in this index.
pub(crate) fn project_with(
    sql: &Connection,
    index: &dyn Index,
    state: &RowState,
) -> Result<(), StoreError> {
    let Some(table) = tables::of_kind(&state.kind) else {
        return Ok(());
    };
    let Some(values) = values(table, |name| state.shown(name)) else {
        return forget_with(sql, index, state);
    };
    let said = search::said(sql, table, state.first_n)?;
    let mut update = sql.prepare_cached(&put(table)?.update)?;
    let place = Place::of(state);
    place.bind(&mut update, 1, &values)?;
    if update.raw_execute()? == 0 {
        let mut new = NewRows::default();
        new.push(table, place, values);
        new.put_in_tables(sql)?;
    }
    contest(sql, table, state)?;
    search::index(sql, index, table, state.first_n, said.as_deref())
}

/// Rows of which the log said nothing before, so that they are in no table yet: put there after each other, and then made known
/// to the index. One by one, each of both would have to be fetched from farther away every time.
#[derive(Default)]
pub(crate) struct NewRows<'v>(BTreeMap<&'static str, (&'static Table, Vec<NewRow<'v>>)>);

type NewRow<'v> = (Place, Vec<Cow<'v, Value>>);

impl<'v> NewRows<'v> {
    /// Adds a row; one that this version does not show is left out. Its number is higher than those of the rows before it.
    pub(crate) fn add(&mut self, sql: &Connection, state: &RowState) -> Result<(), StoreError> {
        let Some(table) = tables::of_kind(&state.kind) else {
            return Ok(());
        };
        let Some(values) = values(table, |name| state.shown(name)) else {
            return Ok(());
        };
        let values = values
            .into_iter()
            .map(|value| Cow::Owned(value.into_owned()));
        self.push(table, Place::of(state), values.collect());
        match state.in_conflict() {
            true => contest(sql, table, state),
            false => Ok(()),
        }
    }

    /// As [`NewRows::add`], for a row that one edit makes, as nearly all rows that come in are made: what it writes is what is shown.
    pub(crate) fn add_alone(&mut self, table: &'static Table, first_n: i64, op: &'v Op) {
        let shown = |name: &str| op.fields.get(name).unwrap_or(&Value::Null);
        let Some(values) = values(table, shown) else {
            return;
        };
        let place = Place {
            n: first_n,
            row: op.row,
            scope: op.scope,
            removed: *shown(REMOVED) == Value::Int(1),
            conflict: false,
        };
        self.push(table, place, values);
    }

    fn push(&mut self, table: &'static Table, place: Place, values: Vec<Cow<'v, Value>>) {
        let (_, rows) = self.0.entry(table.name).or_insert((table, Vec::new()));
        rows.push((place, values));
    }

    /// Puts the rows in their tables and in the index.
    pub(crate) fn put(self, sql: &Connection) -> Result<(), StoreError> {
        self.put_with(sql, sql)
    }

    /// As [`NewRows::put`], with the words of rows in this index.
    pub(crate) fn put_with(self, sql: &Connection, index: &dyn Index) -> Result<(), StoreError> {
        self.put_in_tables(sql)?;
        let rows = self
            .0
            .values()
            .flat_map(|(table, rows)| rows.iter().map(|(place, _)| (*table, place.n)));
        search::index_new(sql, index, rows)
    }

    fn put_in_tables(&self, sql: &Connection) -> Result<(), StoreError> {
        for (table, rows) in self.0.values() {
            let put = put(table)?;
            for (statement, rows) in put.insert.parts(rows) {
                let mut insert = sql.prepare_cached(statement)?;
                for (at, (place, values)) in rows.iter().enumerate() {
                    place.bind(&mut insert, put.insert.parameter(at, 0), values)?;
                }
                insert.raw_execute()?;
            }
        }
        Ok(())
    }
}

/// The values of the columns as this version writes them; `None` when it cannot show one.
fn values<'v>(table: &Table, shown: impl Fn(&str) -> &'v Value) -> Option<Vec<Cow<'v, Value>>> {
    // Collecting into an `Option` would make room anew again and again.
    let mut values = Vec::with_capacity(table.columns.len());
    for column in table.columns {
        values.push((column.canonical)(shown(column.name))?);
    }
    Some(values)
}

/// Takes a row out of its table and of the index.
pub(crate) fn forget(sql: &Connection, state: &RowState) -> Result<(), StoreError> {
    forget_with(sql, sql, state)
}

fn forget_with(sql: &Connection, index: &dyn Index, state: &RowState) -> Result<(), StoreError> {
    let Some(table) = tables::of_kind(&state.kind) else {
        return Ok(());
    };
    search::forget(sql, index, table, state.first_n)?;
    sql.prepare_cached(&format!("DELETE FROM {} WHERE n = ?1", table.name))?
        .execute([state.first_n])?;
    uncontest(sql, state.first_n)
}

/// The rows in which somebody has to choose, of all tables.
const CONTESTED: &str = "CREATE TABLE contested (n INTEGER PRIMARY KEY, id BLOB NOT NULL, kind TEXT NOT NULL) STRICT;\n";

/// Puts a row on the list of those in which somebody has to choose, or takes it off.
fn contest(sql: &Connection, table: &Table, state: &RowState) -> Result<(), StoreError> {
    if state.in_conflict() {
        sql.prepare_cached("INSERT OR REPLACE INTO contested (n, id, kind) VALUES (?1, ?2, ?3)")?
            .execute(params![state.first_n, state.row.as_bytes(), table.kind])?;
        Ok(())
    } else {
        uncontest(sql, state.first_n)
    }
}

fn uncontest(sql: &Connection, n: i64) -> Result<(), StoreError> {
    sql.prepare_cached("DELETE FROM contested WHERE n = ?1")?
        .execute([n])?;
    Ok(())
}

/// What stands in every table of a row, before its own columns.
struct Place {
    n: i64,
    row: RowId,
    scope: ScopeId,
    removed: bool,
    conflict: bool,
}

impl Place {
    /// Their names.
    const COLUMNS: [&str; 5] = ["n", "id", "scope", "deleted", "conflict"];

    fn of(state: &RowState) -> Self {
        Self {
            n: state.first_n,
            row: state.row,
            scope: state.scope,
            removed: state.is_removed(),
            conflict: state.in_conflict(),
        }
    }

    /// Fills in a row, from this parameter on.
    fn bind(
        &self,
        write: &mut Statement<'_>,
        first: usize,
        values: &[Cow<'_, Value>],
    ) -> Result<(), StoreError> {
        let (row, scope) = (self.row.as_bytes(), self.scope.as_bytes());
        let before: [&dyn ToSql; 5] = [&self.n, row, scope, &self.removed, &self.conflict];
        for (value, parameter) in before.into_iter().zip(first..) {
            write.raw_bind_parameter(parameter, value)?;
        }
        for (value, parameter) in values.iter().zip(first + Self::COLUMNS.len()..) {
            write.raw_bind_parameter(parameter, Projected(value))?;
        }
        Ok(())
    }
}

/// How a row of a table is changed and how it is put, with the same parameters. Never as one `INSERT OR REPLACE`: SQLite can
/// go back on half of that only when the words that wait for the index are written out before it, for every row again.
struct Put {
    update: String,
    insert: Together,
}

/// By the name of the table.
static PUT: LazyLock<HashMap<&str, Put>> = LazyLock::new(|| {
    let of = |table: &&'static Table| (table.name, Put::of(table));
    tables::ALL.iter().map(of).collect()
});

fn put(table: &Table) -> Result<&'static Put, StoreError> {
    PUT.get(table.name).ok_or(StoreError::Mismatch)
}

impl Put {
    fn of(table: &Table) -> Self {
        let own: Vec<String> = table
            .columns
            .iter()
            .map(|it| format!(r#""{}""#, it.name))
            .collect();
        let columns: Vec<&str> = Place::COLUMNS
            .into_iter()
            .chain(own.iter().map(String::as_str))
            .collect();
        let sets = columns.iter().zip(1..).skip(1);
        let sets: Vec<String> = sets
            .map(|(name, parameter)| format!("{name} = ?{parameter}"))
            .collect();
        Self {
            update: format!("UPDATE {} SET {} WHERE n = ?1", table.name, sets.join(", ")),
            insert: Together::new(table.name, &columns, ""),
        }
    }
}

/// Makes all projections, empty, in place of those that are there: also of tables that only another version knows, since
/// nobody would keep them in line with the log.
pub(crate) fn create_empty(sql: &Connection) -> Result<(), StoreError> {
    let there: String = meta::get(sql, meta::PROJECTIONS)?.unwrap_or_default();
    for name in there.split_terminator(' ') {
        sql.execute_batch(&format!(r#"DROP TABLE IF EXISTS "{name}""#))?;
    }
    let names: Vec<&str> = tables::ALL
        .iter()
        .map(|table| table.name)
        .chain([search::TABLE, "contested"])
        .collect();
    sql.execute_batch("DROP VIEW IF EXISTS searched")?;
    sql.execute_batch(&schema())?;
    search::configure(sql)?;
    meta::set(sql, meta::PROJECTIONS, &names.join(" "))?;
    meta::set(sql, meta::FINGERPRINT, &fingerprint())
}

/// Whether the projections in this store have the shape that this version gives them.
pub(crate) fn is_current(sql: &Connection) -> Result<bool, StoreError> {
    let there: Option<String> = meta::get(sql, meta::FINGERPRINT)?;
    Ok(there == Some(fingerprint()))
}

fn fingerprint() -> String {
    format!("{VERSION}-{}", hex::encode(Sha256::digest(schema())))
}

pub(crate) fn schema() -> String {
    let tables: String = tables::ALL
        .iter()
        .map(|table| create_table(table))
        .collect();
    format!("{tables}{CONTESTED}{}", search::schema())
}

/// `n` is the place in the log of the first edit of the row, so a rebuild gives every row the same number again.
fn create_table(table: &Table) -> String {
    let name = table.name;
    let columns: String = table
        .columns
        .iter()
        .map(|column| format!(",\n  \"{}\" {}", column.name, column.sql))
        .collect();
    let indexes: String = table
        .indexed
        .iter()
        // Whether a row was removed stands there as well: rows are counted without being fetched.
        .map(|column| {
            format!("CREATE INDEX \"{name}_{column}\" ON {name} (\"{column}\", deleted);\n")
        })
        .collect();
    format!(
        "CREATE TABLE {name} (\n  n INTEGER PRIMARY KEY,\n  id BLOB NOT NULL UNIQUE,\n  scope BLOB NOT NULL,\n  \
         deleted INTEGER NOT NULL,\n  conflict INTEGER NOT NULL{columns}\n) STRICT;\n{indexes}"
    )
}

/// A fingerprint of the content of every projection, by table: equal before and after a rebuild.
pub(crate) fn digests(sql: &Connection) -> Result<BTreeMap<&'static str, String>, StoreError> {
    let mut digests = BTreeMap::new();
    for table in tables::ALL {
        let query = format!("SELECT * FROM {} ORDER BY n", table.name);
        digests.insert(table.name, digest(sql, &query)?);
    }
    let contested = "SELECT * FROM contested ORDER BY n";
    digests.insert("contested", digest(sql, contested)?);
    sql.execute_batch(search::WORDS)?;
    digests.insert(search::TABLE, digest(sql, search::EVERY_WORD)?);
    Ok(digests)
}

/// A fingerprint of what is shown of every table, row by row in the order of their ids: whatever order edits came in, laptops
/// that hold the same have the same.
pub(crate) fn shown_digests(
    sql: &Connection,
) -> Result<BTreeMap<&'static str, String>, StoreError> {
    let mut digests = BTreeMap::new();
    for table in tables::ALL {
        let columns: String = table
            .columns
            .iter()
            .map(|column| format!(r#", "{}""#, column.name))
            .collect();
        let query = format!(
            "SELECT id, scope, deleted, conflict{columns} FROM {} ORDER BY id",
            table.name
        );
        digests.insert(table.name, digest(sql, &query)?);
    }
    Ok(digests)
}

fn digest(sql: &Connection, query: &str) -> Result<String, StoreError> {
    let mut hash = Sha256::new();
    let mut rows = sql.prepare(query)?;
    let columns = rows.column_count();
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            let (tag, bytes) = match row.get_ref(column)? {
                ValueRef::Null => (0, Vec::new()),
                ValueRef::Integer(number) => (1, number.to_le_bytes().to_vec()),
                ValueRef::Text(text) => (2, text.to_vec()),
                ValueRef::Blob(bytes) => (3, bytes.to_vec()),
                ValueRef::Real(_) => return Err(StoreError::Mismatch),
            };
            hash.update([tag]);
            hash.update(bytes.len().to_le_bytes());
            hash.update(bytes);
        }
    }
    Ok(hex::encode(hash.finalize()))
}
