//! Harvest: what was marked while the group talked is worked out, and the group goes home with a sentence each.

use crate::pdf;
use acceptance::facilitator::{Evening, Laptop, id};
use serde_json::json;

#[test]
fn a_learning_moment_becomes_a_lesson_and_is_known_as_such_also_when_its_words_are_sharpened() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let moment = she.types(
        &session,
        "inside",
        "learning_moment",
        "wijkagent",
        "Eerst bellen.",
    );
    let made = she.does(
        "lesson_make",
        json!({ "moment": moment, "kind": "lesson_value" }),
    );
    assert_eq!(made["undo"], "lesson_make", "undo says what it takes back");
    let lesson = id(&made);
    she.does(
        "line_edit",
        json!({ "id": lesson, "kind": "lesson_approach", "role": "wijkagent", "text": "Bel voor je belt." }),
    );
    let harvest = she.does("harvest_get", json!({ "id": session }));
    let known = &harvest["lessons"][0];
    assert_eq!(
        (&known["text"], &known["kind"], &known["moment"]),
        (
            &json!("Bel voor je belt."),
            &json!("lesson_approach"),
            &json!(moment)
        ),
        "sharpened, of another sense, and still of this moment"
    );
    assert_eq!(
        she.lines(&session, "learning_moment"),
        ["Eerst bellen."],
        "the moment stays"
    );
    let error = she.is_refused("lesson_make", json!({ "moment": moment, "kind": "idea" }));
    assert_eq!(json!(error.code), "not_found", "an idea is no lesson");
}

#[test]
fn correcting_a_line_keeps_what_was_worked_out_beside_it() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let idea = she.types(&session, "inside", "idea", "bewoner", "Een kaart.");
    let signal = she.types(
        &session,
        "inside",
        "rule_signal",
        "bewoner",
        "Drie brieven.",
    );
    she.does(
        "idea_answer",
        json!({ "id": idea, "who": "Joke", "by": "2026-12-05", "outcome": "try_small", "answer": "In één straat.",
                "answered_in": session }),
    );
    she.does(
        "signal_save",
        json!({ "id": signal, "rule": "Elke brief apart.", "whose": "De gemeente", "cost": "Rust, van iedereen." }),
    );
    for (id, kind, text) in [
        (&idea, "idea", "Een kaart in de bus."),
        (&signal, "rule_signal", "Drie brieven op een dag."),
    ] {
        let line = json!({ "id": id, "kind": kind, "role": "corporatie", "text": text });
        she.does("line_edit", line);
    }
    let harvest = she.does("harvest_get", json!({ "id": session }));
    let (idea, signal) = (&harvest["ideas"][0], &harvest["signals"][0]);
    assert_eq!(
        (
            &idea["text"],
            &idea["outcome"],
            &idea["answer"],
            &idea["who"]
        ),
        (
            &json!("Een kaart in de bus."),
            &json!("try_small"),
            &json!("In één straat."),
            &json!("Joke")
        ),
        "the idea has new words and its answer"
    );
    assert_eq!(
        (&signal["text"], &signal["whose"], &signal["cost"]),
        (
            &json!("Drie brieven op een dag."),
            &json!("De gemeente"),
            &json!("Rust, van iedereen.")
        ),
        "and so has the signal"
    );
    let found = she.does("search", json!({ "text": "rust van" }));
    assert_eq!(found[0]["kind"], "rule_signal", "all of it can be found");
}

#[test]
fn everybody_goes_home_with_a_sentence_that_stands_on_paper() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let block = she.block(&session, "closing");
    let word = json!({ "session": session, "block": block, "kind": "closing_word", "role": "wijkagent",
                       "text": "Ik ga morgen langs zonder map.", "draft": null });
    let done = she.does("line_add", word);
    assert_eq!(done["undo"], "closing_word_add", "it has a name of its own");
    assert_eq!(
        she.lines(&session, "closing_word"),
        ["Ik ga morgen langs zonder map."],
        "it is a line like others"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        printed.says("Ik ga morgen langs zonder map."),
        "the last word is on paper too"
    );
}
