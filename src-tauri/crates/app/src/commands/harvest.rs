//! What is made of the evening afterwards, and closing what still waits.
//!
//! A closed session stands still, but the answer to what it left open is no change of it: whoever promised, asked or tried
//! something then may always say what came of it.

use super::change::{change, keeping_session, open_session};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::views;
use crate::wire::harvest::{
    AgreementTold, HarvestView, IdeaFields, IdeaOutcome, LessonMake, LessonState, LessonTry,
    LoopsAsked, OpenLoops, SignalFields,
};
use crate::wire::line::LineKind;
use crate::wire::shell::{ById, Done};
use domain::agreement::Agreement;
use domain::ids::{CommunityId, LessonId, SessionId};
use domain::lesson::{Lesson, LessonAbout};
use domain::mark::{Idea, LearningMoment, RuleSignal};
use domain::privacy::Matter;
use store::Action;

/// What was marked in a session, worked out.
pub fn harvest_get(inner: &mut Inner, asked: ById) -> Result<HarvestView, AppError> {
    let language = inner.language();
    views::harvest::harvest(&inner.store()?.read(), SessionId(asked.id), language)
}

/// What waits in a group.
pub fn open_loops(inner: &mut Inner, asked: LoopsAsked) -> Result<OpenLoops, AppError> {
    let language = inner.language();
    views::harvest::open_loops(
        &inner.store()?.read(),
        CommunityId(asked.community),
        asked.session.map(SessionId),
        language,
    )
}

/// Says who answers an idea by when, or answers it.
pub fn idea_answer(inner: &mut Inner, given: IdeaFields) -> Result<Done, AppError> {
    let who = limits::short(&given.who)?;
    let answer = limits::text(&given.answer, limits::LINE_CHARS_MAX)?;
    let outcome = given.outcome.map(|outcome| match outcome {
        IdeaOutcome::Do => domain::mark::IdeaOutcome::Do,
        IdeaOutcome::TrySmall => domain::mark::IdeaOutcome::TrySmall,
        IdeaOutcome::NotNow => domain::mark::IdeaOutcome::NotNow,
        IdeaOutcome::PassedOn => domain::mark::IdeaOutcome::PassedOn,
    });
    change(inner, Action::IdeaAnswer, |tx| {
        let idea = tx.read().one::<Idea>(given.id)?;
        // An idea without an answer waits again, for whichever session comes next.
        let answered_in = given.answered_in.filter(|_| outcome.is_some());
        tx.put(&Idea {
            who,
            by: given.by,
            outcome,
            answer,
            answered_in: answered_in.map(SessionId),
            ..idea
        })?;
        Ok(Some(given.id))
    })
}

/// Says which rule a signal is about, whose it is and what it costs.
pub fn signal_save(inner: &mut Inner, given: SignalFields) -> Result<Done, AppError> {
    let text = |given: &str| limits::text(given, limits::LINE_CHARS_MAX);
    let (rule, whose, cost) = (
        text(&given.rule)?,
        limits::short(&given.whose)?,
        text(&given.cost)?,
    );
    change(inner, Action::RuleSignalWorkOut, |tx| {
        let signal = tx.read().one::<RuleSignal>(given.id)?;
        keeping_session(&tx.read(), signal.session.0, Matter::Learning)?;
        tx.put(&RuleSignal {
            rule,
            whose,
            cost,
            ..signal
        })?;
        Ok(Some(given.id))
    })
}

/// Makes a lesson of a learning moment, in its words; they can be sharpened afterwards.
pub fn lesson_make(inner: &mut Inner, given: LessonMake) -> Result<Done, AppError> {
    let about = match given.kind {
        LineKind::LessonApproach => LessonAbout::Approach,
        LineKind::LessonValue => LessonAbout::Value,
        _ => return Err(AppError::new(ErrorCode::NotFound)),
    };
    change(inner, Action::LessonMake, |tx| {
        let moment = tx.read().one::<LearningMoment>(given.moment)?;
        let session = keeping_session(&tx.read(), moment.session.0, Matter::Learning)?;
        let id = LessonId(tx.new_id());
        tx.put(&Lesson {
            id,
            session: session.id,
            case: session.case,
            role: moment.role,
            about,
            text: moment.text,
            moment: Some(moment.id),
            state: domain::lesson::LessonState::default(),
            result: String::new(),
            answered_in: None,
            stays_in_group: false,
        })?;
        Ok(Some(id.0))
    })
}

/// Says that a lesson is tried, or what came of it. Only what a group already tries can be answered after closing.
pub fn lesson_try(inner: &mut Inner, given: LessonTry) -> Result<Done, AppError> {
    use domain::lesson::LessonState as S;
    let result = limits::text(&given.result, limits::LINE_CHARS_MAX)?;
    let state = match given.state {
        LessonState::Noted => S::Noted,
        LessonState::Trying => S::Trying,
        LessonState::Applied => S::Applied,
        LessonState::LetGo => S::LetGo,
    };
    change(inner, Action::LessonTry, |tx| {
        let lesson = tx.read().one::<Lesson>(given.id)?;
        if lesson.state == S::Noted || state == S::Noted {
            open_session(&tx.read(), lesson.session.0)?;
        }
        let answered = matches!(state, S::Applied | S::LetGo);
        let answered_in = given.answered_in.filter(|_| answered);
        tx.put(&Lesson {
            state,
            result,
            answered_in: answered_in.map(SessionId),
            ..lesson
        })?;
        Ok(Some(given.id))
    })
}

/// Ticks off that whoever waited was told what came of an agreement, or takes the tick back.
pub fn agreement_tell(inner: &mut Inner, given: AgreementTold) -> Result<Done, AppError> {
    change(inner, Action::AgreementTell, |tx| {
        let agreement = tx.read().one::<Agreement>(given.id)?;
        let now = tx.now();
        tx.put(&Agreement {
            told_at: given.told.then_some(now),
            told_in: given.session.filter(|_| given.told).map(SessionId),
            ..agreement
        })?;
        Ok(Some(given.id))
    })
}
