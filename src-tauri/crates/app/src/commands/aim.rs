//! What a session sets out to do.

use super::change::{change, open_session};
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::views::aim::subject_of;
use crate::wire::aim::AimFields;
use crate::wire::shell::Done;
use domain::aim::Aim;
use store::Action;

/// Says what a session sets out to do.
pub fn aim_save(inner: &mut Inner, given: AimFields) -> Result<Done, AppError> {
    let line = |text: &str| limits::text(text, limits::LINE_CHARS_MAX);
    let (question, expectation, came_of_it) = (
        line(&given.question)?,
        line(&given.expectation)?,
        line(&given.came_of_it)?,
    );
    change(inner, Action::AimSave, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        tx.put(&Aim {
            subject: subject_of(&given.subject),
            question,
            until: given.until,
            expectation,
            came_of_it,
            ..Aim::of(session.id)
        })?;
        Ok(Some(given.session))
    })
}
