//! What can go wrong with a store.

use rusqlite::ffi;
use std::io::ErrorKind;

/// Why the store could not do what was asked. Nothing has changed then.
///
/// Holds no user text and nothing that a person wrote: messages of SQLite can quote a search or a statement, so only their
/// codes are kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The store was written by a newer program and this one could damage it.
    #[error("the store needs a program that reads format {needs}")]
    NewerStore {
        /// The forward-compatibility number that a program must know to read this store.
        needs: u32,
    },
    /// The key is of another store.
    #[error("the key does not fit this store")]
    WrongKey,
    /// The file is not whole: bytes were changed, cut off or overwritten.
    #[error("the store is damaged")]
    Damaged,
    /// The backup that should be put back is not whole, or of another store. The store itself is as it was.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// The folder or the file cannot be written to.
    #[error("the store cannot be written to")]
    ReadOnly,
    /// No room left: on the disk, within the quota, or in the file. What was saved before is safe.
    #[error("the disk is full")]
    DiskFull,
    /// Another copy of the program has this store open.
    #[error("another program has the store open")]
    InUse,
    /// There is no store in this folder.
    #[error("there is no store in this folder")]
    Missing,
    /// There is a store in this folder already.
    #[error("there is a store in this folder already")]
    AlreadyThere,
    /// The store's files cannot be reached (any more), for example because a disk was taken out.
    #[error("the files of the store cannot be opened")]
    CannotOpen,
    /// There is no such row, or it was removed.
    #[error("there is no such row")]
    NotFound,
    /// The list of steps to undo is empty.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// The list of steps to redo is empty.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// A stored value has another form than this version writes.
    #[error("a stored value has an unknown form")]
    Mismatch,
    /// Reading or writing a file failed.
    #[error("a file could not be read or written: {0}")]
    Io(ErrorKind),
    /// SQLite refused.
    #[error("SQLite refused with code {code}")]
    Sql {
        /// The extended result code.
        code: i32,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let code = match error {
            rusqlite::Error::SqliteFailure(error, _)
            | rusqlite::Error::SqlInputError { error, .. } => error.extended_code,
            rusqlite::Error::QueryReturnedNoRows => return Self::NotFound,
            _ => return Self::Mismatch,
        };
        match code {
            // SQLite knows only ENOSPC as a full disk. A quota and the largest size of a file come out as a write, or on a
            // disk over the network a flush, that failed. A disk that breaks down does too; that nothing was saved is true then
            // as well, and making room does it no harm.
            ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_FSYNC => return Self::DiskFull,
            _ => {}
        }
        match code & 0xff {
            ffi::SQLITE_FULL => Self::DiskFull,
            ffi::SQLITE_READONLY => Self::ReadOnly,
            ffi::SQLITE_CANTOPEN => Self::CannotOpen,
            ffi::SQLITE_NOTADB | ffi::SQLITE_CORRUPT => Self::Damaged,
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Self::InUse,
            ffi::SQLITE_IOERR => Self::Io(ErrorKind::Other),
            _ => Self::Sql { code },
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_sqlite(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_a_quota_and_the_largest_size_of_a_file_are_all_a_lack_of_room() {
        for (name, errno) in [("ENOSPC", 28), ("EDQUOT", 122), ("EFBIG", 27)] {
            assert_eq!(
                StoreError::from(std::io::Error::from_raw_os_error(errno)),
                StoreError::DiskFull,
                "{name}: who makes room can go on"
            );
        }
        assert!(
            matches!(
                StoreError::from(std::io::Error::from_raw_os_error(5)),
                StoreError::Io(_)
            ),
            "EIO: a file that cannot be read has nothing to do with room"
        );
    }

    #[test]
    fn what_sqlite_could_not_write_is_a_lack_of_room_and_what_it_could_not_read_is_not() {
        for code in [
            ffi::SQLITE_FULL,
            ffi::SQLITE_IOERR_WRITE,
            ffi::SQLITE_IOERR_FSYNC,
        ] {
            assert_eq!(
                of_sqlite(code),
                StoreError::DiskFull,
                "code {code}: nothing was saved for want of room"
            );
        }
        assert_eq!(
            of_sqlite(ffi::SQLITE_IOERR_READ),
            StoreError::Io(ErrorKind::Other),
            "making room does not help reading"
        );
    }
}
