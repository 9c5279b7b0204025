//! Making a backup.

use super::about::{About, Contents, Reason};
use super::shelf::{Backup, Backups};
use crate::folder::Folder;
use crate::keys::StoreKey;
use crate::{Store, StoreError, clock, disk, integrity, log, open, tables};
use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// As SQLite sets it: the number of pages after which the WAL goes into the file.
const AUTOCHECKPOINT_PAGES: i64 = 1000;

/// A store of which the file stands still, to be copied in a thread of its own. As long as there is one, no other program
/// can open the store.
pub struct Snapshot {
    folder: Folder,
    key: StoreKey,
    made_at: DateTime<Utc>,
    reason: Reason,
    last_edit: Option<Uuid>,
    _lock: File,
}

impl Store {
    /// Lets the file of the store stand still until [`Store::go_on`]; what is written meanwhile is as safe as ever.
    ///
    /// # Errors
    /// When what was written last cannot be put in the file; nothing has changed then.
    pub fn hold_still(&mut self, reason: Reason) -> Result<Snapshot, StoreError> {
        let snapshot = self.snapshot(reason)?;
        self.is_still = true;
        self.sql.pragma_update(None, "wal_autocheckpoint", 0)?;
        self.sql
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        settle(&self.sql).or_else(|error| self.go_on().and(Err(error)))?;
        Ok(snapshot)
    }

    /// The file may change again, after [`Store::hold_still`].
    ///
    /// # Errors
    /// When SQLite refuses, which it has no reason to.
    pub fn go_on(&mut self) -> Result<(), StoreError> {
        self.sql
            .pragma_update(None, "wal_autocheckpoint", AUTOCHECKPOINT_PAGES)?;
        self.sql
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        self.is_still = false;
        Ok(())
    }

    /// Closes the store, to be copied afterwards.
    ///
    /// # Errors
    /// When what was written last cannot be put in the file. The store is closed all the same, and whole.
    pub fn close(self, reason: Reason) -> Result<Snapshot, StoreError> {
        let snapshot = self.snapshot(reason)?;
        settle(&self.sql)?;
        self.sql.close().map_err(|(_, error)| error)?;
        Ok(snapshot)
    }

    /// Writes a backup into a folder of somebody's choice, and returns the folder of its own that it got there.
    ///
    /// # Errors
    /// As [`Snapshot::keep`].
    pub fn backup_to(&mut self, dir: &Path) -> Result<PathBuf, StoreError> {
        let written = self
            .hold_still(Reason::Asked)
            .and_then(|snapshot| snapshot.write_to(dir));
        self.go_on()?;
        Ok(dir.join(written?.name))
    }

    fn snapshot(&self, reason: Reason) -> Result<Snapshot, StoreError> {
        Ok(Snapshot {
            folder: self.folder.clone(),
            key: self.key.copy(),
            made_at: clock::now(&self.clock),
            reason,
            last_edit: log::last(&self.sql)?,
            _lock: self.lock.try_clone()?,
        })
    }
}

impl Snapshot {
    /// Copies the store to its backups. The copy is read back, and gets its name when every page of it is whole and on the
    /// disk.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`, or `Damaged` when the copy is not whole; nothing is left behind then.
    pub fn keep(&self) -> Result<Backup, StoreError> {
        self.write_to(&self.folder.backups())
    }

    /// The time that the backup will have.
    #[must_use]
    pub fn made_at(&self) -> DateTime<Utc> {
        self.made_at
    }

    fn write_to(&self, dir: &Path) -> Result<Backup, StoreError> {
        let shelf = Backups::in_folder(dir);
        let about = About::new(
            shelf.next_number()?,
            self.made_at,
            self.reason,
            self.last_edit,
        );
        put(dir, about, |part, about| {
            copy_small_files(&self.folder, part)?;
            let database = Folder::new(part).database();
            disk::copy(&self.folder.database(), &database)?;
            about.contents = Some(look_through(&database, &self.key)?);
            about.size_bytes = fs::metadata(&database)?.len();
            Ok(())
        })
    }
}

/// Makes a backup under a name of its own: `fill` puts its files in an unfinished folder.
pub(super) fn put(
    dir: &Path,
    mut about: About,
    fill: impl FnOnce(&Path, &mut About) -> Result<(), StoreError>,
) -> Result<Backup, StoreError> {
    fs::create_dir_all(dir)?;
    let shelf = Backups::in_folder(dir);
    shelf.clear_unfinished()?;
    let place = free_name(dir, &about)?;
    let part = place.with_extension("part");
    let written = disk::make_folder(&part)
        .map_err(StoreError::from)
        .and_then(|()| fill(&part, &mut about))
        .and_then(|()| about.write(&part))
        .and_then(|()| Ok(disk::flush_folder(&part)?))
        .and_then(|()| Ok(disk::rename(&part, &place)?))
        .and_then(|()| Ok(disk::flush_folder(dir)?));
    if let Err(error) = written {
        // When this fails too, the next backup does it: the name is not that of a backup.
        let _ = disk::remove_folder(&part);
        return Err(error);
    }
    Backup::read(&place).ok_or(StoreError::Damaged)
}

pub(super) fn copy_small_files(from: &Folder, to: &Path) -> Result<(), StoreError> {
    for file in from.small_files() {
        disk::copy(&file, &to.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Puts all that was written so far in the file.
///
/// # Errors
/// [`StoreError::InUse`] when somebody reads it at this moment.
pub(crate) fn settle(sql: &Connection) -> Result<(), StoreError> {
    let hindered: bool = sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if hindered {
        Err(StoreError::InUse)
    } else {
        Ok(())
    }
}

/// Reads all of a database, and counts what is in it.
pub(super) fn look_through(database: &Path, key: &StoreKey) -> Result<Contents, StoreError> {
    let sql = open::connect(database, key, OpenFlags::empty())?;
    // The first read lets SQLCipher meet the key.
    sql.pragma_query_value(None, "user_version", |_| Ok(()))?;
    if !integrity::pages_are_whole(&sql)? {
        return Err(StoreError::Damaged);
    }
    let count = |table: &str| -> Result<u32, StoreError> {
        // A store of another version may lack a table.
        if !sql.table_exists(None, table)? {
            return Ok(0);
        }
        let count = format!("SELECT count(*) FROM {table} WHERE deleted = 0");
        Ok(sql.query_row(&count, [], |row| row.get(0))?)
    };
    let contents = Contents {
        sessions: count(tables::SESSIONS.name)?,
        lines: tables::LINES
            .iter()
            .map(|table| count(table.name))
            .sum::<Result<u32, StoreError>>()?,
    };
    sql.close().map_err(|(_, error)| error)?;
    Ok(contents)
}

fn free_name(dir: &Path, about: &About) -> Result<PathBuf, StoreError> {
    let made_at = DateTime::from_timestamp_millis(about.made_ms).ok_or(StoreError::Mismatch)?;
    let time = made_at.format("%Y%m%d-%H%M%S");
    let mut place = dir.join(format!("{}{time}", super::shelf::PREFIX));
    let mut count = 1;
    while place.try_exists()? {
        count += 1;
        place = dir.join(format!("{}{time}-{count}", super::shelf::PREFIX));
    }
    Ok(place)
}
