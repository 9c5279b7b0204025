//! What is said about the case, line by line.

use crate::record::table;
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, SessionId, StatementId};
use domain::role::RoleKey;
use domain::statement::{Perspective, Statement};

choice! { Perspective { Outside: "outside", Inside: "inside" } }

table! {
    Statement(StatementId) is "statement" in statements {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        perspective: Perspective,
        role: Option<RoleKey>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The lines of a session, in the order in which they were typed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn statements(&self, session: SessionId) -> Result<Vec<Statement>, StoreError> {
        self.of_session(session)
    }

    /// The lines about a case, in the order in which they were typed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn statements_of_case(&self, case: CaseId) -> Result<Vec<Statement>, StoreError> {
        self.of_case(case)
    }
}
