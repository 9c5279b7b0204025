//! Small files. Replacing one is done so that after a power cut either the old or the new one stands, whole.
//!
//! Ten lines of the standard library do; the crates for it bring random temporary names, which stay behind after a crash.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// Writes the file beside its place, flushes it to the disk, and renames it into place.
pub(super) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (fresh, place) = (folder.join(format!("{name}.new")), folder.join(name));
    let written = write_flushed(&fresh, bytes).and_then(|()| fs::rename(&fresh, &place));
    if written.is_err() {
        // Nothing to do when this fails too: the next write uses the same name.
        let _ = fs::remove_file(&fresh);
    }
    written?;
    flush_folder(folder)
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
    match fs::remove_file(folder.join(name)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => flush_folder(folder),
    }
}

fn write_flushed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    // For the eyes of this account only; other systems keep it private by where the folder is.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The name of a renamed file is safe only when its folder is on the disk as well. Windows has no such call.
fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
