//! Half-typed text: kept within a second, and gone the moment it becomes a line.

use acceptance::facilitator::{Facilitator, Laptop};
use serde_json::{Value, json};

fn keeps(she: &Facilitator, key: &str, text: &str) {
    she.does("draft_save", json!({ "key": key, "text": text }));
}

fn kept(she: &Facilitator, prefix: &str) -> Value {
    she.does("draft_list", json!({ "prefix": prefix }))
}

#[test]
fn half_a_sentence_is_there_again_after_a_restart() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let (line, story) = (
        format!("line:{session}"),
        format!("session:{session}:private_notes"),
    );
    for text in ["H", "Hij do", "Hij doet nooit"] {
        keeps(&she, &line, text);
    }
    keeps(&she, &story, "  met spaties \n en regels");
    drop(she);
    let she = laptop.start();
    assert_eq!(she.unlocks()["stage"], "open", "it opens");
    assert_eq!(
        kept(&she, "line:"),
        json!([{ "key": line, "text": "Hij doet nooit" }]),
        "the newest text"
    );
    assert_eq!(
        kept(&she, &story)[0]["text"],
        "  met spaties \n en regels",
        "exactly as it was typed"
    );
    assert_eq!(
        kept(&she, "").as_array().map(Vec::len),
        Some(2),
        "one for each field"
    );
    keeps(&she, &line, "");
    assert_eq!(
        kept(&she, "line:"),
        json!([]),
        "an emptied field has no draft"
    );
}

#[test]
fn the_line_takes_its_draft_along_in_one_step() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let key = format!("line:{session}");
    keeps(&she, &key, "Hij doet nooit op");
    keeps(&she, "line:een-andere-avond", "blijft");
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.lines(&session, "outside"),
        ["Hij doet nooit open."],
        "the line is there"
    );
    assert_eq!(kept(&she, &key), json!([]), "and its half is not");
    assert_eq!(
        kept(&she, "line:")[0]["text"],
        "blijft",
        "the draft of another evening is"
    );
}

#[test]
fn a_line_that_was_not_typed_on_the_capture_line_leaves_what_is_half_typed_there() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    let (key, block) = (format!("line:{session}"), she.block(&session, "outside"));
    let lesson = format!("harvest:{session}:lesson_value");
    keeps(&she, &key, "Hij doet nooit");
    keeps(&she, &lesson, "Kijk eerst");
    let line = |kind: &str, draft: Value| json!({ "session": session, "block": block, "kind": kind, "role": null, "text": "Kijk eerst zelf.", "draft": draft });
    // A learning moment that becomes a lesson with one press, and a mark on a line that stands already.
    for kind in ["lesson_approach", "idea"] {
        she.does("line_add", line(kind, json!(null)));
        assert_eq!(
            kept(&she, "").as_array().map(Vec::len),
            Some(2),
            "nobody pressed Enter, so {kind} takes nothing along"
        );
    }
    she.does("line_add", line("lesson_value", json!(lesson)));
    assert_eq!(
        kept(&she, ""),
        json!([{ "key": key, "text": "Hij doet nooit" }]),
        "a lesson typed in the harvest takes its own half along, and no other"
    );
}

#[test]
fn a_line_that_was_refused_leaves_its_draft() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    let (key, block) = (format!("line:{session}"), she.block(&session, "outside"));
    keeps(&she, &key, "Hij doet nooit open.");
    she.moves(&session, "close");
    let line = json!({ "session": session, "block": block, "kind": "outside", "role": null, "text": "Hij doet nooit open.",
                       "draft": key });
    let error = she.is_refused("line_add", line);
    assert_eq!(json!(error.code), "session_closed", "the evening is closed");
    assert_eq!(
        kept(&she, &key)[0]["text"],
        "Hij doet nooit open.",
        "and the words are not lost"
    );
}

#[test]
fn drafts_are_no_steps_to_undo() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    keeps(&she, "line:x", "half");
    assert_eq!(
        she.does("undo_state", json!({}))["undo"],
        "statement_add",
        "undo is about the line"
    );
    she.does("undo", json!({}));
    assert_eq!(
        kept(&she, "line:x")[0]["text"],
        "half",
        "what is being typed stays under the fingers"
    );
}
