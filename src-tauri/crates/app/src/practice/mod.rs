//! The practice group: fictional people and cases to learn with, in a store of its own without a passphrase.

mod play;
pub mod script;

use crate::app::LocalTime;
use crate::error::{AppError, ErrorCode};
use std::path::Path;
use store::keys::KeyFile;
use store::{Clock, Store, StoreError};

/// Opens the practice store that is there.
///
/// # Errors
/// When there is none, or it cannot be opened.
pub fn open(folder: &Path, clock: Clock) -> Result<Store, StoreError> {
    let keys = KeyFile::open(folder).map_err(|_| StoreError::Missing)?;
    let key = keys.unlock_practice().map_err(|_| StoreError::WrongKey)?;
    Store::open(folder, &key, clock)
}

/// Throws the practice store away and makes it as it was at first.
///
/// # Errors
/// When another copy of the program has it open, and when the folder cannot be written.
pub fn anew(folder: &Path, clock: Clock, local: LocalTime) -> Result<Store, AppError> {
    if let Err(StoreError::InUse) = open(folder, clock.clone()) {
        return Err(StoreError::InUse.into());
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(StoreError::from)?;
    }
    std::fs::create_dir_all(folder).map_err(StoreError::from)?;
    let (_, key) = KeyFile::create_practice(folder)?;
    let mut store = Store::create(folder, &key, clock)?;
    let story = script::story().map_err(|_| AppError::new(ErrorCode::LibraryBroken))?;
    play::play(&mut store, &story, local)?;
    Ok(store)
}
