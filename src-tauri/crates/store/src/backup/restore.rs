//! Putting a backup in the place of the store.

use super::keep::look_through;
use super::present;
use super::shelf::Backup;
use crate::clock::IdSource;
use crate::folder::Folder;
use crate::keys::StoreKey;
use crate::{Clock, StoreError, clock, disk, meta, migrations, open};
use rusqlite::{OpenFlags, TransactionBehavior};
use std::path::Path;
use uuid::Uuid;

/// Puts a backup in the place of the store in this folder, which must be closed. What stands there now becomes a backup
/// first and is returned; so one more step puts it back. The key files stay as they are.
///
/// At any moment, also when the power is cut, the old store stands there or the backup does, whole.
///
/// # Errors
/// `NotFound` when there is no such backup, `BackupDamaged` when it cannot be read, `NewerStore`, `InUse`, `DiskFull`,
/// `ReadOnly`, `Io`. The store is as it was then.
pub fn restore(
    store: &Path,
    name: &str,
    key: &StoreKey,
    clock: &Clock,
) -> Result<Option<Backup>, StoreError> {
    let folder = Folder::new(store);
    let lock = folder.lock()?;
    let backups = super::Backups::of(store);
    let chosen = backups.list()?.into_iter().find(|known| known.name == name);
    let chosen = chosen.ok_or(StoreError::NotFound)?;
    if chosen.contents.is_none() {
        return Err(StoreError::BackupDamaged);
    }
    let from = Folder::new(&backups.dir.join(name));
    folder.clear_unfinished()?;
    let put = disk::copy(&from.database(), &folder.unfinished())
        .map_err(StoreError::from)
        .and_then(|()| is_of_this_store(&folder.unfinished(), key))
        .and_then(|()| {
            let present = present::keep(&folder, &lock, key, clock)?;
            make_ours(&folder.unfinished(), key, present.last_id, clock)?;
            folder.put_unfinished_in_place(key)?;
            Ok(present.kept)
        });
    if put.is_err() {
        // When this fails too, the next try does it.
        let _ = folder.clear_unfinished();
    }
    put
}

fn is_of_this_store(database: &Path, key: &StoreKey) -> Result<(), StoreError> {
    match look_through(database, key) {
        Ok(_) => Ok(()),
        Err(StoreError::Damaged | StoreError::WrongKey | StoreError::Mismatch) => {
            Err(StoreError::BackupDamaged)
        }
        Err(error) => Err(error),
    }
}

/// From here on other edits follow than those that followed before, so it is another incarnation of the store. Its ids go on
/// after all that were ever given out.
fn make_ours(
    database: &Path,
    key: &StoreKey,
    last_id: Uuid,
    clock: &Clock,
) -> Result<(), StoreError> {
    let mut sql = open::connect(database, key, OpenFlags::empty())?;
    migrations::check_format(&sql)?;
    let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut ids = IdSource::after(meta::id(&tx, meta::LAST_ID)?.max(last_id));
    meta::set(&tx, meta::REPLICA, ids.next(clock::now(clock)).as_bytes())?;
    meta::set(&tx, meta::LAST_ID, ids.last().as_bytes())?;
    tx.commit()?;
    sql.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
    sql.close().map_err(|(_, error)| error)?;
    Ok(())
}
