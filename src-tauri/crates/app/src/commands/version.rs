//! Closing a session keeps how it stands; opening it again asks why, and keeps both.

use super::change::change;
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::wire::shell::{ById, Done};
use crate::wire::version::{SessionReopen, SessionVersionView};
use chrono::{DateTime, Utc};
use domain::ids::{SessionId, SessionVersionId};
use domain::session::{Course, Move, Session};
use domain::session_version::SessionVersion;
use store::{Action, Tx};

/// Keeps how a session stands now that it is closed; comes after everything else that closing writes.
pub(super) fn keep_version(
    tx: &mut Tx<'_>,
    session: SessionId,
    closed_at: DateTime<Utc>,
) -> Result<SessionVersion, AppError> {
    let mark = tx.log_mark()?;
    let version = SessionVersion {
        id: SessionVersionId(tx.new_id()),
        session,
        closed_at,
        mark,
        reopened_at: None,
        reason: String::new(),
    };
    tx.put(&version)?;
    Ok(version)
}

/// Opens a closed session again. How it stood stays readable beside what it becomes.
pub fn session_reopen(inner: &mut Inner, given: SessionReopen) -> Result<Done, AppError> {
    let reason = limits::line(&given.reason)?;
    change(inner, Action::SessionReopen, |tx| {
        let id = SessionId(given.id);
        let session = tx.read().session(id)?;
        let (blocks, visits) = (tx.read().blocks(id)?, tx.read().visits(id)?);
        let turn = Course {
            status: session.status,
            blocks: &blocks,
            visits: &visits,
        }
        .turn(Move::Reopen)?;
        let now = tx.now();
        let newest = tx.read().session_versions(id)?.into_iter().last();
        let version = match newest.filter(|version| version.reopened_at.is_none()) {
            Some(version) => version,
            // It was closed before versions were kept.
            None => keep_version(tx, id, session.closed_at.unwrap_or(now))?,
        };
        tx.put(&SessionVersion {
            reopened_at: Some(now),
            reason,
            ..version
        })?;
        tx.put(&Session {
            status: turn.status,
            closed_at: None,
            ..session
        })?;
        Ok(Some(given.id))
    })
}

/// How a session stood each time that it was closed, oldest first.
pub fn session_versions(
    inner: &mut Inner,
    asked: ById,
) -> Result<Vec<SessionVersionView>, AppError> {
    let reads = inner.store()?.read();
    let session = reads.session(SessionId(asked.id))?.id;
    let versions = reads.session_versions(session)?;
    Ok((1..)
        .zip(versions)
        .map(|(number, version)| SessionVersionView {
            id: version.id.0,
            number,
            closed_at: version.closed_at,
            reopened_at: version.reopened_at,
            reason: version.reason,
        })
        .collect())
}
