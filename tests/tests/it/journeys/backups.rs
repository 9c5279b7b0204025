//! Backups: made by themselves, listed by date, put back and taken back again.

use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn lines(backup: &Value) -> u64 {
    backup["lines"].as_u64().expect("a number of lines")
}

fn says(she: &Facilitator, session: &str, text: &str) {
    she.types(session, "outside", "outside", "wijkagent", text);
}

#[test]
fn the_first_lines_of_a_day_are_kept_when_nobody_types_and_all_of_it_when_the_store_is_locked() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.does("backup_tend", json!({}));
    let session = she.begins_an_evening().session;
    says(&she, &session, "een");
    assert_eq!(
        she.backups(),
        [json!(null); 0],
        "nothing happens while she types"
    );
    she.does_and_waits_for_backup("backup_tend");
    let first = she.backups();
    assert_eq!(first.len(), 1, "one was made");
    assert_eq!(
        first[0],
        json!({ "key": "backup-20261121-150000", "made_at": "2026-11-21T15:00:00Z", "reason": "daily",
                "whole": true, "sessions": 1, "lines": 1 }),
        "it says when, and how much is in it"
    );
    says(&she, &session, "twee");
    laptop.pass(TimeDelta::minutes(90));
    she.does("backup_tend", json!({}));
    assert_eq!(she.backups(), first, "once a day is enough while she works");
    she.does_and_waits_for_backup("store_lock");
    she.unlocks();
    let second = she.backups();
    assert_eq!(second.len(), 1, "the last one of the day takes its place");
    assert_eq!(lines(&second[0]), 2, "with all of the evening in it");
    she.does("store_lock", json!({}));
    she.unlocks();
    she.does("backup_tend", json!({}));
    assert_eq!(
        she.backups(),
        second,
        "nothing was written, so nothing is made"
    );
    laptop.pass(TimeDelta::days(1));
    she.does("backup_tend", json!({}));
    assert_eq!(she.backups(), second, "nor on the next day");
    says(&she, &session, "drie");
    she.does_and_waits_for_backup("backup_tend");
    let third = she.backups();
    assert_eq!(
        third.iter().map(lines).collect::<Vec<_>>(),
        [3, 2],
        "a day with a line has one of its own, and that of yesterday stays"
    );
}

#[test]
fn closing_the_program_keeps_what_was_written() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    says(&she, &session, "een");
    she.leaves();
    let she = laptop.start();
    she.unlocks();
    let made: Vec<u64> = she.backups().iter().map(lines).collect();
    assert_eq!(made, [1], "the program waited for it");
}

#[test]
fn she_can_ask_for_one_and_goes_on_typing() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    says(&she, &session, "een");
    let begun = she.does("backup_make", json!({}));
    assert_eq!(begun["making"], true, "it is being made");
    says(&she, &session, "twee");
    she.waits_until_told(&app::events::Event::Backup);
    let made = she.backups();
    assert_eq!(made.len(), 1, "it is there");
    assert_eq!(made[0]["reason"], "asked", "it says why it is there");
    assert_eq!(
        she.lines(&session, "outside"),
        ["een", "twee"],
        "nothing waited for it"
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.lines(&session, "outside"),
        ["een", "twee"],
        "and everything is there"
    );
}

#[test]
fn a_backup_is_put_back_and_one_more_step_brings_the_present_again() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    says(&she, &session, "toen");
    she.does_and_waits_for_backup("backup_make");
    says(&she, &session, "nu");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let key = she.backups()[0]["key"].clone();
    let state = she.does("backup_restore", json!({ "key": key }));
    assert_eq!(state["stage"], "open", "it is open at once");
    assert_eq!(she.lines(&session, "outside"), ["toen"], "as it was then");
    assert_eq!(
        she.does("beamer_view", json!({})),
        json!(null),
        "the room is shown nothing until that is chosen again"
    );
    let before = she.backups()[0].clone();
    assert_eq!(
        before["reason"], "before_restore",
        "the present was kept first"
    );
    assert_eq!(lines(&before), 2, "whole");
    says(&she, &session, "en verder");
    she.does("undo", json!({}));
    she.does("backup_restore", json!({ "key": before["key"] }));
    assert_eq!(
        she.lines(&session, "outside"),
        ["toen", "nu"],
        "all is as it was"
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.lines(&session, "outside"),
        ["toen", "nu"],
        "also after a restart, with the same passphrase"
    );
}

#[test]
fn a_backup_that_is_gone_is_told_calmly_and_the_store_stays_open() {
    let she = Laptop::new().start();
    she.begins_an_evening();
    let gone = she.is_refused("backup_restore", json!({ "key": "backup-20200101-120000" }));
    assert_eq!(json!(gone.code), "not_found", "it is not there any more");
    assert_eq!(she.state()["stage"], "open", "and nothing happened");
}

#[test]
fn the_practice_group_has_no_backups_and_touches_those_of_the_real_store_by_no_means() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    says(&she, &session, "een");
    she.does_and_waits_for_backup("practice_open");
    let practising = she.does("backup_list", json!({}));
    assert_eq!(practising["kept"], false, "there is nothing to keep");
    assert_eq!(practising["list"], json!([]), "and nothing to show");
    she.does("backup_make", json!({}));
    she.does("backup_tend", json!({}));
    she.does("store_lock", json!({}));
    assert!(
        !laptop.folders().practice().join("backups").exists(),
        "none was made"
    );
    she.unlocks();
    assert_eq!(
        she.backups().iter().map(lines).collect::<Vec<_>>(),
        [1],
        "the real store got its own when it was closed"
    );
}

#[test]
fn a_passphrase_that_was_replaced_opens_no_backup() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let words = she.makes_a_store().join(" ");
    she.makes_a_group();
    she.does_and_waits_for_backup("backup_make");
    she.does("store_lock", json!({}));
    she.does("store_unlock_recovery", json!({ "words": words }));
    she.does(
        "passphrase_set",
        json!({ "passphrase": "kruimel onder de bank bij tante Truus" }),
    );
    let backup = laptop.folders().store().join("backups");
    let backup = backup.join(she.backups()[0]["key"].as_str().expect("a name"));
    let keys = store::keys::KeyFile::open(&backup).expect("sound key files");
    let opens = |passphrase: &str| keys.unlock_with_passphrase(&passphrase.into()).is_ok();
    assert!(!opens(PASSPHRASE), "the old one is over, here too");
    assert!(
        opens("kruimel onder de bank bij tante Truus"),
        "and the new one opens it"
    );
}
