//! Who can live with the problem sentence.

use crate::record::table;
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::ids::{CaseId, ConsentId, MemberId, ProblemSentenceId, SessionId};
use domain::problem::{Consent, ConsentAnswer};

choice! { ConsentAnswer { Agrees: "agrees", CanLiveWith: "can_live_with", No: "no" } }

table! {
    Consent(ConsentId) is "consent" in consents {
        session: SessionId,
        case: Option<CaseId>,
        sentence: ProblemSentenceId,
        member: MemberId,
        answer: ConsentAnswer,
        remark: String,
    }
    index(session, case)
    search(remark)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The answers in a session, about all versions of the sentence.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn consents(&self, session: SessionId) -> Result<Vec<Consent>, StoreError> {
        self.of_session(session)
    }

    /// The answers about a case, about all versions of the sentence.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn consents_of_case(&self, case: CaseId) -> Result<Vec<Consent>, StoreError> {
        self.of_case(case)
    }
}
