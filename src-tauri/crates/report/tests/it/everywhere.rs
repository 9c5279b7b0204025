//! One text in every field, and how to find it back.

use report::*;

use crate::evening::{day, time};
use crate::paper::Paper;

/// Every form of a sheet, with how many cells a row of it has.
pub const FORMS: [(SheetForm, usize); 9] = [
    (SheetForm::Sentence, 1),
    (SheetForm::Questions, 2),
    (SheetForm::TwoColumns, 2),
    (SheetForm::Stakeholders, 2),
    (SheetForm::Dilemma, 4),
    (SheetForm::Vote, 1),
    (SheetForm::Frame, 1),
    (SheetForm::Timeline, 2),
    (SheetForm::ForceField, 1),
];

/// Every field of a report filled with the same text.
pub fn everywhere(text: &str) -> SessionReport {
    let t = || text.to_owned();
    let line = || Line {
        role: t(),
        text: t(),
    };
    let lesson = || Lesson {
        line: line(),
        trying: true,
        let_go: false,
        result: t(),
    };
    let consent = |answer| Consent {
        role: t(),
        answer,
        remark: t(),
    };
    SessionReport {
        language: Language::Dutch,
        said: report::Said::default(),
        group: t(),
        session_title: Some(t()),
        case_code: Some(t()),
        case_title: t(),
        date: day(2026, 11, 21),
        starts: time(19, 30),
        ends: Some(time(21, 30)),
        place: t(),
        host: t(),
        method: t(),
        question: t(),
        expectation: t(),
        came_of_it: t(),
        earlier: Earlier {
            promises: vec![Promise {
                line: line(),
                made_on: None,
                kept: false,
                result: t(),
            }],
            ideas: vec![Idea::from(line())],
            lessons: vec![Lesson {
                let_go: true,
                ..lesson()
            }],
        },
        story: t(),
        roles_present: vec![t(), t()],
        outside: vec![line(), line()],
        inside: vec![line()],
        tilts: vec![Tilt {
            before: t(),
            after: t(),
            role: t(),
        }],
        sheets: FORMS
            .iter()
            .map(|(form, cells)| Sheet {
                step: t(),
                after_problem: false,
                form: *form,
                heads: vec![t(); *cells],
                rows: vec![SheetRow {
                    role: t(),
                    cells: vec![t(); *cells],
                    choice: (*form == SheetForm::ForceField).then_some(SheetChoice::Hinders),
                    count: 2,
                }],
                drawing: None,
            })
            .collect(),
        own_sentences: vec![line()],
        problem: Some(Problem {
            sentence: t(),
            earlier: vec![t()],
            consents: vec![
                consent(Answer::Agrees),
                consent(Answer::CanLiveWith),
                consent(Answer::No),
                consent(Answer::Silent),
            ],
        }),
        leeway: vec![LeewayCard {
            role: t(),
            may: t(),
            can: t(),
            dares: t(),
            wants: t(),
            holds_back: t(),
            who_gives_room: t(),
            given: 2,
            taken: 4,
            small_step: t(),
        }],
        needs: vec![NeedLine {
            what: t(),
            best: t(),
            lets_go: t(),
        }],
        choices: vec![Choice {
            step: t(),
            kind: ChoiceKind::Skipped,
            minutes: 0,
            reason: t(),
        }],
        standing: Some(Standing {
            trusted_by: t(),
            could_mediate: t(),
            to_invite: t(),
            experience: t(),
            recovery: t(),
        }),
        agreements: vec![Agreement {
            who: t(),
            with: t(),
            what: t(),
            by: None,
            tell: t(),
            seen_differently: t(),
        }],
        lessons: vec![lesson()],
        learning_moments: vec![line()],
        ideas: vec![Idea {
            line: line(),
            who: t(),
            by: None,
            outcome: Some(Outcome::PassedOn),
            answer: t(),
        }],
        signals: vec![Signal {
            line: line(),
            rule: t(),
            whose: t(),
            cost: t(),
        }],
        closing_words: vec![line()],
        thanks: t(),
        parked: vec![line()],
        notes: vec![StepNotes {
            step: t(),
            tells_the_story: false,
            lines: vec![line()],
        }],
        worked: t(),
        good: t(),
        good_for_whom: t(),
        attendance: vec![Attendee {
            name: t(),
            organisation: t(),
            roles: vec![t(), t()],
            arrived: None,
            left: None,
        }],
        minutes: vec![StepMinutes {
            step: t(),
            planned_min: 10,
            real_min: Some(12),
        }],
        next: Some(Next {
            date: None,
            host: t(),
            case: t(),
        }),
        practice: false,
        ..SessionReport::default()
    }
}

/// Fields of [`everywhere`] that stand on the pages, counted by hand: each must come out as typed.
pub const PLACES: usize = 135;

/// The text without spaces, breaks and hyphens: where a line ends is up to the page.
fn pressed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}' | '-' | '\u{2010}'))
        .collect()
}

/// How often a text stands on the pages.
pub fn times(paper: &Paper, text: &str) -> usize {
    pressed(&paper.tree().words())
        .matches(&pressed(text))
        .count()
}

/// Lays out, previews, saves and reads back.
pub fn saved(report: &SessionReport) -> Paper {
    let rendered = session_report(report).expect("what people type never stops the pages");
    assert_eq!(
        rendered.pages_svg().len(),
        rendered.page_count(),
        "the preview comes out too"
    );
    Paper::read(&rendered.pdf().expect("nor does it break PDF/UA-1"))
}
