//! What is asked in every case, and who had nothing to add.

use crate::wire::asked::{PassView, StandingView};
use domain::ids::SessionId;
use domain::round::RoundPass;
use domain::session::Session;
use domain::standing::StandingAnswers;
use store::{Reads, StoreError};

/// The answers as the screen shows them; all open when there are none.
#[must_use]
pub fn standing(answers: Option<StandingAnswers>) -> StandingView {
    answers.map_or_else(StandingView::default, |it| StandingView {
        trusted_by: it.trusted_by,
        could_mediate: it.could_mediate,
        to_invite: it.to_invite,
        experience: it.experience,
        recovery: it.recovery,
    })
}

/// The newest answers about a case; its sessions stand with the newest first.
///
/// # Errors
/// When the store cannot be read.
pub fn standing_of_case(
    reads: &Reads<'_>,
    case: domain::ids::CaseId,
    sessions: &[Session],
) -> Result<StandingView, StoreError> {
    let mut answers = reads.standing_answers_of_case(case)?;
    let newness = |id: SessionId| sessions.iter().position(|s| s.id == id);
    answers.sort_by_key(|it| newness(it.session).unwrap_or(usize::MAX));
    Ok(standing(StandingAnswers::newest(&answers)))
}

/// Who had nothing to add.
#[must_use]
pub fn passes(all: &[RoundPass]) -> Vec<PassView> {
    let pass = |it: &RoundPass| PassView {
        block: it.block.0,
        role: it.role.0.clone(),
    };
    all.iter().map(pass).collect()
}
