//! Promises as the screen shows them.

use super::still_there;
use crate::wire::line::{AgreementStatus, AgreementView};
use domain::agreement::Agreement;
use store::{Reads, StoreError};

/// The wire twin of a status.
#[must_use]
pub fn status(status: domain::agreement::AgreementStatus) -> AgreementStatus {
    match status {
        domain::agreement::AgreementStatus::Open => AgreementStatus::Open,
        domain::agreement::AgreementStatus::Kept => AgreementStatus::Kept,
        domain::agreement::AgreementStatus::LetGo => AgreementStatus::LetGo,
    }
}

/// Promises with the date of their session and the code of their case.
///
/// # Errors
/// When the store cannot be read.
pub fn agreements(reads: &Reads<'_>, all: &[Agreement]) -> Result<Vec<AgreementView>, StoreError> {
    all.iter()
        .map(|a| {
            let case = a
                .case
                .map(|id| still_there(reads.case(id)))
                .transpose()?
                .flatten();
            Ok(AgreementView {
                id: a.id.0,
                session: a.session.0,
                made_on: still_there(reads.session(a.session))?.and_then(|s| s.on),
                case_code: case.map(|c| c.code.0),
                who: a.who.clone(),
                with: a.with.clone(),
                what: a.what.clone(),
                by: a.by,
                tell: a.tell.clone(),
                seen_differently: a.seen_differently.clone(),
                status: status(a.status),
                result: a.result.clone(),
                answered_in: a.answered_in.map(|s| s.0),
                told_at: a.told_at,
                owes_feedback: a.owes_feedback(),
            })
        })
        .collect()
}
