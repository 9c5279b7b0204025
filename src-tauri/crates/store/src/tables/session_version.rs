//! Versions of a session: how far the log had come each time that it was closed.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use chrono::{DateTime, Utc};
use domain::ids::{SessionId, SessionVersionId};
use domain::session::Session;
use domain::session_version::{LogMark, SessionVersion};

table! {
    SessionVersion(SessionVersionId) is "session_version" in session_versions {
        session: SessionId,
        closed_at: DateTime<Utc>,
        mark: LogMark,
        reopened_at: Option<DateTime<Utc>>,
        reason: String,
    }
    index(session)
    search()
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// The versions of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn session_versions(&self, session: SessionId) -> Result<Vec<SessionVersion>, StoreError> {
        self.of_session(session)
    }
}
