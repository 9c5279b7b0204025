//! Promises between the people at the table. About their own doing, never a decision about somebody's care.

use crate::ids::{AgreementId, CaseId, SessionId};
use chrono::NaiveDate;

/// Where a promise stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AgreementStatus {
    /// Still to be kept.
    #[default]
    Open,
    /// Kept; the result says what came of it.
    Kept,
    /// Let go; the result says why.
    LetGo,
}

/// Who does what by when, and who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// The session in which it was made.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// Who does it: a member's name, a role, or "de groep".
    pub who: String,
    /// What will be done.
    pub what: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// Who will be told what came of it.
    pub tell: String,
    /// Where it stands.
    pub status: AgreementStatus,
    /// What came of it.
    pub result: String,
    /// The later session in which it was answered; it stays on that session's list of open lines.
    pub answered_in: Option<SessionId>,
}
