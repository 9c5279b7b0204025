//! Blocks of a session.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use chrono::{DateTime, Utc};
use domain::block::Block;
use domain::ids::{BlockId, SessionId};
use domain::method::{MethodKey, StepKey};
use domain::session::Session;

table! {
    Block(BlockId) is "block" in blocks {
        session: SessionId,
        method: Option<MethodKey>,
        step: StepKey,
        own_name: String,
        position: String,
        minutes: u16,
        extra_minutes: u16,
        revealed_at: Option<DateTime<Utc>>,
    }
    index(session)
    search()
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// The blocks of a session, in their order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn blocks(&self, session: SessionId) -> Result<Vec<Block>, StoreError> {
        self.list("session = ?1", [session.0], "position, id")
    }
}
