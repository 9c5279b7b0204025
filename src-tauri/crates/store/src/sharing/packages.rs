//! The files that were given and taken in.

use super::{ScopeSummed, UnknownFrame};
use crate::{Reads, Store, StoreError, clock};
use ledger::{Erased, Erasure, ReplicaId};
use rusqlite::{Connection, params};
use uuid::Uuid;

/// A file that was given or taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Stands in the file; a copy of it under another name is the same one.
    pub id: Uuid,
    /// It was made here.
    pub given: bool,
    /// The laptop that made it: the key with which it signs.
    pub device: [u8; 32],
    /// When it was made here or taken in, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// What the app tells of it.
    pub about: String,
}

/// A file that is about to be taken in.
#[derive(Clone, Copy, Debug)]
pub struct PackageNew<'a> {
    /// As in [`Package`].
    pub id: Uuid,
    /// As in [`Package`].
    pub device: [u8; 32],
    /// As in [`Package`].
    pub about: &'a str,
    /// The group that it is of.
    pub community: Uuid,
    /// What can be told from now on of scopes of which all is here that it has.
    pub summed: &'a [ScopeSummed],
    /// What only a newer version knows, to be passed on.
    pub unknown: &'a [UnknownFrame],
}

impl Reads<'_> {
    /// The files that were given and taken in, the newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn packages(&self) -> Result<Vec<Package>, StoreError> {
        let mut packages = self.sql().prepare_cached(
            "SELECT id, given, device, at_ms, about FROM package ORDER BY n DESC",
        )?;
        let packages = packages.query_map([], |row| {
            Ok(Package {
                id: row.get(0)?,
                given: row.get(1)?,
                device: row.get(2)?,
                at_ms: row.get(3)?,
                about: row.get(4)?,
            })
        })?;
        Ok(packages.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Writes down that a file was made. It says nothing about whether somebody has it: a stick can be lost.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn package_given(
        &mut self,
        id: Uuid,
        device: [u8; 32],
        about: &str,
    ) -> Result<(), StoreError> {
        let last: i64 = self
            .sql
            .query_row("SELECT coalesce(max(n), 0) FROM op", [], |row| row.get(0))?;
        let package = Package {
            id,
            given: true,
            device,
            at_ms: clock::now(&self.clock).timestamp_millis(),
            about: about.to_owned(),
        };
        write(&self.sql, &package, (0, last))
    }
}

pub(super) fn write(
    sql: &Connection,
    package: &Package,
    (first_op, last_op): (i64, i64),
) -> Result<(), StoreError> {
    sql.prepare_cached(
        "INSERT INTO package (id, given, device, at_ms, first_op, last_op, about) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        package.id.as_bytes(),
        package.given,
        package.device,
        package.at_ms,
        first_op,
        last_op,
        package.about
    ])?;
    Ok(())
}

/// How many edits of this laptop an erasure takes that were made after the last file was given: nobody else has them.
pub(super) fn unshared(
    sql: &Connection,
    replica: ReplicaId,
    erasure: &Erasure,
) -> Result<u32, StoreError> {
    let (is_named, target) = match erasure.what {
        Erased::Scope(scope) => ("scope = (SELECT n FROM short_id WHERE id = ?1)", scope.0),
        Erased::Row(row) => ("row = ?1", row.0),
        Erased::Op(op) => ("id = ?1", op.0),
    };
    Ok(sql
        .prepare_cached(&format!(
            "SELECT count(*) FROM op WHERE {is_named} AND replica = (SELECT n FROM short_id WHERE id = ?2)
             AND n > (SELECT coalesce(max(last_op), 0) FROM package WHERE given = 1)"
        ))?
        .query_row(params![target.as_bytes(), replica.as_bytes()], |row| {
            row.get(0)
        })?)
}
