//! Who changed this when: the versions of a line and of a field, and putting one back.

use acceptance::facilitator::Laptop;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn told(versions: &Value, name: &str) -> Vec<Value> {
    let all = versions.as_array().expect("versions");
    all.iter().map(|version| version[name].clone()).collect()
}

#[test]
fn a_line_tells_who_said_what_when_and_an_earlier_version_comes_back_by_an_ordinary_edit() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let line = she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij is lastig.",
    );
    laptop.pass(TimeDelta::minutes(5));
    let edit = json!({ "id": line, "kind": "inside", "role": "bewoner", "text": "Hij is bang." });
    she.does("line_edit", edit);
    laptop.pass(TimeDelta::minutes(5));
    she.does("line_remove", json!({ "id": line, "kind": "inside" }));
    she.does("undo", json!({}));
    let versions = she.does("line_history", json!({ "id": line, "kind": "inside" }));
    assert_eq!(
        told(&versions, "text"),
        [
            "Hij is lastig.",
            "Hij is bang.",
            "Hij is bang.",
            "Hij is bang."
        ],
        "oldest first"
    );
    assert_eq!(
        told(&versions, "removed"),
        [false, false, true, false],
        "gone for a moment"
    );
    assert_eq!(
        told(&versions, "current"),
        [false, false, false, true],
        "and which one stands"
    );
    assert_eq!(
        told(&versions, "kind")[..2],
        ["outside", "inside"],
        "with its side"
    );
    assert_eq!(
        told(&versions, "role_name")[..2],
        ["Wijkagent", "Bewoner"],
        "and its role"
    );
    assert_eq!(
        told(&versions, "at")[..2],
        ["2026-11-21T15:00:00Z", "2026-11-21T15:05:00Z"],
        "and its time"
    );
    assert_eq!(told(&versions, "own")[0], true, "all on this laptop");
    let first = &versions[0];
    let back =
        json!({ "id": line, "kind": first["kind"], "role": first["role"], "text": first["text"] });
    let done = she.does("line_edit", back);
    assert_eq!(
        done["undo"], "statement_edit",
        "it can be taken back by name"
    );
    assert_eq!(
        she.lines(&session, "outside"),
        ["Hij is lastig."],
        "as it was at first, on its old page"
    );
    she.does("undo", json!({}));
    assert_eq!(she.lines(&session, "inside"), ["Hij is bang."], "and back");
}

#[test]
fn a_field_tells_only_the_times_that_it_was_changed_itself() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    let case = she.does("case_get", json!({ "id": evening.case }))["fields"].clone();
    let save = |name: &str, text: &str| {
        laptop.pass(TimeDelta::minutes(1));
        let mut fields = she.does("case_get", json!({ "id": evening.case }))["fields"].clone();
        fields[name] = json!(text);
        she.does("case_save", fields);
    };
    save("question", "Wie belt er aan?");
    save("story", "Er was eens een deur.");
    save("question", "Wie durft er aan te bellen?");
    let versions = she.does(
        "field_history",
        json!({ "id": evening.case, "field": "case_question" }),
    );
    assert_eq!(
        told(&versions, "text"),
        [
            case["question"].clone(),
            json!("Wie belt er aan?"),
            json!("Wie durft er aan te bellen?")
        ],
        "that the story was written says nothing of the question"
    );
    assert_eq!(
        told(&versions, "current"),
        [false, false, true],
        "the last one stands"
    );
    for (field, text) in [
        ("session_place", "Het buurthuis"),
        ("session_private_notes", "Niet vergeten: koffie."),
    ] {
        let versions = she.does(
            "field_history",
            json!({ "id": evening.session, "field": field }),
        );
        assert!(
            versions.as_array().is_some_and(|all| !all.is_empty()),
            "{field} has a history too, such as {text}"
        );
    }
}

#[test]
fn every_kind_of_line_has_a_history_and_a_closed_session_still_tells_it() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let kinds = [
        "outside",
        "inside",
        "note",
        "own_sentence",
        "problem_sentence",
        "lesson_approach",
        "lesson_value",
        "learning_moment",
        "idea",
        "rule_signal",
        "parked_item",
    ];
    let block = she.block(&session, "outside");
    let lines: Vec<(&str, Value)> = kinds
        .into_iter()
        .map(|kind| {
            let line = json!({ "session": session, "block": block, "kind": kind, "role": "bewoner", "text": kind });
            let id = she.does("line_add", line)["id"].clone();
            let edit = json!({ "id": id, "kind": kind, "role": null, "text": "anders" });
            she.does("line_edit", edit);
            (kind, id)
        })
        .collect();
    she.moves(&session, "close");
    for (kind, id) in lines {
        let versions = she.does("line_history", json!({ "id": id, "kind": kind }));
        assert_eq!(
            told(&versions, "text"),
            [kind, "anders"],
            "{kind} tells what it said"
        );
        assert_eq!(told(&versions, "kind"), [kind, kind], "and what it is");
    }
}
