//! The course of an evening: looking ahead changes nothing, going back loses nothing, a pause may take days.

use acceptance::facilitator::{Facilitator, Laptop};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Number of the current step, from 0.
fn at(she: &Facilitator, session: &str) -> usize {
    let view = she.sees(session);
    let blocks = view["blocks"].as_array().expect("blocks");
    blocks
        .iter()
        .position(|block| block["id"] == view["current"])
        .expect("one is the current one")
}

fn goes_to(she: &Facilitator, session: &str, step: usize) {
    let block = she.sees(session)["blocks"][step]["id"].clone();
    she.does(
        "session_move",
        json!({ "id": session, "to": "go_to", "block": block }),
    );
}

fn refused(she: &Facilitator, session: &str, to: &str) -> Value {
    json!(
        she.is_refused(
            "session_move",
            json!({ "id": session, "to": to, "block": null })
        )
        .code
    )
}

#[test]
fn looking_ahead_changes_nothing() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    let session = evening.session.clone();
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    let before = she.sees(&session);
    drop(she);
    let edits = laptop.inspects(|store| store.log_len().expect("it can be read"));
    let she = laptop.start();
    she.unlocks();
    for _ in 0..3 {
        let view = she.sees(&session);
        let blocks = view["blocks"].as_array().expect("blocks");
        assert!(
            blocks
                .iter()
                .all(|block| !block["facilitator"].as_str().expect("a text").is_empty()),
            "all that every step says can be read without going there"
        );
        she.does("case_get", json!({ "id": evening.case }));
        she.does("today", json!({ "community": evening.community }));
        she.does("report_preview", json!({ "id": session }));
        she.does("method_list", json!({ "community": evening.community }));
        laptop.pass(TimeDelta::minutes(1));
    }
    assert_eq!(
        she.sees(&session),
        before,
        "the evening stands where it stood"
    );
    drop(she);
    let after = laptop.inspects(|store| store.log_len().expect("it can be read"));
    assert_eq!(after, edits, "and nothing was written");
}

#[test]
fn going_back_and_forth_loses_not_a_line_and_counts_every_visit() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    for step in 0..5 {
        assert_eq!(at(&she, &session), step, "one step at a time");
        let block = she.sees(&session)["blocks"][step]["id"].clone();
        let line = json!({ "session": session, "block": block, "kind": "note", "role": null,
                           "text": format!("Gezegd bij stap {step}.") });
        she.does("line_add", line);
        laptop.pass(TimeDelta::minutes(4));
        she.moves(&session, "next");
    }
    she.moves(&session, "previous");
    assert_eq!(at(&she, &session), 4, "one step back");
    goes_to(&she, &session, 1);
    laptop.pass(TimeDelta::minutes(3));
    goes_to(&she, &session, 5);
    let view = she.sees(&session);
    assert_eq!(
        she.lines(&session, "note").len(),
        5,
        "everything that was said is still there"
    );
    assert_eq!(
        view["blocks"][1]["spent_before_s"],
        7 * 60,
        "both visits count"
    );
    assert_eq!(
        view["blocks"][4]["spent_before_s"],
        4 * 60,
        "passing through takes no time"
    );
    let visited = |n: usize| view["blocks"][n]["visited"] == true;
    assert!(
        (0..=5).all(visited) && !(6..12).any(visited),
        "what was not reached is not said to be done"
    );
}

#[test]
fn before_the_first_and_after_the_last_step_there_is_nothing() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    assert_eq!(
        refused(&she, &session, "previous"),
        "move_refused",
        "nothing comes before the welcome"
    );
    assert_eq!(
        refused(&she, &session, "start"),
        "move_refused",
        "it has begun already"
    );
    let reopen = json!({ "id": session, "reason": "Zomaar." });
    assert_eq!(
        json!(she.is_refused("session_reopen", reopen).code),
        "move_refused",
        "it is not closed"
    );
    assert_eq!(
        refused(&she, &session, "go_to"),
        "move_refused",
        "nowhere is no step"
    );
    goes_to(&she, &session, 11);
    assert_eq!(
        refused(&she, &session, "next"),
        "move_refused",
        "after the closing comes home"
    );
    assert_eq!(at(&she, &session), 11, "and the evening stays where it was");
}

#[test]
fn extra_minutes_move_the_end_of_the_step_and_keep_the_promise() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let block = she.sees(&session)["current"].clone();
    for minutes in [5, 5, 1] {
        she.does("block_extend", json!({ "id": block, "minutes": minutes }));
    }
    let view = she.sees(&session);
    assert_eq!(view["blocks"][0]["extra_minutes"], 11, "they add up");
    assert_eq!(view["blocks"][0]["minutes"], 8, "the plan stays readable");
    assert_eq!(
        view["promised_end"], "2026-11-21T17:00:00Z",
        "what was promised was promised"
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let room = she.does("beamer_view", json!({}));
    assert_eq!(
        room["step_ends"], "2026-11-21T15:19:00Z",
        "the room sees eight minutes and eleven"
    );
    assert_eq!(room["step_minutes"], 19, "in minutes too");
    she.does("undo", json!({}));
    assert_eq!(
        she.sees(&session)["blocks"][0]["extra_minutes"],
        10,
        "one minute too many can be taken back"
    );
    she.does("block_extend", json!({ "id": block, "minutes": 65_535 }));
    assert_eq!(
        she.sees(&session)["blocks"][0]["extra_minutes"],
        240,
        "nobody extends a step by weeks"
    );
}

#[test]
fn a_step_made_shorter_or_longer_while_it_runs_keeps_the_promise() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let story = she.block(&session, "story");
    for minutes in [3, 90] {
        she.does("block_save", json!({ "id": story, "minutes": minutes }));
        let view = she.sees(&session);
        assert_eq!(
            view["blocks"][2]["minutes"], minutes,
            "the step has its new length"
        );
        assert_eq!(
            view["promised_end"], "2026-11-21T17:00:00Z",
            "what was promised at the start is what the clock is held against"
        );
    }
    she.moves(&session, "close");
    she.moves(&session, "reopen");
    assert_eq!(
        she.sees(&session)["promised_end"],
        "2026-11-21T17:00:00Z",
        "opening it again is no new start"
    );
}

#[test]
fn a_pause_of_days_costs_no_minute_and_the_evening_goes_on_where_it_was() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.moves(&session, "next");
    laptop.pass(TimeDelta::minutes(6));
    she.moves(&session, "pause");
    assert_eq!(
        she.sees(&session)["clock_runs"],
        false,
        "the clock stands still"
    );
    drop(she);
    laptop.pass(TimeDelta::days(9));
    let she = laptop.start();
    she.unlocks();
    let view = she.sees(&session);
    assert_eq!(view["status"], "running", "the evening waits");
    assert_eq!(at(&she, &session), 1, "at its step");
    assert_eq!(view["entered_at"], json!(null), "and nobody's time runs");
    she.moves(&session, "pause");
    she.moves(&session, "resume");
    assert_eq!(
        she.sees(&session)["clock_runs"],
        true,
        "the clock runs again"
    );
    laptop.pass(TimeDelta::minutes(2));
    she.moves(&session, "resume");
    she.moves(&session, "next");
    let spent = she.sees(&session)["blocks"][1]["spent_before_s"].clone();
    assert_eq!(
        spent,
        8 * 60,
        "six minutes before, two after, and no days between"
    );
}
