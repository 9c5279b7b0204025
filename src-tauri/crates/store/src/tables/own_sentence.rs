//! Everybody's own sentence about the problem.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, OwnSentenceId, SessionId};
use domain::problem::OwnSentence;
use domain::role::RoleKey;

table! {
    OwnSentence(OwnSentenceId) is "own_sentence" in own_sentences {
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
    /// The own sentences of a session, in the order in which they were said.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn own_sentences(&self, session: SessionId) -> Result<Vec<OwnSentence>, StoreError> {
        self.of_session(session)
    }

    /// The own sentences about a case, in the order in which they were said.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn own_sentences_of_case(&self, case: CaseId) -> Result<Vec<OwnSentence>, StoreError> {
        self.of_case(case)
    }
}
