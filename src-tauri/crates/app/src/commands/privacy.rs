//! What a session writes down, and what stays in the group.

use super::change::{change, open_session};
use super::exchange::ours;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::exchange::laptop;
use crate::limits;
use crate::views::privacy::may_change;
use crate::wire::privacy::{PrivacyMode, PrivacySet, StatementSet, StayInGroup, Staying};
use crate::wire::shell::{Done, Empty};
use domain::case_study::CaseStudy;
use domain::lesson::Lesson;
use domain::mark::{Idea, RuleSignal};
use domain::session::{Course, Session};
use store::Action;

/// Says what a session writes down and what of it may leave the group; while it is prepared and in its first step, since what
/// was agreed at the beginning is what people spoke under. What stands there already stays.
pub fn privacy_set(inner: &mut Inner, given: PrivacySet) -> Result<Done, AppError> {
    use domain::privacy::PrivacyMode as M;
    let privacy = match given.mode {
        PrivacyMode::NotTraceable => M::NotTraceable,
        PrivacyMode::Confidential => M::Confidential,
        PrivacyMode::LearningOnly => M::LearningOnly,
        PrivacyMode::NothingRecorded => M::NothingRecorded,
    };
    change(inner, Action::PrivacySet, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        let blocks = tx.read().blocks(session.id)?;
        let visits = tx.read().visits(session.id)?;
        let course = Course {
            status: session.status,
            blocks: &blocks,
            visits: &visits,
        };
        if !may_change(&session, &course) {
            return Err(AppError::new(ErrorCode::PrivacyStands));
        }
        tx.put(&Session { privacy, ..session })?;
        Ok(Some(given.session))
    })
}

/// Says that something stays in the group, or may leave it after all; also of a closed session, for it changes nothing of what
/// was said there.
pub fn stay_in_group(inner: &mut Inner, given: StayInGroup) -> Result<Done, AppError> {
    let stays_in_group = given.stays;
    change(inner, Action::StayInGroup, |tx| {
        macro_rules! mark {
            ($type:ident) => {{
                let known = tx.read().one::<$type>(given.id)?;
                tx.put(&$type {
                    stays_in_group,
                    ..known
                })?
            }};
        }
        match given.what {
            Staying::Case => mark!(CaseStudy),
            Staying::Lesson => mark!(Lesson),
            Staying::Idea => mark!(Idea),
            Staying::RuleSignal => mark!(RuleSignal),
        }
        Ok(Some(given.id))
    })
}

/// Says whether a colleague signed the statement of a group.
pub fn statement_set(inner: &mut Inner, given: StatementSet) -> Result<Empty, AppError> {
    let key = limits::key(given.key)?;
    let store = ours(inner)?;
    let colleague = laptop::colleague(store.read(), &key)?;
    store.signed_save(given.community, colleague.device, given.signed)?;
    Ok(Empty {})
}
