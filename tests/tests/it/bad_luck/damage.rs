//! Damaged files: told apart, left as they are for whoever can still save them, and never a new empty store in their place.

use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE};
use app::error::AppError;
use app::events::Event;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use store::StoreError;

/// A closed store with an evening in it.
fn closed() -> (Laptop, String) {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.types(&session, "outside", "outside", "wijkagent", "Staat er.");
    drop(she);
    (laptop, session)
}

fn file(laptop: &Laptop, name: &str) -> PathBuf {
    laptop.folders().store().join(name)
}

fn refusal(she: &Facilitator) -> AppError {
    she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }))
}

#[test]
fn a_store_with_changed_or_missing_bytes_is_called_damaged_and_left_alone() {
    let (laptop, session) = closed();
    let database = file(&laptop, "store.db");
    let whole = fs::read(&database).expect("it is there");
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        bytes
    };
    let damaged = [
        ("its first byte changed", flipped(0)),
        ("a byte in the middle changed", flipped(whole.len() / 2)),
        ("its last byte changed", flipped(whole.len() - 1)),
        ("its end cut off", whole[..whole.len() / 3].to_vec()),
        ("nothing in it", Vec::new()),
        (
            "something else in it",
            b"SQLite format 3\0 van iemand anders".to_vec(),
        ),
    ];
    let mut opened = 0;
    for (what, bytes) in damaged {
        fs::write(&database, &bytes).expect("our folder");
        let she = laptop.start();
        let unlock = json!({ "passphrase": PASSPHRASE });
        match she.tries("store_unlock", unlock) {
            Err(error) => {
                assert_eq!(
                    json!(error.code),
                    "store_damaged",
                    "with {what} it is damaged"
                );
                assert_eq!(she.state()["stage"], "damaged", "the window stays");
            }
            // Opening did not read that page: looking at all of them did, right after it.
            Ok(_) => {
                opened += 1;
                she.waits_until_told(&Event::StoreDamaged);
                assert_eq!(
                    she.state()["damaged"],
                    true,
                    "with {what} it is called damaged soon after"
                );
                let draft = json!({ "key": "line:x", "text": "Half." });
                assert_eq!(
                    json!(she.is_refused("draft_save", draft).code),
                    "store_damaged",
                    "and it is not written to any more"
                );
            }
        }
        assert_eq!(
            she.does("practice_open", json!({}))["practice"],
            true,
            "and practising goes on"
        );
        drop(she);
        assert!(
            fs::read(&database).is_ok_and(|after| after == bytes),
            "with {what} it is left as it is"
        );
    }
    assert!(
        opened > 0,
        "damage in a page that opening does not read was tried as well"
    );
    // The same program, once the file was put back.
    fs::write(&database, flipped(whole.len() - 1)).expect("our folder");
    let she = laptop.start();
    if she
        .tries("store_unlock", json!({ "passphrase": PASSPHRASE }))
        .is_ok()
    {
        she.waits_until_told(&Event::StoreDamaged);
        she.does("store_lock", json!({}));
    }
    fs::write(&database, &whole).expect("our folder");
    assert_eq!(
        she.unlocks()["damaged"],
        false,
        "what was said of the damaged file is forgotten with it"
    );
    drop(she);
    fs::write(&database, &whole).expect("our folder");
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.lines(&session, "outside"),
        ["Staat er."],
        "put back, it opens with everything in it"
    );
}

#[test]
fn whichever_page_is_damaged_there_is_a_screen_to_go_on_from() {
    const PAGE_BYTES: usize = 4096;
    let (laptop, _) = closed();
    let database = file(&laptop, "store.db");
    let whole = fs::read(&database).expect("it is there");
    let (mut before_the_door, mut inside) = (0, 0);
    for page in 0..whole.len() / PAGE_BYTES {
        let mut bytes = whole.clone();
        bytes[page * PAGE_BYTES + PAGE_BYTES / 2] ^= 0x40;
        fs::write(&database, &bytes).expect("our folder");
        let she = laptop.start();
        let unlock = json!({ "passphrase": PASSPHRASE });
        match she.tries("store_unlock", unlock) {
            Err(error) => {
                assert_eq!(
                    she.state()["stage"],
                    "damaged",
                    "with page {page} damaged the backups are shown, not only {error:?}"
                );
                before_the_door += 1;
            }
            Ok(_) => {
                for (question, payload) in [
                    ("undo_state", json!({})),
                    ("draft_list", json!({ "prefix": "" })),
                    ("community_list", json!({})),
                ] {
                    she.does(question, payload);
                }
                // The look at all pages is over then, and lets go of the file.
                she.waits_until_told(&Event::StoreDamaged);
                inside += 1;
            }
        }
    }
    assert!(
        before_the_door > 0 && inside > 0,
        "both are met: {before_the_door} before the door, {inside} inside"
    );
}

#[test]
fn a_store_that_was_closed_before_its_pages_were_looked_at_is_looked_at_the_next_time() {
    let (laptop, _) = closed();
    let database = file(&laptop, "store.db");
    let mut bytes = fs::read(&database).expect("it is there");
    let last = bytes.len() - 1;
    bytes[last] ^= 0x40;
    fs::write(&database, &bytes).expect("our folder");
    let unlock = json!({ "passphrase": PASSPHRASE });

    let she = laptop.start_to_look_after(Duration::from_secs(3600));
    she.tries("store_unlock", unlock.clone())
        .expect("opening does not read the last page");
    // It does not wait for the hour to pass.
    she.does("store_lock", json!({}));
    assert!(
        !she.was_told().contains(&Event::StoreDamaged),
        "nobody has looked"
    );
    drop(she);

    let she = laptop.start();
    she.tries("store_unlock", unlock)
        .expect("opening does not read the last page");
    she.waits_until_told(&Event::StoreDamaged);
}

#[test]
fn a_store_of_which_the_database_is_gone_is_not_quietly_begun_anew() {
    let (laptop, _) = closed();
    let database = file(&laptop, "store.db");
    fs::remove_file(&database).expect("it is there");
    let she = laptop.start();
    assert_eq!(
        json!(refusal(&she).code),
        "store_damaged",
        "an evening is missing, and that is said"
    );
    assert!(!database.exists(), "no empty store takes its place");
}

#[test]
fn one_damaged_key_file_is_mended_from_its_twin_and_nobody_notices() {
    for (broken, twin) in [
        ("keys.json", "keys.copy.json"),
        ("keys.copy.json", "keys.json"),
    ] {
        for bytes in [&b""[..], b"kapot", b"{}"] {
            let (laptop, session) = closed();
            fs::write(file(&laptop, broken), bytes).expect("our folder");
            let she = laptop.start();
            assert_eq!(
                she.unlocks()["stage"],
                "open",
                "{broken} is damaged and {twin} is not"
            );
            assert_eq!(
                she.lines(&session, "outside"),
                ["Staat er."],
                "everything is there"
            );
            let read = |name| fs::read(file(&laptop, name)).expect("it is there");
            assert_eq!(read(broken), read(twin), "and both are whole again");
        }
    }
}

#[test]
fn two_damaged_key_files_are_told_apart_from_a_wrong_passphrase_and_left_alone() {
    let (laptop, _) = closed();
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(file(&laptop, name), "kapot").expect("our folder");
    }
    let she = laptop.start();
    let error = refusal(&she);
    assert_eq!(
        json!(error.code),
        "keys_damaged",
        "no passphrase opens this, and trying on is no use"
    );
    assert_eq!(she.state()["wait_s"], 0, "so nobody has to wait");
    let create = she.is_refused("store_create", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        json!(create.code),
        "locked",
        "and no new store is made over the old one"
    );
    assert_eq!(
        fs::read(file(&laptop, "keys.json")).ok().as_deref(),
        Some(&b"kapot"[..]),
        "the files are left as they are"
    );
}

#[test]
fn a_store_without_its_key_files_is_no_empty_laptop() {
    let (laptop, session) = closed();
    let names = ["keys.json", "keys.copy.json"];
    let kept = names.map(|name| fs::read(file(&laptop, name)).expect("it is there"));
    for name in names {
        fs::remove_file(file(&laptop, name)).expect("it is there");
    }
    let she = laptop.start();
    assert_eq!(
        she.state()["stage"],
        "locked",
        "there is a store, and its key is missing"
    );
    assert_eq!(json!(refusal(&she).code), "keys_damaged", "that is said");
    let create = she.is_refused("store_create", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        json!(create.code),
        "locked",
        "a new key would lock the old store for ever"
    );
    for (name, bytes) in names.iter().zip(kept) {
        fs::write(file(&laptop, name), bytes).expect("our folder");
    }
    she.unlocks();
    assert_eq!(
        she.lines(&session, "outside"),
        ["Staat er."],
        "with the files put back all is there"
    );
}

#[test]
fn a_store_of_a_newer_version_is_refused_with_what_it_needs_and_left_alone() {
    let (laptop, _) = closed();
    let kept = fs::read_to_string(file(&laptop, "keys.json")).expect("it is there");
    let (_, keys) = kept
        .split_once("\"keys\": ")
        .expect("the form of a key file");
    let keys = keys
        .strip_suffix("}\n")
        .expect("the form of a key file")
        .replace("\"format\": 1", "\"format\": 7");
    let newer = format!(
        "{{\"sha256\": \"{}\", \"keys\": {keys}}}\n",
        hex::encode(Sha256::digest(&keys))
    );
    fs::write(file(&laptop, "keys.json"), &newer).expect("our folder");
    let she = laptop.start();
    let error = refusal(&she);
    assert_eq!(json!(error.code), "store_newer", "a newer program was here");
    assert_eq!(error.params["needs"], "7", "and which one is told");
    assert_eq!(
        fs::read_to_string(file(&laptop, "keys.json")).ok(),
        Some(newer),
        "its file is left as it is"
    );
}

#[test]
fn every_trouble_of_the_store_has_a_code_that_the_screen_knows() {
    let codes: [(StoreError, &str); 9] = [
        (StoreError::NewerStore { needs: 9 }, "store_newer"),
        (StoreError::WrongKey, "store_damaged"),
        (StoreError::Damaged, "store_damaged"),
        (StoreError::Missing, "store_damaged"),
        (StoreError::ReadOnly, "read_only"),
        (StoreError::CannotOpen, "read_only"),
        (StoreError::DiskFull, "disk_full"),
        (StoreError::InUse, "store_in_use"),
        (StoreError::Mismatch, "unexpected"),
    ];
    for (trouble, code) in codes {
        let error = AppError::from(trouble.clone());
        assert_eq!(json!(error.code), code, "{trouble}");
        let needs = error.params.get("needs").map(String::as_str);
        assert_eq!(
            needs,
            (code == "store_newer").then_some("9"),
            "the number of the program that is needed"
        );
    }
}

#[test]
fn a_wrong_recovery_sheet_in_a_damaged_store_is_still_a_wrong_sheet() {
    let (laptop, _) = closed();
    let other = Laptop::new().start();
    let words = other.makes_a_store().join(" ");
    fs::write(file(&laptop, "store.db"), "kapot").expect("our folder");
    let she = laptop.start();
    let error = she.is_refused("store_unlock_recovery", json!({ "words": words }));
    assert_eq!(
        json!(error.code),
        Value::from("wrong_recovery_words"),
        "it is the sheet of another laptop"
    );
}
