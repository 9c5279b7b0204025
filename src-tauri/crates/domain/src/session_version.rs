//! Versions of a session: how it stood each time that it was closed.

use crate::ids::{SessionId, SessionVersionId};
use chrono::{DateTime, Utc};

/// How far the log had come, as the store writes it. What stood then can be read again from the log, so nothing is kept
/// twice, and what is erased is gone from every version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogMark(pub String);

/// A session as it was closed. Opening it again keeps this version beside the one that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionVersion {
    /// Its id.
    pub id: SessionVersionId,
    /// The session.
    pub session: SessionId,
    /// When it was closed.
    pub closed_at: DateTime<Utc>,
    /// How far the log had come.
    pub mark: LogMark,
    /// When it was opened again; `None` while this is how it stands.
    pub reopened_at: Option<DateTime<Utc>>,
    /// Why it was opened again.
    pub reason: String,
}
