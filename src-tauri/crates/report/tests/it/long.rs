//! Much text: it flows over pages, keeps its order and stays inside its column.

use report::*;

use crate::evening::{empty, said};
use crate::everywhere::{PLACES, everywhere, saved, times};

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
        lessons: lines(50).into_iter().map(Into::into).collect(),
        notes: vec![StepNotes {
            step: "Stap".into(),
            tells_the_story: false,
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
fn a_line_of_twenty_thousand_bytes_without_a_space_comes_out() {
    for (letter, count) in [('a', 20_000), ('9', 20_000), ('م', 10_000), ('😀', 5_000)] {
        let line = Line {
            role: "wijkagent".into(),
            text: letter.to_string().repeat(count),
        };
        let report = SessionReport {
            outside: vec![line],
            ..empty(Language::Dutch)
        };
        let found = saved(&report).tree().words().matches(letter).count();
        assert!(found >= count, "{found} of {count} {letter:?}");
    }
}

#[test]
fn a_piece_that_is_longer_than_a_page_flows_on() {
    let long = "9".repeat(8_000);
    let report = SessionReport {
        tilts: vec![Tilt {
            after: long.clone(),
            ..Tilt::default()
        }],
        problem: Some(Problem {
            sentence: long.clone(),
            ..Problem::default()
        }),
        leeway: vec![LeewayCard {
            may: long.clone(),
            ..LeewayCard::default()
        }],
        agreements: vec![Agreement {
            what: long,
            ..Agreement::default()
        }],
        ..empty(Language::Dutch)
    };
    let paper = saved(&report);
    let found = paper.tree().words().matches('9').count();
    assert!(found >= 4 * 8_000, "all four places in full, {found}");
    let pages = paper.artifacts.len();
    assert!(
        pages >= 15,
        "on {pages} pages a frame, a card or a table row runs off the paper"
    );
}
