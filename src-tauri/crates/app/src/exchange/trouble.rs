//! From what can go wrong with a file or a stick to the codes that the screen knows.

use crate::error::{AppError, ErrorCode};
use exchange::{CardError, FetchError, GiveError, ReadError, Trouble, WriteError};

/// What came between on a stick or in a folder; `path` says where.
pub(crate) fn of_stick(trouble: Trouble, path: &str) -> AppError {
    let code = match trouble {
        Trouble::Cancelled => ErrorCode::Stopped,
        Trouble::Full => ErrorCode::NoRoomForFile,
        Trouble::ReadOnly => ErrorCode::FolderReadOnly,
        Trouble::Gone => ErrorCode::StickGone,
        Trouble::Other(_) => ErrorCode::FileNotWritten,
    };
    AppError::new(code).with("path", path)
}

/// Why a file is not on the stick.
pub(crate) fn of_give(error: GiveError<AppError>, path: &str) -> AppError {
    match error {
        GiveError::NoRoom {
            needed_bytes,
            free_bytes,
        } => AppError::new(ErrorCode::NoRoomForFile)
            .with("path", path)
            .with("needed", needed_bytes)
            .with("free", free_bytes),
        GiveError::TooLarge => AppError::new(ErrorCode::BundleTooLarge),
        GiveError::NameTaken | GiveError::NotWhole => {
            AppError::new(ErrorCode::FileNotWritten).with("path", path)
        }
        GiveError::Trouble(trouble) => of_stick(trouble, path),
        GiveError::Write(error) => of_write(error, path),
    }
}

/// Why a file could not be written out.
pub(crate) fn of_write(error: WriteError<AppError>, path: &str) -> AppError {
    match error {
        WriteError::Trouble(trouble) => of_stick(trouble, path),
        WriteError::Ops(error) => error,
        // Only the kind of thing: an edit that is not as the format says is our own fault, and its words are somebody's.
        WriteError::Op(..) | WriteError::Broken(_) => {
            AppError::new(ErrorCode::Unexpected).with("what", "bundle")
        }
    }
}

impl From<ReadError> for AppError {
    fn from(error: ReadError) -> Self {
        let code = match error {
            ReadError::NotABundle => ErrorCode::NotABundle,
            ReadError::NeedsNewer { needs } => {
                let needs = needs.unwrap_or_default();
                return Self::new(ErrorCode::BundleNewer).with("needs", needs);
            }
            ReadError::TooMuchNew { needs } => {
                return Self::new(ErrorCode::BundleTooNew).with("needs", needs);
            }
            ReadError::NeedsPassphrase => ErrorCode::BundleNeedsWords,
            ReadError::NotForUs => ErrorCode::BundleNotForUs,
            ReadError::WrongPassphrase => ErrorCode::BundleWrongWords,
            ReadError::TooMuchWork | ReadError::TooLarge => ErrorCode::BundleTooLarge,
            ReadError::NotWhole | ReadError::Changed => ErrorCode::BundleNotWhole,
            ReadError::Broken(_) | ReadError::Forged => ErrorCode::BundleForged,
            ReadError::Trouble(trouble) => return of_stick(trouble, ""),
        };
        Self::new(code)
    }
}

/// Why a file could not be fetched.
pub(crate) fn of_fetch(error: FetchError, path: &str) -> AppError {
    match error {
        FetchError::TooLarge => AppError::new(ErrorCode::BundleTooLarge),
        FetchError::Cancelled => AppError::new(ErrorCode::Stopped),
        FetchError::Stick(Trouble::Other(_)) => {
            AppError::new(ErrorCode::FileNotRead).with("path", path)
        }
        FetchError::Stick(trouble) => of_stick(trouble, path),
        FetchError::Here(Trouble::Full) => AppError::new(ErrorCode::DiskFull),
        FetchError::Here(_) => AppError::new(ErrorCode::FileNotRead).with("path", path),
    }
}

impl From<CardError> for AppError {
    fn from(error: CardError) -> Self {
        Self::new(match error {
            CardError::NotACard => ErrorCode::NotACard,
            CardError::Newer => ErrorCode::BundleNewer,
            CardError::NotWhole | CardError::Unfit => ErrorCode::CardNotWhole,
        })
    }
}
