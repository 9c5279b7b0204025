//! What is proposed too early waits on the parking list, and comes back.

use acceptance::facilitator::{Evening, Laptop};
use serde_json::json;

#[test]
fn a_parked_line_becomes_a_promise_in_one_step_and_comes_back() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, case, .. } = she.begins_an_evening();
    let text = "We moeten bij haar langs.";
    let line = she.types(&session, "outside", "parked_item", "wijkagent", text);
    let done = she.does("line_promise", json!({ "id": line, "kind": "parked_item" }));
    assert_eq!(done["undo"], "line_promise", "by name");
    let promise = she.sees(&session)["agreements"][0].clone();
    assert_eq!(promise["what"], text, "what was proposed");
    assert_eq!(promise["who"], "", "and not yet who does it");
    let page = she.does("case_get", json!({ "id": case }));
    assert_eq!(
        page["agreements"][0]["what"], text,
        "it belongs to the case"
    );
    assert!(
        she.lines(&session, "parked_item").is_empty(),
        "it waits no longer"
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    she.does("undo", json!({}));
    assert_eq!(she.lines(&session, "parked_item"), [text], "parked again");
    assert_eq!(
        she.sees(&session)["agreements"],
        json!([]),
        "and no promise"
    );
}

#[test]
fn the_steps_for_solutions_are_told_and_the_room_never_sees_what_is_parked() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let view = she.sees(&session);
    let welcome: Vec<&str> = view["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .filter(|b| b["suggestions"] == true)
        .filter_map(|b| b["step"].as_str())
        .collect();
    assert_eq!(welcome, ["what-is-needed"], "one step of this method");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let text = "Laten we een brief sturen.";
    she.types(&session, "agreements", "parked_item", "wijkagent", text);
    let to = json!({ "id": session, "to": "go_to", "block": she.block(&session, "agreements") });
    she.does("session_move", to);
    assert!(
        !she.does("beamer_view", json!({}))
            .to_string()
            .contains(text),
        "also where it comes back"
    );
}
