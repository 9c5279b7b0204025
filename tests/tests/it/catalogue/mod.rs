//! The texts on the screen: complete in both languages, and in the tone that was promised.

mod texts;

use app::error::ErrorCode;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::Action;
use texts::{assets, catalogue, holes, library, practice, read, words};

#[test]
fn both_languages_have_the_same_files_keys_and_holes() {
    let (dutch, english) = (catalogue("nl"), catalogue("en"));
    assert!(dutch.len() > 200, "the catalogue was read: {}", dutch.len());
    let keys = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<BTreeSet<_>>();
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).cloned().collect::<Vec<_>>()
    };
    let (nl, en) = (keys(&dutch), keys(&english));
    assert_eq!(only(&nl, &en), [""; 0], "these are Dutch only");
    assert_eq!(only(&en, &nl), [""; 0], "these are English only");
    for (key, text) in &dutch {
        assert_eq!(
            holes(text),
            holes(&english[key]),
            "{key} is filled in with the same numbers and names"
        );
        assert!(
            !text.trim().is_empty() && !english[key].trim().is_empty(),
            "{key} says something"
        );
    }
}

#[test]
fn every_error_says_what_happened_and_what_can_be_done() {
    let declared = app::table::typescript();
    let union = declared
        .lines()
        .find(|line| line.starts_with("export type ErrorCode"))
        .expect("the codes");
    let on_the_wire: BTreeSet<&str> = union.split('"').skip(1).step_by(2).collect();
    let codes: BTreeSet<String> = ErrorCode::ALL
        .iter()
        .map(|code| json!(code).as_str().expect("a word").to_owned())
        .collect();
    assert_eq!(
        codes.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        on_the_wire,
        "the list of codes is complete"
    );
    for language in ["nl", "en"] {
        let errors = read(&assets().join("i18n").join(language).join("errors.json"));
        let told: BTreeSet<String> = errors.as_object().expect("codes").keys().cloned().collect();
        assert_eq!(
            told, codes,
            "each code has its texts in {language}, and no text is of no code"
        );
        for (code, texts) in errors.as_object().expect("codes") {
            let parts: BTreeSet<&str> = texts
                .as_object()
                .expect("two texts")
                .keys()
                .map(String::as_str)
                .collect();
            assert_eq!(
                parts,
                ["advice", "title"].into(),
                "{code} in {language} has a title and an advice"
            );
            let advice = texts["advice"].as_str().expect("a text");
            assert!(
                advice.ends_with('.'),
                "the advice of {code} in {language} is a sentence"
            );
        }
    }
}

#[test]
fn every_step_that_can_be_taken_back_has_a_name() {
    for language in ["nl", "en"] {
        let names = read(&assets().join("i18n").join(language).join("undo.json"));
        for action in Action::ALL.iter().filter(|action| action.undoable()) {
            let name = names[action.key()].as_str().unwrap_or_default();
            assert!(
                !name.is_empty(),
                "{} has a name in {language}",
                action.key()
            );
            assert!(
                !name.contains('{'),
                "the name of {} stands in a sentence of its own",
                action.key()
            );
        }
        let known: BTreeSet<&str> = Action::ALL
            .iter()
            .map(|action| action.key())
            .chain(["change"])
            .collect();
        for key in names.as_object().expect("names").keys() {
            assert!(
                known.contains(key.as_str()),
                "{key} in {language} names something that can happen"
            );
        }
    }
}

#[test]
fn dutch_texts_say_je_and_stay_calm() {
    let mut all = catalogue("nl");
    all.extend(library("nl"));
    assert!(
        all.len() > 500,
        "roles and methods were read too: {}",
        all.len()
    );
    for (key, text) in &all {
        let formal: Vec<String> = words(text)
            .into_iter()
            .filter(|w| ["u", "uw", "uzelf"].contains(&w.as_str()))
            .collect();
        assert_eq!(formal, [""; 0], "{key} speaks to a stranger: {text}");
        assert!(!text.contains('!'), "{key} shouts: {text}");
    }
    for (key, text) in &practice() {
        assert!(!text.contains('!'), "{key} shouts: {text}");
    }
}

#[test]
fn nothing_calls_itself_anonymous() {
    let all = [
        catalogue("nl"),
        catalogue("en"),
        library("nl"),
        library("en"),
        practice(),
    ];
    for (key, text) in all.iter().flatten() {
        let small = text.to_lowercase();
        assert!(
            !small.contains("anoniem") && !small.contains("anonym"),
            "{key}: details together can point to somebody, so nothing is anonymous"
        );
    }
}

#[test]
fn whatever_two_people_can_write_in_one_place_has_words() {
    // Every kind and field there is; a test of the store keeps the list complete.
    let kept = include_str!("../../../../src-tauri/crates/store/src/tests/released.txt");
    let fields: Vec<(&str, &str)> = kept
        .lines()
        .filter_map(|line| line.strip_prefix("field ")?.split_once('.'))
        .collect();
    assert!(fields.len() > 100, "the list was read: {}", fields.len());
    for language in ["nl", "en"] {
        let texts = catalogue(language);
        for (kind, field) in &fields {
            let (title, label) = (format!("kind.{kind}"), format!("exchange.field.{field}"));
            assert!(
                texts.contains_key(&title),
                "a {kind} in which two people wrote has a title in {language}"
            );
            assert!(
                texts.contains_key(&label),
                "{kind}.{field} has a label in {language}"
            );
        }
        assert!(
            texts.contains_key("exchange.field.deleted"),
            "and whether it stays there at all"
        );
    }
}
