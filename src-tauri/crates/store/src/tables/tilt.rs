//! The moments at which the picture turned.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, SessionId, TiltId};
use domain::role::RoleKey;
use domain::tilt::Tilt;

table! {
    Tilt(TiltId) is "tilt" in tilts {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        before: String,
        after: String,
        role: Option<RoleKey>,
    }
    index(session, case)
    search(before, after)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The tilts of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tilts(&self, session: SessionId) -> Result<Vec<Tilt>, StoreError> {
        self.of_session(session)
    }

    /// The tilts in a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tilts_of_case(&self, case: CaseId) -> Result<Vec<Tilt>, StoreError> {
        self.of_case(case)
    }
}
