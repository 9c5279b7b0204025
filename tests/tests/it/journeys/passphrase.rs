//! Changing the passphrase and the recovery sheet of an open store.

use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE};
use chrono::TimeDelta;
use serde_json::{Value, json};

const NEW: &str = "kruimel onder de bank bij tante Truus";

fn change(old: &str, new: &str) -> Value {
    json!({ "old": old, "new": new })
}

fn opens(she: &Facilitator, passphrase: &str) -> bool {
    let opened = she.tries("store_unlock", json!({ "passphrase": passphrase }));
    opened.is_ok()
}

#[test]
fn the_passphrase_is_changed_by_whoever_knows_the_old_one_and_the_sheet_stays_good() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let words = she.makes_a_store().join(" ");
    let (community, _) = she.makes_a_group();
    let weak = she.is_refused("passphrase_change", change(PASSPHRASE, "welkom"));
    assert_eq!(
        json!(weak.code),
        "weak_passphrase",
        "the new one is rated like the first"
    );
    she.does("passphrase_change", change(PASSPHRASE, NEW));
    let group = json!({ "community": community });
    she.does("member_list", group.clone());
    drop(she);
    let she = laptop.start();
    assert!(
        !opens(&she, PASSPHRASE),
        "the old one opens nothing any more"
    );
    laptop.pass(TimeDelta::seconds(1));
    assert!(opens(&she, NEW), "the new one does");
    let members = she.does("member_list", group);
    assert_eq!(
        members.as_array().map(Vec::len),
        Some(3),
        "with everything in it"
    );
    she.does("store_lock", json!({}));
    let state = she.does("store_unlock_recovery", json!({ "words": words }));
    assert_eq!(state["stage"], "new_passphrase", "and so does the sheet");
}

#[test]
fn somebody_who_finds_the_laptop_open_cannot_take_it_over_and_waits_as_at_the_door() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    for (command, payload) in [
        ("passphrase_change", change("wie weet dit nog wel", NEW)),
        (
            "recovery_renew",
            json!({ "passphrase": "wie weet dit nog wel" }),
        ),
    ] {
        let wrong = she.is_refused(command, payload.clone());
        assert_eq!(
            json!(wrong.code),
            "wrong_passphrase",
            "{command} asks for it"
        );
        assert_eq!(wrong.params["seconds"], "1", "{command} counts the tries");
        let early = she.is_refused(command, payload);
        assert_eq!(
            json!(early.code),
            "wait_before_trying",
            "{command}: guessing takes as long as at the door"
        );
        laptop.pass(TimeDelta::seconds(1));
        she.does("passphrase_change", change(PASSPHRASE, PASSPHRASE));
    }
    assert_eq!(she.state()["stage"], "open", "the work goes on");
    drop(she);
    assert!(
        opens(&laptop.start(), PASSPHRASE),
        "and nothing has changed"
    );
}

#[test]
fn a_new_sheet_replaces_the_old_one_and_one_word_of_it_is_asked_back() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let old = she.makes_a_store().join(" ");
    she.makes_a_group();
    let state = she.does("recovery_renew", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        state["stage"], "recovery_sheet",
        "first the paper, then the work"
    );
    let sheet = she.does("recovery_words", json!({}));
    let words: Vec<String> = serde_json::from_value(sheet["words"].clone()).expect("words");
    assert_ne!(words.join(" "), old, "the words are new");
    she.does("recovery_sheet_save", json!({ "path": null }));
    let asked = sheet["ask"].as_u64().expect("a position") as usize;
    she.does("recovery_check", json!({ "words": words[asked - 1] }));
    assert_eq!(she.state()["stage"], "open", "then the work goes on");
    she.does("store_lock", json!({}));
    let refused = she.is_refused("store_unlock_recovery", json!({ "words": old }));
    assert_eq!(
        json!(refused.code),
        "wrong_recovery_words",
        "the old paper opens nothing"
    );
    laptop.pass(TimeDelta::seconds(1));
    let state = she.does("store_unlock_recovery", json!({ "words": words.join(" ") }));
    assert_eq!(state["stage"], "new_passphrase", "the new one does");
}

#[test]
fn a_new_sheet_that_was_never_printed_is_replaced_at_the_next_start_and_no_store_is_begun_anew() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    she.makes_a_group();
    she.does("recovery_renew", json!({ "passphrase": PASSPHRASE }));
    drop(she);
    let she = laptop.start();
    assert_eq!(
        she.unlocks()["stage"],
        "recovery_sheet",
        "nobody may have those words on paper, so there are others"
    );
    drop(she);
    std::fs::remove_file(laptop.folders().store().join("store.db")).expect("it is there");
    let she = laptop.start();
    let refused = she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        json!(refused.code),
        "store_damaged",
        "a store that is gone is not taken for one that was never made"
    );
}

#[test]
fn the_practice_group_has_no_passphrase_to_change() {
    let she = Laptop::new().start();
    she.makes_a_store();
    she.does("practice_open", json!({}));
    let refused = she.is_refused("passphrase_change", change(PASSPHRASE, NEW));
    assert_eq!(json!(refused.code), "not_found", "there is none");
    let refused = she.is_refused("recovery_renew", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(json!(refused.code), "not_found", "nor a sheet");
}

#[test]
fn a_folder_that_cannot_be_written_to_leaves_the_old_passphrase_in_force() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    for name in ["keys.json.new", "keys.copy.json.new"] {
        std::fs::create_dir(laptop.folders().store().join(name)).expect("a folder in the way");
    }
    assert!(
        she.tries("passphrase_change", change(PASSPHRASE, NEW))
            .is_err(),
        "it is said that it did not succeed"
    );
    assert!(
        she.tries("recovery_renew", json!({ "passphrase": PASSPHRASE }))
            .is_err(),
        "nor did a new sheet"
    );
    assert_eq!(she.state()["stage"], "open", "the work goes on");
    drop(she);
    assert_eq!(
        laptop.start().unlocks()["stage"],
        "open",
        "and the old one opens"
    );
}
