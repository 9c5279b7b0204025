//! The plan of an evening is the group's own: steps are added, taken out, moved and made shorter, and the clock follows.

use acceptance::facilitator::{Facilitator, Laptop, id};
use app::error::ErrorCode;
use chrono::TimeDelta;
use serde_json::{Value, json};

fn planned(she: &Facilitator) -> String {
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    she.prepares_a_session(&community, &members)
}

fn steps(she: &Facilitator, session: &str) -> Vec<String> {
    let view = she.sees(session);
    let blocks = view["blocks"].as_array().expect("blocks");
    let names = blocks.iter().map(|b| b["step"].as_str().expect("a key"));
    names.map(str::to_owned).collect()
}

fn promises(she: &Facilitator, session: &str, until: Value) {
    let mut aim = she.sees(session)["aim"].clone();
    aim["until"] = until;
    she.does("aim_save", aim);
}

fn ask(session: &str, too_long_minutes: Option<u16>) -> Value {
    json!({ "session": session, "too_long_minutes": too_long_minutes })
}

fn block(she: &Facilitator, session: &str, step: &str) -> Value {
    she.step(session, step)["id"].clone()
}

#[test]
fn a_building_block_is_added_where_it_is_wanted_and_the_clock_follows() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let offers = she.does("steps_offered", json!({ "id": session }));
    assert_eq!(
        offers["of_method"],
        json!([]),
        "all steps of the method are there"
    );
    let blocks = offers["building_blocks"].as_array().expect("a list");
    assert!(
        blocks.len() >= 14,
        "every building block is offered: {}",
        blocks.len()
    );
    let offer = blocks
        .iter()
        .find(|b| b["step"] == "what-is-there")
        .expect("offered");
    let after = block(&she, &session, "inside");
    let add = json!({ "session": session, "method": offer["method"], "step": offer["step"], "after": after });
    let added = id(&she.does("block_add", add));
    let view = she.sees(&session);
    let at = |id: &Value| {
        let mut all = view["blocks"].as_array().expect("blocks").iter();
        all.position(|b| b["id"] == *id).expect("it is there")
    };
    assert_eq!(
        at(&json!(added)),
        at(&after) + 1,
        "right after the inside view"
    );
    let minutes = offer["minutes"].as_i64().expect("minutes");
    assert_eq!(
        view["ends"],
        format!("17:{minutes:02}:00"),
        "everything after it begins later"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.sees(&session)["ends"],
        "17:00:00",
        "one undo takes it out"
    );
}

#[test]
fn a_step_goes_by_the_name_that_the_group_gives_it_until_that_is_taken_away() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let add = json!({ "session": session, "method": "m18-losse-bouwstenen", "step": "workplace", "after": null });
    let workplace = id(&she.does("block_add", add));
    let names = |name: &str| she.does("block_name", json!({ "id": workplace, "name": name }));
    let of_step = she.step(&session, "workplace")["name"].clone();

    let done = names("  Op de werkplek van de wijkagent ");
    assert_eq!(done["undo"], "block_name", "undo knows its name");
    let step = she.step(&session, "workplace");
    assert_eq!(
        step["name"], "Op de werkplek van de wijkagent",
        "it goes by its own name"
    );
    assert_eq!(
        step["step_name"], of_step,
        "and it is known what it was made from"
    );
    she.moves(&session, "start");
    she.does(
        "session_move",
        json!({ "id": session, "to": "go_to", "block": workplace }),
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let room = she.does("beamer_view", json!({}));
    assert_eq!(
        room["step"], "Op de werkplek van de wijkagent",
        "for the room too"
    );

    names("");
    assert_eq!(
        she.step(&session, "workplace")["name"],
        of_step,
        "back to that of its step"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.step(&session, "workplace")["own_name"],
        "Op de werkplek van de wijkagent",
        "undo gives it its name again"
    );
    let refused = she.is_refused(
        "block_name",
        json!({ "id": workplace, "name": "a".repeat(201) }),
    );
    assert_eq!(refused.code, ErrorCode::TooLong, "a name is no story");
}

#[test]
fn a_step_that_was_taken_out_is_offered_again_and_comes_back_with_undo() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let before = steps(&she, &session);
    let pause = block(&she, &session, "pause");
    let done = she.does("block_remove", json!({ "id": pause }));
    assert_eq!(done["undo"], "block_remove", "undo knows its name");
    assert_eq!(she.sees(&session)["ends"], "16:53:00", "seven minutes less");
    let offers = she.does("steps_offered", json!({ "id": session }));
    assert_eq!(
        offers["of_method"][0]["step"], "pause",
        "what the method has more is offered"
    );
    assert_eq!(
        offers["of_method"][0]["minutes"], 7,
        "as long as in this length"
    );
    she.does("undo", json!({}));
    assert_eq!(steps(&she, &session), before, "at its old place");
}

#[test]
fn a_step_moves_up_down_and_to_the_beginning() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let inside = block(&she, &session, "inside");
    let outside = block(&she, &session, "outside");
    she.does("block_move", json!({ "id": outside, "after": inside }));
    let now = steps(&she, &session);
    assert_eq!(now[3..5], ["inside", "outside"], "inside comes first now");
    she.does("block_move", json!({ "id": outside, "after": null }));
    assert_eq!(steps(&she, &session)[0], "outside", "at the beginning");
    she.does("undo", json!({}));
    she.does("undo", json!({}));
    assert_eq!(
        steps(&she, &session)[3..5],
        ["outside", "inside"],
        "as it was"
    );
    let refused = she.is_refused("block_move", json!({ "id": outside, "after": outside }));
    assert_eq!(
        refused.code,
        ErrorCode::NotFound,
        "nothing comes after itself"
    );
}

#[test]
fn where_the_group_was_or_something_is_written_a_step_stays() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    let first = she.sees(&session)["current"].clone();
    let outside = block(&she, &session, "outside");
    for (command, payload) in [
        ("block_remove", json!({ "id": first })),
        ("block_move", json!({ "id": first, "after": outside })),
    ] {
        let refused = she.is_refused(command, payload);
        assert_eq!(
            refused.code,
            ErrorCode::BlockInUse,
            "{command}: the group is there"
        );
    }
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "De gordijnen zijn dicht.",
    );
    let refused = she.is_refused("block_remove", json!({ "id": outside }));
    assert_eq!(refused.code, ErrorCode::BlockInUse, "a line stands in it");
    let pause = block(&she, &session, "pause");
    she.does("block_move", json!({ "id": pause, "after": outside }));
    she.does("block_remove", json!({ "id": pause }));
    assert_eq!(
        she.sees(&session)["current"],
        first,
        "steps that are still to come can change while the evening runs"
    );
}

#[test]
fn a_plan_that_is_too_long_is_made_shorter_and_never_at_the_cost_of_the_harvest() {
    let she = Laptop::new().start();
    let session = planned(&she);
    promises(&she, &session, json!("16:30:00"));
    assert_eq!(
        she.sees(&session)["promised_minutes"],
        90,
        "the invitation says half past four"
    );
    let proposal = she.does("shorten_propose", ask(&session, None));
    assert_eq!(proposal["too_long_minutes"], 30, "half an hour too long");
    // The shortest length of this method is the one that was chosen: no step of it can be shorter than that.
    assert_eq!(
        proposal["steps"],
        json!([]),
        "two hours is as short as it goes"
    );
    assert_eq!(proposal["left_minutes"], 30, "and that is said");

    let mut fields = she.sees(&session)["fields"].clone();
    fields["variant_minutes"] = json!(180);
    she.does("session_save", fields);
    promises(&she, &session, json!("17:30:00"));
    let proposal = she.does("shorten_propose", ask(&session, None));
    assert_eq!(
        proposal["too_long_minutes"], 30,
        "three hours in two and a half"
    );
    let proposed = proposal["steps"].as_array().expect("steps");
    let view = she.sees(&session);
    let blocks = view["blocks"].as_array().expect("blocks");
    for step in proposed {
        let of = blocks
            .iter()
            .find(|b| b["id"] == step["block"])
            .expect("it is there");
        assert_eq!(of["protected"], false, "{} may be shorter", step["name"]);
    }
    let shorter: Vec<Value> = proposed
        .iter()
        .map(|step| json!({ "id": step["block"], "minutes": step["to_minutes"] }))
        .collect();
    she.does(
        "blocks_shorten",
        json!({ "session": session, "blocks": shorter }),
    );
    assert_eq!(
        she.sees(&session)["ends"],
        "17:30:00",
        "it fits to the minute"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.sees(&session)["ends"],
        "18:00:00",
        "one undo for all steps together"
    );
}

#[test]
fn the_end_on_the_invitation_stands_when_the_evening_begins_late() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = planned(&she);
    promises(&she, &session, json!("16:45:00"));
    laptop.pass(TimeDelta::minutes(12));
    she.moves(&session, "start");
    let view = she.sees(&session);
    assert_eq!(
        view["promised_end"], "2026-11-21T16:45:00Z",
        "twelve minutes late, and a quarter to five stays a quarter to five"
    );
}

#[test]
fn blocks_of_another_session_are_not_touched_by_this_one() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let community = she.sees(&session)["community"].clone();
    let other = id(&she.does("session_create", json!({ "community": community })));
    let theirs = she.sees(&other)["blocks"][0]["id"].clone();
    let refused = she.is_refused(
        "blocks_shorten",
        json!({ "session": session, "blocks": [{ "id": theirs, "minutes": 5 }] }),
    );
    assert_eq!(
        refused.code,
        ErrorCode::NotFound,
        "it is not of this session"
    );
    let mine = block(&she, &session, "inside");
    let refused = she.is_refused("block_move", json!({ "id": mine, "after": theirs }));
    assert_eq!(
        refused.code,
        ErrorCode::NotFound,
        "there is no such place here"
    );
    assert_eq!(
        she.sees(&other)["blocks"][0]["minutes"],
        8,
        "and it stays as long as it was"
    );
}

#[test]
fn on_the_evening_itself_the_same_steps_give_minutes_but_only_those_that_still_come() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let mut fields = she.sees(&session)["fields"].clone();
    fields["variant_minutes"] = json!(180);
    she.does("session_save", fields);
    let planned = she.does("shorten_propose", ask(&session, Some(30)));
    she.moves(&session, "start");
    let inside = block(&she, &session, "inside");
    she.does(
        "session_move",
        json!({ "id": session, "to": "go_to", "block": inside }),
    );
    let proposal = she.does("shorten_propose", ask(&session, Some(30)));
    assert_eq!(
        proposal["too_long_minutes"], 30,
        "as late as it was said to be"
    );
    let of = |proposal: &Value| -> Vec<String> {
        let steps = proposal["steps"].as_array().expect("steps").iter();
        let blocks = steps.map(|step| step["block"].as_str().expect("an id"));
        blocks.map(str::to_owned).collect()
    };
    let (before, now) = (of(&planned), of(&proposal));
    assert!(
        now.iter().all(|block| before.contains(block)),
        "what gives minutes now could give them while preparing"
    );
    let view = she.sees(&session);
    let blocks = view["blocks"].as_array().expect("blocks");
    let at = |id: &str| blocks.iter().position(|b| b["id"] == id).expect("there");
    for step in proposal["steps"].as_array().expect("steps") {
        let place = at(step["block"].as_str().expect("an id"));
        assert!(
            place > at(inside.as_str().expect("an id")),
            "{} still comes",
            step["name"]
        );
        assert_eq!(
            blocks[place]["protected"], false,
            "harvest and closing keep their minutes"
        );
        let short = step["to_minutes"].as_u64().expect("minutes");
        assert!(short >= 7, "never below the short minutes of the method");
    }
    she.does(
        "blocks_shorten",
        json!({ "session": session, "blocks": proposal["steps"].as_array().expect("steps").iter()
            .map(|s| json!({ "id": s["block"], "minutes": s["to_minutes"] })).collect::<Vec<_>>() }),
    );
    let view = she.sees(&session);
    let choices = view["choices"].as_array().expect("choices").iter();
    assert_eq!(
        choices.filter(|choice| choice["kind"] == "shorter").count(),
        now.len(),
        "taken over while it goes on, each asks for a reason"
    );
}
