//! Lines, tilts, sentences and cards as the screen shows them.

use super::group_language::GroupLanguage;
use super::words::{role_name, role_name_of};
use crate::wire::line::{
    ConsentAnswer, ConsentView, LeewayView, LineKind, LineView, SentenceView, TiltView,
};
use domain::leeway::Leeway;
use domain::lesson::{Lesson, LessonAbout};
use domain::member::Member;
use domain::problem::{Consent, ProblemSentence};
use domain::role::RoleKey;
use domain::statement::{Perspective, Statement};
use domain::tilt::Tilt;
use uuid::Uuid;

/// The kind of line a statement is.
#[must_use]
pub fn kind_of(perspective: Perspective) -> LineKind {
    match perspective {
        Perspective::Outside => LineKind::Outside,
        Perspective::Inside => LineKind::Inside,
    }
}

/// A line of any kind.
#[must_use]
pub fn line(
    id: Uuid,
    kind: LineKind,
    block: Option<Uuid>,
    role: Option<&RoleKey>,
    text: &str,
    language: &GroupLanguage,
) -> LineView {
    LineView {
        id,
        kind,
        block,
        role: role.map(|r| r.0.clone()),
        role_name: role_name_of(role, language),
        text: text.to_owned(),
        stays_in_group: false,
    }
}

/// Statements of both sides, in the order in which they were said.
#[must_use]
pub fn statements(all: &[Statement], language: &GroupLanguage) -> Vec<LineView> {
    all.iter()
        .map(|s| {
            line(
                s.id.0,
                kind_of(s.perspective),
                Some(s.block.0),
                s.role.as_ref(),
                &s.text,
                language,
            )
        })
        .collect()
}

/// Lessons.
#[must_use]
pub fn lessons(all: &[Lesson], language: &GroupLanguage) -> Vec<LineView> {
    let kind = |about| match about {
        LessonAbout::Approach => LineKind::LessonApproach,
        LessonAbout::Value => LineKind::LessonValue,
    };
    all.iter()
        .map(|l| LineView {
            stays_in_group: l.stays_in_group,
            ..line(
                l.id.0,
                kind(l.about),
                None,
                l.role.as_ref(),
                &l.text,
                language,
            )
        })
        .collect()
}

/// Tilts.
#[must_use]
pub fn tilts(all: &[Tilt], language: &GroupLanguage) -> Vec<TiltView> {
    all.iter()
        .map(|t| TiltView {
            id: t.id.0,
            block: t.block.0,
            before: t.before.clone(),
            after: t.after.clone(),
            role: t.role.as_ref().map(|r| r.0.clone()),
            role_name: role_name_of(t.role.as_ref(), language),
        })
        .collect()
}

/// Leeway cards.
#[must_use]
pub fn leeways(all: &[Leeway], language: &GroupLanguage) -> Vec<LeewayView> {
    all.iter()
        .map(|l| LeewayView {
            id: l.id.0,
            role: l.role.0.clone(),
            role_name: role_name(&l.role, language),
            may: l.may.clone(),
            can: l.can.clone(),
            dares: l.dares.clone(),
            wants: l.wants.clone(),
            holds_back: l.holds_back.clone(),
            who_gives_room: l.who_gives_room.clone(),
            given: l.given,
            taken: l.taken,
            small_step: l.small_step.clone(),
        })
        .collect()
}

/// Versions of the problem sentence with the answers to each.
#[must_use]
pub fn sentences(
    all: &[ProblemSentence],
    consents: &[Consent],
    members: &[Member],
    language: &GroupLanguage,
) -> Vec<SentenceView> {
    all.iter()
        .map(|sentence| SentenceView {
            id: sentence.id.0,
            text: sentence.text.clone(),
            consents: consents
                .iter()
                .filter(|c| c.sentence == sentence.id)
                .map(|c| consent(c, members.iter().find(|m| m.id == c.member), language))
                .collect(),
        })
        .collect()
}

fn consent(consent: &Consent, member: Option<&Member>, language: &GroupLanguage) -> ConsentView {
    ConsentView {
        id: consent.id.0,
        member: consent.member.0,
        name: member.map(|m| m.name.clone()).unwrap_or_default(),
        role_name: member
            .and_then(|m| m.roles.first())
            .map(|r| role_name(r, language))
            .unwrap_or_default(),
        answer: match consent.answer {
            domain::problem::ConsentAnswer::Agrees => ConsentAnswer::Agrees,
            domain::problem::ConsentAnswer::CanLiveWith => ConsentAnswer::CanLiveWith,
            domain::problem::ConsentAnswer::No => ConsentAnswer::No,
        },
        remark: consent.remark.clone(),
    }
}
