//! Backups when something is wrong: with the disk, with a backup, with the store itself.

use super::disk::{Ballast, Mounted, ReadOnly, names_in};
use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE};
use app::events::Event;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// An evening of which there is a backup with one line, and one line more.
fn evening(laptop: &Laptop) -> (Facilitator, String) {
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.types(&session, "outside", "outside", "wijkagent", "toen");
    she.does_and_waits_for_backup("backup_make");
    she.types(&session, "outside", "outside", "wijkagent", "nu");
    (she, session)
}

fn database(laptop: &Laptop) -> PathBuf {
    laptop.folders().store().join("store.db")
}

fn backups(laptop: &Laptop) -> PathBuf {
    laptop.folders().store().join("backups")
}

fn newest(she: &Facilitator) -> Value {
    json!({ "key": she.backups()[0]["key"] })
}

#[test]
fn a_damaged_store_opens_nothing_and_offers_its_backups() {
    let laptop = Laptop::new();
    let (she, session) = evening(&laptop);
    drop(she);
    let whole = fs::read(database(&laptop)).expect("it is there");
    let mut bytes = whole.clone();
    bytes[100] ^= 1;
    fs::write(database(&laptop), &bytes).expect("our folder");
    let she = laptop.start();
    let list = json!({});
    assert_eq!(
        json!(she.is_refused("backup_list", list.clone()).code),
        "locked",
        "nothing is shown before the passphrase"
    );
    let refused = she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(json!(refused.code), "store_damaged", "that is said");
    assert_eq!(
        she.state()["stage"],
        "damaged",
        "and what can be done comes next"
    );
    assert_eq!(
        json!(she.is_refused("session_get", json!({ "id": session })).code),
        "locked",
        "there is no store to ask"
    );
    let state = she.does("backup_restore", newest(&she));
    assert_eq!(state["stage"], "open", "a backup opens at once");
    assert_eq!(she.lines(&session, "outside"), ["toen"], "as it was then");
    let kept = she.backups()[0].clone();
    assert_eq!(
        (&kept["reason"], &kept["whole"]),
        (&json!("damaged"), &json!(false)),
        "the damaged files are kept, and not offered to be put back"
    );
    let kept = backups(&laptop).join(kept["key"].as_str().expect("a name"));
    assert!(
        fs::read(kept.join("store.db")).is_ok_and(|kept| kept == bytes),
        "as they were"
    );
    she.does("store_lock", json!({}));
    assert_eq!(she.unlocks()["stage"], "open", "and so it stays");
}

#[test]
fn a_damaged_store_that_is_opened_with_the_sheet_still_asks_for_a_new_passphrase() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let words = she.makes_a_store().join(" ");
    she.makes_a_group();
    she.leaves();
    fs::write(database(&laptop), "kapot").expect("our folder");
    let she = laptop.start();
    she.is_refused("store_unlock_recovery", json!({ "words": words }));
    assert_eq!(she.state()["stage"], "damaged", "the sheet was right");
    let state = she.does("backup_restore", newest(&she));
    assert_eq!(state["stage"], "new_passphrase", "the old one is lost");
    let new = json!({ "passphrase": "kruimel onder de bank bij tante Truus" });
    assert_eq!(
        she.does("passphrase_set", new)["stage"],
        "open",
        "then it is open"
    );
}

#[test]
fn locking_before_a_damaged_store_forgets_the_key() {
    let laptop = Laptop::new();
    let (she, _) = evening(&laptop);
    let backup = newest(&she);
    drop(she);
    fs::write(database(&laptop), "kapot").expect("our folder");
    let she = laptop.start();
    she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        she.does("store_lock", json!({}))["stage"],
        "locked",
        "locked is locked"
    );
    assert_eq!(
        json!(she.is_refused("backup_restore", backup).code),
        "locked",
        "nothing is put back without the passphrase"
    );
}

#[test]
fn damaged_keys_are_mended_from_a_backup_and_nobody_notices() {
    for broken in ["kapot", ""] {
        let laptop = Laptop::new();
        let (she, session) = evening(&laptop);
        drop(she);
        for name in ["keys.json", "keys.copy.json"] {
            let file = laptop.folders().store().join(name);
            if broken.is_empty() {
                fs::remove_file(file).expect("it is there");
            } else {
                fs::write(file, broken).expect("our folder");
            }
        }
        let she = laptop.start();
        assert_eq!(
            she.unlocks()["stage"],
            "open",
            "the slots of the backup open it"
        );
        assert_eq!(
            she.lines(&session, "outside"),
            ["toen", "nu"],
            "with everything of now in it"
        );
        drop(she);
        assert_eq!(
            laptop.start().unlocks()["stage"],
            "open",
            "and from then on its own"
        );
    }
}

#[test]
fn a_damaged_backup_is_told_so_and_the_store_is_as_it_was() {
    let laptop = Laptop::new();
    let (she, session) = evening(&laptop);
    let chosen = newest(&she);
    let file = backups(&laptop).join(chosen["key"].as_str().expect("a name"));
    let file = file.join("store.db");
    let mut bytes = fs::read(&file).expect("it is there");
    *bytes.last_mut().expect("it is long") ^= 1;
    fs::write(&file, &bytes).expect("our folder");
    let refused = she.is_refused("backup_restore", chosen.clone());
    assert_eq!(
        json!(refused.code),
        "backup_damaged",
        "it is said what is wrong"
    );
    assert_eq!(she.state()["stage"], "open", "the store is open");
    assert_eq!(she.lines(&session, "outside"), ["toen", "nu"], "as it was");
    fs::write(&file, &bytes[..4096]).expect("our folder");
    assert_eq!(
        she.backups()[0]["whole"],
        false,
        "one that is too short shows it"
    );
    let refused = she.is_refused("backup_restore", chosen);
    assert_eq!(json!(refused.code), "backup_damaged", "and is refused");
    she.types(&session, "outside", "outside", "wijkagent", "en verder");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_and_typing_goes_on() {
    let laptop = Laptop::new();
    let (she, session) = evening(&laptop);
    let chosen = newest(&she);
    let read_only = ReadOnly::new(&backups(&laptop));
    she.does_and_waits_for_backup("backup_make");
    let told = she.does("backup_list", json!({}));
    assert_eq!(
        told["trouble"], "backup_read_only",
        "it is said what is wrong"
    );
    assert_eq!(
        told["list"].as_array().map(Vec::len),
        Some(1),
        "the old one is there"
    );
    let refused = she.is_refused("backup_restore", chosen);
    assert_eq!(
        json!(refused.code),
        "backup_read_only",
        "without a backup of now, none of then is put back"
    );
    assert_eq!(she.state()["stage"], "open", "the store is open");
    she.types(&session, "outside", "outside", "wijkagent", "en verder");
    assert_eq!(
        she.lines(&session, "outside"),
        ["toen", "nu", "en verder"],
        "nothing is lost"
    );
    drop(read_only);
    she.does_and_waits_for_backup("backup_make");
    let told = she.does("backup_list", json!({}));
    assert_eq!(
        told["trouble"],
        json!(null),
        "and when it goes well that is said too"
    );
    assert_eq!(
        names_in(&backups(&laptop)).len(),
        1,
        "with nothing half left, and the newest of today"
    );
}

#[test]
fn a_full_disk_leaves_no_half_backup_and_the_one_before_stays() {
    let place = tempfile::tempdir().expect("a folder for temporary files");
    // An account that may not mount tries the same in the store, where steps on the disk are made to fail.
    let Some(_disk) = Mounted::small_disk(place.path(), "3m") else {
        return;
    };
    let laptop = Laptop::at(place.path());
    let (she, session) = evening(&laptop);
    let before = she.backups();
    let ballast = Ballast::fill(place.path());
    she.does_and_waits_for_backup("backup_make");
    let told = she.does("backup_list", json!({}));
    assert_eq!(
        told["trouble"], "backup_no_room",
        "it is said what is wrong"
    );
    assert_eq!(she.backups(), before, "the one before stays");
    let refused = she.is_refused("backup_restore", json!({ "key": before[0]["key"] }));
    assert_eq!(
        json!(refused.code),
        "backup_no_room",
        "nor is there room to put it back"
    );
    assert_eq!(
        she.lines(&session, "outside"),
        ["toen", "nu"],
        "and nothing is lost"
    );
    drop(ballast);
    assert_eq!(
        names_in(&backups(&laptop)).len(),
        1,
        "nothing half written is left"
    );
    she.does("backup_restore", json!({ "key": before[0]["key"] }));
    assert_eq!(
        she.lines(&session, "outside"),
        ["toen"],
        "with room it works"
    );
    she.leaves();
}

#[test]
fn a_program_that_is_killed_while_it_copies_leaves_the_store_whole_and_tries_again() {
    let laptop = Laptop::new();
    let (she, session) = evening(&laptop);
    she.leaves();
    let half = backups(&laptop).join("backup-20261121-160000.part");
    fs::create_dir(&half).expect("our folder");
    fs::write(half.join("store.db"), "half").expect("our folder");
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.lines(&session, "outside"),
        ["toen", "nu"],
        "it opens as ever"
    );
    she.types(&session, "outside", "outside", "wijkagent", "en verder");
    she.does_and_waits_for_backup("backup_make");
    assert!(!half.exists(), "what was half is cleared up");
    assert!(
        she.was_told().contains(&Event::Backup),
        "and the window was told"
    );
}
