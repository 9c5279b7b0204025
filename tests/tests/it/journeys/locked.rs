//! What is locked is forgotten.

use crate::calls;
use acceptance::facilitator::{Laptop, logged};
use serde_json::json;

#[test]
fn a_locked_store_answers_nothing_and_the_room_sees_nothing() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    let session = &things.evening.session;
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    she.does(
        "draft_save",
        json!({ "key": format!("line:{session}"), "text": "half een zin" }),
    );
    let state = she.does("store_lock", json!({}));
    assert_eq!(state["stage"], "locked", "it is locked");
    for (command, payload) in calls::needing_the_store(&things) {
        let error = she.is_refused(command, payload);
        assert_eq!(
            json!(error.code),
            "locked",
            "{command} needs the passphrase"
        );
        assert!(error.params.is_empty(), "{command} tells nothing");
    }
    assert_eq!(
        she.does("beamer_view", json!({})),
        json!(null),
        "the room sees nothing"
    );
    assert_eq!(
        she.room_was_told().pop(),
        Some(json!(null)),
        "and was told so at once"
    );
    assert_eq!(
        she.unlocks()["stage"],
        "open",
        "the passphrase opens it again"
    );
    assert_eq!(
        she.does("beamer_view", json!({})),
        json!(null),
        "showing is a choice made anew"
    );
    let kept = she.does("draft_list", json!({ "prefix": "line:" }));
    assert_eq!(
        kept[0]["text"], "half een zin",
        "half a sentence outlives the lock"
    );
}

#[test]
fn every_command_stands_in_the_list_of_calls() {
    let things = calls::things(&Laptop::new().start());
    let mut called: Vec<&str> = calls::all(&things)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let mut known = app::table::NAMES.to_vec();
    called.sort_unstable();
    known.sort_unstable();
    assert_eq!(called, known, "a new command is held to the same promises");
}

#[test]
fn the_log_knows_commands_and_codes_and_not_a_word_of_a_case() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    she.does("store_lock", json!({}));
    for (command, payload) in calls::needing_the_store(&things) {
        she.is_refused(command, payload);
    }
    let log = logged().join("\n");
    assert!(
        log.contains("line_add: Locked ref "),
        "what was refused can be found back"
    );
    for word in [
        "Een zin",
        "gordijnen",
        "Samira",
        "deur",
        "lantaarn",
        &things.line,
    ] {
        assert!(!log.contains(word), "{word:?} has no business in the log");
    }
}
