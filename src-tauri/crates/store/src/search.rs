//! The search index: one for all tables, kept in line with them. The texts themselves stand in the tables and not once more
//! in the index, which finds them back through a view.

use crate::record::Table;
use crate::{StoreError, tables};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) const TABLE: &str = "search";

/// Words are found without regard to capitals and accents. How long each text is nobody asks: that would be for a rank.
const INDEX: &str = r#"CREATE VIRTUAL TABLE search USING fts5 (
  said, kind UNINDEXED, row UNINDEXED, session UNINDEXED, "case" UNINDEXED,
  content = 'searched', content_rowid = 'n', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
"#;

/// A look at the index as it is, and every word in it with its place.
pub(crate) const WORDS: &str =
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab (main, search, instance)";
pub(crate) const EVERY_WORD: &str =
    "SELECT term, doc, offset FROM temp.search_words ORDER BY term, doc, offset";

/// The texts of which the index is made, and the index.
pub(crate) fn schema() -> String {
    let texts: Vec<String> = searched().map(text_of_rows).collect();
    format!(
        "CREATE VIEW searched AS {};\n{INDEX}",
        texts.join("\nUNION ALL ")
    )
}

fn searched() -> impl Iterator<Item = &'static Table> {
    let tables = tables::ALL.iter().copied();
    tables.filter(|table| !table.searched.is_empty())
}

/// The rows of a table that can be found, with what the index knows of each.
fn text_of_rows(table: &Table) -> String {
    let Table { kind, name, .. } = table;
    let reference = |to: &str| match table.columns.iter().any(|column| column.name == to) {
        _ if *kind == to => "id".to_owned(),
        true => format!(r#""{to}""#),
        false => "NULL".to_owned(),
    };
    format!(
        r#"SELECT n, {} AS said, '{kind}' AS kind, id AS row, {} AS session, {} AS "case" FROM {name} WHERE deleted = 0 AND said <> ''"#,
        text(table),
        reference("session"),
        reference("case"),
    )
}

/// What can be searched of a row, as an expression in SQL: each text that is not empty, on lines of their own.
fn text(table: &Table) -> String {
    let found = |name: &&str| table.columns.iter().find(|column| column.name == *name);
    let words = table.searched.iter().filter_map(found).map(|column| {
        let words = (column.words)(column.name);
        format!("nullif({words}, '')")
    });
    let words: Vec<String> = words.collect();
    format!("concat_ws(char(10), {})", words.join(", "))
}

/// By kind: how the text of one row is asked.
static SAID: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
    let said = |table: &'static Table| {
        let (text, name) = (text(table), table.name);
        (
            table.kind,
            format!("SELECT {text} FROM {name} WHERE n = ?1 AND deleted = 0"),
        )
    };
    searched().map(said).collect()
});

/// How long a page of the index is, in bytes. To erase a row, FTS5 looks for it among all rows that have the same word; it can
/// skip most of them only when they fill more than four pages. With its own 4050 bytes that takes twice as long, and filling the
/// index takes as long.
const INDEX_PAGE_BYTES: i64 = 500;

/// Settings of FTS5, by their names.
type Settings = [(&'static str, i64); 2];

/// Removed text must not stay behind inside the index either.
pub(crate) fn configure(sql: &Connection) -> Result<(), StoreError> {
    set(sql, [("secure-delete", 1), ("pgsz", INDEX_PAGE_BYTES)])
}

/// FTS5's own: it gathers a megabyte in memory before it writes a part of itself, and makes one of four parts as it goes. A line
/// that is typed waits for little.
const LINE_BY_LINE: Settings = [("hashsize", 1024 * 1024), ("automerge", 4)];

/// For years of notes at once: what ten thousand sessions say is one part, as it is written. Of smaller parts one must be made
/// afterwards, which takes half as long again.
const AT_ONCE: Settings = [("hashsize", 32 * 1024 * 1024), ("automerge", 0)];

/// Makes the index ready for many rows, until [`line_by_line`] ends that.
pub(crate) fn at_once(sql: &Connection) -> Result<(), StoreError> {
    set(sql, AT_ONCE)
}

/// Goes on with lines that are typed. When most of the index has just been written it is made one part, in which a row is found
/// and erased in half the time; otherwise that would take longer than it is worth, and the lines will do it bit by bit.
pub(crate) fn line_by_line(sql: &Connection, is_mostly_new: bool) -> Result<(), StoreError> {
    // What was gathered is written with the settings under which it was.
    let ending = if is_mostly_new { "optimize" } else { "flush" };
    sql.prepare_cached("INSERT INTO search (search) VALUES (?1)")?
        .execute([ending])?;
    set(sql, LINE_BY_LINE)
}

fn set(sql: &Connection, settings: Settings) -> Result<(), StoreError> {
    let mut set = sql.prepare_cached("INSERT INTO search (search, rank) VALUES (?1, ?2)")?;
    for setting in settings {
        set.execute(setting)?;
    }
    Ok(())
}

/// The text by which a projected row can be found; `None` when it cannot.
pub(crate) fn said(sql: &Connection, table: &Table, n: i64) -> Result<Option<String>, StoreError> {
    let Some(query) = SAID.get(table.kind) else {
        return Ok(None);
    };
    let said: Option<String> = sql
        .prepare_cached(query)?
        .query_row([n], |row| row.get(0))
        .optional()?;
    Ok(said.filter(|text| !text.is_empty()))
}

/// Brings the index in line with a projected row, which said something else before. Unchanged text is not touched.
pub(crate) fn index(
    sql: &Connection,
    table: &Table,
    n: i64,
    before: Option<&str>,
) -> Result<(), StoreError> {
    let now = said(sql, table, n)?;
    if now.as_deref() == before {
        return Ok(());
    }
    if let Some(before) = before {
        take_out(sql, n, before)?;
    }
    if let Some(now) = now {
        sql.prepare_cached("INSERT INTO search (rowid, said) VALUES (?1, ?2)")?
            .execute(params![n, now])?;
    }
    Ok(())
}

/// Takes a row out of the index; it must still be in its table.
pub(crate) fn forget(sql: &Connection, table: &Table, n: i64) -> Result<(), StoreError> {
    match said(sql, table, n)? {
        Some(said) => take_out(sql, n, &said),
        None => Ok(()),
    }
}

fn take_out(sql: &Connection, n: i64, said: &str) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO search (search, rowid, said) VALUES ('delete', ?1, ?2)")?
        .execute(params![n, said])?;
    Ok(())
}
