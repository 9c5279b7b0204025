//! What can go wrong, as the screen tells it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Only the values that the screen treats differently. Each has two texts in the catalogue, `errors.<code>.title` (what
/// happened) and `errors.<code>.advice` (what you can do now).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The passphrase does not open the store.
    WrongPassphrase,
    /// Too many wrong ones; `seconds` says how long to wait.
    WaitBeforeTrying,
    /// The new passphrase is too easy to guess.
    WeakPassphrase,
    /// The recovery words are not right; `position` says which word is unknown, if one is.
    WrongRecoveryWords,
    /// The files that hold the key are damaged.
    KeysDamaged,
    /// The store is damaged.
    StoreDamaged,
    /// The store was written by a newer version; `needs` says which.
    StoreNewer,
    /// The store is open in another copy of the program.
    StoreInUse,
    /// There is no room on the disk for a change of the store.
    DiskFull,
    /// The folder of the store cannot be written.
    ReadOnly,
    /// The store is locked.
    Locked,
    /// What was asked for is not there any more.
    NotFound,
    /// The text is too long; `max` says how many characters fit.
    TooLong,
    /// Nothing was filled in.
    Empty,
    /// It is on the list already, under this name.
    Duplicate,
    /// There is nothing to take back or to bring again.
    NothingToUndo,
    /// The move makes no sense now, for example "next" after the last step.
    MoveRefused,
    /// The group was in this step already, or something is written down in it.
    BlockInUse,
    /// The session is about a general question: nothing is written down about one person.
    AboutNobody,
    /// The group agreed to write nothing of this down in this session.
    NotRecorded,
    /// What a session writes down was agreed when it began.
    PrivacyStands,
    /// It stays in the group, so it goes in no file of lessons.
    StaysInGroup,
    /// Something that stays in the group would leave it by a file that opens with words, and nobody said that it may.
    WouldLeaveGroup,
    /// A case was discussed in confidence and somebody for whom the file is did not sign the statement; `cases` and `who` say
    /// which and who.
    InConfidence,
    /// A report of this kind is not made of a session like this.
    NoSuchReport,
    /// There are no votes left to give; `votes` says how many there are in all.
    NoVotesLeft,
    /// The session is closed; open it again to change it.
    SessionClosed,
    /// There is no room on the disk for a file beside the store, such as a PDF; `path` says where.
    NoRoomForFile,
    /// A file beside the store may not be written in that folder; `path` says where.
    FolderReadOnly,
    /// The file could not be written for another reason; `path` says where.
    FileNotWritten,
    /// There is no room for a backup.
    BackupNoRoom,
    /// The folder of the backups cannot be written.
    BackupReadOnly,
    /// The backup that was chosen is not whole.
    BackupDamaged,
    /// A backup could not be made or put back for another reason.
    BackupFailed,
    /// The practice group is not exchanged.
    NotInPractice,
    /// Nobody said yet how this laptop is called.
    LaptopNameless,
    /// It is no contact card.
    NotACard,
    /// The contact card is not whole.
    CardNotWhole,
    /// It is the contact card of this laptop itself.
    OwnCard,
    /// It is no public key for the vault of an organisation.
    NotAVaultKey,
    /// It is no file of this program.
    NotABundle,
    /// A newer version made the file; `needs` says which can read it.
    BundleNewer,
    /// There is more in it that only a newer version knows than is kept of a group; `needs` says which can read it.
    BundleTooNew,
    /// The file was made for other laptops.
    BundleNotForUs,
    /// The file opens with words.
    BundleNeedsWords,
    /// These are other words.
    BundleWrongWords,
    /// The file is not whole.
    BundleNotWhole,
    /// The file is larger, or asks for more work, than one of ours ever does.
    BundleTooLarge,
    /// The file was not made by the laptop that it names, or not by this program.
    BundleForged,
    /// The file is of a laptop that is not known here.
    UnknownSigner,
    /// A file could not be read; `path` says where.
    FileNotRead,
    /// The stick was taken out; `path` says where it was.
    StickGone,
    /// The system does not let go of the stick.
    NotEjected,
    /// The shared folder is not there, or another one stands in its place; `path` says where it was.
    SharedFolderGone,
    /// The folder cannot be shared, because the store itself stands in it; `path` says which.
    FolderOfStore,
    /// It was stopped.
    Stopped,
    /// A method or role file is broken; `file` and `place` say where.
    LibraryBroken,
    /// The report could not be made.
    ReportFailed,
    /// Something we did not foresee.
    Unexpected,
}

impl ErrorCode {
    /// Every code, for the test of the catalogue.
    pub const ALL: &[ErrorCode] = &[
        Self::WrongPassphrase,
        Self::WaitBeforeTrying,
        Self::WeakPassphrase,
        Self::WrongRecoveryWords,
        Self::KeysDamaged,
        Self::StoreDamaged,
        Self::StoreNewer,
        Self::StoreInUse,
        Self::DiskFull,
        Self::ReadOnly,
        Self::Locked,
        Self::NotFound,
        Self::TooLong,
        Self::Empty,
        Self::Duplicate,
        Self::NothingToUndo,
        Self::MoveRefused,
        Self::BlockInUse,
        Self::AboutNobody,
        Self::NotRecorded,
        Self::PrivacyStands,
        Self::StaysInGroup,
        Self::WouldLeaveGroup,
        Self::InConfidence,
        Self::NoSuchReport,
        Self::NoVotesLeft,
        Self::SessionClosed,
        Self::NoRoomForFile,
        Self::FolderReadOnly,
        Self::FileNotWritten,
        Self::BackupNoRoom,
        Self::BackupReadOnly,
        Self::BackupDamaged,
        Self::BackupFailed,
        Self::NotInPractice,
        Self::LaptopNameless,
        Self::NotACard,
        Self::CardNotWhole,
        Self::OwnCard,
        Self::NotAVaultKey,
        Self::NotABundle,
        Self::BundleNewer,
        Self::BundleTooNew,
        Self::BundleNotForUs,
        Self::BundleNeedsWords,
        Self::BundleWrongWords,
        Self::BundleNotWhole,
        Self::BundleTooLarge,
        Self::BundleForged,
        Self::UnknownSigner,
        Self::FileNotRead,
        Self::StickGone,
        Self::NotEjected,
        Self::SharedFolderGone,
        Self::FolderOfStore,
        Self::Stopped,
        Self::LibraryBroken,
        Self::ReportFailed,
        Self::Unexpected,
    ];
}

/// An error on its way to the screen. It never holds text of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{code:?}")]
pub struct AppError {
    /// What the screen does with it.
    pub code: ErrorCode,
    /// Numbers and names for the text.
    pub params: BTreeMap<String, String>,
    /// A short number that also stands in the log, to find this event back.
    #[serde(rename = "ref")]
    pub reference: String,
}

impl AppError {
    /// An error with a reference of its own.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        let reference = uuid::Uuid::new_v4().simple().to_string()[..6].to_uppercase();
        Self {
            code,
            params: BTreeMap::new(),
            reference,
        }
    }

    /// Adds a number or a name for the text.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}
