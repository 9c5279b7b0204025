//! Short numbers for ids that stand in the log again and again: of cases and groups, of databases, of people.

use crate::StoreError;
use foldhash::{HashMap, HashMapExt};
use rusqlite::{CachedStatement, Connection, OptionalExtension};
use std::collections::hash_map::Entry;
use uuid::Uuid;

/// Finds the numbers of ids, and gives one to an id that has none.
pub(crate) struct Numbers<'s> {
    sql: &'s Connection,
    find: CachedStatement<'s>,
    known: HashMap<Uuid, i64>,
}

impl<'s> Numbers<'s> {
    pub(crate) fn new(sql: &'s Connection) -> Result<Self, StoreError> {
        Ok(Self {
            find: sql.prepare_cached("SELECT n FROM short_id WHERE id = ?1")?,
            known: HashMap::new(),
            sql,
        })
    }

    /// Whether an id has a number.
    pub(crate) fn has(&mut self, id: Uuid) -> Result<bool, StoreError> {
        Ok(self.known.contains_key(&id) || self.find.exists([id.as_bytes()])?)
    }

    /// The number of an id.
    pub(crate) fn of(&mut self, id: Uuid) -> Result<i64, StoreError> {
        let new = match self.known.entry(id) {
            Entry::Occupied(known) => return Ok(*known.get()),
            Entry::Vacant(new) => new,
        };
        let found = self.find.query_row([id.as_bytes()], |row| row.get(0));
        let n = match found.optional()? {
            Some(n) => n,
            None => {
                self.sql
                    .prepare_cached("INSERT INTO short_id (id) VALUES (?1)")?
                    .execute([id.as_bytes()])?;
                self.sql.last_insert_rowid()
            }
        };
        Ok(*new.insert(n))
    }
}

/// Finds the ids that numbers stand for.
pub(crate) struct ShortIds<'s> {
    find: CachedStatement<'s>,
    known: HashMap<i64, Uuid>,
}

impl<'s> ShortIds<'s> {
    pub(crate) fn new(sql: &'s Connection) -> Result<Self, StoreError> {
        Ok(Self {
            find: sql.prepare_cached("SELECT id FROM short_id WHERE n = ?1")?,
            known: HashMap::new(),
        })
    }

    /// The id that a number of the log stands for.
    pub(crate) fn of(&mut self, n: i64) -> Result<Uuid, StoreError> {
        match self.known.entry(n) {
            Entry::Occupied(known) => Ok(*known.get()),
            Entry::Vacant(new) => {
                let found = self.find.query_row([n], |row| row.get(0)).optional()?;
                Ok(*new.insert(found.ok_or(StoreError::Mismatch)?))
            }
        }
    }
}
