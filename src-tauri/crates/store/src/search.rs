//! The search index: one for all tables, kept in line with them.

use crate::StoreError;
use crate::log::RowState;
use crate::record::Table;
use ledger::Value;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

pub(crate) const TABLE: &str = "search";

/// Words are found without regard to capitals and accents.
pub(crate) const SCHEMA: &str = r#"CREATE VIRTUAL TABLE search USING fts5 (
  text, kind UNINDEXED, row UNINDEXED, session UNINDEXED, "case" UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
);
"#;

/// What the index is made from.
pub(crate) const CONTENT: &str =
    r#"SELECT rowid, text, kind, row, session, "case" FROM search ORDER BY rowid"#;

/// Removed text must not stay behind inside the index either.
pub(crate) fn configure(sql: &Connection) -> Result<(), StoreError> {
    sql.execute_batch("INSERT INTO search (search, rank) VALUES ('secure-delete', 1);")?;
    Ok(())
}

/// Brings the index in line with a projected row. Unchanged text is not touched.
pub(crate) fn index(
    sql: &Connection,
    table: &Table,
    state: &RowState,
    values: &[Value],
) -> Result<(), StoreError> {
    if table.searched.is_empty() {
        return Ok(());
    }
    let n = state.first_n;
    let column = |name: &str| {
        let mut columns = table.columns.iter().zip(values);
        columns.find(|(column, _)| column.name == name)
    };
    let reference = |name: &str| match column(name) {
        _ if table.kind == name => Some(state.row.0),
        Some((_, Value::Row(row))) => Some(row.0),
        _ => None,
    };
    let words: Vec<String> = table
        .searched
        .iter()
        .filter_map(|name| column(name).and_then(|(column, value)| (column.words)(value)))
        .filter(|text| !text.is_empty())
        .collect();
    let entry = (!state.is_removed() && !words.is_empty()).then(|| Entry {
        text: words.join("\n"),
        session: reference("session"),
        case: reference("case"),
    });
    let there = there(sql, n)?;
    if there == entry {
        return Ok(());
    }
    if there.is_some() {
        forget(sql, n)?;
    }
    if let Some(entry) = entry {
        sql.prepare_cached(
            r#"INSERT INTO search (rowid, text, kind, row, session, "case") VALUES (?1, ?2, ?3, ?4, ?5, ?6)"#,
        )?
        .execute(params![
            n,
            entry.text,
            table.kind,
            state.row.as_bytes(),
            entry.session.as_ref().map(Uuid::as_bytes),
            entry.case.as_ref().map(Uuid::as_bytes),
        ])?;
    }
    Ok(())
}

/// Takes a row out of the index.
pub(crate) fn forget(sql: &Connection, n: i64) -> Result<(), StoreError> {
    sql.prepare_cached("DELETE FROM search WHERE rowid = ?1")?
        .execute([n])?;
    Ok(())
}

#[derive(PartialEq, Eq)]
struct Entry {
    text: String,
    session: Option<Uuid>,
    case: Option<Uuid>,
}

fn there(sql: &Connection, n: i64) -> Result<Option<Entry>, StoreError> {
    let entry = sql
        .prepare_cached(r#"SELECT text, session, "case" FROM search WHERE rowid = ?1"#)?
        .query_row([n], |row| {
            Ok(Entry {
                text: row.get(0)?,
                session: row.get(1)?,
                case: row.get(2)?,
            })
        })
        .optional()?;
    Ok(entry)
}
