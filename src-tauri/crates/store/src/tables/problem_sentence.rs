//! The versions of the shared problem sentence.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{CaseId, ProblemSentenceId, SessionId};
use domain::problem::ProblemSentence;

table! {
    ProblemSentence(ProblemSentenceId) is "problem_sentence" in problem_sentences {
        session: SessionId,
        case: Option<CaseId>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The versions of a session, oldest first; the last one counts.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn problem_sentences(
        &self,
        session: SessionId,
    ) -> Result<Vec<ProblemSentence>, StoreError> {
        self.of_session(session)
    }

    /// The versions about a case, oldest first; the last one counts.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn problem_sentences_of_case(
        &self,
        case: CaseId,
    ) -> Result<Vec<ProblemSentence>, StoreError> {
        self.of_case(case)
    }
}
