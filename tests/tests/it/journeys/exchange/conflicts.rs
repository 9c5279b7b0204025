//! Both wrote in one place.

use super::Pair;
use app::error::ErrorCode;
use serde_json::{Value, json};

/// Both change the title of the case.
fn contested() -> (Pair, Value) {
    let pair = Pair::shared();
    for (who, question) in [
        (&pair.anna, "Hoe bellen we aan?"),
        (&pair.bram, "Wie kan er op bezoek?"),
    ] {
        let mut case = who.does("case_get", json!({ "id": pair.evening.case }))["fields"].clone();
        case["question"] = json!(question);
        who.does("case_save", case);
    }
    let taken = pair.to_bram();
    assert_eq!(taken["counts"]["in_conflict"], 1);
    let conflicts = pair.bram.does("conflict_list", pair.group());
    (pair, conflicts)
}

#[test]
fn both_texts_are_shown_with_who_and_when_and_what_differs() {
    let (pair, conflicts) = contested();
    assert_eq!(conflicts.as_array().map(Vec::len), Some(1));
    let conflict = &conflicts[0];
    assert_eq!(conflict["kind"], "case");
    let field = &conflict["fields"][0];
    assert_eq!(field["field"], "question");
    assert_eq!(field["free"], true);
    let mut told: Vec<(String, String)> = field["versions"]
        .as_array()
        .expect("versions")
        .iter()
        .map(|version| {
            let pieces = version["pieces"].as_array().expect("pieces").iter();
            let text = pieces
                .map(|piece| piece["text"].as_str().expect("a text"))
                .collect();
            (version["who"].as_str().expect("a name").to_owned(), text)
        })
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            (String::new(), "Wie kan er op bezoek?".to_owned()),
            (
                "Laptop van Anna".to_owned(),
                "Hoe bellen we aan?".to_owned()
            )
        ]
    );
    let view = pair.bram.does("exchange_view", pair.group());
    assert_eq!(view["conflicts"], 1);
}

#[test]
fn a_choice_travels_and_can_be_taken_back() {
    let (pair, conflicts) = contested();
    let row = conflicts[0]["row"].clone();
    let nothing = json!({ "row": row, "fields": [], "keep": true });
    assert_eq!(
        pair.bram.is_refused("conflict_resolve", nothing).code,
        ErrorCode::Empty
    );
    let own = json!({ "row": row, "keep": true, "fields": [
        { "field": "question", "version": null, "text": "Hoe bellen we aan, en wie gaat er?" }
    ] });
    pair.bram.does("conflict_resolve", own.clone());
    assert_eq!(pair.bram.does("conflict_list", pair.group()), json!([]));
    pair.to_anna();
    assert_eq!(
        pair.anna.does("conflict_list", pair.group()),
        json!([]),
        "nobody chooses twice"
    );
    let case = pair
        .anna
        .does("case_get", json!({ "id": pair.evening.case }));
    assert_eq!(
        case["fields"]["question"],
        "Hoe bellen we aan, en wie gaat er?"
    );
    let undone = pair.bram.does("undo", json!({}));
    assert_eq!(undone["redo"], "conflict_resolve");
    assert_eq!(
        pair.bram.is_refused("conflict_resolve", own).code,
        ErrorCode::NotFound
    );
}

#[test]
fn one_of_the_two_can_be_chosen() {
    let (pair, conflicts) = contested();
    let versions = conflicts[0]["fields"][0]["versions"]
        .as_array()
        .expect("versions");
    let theirs = versions
        .iter()
        .find(|it| it["who"] == "Laptop van Anna")
        .expect("hers");
    pair.bram.does(
        "conflict_resolve",
        json!({ "row": conflicts[0]["row"], "keep": true, "fields": [
            { "field": "question", "version": theirs["id"], "text": null }
        ] }),
    );
    let case = pair
        .bram
        .does("case_get", json!({ "id": pair.evening.case }));
    assert_eq!(case["fields"]["question"], "Hoe bellen we aan?");
}
