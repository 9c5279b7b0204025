//! Sessions. They belong to the group, also when they are about a case: who met when is not part of the case.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::ids::{CaseId, CommunityId, MemberId, SessionId};
use domain::method::MethodKey;
use domain::privacy::PrivacyMode;
use domain::session::{Session, SessionStatus};

choice! {
    SessionStatus = Concept {
        Concept: "concept",
        Planned: "planned",
        Running: "running",
        Finished: "finished",
    }
}

choice! {
    PrivacyMode = NotTraceable {
        NotTraceable: "not_traceable",
        Confidential: "confidential",
        LearningOnly: "learning_only",
        NothingRecorded: "nothing_recorded",
    }
}

table! {
    Session(SessionId) is "session" in sessions {
        community: CommunityId,
        on: Option<NaiveDate>,
        starts: Option<NaiveTime>,
        host: Option<MemberId>,
        place: String,
        method: MethodKey,
        method_why: String,
        variant_minutes: u16,
        case: Option<CaseId>,
        private_notes: String,
        status: SessionStatus,
        started_at: Option<DateTime<Utc>>,
        promised_end: Option<DateTime<Utc>>,
        closed_at: Option<DateTime<Utc>>,
        worked: String,
        good: String,
        good_for_whom: String,
        next_on: Option<NaiveDate>,
        next_host: String,
        next_about: String,
        thanks: String,
        privacy: PrivacyMode,
    }
    index(community, case)
    search(place, method_why, worked, good, good_for_whom, next_about, thanks)
    home(|it| Home::Scope(it.community.0))
}

/// By day and start; a session without a date comes last.
pub(super) const BY_DATE: &str = r#"coalesce("on", '9999-12-31'), coalesce(starts, ''), id"#;

impl Reads<'_> {
    /// The sessions of a group by day and start; those without a date come last.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sessions(&self, community: CommunityId) -> Result<Vec<Session>, StoreError> {
        self.list("community = ?1", [community.0], BY_DATE)
    }

    /// The sessions about a case by day and start; those without a date come last.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sessions_of_case(&self, case: CaseId) -> Result<Vec<Session>, StoreError> {
        self.list(r#""case" = ?1"#, [case.0], BY_DATE)
    }

    /// One session.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn session(&self, id: SessionId) -> Result<Session, StoreError> {
        self.one(id.0)
    }
}
