//! Roles of a group, and what it changes about ours.

use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop};
use serde_json::{Value, json};

fn cards(she: &Facilitator, community: &str) -> Vec<Value> {
    let all = she.does("role_list", json!({ "community": community }));
    all.as_array().expect("cards").clone()
}

fn card(she: &Facilitator, community: &str, key: &str) -> Value {
    let mut all = cards(she, community).into_iter();
    let found = all.rfind(|card| card["key"] == key);
    found.unwrap_or_else(|| panic!("{key} is a role"))
}

/// The card as the dialog sends it back, with some fields changed.
fn filled_in(card: &Value, community: &str, changes: Value) -> Value {
    let questions: Vec<&str> = card["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let mut fields =
        json!({ "community": community, "key": card["key"], "questions": questions.join("\n") });
    for part in [
        "name",
        "what_for",
        "what_not",
        "when_to_ask",
        "limits",
        "secrecy",
    ] {
        fields[part] = card[part].clone();
    }
    for (part, text) in changes.as_object().expect("changes") {
        fields[part] = text.clone();
    }
    fields
}

fn new(community: &str, name: &str) -> Value {
    json!({ "community": community, "key": null, "name": name, "what_for": "Vraag naar het lijf.", "what_not": "",
            "when_to_ask": "", "limits": "", "questions": "Wat zie je?\n\nWat hoor je?", "secrecy": "" })
}

#[test]
fn what_a_group_changes_wins_and_the_rest_goes_on_following_our_text() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let community = evening.community.as_str();
    let first = card(&she, community, "wijkagent");
    let changes = json!({ "what_not": "Niet voor een bekeuring." });
    she.does("role_save", filled_in(&first, community, changes));
    let changed = card(&she, community, "wijkagent");
    assert_eq!(
        changed["what_not"], "Niet voor een bekeuring.",
        "as the group wrote it"
    );
    assert_eq!(changed["what_for"], first["what_for"], "as we wrote it");
    assert_eq!(changed["changed"], true, "it can be told");
    she.does(
        "settings_save",
        json!({ "language": "en", "theme": "light", "text_percent": 100, "lock_after_min": 15 }),
    );
    let english = card(&she, community, "wijkagent");
    assert_ne!(
        english["what_for"], first["what_for"],
        "our part follows the language"
    );
    assert_eq!(
        english["what_not"], "Niet voor een bekeuring.",
        "theirs does not"
    );
    let restored = json!({ "community": community, "key": "wijkagent" });
    let done = she.does("role_restore", restored);
    assert_eq!(done["undo"], "role_restore", "by its own name");
    assert_eq!(
        card(&she, community, "wijkagent")["changed"],
        false,
        "the first text"
    );
    she.does("undo", json!({}));
    assert_eq!(
        card(&she, community, "wijkagent")["what_not"],
        "Niet voor een bekeuring.",
        "and back again"
    );
}

#[test]
fn a_card_that_is_saved_unchanged_stays_ours() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let community = evening.community.as_str();
    let first = card(&she, community, "bewoner");
    she.does("role_save", filled_in(&first, community, json!({})));
    assert_eq!(
        card(&she, community, "bewoner"),
        first,
        "nothing was changed"
    );
}

#[test]
fn a_role_of_the_group_speaks_at_the_table_and_on_paper_and_keeps_its_name_when_it_goes() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let (community, session) = (evening.community.as_str(), evening.session.as_str());
    let name = "Praktijkondersteuner van de huisarts in de Vlierbuurt-Oost-2";
    assert_eq!(
        name.chars().count(),
        60,
        "as long as a name of a role may be"
    );
    she.does("role_save", new(community, name));
    let role = cards(&she, community).pop().expect("the last of the list");
    assert_eq!(role["name"], name, "after ours");
    assert_eq!(role["own"], true, "it is theirs");
    assert_eq!(
        role["questions"],
        json!(["Wat zie je?", "Wat hoor je?"]),
        "a line each"
    );
    let short = role["short"].as_str().expect("a short name");
    assert!(short.chars().count() <= 14, "{short} fits on a button");
    let key = role["key"].as_str().expect("a key");
    she.types(session, "outside", "outside", key, "Zij slaapt slecht.");
    assert_eq!(
        she.sees(session)["lines"][0]["role_name"],
        name,
        "on the screen"
    );
    she.does("role_remove", json!({ "community": community, "key": key }));
    assert!(
        cards(&she, community).iter().all(|role| role["key"] != key),
        "it is off the list"
    );
    assert_eq!(
        she.sees(session)["lines"][0]["role_name"],
        name,
        "what was said stays said"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(printed.says(name), "also on paper");
}

#[test]
fn a_name_twice_an_empty_or_endless_name_and_an_unknown_role_are_refused() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let community = evening.community.as_str();
    let book = "a".repeat(200_000);
    for (name, code) in [
        ("wijkagent", "duplicate"),
        (" ", "empty"),
        (&"a".repeat(61), "too_long"),
        (book.as_str(), "too_long"),
    ] {
        let error = she.is_refused("role_save", new(community, name));
        assert_eq!(json!(error.code), code, "it is told what is wrong");
    }
    let mut long = new(community, "Huisarts");
    long["questions"] = json!(book);
    let error = she.is_refused("role_save", long);
    assert_eq!(
        json!(error.code),
        "too_long",
        "a book is no list of questions"
    );
    let mut unknown = new(community, "Huisarts");
    unknown["key"] = json!("tovenaar");
    let error = she.is_refused("role_save", unknown);
    assert_eq!(json!(error.code), "not_found", "nobody knows that role");
    let first = card(&she, community, "wijkagent");
    let changes = json!({ "name": "Bewoner" });
    let error = she.is_refused("role_save", filled_in(&first, community, changes));
    assert_eq!(
        json!(error.code),
        "duplicate",
        "two roles with one name cannot be told apart"
    );
}
