//! Visits: when which block was the current one.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use chrono::{DateTime, Utc};
use domain::block::Visit;
use domain::ids::{BlockId, SessionId, VisitId};
use domain::session::Session;

table! {
    Visit(VisitId) is "visit" in visits {
        session: SessionId,
        block: BlockId,
        entered_at: DateTime<Utc>,
        left_at: Option<DateTime<Utc>>,
    }
    index(session)
    search()
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// The visits of a session, oldest first. The order is that of the ids, which does not go back when a clock does.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn visits(&self, session: SessionId) -> Result<Vec<Visit>, StoreError> {
        self.list("session = ?1", [session.0], "id")
    }

    /// The visits that nobody ended, of all sessions that run.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn open_visits(&self) -> Result<Vec<Visit>, StoreError> {
        self.list(
            "left_at IS NULL AND session IN (
                 SELECT id FROM sessions WHERE deleted = 0 AND status = 'running')",
            [],
            "id",
        )
    }
}
