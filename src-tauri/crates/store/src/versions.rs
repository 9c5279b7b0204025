//! What a row said before: a query on the log.

use crate::log::{self, REMOVED};
use crate::record::Record;
use crate::{Reads, StoreError, meta};
use chrono::{DateTime, Utc};
use ledger::Value;
use rusqlite::Connection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row as it was after somebody changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<R> {
    /// The last edit of that change.
    pub edit: Uuid,
    /// When, as the laptop had it.
    pub at: DateTime<Utc>,
    /// Whether it was changed by whoever writes in this store, or by a colleague.
    pub own: bool,
    /// The row from then on.
    pub row: R,
    /// The row was removed by this change.
    pub removed: bool,
}

/// One edit, with only what a reader is told.
struct Told {
    id: Uuid,
    fields: BTreeMap<String, Value>,
    wall_ms: i64,
    person: Uuid,
}

impl Reads<'_> {
    /// Every version of a row, also of one that was removed, oldest first. A version that only a newer program can show is
    /// left out.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there never was such a row; otherwise when the store cannot be read.
    pub fn versions<R: Record>(&self, id: R::Id) -> Result<Vec<Version<R>>, StoreError> {
        let id: Uuid = id.into();
        let edits = told(self.sql(), id, R::TABLE.kind)?;
        if edits.is_empty() {
            return Err(StoreError::NotFound);
        }
        let person = meta::id(self.sql(), meta::PERSON)?;
        let mut fields: BTreeMap<String, Value> = BTreeMap::new();
        let mut versions = Vec::new();
        for change in changes(edits) {
            let Some(last) = change.last() else { continue };
            let (edit, wall_ms, own) = (last.id, last.wall_ms, last.person == person);
            fields.extend(change.into_iter().flat_map(|edit| edit.fields));
            let value = |field: &str| fields.get(field).cloned().unwrap_or(Value::Null);
            let columns = R::TABLE.columns.iter();
            let values = columns.map(|column| value(column.name)).collect();
            if let Some(row) = R::from_values(id, values) {
                versions.push(Version {
                    edit,
                    at: DateTime::from_timestamp_millis(wall_ms).ok_or(StoreError::Mismatch)?,
                    own,
                    row,
                    removed: value(REMOVED) == Value::Int(1),
                });
            }
        }
        Ok(versions)
    }
}

/// Edits that were made in one go: by one person at one moment, each of other fields. One go is one edit now; it was one for
/// each field in logs from before.
fn changes(edits: Vec<Told>) -> Vec<Vec<Told>> {
    let mut changes: Vec<Vec<Told>> = Vec::new();
    for edit in edits {
        let belongs = changes.last().is_some_and(|change| {
            change.iter().all(|other| {
                other.wall_ms == edit.wall_ms
                    && other.person == edit.person
                    && !other.fields.keys().any(|field| edit.fields.contains_key(field))
                    // Removing a row and bringing it back are changes of their own, however quickly they follow.
                    && !other.fields.contains_key(REMOVED)
                    && !edit.fields.contains_key(REMOVED)
            })
        });
        match changes.last_mut().filter(|_| belongs) {
            Some(change) => change.push(edit),
            None => changes.push(vec![edit]),
        }
    }
    changes
}

fn told(sql: &Connection, row: Uuid, kind: &str) -> Result<Vec<Told>, StoreError> {
    let mut edits = sql.prepare_cached(
        "SELECT o.id, s.fields, o.wall_ms, p.id, o.content FROM op o
         JOIN shape s ON s.n = o.shape JOIN short_id p ON p.n = o.person
         WHERE o.row = ?1 AND s.kind = ?2 ORDER BY o.n",
    )?;
    let mut edits = edits.query(rusqlite::params![row.as_bytes(), kind])?;
    let mut found = Vec::new();
    while let Some(edit) = edits.next()? {
        found.push(Told {
            id: edit.get(0)?,
            fields: log::written(edit.get_ref(1)?, edit.get_ref(4)?)?,
            wall_ms: edit.get(2)?,
            person: edit.get(3)?,
        });
    }
    Ok(found)
}
