//! What was not reached last time comes along, with one press and one undo.

use acceptance::facilitator::{Facilitator, Laptop, id};
use app::error::ErrorCode;
use serde_json::{Value, json};

/// A closed evening that did not get to all of its steps, and a new session of the same group.
fn evening_and_next(she: &Facilitator) -> (String, String) {
    let evening = she.begins_an_evening();
    let session = evening.session;
    she.types(
        &session,
        "outside",
        "parked_item",
        "wijkagent",
        "Wie heeft de sleutel?",
    );
    she.types(&session, "outside", "parked_item", "bewoner", "De lift.");
    for step in ["outside", "inside", "harvest"] {
        let block = she.step(&session, step)["id"].clone();
        she.does(
            "session_move",
            json!({ "id": session, "to": "go_to", "block": block }),
        );
    }
    she.does(
        "next_time_save",
        json!({ "session": session, "next_on": null, "next_host": "", "next_about": "De sleutel." }),
    );
    she.moves(&session, "close");
    let next = id(&she.does("session_create", json!({ "community": evening.community })));
    let mut fields = she.sees(&next)["fields"].clone();
    fields["on"] = json!("2026-12-05");
    fields["method"] = json!("m03-vijfstappenmethode");
    fields["variant_minutes"] = json!(55);
    she.does("session_save", fields);
    (session, next)
}

fn offer(she: &Facilitator, session: &str) -> Value {
    she.does("carry_offer", json!({ "id": session }))
}

fn all<'a>(offer: &'a Value, list: &str, key: &str) -> Vec<&'a str> {
    let list = offer[list].as_array().expect("a list");
    list.iter()
        .map(|it| it[key].as_str().expect("a text"))
        .collect()
}

fn takes(she: &Facilitator, session: &str, offer: &Value) -> Value {
    let taken = json!({ "session": session, "blocks": all(offer, "steps", "block"), "parked": all(offer, "parked", "id") });
    she.does("carry_take", taken)
}

#[test]
fn steps_that_were_not_reached_and_what_was_parked_are_offered_and_taken_over() {
    let she = Laptop::new().start();
    let (_, next) = evening_and_next(&she);
    let left = offer(&she, &next);
    assert_eq!(left["on"], "2026-11-21", "of the evening before");
    assert_eq!(
        left["next_about"], "De sleutel.",
        "with what was agreed for this time"
    );
    assert_eq!(
        all(&left, "parked", "text"),
        ["Wie heeft de sleutel?", "De lift."],
        "both parked lines"
    );
    let names = all(&left, "steps", "name");
    assert!(
        names.contains(&"Ruimte per rol"),
        "a step that was not reached: {names:?}"
    );
    for never in [
        "Van buiten gezien",
        "Pauze",
        "Oogst",
        "Afronden",
        "Open lijnen",
    ] {
        assert!(
            !names.contains(&never),
            "{never} was reached, or comes every time"
        );
    }
    let before = she.sees(&next)["blocks"]
        .as_array()
        .map(Vec::len)
        .unwrap_or(0);
    let done = takes(&she, &next, &left);
    assert_eq!(done["undo"], "carry_take", "undo knows its name");
    let view = she.sees(&next);
    let blocks = view["blocks"].as_array().expect("blocks");
    assert_eq!(
        blocks.len(),
        before + names.len(),
        "each of them is a step now"
    );
    assert_eq!(
        blocks.last().map(|b| b["protected"].clone()),
        Some(json!(true)),
        "the harvest still comes last"
    );
    assert_eq!(
        she.lines(&next, "parked_item").len(),
        2,
        "and both lines are parked here"
    );
    let again = offer(&she, &next);
    let there = |list: &str| {
        let list = again[list].as_array().expect("a list");
        list.iter().all(|it| it["there"] == true)
    };
    assert!(
        there("steps") && there("parked"),
        "what came along is not offered twice"
    );
    takes(&she, &next, &left);
    assert_eq!(
        she.lines(&next, "parked_item").len(),
        2,
        "taken twice is still once"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.sees(&next)["blocks"].as_array().map(Vec::len),
        Some(before),
        "undo leaves it"
    );
    assert_eq!(she.lines(&next, "parked_item").len(), 0, "all of it");
}

#[test]
fn a_first_session_and_one_of_which_nothing_is_left_offer_nothing() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let session = id(&she.does("session_create", json!({ "community": community })));
    assert_eq!(
        offer(&she, &session),
        json!(null),
        "there was no time before"
    );
    let some = she.sees(&session)["blocks"][0]["id"].clone();
    let take = json!({ "session": session, "blocks": [some], "parked": [] });
    assert_eq!(
        she.is_refused("carry_take", take).code,
        ErrorCode::NotFound,
        "and nothing to take"
    );
}

#[test]
fn only_what_was_left_can_be_taken() {
    let she = Laptop::new().start();
    let (session, next) = evening_and_next(&she);
    let reached = she.step(&session, "inside")["id"].clone();
    let take = json!({ "session": next, "blocks": [reached], "parked": [] });
    assert_eq!(
        she.is_refused("carry_take", take).code,
        ErrorCode::NotFound,
        "they were there"
    );
}
