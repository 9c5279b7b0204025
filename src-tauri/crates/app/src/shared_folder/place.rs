//! Where in the shared folder this laptop puts its files: a folder of its own, named after the store, in which nobody else writes.

use crate::error::{AppError, ErrorCode};
use crate::exchange::trouble;
use exchange::Trouble;
use ledger::ReplicaId;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::SharedFolder;

/// What the folder of a store is called.
pub(super) fn name(replica: ReplicaId) -> String {
    replica.0.to_string()
}

/// Makes a folder for this store in a folder that is to be shared.
///
/// # Errors
/// [`ErrorCode::FolderOfStore`] when the store stands in it: a program that keeps folders in step would carry off the store
/// itself, half written. What the disk says otherwise.
pub(crate) fn begin(path: &str, replica: ReplicaId, home: &Path) -> Result<(), AppError> {
    let folder = fs::canonicalize(path).map_err(|error| of_disk(&error, path))?;
    let home = fs::canonicalize(home).unwrap_or_else(|_| home.to_owned());
    if folder.starts_with(&home) || home.starts_with(&folder) {
        return Err(AppError::new(ErrorCode::FolderOfStore).with("path", path));
    }
    make(&folder.join(name(replica)), path)
}

/// The folder of this store in the shared folder. It is not made again when it is gone: then the stick is out, and what lies
/// under its name is only the place where it would be.
///
/// # Errors
/// [`ErrorCode::SharedFolderGone`], or what the disk says.
pub(crate) fn own(folder: &SharedFolder, replica: ReplicaId) -> Result<PathBuf, AppError> {
    let path = Path::new(&folder.path);
    let gone = || AppError::new(ErrorCode::SharedFolderGone).with("path", &folder.path);
    let known = path.join(name(folder.replica));
    if !known.is_dir() {
        return Err(gone());
    }
    let own = path.join(name(replica));
    // A store that was copied or put back goes on under a new name, and leaves the old folder to whoever has the old one.
    if replica != folder.replica {
        make(&own, &folder.path)?;
    }
    Ok(own)
}

fn make(own: &Path, path: &str) -> Result<(), AppError> {
    match fs::create_dir(own) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && own.is_dir() => Ok(()),
        made => made.map_err(|error| of_disk(&error, path)),
    }
}

/// What the disk says, in the words of a shared folder.
pub(super) fn of_disk(error: &std::io::Error, path: &str) -> AppError {
    told(trouble::of_stick(Trouble::from(error), path), path)
}

/// It may be a stick or not: a shared folder that is gone is told as that.
pub(super) fn told(error: AppError, path: &str) -> AppError {
    match error.code {
        ErrorCode::StickGone => AppError::new(ErrorCode::SharedFolderGone).with("path", path),
        _ => error,
    }
}
