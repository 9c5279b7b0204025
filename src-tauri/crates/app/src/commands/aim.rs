//! What a session sets out to do.

use super::change::{change, open_session};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits;
use crate::views::aim::subject_of;
use crate::wire::aim::AimFields;
use crate::wire::shell::Done;
use domain::aim::{Aim, Subject};
use domain::block::Block;
use domain::ids::BlockId;
use domain::session::{Session, SessionStatus};
use store::{Action, Tx};

/// Says what a session sets out to do. Whoever goes over to a general question leaves the case and the steps that look at
/// one person; going back brings those steps back. Once it has begun, a session keeps its subject.
pub fn aim_save(inner: &mut Inner, given: AimFields) -> Result<Done, AppError> {
    let line = |text: &str| limits::text(text, limits::LINE_CHARS_MAX);
    let (question, example, expectation, came_of_it) = (
        line(&given.question)?,
        line(&given.example)?,
        line(&given.expectation)?,
        line(&given.came_of_it)?,
    );
    let subject = subject_of(&given.subject);
    change(inner, Action::AimSave, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        if tx.read().aim(session.id)?.subject != subject {
            if session.status == SessionStatus::Running {
                return Err(AppError::new(ErrorCode::MoveRefused).with("why", "begun"));
            }
            go_over(tx, &session, subject)?;
        }
        tx.put(&Aim {
            subject,
            question,
            example,
            until: given.until,
            expectation,
            came_of_it,
            ..Aim::of(session.id)
        })?;
        Ok(Some(given.session))
    })
}

fn go_over(tx: &mut Tx<'_>, session: &Session, subject: Subject) -> Result<(), AppError> {
    if subject == Subject::General {
        tx.put(&Session {
            case: None,
            ..session.clone()
        })?;
        for block in tx.read().blocks(session.id)? {
            if library::step_of(&block, session).is_some_and(|s| !subject.takes(s.capture)) {
                tx.remove::<Block>(block.id)?;
            }
        }
        return Ok(());
    }
    let steps = library::method(&session.method).and_then(|m| m.variant(session.variant_minutes));
    let mut before = None;
    for (step, minutes) in steps.unwrap_or_default() {
        let blocks = tx.read().blocks(session.id)?;
        let same = |b: &&Block| b.method.is_none() && b.step == step.key;
        if let Some(known) = blocks.iter().find(same) {
            before = Some(known.id);
        } else if step.capture.is_about_a_person() {
            let id = BlockId(tx.new_id());
            let position = Block::position_after(&blocks, before)
                .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
            tx.put(&Block {
                id,
                session: session.id,
                method: None,
                step: step.key.clone(),
                own_name: String::new(),
                position,
                minutes,
                extra_minutes: 0,
                revealed_at: None,
            })?;
            before = Some(id);
        }
    }
    Ok(())
}
