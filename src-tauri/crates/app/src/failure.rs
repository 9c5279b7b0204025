//! From the errors of the rooms below to the codes that the screen knows.

use crate::error::{AppError, ErrorCode};
use crate::library::LibraryError;
use domain::session::MoveRefused;
use report::ReportError;
use store::StoreError;
use store::keys::{KeyFileError, UnlockError};

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let code = match error {
            StoreError::NewerStore { needs } => {
                return Self::new(ErrorCode::StoreNewer).with("needs", needs);
            }
            StoreError::Damaged | StoreError::WrongKey | StoreError::Missing => {
                ErrorCode::StoreDamaged
            }
            StoreError::ReadOnly | StoreError::CannotOpen => ErrorCode::ReadOnly,
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::InUse => ErrorCode::StoreInUse,
            StoreError::NotFound => ErrorCode::NotFound,
            StoreError::NothingToUndo | StoreError::NothingToRedo => ErrorCode::NothingToUndo,
            _ => return Self::new(ErrorCode::Unexpected).with("what", error),
        };
        Self::new(code)
    }
}

/// The same troubles as of the store, with codes of their own: what was saved is saved.
pub(crate) fn of_backup(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::DiskFull => ErrorCode::BackupNoRoom,
        StoreError::ReadOnly | StoreError::CannotOpen => ErrorCode::BackupReadOnly,
        StoreError::BackupDamaged => ErrorCode::BackupDamaged,
        _ => ErrorCode::BackupFailed,
    }
}

impl From<KeyFileError> for AppError {
    fn from(error: KeyFileError) -> Self {
        match error {
            KeyFileError::Io(error) => StoreError::from(error).into(),
            KeyFileError::TooNew { format } => {
                Self::new(ErrorCode::StoreNewer).with("needs", format)
            }
            KeyFileError::PassphraseEmpty => Self::new(ErrorCode::WeakPassphrase),
            KeyFileError::OutOfMemory => Self::new(ErrorCode::Unexpected).with("what", error),
            _ => Self::new(ErrorCode::KeysDamaged),
        }
    }
}

impl From<UnlockError> for AppError {
    fn from(error: UnlockError) -> Self {
        match error {
            UnlockError::Wrong => Self::new(ErrorCode::WrongPassphrase),
            UnlockError::NoSuchSlot => Self::new(ErrorCode::KeysDamaged),
            UnlockError::OutOfMemory => Self::new(ErrorCode::Unexpected).with("what", error),
        }
    }
}

impl From<MoveRefused> for AppError {
    fn from(error: MoveRefused) -> Self {
        match error {
            MoveRefused::Closed => Self::new(ErrorCode::SessionClosed),
            other => Self::new(ErrorCode::MoveRefused).with("why", other),
        }
    }
}

impl From<ReportError> for AppError {
    fn from(error: ReportError) -> Self {
        Self::new(ErrorCode::ReportFailed).with("what", error)
    }
}

impl From<LibraryError> for AppError {
    fn from(error: LibraryError) -> Self {
        Self::new(ErrorCode::LibraryBroken)
            .with("file", &error.file)
            .with("place", &error.place)
    }
}
