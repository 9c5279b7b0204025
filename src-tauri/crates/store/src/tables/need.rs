//! What is needed.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, NeedId, SessionId};
use domain::need::Need;
use domain::role::RoleKey;

table! {
    Need(NeedId) is "need" in needs {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        what: String,
        best: String,
        lets_go: String,
    }
    index(session, case)
    search(what, best, lets_go)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// What was said to be needed in a session, in the order in which it was typed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn needs(&self, session: SessionId) -> Result<Vec<Need>, StoreError> {
        self.of_session(session)
    }

    /// What was said to be needed in a case, in the order in which it was typed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn needs_of_case(&self, case: CaseId) -> Result<Vec<Need>, StoreError> {
        self.of_case(case)
    }
}
