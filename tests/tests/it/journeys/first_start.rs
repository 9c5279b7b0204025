//! The first start: a passphrase, a sheet of recovery words, one word typed back.

use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE};
use serde_json::{Value, json};

fn words(sheet: &Value) -> Vec<String> {
    serde_json::from_value(sheet["words"].clone()).expect("words")
}

fn asked(sheet: &Value) -> usize {
    usize::try_from(sheet["ask"].as_u64().expect("a position")).expect("a small number")
}

fn create(she: &Facilitator) -> Value {
    she.does("store_create", json!({ "passphrase": PASSPHRASE }))
}

#[test]
fn an_empty_laptop_begins_with_the_first_start() {
    let state = Laptop::new().start().state();
    assert_eq!(state["stage"], "first_start", "there is nothing yet");
    assert_eq!(state["has_store"], false, "and it says so");
    assert_eq!(state["practice"], false, "practising is a choice");
    assert_eq!(
        state["settings"]["language"], "nl",
        "it speaks Dutch unless told otherwise"
    );
}

#[test]
fn a_passphrase_that_is_easy_to_guess_is_refused_and_leaves_nothing_behind() {
    let laptop = Laptop::new();
    let she = laptop.start();
    for weak in [
        "",
        "welkom",
        "12345678",
        "lantaarn",
        "lantaarnlantaarn",
        "Welkom2026",
    ] {
        let rating = she.does("passphrase_rate", json!({ "passphrase": weak }));
        assert_eq!(rating["enough"], false, "{weak:?} is guessed too soon");
        let error = she.is_refused("store_create", json!({ "passphrase": weak }));
        assert_eq!(
            json!(error.code),
            "weak_passphrase",
            "{weak:?} makes no store"
        );
        assert!(error.params.is_empty(), "the error does not repeat it");
    }
    assert_eq!(she.state()["stage"], "first_start", "nothing was begun");
    assert!(
        !laptop.folders().store().exists(),
        "and nothing was written"
    );
}

#[test]
fn the_five_proposed_words_are_accepted_and_are_others_each_time() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let propose = || words(&she.does("passphrase_propose", json!({})));
    let (first, second) = (propose(), propose());
    assert_eq!(first.len(), 5, "five words can be remembered");
    assert_ne!(first, second, "nobody gets the words of somebody else");
    let given = json!({ "passphrase": first.join(" ") });
    assert_eq!(
        she.does("passphrase_rate", given.clone())["enough"],
        true,
        "what is proposed is strong enough"
    );
    she.does("store_create", given.clone());
    she.does("store_lock", json!({}));
    assert_eq!(
        she.does("store_unlock", given)["has_store"],
        true,
        "and the store opens with it"
    );
}

#[test]
fn one_word_of_the_sheet_is_asked_back_until_it_is_right() {
    let she = Laptop::new().start();
    let sheet = create(&she);
    assert_eq!(words(&sheet).len(), 12, "twelve words hold the key");
    let state = she.state();
    assert_eq!(
        state["stage"], "recovery_sheet",
        "the sheet comes before the first session"
    );
    assert_eq!(
        state["recovery_ask"], sheet["ask"],
        "the same word is asked on every screen"
    );
    assert_eq!(
        json!(she.is_refused("community_list", json!({})).code),
        "locked",
        "nothing is written before the sheet was checked"
    );
    let right = words(&sheet)[asked(&sheet) - 1].clone();
    for wrong in ["", "nergens-op-de-lijst", &format!("{right}x")] {
        let checked = she.does("recovery_check", json!({ "words": wrong }));
        assert_eq!(checked["right"], false, "{wrong:?} does not stand there");
        assert_eq!(
            she.does("recovery_words", json!({})),
            sheet,
            "the words are shown again and the same one is asked"
        );
    }
    let typed = format!("  {} ", right.to_uppercase());
    let checked = she.does("recovery_check", json!({ "words": typed }));
    assert_eq!(checked["right"], true, "capitals and spaces do not matter");
    assert_eq!(she.state()["stage"], "open", "now the work can begin");
    assert_eq!(
        json!(she.is_refused("recovery_words", json!({})).code),
        "not_found",
        "from now on only paper knows the words"
    );
}

#[test]
fn the_recovery_sheet_is_printed_with_all_words_and_writes_over_nothing() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let sheet = create(&she);
    let save = || she.does("recovery_sheet_save", json!({ "path": null }));
    let first = save();
    let printed = pdf::read(first["path"].as_str().expect("a path"));
    for word in words(&sheet) {
        assert!(printed.says(&word), "{word:?} stands on the sheet");
    }
    assert!(!printed.says(PASSPHRASE), "the passphrase does not");
    let second = save();
    assert_ne!(
        first["path"], second["path"],
        "a second sheet gets a name of its own"
    );
    assert!(
        second["path"]
            .as_str()
            .is_some_and(|path| path.ends_with(" (2).pdf")),
        "with a number behind it"
    );
}

#[test]
fn a_program_that_stopped_before_the_check_gives_a_new_sheet_and_the_old_words_open_nothing() {
    let laptop = Laptop::new();
    let before = laptop.start();
    let old = words(&create(&before));
    drop(before);
    let she = laptop.start();
    assert_eq!(she.state()["stage"], "locked", "the store was made");
    assert_eq!(
        she.unlocks()["stage"],
        "recovery_sheet",
        "nobody knows whether the first sheet was ever printed"
    );
    let sheet = she.does("recovery_words", json!({}));
    let new = words(&sheet);
    assert_ne!(old, new, "so there are new words");
    she.does("recovery_check", json!({ "words": new[asked(&sheet) - 1] }));
    she.does("store_lock", json!({}));
    let error = she.is_refused("store_unlock_recovery", json!({ "words": old.join(" ") }));
    assert_eq!(
        json!(error.code),
        "wrong_recovery_words",
        "the old words are dead"
    );
    laptop.pass(chrono::TimeDelta::minutes(1));
    let opened = she.does("store_unlock_recovery", json!({ "words": new.join(" ") }));
    assert_eq!(opened["stage"], "new_passphrase", "the new ones open");
}

#[test]
fn words_from_a_sheet_that_was_never_checked_prove_that_it_was_printed() {
    let laptop = Laptop::new();
    let before = laptop.start();
    let words = words(&create(&before)).join(" ");
    drop(before);
    let she = laptop.start();
    she.does("store_unlock_recovery", json!({ "words": words }));
    drop(she);
    let she = laptop.start();
    let again = she.does("store_unlock_recovery", json!({ "words": words }));
    assert_eq!(
        again["stage"], "new_passphrase",
        "stopped before a new passphrase was chosen, the same sheet still opens"
    );
    she.does("passphrase_set", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        she.state()["stage"],
        "open",
        "and is not asked for once more"
    );
}

#[test]
fn a_store_that_is_there_is_never_made_over() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let words = she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let error = she.is_refused(
        "store_create",
        json!({ "passphrase": "een heel andere lange wachtzin" }),
    );
    assert_eq!(
        json!(error.code),
        "locked",
        "there is one already, and it asks for its passphrase"
    );
    let members = she.does("member_list", json!({ "community": community }));
    assert_eq!(
        members.as_array().map(Vec::len),
        Some(3),
        "what was open stays open"
    );
    drop(she);
    let she = laptop.start();
    assert_eq!(
        she.unlocks()["stage"],
        "open",
        "the passphrase is the old one and no sheet is asked"
    );
    she.does("store_lock", json!({}));
    let opened = she.does("store_unlock_recovery", json!({ "words": words.join(" ") }));
    assert_eq!(
        opened["stage"], "new_passphrase",
        "the sheet in the drawer still opens it"
    );
}
