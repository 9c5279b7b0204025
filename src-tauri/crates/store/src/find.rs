//! Finding what was written.

use crate::{Reads, Store, StoreError};
use domain::ids::{CaseId, SessionId};
use rusqlite::params;
use uuid::Uuid;

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
    /// Rows in which all these words occur, the newest first; of the last word the beginning is enough. Quotes, operators
    /// and other signs mean nothing; without a word nothing is found. In short lines a rank says little, and to know it the
    /// words of years would have to be weighed for one page.
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
               ORDER BY rowid DESC LIMIT ?4"#,
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
