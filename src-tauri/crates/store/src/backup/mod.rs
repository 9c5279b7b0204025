//! Backups: whole stores in folders of their own, to be opened with the same key, or put back in the place of the store.
//!
//! A backup is a copy of the file of the database, which is encrypted as it stands. While somebody works in the store its
//! file is made to stand still (new pages wait in the WAL), so that the copying takes place beside the work and never holds
//! up a line. Only what was read back and found whole gets the name of a backup.

mod about;
mod keep;
mod present;
mod restore;
mod shelf;
mod thin;

pub use about::{Contents, Reason};
pub use keep::Snapshot;
pub(crate) use keep::settle;
pub use restore::restore;
pub use shelf::{Backup, Backups};
