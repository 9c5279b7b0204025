//! The one way in which commands change the store.

use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::wire::shell::Done;
use domain::ids::SessionId;
use domain::privacy::Matter;
use domain::session::{Session, SessionStatus};
use ledger::ScopeId;
use store::{Action, Reads, Tx};
use uuid::Uuid;

/// Carries out a change through the store's gate and says what the screen needs afterwards.
///
/// # Errors
/// What the change or the store says; nothing is written then.
pub fn change(
    inner: &mut Inner,
    action: Action,
    body: impl FnOnce(&mut Tx<'_>) -> Result<Option<Uuid>, AppError>,
) -> Result<Done, AppError> {
    let outcome = inner.store_mut()?.transact(action, body)?;
    done(inner, outcome.value)
}

/// What the screen needs after a change.
///
/// # Errors
/// When no store is open.
pub fn done(inner: &Inner, id: Option<Uuid>) -> Result<Done, AppError> {
    let state = inner.store()?.undo_state()?;
    let key = |action: Option<Action>| action.map(|a| a.key().to_owned());
    Ok(Done {
        id,
        undo: key(state.undo),
        redo: key(state.redo),
        saved_at: inner.now(),
    })
}

/// A session that may be written in: a closed one stands still until it is opened again. One about a case that was erased, or
/// taken off this laptop, is about no case any more.
///
/// # Errors
/// [`ErrorCode::SessionClosed`], and when it is not there any more.
pub fn open_session(reads: &Reads<'_>, id: Uuid) -> Result<Session, AppError> {
    let mut session = reads.session(SessionId(id))?;
    if session.status == SessionStatus::Finished {
        return Err(AppError::new(ErrorCode::SessionClosed));
    }
    // The evening goes on without the case: what is said from now on is of the group.
    if let Some(case) = session.case
        && reads.is_gone(ScopeId(case.0))?
    {
        session.case = None;
    }
    Ok(session)
}

/// A session in which this may be written down, as [`open_session`] has it.
///
/// # Errors
/// As [`open_session`], and [`ErrorCode::NotRecorded`] when the group agreed to write nothing of it down.
pub fn keeping_session(reads: &Reads<'_>, id: Uuid, about: Matter) -> Result<Session, AppError> {
    let session = open_session(reads, id)?;
    keeps(&session, about)?;
    Ok(session)
}

/// Refuses what the group agreed not to write down in this session.
///
/// # Errors
/// [`ErrorCode::NotRecorded`].
pub fn keeps(session: &Session, about: Matter) -> Result<(), AppError> {
    let keeps = session.privacy.keeps(about);
    keeps
        .then_some(())
        .ok_or_else(|| AppError::new(ErrorCode::NotRecorded))
}
