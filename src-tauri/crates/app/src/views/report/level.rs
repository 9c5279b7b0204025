//! For whom a report is, and so what may be in it.

use crate::wire::report::{ReportLevel, ReportPart};
use domain::privacy::PrivacyMode;
use report::{Earlier, SessionReport};

/// Every part, in the order of the pages.
const ALL: [ReportPart; 20] = [
    ReportPart::Question,
    ReportPart::Expectation,
    ReportPart::Earlier,
    ReportPart::Story,
    ReportPart::Sides,
    ReportPart::Problem,
    ReportPart::Leeway,
    ReportPart::Standing,
    ReportPart::Steps,
    ReportPart::Agreements,
    ReportPart::Lessons,
    ReportPart::Ideas,
    ReportPart::Signals,
    ReportPart::Parked,
    ReportPart::Reflection,
    ReportPart::ClosingRound,
    ReportPart::NextTime,
    ReportPart::Attendance,
    ReportPart::Names,
    ReportPart::Minutes,
];

/// The parts that tell of the case.
const OF_CASE: [ReportPart; 7] = [
    ReportPart::Story,
    ReportPart::Sides,
    ReportPart::Problem,
    ReportPart::Leeway,
    ReportPart::Standing,
    ReportPart::Steps,
    ReportPart::Parked,
];

/// For whom a report can be made of a session, as the group agreed about it; the usual one first. What was told in confidence
/// goes on no paper.
#[must_use]
pub fn levels(mode: PrivacyMode) -> Vec<ReportLevel> {
    use ReportLevel::{Facilitator, Outside, Participants};
    match mode {
        PrivacyMode::NotTraceable | PrivacyMode::LearningOnly => {
            vec![Participants, Facilitator, Outside]
        }
        PrivacyMode::Confidential => vec![Outside],
        PrivacyMode::NothingRecorded => vec![Participants],
    }
}

/// What can go in. Outside the group that is what was learned and which rules get in the way, whatever is asked. What the group
/// agreed not to write down goes in neither, also when it stood there before.
#[must_use]
pub fn offered(level: ReportLevel, mode: PrivacyMode) -> Vec<ReportPart> {
    let of_level = match level {
        ReportLevel::Outside => vec![ReportPart::Lessons, ReportPart::Signals],
        ReportLevel::Participants | ReportLevel::Facilitator => ALL.to_vec(),
    };
    let tells = |part: &ReportPart| match mode {
        PrivacyMode::NotTraceable | PrivacyMode::Confidential => true,
        PrivacyMode::LearningOnly => !OF_CASE.contains(part),
        PrivacyMode::NothingRecorded => {
            matches!(
                part,
                ReportPart::Question | ReportPart::Reflection | ReportPart::ClosingRound
            )
        }
    };
    of_level.into_iter().filter(tells).collect()
}

/// Whether a part stands on the paper of those who took part in a session of which this was agreed.
#[must_use]
pub fn is_printed(part: ReportPart, mode: PrivacyMode) -> bool {
    let level = ReportLevel::Participants;
    levels(mode).contains(&level) && offered(level, mode).contains(&part)
}

/// The parts that only the facilitator's own notes have when nothing else was asked. Often one person has a role, so names
/// beside what roles said would tell who said it.
const ONLY_ASKED: [ReportPart; 2] = [ReportPart::Story, ReportPart::Names];

/// What goes in: what was asked and can be, else what usually does.
#[must_use]
pub fn chosen(
    level: ReportLevel,
    mode: PrivacyMode,
    asked: Option<&[ReportPart]>,
) -> Vec<ReportPart> {
    let usual = |part: &ReportPart| level == ReportLevel::Facilitator || !ONLY_ASKED.contains(part);
    let goes_in =
        |part: &ReportPart| asked.map_or_else(|| usual(part), |asked| asked.contains(part));
    offered(level, mode).into_iter().filter(goes_in).collect()
}

/// Takes out of a report what does not go in.
pub fn leave_out(report: &mut SessionReport, level: ReportLevel, parts: &[ReportPart]) {
    let lacks = |part: ReportPart| !parts.contains(&part);
    if level == ReportLevel::Outside {
        // Where and at whose place they met, and which case it was, would lead back to the person.
        report.case_code = None;
        report.case_title.clear();
        report.place.clear();
        report.host.clear();
    }
    for part in ALL.into_iter().filter(|part| lacks(*part)) {
        take_out(report, part, level);
    }
    report.level = match level {
        ReportLevel::Outside => report::Level::Outside,
        ReportLevel::Participants => report::Level::Participants,
        ReportLevel::Facilitator => report::Level::Facilitator,
    };
    report.without_agreements = lacks(ReportPart::Agreements);
}

/// Before the parts are left out: of an evening of which nothing is kept goes on paper its theme, how long it took, how many there were, and how it was.
pub fn only_how_it_was(report: &mut SessionReport) {
    report.headcount = Some(report.attendance.len());
    report.place.clear();
    report.host.clear();
    report.roles_present.clear();
}

fn take_out(report: &mut SessionReport, part: ReportPart, level: ReportLevel) {
    match part {
        ReportPart::Story => {
            report.story.clear();
            report.notes.retain(|notes| !notes.tells_the_story);
        }
        ReportPart::Question => report.question.clear(),
        ReportPart::Expectation => {
            report.expectation.clear();
            report.came_of_it.clear();
        }
        ReportPart::Earlier => report.earlier = Earlier::default(),
        ReportPart::Sides => {
            report.outside.clear();
            report.inside.clear();
            report.tilts.clear();
        }
        ReportPart::Problem => {
            report.own_sentences.clear();
            report.problem = None;
        }
        ReportPart::Leeway => report.leeway.clear(),
        ReportPart::Standing => report.standing = None,
        ReportPart::Steps => {
            report.notes.retain(|notes| notes.tells_the_story);
            report.sheets.clear();
        }
        ReportPart::Agreements => {
            report.needs.clear();
            report.agreements.clear();
        }
        ReportPart::Lessons => report.lessons.clear(),
        ReportPart::Ideas => report.ideas.clear(),
        ReportPart::Signals => report.signals.clear(),
        ReportPart::Parked => report.parked.clear(),
        ReportPart::Reflection => {
            report.worked.clear();
            report.good.clear();
            report.good_for_whom.clear();
        }
        ReportPart::ClosingRound => {
            report.closing_words.clear();
            report.thanks.clear();
        }
        ReportPart::NextTime => report.next = None,
        ReportPart::Attendance => report.attendance.clear(),
        ReportPart::Names => {
            report.host.clear();
            for somebody in &mut report.attendance {
                somebody.name.clear();
            }
            if let Some(next) = &mut report.next {
                next.host.clear();
            }
        }
        ReportPart::Minutes => {
            report.minutes.clear();
            report.choices.clear();
        }
    }
    // A moment is raw: a lesson is what was made of it. Outside the group only lessons go.
    if part == ReportPart::Lessons || level == ReportLevel::Outside {
        report.learning_moments.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: PrivacyMode = PrivacyMode::NotTraceable;

    #[test]
    fn the_story_and_names_go_in_only_when_they_are_asked_for() {
        let usual = chosen(ReportLevel::Participants, USUAL, None);
        let lacks = ALL.into_iter().filter(|part| !usual.contains(part));
        assert_eq!(lacks.collect::<Vec<_>>(), ONLY_ASKED, "not by themselves");
        let asked = [ReportPart::Story, ReportPart::Lessons, ReportPart::Names];
        assert_eq!(
            chosen(ReportLevel::Participants, USUAL, Some(&asked)),
            asked,
            "the group may choose it"
        );
        assert_eq!(
            chosen(ReportLevel::Facilitator, USUAL, None),
            ALL,
            "the facilitator keeps all of it"
        );
    }

    #[test]
    fn nothing_but_lessons_and_signals_leaves_the_group_whatever_is_asked() {
        assert_eq!(
            chosen(ReportLevel::Outside, USUAL, Some(&ALL)),
            [ReportPart::Lessons, ReportPart::Signals],
            "asking for all of it does not help"
        );
    }

    #[test]
    fn what_was_told_in_confidence_goes_on_no_paper_but_as_a_lesson() {
        assert_eq!(
            levels(PrivacyMode::Confidential),
            [ReportLevel::Outside],
            "lessons and signals, and nothing of the case"
        );
    }

    #[test]
    fn what_was_agreed_in_confidence_or_not_kept_is_printed_at_no_later_evening_either() {
        let is_printed = |mode| is_printed(ReportPart::Agreements, mode);
        assert!(is_printed(USUAL) && is_printed(PrivacyMode::LearningOnly));
        assert!(!is_printed(PrivacyMode::Confidential));
        assert!(!is_printed(PrivacyMode::NothingRecorded));
    }

    #[test]
    fn an_evening_of_which_nothing_is_kept_has_a_report_of_how_it_was() {
        let mode = PrivacyMode::NothingRecorded;
        assert_eq!(levels(mode), [ReportLevel::Participants]);
        assert_eq!(
            chosen(ReportLevel::Participants, mode, Some(&ALL)),
            [
                ReportPart::Question,
                ReportPart::Reflection,
                ReportPart::ClosingRound
            ],
            "whatever is asked"
        );
    }

    #[test]
    fn what_was_written_of_the_case_before_stays_off_paper_when_only_learning_is_kept() {
        let parts = chosen(ReportLevel::Facilitator, PrivacyMode::LearningOnly, None);
        assert!(OF_CASE.iter().all(|part| !parts.contains(part)));
        assert!(
            parts.contains(&ReportPart::Ideas),
            "but what was learned does"
        );
    }
}
