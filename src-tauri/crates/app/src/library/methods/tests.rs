//! Each way to break a method file is told with its place.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
use super::*;
use crate::library::roles;
use serde_json::{Value, json};

mod building_blocks;
mod sheets;
mod suits;

const FILE: &str = "m10-cop-leerbijeenkomst.json";
const TEXT: &str = include_str!("../../../../../../assets/methods/m10-cop-leerbijeenkomst.json");

fn broken(change: impl FnOnce(&mut Value)) -> LibraryError {
    let mut method: Value = serde_json::from_str(TEXT).unwrap();
    change(&mut method);
    load_method(&method.to_string(), FILE, roles()).unwrap_err()
}

fn in_step(step: &str) -> Place {
    Place::Step(step.to_owned())
}

#[test]
fn a_step_without_minutes_for_a_variant_is_told() {
    let error = broken(|m| {
        m["steps"][3]["minutes"]
            .as_object_mut()
            .unwrap()
            .remove("180");
    });
    assert_eq!(error.place, in_step("outside"), "which step is told");
    assert_eq!(
        error.problem,
        Problem::MissingMinutes { variant: 180 },
        "which variant is told"
    );
    let error = broken(|m| m["steps"][3]["minutes"]["120"] = json!(0));
    assert_eq!(
        error.problem,
        Problem::MissingMinutes { variant: 120 },
        "a step of no minutes is no step"
    );
}

#[test]
fn minutes_for_a_variant_that_does_not_exist_are_told() {
    let error = broken(|m| m["steps"][0]["minutes"]["90"] = json!(5));
    assert_eq!(
        error.problem,
        Problem::UnknownVariant { variant: 90 },
        "these minutes would never be used"
    );
}

#[test]
fn steps_that_do_not_add_up_to_the_promised_length_are_told() {
    let error = broken(|m| m["steps"][4]["minutes"]["120"] = json!(16));
    assert_eq!(error.place, Place::File, "it is about all steps together");
    assert_eq!(
        error.problem,
        Problem::WrongSum {
            variant: 120,
            sum: 121
        },
        "what they add up to is told"
    );
}

#[test]
fn an_unknown_way_of_writing_down_is_told() {
    let error = broken(|m| m["steps"][2]["capture"] = json!("verhaal"));
    let problem = Problem::UnknownCapture {
        capture: "verhaal".to_owned(),
    };
    assert_eq!(
        (error.place, error.problem),
        (in_step("story"), problem),
        "what the file says is told"
    );
}

#[test]
fn an_unknown_role_is_told_for_questions_and_for_who_comes_first() {
    let problem = Problem::UnknownRole {
        role: "agent".to_owned(),
    };
    let error = broken(|m| m["steps"][3]["questions"][0]["role"] = json!("agent"));
    assert_eq!(
        (error.place, error.problem),
        (in_step("outside"), problem.clone()),
        "a question needs its role"
    );
    let error = broken(|m| m["steps"][4]["who_first"] = json!("agent"));
    assert_eq!(
        (error.place, error.problem),
        (in_step("inside"), problem),
        "and so does the first voice"
    );
}

#[test]
fn a_step_key_that_comes_twice_is_told() {
    let error = broken(|m| m["steps"][5]["key"] = json!("inside"));
    let problem = Problem::DuplicateKey {
        key: "inside".to_owned(),
    };
    assert_eq!(
        error.problem, problem,
        "notes are stored under the key, so it must be the only one"
    );
}

#[test]
fn a_text_that_does_not_fit_on_the_beamer_is_told() {
    let error = broken(|m| m["steps"][6]["beamer"]["en"] = json!("x".repeat(111)));
    let problem = Problem::TextTooLong {
        field: "beamer",
        language: "en",
        length: 111,
        max: 110,
    };
    assert_eq!(
        (error.place, error.problem),
        (in_step("pause"), problem),
        "how much to cut is told"
    );
}

#[test]
fn a_comma_too_many_is_told_with_its_line() {
    let text = TEXT.replacen("\"name\": {", "\"name\": {,", 1);
    let error = load_method(&text, FILE, roles()).unwrap_err();
    assert!(
        matches!(error.place, Place::Line(3, _)),
        "the third line, as an editor counts: {error}"
    );
}

#[test]
fn a_method_without_steps_or_lengths_is_told() {
    let error = broken(|m| m["steps"] = json!([]));
    assert_eq!(
        error.problem,
        Problem::ListLength {
            field: "steps",
            length: 0,
            max: STEPS_MAX
        },
        "nothing to do"
    );
    let error = broken(|m| m["variants"] = json!([]));
    let problem = Problem::ListLength {
        field: "variants",
        length: 0,
        max: VARIANTS_MAX,
    };
    assert_eq!(error.problem, problem, "no length to choose");
}

#[test]
fn a_file_larger_than_any_real_one_is_not_even_read() {
    let error = load_method(&" ".repeat(300_000), FILE, roles()).unwrap_err();
    assert!(
        matches!(error.problem, Problem::TooBig { bytes: 300_000, .. }),
        "{error}"
    );
}

#[test]
fn a_message_reads_file_place_and_problem() {
    let error = broken(|m| m["steps"][2]["capture"] = json!("verhaal"));
    let message = "m10-cop-leerbijeenkomst.json, step story: \"verhaal\" is not something a step can write down";
    assert_eq!(
        error.to_string(),
        message,
        "somebody who wrote the file can find the spot"
    );
}
