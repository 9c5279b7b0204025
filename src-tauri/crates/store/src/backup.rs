//! Backups: a whole store in a folder of its own, to be opened like any other.

use crate::folder::{self, Folder};
use crate::{Store, StoreError, clock};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

impl Store {
    /// Writes a copy of the store, encrypted with the same key, with its key slots, in a new folder inside `dir`, and
    /// returns that folder. It gets its name when it is complete and on the disk.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly` or `Io`; nothing is left behind then.
    pub fn backup_to(&mut self, dir: &Path) -> Result<PathBuf, StoreError> {
        backup(&self.sql, &self.folder, dir, clock::now(&self.clock))
    }
}

pub(crate) fn backup(
    sql: &Connection,
    folder: &Folder,
    dir: &Path,
    now: DateTime<Utc>,
) -> Result<PathBuf, StoreError> {
    fs::create_dir_all(dir)?;
    let place = free_name(dir, now)?;
    let unfinished = place.with_extension("part");
    let written = write(sql, folder, &unfinished)
        .and_then(|()| Ok(fs::rename(&unfinished, &place)?))
        .and_then(|()| folder::flush(dir));
    if written.is_err() {
        // Nothing to do when this fails too; the name is not that of a backup.
        let _ = fs::remove_dir_all(&unfinished);
    }
    written.map(|()| place)
}

/// SQLite itself makes the copy: it reads and checks every page, and leaves out what was removed.
fn write(sql: &Connection, folder: &Folder, unfinished: &Path) -> Result<(), StoreError> {
    fs::create_dir(unfinished)?;
    for file in folder.small_files()? {
        let copy = unfinished.join(file.file_name().unwrap_or_default());
        fs::copy(file, &copy)?;
        File::open(copy)?.sync_all()?;
    }
    let database = Folder::new(unfinished).database();
    let name = database.to_str().ok_or(StoreError::CannotOpen)?;
    sql.execute("VACUUM INTO ?1", [name])?;
    File::open(database)?.sync_all()?;
    folder::flush(unfinished)
}

fn free_name(dir: &Path, now: DateTime<Utc>) -> Result<PathBuf, StoreError> {
    let time = now.format("%Y%m%d-%H%M%S");
    let mut place = dir.join(format!("backup-{time}"));
    let mut count = 1;
    while place.try_exists()? || place.with_extension("part").try_exists()? {
        count += 1;
        place = dir.join(format!("backup-{time}-{count}"));
    }
    Ok(place)
}
