//! What can go wrong in a play.

use exchange::ReadError;
use store::StoreError;
use store::keys::KeyFileError;

/// Why a play stopped.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The store refused what it should do.
    #[error("the store refused: {0}")]
    Store(#[from] StoreError),
    /// The key of a store could not be read.
    #[error("no key: {0}")]
    Key(#[from] KeyFileError),
    /// A file could not be written.
    #[error("a file could not be made: {0}")]
    Written(String),
    /// A file could not be read.
    #[error("a file could not be read: {0}")]
    Read(#[from] ReadError),
    /// The disk.
    #[error("the disk: {0}")]
    Disk(#[from] std::io::Error),
    /// Something is not as it must be.
    #[error("{0}")]
    Differs(String),
}

/// Something is not as it must be.
pub fn differs<T>(what: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::Differs(what.into()))
}
