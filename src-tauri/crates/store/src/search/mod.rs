//! The search index: one for all tables, kept in line with them. The texts themselves stand in the tables and not once more
//! in the index, which finds them back through a view.

mod beside;

use crate::record::Table;
use crate::{StoreError, tables};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) use beside::Beside;

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

/// How much the index gathers in memory before it writes a part of itself, in bytes: what ten thousand sessions say is one part, as
/// it is written. Of smaller parts one must be made afterwards, which takes half as long again. A line that is typed waits for
/// nothing: its action ends, and then all is written.
const GATHERED_BYTES: i64 = 32 * 1024 * 1024;

/// The settings of the index. They stay as they are: to change them for a while would write twice to a page that nothing else
/// comes near, and when so much comes in that SQLite has put the page in the WAL before it knows whether it stays, all of the WAL
/// behind it is read and summed again.
pub(crate) fn configure(sql: &Connection) -> Result<(), StoreError> {
    let mut set = sql.prepare_cached("INSERT INTO search (search, rank) VALUES (?1, ?2)")?;
    // Removed text must not stay behind inside the index either.
    set.execute(params!["secure-delete", 1])?;
    set.execute(params!["pgsz", INDEX_PAGE_BYTES])?;
    set.execute(params!["hashsize", GATHERED_BYTES])?;
    Ok(())
}

/// Makes the index one part, in which a row is found and erased in half the time. Worth it when most of it has just been written;
/// otherwise the lines that are typed do it bit by bit.
pub(crate) fn make_one(sql: &Connection) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO search (search) VALUES ('optimize')")?
        .execute([])?;
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

const INSERT: &str = "INSERT INTO search (rowid, said) VALUES (?1, ?2)";
const TAKE_OUT: &str = "INSERT INTO search (search, rowid, said) VALUES ('delete', ?1, ?2)";

/// Where the words of rows go: the index of a store, or one that is filled beside it.
pub(crate) trait Index {
    /// Makes known what a row says.
    fn put(&self, n: i64, said: &str) -> Result<(), StoreError>;
    /// Forgets a row; `said` is what was made known of it.
    fn take_out(&self, n: i64, said: &str) -> Result<(), StoreError>;
}

impl Index for Connection {
    fn put(&self, n: i64, said: &str) -> Result<(), StoreError> {
        self.prepare_cached(INSERT)?.execute(params![n, said])?;
        Ok(())
    }

    fn take_out(&self, n: i64, said: &str) -> Result<(), StoreError> {
        self.prepare_cached(TAKE_OUT)?.execute(params![n, said])?;
        Ok(())
    }
}

/// Brings the index in line with a projected row, which said something else before. Unchanged text is not touched.
pub(crate) fn index(
    sql: &Connection,
    index: &dyn Index,
    table: &Table,
    n: i64,
    before: Option<&str>,
) -> Result<(), StoreError> {
    let now = said(sql, table, n)?;
    if now.as_deref() == before {
        return Ok(());
    }
    if let Some(before) = before {
        index.take_out(n, before)?;
    }
    if let Some(now) = now {
        index.put(n, &now)?;
    }
    Ok(())
}

/// Makes rows known that were put in their tables just now, and all that have a number between theirs.
pub(crate) fn index_new(
    sql: &Connection,
    index: &dyn Index,
    rows: impl Iterator<Item = (&'static Table, i64)> + Clone,
) -> Result<(), StoreError> {
    let numbers = rows.clone().map(|(_, n)| n);
    let (Some(first), Some(last)) = (numbers.clone().min(), numbers.max()) else {
        return Ok(());
    };
    if first == last {
        // To look in one table is quicker than in all.
        return rows
            .take(1)
            .try_for_each(|(table, n)| self::index(sql, index, table, n, None));
    }
    // The index is slow when rows come in any other order than that of their numbers, and when they come with one statement: it
    // writes out what waits before each that it may have to go back on.
    let mut texts =
        sql.prepare_cached("SELECT n, said FROM searched WHERE n BETWEEN ?1 AND ?2 ORDER BY n")?;
    let mut texts = texts.query([first, last])?;
    while let Some(text) = texts.next()? {
        let said = text
            .get_ref(1)?
            .as_str()
            .map_err(|_| StoreError::Mismatch)?;
        index.put(text.get(0)?, said)?;
    }
    Ok(())
}

/// Takes a row out of the index; it must still be in its table.
pub(crate) fn forget(
    sql: &Connection,
    index: &dyn Index,
    table: &Table,
    n: i64,
) -> Result<(), StoreError> {
    match said(sql, table, n)? {
        Some(said) => index.take_out(n, &said),
        None => Ok(()),
    }
}
