//! What was marked and worked out, and what still waits.

use super::group_language::GroupLanguage;
use super::words::role_name_of;
use super::{agreements, still_there};
use crate::error::AppError;
use crate::wire::harvest::{
    HarvestView, IdeaOutcome, IdeaView, LessonState, LessonView, OpenLoops, SignalView,
};
use crate::wire::line::LineKind;
use crate::wire::shell::Language;
use chrono::NaiveDate;
use domain::ids::{CaseId, CommunityId, SessionId};
use domain::lesson::{Lesson, LessonAbout};
use domain::mark::{Idea, RuleSignal};
use store::{Reads, StoreError};

/// What was marked in a session, worked out.
///
/// # Errors
/// When the session is not there any more, and when the store cannot be read.
pub fn harvest(
    reads: &Reads<'_>,
    id: SessionId,
    language: Language,
) -> Result<HarvestView, AppError> {
    let session = reads.session(id)?;
    let language = &GroupLanguage::of(reads, session.community, language)?;
    let session = session.id;
    Ok(HarvestView {
        ideas: ideas(reads, &reads.ideas(session)?, language)?,
        signals: signals(&reads.rule_signals(session)?, language),
        lessons: lessons(reads, &reads.lessons(session)?, language)?,
    })
}

/// What waits in a group. With a session: what comes from the sessions before it, and what was closed in it.
///
/// # Errors
/// When the store cannot be read.
pub fn open_loops(
    reads: &Reads<'_>,
    group: CommunityId,
    session: Option<SessionId>,
    language: Language,
) -> Result<OpenLoops, AppError> {
    let language = &GroupLanguage::of(reads, group, language)?;
    let (promises, feedback, waiting, tried) = match session {
        Some(id) => (
            reads.open_agreements(group, id)?,
            reads.owed_feedback(group, id)?,
            reads.waiting_ideas(group, id)?,
            reads.tried_lessons(group, id)?,
        ),
        None => (
            reads.all_open_agreements(group)?,
            reads.all_owed_feedback(group)?,
            reads.all_waiting_ideas(group)?,
            reads.all_tried_lessons(group)?,
        ),
    };
    Ok(OpenLoops {
        promises: agreements::agreements(reads, &promises)?,
        feedback: agreements::agreements(reads, &feedback)?,
        ideas: ideas(reads, &waiting, language)?,
        lessons: lessons(reads, &tried, language)?,
    })
}

/// From which evening and which case something comes.
fn origin(
    reads: &Reads<'_>,
    session: SessionId,
    case: Option<CaseId>,
) -> Result<(Option<NaiveDate>, Option<String>), StoreError> {
    let on = still_there(reads.session(session))?.and_then(|s| s.on);
    let case = case.map(|id| still_there(reads.case(id))).transpose()?;
    Ok((on, case.flatten().map(|c| c.code.0)))
}

/// Ideas as the screen shows them.
pub(super) fn ideas(
    reads: &Reads<'_>,
    all: &[Idea],
    language: &GroupLanguage,
) -> Result<Vec<IdeaView>, StoreError> {
    all.iter()
        .map(|idea| {
            let (made_on, case_code) = origin(reads, idea.session, idea.case)?;
            Ok(IdeaView {
                id: idea.id.0,
                made_on,
                case_code,
                role_name: role_name_of(idea.role.as_ref(), language),
                text: idea.text.clone(),
                who: idea.who.clone(),
                by: idea.by,
                outcome: idea.outcome.map(outcome),
                answer: idea.answer.clone(),
                answered_in: idea.answered_in.map(|s| s.0),
                stays_in_group: idea.stays_in_group,
            })
        })
        .collect()
}

fn signals(all: &[RuleSignal], language: &GroupLanguage) -> Vec<SignalView> {
    all.iter()
        .map(|signal| SignalView {
            id: signal.id.0,
            role_name: role_name_of(signal.role.as_ref(), language),
            text: signal.text.clone(),
            rule: signal.rule.clone(),
            whose: signal.whose.clone(),
            cost: signal.cost.clone(),
            stays_in_group: signal.stays_in_group,
        })
        .collect()
}

/// Lessons as the screen shows them.
pub(super) fn lessons(
    reads: &Reads<'_>,
    all: &[Lesson],
    language: &GroupLanguage,
) -> Result<Vec<LessonView>, StoreError> {
    all.iter()
        .map(|lesson| {
            let (made_on, case_code) = origin(reads, lesson.session, lesson.case)?;
            Ok(LessonView {
                id: lesson.id.0,
                made_on,
                case_code,
                role_name: role_name_of(lesson.role.as_ref(), language),
                kind: match lesson.about {
                    LessonAbout::Approach => LineKind::LessonApproach,
                    LessonAbout::Value => LineKind::LessonValue,
                },
                text: lesson.text.clone(),
                moment: lesson.moment.map(|m| m.0),
                state: state(lesson.state),
                result: lesson.result.clone(),
                answered_in: lesson.answered_in.map(|s| s.0),
                stays_in_group: lesson.stays_in_group,
            })
        })
        .collect()
}

fn outcome(outcome: domain::mark::IdeaOutcome) -> IdeaOutcome {
    use domain::mark::IdeaOutcome as O;
    match outcome {
        O::Do => IdeaOutcome::Do,
        O::TrySmall => IdeaOutcome::TrySmall,
        O::NotNow => IdeaOutcome::NotNow,
        O::PassedOn => IdeaOutcome::PassedOn,
    }
}

fn state(state: domain::lesson::LessonState) -> LessonState {
    use domain::lesson::LessonState as S;
    match state {
        S::Noted => LessonState::Noted,
        S::Trying => LessonState::Trying,
        S::Applied => LessonState::Applied,
        S::LetGo => LessonState::LetGo,
    }
}
