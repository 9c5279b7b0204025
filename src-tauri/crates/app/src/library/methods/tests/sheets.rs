//! What a step writes down on a sheet, in every way wrong.
use super::*;
use domain::method::{Capture, Speaks};

/// The step of the story, as another capture, with cells of these keys and what else a test wants.
fn with(
    capture: &str,
    cells: &[&str],
    more: impl FnOnce(&mut Value),
) -> Result<Method, LibraryError> {
    let mut method: Value = serde_json::from_str(TEXT).unwrap();
    let step = &mut method["steps"][2];
    step["capture"] = json!(capture);
    if !cells.is_empty() {
        let cell = |key: &&str| json!({ "key": key, "label": { "nl": "Omdat", "en": "Because" } });
        step["cells"] = cells.iter().map(cell).collect();
    }
    more(step);
    load_method(&method.to_string(), FILE, roles())
}

fn problem(loaded: Result<Method, LibraryError>) -> Problem {
    let error = loaded.unwrap_err();
    assert_eq!(error.place, in_step("story"), "which step is told");
    error.problem
}

#[test]
fn every_sheet_is_read_with_its_cells() {
    for (name, capture) in Capture::NAMES {
        let cells = match capture {
            Capture::Dilemma => vec!["a", "harm_a", "b", "harm_b"],
            other => ["een", "twee"][..other.cells_in_file().1.min(2)].to_vec(),
        };
        let votes = *capture == Capture::Vote;
        let method = with(name, &cells, |step| {
            if votes {
                step["votes"] = json!(2);
            }
        });
        let step = method.unwrap_or_else(|e| panic!("{name}: {e}")).steps[2].clone();
        let read: Vec<&str> = step.cells.iter().map(|cell| cell.key.0.as_str()).collect();
        assert_eq!(
            (step.capture, read),
            (*capture, cells),
            "{name} as the file says"
        );
        assert_eq!(
            step.votes,
            if votes { 2 } else { 0 },
            "{name}: only a vote has votes"
        );
    }
}

#[test]
fn a_step_says_who_speaks_and_whether_it_is_written_first() {
    let method = with("frame", &["juist"], |step| {
        step["speaks"] = json!("presenter_silent");
        step["write_first"] = json!(true);
        step["per_person"] = json!(true);
    });
    let step = method.unwrap().steps[2].clone();
    assert_eq!(step.speaks, Speaks::PresenterSilent, "as the file says");
    assert!(step.write_first && step.per_person, "both were asked for");
    let method = with("frame", &["juist"], |step| {
        step.as_object_mut().unwrap().remove("speaks");
    });
    let step = method.unwrap().steps[2].clone();
    assert_eq!(step.speaks, Speaks::All, "everybody, when nothing is said");
    assert!(
        !step.write_first && !step.per_person,
        "neither was asked for"
    );
}

#[test]
fn a_sheet_with_too_few_or_too_many_cells_is_told() {
    let wrong: [(&str, &[&str], usize, usize); 6] = [
        ("two_columns", &["een"], 2, 2),
        ("stakeholders", &["een"], 2, 4),
        ("stakeholders", &["a", "b", "c", "d", "e"], 2, 4),
        ("dilemma", &["a", "b"], 4, 4),
        ("frame", &[], 1, 6),
        ("note", &["een"], 0, 0),
    ];
    for (name, cells, from, to) in wrong {
        let told = Problem::CellCount {
            capture: Capture::named(name).unwrap().name(),
            from,
            to,
            length: cells.len(),
        };
        assert_eq!(
            problem(with(name, cells, |_| {})),
            told,
            "how many fit is told"
        );
    }
    let error = with("frame", &[], |_| {}).unwrap_err().to_string();
    assert!(
        error.ends_with("frame takes 1 to 6 cells and has 0"),
        "in words: {error}"
    );
}

#[test]
fn a_dilemma_of_other_cells_is_told() {
    let told = problem(with("dilemma", &["a", "b", "harm_a", "harm_b"], |_| {}));
    let known = "a, harm_a, b, harm_b".to_owned();
    assert_eq!(
        told,
        Problem::DilemmaCells { known },
        "the screen draws the two ways"
    );
}

#[test]
fn a_cell_that_comes_twice_or_is_there_already_is_told() {
    for (name, cells, key) in [
        ("two_columns", ["een", "een"], "een"),
        ("stakeholders", ["who", "waarde"], "who"),
    ] {
        let key = key.to_owned();
        let told = problem(with(name, &cells, |_| {}));
        assert_eq!(
            told,
            Problem::DuplicateKey { key },
            "{name}: one text would hide the other"
        );
    }
}

#[test]
fn a_cell_with_a_bad_key_or_without_a_label_is_told() {
    let told = problem(with("frame", &["Het juiste"], |_| {}));
    let key = "Het juiste".to_owned();
    assert_eq!(told, Problem::BadKey { key }, "rows are stored under it");
    let told = problem(with("frame", &["juist"], |step| {
        step["cells"][0]["label"]["en"] = json!(" ")
    }));
    let empty = Problem::EmptyText {
        field: "cells",
        language: "en",
    };
    assert_eq!(
        told, empty,
        "a part without opening words cannot be filled in"
    );
}

#[test]
fn a_vote_without_votes_and_votes_without_a_vote_are_told() {
    assert_eq!(
        problem(with("vote", &[], |_| {})),
        Problem::NoVotes { max: 5 },
        "how many each has"
    );
    for votes in [0, 6] {
        let told = problem(with("vote", &[], |step| step["votes"] = json!(votes)));
        assert_eq!(
            told,
            Problem::NoVotes { max: 5 },
            "{votes} is no number of votes"
        );
    }
    let told = problem(with("note", &[], |step| step["votes"] = json!(2)));
    let misplaced = Problem::Misplaced {
        field: "votes",
        only_for: "a vote",
    };
    assert_eq!(told, misplaced, "nobody would ever see them");
}

#[test]
fn what_cannot_be_kept_back_cannot_be_written_first() {
    for name in ["vote", "attendance", "nothing", "pause"] {
        let capture = Capture::named(name).unwrap().name();
        let told = problem(with(name, &[], |step| {
            step["write_first"] = json!(true);
            if name == "vote" {
                step["votes"] = json!(1);
            }
        }));
        assert_eq!(
            told,
            Problem::NotWrittenFirst { capture },
            "{name} shows at once"
        );
    }
}

#[test]
fn an_unknown_way_of_speaking_is_told_with_what_there_is() {
    let error = with("note", &[], |step| step["speaks"] = json!("inbrenger")).unwrap_err();
    let message = "m10-cop-leerbijeenkomst.json, step story: speaks says \"inbrenger\"; \
                   use one of all, presenter_silent, presenter_only, one_by_one, inner_ring";
    assert_eq!(
        error.to_string(),
        message,
        "the right word is in the message"
    );
}

#[test]
fn what_is_needed_comes_first_only_where_promises_are_made() {
    let needs = |step: &mut Value| step["needs_first"] = json!(true);
    let method = with("agreements", &[], needs).unwrap();
    assert!(method.steps[2].needs_first, "read from the file");
    assert!(
        method.steps[2].suggestions,
        "where promises are made, ideas are welcome"
    );
    assert_eq!(
        problem(with("note", &[], needs)),
        Problem::Misplaced {
            field: "needs_first",
            only_for: "a step of agreements"
        },
        "elsewhere it means nothing"
    );
}
