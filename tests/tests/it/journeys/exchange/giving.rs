//! Making a file.

use super::{Pair, all_of_it, gives, looks_at, takes, whole_group};
use app::error::ErrorCode;
use serde_json::json;

#[test]
fn a_plan_tells_what_goes_and_about_how_large_it_is() {
    let pair = Pair::new();
    let plan = pair.anna.does(
        "give_plan",
        json!({ "community": pair.evening.community, "choice": whole_group() }),
    );
    assert_eq!(plan["sessions"], 1);
    assert_eq!(plan["cases"], 1);
    assert_eq!(plan["lines"], 1);
    assert!(
        plan["members"].as_u64() > Some(0),
        "names of members go along"
    );
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let size = std::fs::metadata(&file).expect("it is there").len();
    let planned = plan["size_bytes"].as_u64().expect("a size");
    assert!(
        size <= planned,
        "{size} fits in what was planned, {planned}"
    );
    let name = plan["file_name"].as_str().expect("a name");
    assert!(name.ends_with(".kantelbeeld") && name.len() < 64, "{name}");
}

#[test]
fn a_file_is_nothing_to_whoever_has_no_key_to_it() {
    let pair = Pair::new();
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let bytes = std::fs::read(&file).expect("it is there");
    let word = b"doet nooit open";
    assert!(
        !bytes.windows(word.len()).any(|part| part == word),
        "no word of it can be read"
    );
    let stranger = acceptance::facilitator::Laptop::new();
    let stranger = stranger.start();
    stranger.makes_a_store();
    let refused = stranger.is_refused(
        "bundle_preview",
        json!({ "path": file, "passphrase": null }),
    );
    assert_eq!(refused.code, ErrorCode::BundleNotForUs);
}

#[test]
fn a_file_for_nobody_is_not_made() {
    let pair = Pair::new();
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["colleagues"] = json!([]);
    assert_eq!(
        pair.anna.is_refused("bundle_give", ask.clone()).code,
        ErrorCode::Empty
    );
    ask["colleagues"] = json!(["00"]);
    assert_eq!(
        pair.anna.is_refused("bundle_give", ask).code,
        ErrorCode::NotFound
    );
}

#[test]
fn a_stick_that_is_gone_is_said_and_nothing_is_written_down() {
    let pair = Pair::new();
    let ask = all_of_it(
        &pair.anna,
        &pair.evening.community,
        &pair.stick.path().join("weg"),
    );
    let refused = pair.anna.is_refused("bundle_give", ask);
    assert_eq!(refused.code, ErrorCode::StickGone);
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["files"], json!([]), "no file was made");
}

#[test]
fn of_older_files_for_the_same_people_the_last_one_stays() {
    let pair = Pair::new();
    for _ in 0..4 {
        pair.laptops.0.pass(chrono::TimeDelta::minutes(1));
        gives(&pair.anna, &pair.evening.community, pair.stick.path());
    }
    let on_stick = std::fs::read_dir(pair.stick.path())
        .expect("the stick can be read")
        .filter(|entry| {
            let path = entry.as_ref().expect("the stick can be read").path();
            path.extension().is_some_and(|end| end == "kantelbeeld")
        })
        .count();
    assert_eq!(on_stick, 2, "the new one and the one before");
}

#[test]
fn what_was_chosen_for_a_colleague_is_proposed_again() {
    let pair = Pair::shared();
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    let choice = json!({ "selection": "cases", "cases": [pair.evening.case], "lessons": [] });
    ask["choice"] = choice.clone();
    pair.anna.does("bundle_give", ask);
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["colleagues"][0]["choice"], choice);
    assert_eq!(view["files"][0]["given"], true);
    assert_eq!(view["files"][0]["with"], json!(["Laptop van Bram"]));
    assert_eq!(view["files"][0]["selection"], "cases");
}

#[test]
fn who_has_no_card_yet_opens_a_file_with_words() {
    let pair = Pair::new();
    let words = "vlinder tafel emmer zondag fiets";
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["colleagues"] = json!([]);
    ask["passphrase"] = json!(words);
    let given = pair.anna.does("bundle_give", ask);
    let stranger = acceptance::facilitator::Laptop::new();
    let stranger = stranger.start();
    stranger.makes_a_store();
    super::is_called(&stranger, "Laptop van Caro");
    let path = given["path"].clone();
    let asked = stranger.does(
        "bundle_preview",
        json!({ "path": path, "passphrase": null }),
    );
    assert_eq!(asked["needs_passphrase"], true);
    let wrong = json!({ "path": path, "passphrase": "andere woorden" });
    assert_eq!(
        stranger.is_refused("bundle_preview", wrong).code,
        ErrorCode::BundleWrongWords
    );
    let seen = stranger.does(
        "bundle_preview",
        json!({ "path": path, "passphrase": words }),
    );
    assert_eq!(seen["signer"], "unknown");
    assert_eq!(seen["from"], "Laptop van Anna");
    stranger.does("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(
        super::texts(&stranger, &pair.evening.session),
        ["Hij doet nooit open."],
        "who knows the words was told them"
    );
}

#[test]
fn words_that_are_guessed_soon_lock_no_file() {
    let pair = Pair::new();
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["colleagues"] = json!([]);
    for weak in ["welkom", ""] {
        ask["passphrase"] = json!(weak);
        assert_eq!(
            pair.anna.is_refused("bundle_give", ask.clone()).code,
            ErrorCode::WeakPassphrase,
            "{weak:?}"
        );
    }
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["files"], json!([]), "no file was made");
}

#[test]
fn a_removed_colleague_gets_nothing_any_more() {
    let pair = Pair::shared();
    let key = super::colleagues(&pair.anna, &pair.evening.community)[0].clone();
    pair.anna.does("colleague_remove", json!({ "key": key }));
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["colleagues"] = json!([key]);
    assert_eq!(
        pair.anna.is_refused("bundle_give", ask).code,
        ErrorCode::NotFound
    );
    let file = gives(&pair.bram, &pair.evening.community, pair.stick.path());
    let seen = looks_at(&pair.anna, &file);
    assert_eq!(seen["signer"], "removed", "what comes of it is told");
    let refused = pair
        .anna
        .is_refused("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(refused.code, ErrorCode::UnknownSigner, "and not taken over");
    let card = seen["card"]["card"].clone();
    pair.anna.does(
        "colleague_add",
        json!({ "card": card, "name": "Laptop van Bram" }),
    );
    takes(&pair.anna, &file);
}

#[test]
fn a_successor_goes_on_from_one_file_and_one_page() {
    let pair = Pair::new();
    let words = "vlinder tafel emmer zondag fiets";
    let weak = json!({ "community": pair.evening.community, "passphrase": "hallo", "folder": pair.stick.path() });
    assert_eq!(
        pair.anna.is_refused("handover_make", weak).code,
        ErrorCode::WeakPassphrase
    );
    let made = pair.anna.does(
        "handover_make",
        json!({ "community": pair.evening.community, "passphrase": words, "folder": pair.stick.path() }),
    );
    let sheet = made["sheet"]["path"].as_str().expect("a path");
    let bytes = std::fs::read(sheet).expect("it is there");
    assert!(bytes.starts_with(b"%PDF"), "a page to print");
    let successor = acceptance::facilitator::Laptop::new();
    let successor = successor.start();
    successor.makes_a_store();
    super::is_called(&successor, "Laptop van Caro");
    let seen = successor.does(
        "bundle_preview",
        json!({ "path": made["file"]["path"], "passphrase": words }),
    );
    successor.does("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(
        super::texts(&successor, &pair.evening.session),
        ["Hij doet nooit open."]
    );
    successor.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "En verder.",
    );
}

#[test]
fn lessons_can_go_alone() {
    let pair = Pair::new();
    pair.anna.types(
        &pair.evening.session,
        "outside",
        "lesson_approach",
        "bewoner",
        "Eerst bellen, dan komen.",
    );
    let lessons = pair.anna.does("lessons_to_give", pair.group());
    assert_eq!(lessons[0]["text"], "Eerst bellen, dan komen.");
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["choice"] = json!({ "selection": "lessons", "cases": [], "lessons": [lessons[0]["id"]] });
    let given = pair.anna.does("bundle_give", ask);
    let file = std::path::PathBuf::from(given["path"].as_str().expect("a path"));
    takes(&pair.bram, &file);
    let there = pair.bram.does("lessons_to_give", pair.group());
    assert_eq!(there[0]["text"], "Eerst bellen, dan komen.");
    assert_eq!(
        there[0]["on"],
        json!(null),
        "the session did not come along"
    );
    assert_eq!(
        pair.bram.does("case_list", pair.group()),
        json!([]),
        "nor a case"
    );
}
