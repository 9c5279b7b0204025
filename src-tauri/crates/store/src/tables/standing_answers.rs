//! Answers to what is asked in every case.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{CaseId, CommunityId, SessionId};
use domain::standing::StandingAnswers;
use uuid::Uuid;

table! {
    StandingAnswers(Uuid) is "standing_answers" in standing_answers {
        session: SessionId,
        case: Option<CaseId>,
        trusted_by: String,
        could_mediate: String,
        to_invite: String,
        experience: String,
        recovery: String,
    }
    index(session, case)
    search(trusted_by, could_mediate, to_invite, experience, recovery)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The answers of a session; none before the first was given.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn standing_answers(
        &self,
        session: SessionId,
    ) -> Result<Option<StandingAnswers>, StoreError> {
        Ok(self.of_session(session)?.into_iter().next())
    }

    /// The answers of a group, one of each session, in no order that means anything.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn standing_answers_of_group(
        &self,
        community: CommunityId,
    ) -> Result<Vec<StandingAnswers>, StoreError> {
        let of_group = "session IN (SELECT id FROM sessions WHERE community = ?1)";
        self.list(of_group, [community.0], "id")
    }

    /// The answers about a case, one of each session, in no order that means anything.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn standing_answers_of_case(
        &self,
        case: CaseId,
    ) -> Result<Vec<StandingAnswers>, StoreError> {
        self.of_case(case)
    }
}
