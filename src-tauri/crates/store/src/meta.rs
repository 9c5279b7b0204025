//! Facts about the store itself.

use crate::{StoreError, migrations};
use ledger::{PersonId, ReplicaId};
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use uuid::Uuid;

pub(crate) const REPLICA: &str = "replica";
pub(crate) const PERSON: &str = "person";
/// The last id that was given out, so that ids go on after a restart even when the clock went back.
pub(crate) const LAST_ID: &str = "last_id";
/// Where the store stands: on which laptop, in which folder.
pub(crate) const PLACE: &str = "place";
/// How this laptop is called.
pub(crate) const LAPTOP: &str = "laptop";
/// The vault of the organisation, as the program keeps it; empty when there is none.
pub(crate) const VAULT: &str = "vault";
/// The keys with which this laptop signs and opens what is meant for it.
pub(crate) const DEVICE_KEYS: &str = "device_keys";
/// Something was erased that backups still hold; 1 is yes.
pub(crate) const BACKUPS_HOLD_ERASED: &str = "backups_hold_erased";
pub(crate) const PROJECTIONS: &str = "projections";
pub(crate) const FINGERPRINT: &str = "projection_fingerprint";

/// Facts about the store itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// This incarnation of the database.
    pub replica: ReplicaId,
    /// Who writes here.
    pub person: PersonId,
    /// The last step of the schema that was taken, as `yyyymmddhhmmss`.
    pub schema: i64,
    /// The forward-compatibility number: what a program must be able to read to open this store.
    pub needs: u32,
}

impl Meta {
    pub(crate) fn load(sql: &Connection) -> Result<Self, StoreError> {
        Ok(Self {
            replica: ReplicaId(id(sql, REPLICA)?),
            person: PersonId(id(sql, PERSON)?),
            schema: migrations::applied(sql)?
                .last()
                .copied()
                .ok_or(StoreError::Damaged)?,
            needs: migrations::check_format(sql)?,
        })
    }
}

/// An id that every store has.
pub(crate) fn id(sql: &Connection, key: &str) -> Result<Uuid, StoreError> {
    get(sql, key)?.ok_or(StoreError::Damaged)
}

pub(crate) fn get<T: FromSql>(sql: &Connection, key: &str) -> Result<Option<T>, StoreError> {
    let value = sql
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(value)
}

pub(crate) fn set(sql: &Connection, key: &str, value: &impl ToSql) -> Result<(), StoreError> {
    sql.prepare_cached(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![key, value])?;
    Ok(())
}
