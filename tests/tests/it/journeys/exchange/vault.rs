//! The vault of an organisation, with which files open when all laptops are gone.

use super::{Pair, all_of_it, gives};
use app::error::ErrorCode;
use exchange::{DeviceKeys, ReadError, Unlock, verify};
use serde_json::{Value, json};
use std::fs::File;
use std::path::Path;

/// The secret half, as it lies on paper.
fn on_paper() -> DeviceKeys {
    DeviceKeys::generate()
}

fn vault_of(paper: &DeviceKeys) -> Value {
    json!({ "name": "Welzijn Noord", "key": paper.recipient().to_string() })
}

fn opens(paper: &DeviceKeys, file: &Path) -> bool {
    let file = File::open(file).expect("it is there");
    match verify(file, Unlock::Device(paper)) {
        Ok(_) => true,
        Err(ReadError::NotForUs) => false,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn it_opens_what_is_made_for_colleagues_until_it_is_not_used_any_more() {
    let pair = Pair::new();
    let paper = on_paper();
    let give = || gives(&pair.anna, &pair.evening.community, pair.stick.path());
    assert!(!opens(&paper, &give()), "nobody chose it yet");
    pair.anna.does("vault_save", vault_of(&paper));
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["vault"], vault_of(&paper), "it is shown");
    let file = give();
    assert!(opens(&paper, &file), "it opens the file");
    super::takes(&pair.bram, &file);
    pair.anna.does("vault_remove", json!({}));
    assert!(!opens(&paper, &give()), "and no file after that");
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["vault"], Value::Null);
}

#[test]
fn what_is_only_for_the_group_does_not_open_with_it() {
    let pair = Pair::new();
    let paper = on_paper();
    pair.anna.does("vault_save", vault_of(&paper));
    let marked = |stays: bool| json!({ "id": pair.evening.case, "what": "case", "stays": stays });
    pair.anna.does("stay_in_group", marked(true));
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    assert!(!opens(&paper, &file), "an organisation is not the group");
    super::takes(&pair.bram, &file);
    pair.anna.does("stay_in_group", marked(false));
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    assert!(opens(&paper, &file));
}

#[test]
fn what_was_said_in_confidence_does_not_open_with_it() {
    let pair = Pair::new();
    let paper = on_paper();
    pair.anna.does("vault_save", vault_of(&paper));
    let mode = json!({ "session": pair.evening.session, "mode": "confidential" });
    pair.anna.does("privacy_set", mode);
    for key in super::colleagues(&pair.anna, &pair.evening.community) {
        let signed = json!({ "community": pair.evening.community, "key": key, "signed": true });
        pair.anna.does("statement_set", signed);
    }
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    assert!(!opens(&paper, &file), "the organisation signed nothing");
}

#[test]
fn a_file_with_words_opens_with_the_words_only() {
    let pair = Pair::new();
    let paper = on_paper();
    pair.anna.does("vault_save", vault_of(&paper));
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["colleagues"] = json!([]);
    ask["passphrase"] = json!("vlinder tafel emmer zondag fiets");
    let given = pair.anna.does("bundle_give", ask);
    let file = File::open(given["path"].as_str().expect("a path")).expect("it is there");
    let refused = verify(file, Unlock::Device(&paper)).err();
    assert_eq!(refused, Some(ReadError::NeedsPassphrase));
}

#[test]
fn what_is_no_public_key_is_refused_and_so_is_the_secret_half() {
    let pair = Pair::new();
    let paper = on_paper();
    let secret = paper.rescue_key();
    for key in ["", "age1", "geheim", secret.as_str()] {
        let refused = pair
            .anna
            .is_refused("vault_save", json!({ "name": "Welzijn Noord", "key": key }));
        assert_eq!(refused.code, ErrorCode::NotAVaultKey, "{key}");
    }
    let nameless = json!({ "name": " ", "key": paper.recipient().to_string() });
    assert_eq!(
        pair.anna.is_refused("vault_save", nameless).code,
        ErrorCode::Empty
    );
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["vault"], Value::Null, "nothing was kept");
}
