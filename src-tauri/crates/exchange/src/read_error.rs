//! Why a bundle was not read.

use crate::{Broken, Trouble, erasure, manifest};
use std::io;

/// Why a file was refused. Nothing of it may be used then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Not a file of ours.
    #[error("not a bundle")]
    NotABundle,
    /// It holds what a reader must understand and this one does not.
    #[error("made by a newer program")]
    NeedsNewer {
        /// The version of the program that can read it, as digits and dots, when it says so.
        needs: Option<String>,
    },
    /// It holds more of what this reader does not know than is kept of one group.
    #[error("more that is new than is kept")]
    TooMuchNew {
        /// The version of the program that knows it, as digits and dots.
        needs: String,
    },
    /// It opens with a passphrase.
    #[error("it opens with a passphrase")]
    NeedsPassphrase,
    /// It was not encrypted to this laptop, or not with a passphrase.
    #[error("not encrypted to this laptop")]
    NotForUs,
    /// Another passphrase.
    #[error("another passphrase")]
    WrongPassphrase,
    /// Trying a passphrase would take more memory and time than a bundle of ours ever asks for.
    #[error("trying the passphrase would take too much work")]
    TooMuchWork,
    /// Bytes were changed, cut off or added.
    #[error("the file is not whole")]
    NotWhole,
    /// Larger than a bundle may be, packed or unpacked.
    #[error("larger than a bundle may be")]
    TooLarge,
    /// It came whole, but was not made as the format says.
    #[error("not as the format says: {0}")]
    Broken(#[from] Broken),
    /// Not signed by the laptop that it says it is of.
    #[error("the signature does not fit")]
    Forged,
    /// It is not what it was when it was verified.
    #[error("changed since it was verified")]
    Changed,
    /// The disk, or somebody who stopped it.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// An error of the file itself, put in a wrapper so that it is not taken for one of the layers that unpack it.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(crate) struct FromFile(io::Error);

impl FromFile {
    pub(crate) fn wrap(error: io::Error) -> io::Error {
        io::Error::new(error.kind(), FromFile(error))
    }
}

impl From<io::Error> for ReadError {
    /// What the unpacking layers say is always that bytes are not as they were: age cannot tell a cut from damage.
    fn from(error: io::Error) -> ReadError {
        let from_file = error.get_ref().and_then(|e| e.downcast_ref::<FromFile>());
        match from_file {
            Some(FromFile(error)) => ReadError::Trouble(error.into()),
            None => ReadError::NotWhole,
        }
    }
}

impl From<manifest::Unreadable> for ReadError {
    fn from(error: manifest::Unreadable) -> ReadError {
        match error {
            manifest::Unreadable::Newer { needs } => ReadError::NeedsNewer { needs: Some(needs) },
            manifest::Unreadable::Broken(broken) => broken.into(),
        }
    }
}

impl ReadError {
    /// What an erasure that cannot be read comes to in a bundle whose manifest asks for a version.
    pub(crate) fn of_erasure(error: erasure::Unreadable, needs: &str) -> ReadError {
        match error {
            erasure::Unreadable::Newer => ReadError::NeedsNewer {
                needs: Some(needs.to_owned()),
            },
            erasure::Unreadable::Broken(broken) => broken.into(),
        }
    }
}
