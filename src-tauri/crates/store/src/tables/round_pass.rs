//! Roles that were asked in a round and had nothing to add.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, SessionId};
use domain::role::RoleKey;
use domain::round::RoundPass;
use uuid::Uuid;

table! {
    RoundPass(Uuid) is "round_pass" in round_passes {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: RoleKey,
    }
    index(session)
    search()
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// Who had nothing to add in the rounds of a session.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn round_passes(&self, session: SessionId) -> Result<Vec<RoundPass>, StoreError> {
        self.of_session(session)
    }
}
