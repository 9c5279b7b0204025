//! Steps on the disk. What a step wrote is on the disk when it returns, so that after a power cut every step was taken or was
//! not. In our own tests any step can be made to fail.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// How much is copied at a time.
const CHUNK_BYTES: usize = 1 << 20;

/// How much is given up when a part of the disk cannot be read: one page of a database.
const BLOCK_BYTES: u64 = 4096;

/// Writes a file in place of what stood there. After an error half of it may stand there, so first write it beside its place.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    step()?;
    let mut file = create(path)?;
    file.write_all(bytes)?;
    step()?;
    file.sync_all()
}

/// Copies a file, bit by bit; as [`write()`].
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    let (mut from, mut to) = (File::open(from)?, create(to)?);
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let read = match from.read(&mut chunk) {
            Ok(0) => break,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read?,
        };
        step()?;
        to.write_all(&chunk[..read])?;
    }
    step()?;
    to.sync_all()
}

/// Copies a file of which the disk may have lost a part; what cannot be read becomes zeros. Anything else is as in [`copy`].
pub(crate) fn copy_what_can_be_read(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    let (from, mut to) = (File::open(from)?, create(to)?);
    let size_bytes = from.metadata()?.len();
    blocks_that_can_be_read(from, size_bytes, &mut to)?;
    step()?;
    to.sync_all()
}

fn blocks_that_can_be_read(
    mut from: impl Read + Seek,
    size_bytes: u64,
    to: &mut impl Write,
) -> io::Result<()> {
    let mut at = 0;
    while at < size_bytes {
        let length = (size_bytes - at).min(BLOCK_BYTES);
        // At most a block, so it fits.
        let mut block = vec![0; length as usize];
        let read = from
            .seek(SeekFrom::Start(at))
            .and_then(|_| from.read_exact(&mut block));
        if read.is_err() {
            block.fill(0);
        }
        step()?;
        to.write_all(&block)?;
        at += length;
    }
    Ok(())
}

/// For the eyes of this account only; other systems keep a file private by where its folder is.
fn create(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Gives a file or folder its name, in place of the file that had it. The folder must be flushed afterwards.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    fs::rename(from, to)
}

/// Makes a folder that is not there yet.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    step()?;
    fs::create_dir(path)
}

/// Removes a file; that it was not there is fine.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    step()?;
    gone(fs::remove_file(path))
}

/// Removes a folder with all that is in it; that it was not there is fine.
pub(crate) fn remove_folder(path: &Path) -> io::Result<()> {
    step()?;
    gone(fs::remove_dir_all(path))
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A new name is safe only when its folder is on the disk as well. Windows has no such call.
pub(crate) fn flush_folder(path: &Path) -> io::Result<()> {
    step()?;
    if cfg!(unix) {
        File::open(path)?.sync_all()
    } else {
        Ok(())
    }
}

#[cfg(not(test))]
fn step() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
use faults::step;

/// A disk that fails at the step that a test names. Each thread, and so each test, has a disk of its own.
#[cfg(test)]
pub(crate) mod faults {
    use std::cell::Cell;
    use std::io::{self, ErrorKind};

    #[derive(Clone, Copy)]
    enum Fault {
        /// This step and all after it: the power is cut.
        Lasting,
        /// This step alone.
        Once(ErrorKind),
    }

    thread_local! {
        static FAULT: Cell<Option<(u32, Fault)>> = const { Cell::new(None) };
        static TAKEN: Cell<u32> = const { Cell::new(0) };
    }

    /// Cuts the power after so many steps: none of the later ones is taken.
    pub(crate) fn power_cut_after<T>(steps: u32, work: impl FnOnce() -> T) -> T {
        with(Some((steps, Fault::Lasting)), work).0
    }

    /// Lets one step fail, after so many that are taken.
    pub(crate) fn failing_once_after<T>(
        steps: u32,
        kind: ErrorKind,
        work: impl FnOnce() -> T,
    ) -> T {
        with(Some((steps, Fault::Once(kind))), work).0
    }

    /// How many steps a work takes when all goes well.
    pub(crate) fn count<T>(work: impl FnOnce() -> T) -> (T, u32) {
        with(None, work)
    }

    fn with<T>(fault: Option<(u32, Fault)>, work: impl FnOnce() -> T) -> (T, u32) {
        FAULT.set(fault);
        TAKEN.set(0);
        let done = work();
        FAULT.set(None);
        (done, TAKEN.get())
    }

    pub(super) fn step() -> io::Result<()> {
        let taken = TAKEN.get();
        TAKEN.set(taken + 1);
        match FAULT.get() {
            Some((after, Fault::Lasting)) if taken >= after => {
                Err(io::Error::from(ErrorKind::Other))
            }
            Some((after, Fault::Once(kind))) if taken == after => Err(kind.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with one bad place.
    struct Worn {
        bytes: io::Cursor<Vec<u8>>,
        bad: u64,
    }

    impl Read for Worn {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let at = self.bytes.position();
            if (at..at + buffer.len() as u64).contains(&self.bad) {
                return Err(ErrorKind::Other.into());
            }
            self.bytes.read(buffer)
        }
    }

    impl Seek for Worn {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.bytes.seek(to)
        }
    }

    #[test]
    fn of_a_worn_disk_only_the_bad_block_is_given_up() {
        let whole: Vec<u8> = (0..3 * BLOCK_BYTES + 100)
            .map(|n| (n % 251) as u8 | 1)
            .collect();
        let worn = Worn {
            bytes: io::Cursor::new(whole.clone()),
            bad: BLOCK_BYTES + 7,
        };
        let mut copy = Vec::new();
        blocks_that_can_be_read(worn, whole.len() as u64, &mut copy).expect("it goes on");
        let (first, second) = (BLOCK_BYTES as usize, 2 * BLOCK_BYTES as usize);
        assert_eq!(copy.len(), whole.len(), "everything keeps its place");
        assert_eq!(copy[..first], whole[..first], "what stands before is whole");
        assert!(
            copy[first..second].iter().all(|byte| *byte == 0),
            "what cannot be read is nothing"
        );
        assert_eq!(
            copy[second..],
            whole[second..],
            "what stands after is whole"
        );
    }
}
