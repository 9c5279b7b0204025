//! Promises between the people at the table.

use crate::record::table;
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{Agreement, AgreementStatus};
use domain::ids::{AgreementId, CaseId, CommunityId, SessionId};

choice! { AgreementStatus = Open { Open: "open", Kept: "kept", LetGo: "let_go" } }

table! {
    Agreement(AgreementId) is "agreement" in agreements {
        session: SessionId,
        case: Option<CaseId>,
        who: String,
        what: String,
        by: Option<NaiveDate>,
        tell: String,
        status: AgreementStatus,
        result: String,
        answered_in: Option<SessionId>,
        with: String,
        told_at: Option<DateTime<Utc>>,
        told_in: Option<SessionId>,
        seen_differently: String,
    }
    index(session, case, status, answered_in)
    search(who, with, what, tell, result, seen_differently)
    home(|it| case_or_group(it.case, it.session))
}

const OPEN_AGREEMENTS: &str = "status = 'open'";
const OWED_FEEDBACK: &str = "status <> 'open' AND tell <> '' AND told_at IS NULL";

impl Reads<'_> {
    /// The agreements of a session, in the order in which they were made.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn agreements(&self, session: SessionId) -> Result<Vec<Agreement>, StoreError> {
        self.of_session(session)
    }

    /// The agreements about a case, in the order in which they were made.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn agreements_of_case(&self, case: CaseId) -> Result<Vec<Agreement>, StoreError> {
        self.of_case(case)
    }

    /// All agreements of a group that still wait, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all_open_agreements(
        &self,
        community: CommunityId,
    ) -> Result<Vec<Agreement>, StoreError> {
        self.waiting(OPEN_AGREEMENTS, community)
    }

    /// The agreements of earlier sessions of a group that still wait, and those that were answered in this one, oldest first:
    /// what a session begins with.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn open_agreements(
        &self,
        community: CommunityId,
        before_session: SessionId,
    ) -> Result<Vec<Agreement>, StoreError> {
        self.waiting_before(OPEN_AGREEMENTS, "answered_in", community, before_session)
    }

    /// All agreements of a group of which somebody still waits to hear what came of them, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all_owed_feedback(&self, community: CommunityId) -> Result<Vec<Agreement>, StoreError> {
        self.waiting(OWED_FEEDBACK, community)
    }

    /// As [`Self::all_owed_feedback`], of sessions before this one, and those that were ticked off in it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn owed_feedback(
        &self,
        community: CommunityId,
        before_session: SessionId,
    ) -> Result<Vec<Agreement>, StoreError> {
        self.waiting_before(OWED_FEEDBACK, "told_in", community, before_session)
    }
}
