//! What stands there now, kept before another store takes its place.

use super::about::{About, Reason};
use super::keep::{copy_small_files, put};
use super::shelf::{Backup, Backups};
use crate::folder::Folder;
use crate::keys::StoreKey;
use crate::{Clock, StoreError, clock, disk, open};
use std::fs::File;
use uuid::Uuid;

/// The store as it was, and the last id that it gave out.
pub(super) struct Present {
    pub kept: Option<Backup>,
    pub last_id: Uuid,
}

/// Keeps a closed store among its backups: as a backup when it is whole, and else the files as they are.
pub(super) fn keep(
    folder: &Folder,
    lock: &File,
    key: &StoreKey,
    clock: &Clock,
) -> Result<Present, StoreError> {
    let mut last_id = Uuid::nil();
    if !folder.database().try_exists()? {
        return Ok(Present {
            kept: None,
            last_id,
        });
    }
    let whole =
        open::open(folder.clone(), lock.try_clone()?, key, clock.clone()).and_then(|store| {
            last_id = store.ids.last();
            store.close(Reason::BeforeRestore)?.keep()
        });
    let kept = match whole {
        Ok(kept) => kept,
        // No room, or no right to write: then nothing may be put in its place either.
        Err(
            error @ (StoreError::DiskFull | StoreError::ReadOnly | StoreError::NewerStore { .. }),
        ) => {
            return Err(error);
        }
        Err(_) => as_it_is(folder, clock)?,
    };
    Ok(Present {
        kept: Some(kept),
        last_id,
    })
}

/// The files of a damaged store.
fn as_it_is(folder: &Folder, clock: &Clock) -> Result<Backup, StoreError> {
    let dir = folder.backups();
    let number = Backups::in_folder(&dir).next_number()?;
    let about = About::new(number, clock::now(clock), Reason::Damaged, None);
    put(&dir, about, |part, _| {
        copy_small_files(folder, part)?;
        copy_damaged(folder, &Folder::new(part))
    })
}

/// Copies the database and its WAL, as far as the disk can still read them.
pub(crate) fn copy_damaged(from: &Folder, to: &Folder) -> Result<(), StoreError> {
    disk::copy_what_can_be_read(&from.database(), &to.database())?;
    let wal = from.wal();
    if wal.try_exists()? {
        disk::copy_what_can_be_read(&wal, &to.wal())?;
    }
    Ok(())
}
