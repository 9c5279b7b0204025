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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NewFile;
    use crate::folder::OldFile;
    use std::io::{self, Seek, SeekFrom};

    /// A stick with nothing on it but a file of so many zeros.
    struct Zeros(u64);

    impl Folder for Zeros {
        fn free_bytes(&self) -> io::Result<Option<u64>> {
            Ok(Some(0))
        }

        fn create(&self, _name: &str) -> io::Result<Box<dyn NewFile>> {
            Err(ErrorKind::StorageFull.into())
        }

        fn open(&self, _name: &str) -> io::Result<Box<dyn OldFile>> {
            Ok(Box::new(Left(self.0)))
        }

        fn exists(&self, _name: &str) -> io::Result<bool> {
            Ok(true)
        }

        fn rename(&self, _from: &str, _to: &str) -> io::Result<()> {
            Err(ErrorKind::ReadOnlyFilesystem.into())
        }

        fn names(&self) -> io::Result<Vec<String>> {
            Ok(vec!["zeros".into()])
        }

        fn remove(&self, _name: &str) -> io::Result<()> {
            Err(ErrorKind::ReadOnlyFilesystem.into())
        }

        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// So many bytes are still to be read.
    struct Left(u64);

    impl Read for Left {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let read = into
                .len()
                .min(usize::try_from(self.0).unwrap_or(usize::MAX));
            into[..read].fill(0);
            self.0 -= read as u64;
            Ok(read)
        }
    }

    impl Seek for Left {
        fn seek(&mut self, _to: SeekFrom) -> io::Result<u64> {
            Err(ErrorKind::Unsupported.into())
        }
    }

    fn fetched(bytes: u64) -> Result<u64, FetchError> {
        let never = AtomicBool::new(false);
        fetch_into(&Zeros(bytes), "zeros", &mut io::sink(), &never, &mut |_| ())
    }

    #[test]
    fn a_file_is_fetched_up_to_the_largest_that_a_bundle_may_be() {
        let most = limits::PACKED_BYTES_MAX;
        assert_eq!(fetched(most), Ok(most), "as large as may be");
        assert_eq!(
            fetched(most + 1),
            Err(FetchError::TooLarge),
            "one byte more"
        );
        assert_eq!(
            fetched(u64::MAX),
            Err(FetchError::TooLarge),
            "a file that has no end"
        );
    }
}
