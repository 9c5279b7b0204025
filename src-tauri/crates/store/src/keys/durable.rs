//! Small files. Replacing one is done so that after a power cut either the old or the new one stands, whole.
//!
//! Ten lines of the standard library do; the crates for it bring random temporary names, which stay behind after a crash.

use crate::disk;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Writes the file beside its place, flushes it to the disk, and renames it into place.
pub(super) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (fresh, place) = (folder.join(format!("{name}.new")), folder.join(name));
    let written = disk::write(&fresh, bytes).and_then(|()| disk::rename(&fresh, &place));
    if written.is_err() {
        // Nothing to do when this fails too: the next write uses the same name.
        let _ = disk::remove(&fresh);
    }
    written?;
    disk::flush_folder(folder)
}

/// The bytes of a file; an error when there are more than a file of its kind can have.
pub(super) fn read(folder: &Path, name: &str, size_bytes_max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(folder.join(name))?
        .take(size_bytes_max + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > size_bytes_max {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(bytes)
}

/// Removes a file; that it was not there is fine.
pub(super) fn remove(folder: &Path, name: &str) -> io::Result<()> {
    disk::remove(&folder.join(name))?;
    disk::flush_folder(folder)
}
