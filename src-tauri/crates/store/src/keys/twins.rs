//! The key file and its copy: which of the two counts, and mending the other.

use super::durable;
use super::error::KeyFileError;
use super::format::{Content, Flaw, SIZE_BYTES_MAX};
use std::io;
use std::path::Path;

const FIRST: &str = "keys.json";
const SECOND: &str = "keys.copy.json";
/// Both.
pub(crate) const FILES: [&str; 2] = [FIRST, SECOND];

/// How the two files were found, or left by the last change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Twins {
    /// Both stand and say the same.
    Both,
    /// One was missing, damaged or older, and was mended from the other.
    Mended,
    /// Only one can be trusted and the other could not be written. The store opens; somebody should look at the disk.
    OneOnly,
}

/// Whether anything stands where key files go, sound or not.
pub(super) fn exist(folder: &Path) -> bool {
    FILES
        .iter()
        .any(|name| folder.join(name).symlink_metadata().is_ok())
}

/// Writes both files for the first time, or none.
pub(super) fn write_first_time(folder: &Path, content: &Content) -> io::Result<()> {
    let bytes = content.to_bytes();
    durable::replace(folder, FIRST, &bytes)?;
    durable::replace(folder, SECOND, &bytes).inspect_err(|_| {
        // There is no store yet, so half a pair would only stand in the way of the next try.
        let _ = durable::remove(folder, FIRST);
    })
}

/// Removes both.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    durable::remove(folder, SECOND).and(durable::remove(folder, FIRST))
}

/// Writes a change: the copy only after the first stands. An error means that the old files stand unchanged.
pub(super) fn write(folder: &Path, content: &Content) -> io::Result<Twins> {
    let bytes = content.to_bytes();
    durable::replace(folder, FIRST, &bytes)?;
    Ok(match durable::replace(folder, SECOND, &bytes) {
        Ok(()) => Twins::Both,
        Err(_) => Twins::OneOnly,
    })
}

/// The content that counts; whichever file is missing, damaged or older is mended from the other.
pub(super) fn read(folder: &Path) -> Result<(Content, Twins), KeyFileError> {
    let (counts, to_mend) = match (read_one(folder, FIRST), read_one(folder, SECOND)) {
        // A newer program was here. Mending would write its file over with an older one.
        (Err(Flaw::TooNew { format }), _) | (_, Err(Flaw::TooNew { format })) => {
            return Err(KeyFileError::TooNew { format });
        }
        (Ok(first), Ok(second)) if first.store != second.store => {
            return Err(KeyFileError::TwoStores);
        }
        (Ok(first), Ok(second)) if first == second => return Ok((first, Twins::Both)),
        (Ok(first), Ok(second)) if second.generation > first.generation => (second, FIRST),
        (Ok(first), _) => (first, SECOND),
        (Err(_), Ok(second)) => (second, FIRST),
        (Err(first), Err(second)) => return Err(neither(first, second)),
    };
    let mended = durable::replace(folder, to_mend, &counts.to_bytes());
    Ok((
        counts,
        if mended.is_ok() {
            Twins::Mended
        } else {
            Twins::OneOnly
        },
    ))
}

/// What to say when none of the two counts: rather a cause that can be helped than "damaged".
fn neither(first: Flaw, second: Flaw) -> KeyFileError {
    match (first, second) {
        (Flaw::Missing, Flaw::Missing) => KeyFileError::Missing,
        (Flaw::Unreadable(error), _) | (_, Flaw::Unreadable(error)) => KeyFileError::Io(error),
        (Flaw::CostRefused, _) | (_, Flaw::CostRefused) => KeyFileError::CostRefused,
        _ => KeyFileError::Damaged,
    }
}

fn read_one(folder: &Path, name: &str) -> Result<Content, Flaw> {
    let bytes =
        durable::read(folder, name, SIZE_BYTES_MAX).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Flaw::Missing,
            io::ErrorKind::InvalidData => Flaw::Damaged,
            _ => Flaw::Unreadable(error),
        })?;
    Content::from_bytes(&bytes)
}
