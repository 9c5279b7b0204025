//! What can go wrong with the key files, without a word for the screen.

use std::io;
use thiserror::Error;

/// Why the key files could not be made, read or changed.
#[derive(Debug, Error)]
pub enum KeyFileError {
    /// There is a key file in this folder already; a new one would lock the store for ever.
    #[error("the folder holds a key file already")]
    AlreadyExists,
    /// Neither of the two files is there.
    #[error("the folder holds no key file")]
    Missing,
    /// Neither of the two files can be trusted.
    #[error("both key files are damaged")]
    Damaged,
    /// A newer version of the program wrote them. They were left as they are.
    #[error("key file format {format} is newer than this program")]
    TooNew {
        /// The format that the file names.
        format: u32,
    },
    /// Both are sound but of different stores, so somebody put one here. Neither was touched.
    #[error("the two key files belong to different stores")]
    TwoStores,
    /// The file asks for more memory or time than this program is willing to spend.
    #[error("the key derivation cost is beyond the limit")]
    CostRefused,
    /// A passphrase without a single character protects nothing.
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    /// The practice store has no passphrase to change.
    #[error("the practice store has no passphrase")]
    Practice,
    /// The key does not open this store, so sealing it would lock the store for ever.
    #[error("the key is of another store")]
    ForeignKey,
    /// The computer has not enough free memory for the derivation.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
    /// Reading or writing failed. A write that failed left the old file in place.
    #[error("key file input or output failed")]
    Io(#[from] io::Error),
}

/// Why the store stays locked.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum UnlockError {
    /// The passphrase or the recovery key does not fit.
    #[error("the key does not fit")]
    Wrong,
    /// This store has no such slot: a practice store has no passphrase, a real one is never open.
    #[error("the store has no such key slot")]
    NoSuchSlot,
    /// The computer has not enough free memory for the derivation.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
}
