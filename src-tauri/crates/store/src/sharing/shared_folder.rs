//! The folder that a group shares, as far as this laptop remembers it: where it is, what was put there and what was read in it.

use crate::{Reads, Store, StoreError, clock};
use ledger::{OpId, ReplicaId, ScopeId};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

/// The folder that a group shares. It is a setting of this laptop and does not travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFolder {
    /// Where it is.
    pub path: String,
    /// The name under which this store last wrote there.
    pub replica: ReplicaId,
    /// What stood here when a file was last put there, as the app sums it up.
    pub state: Option<Vec<u8>>,
    /// When that was, in milliseconds since 1970 UTC.
    pub put_ms: Option<i64>,
    /// A file is to be put there by itself, and was not yet.
    pub is_owed: bool,
    /// Older files of this laptop there hold what was erased since.
    pub holds_erased: bool,
}

/// A file in the shared folder that was read to its end once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFile {
    /// Where in the folder.
    pub place: String,
    /// How large it was, in bytes.
    pub size_bytes: i64,
    /// When it was changed last, as the disk has it, in nanoseconds since 1970.
    pub modified_ns: i64,
    /// Which file it is, whatever it is called.
    pub package: Uuid,
    /// The laptop that made it: the key with which it signs.
    pub device: [u8; 32],
    /// The name under which that laptop writes.
    pub replica: ReplicaId,
    /// How that laptop is called there.
    pub laptop: String,
    /// The group that it is of.
    pub group: ScopeId,
    /// When it was made, as that laptop had it, in milliseconds since 1970 UTC.
    pub made_ms: i64,
    /// There is nothing in it that is not here.
    pub is_settled: bool,
}

impl Reads<'_> {
    /// The folder that a group shares; `None` when it has none on this laptop.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn shared_folder(&self, community: Uuid) -> Result<Option<SharedFolder>, StoreError> {
        let folder = self
            .sql()
            .prepare_cached(
                "SELECT path, replica, state, put_ms, is_owed, holds_erased FROM shared_folder WHERE community = ?1",
            )?
            .query_row([community.as_bytes()], |row| {
                Ok(SharedFolder {
                    path: row.get(0)?,
                    replica: ReplicaId(row.get(1)?),
                    state: row.get(2)?,
                    put_ms: row.get(3)?,
                    is_owed: row.get(4)?,
                    holds_erased: row.get(5)?,
                })
            });
        Ok(folder.optional()?)
    }

    /// What was read in the shared folder of a group.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn shared_files(&self, community: Uuid) -> Result<Vec<SharedFile>, StoreError> {
        let mut files = self.sql().prepare_cached(
            "SELECT place, size_bytes, modified_ns, package, device, replica, laptop, scope, made_ms, is_settled
             FROM shared_file WHERE community = ?1",
        )?;
        let files = files.query_map([community.as_bytes()], |row| {
            Ok(SharedFile {
                place: row.get(0)?,
                size_bytes: row.get(1)?,
                modified_ns: row.get(2)?,
                package: row.get(3)?,
                device: row.get(4)?,
                replica: ReplicaId(row.get(5)?),
                laptop: row.get(6)?,
                group: ScopeId(row.get(7)?),
                made_ms: row.get(8)?,
                is_settled: row.get(9)?,
            })
        })?;
        Ok(files.collect::<Result<_, _>>()?)
    }

    /// How much of a group is here: of each scope how many edits and the last one that came in. It is another one as soon as
    /// anything was written, taken in, taken out or erased.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn how_much(&self, community: Uuid) -> Result<Vec<(ScopeId, i64, OpId)>, StoreError> {
        let mut count = self.sql().prepare_cached(
            "SELECT count(*), max(n) FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
        )?;
        let mut id = self
            .sql()
            .prepare_cached("SELECT id FROM op WHERE n = ?1")?;
        let mut much = Vec::new();
        for scope in self.scopes(community)? {
            let (ops, last): (i64, Option<i64>) =
                count.query_row([scope.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
            if let Some(last) = last {
                much.push((scope, ops, OpId(id.query_row([last], |row| row.get(0))?)));
            }
        }
        Ok(much)
    }
}

impl Store {
    /// Says which folder a group shares from now on. What was read in another one is forgotten. A file that is owed stays owed,
    /// and what lies there of this laptop from before may hold what was erased since.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_folder_set(&mut self, community: Uuid, path: &str) -> Result<(), StoreError> {
        let replica = self.meta.replica;
        let tx = self.sql.transaction()?;
        tx.execute(
            "DELETE FROM shared_file WHERE community = ?1",
            [community.as_bytes()],
        )?;
        tx.execute(
            "INSERT OR REPLACE INTO shared_folder (community, path, replica, is_owed, holds_erased)
             VALUES (?1, ?2, ?3, coalesce((SELECT is_owed FROM shared_folder WHERE community = ?1), 0), 1)",
            params![community.as_bytes(), path, replica.as_bytes()],
        )?;
        Ok(tx.commit()?)
    }

    /// A group shares no folder any more on this laptop. What lies in it stays there.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_folder_end(&mut self, community: Uuid) -> Result<(), StoreError> {
        let tx = self.sql.transaction()?;
        tx.execute(
            "DELETE FROM shared_file WHERE community = ?1",
            [community.as_bytes()],
        )?;
        tx.execute(
            "DELETE FROM shared_folder WHERE community = ?1",
            [community.as_bytes()],
        )?;
        Ok(tx.commit()?)
    }

    /// Notes that a file was put in the folder, with what stood here when it was made. When something was written or erased
    /// since, a file that is owed stays owed.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_folder_put(
        &mut self,
        community: Uuid,
        state: &[u8],
        is_current: bool,
    ) -> Result<(), StoreError> {
        let now_ms = clock::now(&self.clock).timestamp_millis();
        self.sql.execute(
            "UPDATE shared_folder SET state = ?2, put_ms = ?3, replica = ?4, is_owed = is_owed AND NOT ?5 WHERE community = ?1",
            params![
                community.as_bytes(),
                state,
                now_ms,
                self.meta.replica.as_bytes(),
                is_current
            ],
        )?;
        Ok(())
    }

    /// A file is to be put in the folder of this group by itself, now or as soon as the folder is there; or not any more.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_folder_owes(&mut self, community: Uuid, is_owed: bool) -> Result<(), StoreError> {
        self.sql.execute(
            "UPDATE shared_folder SET is_owed = ?2 WHERE community = ?1",
            params![community.as_bytes(), is_owed],
        )?;
        Ok(())
    }

    /// Something was erased: what this laptop put in shared folders before still holds it, so a new file is owed.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_folders_hold_erased(&mut self) -> Result<(), StoreError> {
        self.sql
            .execute("UPDATE shared_folder SET is_owed = 1, holds_erased = 1", [])?;
        Ok(())
    }

    /// The files of this laptop in this folder hold nothing any more that was erased.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_folder_is_clean(&mut self, community: Uuid) -> Result<(), StoreError> {
        self.sql.execute(
            "UPDATE shared_folder SET holds_erased = 0 WHERE community = ?1",
            [community.as_bytes()],
        )?;
        Ok(())
    }

    /// Remembers what was read in the folder, in the place of what was remembered before.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_files_save(
        &mut self,
        community: Uuid,
        files: &[SharedFile],
    ) -> Result<(), StoreError> {
        let tx = self.sql.transaction()?;
        tx.execute(
            "DELETE FROM shared_file WHERE community = ?1",
            [community.as_bytes()],
        )?;
        {
            let mut insert = tx.prepare_cached(
                "INSERT INTO shared_file (community, place, size_bytes, modified_ns, package, device, replica, laptop, scope, made_ms, is_settled)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?;
            for file in files {
                insert.execute(params![
                    community.as_bytes(),
                    file.place,
                    file.size_bytes,
                    file.modified_ns,
                    file.package.as_bytes(),
                    file.device,
                    file.replica.as_bytes(),
                    file.laptop,
                    file.group.as_bytes(),
                    file.made_ms,
                    file.is_settled,
                ])?;
            }
        }
        Ok(tx.commit()?)
    }

    /// There is nothing in this file that is not here.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_file_settle(&mut self, community: Uuid, package: Uuid) -> Result<(), StoreError> {
        self.sql.execute(
            "UPDATE shared_file SET is_settled = 1 WHERE community = ?1 AND package = ?2",
            params![community.as_bytes(), package.as_bytes()],
        )?;
        Ok(())
    }

    /// What was taken in went out again, or a case may come in again: any file may hold something new once more.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shared_files_anew(&mut self) -> Result<(), StoreError> {
        self.sql
            .execute("UPDATE shared_file SET is_settled = 0", [])?;
        Ok(())
    }
}
