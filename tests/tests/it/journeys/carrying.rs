//! What was not reached last time comes along, with one press and one undo.

use acceptance::facilitator::{Facilitator, Laptop, id};
use app::error::ErrorCode;
use chrono::TimeDelta;
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
        json!({ "session": session, "next_on": "2026-12-19", "next_host": "Wim", "next_about": "De sleutel." }),
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
    let taken = json!({ "session": session, "agreed": [], "blocks": all(offer, "steps", "block"), "parked": all(offer, "parked", "id") });
    she.does("carry_take", taken)
}

#[test]
fn steps_that_were_not_reached_and_what_was_parked_are_offered_and_taken_over() {
    let she = Laptop::new().start();
    let (_, next) = evening_and_next(&she);
    let left = offer(&she, &next);
    assert_eq!(left["on"], "2026-11-21", "of the evening before");
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
    let take = json!({ "session": session, "agreed": [], "blocks": [some], "parked": [] });
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
    let take = json!({ "session": next, "agreed": [], "blocks": [reached], "parked": [] });
    assert_eq!(
        she.is_refused("carry_take", take).code,
        ErrorCode::NotFound,
        "they were there"
    );
}

fn agrees(she: &Facilitator, session: &str, on: Value, host: &str, about: &str) {
    let next = json!({ "session": session, "next_on": on, "next_host": host, "next_about": about });
    she.does("next_time_save", next);
}

/// An evening of which everything was reached and that is closed, with what was agreed for the next time.
fn agreed_and_next(she: &Facilitator, host: &str, about: &str) -> String {
    let evening = she.begins_an_evening();
    agrees(she, &evening.session, json!("2026-12-19"), host, about);
    she.moves(&evening.session, "close");
    id(&she.does("session_create", json!({ "community": evening.community })))
}

#[test]
fn the_day_the_host_and_the_case_that_were_agreed_are_filled_in_and_one_undo_leaves_them() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let venue = json!({ "id": null, "community": evening.community, "name": "De Wissel", "host": evening.members[1],
                        "wheelchair": "unasked", "bus": "unasked", "coffee": "unasked", "projector": "unasked",
                        "quiet_room": "unasked", "door": "", "remark": "" });
    let next = id(&she.does("session_create", json!({ "community": evening.community })));
    she.does("venue_save", venue);
    let host = "wim, de wissel";
    agrees(
        &she,
        &evening.session,
        json!("2026-12-19"),
        host,
        "De dichte gordijnen ",
    );
    she.moves(&evening.session, "close");
    let left = offer(&she, &next);
    assert_eq!(
        left["agreed"],
        json!([
            { "point": "day", "on": "2026-12-19", "words": "", "known": true, "there": false, "replaces": false },
            { "point": "host", "on": null, "words": host, "known": true, "there": false, "replaces": false },
            { "point": "about", "on": null, "words": "De dichte gordijnen", "known": true, "there": false, "replaces": false },
        ]),
        "all three can be filled in, however they were spelled"
    );
    let before = she.sees(&next)["fields"].clone();
    let take =
        json!({ "session": next, "agreed": ["day", "host", "about"], "blocks": [], "parked": [] });
    she.does("carry_take", take.clone());
    let fields = she.sees(&next)["fields"].clone();
    assert_eq!(fields["on"], "2026-12-19", "the day");
    assert_eq!(fields["host"], json!(evening.members[1]), "the host");
    assert_eq!(fields["place"], "De Wissel", "where the host receives");
    assert_eq!(fields["case"], json!(evening.case), "the case");
    let agreed = offer(&she, &next)["agreed"].clone();
    let there = agreed.as_array().expect("a list").iter();
    assert!(
        there.clone().all(|it| it["there"] == true),
        "nothing is offered twice: {agreed}"
    );
    she.does("undo", json!({}));
    assert_eq!(she.sees(&next)["fields"], before, "undo leaves all of it");
}

#[test]
fn a_new_session_is_received_by_who_was_agreed_and_not_by_whose_turn_it_is() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let venue = json!({ "id": null, "community": evening.community, "name": "Het Wijkhuis", "host": evening.members[0],
                        "wheelchair": "unasked", "bus": "unasked", "coffee": "unasked", "projector": "unasked",
                        "quiet_room": "unasked", "door": "", "remark": "" });
    she.does("venue_save", venue);
    agrees(&she, &evening.session, json!(null), "Wim", "");
    she.moves(&evening.session, "close");
    let next = id(&she.does("session_create", json!({ "community": evening.community })));
    let fields = she.sees(&next)["fields"].clone();
    assert_eq!(
        fields["host"],
        json!(evening.members[1]),
        "Wim said he would"
    );
    assert_eq!(fields["place"], "Het Wijkhuis", "where it is, nobody said");
}

#[test]
fn words_that_could_mean_anybody_are_told_and_not_filled_in() {
    let she = Laptop::new().start();
    let next = agreed_and_next(&she, "iemand van de gemeente", "De sleutel.");
    let agreed = offer(&she, &next)["agreed"].clone();
    assert_eq!(agreed[1]["words"], "iemand van de gemeente", "as written");
    assert_eq!(agreed[1]["known"], false, "nobody of the group");
    assert_eq!(agreed[2]["known"], false, "no case of the group");
    let take = json!({ "session": next, "agreed": ["day", "host"], "blocks": [], "parked": [] });
    assert_eq!(
        she.is_refused("carry_take", take).code,
        ErrorCode::NotFound,
        "nobody can be filled in"
    );
    assert_eq!(
        she.sees(&next)["fields"]["on"],
        json!(null),
        "and then nothing is"
    );
}

#[test]
fn what_is_filled_in_differently_is_told_and_a_general_question_takes_no_case() {
    let she = Laptop::new().start();
    let next = agreed_and_next(&she, "Wim", "De dichte gordijnen");
    let mut fields = she.sees(&next)["fields"].clone();
    fields["on"] = json!("2026-12-20");
    she.does("session_save", fields);
    let mut aim = she.sees(&next)["aim"].clone();
    aim["subject"] = json!("general");
    she.does("aim_save", aim);
    let agreed = offer(&she, &next)["agreed"].clone();
    assert_eq!(agreed[0]["replaces"], true, "another day stands there");
    assert_eq!(agreed[1]["replaces"], false, "nobody receives it yet");
    assert_eq!(agreed[2]["known"], false, "a general question has no case");
}

#[test]
fn a_day_that_was_agreed_is_offered_until_it_has_passed() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let next = agreed_and_next(&she, "Wim", "");
    let points = |she: &Facilitator| -> Vec<Value> {
        let offer = offer(she, &next);
        let agreed = offer["agreed"].as_array().expect("a list").iter();
        agreed.map(|it| it["point"].clone()).collect()
    };
    laptop.pass(TimeDelta::days(28));
    assert_eq!(points(&she), ["day", "host"], "it is today");
    laptop.pass(TimeDelta::days(1));
    assert_eq!(points(&she), ["host"], "it was yesterday");
}
