//! Promises between the people at the table. About their own doing, never a decision about somebody's care.

use crate::ids::{AgreementId, CaseId, SessionId};
use chrono::{DateTime, NaiveDate, Utc};

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
    /// With whom; empty when nobody else is needed.
    pub with: String,
    /// What will be done.
    pub what: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// Who will be told what came of it.
    pub tell: String,
    /// Who sees it differently, and how (*anders gezien door*): agreeing on what to do is not the same as agreeing.
    pub seen_differently: String,
    /// Where it stands.
    pub status: AgreementStatus,
    /// What came of it.
    pub result: String,
    /// The later session in which it was answered; it stays on that session's list of open lines.
    pub answered_in: Option<SessionId>,
    /// When they were told; `None` while that is still owed.
    pub told_at: Option<DateTime<Utc>>,
    /// The later session in which that was ticked off; it stays on that session's list of open lines.
    pub told_in: Option<SessionId>,
}

impl Agreement {
    /// Whether somebody still waits to hear what came of it. Before there is something to tell, the promise itself is what
    /// is open.
    #[must_use]
    pub fn owes_feedback(&self) -> bool {
        self.status != AgreementStatus::Open && !self.tell.is_empty() && self.told_at.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn whoever_is_to_be_told_waits_from_the_answer_until_it_is_ticked_off() {
        let open = Agreement {
            id: AgreementId(Uuid::from_u128(1)),
            session: SessionId(Uuid::from_u128(2)),
            case: None,
            who: "Wim".to_owned(),
            with: String::new(),
            what: "Belt aan.".to_owned(),
            by: None,
            tell: "De buurvrouw".to_owned(),
            seen_differently: String::new(),
            status: AgreementStatus::Open,
            result: String::new(),
            answered_in: None,
            told_at: None,
            told_in: None,
        };
        assert!(!open.owes_feedback(), "there is nothing to tell yet");
        for status in [AgreementStatus::Kept, AgreementStatus::LetGo] {
            let answered = Agreement {
                status,
                ..open.clone()
            };
            assert!(answered.owes_feedback(), "kept or not, she hears it");
            let told = Agreement {
                told_at: Some(DateTime::UNIX_EPOCH),
                ..answered.clone()
            };
            assert!(!told.owes_feedback(), "she was told");
            let nobody = Agreement {
                tell: String::new(),
                ..answered
            };
            assert!(!nobody.owes_feedback(), "nobody waits");
        }
    }
}
