//! The room to act of each role.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{CaseId, LeewayId, SessionId};
use domain::leeway::Leeway;
use domain::role::RoleKey;

table! {
    Leeway(LeewayId) is "leeway" in leeways {
        session: SessionId,
        case: Option<CaseId>,
        role: RoleKey,
        may: String,
        can: String,
        dares: String,
        wants: String,
        holds_back: String,
        who_gives_room: String,
        given: u16,
        taken: u16,
        small_step: String,
    }
    index(session, case)
    search(may, can, dares, wants, holds_back, who_gives_room, small_step)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The cards of a session, in a fixed order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn leeways(&self, session: SessionId) -> Result<Vec<Leeway>, StoreError> {
        self.of_session(session)
    }

    /// The cards about a case, in a fixed order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn leeways_of_case(&self, case: CaseId) -> Result<Vec<Leeway>, StoreError> {
        self.of_case(case)
    }
}
