//! Every command of the table that changes something is taken back by name, and done again.

use crate::calls;
use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};
use std::path::Path;

/// The course of the evening is no step of Undo: going back is a move of its own, and a step back through the lines must not
/// move the room to another block.
const MOVES: &[&str] = &["session_move", "session_reopen"];

/// They work through the list themselves.
const OF_UNDO: &[&str] = &["undo", "redo", "undo_state"];

/// They need an evening that went before; `carrying` takes back what they did.
const OF_TWO_EVENINGS: &[&str] = &["carry_take"];

/// They need two laptops; `exchange` takes back what they did.
const OF_TWO_LAPTOPS: &[&str] = &["conflict_resolve"];

/// There is no way back from them, and the screen says so before.
const FOR_GOOD: &[&str] = &["case_erase", "case_set_aside", "row_erase", "passage_erase"];

/// Everything that the screens show of a group.
fn everything(she: &Facilitator, it: &calls::Things) -> Value {
    let group = json!({ "community": it.evening.community });
    let seen = |command: &str, payload: Value| match she.tries(command, payload) {
        Ok(shown) => shown,
        Err(error) => json!(error.code),
    };
    let session = &it.evening.session;
    json!([
        seen("session_get", json!({ "id": session })),
        seen("case_get", json!({ "id": it.evening.case })),
        seen("case_list", group.clone()),
        seen("community_list", json!({})),
        seen("member_list", group.clone()),
        seen("session_list", group.clone()),
        seen("organisation_list", group.clone()),
        seen("agreed_word_list", group.clone()),
        seen("harvest_get", json!({ "id": session })),
        seen("charter_get", group.clone()),
        seen("charter_get", json!({ "community": it.other_group })),
        seen("venue_list", group.clone()),
        seen("role_list", group.clone()),
        seen("today", group),
    ])
}

fn labels(language: &str) -> Value {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/i18n");
    let file = std::fs::read(assets.join(language).join("undo.json")).expect("it is there");
    serde_json::from_slice(&file).expect("it is JSON")
}

#[test]
fn whatever_changes_something_is_taken_back_by_name_and_done_again() {
    let she = Laptop::new().start();
    let things = calls::things(&she);
    let before = everything(&she, &things);
    let catalogues = [labels("nl"), labels("en")];
    let calls = calls::all(&things);
    let mut seen = 0;
    for command in app::table::changing() {
        if [OF_UNDO, MOVES, OF_TWO_EVENINGS, OF_TWO_LAPTOPS, FOR_GOOD]
            .concat()
            .contains(&command)
        {
            continue;
        }
        let payload = calls.iter().find(|(name, _)| *name == command);
        let (_, payload) = payload.expect("every command stands in the list of calls");
        let done = she.does(command, payload.clone());
        let after = everything(&she, &things);
        assert!(after != before, "{command} shows what it did");
        let key = done["undo"].as_str().expect("it can be taken back");
        for catalogue in &catalogues {
            assert!(
                catalogue[key].is_string(),
                "{command} can be taken back by the name of {key}, in both languages"
            );
        }
        let undone = she.does("undo", json!({}));
        assert!(
            everything(&she, &things) == before,
            "{command} leaves no trace when it is taken back"
        );
        assert_eq!(undone["redo"], key, "{command} can be done again by name");
        she.does("redo", json!({}));
        assert!(
            everything(&she, &things) == after,
            "{command} is done again whole"
        );
        she.does("undo", json!({}));
        seen += 1;
    }
    assert!(seen > 20, "the table was walked: {seen}");
}

#[test]
fn new_things_are_taken_back_as_well_as_changed_ones() {
    let she = Laptop::new().start();
    let things = calls::things(&she);
    let before = everything(&she, &things);
    let mut seen = 0;
    for (command, mut payload) in calls::all(&things) {
        let makes = [
            "community_save",
            "member_save",
            "case_save",
            "tilt_save",
            "agreement_save",
        ];
        if !makes.contains(&command) {
            continue;
        }
        payload["id"] = json!(null);
        let made = id(&she.does(command, payload));
        let after = everything(&she, &things);
        assert!(
            after.to_string().contains(&made),
            "{command} shows what it made"
        );
        she.does("undo", json!({}));
        assert!(
            everything(&she, &things) == before,
            "{command} leaves no trace when it is taken back"
        );
        seen += 1;
    }
    assert_eq!(seen, 5, "all of them were tried");
}

#[test]
fn what_is_no_change_writes_nothing_in_the_log() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    drop(she);
    let before = laptop.inspects(|store| store.log_len());
    let she = laptop.start();
    she.unlocks();
    let changing = app::table::changing();
    for (command, payload) in calls::needing_the_store(&things) {
        if changing.contains(&command) {
            continue;
        }
        // Whether it answers or refuses is told elsewhere.
        let _ = she.tries(command, payload);
    }
    drop(she);
    assert_eq!(
        laptop.inspects(|store| store.log_len()),
        before,
        "only what answers with what can be taken back changes the store"
    );
}
