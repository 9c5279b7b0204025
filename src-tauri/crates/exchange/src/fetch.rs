//! Fetching: a bundle is copied from the stick before it is read, still encrypted, so that the stick can go.

use crate::folder::Folder;
use crate::{Trouble, Watched, limits};
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// How much is copied at a time.
const CHUNK_BYTES: usize = 1 << 16;

/// Why a file was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// Larger than a bundle may be.
    #[error("larger than a bundle may be")]
    TooLarge,
    /// Somebody stopped it.
    #[error("stopped")]
    Cancelled,
    /// The stick.
    #[error("the stick: {0}")]
    Stick(Trouble),
    /// The disk of this laptop.
    #[error("this laptop: {0}")]
    Here(Trouble),
}

/// Copies a file from a stick into a file in `temp_folder` that has no name and is gone when it is closed. `tell` hears how many
/// bytes were copied.
pub fn fetch(
    folder: &dyn Folder,
    name: &str,
    temp_folder: &Path,
    cancel: &AtomicBool,
    tell: &mut dyn FnMut(u64),
) -> Result<File, FetchError> {
    let mut copy = tempfile::tempfile_in(temp_folder).map_err(|error| here(&error))?;
    fetch_into(folder, name, &mut copy, cancel, tell)?;
    Ok(copy)
}

/// Copies a file from a stick to wherever, and tells how many bytes it has.
pub fn fetch_into(
    folder: &dyn Folder,
    name: &str,
    into: &mut dyn Write,
    cancel: &AtomicBool,
    tell: &mut dyn FnMut(u64),
) -> Result<u64, FetchError> {
    let file = folder.open(name).map_err(|error| stick(&error))?;
    let mut file = Watched::new(file, cancel, tell);
    let mut chunk = vec![0; CHUNK_BYTES];
    let mut bytes = 0;
    loop {
        let read = match file.read(&mut chunk) {
            Ok(0) => break,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read.map_err(|error| stick(&error))?,
        };
        bytes += read as u64;
        if bytes > limits::PACKED_BYTES_MAX {
            return Err(FetchError::TooLarge);
        }
        into.write_all(&chunk[..read])
            .map_err(|error| here(&error))?;
    }
    into.flush().map_err(|error| here(&error))?;
    Ok(bytes)
}

fn stick(error: &std::io::Error) -> FetchError {
    match Trouble::from(error) {
        Trouble::Cancelled => FetchError::Cancelled,
        // Nothing is written there.
        Trouble::ReadOnly => FetchError::Stick(Trouble::Other(error.kind())),
        trouble => FetchError::Stick(trouble),
    }
}

fn here(error: &std::io::Error) -> FetchError {
    FetchError::Here(error.into())
}
