//! Methods as they are chosen: what each asks, and why it fits.

use super::group_language::GroupLanguage;
use super::words::local;
use crate::wire::choosing::{
    Experience, MethodAdvice, MethodAsk, MethodReason, MethodReasonKind, QuestionKind,
};
use crate::wire::group::Method;
use domain::choosing::{Advice, Asked, Reason};
use domain::method;

/// A method that can be chosen.
#[must_use]
pub fn method(method: &method::Method, language: &GroupLanguage) -> Method {
    Method {
        key: method.key.0.clone(),
        name: local(&method.name, language),
        summary: local(&method.summary, language),
        suits: local(&method.suits, language),
        group_from: method.group.from,
        group_to: method.group.to,
        experience: experience(method.experience),
        questions_kind: method.questions_kind.iter().map(|k| question(*k)).collect(),
        caution: method.caution.as_ref().map(|text| local(text, language)),
        not_with_residents: method.not_with_residents,
        variants_minutes: method.variants_minutes.clone(),
    }
}

/// A method with its reasons.
#[must_use]
pub fn advice(advice: &Advice<'_>, language: &GroupLanguage) -> MethodAdvice {
    let method = advice.method;
    MethodAdvice {
        method: method.key.0.clone(),
        name: local(&method.name, language),
        suits: local(&method.suits, language),
        caution: method.caution.as_ref().map(|text| local(text, language)),
        minutes: advice.minutes,
        fits: advice.fits(),
        reasons: advice.reasons.iter().map(|r| reason(*r)).collect(),
    }
}

/// What was asked, as the rule takes it. "Nearly every question" is no answer to what kind it is.
#[must_use]
pub fn asked(given: &MethodAsk) -> Asked {
    let has = [
        (given.safe_group, method::Experience::SafeGroup),
        (given.practised_group, method::Experience::PractisedGroup),
        (
            given.practised_facilitator,
            method::Experience::PractisedFacilitator,
        ),
    ];
    Asked {
        people: given.people,
        minutes: given.minutes,
        question: given.question.as_ref().and_then(|kind| match kind {
            QuestionKind::Event => Some(method::QuestionKind::Event),
            QuestionKind::Relation => Some(method::QuestionKind::Relation),
            QuestionKind::Dilemma => Some(method::QuestionKind::Dilemma),
            QuestionKind::Success => Some(method::QuestionKind::Success),
            QuestionKind::Complex => Some(method::QuestionKind::Complex),
            QuestionKind::LookingBack => Some(method::QuestionKind::LookingBack),
            QuestionKind::Any => None,
        }),
        has: has
            .into_iter()
            .filter(|(has, _)| *has)
            .map(|(_, it)| it)
            .collect(),
        residents: given.residents,
    }
}

fn experience(experience: method::Experience) -> Experience {
    match experience {
        method::Experience::Little => Experience::Little,
        method::Experience::SafeGroup => Experience::SafeGroup,
        method::Experience::PractisedGroup => Experience::PractisedGroup,
        method::Experience::PractisedFacilitator => Experience::PractisedFacilitator,
    }
}

fn question(kind: method::QuestionKind) -> QuestionKind {
    match kind {
        method::QuestionKind::Event => QuestionKind::Event,
        method::QuestionKind::Relation => QuestionKind::Relation,
        method::QuestionKind::Dilemma => QuestionKind::Dilemma,
        method::QuestionKind::Success => QuestionKind::Success,
        method::QuestionKind::Complex => QuestionKind::Complex,
        method::QuestionKind::LookingBack => QuestionKind::LookingBack,
        method::QuestionKind::Any => QuestionKind::Any,
    }
}

fn reason(reason: Reason) -> MethodReason {
    use MethodReasonKind as K;
    let (kind, n) = match reason {
        Reason::NotWithResidents => (K::NotWithResidents, None),
        Reason::QuestionFits => (K::QuestionFits, None),
        Reason::AnyQuestion => (K::AnyQuestion, None),
        Reason::OtherQuestion => (K::OtherQuestion, None),
        Reason::GroupFits { people } => (K::GroupFits, Some(people)),
        Reason::GroupSmall { from } => (K::GroupSmall, Some(from)),
        Reason::GroupLarge { to } => (K::GroupLarge, Some(to)),
        Reason::TimeFits { minutes } => (K::TimeFits, Some(minutes)),
        Reason::TimeShort { minutes } => (K::TimeShort, Some(minutes)),
        Reason::LittleExperience => (K::LittleExperience, None),
        Reason::ExperienceFits => (K::ExperienceFits, None),
        Reason::ExperienceMissing(needs) => match needs {
            method::Experience::Little => (K::LittleExperience, None),
            method::Experience::SafeGroup => (K::NeedsSafeGroup, None),
            method::Experience::PractisedGroup => (K::NeedsPractisedGroup, None),
            method::Experience::PractisedFacilitator => (K::NeedsPractisedFacilitator, None),
        },
    };
    MethodReason {
        kind,
        against: reason.is_against(),
        n,
    }
}
