//! Language and other settings: at once, for the screen, the room and the paper.

use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn settings(language: &str, text_percent: u32, lock_after_min: u32) -> Value {
    json!({ "language": language, "theme": "dark", "text_percent": text_percent, "lock_after_min": lock_after_min })
}

fn speaks(she: &Facilitator, language: &str) {
    she.does("settings_save", settings(language, 100, 15));
}

#[test]
fn another_language_renames_roles_steps_room_and_paper_and_leaves_lines_alone() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let session = evening.session.clone();
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let dutch = (she.sees(&session), she.does("beamer_view", json!({})));
    assert_eq!(dutch.0["lines"][0]["role_name"], "Wijkagent", "Dutch first");
    speaks(&she, "en");
    let english = (she.sees(&session), she.does("beamer_view", json!({})));
    assert_eq!(
        english.0["lines"][0]["role_name"], "Community police officer",
        "the role in English"
    );
    assert_eq!(
        english.0["lines"][0]["text"], "Hij doet nooit open.",
        "the words of people are not translated"
    );
    for part in ["name", "purpose", "facilitator", "avoid", "beamer"] {
        assert_ne!(
            english.0["blocks"][0][part], dutch.0["blocks"][0][part],
            "the {part} of a step"
        );
    }
    assert_eq!(english.1["language"], "en", "the room is told at once");
    assert_ne!(english.1["prompt"], dutch.1["prompt"], "and reads English");
    let group = json!({ "community": evening.community });
    let (roles, methods) = (
        she.does("role_list", group.clone()),
        she.does("method_list", group),
    );
    assert_eq!(methods[0]["name"], "CoP learning session", "methods too");
    assert!(
        roles
            .as_array()
            .is_some_and(|all| all.iter().any(|r| r["name"] == "Resident")),
        "and role cards"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let path = saved["path"].as_str().expect("a path");
    assert!(
        path.contains("Report 2026-11-21"),
        "the file has an English name"
    );
    assert!(
        pdf::read(path).says("Community police officer"),
        "and English words around the lines"
    );
}

#[test]
fn the_recovery_sheet_and_the_first_start_can_be_english_too() {
    let she = Laptop::new().start();
    speaks(&she, "en");
    let sheet = she.does(
        "store_create",
        json!({ "passphrase": acceptance::facilitator::PASSPHRASE }),
    );
    let saved = she.does("recovery_sheet_save", json!({ "path": null }));
    let path = saved["path"].as_str().expect("a path");
    assert!(
        path.ends_with("Recovery sheet Kantelbeeld.pdf"),
        "an English name"
    );
    assert!(
        pdf::read(path).says(sheet["words"][0].as_str().expect("a word")),
        "and the words stay the words"
    );
}

#[test]
fn numbers_that_no_screen_can_show_are_brought_back_within_bounds() {
    let laptop = Laptop::new();
    let she = laptop.start();
    for (given, kept) in [
        ((0, 0), (80, 1)),
        ((79, 1), (80, 1)),
        ((80, 120), (80, 120)),
        ((200, 121), (200, 120)),
        ((65_535, 65_535), (200, 120)),
        ((140, 30), (140, 30)),
    ] {
        let state = she.does("settings_save", settings("nl", given.0, given.1));
        let settings = &state["settings"];
        assert_eq!(
            (&settings["text_percent"], &settings["lock_after_min"]),
            (&json!(kept.0), &json!(kept.1)),
            "{given:?} percent and minutes"
        );
    }
    let again = laptop.start().state();
    assert_eq!(
        again["settings"],
        settings("nl", 140, 30),
        "the last ones are kept, also by the next start"
    );
}

#[test]
fn settings_that_were_damaged_are_the_standard_ones() {
    let laptop = Laptop::new();
    speaks(&laptop.start(), "en");
    let file = laptop.folders().settings();
    for broken in ["", "{", "[]", "{\"language\":\"fy\"}", "\u{0}\u{1}"] {
        std::fs::write(&file, broken).expect("our folder");
        let state = laptop.start().state();
        assert_eq!(
            state["settings"]["language"], "nl",
            "{broken:?} keeps nobody out"
        );
    }
    std::fs::write(
        &file,
        r#"{"language":"en","theme":"light","text_percent":900,"lock_after_min":0}"#,
    )
    .expect("our folder");
    let state = laptop.start().state();
    assert_eq!(
        state["settings"]["text_percent"], 200,
        "what was changed by hand is within bounds too"
    );
}

#[test]
fn settings_do_not_wait_for_the_passphrase_and_hold_nothing_private() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    she.makes_a_group();
    she.does("store_lock", json!({}));
    speaks(&she, "en");
    let kept = std::fs::read_to_string(laptop.folders().settings()).expect("the file is there");
    let kept: Value = serde_json::from_str(&kept).expect("it can be read");
    let names: BTreeSet<&str> = kept
        .as_object()
        .expect("fields")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        names,
        ["language", "lock_after_min", "text_percent", "theme"].into(),
        "four things, none of a person"
    );
}
