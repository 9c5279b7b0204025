//! Which backups there are.

use super::about::{About, Contents, Reason};
use crate::folder::Folder;
use crate::keys::KeyFile;
use crate::{StoreError, disk};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// How the names of all backups begin.
pub(super) const PREFIX: &str = "backup-";

/// The backups of one store.
pub struct Backups {
    pub(super) dir: PathBuf,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The name of its folder.
    pub name: String,
    /// When it was made, as the laptop had it.
    pub made_at: DateTime<Utc>,
    /// Why it was made; `None` when it does not say.
    pub reason: Option<Reason>,
    /// How much is in it; `None` when it cannot be put back.
    pub contents: Option<Contents>,
    /// The newest edit in it.
    pub last_edit: Option<Uuid>,
    pub(super) number: u64,
}

impl Backups {
    /// The backups of the store in this folder.
    #[must_use]
    pub fn of(store: &Path) -> Self {
        Self::in_folder(&Folder::new(store).backups())
    }

    pub(super) fn in_folder(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
        }
    }

    /// All of them, the newest first. What is in them is not read.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<Backup>, StoreError> {
        let mut all: Vec<Backup> = self
            .entries()?
            .iter()
            .filter_map(|path| Backup::read(path))
            .collect();
        all.sort_by(|a, b| (b.number, &b.name).cmp(&(a.number, &a.name)));
        Ok(all)
    }

    /// The newest one that can be put back.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn newest(&self) -> Result<Option<Backup>, StoreError> {
        let all = self.list()?;
        Ok(all.into_iter().find(|backup| backup.contents.is_some()))
    }

    /// Gives all backups the key files of the store, so that an old passphrase opens none of them.
    ///
    /// # Errors
    /// When one could not be written; it is tried on the others all the same.
    pub fn share_keys(&self, keys: &KeyFile) -> Result<(), StoreError> {
        let mut outcome = Ok(());
        for backup in self.entries()? {
            if let Err(error) = keys.share_with(&backup) {
                outcome = Err(error.into());
            }
        }
        outcome
    }

    /// The key files of the newest backup that has sound ones, to mend those of the store with; `None` when there are none.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn keys(&self) -> Result<Option<KeyFile>, StoreError> {
        Ok(self
            .list()?
            .iter()
            .find_map(|backup| KeyFile::open(&self.dir.join(&backup.name)).ok()))
    }

    pub(super) fn next_number(&self) -> Result<u64, StoreError> {
        let last = self.list()?.first().map_or(0, |backup| backup.number);
        Ok(last + 1)
    }

    /// Takes away what an attempt left behind that was cut off.
    pub(super) fn clear_unfinished(&self) -> Result<(), StoreError> {
        for path in self.paths()? {
            if is_ours(&path) && path.extension().is_some_and(|end| end == "part") {
                disk::remove_folder(&path)?;
            }
        }
        Ok(())
    }

    fn entries(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut all = self.paths()?;
        all.retain(|path| is_ours(path) && path.extension().is_none() && path.is_dir());
        Ok(all)
    }

    fn paths(&self) -> Result<Vec<PathBuf>, StoreError> {
        match fs::read_dir(&self.dir) {
            Ok(entries) => entries
                .map(|entry| Ok(entry?.path()))
                .collect::<Result<_, StoreError>>(),
            // What is no folder holds no backups; making one says what is wrong.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Ok(Vec::new())
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Backup {
    /// What the folder of a backup says; `None` for a folder that is none.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_owned();
        let Some(about) = About::read(path) else {
            // It says nothing any more, but its name does: somebody may still want to look into it.
            let time = name.strip_prefix(PREFIX)?.get(..15)?;
            let made_at = NaiveDateTime::parse_from_str(time, "%Y%m%d-%H%M%S").ok()?;
            return Some(Self {
                name,
                made_at: made_at.and_utc(),
                reason: None,
                contents: None,
                last_edit: None,
                number: 0,
            });
        };
        let size = fs::metadata(Folder::new(path).database()).map(|file| file.len());
        let has_its_size = size.is_ok_and(|size_bytes| size_bytes == about.size_bytes);
        Some(Self {
            name,
            made_at: DateTime::from_timestamp_millis(about.made_ms)?,
            reason: Some(about.reason),
            contents: about.contents.filter(|_| has_its_size),
            last_edit: about.last_edit(),
            number: about.number,
        })
    }
}

fn is_ours(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(PREFIX))
}
