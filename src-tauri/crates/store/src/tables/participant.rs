//! Who is expected at a session.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use domain::attendance::Participant;
use domain::ids::{MemberId, SessionId};
use domain::session::Session;
use uuid::Uuid;

table! {
    Participant(Uuid) is "participant" in participants {
        session: SessionId,
        member: MemberId,
    }
    index(session)
    search()
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// Who is expected at a session, in the order in which the members were added to the group.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn participants(&self, session: SessionId) -> Result<Vec<Participant>, StoreError> {
        self.list("session = ?1", [session.0], "member")
    }
}
