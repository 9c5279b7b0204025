//! Backups: the list, making one, and putting one back.

use super::safe::{is_damage, take_in};
use super::shell::app_state;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::failure::of_backup;
use crate::limits;
use crate::wire::backup::{Backup, BackupChosen, BackupReason, Backups};
use crate::wire::shell::{AppState, Empty};
use store::backup::Reason;
use store::keys::StoreKey;
use store::{Store, StoreError};

/// The backups, the newest first, and how it stands with them.
pub fn backup_list(inner: &mut Inner, _: Empty) -> Result<Backups, AppError> {
    if inner.damaged_key.is_none() {
        inner.store()?;
    }
    let kept = !inner.practice();
    let list = if kept {
        shelf(inner).list()?
    } else {
        Vec::new()
    };
    Ok(Backups {
        kept,
        list: list.into_iter().map(wire).collect(),
        making: inner.keeping.is_busy(),
        trouble: inner.keeping.trouble().filter(|_| kept),
    })
}

fn shelf(inner: &Inner) -> store::backup::Backups {
    store::backup::Backups::of(&inner.folders().store())
}

fn wire(backup: store::backup::Backup) -> Backup {
    Backup {
        key: backup.name,
        made_at: backup.made_at,
        reason: backup.reason.map(|reason| match reason {
            Reason::Daily => BackupReason::Daily,
            Reason::Asked => BackupReason::Asked,
            Reason::BeforeRestore => BackupReason::BeforeRestore,
            Reason::BeforeTakingIn => BackupReason::BeforeTakingIn,
            Reason::BeforeUpgrade => BackupReason::BeforeUpgrade,
            Reason::Damaged => BackupReason::Damaged,
        }),
        whole: backup.contents.is_some(),
        sessions: backup.contents.map_or(0, |c| c.sessions),
        lines: backup.contents.map_or(0, |c| c.lines),
    }
}

/// Makes a backup now. It is being made when this returns; the window is told when it is done.
pub fn backup_make(inner: &mut Inner, _: Empty) -> Result<Backups, AppError> {
    inner.store_mut()?;
    inner
        .begin_backup(Reason::Asked)
        .map_err(|error| AppError::new(of_backup(&error)))?;
    backup_list(inner, Empty {})
}

/// Nobody has typed for a while: time for the backup of today, if it is not there yet.
pub fn backup_tend(inner: &mut Inner, _: Empty) -> Result<Empty, AppError> {
    if inner.store().is_ok() {
        inner.tend_backups();
    }
    Ok(Empty {})
}

/// Puts a backup in the place of the store. What stands there now becomes a backup first.
pub fn backup_restore(inner: &mut Inner, chosen: BackupChosen) -> Result<AppState, AppError> {
    let name = limits::key(chosen.key)?;
    let key = match &inner.damaged_key {
        Some(damaged) => damaged.key.copy(),
        None if inner.practice() => return Err(AppError::new(ErrorCode::NotFound)),
        None => inner.store()?.key(),
    };
    let known = shelf(inner).list()?;
    if !known.iter().any(|backup| backup.name == name) {
        return Err(AppError::new(ErrorCode::NotFound));
    }
    inner.wait_for_backup();
    let renew = inner.must_renew();
    inner.close_without_backup();
    let folder = inner.folders().store();
    let put = store::backup::restore(&folder, &name, &key, &inner.clock());
    // Whatever came of it, what stands there now is opened again.
    open_again(inner, key, renew)?;
    match put {
        Ok(_) => app_state(inner, Empty {}),
        Err(StoreError::NewerStore { needs }) => Err(StoreError::NewerStore { needs }.into()),
        Err(error) => Err(AppError::new(of_backup(&error))),
    }
}

fn open_again(inner: &mut Inner, key: StoreKey, renew: bool) -> Result<(), AppError> {
    match Store::open(&inner.folders().store(), &key, inner.clock()) {
        Ok(store) => {
            take_in(inner, store);
            inner.renewing = renew.then_some(key);
            Ok(())
        }
        Err(error) if is_damage(&error) => {
            inner.stay_before_damage(key, renew);
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}
