//! A clock that jumps: order stays, minutes are never negative, nobody is locked out.

use acceptance::facilitator::Laptop;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

fn time(value: &Value) -> DateTime<Utc> {
    value.as_str().expect("a time").parse().expect("a time")
}

#[test]
fn lines_stay_in_the_order_of_typing_when_the_clock_goes_back_also_over_a_restart() {
    let laptop = Laptop::new();
    let mut she = laptop.start();
    let session = she.begins_an_evening().session;
    let mut typed = Vec::new();
    for (n, minutes) in [1, -90, 5, -60 * 24 * 400, 60 * 24 * 800, -60 * 24 * 300, 0]
        .into_iter()
        .enumerate()
    {
        let text = format!("Regel {n}");
        she.types(&session, "outside", "outside", "bewoner", &text);
        typed.push(text);
        laptop.pass(TimeDelta::minutes(minutes));
        drop(she);
        she = laptop.start();
        she.unlocks();
    }
    assert_eq!(
        she.lines(&session, "outside"),
        typed,
        "the order of typing is the order of lines"
    );
}

#[test]
fn no_minute_is_ever_negative() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    she.marks(session, &evening.members[0], true);
    laptop.pass(TimeDelta::minutes(-45));
    she.moves(session, "next");
    she.marks(session, &evening.members[0], false);
    she.marks(session, &evening.members[1], true);
    laptop.pass(TimeDelta::minutes(10));
    she.moves(session, "pause");
    laptop.pass(TimeDelta::hours(-7));
    she.moves(session, "resume");
    she.moves(session, "close");
    let view = she.sees(session);
    for block in view["blocks"].as_array().expect("blocks") {
        assert!(
            block["spent_before_s"].as_u64().is_some(),
            "{} took no time less than none",
            block["step"]
        );
    }
    assert_eq!(
        view["blocks"][0]["spent_before_s"], 0,
        "a visit that ended before it began took no time"
    );
    assert_eq!(
        view["blocks"][1]["spent_before_s"], 600,
        "the other one took its ten minutes"
    );
    for person in view["people"].as_array().expect("people") {
        assert_eq!(
            person["late_min"],
            Value::Null,
            "nobody is late by less than nothing"
        );
    }
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = crate::pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        !printed.says("-45") && !printed.says("\u{2212}45"),
        "nor on paper"
    );
}

#[test]
fn a_laptop_of_which_the_clock_lost_its_battery_works() {
    let laptop = Laptop::new();
    let now: DateTime<Utc> = "2026-11-21T15:00:00Z".parse().expect("a time");
    for wrong in [
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:00:00Z",
        "2106-02-07T06:28:16Z",
        "0001-01-01T00:00:00Z",
    ] {
        let wrong: DateTime<Utc> = wrong.parse().expect("a time");
        let laptop = Laptop::new();
        laptop.pass(wrong - now);
        let she = laptop.start();
        let session = she.begins_an_evening().session;
        for text in ["Eerst.", "Dan."] {
            she.types(&session, "outside", "outside", "bewoner", text);
        }
        assert_eq!(
            she.lines(&session, "outside"),
            ["Eerst.", "Dan."],
            "in {wrong} too"
        );
        let view = she.sees(&session);
        assert_eq!(
            time(&view["started_at"]),
            wrong,
            "the time is what the laptop says"
        );
        she.does("report_preview", json!({ "id": session }));
        assert_eq!(
            she.does("practice_open", json!({}))["practice"],
            true,
            "and practising works"
        );
    }
    assert_eq!(
        laptop.start().state()["stage"],
        "first_start",
        "the laptop beside it stands apart"
    );
}
