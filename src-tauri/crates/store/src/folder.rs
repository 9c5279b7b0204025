//! The folder of a store: which files are in it, and who may have it open.

use crate::StoreError;
use crate::keys::StoreKey;
use sha2::{Digest, Sha256};
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where a store stands.
#[derive(Clone, Debug)]
pub(crate) struct Folder(PathBuf);

const DATABASE: &str = "store.db";
const LOCK: &str = "store.lock";
const KEY_CHECK: &str = "store.key-check";
const BACKUPS: &str = "backups";

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

    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join(BACKUPS)
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
        let mut file = File::create(self.0.join(KEY_CHECK))?;
        file.write_all(&key_check(key))?;
        Ok(file.sync_all()?)
    }

    /// The small files that a copy of the store needs: the key slots and the key check.
    pub(crate) fn small_files(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_small = name == KEY_CHECK || name.ends_with(".json");
            if is_small && path.is_file() {
                files.push(path);
            }
        }
        Ok(files)
    }
}

/// Tells nothing about the key, which is 256 random bits.
fn key_check(key: &StoreKey) -> Vec<u8> {
    Sha256::new()
        .chain_update("kantelbeeld key of this store")
        .chain_update(key.expose())
        .finalize()
        .to_vec()
}

/// A new name is safe only when its folder is on the disk as well. Windows has no such call.
pub(crate) fn flush(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        Ok(File::open(folder)?.sync_all()?)
    } else {
        Ok(())
    }
}
