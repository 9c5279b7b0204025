//! What a session writes down, and what stands in it that it would not write down now.

use super::report::level;
use crate::library;
use crate::wire::line::LineKind;
use crate::wire::privacy::{PrivacyMode, PrivacyView};
use crate::wire::session_view::{self as wire, BlockView, SessionView};
use domain::block::Block;
use domain::method::Capture;
use domain::privacy::Matter;
use domain::session::{Course, Session, SessionStatus};

/// Every kind of line.
const KINDS: [LineKind; 12] = [
    LineKind::Outside,
    LineKind::Inside,
    LineKind::Note,
    LineKind::OwnSentence,
    LineKind::ProblemSentence,
    LineKind::LessonApproach,
    LineKind::LessonValue,
    LineKind::LearningMoment,
    LineKind::Idea,
    LineKind::RuleSignal,
    LineKind::ParkedItem,
    LineKind::ClosingWord,
];

/// What a line of a kind is about. A parked item can be anything, so it may be the case.
#[must_use]
pub fn matter(kind: LineKind) -> Matter {
    match kind {
        LineKind::Outside
        | LineKind::Inside
        | LineKind::Note
        | LineKind::OwnSentence
        | LineKind::ProblemSentence
        | LineKind::ParkedItem => Matter::Case,
        LineKind::LessonApproach
        | LineKind::LessonValue
        | LineKind::LearningMoment
        | LineKind::Idea
        | LineKind::RuleSignal => Matter::Learning,
        LineKind::ClosingWord => Matter::Evening,
    }
}

/// The wire twin of a mode.
#[must_use]
pub fn mode(mode: domain::privacy::PrivacyMode) -> PrivacyMode {
    use domain::privacy::PrivacyMode as M;
    match mode {
        M::NotTraceable => PrivacyMode::NotTraceable,
        M::Confidential => PrivacyMode::Confidential,
        M::LearningOnly => PrivacyMode::LearningOnly,
        M::NothingRecorded => PrivacyMode::NothingRecorded,
    }
}

/// Whether it can still be agreed otherwise: before the group is past the first step.
#[must_use]
pub fn may_change(session: &Session, course: &Course<'_>) -> bool {
    let past_the_first = course.current_index().is_some_and(|at| at > 0);
    session.status != SessionStatus::Finished && !past_the_first
}

/// How careful a session is.
#[must_use]
pub fn privacy(session: &Session, course: &Course<'_>) -> PrivacyView {
    let keeps = |about| session.privacy.keeps(about);
    PrivacyView {
        mode: mode(session.privacy),
        may_change: may_change(session, course),
        kinds: KINDS
            .into_iter()
            .filter(|kind| keeps(matter(*kind)))
            .collect(),
        keeps_case: keeps(Matter::Case),
        keeps_agreements: keeps(Matter::Learning),
        stands: 0,
        levels: level::levels(session.privacy),
    }
}

/// How much stands in a session that would not be written down now.
#[must_use]
pub fn stands(view: &SessionView) -> u32 {
    let privacy = &view.privacy;
    let lines = view.lines.iter();
    let mut stands = lines
        .filter(|line| !privacy.kinds.contains(&line.kind))
        .count();
    if !privacy.keeps_case {
        stands += view.rows.len() + view.tilts.len() + view.sentences.len();
        stands += view.leeways.len() + view.needs.len();
    }
    if !privacy.keeps_agreements {
        stands += view.agreements.len();
    }
    u32::try_from(stands).unwrap_or(u32::MAX)
}

/// The steps as they are when nothing of the case is written down: what they say stays, and what they ask for does not. The
/// views are those of the blocks, in their order.
#[must_use]
pub fn written_down(
    mut views: Vec<BlockView>,
    session: &Session,
    blocks: &[Block],
) -> Vec<BlockView> {
    if session.privacy.keeps(Matter::Case) {
        return views;
    }
    for (view, block) in views.iter_mut().zip(blocks) {
        (view.needs_first, view.suggestions) = (false, false);
        let capture = library::step_of(block, session).map_or(Capture::Note, |step| step.capture);
        if session.privacy.left_of(capture) == capture {
            continue;
        }
        view.capture = wire::Capture::Nothing;
        view.cells.clear();
        view.sheet = None;
        (view.votes, view.votes_left) = (0, None);
        (view.kept_back, view.write_first, view.round) = (false, false, false);
    }
    views
}
