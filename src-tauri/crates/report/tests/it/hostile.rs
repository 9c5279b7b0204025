//! Whatever people type, the pages come out, meet PDF/UA-1 and say what was typed.

use report::*;

use crate::evening::{day, empty, full, said, sheet, time};
use crate::paper::Paper;

/// Every field of a report filled with the same text.
pub fn everywhere(text: &str) -> SessionReport {
    let t = || text.to_owned();
    let line = || Line {
        role: t(),
        text: t(),
    };
    let consent = |answer| Consent {
        role: t(),
        answer,
        remark: t(),
    };
    SessionReport {
        language: Language::Dutch,
        group: t(),
        session_title: Some(t()),
        case_code: Some(t()),
        case_title: t(),
        date: day(2026, 11, 21),
        starts: time(19, 30),
        ends: time(21, 30),
        place: t(),
        host: t(),
        method: t(),
        question: t(),
        story: t(),
        roles_present: vec![t(), t()],
        outside: vec![line(), line()],
        inside: vec![line()],
        tilts: vec![Tilt {
            before: t(),
            after: t(),
            role: t(),
        }],
        own_sentences: vec![line()],
        problem: Some(Problem {
            sentence: t(),
            earlier: vec![t()],
            consents: vec![
                consent(Answer::Agrees),
                consent(Answer::CanLiveWith),
                consent(Answer::No),
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
        }],
        agreements: vec![Agreement {
            who: t(),
            what: t(),
            by: None,
            tell: t(),
        }],
        lessons: vec![line()],
        learning_moments: vec![line()],
        ideas: vec![line()],
        signals: vec![line()],
        parked: vec![line()],
        notes: vec![StepNotes {
            step: t(),
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
    }
}

/// Fields of [`everywhere`] that stand on the pages, counted by hand: each must come out as typed.
const PLACES: usize = 64;

/// The text without spaces, breaks and hyphens: where a line ends is up to the page.
fn pressed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}' | '-' | '\u{2010}'))
        .collect()
}

/// How often a text stands on the pages.
fn times(paper: &Paper, text: &str) -> usize {
    pressed(&paper.tree().words())
        .matches(&pressed(text))
        .count()
}

fn saved(report: &SessionReport) -> Paper {
    let rendered = session_report(report).expect("what people type never stops the pages");
    assert_eq!(
        rendered.pages_svg().len(),
        rendered.page_count(),
        "the preview comes out too"
    );
    Paper::read(&rendered.pdf().expect("nor does it break PDF/UA-1"))
}

#[test]
fn text_that_looks_like_code_stays_text() {
    for text in [
        "#panic()",
        "*bold*",
        "_nadruk_",
        "$x$",
        "// niets",
        "/* niets */",
        "= Kop",
        "- streepje",
        "@verwijzing",
        "<etiket>",
        "#import \"/x.typ\"",
        "\\u{41} \\ ~ ` ```",
        "]) #{ }",
        "{step} {rows} {role}",
        "\"quotes\" 'enkel'",
        "--- ... -?",
    ] {
        assert_eq!(
            times(&saved(&everywhere(text)), text),
            PLACES,
            "{text:?} is not everywhere as it was typed"
        );
    }
}

#[test]
fn names_with_apostrophes_and_accents_stay_as_they_are() {
    for text in [
        "Jantien d'Hondt's",
        "‘s-Gravenpolder",
        "Łukasz Şahin-Ćirić",
        "naïef, coöperatie, één",
    ] {
        assert_eq!(times(&saved(&everywhere(text)), text), PLACES, "{text:?}");
    }
}

#[test]
fn other_scripts_and_emoji_come_out() {
    for text in ["Привіт", "Γειά", "ሰላም", "Բարեւ", "გამარჯობა", "🏠", "→ ✓ ☐"]
    {
        assert_eq!(
            times(&saved(&everywhere(text)), text),
            PLACES,
            "{text:?} is not everywhere as it was typed"
        );
    }
}

#[test]
fn right_to_left_text_comes_out() {
    for text in [
        "مرحبا بالجيران",
        "שלום שכנים",
        "أهلا (2026) W-07",
        "Zij zei: مرحبا, en lachte",
    ] {
        let words = saved(&everywhere(text)).tree().words();
        // A PDF holds these letters in the order in which they stand on the line, so they are counted.
        for letter in text.chars().filter(|c| c.is_alphabetic()) {
            let typed = text.matches(letter).count() * PLACES;
            let drawn = words.matches(letter).count();
            assert!(
                drawn >= typed,
                "{letter:?} stands {drawn} times instead of {typed}"
            );
        }
    }
}

#[test]
fn emoji_with_skin_and_family_come_out() {
    for text in ["👍🏽", "👩‍👧‍👦", "🇳🇱", "❤️", "1️⃣"] {
        saved(&everywhere(text));
    }
}

#[test]
fn control_characters_are_left_out() {
    let paper = saved(&everywhere(
        "een\u{0}\u{7}\u{1b}\u{9d}\u{202e}twee\u{ad}drie",
    ));
    assert_eq!(
        times(&paper, "eentweedrie"),
        PLACES,
        "the words close the gap"
    );
}

#[test]
fn characters_without_a_font_are_boxes_and_counted() {
    let report = SessionReport {
        question: "谢谢".to_owned(),
        ..empty(Language::Dutch)
    };
    let rendered = session_report(&report).unwrap();
    assert_eq!(rendered.replaced_characters(), 2, "the app can warn");
    let words = Paper::read(&rendered.pdf().unwrap()).tree().words();
    assert!(
        words.contains("□□"),
        "the reader sees that something stood here: {words}"
    );
    assert_eq!(
        session_report(&full(Language::Dutch))
            .unwrap()
            .replaced_characters(),
        0
    );
}

#[test]
fn white_space_alone_is_nothing() {
    let report = everywhere(" \n\t\u{a0} ");
    let rendered = session_report(&report).unwrap();
    rendered
        .pdf()
        .expect("headings without words would break PDF/UA-1");
}

#[test]
fn two_hundred_lines_in_one_step_keep_their_order() {
    let lines: Vec<Line> = (0..200)
        .map(|n| Line {
            role: "wijkagent".into(),
            text: format!("Dit is regel nummer {n:03}."),
        })
        .collect();
    let few = said(&[("bewoner", "Eén regel van binnen.")]);
    for (outside, inside) in [
        (lines.clone(), few.clone()),
        (few, lines.clone()),
        (lines.clone(), lines),
    ] {
        let report = SessionReport {
            outside,
            inside,
            ..empty(Language::Dutch)
        };
        let words = saved(&report).tree().words();
        let numbers: Vec<usize> = (0..200)
            .map(|n| words.find(&format!("nummer {n:03}.")).expect("every line"))
            .collect();
        assert!(
            numbers.is_sorted(),
            "lines flow over pages in the order in which they were said"
        );
    }
}

#[test]
fn four_hundred_lines_come_out() {
    let lines = |count: usize| -> Vec<Line> {
        (0..count)
            .map(|n| Line {
                role: format!("rol {}", n % 9),
                text: format!("Regel {n:03} van de avond."),
            })
            .collect()
    };
    let report = SessionReport {
        outside: lines(100),
        inside: lines(100),
        own_sentences: lines(50),
        lessons: lines(50),
        notes: vec![StepNotes {
            step: "Stap".into(),
            lines: lines(100),
        }],
        ..empty(Language::Dutch)
    };
    let words = saved(&report).tree().words();
    assert_eq!(
        words.matches("van de avond.").count(),
        400,
        "no line is lost"
    );
}

#[test]
fn roles_of_sixty_characters_come_out() {
    for role in [
        "coördinator bewonersinitiatieven en ontmoeting in de buurten",
        "W".repeat(60).as_str(),
        "leefwerelddeskundigeervaringswerkerkwartiermakerwijkverpleger",
    ] {
        assert_eq!(times(&saved(&everywhere(role)), role), PLACES, "{role}");
    }
}

#[test]
fn a_line_of_twenty_thousand_characters_without_a_space_comes_out() {
    for (letter, count) in [('a', 20_000), ('9', 20_000), ('م', 10_000), ('😀', 5_000)] {
        let run = letter.to_string().repeat(count);
        let line = Line {
            role: "wijkagent".into(),
            text: run.clone(),
        };
        let report = SessionReport {
            outside: vec![line],
            tilts: vec![Tilt {
                after: run.clone(),
                ..Tilt::default()
            }],
            leeway: vec![LeewayCard {
                may: run.clone(),
                ..LeewayCard::default()
            }],
            agreements: vec![Agreement {
                what: run,
                ..Agreement::default()
            }],
            ..empty(Language::Dutch)
        };
        let found = saved(&report).tree().words().matches(letter).count();
        assert!(
            found >= 4 * count,
            "{found} of {letter:?} in four places of {count}"
        );
    }
}

#[test]
fn hostile_words_on_a_recovery_sheet_stay_on_one_page() {
    let mut hostile = sheet(Language::Dutch);
    hostile.words[0] = "#panic()".to_owned();
    hostile.words[11] = "\u{202e}*x*".to_owned();
    let rendered = recovery_sheet(&hostile).unwrap();
    assert_eq!(rendered.page_count(), 1);
    let words = Paper::read(&rendered.pdf().unwrap()).tree().words();
    assert!(
        words.contains("#panic()") && words.contains("*x*"),
        "{words}"
    );
}
