//! How an evening went: what was needed, who was away, and choices about the agenda.

use super::group_language::GroupLanguage;
use super::words::{local, role_name_of};
use crate::library;
use crate::wire::course::{AbsenceView, ChoiceKind, ChoiceView, NeedView};
use domain::agenda_choice::AgendaChoice;
use domain::attendance::Absence;
use domain::need::Need;

/// What is needed.
#[must_use]
pub fn needs(all: &[Need], language: &GroupLanguage) -> Vec<NeedView> {
    let need = |it: &Need| NeedView {
        id: it.id.0,
        block: it.block.0,
        role: it.role.as_ref().map(|role| role.0.clone()),
        role_name: role_name_of(it.role.as_ref(), language),
        what: it.what.clone(),
        best: it.best.clone(),
        lets_go: it.lets_go.clone(),
    };
    all.iter().map(need).collect()
}

/// Who was away for which step.
#[must_use]
pub fn absences(all: &[Absence]) -> Vec<AbsenceView> {
    let absence = |it: &Absence| AbsenceView {
        block: it.block.0,
        member: it.member.0,
    };
    all.iter().map(absence).collect()
}

/// Choices about the agenda, each with the name of its step.
#[must_use]
pub fn choices(all: &[AgendaChoice], language: &GroupLanguage) -> Vec<ChoiceView> {
    let name = |it: &AgendaChoice| {
        let step = library::method(&it.method).and_then(|method| method.step(&it.step));
        step.map_or_else(|| it.step.0.clone(), |step| local(&step.name, language))
    };
    let choice = |it: &AgendaChoice| ChoiceView {
        id: it.id.0,
        step: name(it),
        kind: kind(it.kind),
        minutes: it.minutes,
        at: it.at,
        reason: it.reason.clone(),
    };
    all.iter().map(choice).collect()
}

fn kind(kind: domain::agenda_choice::ChoiceKind) -> ChoiceKind {
    use domain::agenda_choice::ChoiceKind as K;
    match kind {
        K::Longer => ChoiceKind::Longer,
        K::Shorter => ChoiceKind::Shorter,
        K::Added => ChoiceKind::Added,
        K::Removed => ChoiceKind::Removed,
        K::Moved => ChoiceKind::Moved,
        K::Skipped => ChoiceKind::Skipped,
    }
}
