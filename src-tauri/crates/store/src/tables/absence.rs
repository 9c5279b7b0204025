//! Who was away for a step.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use domain::attendance::Absence;
use domain::ids::{BlockId, MemberId, SessionId};
use domain::session::Session;
use uuid::Uuid;

table! {
    Absence(Uuid) is "absence" in absences {
        session: SessionId,
        block: BlockId,
        member: MemberId,
    }
    index(session)
    search()
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// Who was away for which step of a session, in no order that means anything.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn absences(&self, session: SessionId) -> Result<Vec<Absence>, StoreError> {
        self.of_session(session)
    }
}
