//! An evening that was left running: the days between count for nobody, and it goes on where it was.

use acceptance::facilitator::{Facilitator, Laptop};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn item(she: &Facilitator, community: &str) -> Value {
    she.does("today", json!({ "community": community }))["running"][0].clone()
}

#[test]
fn an_evening_that_was_left_running_yesterday_goes_on_without_the_night() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    she.marks(session, &evening.members[0], true);
    laptop.pass(TimeDelta::minutes(6));
    she.types(session, "outside", "note", "bewoner", "De laatste regel.");
    laptop.pass(TimeDelta::minutes(20));
    drop(she);
    laptop.pass(TimeDelta::hours(19));

    let she = laptop.start();
    she.unlocks();
    let waiting = item(&she, &evening.community);
    assert_eq!(
        waiting["paused_since"], "2026-11-21T15:06:00Z",
        "it stands still since the last sign of life"
    );
    let view = she.sees(session);
    assert_eq!(view["clock_runs"], false, "nobody's time runs");
    assert_eq!(
        view["blocks"][0]["spent_before_s"],
        6 * 60,
        "six minutes, and no night"
    );
    assert_eq!(
        view["people"][0]["here"], false,
        "and nobody sat at the table all night"
    );
    let promised = view["promised_end"].clone();
    she.moves(session, "resume");
    laptop.pass(TimeDelta::minutes(3));
    she.moves(session, "next");
    let view = she.sees(session);
    assert_eq!(view["blocks"][0]["spent_before_s"], 9 * 60, "it goes on");
    assert_eq!(
        (promised, &view["promised_end"]),
        (
            json!("2026-11-21T17:00:00Z"),
            &json!("2026-11-22T12:20:00Z")
        ),
        "what is left takes as long as it would have yesterday"
    );
    assert_eq!(
        item(&she, &evening.community)["paused_since"],
        json!(null),
        "its clock runs"
    );
}

#[test]
fn a_laptop_that_slept_with_the_evening_open_counts_no_night_either() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    laptop.pass(TimeDelta::minutes(4));
    she.types(&session, "outside", "note", "bewoner", "De laatste regel.");
    laptop.pass(TimeDelta::hours(15));
    she.moves(&session, "next");
    let view = she.sees(&session);
    assert_eq!(
        view["blocks"][0]["spent_before_s"],
        4 * 60,
        "the night is nobody's"
    );
    assert_eq!(view["clock_runs"], true, "and the next step has begun");
}

#[test]
fn locking_for_a_while_and_a_crash_stop_no_clock() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    laptop.pass(TimeDelta::minutes(50));
    she.does("store_lock", json!({}));
    she.unlocks();
    assert_eq!(
        she.sees(&session)["clock_runs"],
        true,
        "a long talk went on while the screen was locked"
    );
    laptop.pass(TimeDelta::hours(-30));
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.sees(&session)["clock_runs"],
        true,
        "a clock that went back stops nothing"
    );
    she.moves(&session, "next");
    assert_eq!(
        she.sees(&session)["blocks"][0]["spent_before_s"],
        0,
        "and no minute is less than none"
    );
}
