//! The folder of a store: which files are in it, and who may have it open.

use crate::keys::{self, StoreKey};
use crate::{StoreError, disk};
use sha2::{Digest, Sha256};
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where a store stands.
#[derive(Clone, Debug)]
pub(crate) struct Folder(PathBuf);

const DATABASE: &str = "store.db";
const LOCK: &str = "store.lock";
const KEY_CHECK: &str = "store.key-check";
const BACKUPS: &str = "backups";
const ERASED: &str = "store.erased";

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join(DATABASE)
    }

    /// Where a database is made before it gets its name, so that there is a whole one or none.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.0.join(format!("{DATABASE}.part"))
    }

    /// What was written last and is not in the database yet.
    pub(crate) fn wal(&self) -> PathBuf {
        self.0.join(format!("{DATABASE}-wal"))
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join(BACKUPS)
    }

    /// The list of what was erased for everyone, for a database that does not know it.
    pub(crate) fn erased(&self) -> PathBuf {
        self.0.join(ERASED)
    }

    /// Writes a small file in the place of the one that stood there: the old one stands there or the new one, whole.
    pub(crate) fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let part = path.with_added_extension("part");
        disk::write(&part, bytes)?;
        disk::rename(&part, path)?;
        Ok(disk::flush_folder(&self.0)?)
    }

    /// Keeps other copies of the program out, for as long as the file is held. The system lets go of it when the program
    /// ends, however it ends.
    pub(crate) fn lock(&self) -> Result<File, StoreError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.0.join(LOCK))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Whether the key is of this store; `None` when that is not known. SQLCipher alone cannot tell a wrong key from a
    /// damaged first page.
    pub(crate) fn fits(&self, key: &StoreKey) -> Result<Option<bool>, StoreError> {
        match fs::read(self.0.join(KEY_CHECK)) {
            Ok(kept) => Ok(Some(kept == key_check(key))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) fn write_key_check(&self, key: &StoreKey) -> Result<(), StoreError> {
        Ok(disk::write(&self.0.join(KEY_CHECK), &key_check(key))?)
    }

    /// The small files that a copy of the store needs: the key slots and the key check. One that is missing is mended or not
    /// needed.
    pub(crate) fn small_files(&self) -> Vec<PathBuf> {
        let names = keys::FILES.into_iter().chain([KEY_CHECK]);
        names
            .map(|name| self.0.join(name))
            .filter(|path| path.is_file())
            .collect()
    }

    /// Takes away a database that was not finished.
    pub(crate) fn clear_unfinished(&self) -> Result<(), StoreError> {
        remove_database(&self.unfinished())
    }

    /// Gives the finished database its place. The old WAL goes first: it would be taken for that of the new one.
    pub(crate) fn put_unfinished_in_place(&self, key: &StoreKey) -> Result<(), StoreError> {
        if self.fits(key)? != Some(true) {
            self.write_key_check(key)?;
        }
        disk::remove(&self.wal())?;
        disk::flush_folder(&self.0)?;
        disk::rename(&self.unfinished(), &self.database())?;
        Ok(disk::flush_folder(&self.0)?)
    }
}

/// Removes a database with all that SQLite keeps beside it.
pub(crate) fn remove_database(database: &Path) -> Result<(), StoreError> {
    for end in ["", "-journal", "-wal"] {
        let mut path = database.as_os_str().to_owned();
        path.push(end);
        disk::remove(Path::new(&path))?;
    }
    Ok(())
}

/// Tells nothing about the key, which is 256 random bits.
fn key_check(key: &StoreKey) -> Vec<u8> {
    Sha256::new()
        .chain_update("kantelbeeld key of this store")
        .chain_update(key.expose())
        .finalize()
        .to_vec()
}
