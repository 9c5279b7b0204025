//! The method makes blocks with clock times that end when it was promised.

use acceptance::facilitator::{Facilitator, Laptop, id};
use app::error::ErrorCode;
use chrono::{NaiveTime, TimeDelta};
use serde_json::{Value, json};

fn prepared(she: &Facilitator, starts: &str, variant: u64) -> String {
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let session = id(&she.does("session_create", json!({ "community": community })));
    let mut fields = she.sees(&session)["fields"].clone();
    fields["on"] = json!("2026-11-21");
    fields["starts"] = json!(starts);
    fields["variant_minutes"] = json!(variant);
    she.does("session_save", fields);
    session
}

fn clock(value: &Value) -> NaiveTime {
    value.as_str().expect("a time").parse().expect("a time")
}

#[test]
fn both_lengths_of_the_method_give_blocks_that_follow_each_other_to_the_promised_end() {
    for (variant, starts, ends) in [
        (120, "19:30:00", "21:30:00"),
        (180, "13:00:00", "16:00:00"),
        (180, "22:30:00", "01:30:00"),
    ] {
        let she = Laptop::new().start();
        let view = she.sees(&prepared(&she, starts, variant));
        let blocks = view["blocks"].as_array().expect("blocks");
        assert_eq!(blocks.len(), 12, "the twelve steps of the method");
        let mut at = clock(&json!(starts));
        for block in blocks {
            assert_eq!(
                clock(&block["starts"]),
                at,
                "{} begins when the one before it ends",
                block["step"]
            );
            let minutes = block["minutes"].as_i64().expect("minutes");
            assert!(minutes > 0, "{} has time of its own", block["step"]);
            at += TimeDelta::minutes(minutes);
        }
        assert_eq!(at, clock(&json!(ends)), "{variant} minutes from {starts}");
        assert_eq!(view["ends"], ends, "and that end is told");
    }
}

#[test]
fn a_new_session_begins_with_the_first_method_and_its_shortest_length() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let methods = she.does("method_list", json!({ "community": community }));
    assert_eq!(
        methods[0]["variants_minutes"],
        json!([120, 180]),
        "it comes in two lengths"
    );
    let session = id(&she.does("session_create", json!({ "community": community })));
    let view = she.sees(&session);
    assert_eq!(
        view["fields"]["method"], methods[0]["key"],
        "it can be changed, and need not be"
    );
    assert_eq!(view["fields"]["variant_minutes"], 120, "two hours");
    assert_eq!(
        view["fields"]["place"], "Buurthuiskamer",
        "where the group usually meets"
    );
    assert_eq!(view["ends"], json!(null), "without a start there is no end");
    assert_eq!(
        view["blocks"].as_array().map(Vec::len),
        Some(12),
        "the steps are there already"
    );
}

#[test]
fn every_step_says_what_it_is_for_what_to_ask_and_what_the_room_reads() {
    let she = Laptop::new().start();
    let view = she.sees(&prepared(&she, "19:30:00", 120));
    for block in view["blocks"].as_array().expect("blocks") {
        for part in ["name", "purpose", "facilitator", "avoid", "beamer"] {
            let text = block[part].as_str().expect("a text");
            assert!(!text.is_empty(), "{} has a {part}", block["step"]);
        }
    }
    let asked: usize = view["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .map(|block| block["questions"].as_array().map_or(0, Vec::len))
        .sum();
    assert!(asked >= 12, "there are questions for roles: {asked}");
}

#[test]
fn other_minutes_for_one_step_move_the_end_and_not_the_start() {
    let she = Laptop::new().start();
    let session = prepared(&she, "19:30:00", 120);
    let block = she.block(&session, "story");
    she.does("block_save", json!({ "id": block, "minutes": 25 }));
    let view = she.sees(&session);
    assert_eq!(view["ends"], "21:45:00", "a quarter of an hour later");
    assert_eq!(
        view["blocks"][0]["starts"], "19:30:00",
        "the start was promised"
    );
    for (given, kept) in [(0, 1), (999, 240)] {
        she.does("block_save", json!({ "id": block, "minutes": given }));
        let minutes = she.sees(&session)["blocks"][2]["minutes"].clone();
        assert_eq!(minutes, kept, "{given} minutes is no length of a step");
    }
}

#[test]
fn another_length_makes_the_steps_anew_until_the_evening_has_begun() {
    let she = Laptop::new().start();
    let session = prepared(&she, "19:30:00", 120);
    let mut fields = she.sees(&session)["fields"].clone();
    fields["variant_minutes"] = json!(180);
    she.does("session_save", fields.clone());
    assert_eq!(
        she.sees(&session)["blocks"].as_array().map(Vec::len),
        Some(12),
        "twelve, and not twenty-four"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.sees(&session)["ends"],
        "21:30:00",
        "one undo takes all of it back"
    );
    she.moves(&session, "start");
    let error = she.is_refused("session_save", fields);
    assert_eq!(
        json!(error.code),
        "move_refused",
        "with people at the table the steps stand"
    );
    assert_eq!(
        she.sees(&session)["fields"]["variant_minutes"],
        120,
        "and nothing changed"
    );
}

#[test]
fn the_promised_end_counts_from_the_real_start() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = prepared(&she, "15:00:00", 120);
    laptop.pass(TimeDelta::minutes(7));
    she.moves(&session, "start");
    let view = she.sees(&session);
    assert_eq!(
        view["started_at"], "2026-11-21T15:07:00Z",
        "seven minutes late"
    );
    assert_eq!(
        view["promised_end"], "2026-11-21T17:07:00Z",
        "two hours later"
    );
}

#[test]
fn the_promise_is_about_the_blocks_as_they_are_at_the_start() {
    let she = Laptop::new().start();
    let session = prepared(&she, "15:00:00", 120);
    assert_eq!(
        she.sees(&session)["promised_end"],
        json!(null),
        "nothing is promised yet"
    );
    let story = she.block(&session, "story");
    she.does("block_save", json!({ "id": story, "minutes": 3 }));
    she.moves(&session, "start");
    assert_eq!(
        she.sees(&session)["promised_end"],
        "2026-11-21T16:53:00Z",
        "seven minutes were taken off before anybody was promised anything"
    );
    she.does("undo", json!({}));
    let view = she.sees(&session);
    assert_eq!(
        view["blocks"][2]["minutes"], 10,
        "the minutes can be had back"
    );
    assert_eq!(
        view["promised_end"], "2026-11-21T16:53:00Z",
        "and the end that was told at the table stands"
    );
}

#[test]
fn every_method_can_be_chosen_and_comes_in_the_length_that_fits() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let session = id(&she.does("session_create", json!({ "community": community })));
    let methods = she.does("method_list", json!({ "community": community }));
    for method in methods.as_array().expect("a list") {
        let lengths: Vec<i64> = method["variants_minutes"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(serde_json::Value::as_i64)
            .collect();
        let fits = lengths.iter().rev().find(|length| **length <= 120);
        let mut fields = she.sees(&session)["fields"].clone();
        fields["method"] = method["key"].clone();
        fields["variant_minutes"] = json!(120);
        she.does("session_save", fields);
        let view = she.sees(&session);
        assert_eq!(
            view["fields"]["variant_minutes"],
            json!(fits.or(lengths.first())),
            "{}: two hours were meant, and no more",
            method["key"]
        );
        let minutes: i64 = view["blocks"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|block| block["minutes"].as_i64())
            .sum();
        assert_eq!(
            json!(minutes),
            view["fields"]["variant_minutes"],
            "{}: the steps are those of that length",
            method["key"]
        );
    }
    let fields = she.sees(&session)["fields"].clone();
    let mut blocks = fields.clone();
    blocks["method"] = json!("m18-losse-bouwstenen");
    let refused = she.is_refused("session_save", blocks);
    assert_eq!(
        refused.code,
        ErrorCode::LibraryBroken,
        "building blocks are no session together"
    );
    assert_eq!(
        she.sees(&session)["fields"],
        fields,
        "and what was chosen stays"
    );
}
