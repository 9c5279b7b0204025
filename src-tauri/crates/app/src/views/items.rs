//! Sessions in lists.

use super::group_language::GroupLanguage;
use super::still_there;
use super::words::local;
use crate::library;
use crate::wire::session::{SessionItem, SessionStatus};
use chrono::NaiveTime;
use domain::agenda::clock_times;
use domain::aim::Subject;
use domain::block::Block;
use domain::session::{Course, Session};
use store::{Reads, StoreError};

/// The wire twin of a status.
#[must_use]
pub fn status(status: domain::session::SessionStatus) -> SessionStatus {
    match status {
        domain::session::SessionStatus::Concept => SessionStatus::Concept,
        domain::session::SessionStatus::Planned => SessionStatus::Planned,
        domain::session::SessionStatus::Running => SessionStatus::Running,
        domain::session::SessionStatus::Finished => SessionStatus::Finished,
    }
}

/// The planned end on the clock.
#[must_use]
pub fn ends(session: &Session, blocks: &[Block]) -> Option<NaiveTime> {
    clock_times(session.starts?, blocks).last().copied()
}

/// A session in a list.
///
/// # Errors
/// When the store cannot be read.
pub fn session_item(
    reads: &Reads<'_>,
    session: &Session,
    language: &GroupLanguage,
) -> Result<SessionItem, StoreError> {
    let blocks = reads.blocks(session.id)?;
    let visits = reads.visits(session.id)?;
    let aim = reads.aim(session.id)?;
    let case = session
        .case
        .map(|id| still_there(reads.case(id)))
        .transpose()?
        .flatten();
    let course = Course {
        status: session.status,
        blocks: &blocks,
        visits: &visits,
    };
    let number = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    Ok(SessionItem {
        id: session.id.0,
        on: session.on,
        starts: session.starts,
        ends: ends(session, &blocks),
        status: status(session.status),
        place: session.place.clone(),
        case_code: case.as_ref().map(|c| c.code.0.clone()),
        case_title: case.map(|c| c.title),
        general_question: (aim.subject == Subject::General).then_some(aim.question),
        method_name: library::method(&session.method)
            .map(|m| local(&m.name, language))
            .unwrap_or_default(),
        step: course.current_index().map(|n| number(n + 1)),
        steps: number(blocks.len()),
        paused_since: visits
            .last()
            .filter(|_| session.status == domain::session::SessionStatus::Running)
            .and_then(|visit| visit.left_at),
    })
}
