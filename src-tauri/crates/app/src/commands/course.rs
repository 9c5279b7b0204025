//! How an evening goes: what is needed, who is away for a step, and why the agenda was changed.

use super::block::block_of;
use super::change::{change, keeping_session, open_session};
use super::row::role;
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::wire::course::{AbsenceFields, ChoiceReason, NeedFields};
use crate::wire::shell::{ById, Done};
use domain::agenda_choice::{AgendaChoice, ChoiceKind};
use domain::attendance::Absence;
use domain::block::Block;
use domain::ids::{AgendaChoiceId, MemberId, NeedId, derived};
use domain::need::Need;
use domain::privacy::Matter;
use domain::session::{Session, SessionStatus};
use store::{Action, Tx};

/// Names something that is needed, or says who can do it best and who lets go.
pub fn need_save(inner: &mut Inner, given: NeedFields) -> Result<Done, AppError> {
    let what = limits::line(&given.what)?;
    let (best, lets_go) = (limits::short(&given.best)?, limits::short(&given.lets_go)?);
    let role = role(given.role)?;
    change(inner, Action::NeedSave, |tx| {
        let (id, of) = match given.id {
            Some(id) => (id, tx.read().one::<Need>(id)?.session.0),
            None => (tx.new_id(), given.session),
        };
        let session = keeping_session(&tx.read(), of, Matter::Case)?;
        let block = block_of(tx, &session, given.block)?.id;
        tx.put(&Need {
            id: NeedId(id),
            session: session.id,
            case: session.case,
            block,
            role,
            what,
            best,
            lets_go,
        })?;
        Ok(Some(id))
    })
}

/// Takes away what is not needed; Ctrl+Z brings it back.
pub fn need_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::NeedRemove, |tx| {
        let need = tx.read().one::<Need>(gone.id)?;
        open_session(&tx.read(), need.session.0)?;
        tx.remove::<Need>(need.id)?;
        Ok(Some(gone.id))
    })
}

/// Says that somebody is away for a step, or back.
pub fn absence_set(inner: &mut Inner, given: AbsenceFields) -> Result<Done, AppError> {
    change(inner, Action::AbsenceSet, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        let block = block_of(tx, &session, given.block)?.id;
        let member = tx.read().member(MemberId(given.member))?.id;
        let id = derived::absence(block, member);
        if given.away {
            tx.put(&Absence {
                id,
                session: session.id,
                block,
                member,
            })?;
        } else {
            tx.remove::<Absence>(id)?;
        }
        Ok(Some(id))
    })
}

/// Says why the agenda was changed.
pub fn choice_reason(inner: &mut Inner, given: ChoiceReason) -> Result<Done, AppError> {
    let reason = limits::text(&given.reason, limits::LINE_CHARS_MAX)?;
    change(inner, Action::ChoiceReason, |tx| {
        let choice = tx.read().one::<AgendaChoice>(given.id)?;
        open_session(&tx.read(), choice.session.0)?;
        tx.put(&AgendaChoice { reason, ..choice })?;
        Ok(Some(given.id))
    })
}

/// Notes a choice about a step, in the step in which it is made; preparing is no choice. The same choice again, such as two
/// more minutes twice, is one choice with all its minutes.
pub(super) fn note_choice(
    tx: &mut Tx<'_>,
    session: &Session,
    block: &Block,
    kind: ChoiceKind,
    minutes: u16,
) -> Result<(), AppError> {
    if session.status != SessionStatus::Running {
        return Ok(());
    }
    let (method, step) = (block.method_in(session).clone(), block.step.clone());
    let choices = tx.read().agenda_choices(session.id)?;
    let again = choices.last().filter(|last| {
        minutes > 0 && (&last.method, &last.step, last.kind) == (&method, &step, kind)
    });
    let (id, before, reason) = match again {
        Some(last) => (last.id, last.minutes, last.reason.clone()),
        None => (AgendaChoiceId(tx.new_id()), 0, String::new()),
    };
    let at = tx.now();
    tx.put(&AgendaChoice {
        id,
        session: session.id,
        method,
        step,
        kind,
        minutes: before.saturating_add(minutes),
        at,
        reason,
    })?;
    Ok(())
}

/// Notes that a step became longer or shorter, if it did.
pub(super) fn note_minutes(
    tx: &mut Tx<'_>,
    session: &Session,
    block: &Block,
    now: u16,
) -> Result<(), AppError> {
    let (kind, minutes) = if now >= block.minutes {
        (ChoiceKind::Longer, now - block.minutes)
    } else {
        (ChoiceKind::Shorter, block.minutes - now)
    };
    if minutes == 0 {
        return Ok(());
    }
    note_choice(tx, session, block, kind, minutes)
}
