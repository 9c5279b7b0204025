//! What the app tells without being asked.

use crate::wire::beamer::BeamerView;

/// Something that a window must know without having asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The room sees something else now; `None` when nothing is shown to it.
    Beamer(Option<Box<BeamerView>>),
    /// The open store turned out to be damaged: it can be read, and is not written to any more.
    StoreDamaged,
    /// A backup was made, or could not be made.
    Backup,
    /// A shared folder was looked at, or a file was put in one, or neither could be.
    SharedFolder,
    /// A file is being written or read: so many bytes were.
    Progress {
        /// Since it began.
        bytes: u64,
    },
}
