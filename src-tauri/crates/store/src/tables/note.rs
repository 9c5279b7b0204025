//! Free lines that belong to a step.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, NoteId, SessionId};
use domain::role::RoleKey;
use domain::statement::Note;

table! {
    Note(NoteId) is "note" in notes {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The notes of a session, in the order in which they were typed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn notes(&self, session: SessionId) -> Result<Vec<Note>, StoreError> {
        self.of_session(session)
    }

    /// The notes about a case, in the order in which they were typed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn notes_of_case(&self, case: CaseId) -> Result<Vec<Note>, StoreError> {
        self.of_case(case)
    }
}
