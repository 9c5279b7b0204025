//! Search over everything that was written, in one index for all tables.

use crate::log::RowState;
use crate::record::Table;
use crate::{Reads, Store, StoreError};
use domain::ids::{CaseId, SessionId};
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
        let place = table
            .columns
            .iter()
            .position(|column| column.name == name)?;
        values.get(place)
    };
    let reference = |name: &str| match column(name) {
        _ if table.kind == name => Some(state.row.0),
        Some(Value::Row(row)) => Some(row.0),
        _ => None,
    };
    let words: Vec<&str> = table
        .searched
        .iter()
        .filter_map(|name| match column(name) {
            Some(Value::Text(text)) if !text.is_empty() => Some(text.as_str()),
            _ => None,
        })
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

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The kind of row, such as `statement`.
    pub kind: String,
    /// The row.
    pub row: Uuid,
    /// The session it is of, or is.
    pub session: Option<SessionId>,
    /// The case it is about, or is.
    pub case: Option<CaseId>,
    /// The place in the text where it was found, about a line long.
    pub snippet: Vec<Piece>,
}

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether this is what was searched for.
    pub found: bool,
}

/// Around what was found; control characters that nobody types.
const BEGIN: char = '\u{2}';
const END: char = '\u{3}';

impl Store {
    /// Rows in which all these words occur, the best first; of the last word the beginning is enough. Quotes, operators
    /// and other signs mean nothing; without a word nothing is found.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
        self.read().search(text, limit)
    }
}

impl Reads<'_> {
    /// See [`Store::search`].
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
        let Some(words) = to_query(text) else {
            return Ok(Vec::new());
        };
        let mut hits = self.sql().prepare_cached(
            r#"SELECT kind, row, session, "case", snippet(search, 0, ?2, ?3, '…', 16) FROM search
               WHERE search MATCH ?1
                 AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.id = search.session AND s.deleted = 1)
                 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = search."case" AND c.deleted = 1)
               ORDER BY rank, rowid LIMIT ?4"#,
        )?;
        let hits = hits.query_map(
            params![words, BEGIN.to_string(), END.to_string(), limit],
            |row| {
                Ok(Hit {
                    kind: row.get(0)?,
                    row: row.get(1)?,
                    session: row.get::<_, Option<Uuid>>(2)?.map(SessionId),
                    case: row.get::<_, Option<Uuid>>(3)?.map(CaseId),
                    snippet: pieces(&row.get::<_, String>(4)?),
                })
            },
        )?;
        Ok(hits.collect::<Result<_, _>>()?)
    }
}

/// What people type, as a query: every word quoted, of the last one the beginning is enough. `None` without a word.
fn to_query(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    (!words.is_empty()).then(|| format!("{}*", words.join(" ")))
}

/// Splits a snippet at its marks.
fn pieces(snippet: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (place, part) in snippet.split(BEGIN).enumerate() {
        let (found, rest) = match part.split_once(END) {
            Some((found, rest)) if place > 0 => (found, rest),
            _ => ("", part),
        };
        for (text, found) in [(found, true), (rest, false)] {
            if !text.is_empty() {
                pieces.push(Piece {
                    text: text.to_owned(),
                    found,
                });
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_never_an_operator() {
        assert_eq!(
            to_query("buren OR").as_deref(),
            Some(r#""buren" "OR"*"#),
            "OR is a word"
        );
        assert_eq!(
            to_query(r#"hij zei "bang" (-) NEAR/2"#).as_deref(),
            Some(r#""hij" "zei" """bang""" "NEAR/2"*"#),
            "quotes are text, signs alone are nothing"
        );
        assert_eq!(to_query(" -\" * \0"), None, "signs alone find nothing");
    }

    #[test]
    fn a_snippet_is_split_at_its_marks() {
        let piece = |text: &str, found| Piece {
            text: text.to_owned(),
            found,
        };
        assert_eq!(
            pieces("hij is \u{2}bang\u{3} voor"),
            [
                piece("hij is ", false),
                piece("bang", true),
                piece(" voor", false)
            ],
            "what was found stands apart"
        );
        assert_eq!(
            pieces("niets"),
            [piece("niets", false)],
            "text without marks stays whole"
        );
        assert_eq!(
            pieces("\u{3}los\u{2}eind"),
            [piece("\u{3}los", false), piece("eind", false)],
            "marks that somebody typed lose no text"
        );
    }
}
