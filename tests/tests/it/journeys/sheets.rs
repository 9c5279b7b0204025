//! What is written on the sheets of steps: row by row, cell by cell, counted, kept back and shown.

use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use serde_json::{Value, json};

const DILEMMAS: (&str, u16) = ("m07-moreel-beraad", 90);
const QUESTIONS: (&str, u16) = ("m02-tienstappenmethode", 90);
const INCIDENTS: (&str, u16) = ("m01-incidentmethode", 65);

fn fills_in(she: &Facilitator, row: &str, key: &str, text: &str) {
    she.does(
        "row_cell",
        json!({ "id": row, "key": key, "text": text, "draft": null }),
    );
}

/// The rows on the sheet that this step writes on.
fn rows(she: &Facilitator, session: &str, step: &str) -> Vec<Value> {
    let sheet = she.step(session, step)["sheet"].clone();
    let view = she.sees(session);
    let all = view["rows"].as_array().expect("rows");
    all.iter()
        .filter(|row| row["sheet"] == sheet)
        .cloned()
        .collect()
}

fn cells(row: &Value) -> Vec<(&str, &str)> {
    let cells = row["cells"].as_array().expect("cells");
    cells
        .iter()
        .map(|c| {
            let text = |name: &str| c[name].as_str().expect("a text");
            (text("key"), text("text"))
        })
        .collect()
}

#[test]
fn a_sentence_is_completed_enter_by_enter_and_taken_back_by_name() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, .. } = she.begins_an_evening_of(DILEMMAS.0, DILEMMAS.1);
    let row = she.begins_a_row(
        &session,
        "weighing",
        json!({ "right": "Eerst praten." }),
        None,
    );
    fills_in(&she, &row, "need", "Tijd.");
    fills_in(&she, &row, "because", "Zij is bang.");
    drop(she);
    let she = laptop.start();
    she.unlocks();
    let kept = rows(&she, &session, "weighing");
    assert_eq!(
        cells(&kept[0]),
        [
            ("right", "Eerst praten."),
            ("because", "Zij is bang."),
            ("need", "Tijd.")
        ],
        "in the order of the sentence, whatever was typed first"
    );
    assert_eq!(kept[0]["role"], "wijkagent", "and who said it");
    let undone = she.does("undo", json!({}));
    assert_eq!(undone["redo"], "sheet_row_edit", "by name");
    assert_eq!(
        cells(&rows(&she, &session, "weighing")[0]).len(),
        2,
        "one Enter back"
    );
    she.does("undo", json!({}));
    let undone = she.does("undo", json!({}));
    assert_eq!(undone["redo"], "sheet_row_add", "the row itself");
    assert!(
        rows(&she, &session, "weighing").is_empty(),
        "and it is gone"
    );
}

#[test]
fn questions_are_gathered_weighed_and_answered_in_steps_of_their_own() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of(QUESTIONS.0, QUESTIONS.1);
    let question = json!({ "question": "Wat deed jij zelf?" });
    let row = she.begins_a_row(&session, "write-questions", question, None);
    let steps = [
        "write-questions",
        "rate-questions",
        "answer-questions",
        "last-questions",
    ];
    for step in steps {
        let seen = rows(&she, &session, step);
        assert_eq!(seen.len(), 1, "{step} goes on with the same sheet");
        assert_eq!(
            seen[0]["block"],
            she.step(&session, "write-questions")["id"],
            "and remembers where it was typed"
        );
    }
    she.does("row_choose", json!({ "id": row, "choice": "warm" }));
    fills_in(&she, &row, "answer", "Ik liep door.");
    let seen = rows(&she, &session, "answer-questions");
    assert_eq!(seen[0]["choice"], "warm", "how close it comes");
    assert_eq!(
        cells(&seen[0])[1],
        ("answer", "Ik liep door."),
        "and what was answered"
    );
    let error = she.is_refused("row_choose", json!({ "id": row, "choice": "helps" }));
    assert_eq!(json!(error.code), "not_found", "a question helps nobody");
    assert!(
        rows(&she, &session, "core").is_empty(),
        "a sentence to complete has a sheet of its own"
    );
}

#[test]
fn only_hands_at_the_table_count_and_the_votes_that_are_left_are_told() {
    let she = Laptop::new().start();
    let Evening {
        session, members, ..
    } = she.begins_an_evening_of(INCIDENTS.0, INCIDENTS.1);
    let left = |she: &Facilitator| she.step(&session, "choosing")["votes_left"].clone();
    let [door, dog] = ["De deur", "De hond"]
        .map(|text| she.begins_a_row(&session, "choosing", json!({ "text": text }), None));
    assert_eq!(left(&she), 6, "three people with two votes each");
    let count = |row: &str, n: u16| json!({ "id": row, "count": n });
    she.does("row_count", count(&door, 4));
    assert_eq!(left(&she), 2, "four are given");
    let error = she.is_refused("row_count", count(&dog, 3));
    assert_eq!(
        json!(error.code),
        "no_votes_left",
        "nobody has a third hand"
    );
    assert_eq!(error.params["votes"], "6", "how many there are is told");
    she.does("row_count", count(&dog, 2));
    she.marks(&session, &members[0], false);
    assert_eq!(left(&she), 0, "who left takes no vote back");
    she.does("row_count", count(&door, 3));
    let error = she.is_refused("row_count", count(&door, 4));
    assert_eq!(
        json!(error.code),
        "no_votes_left",
        "two people have four votes"
    );
    for member in &members[1..] {
        she.marks(&session, member, false);
    }
    assert_eq!(
        left(&she),
        json!(null),
        "without attendance nobody can tell"
    );
    she.does("row_count", count(&door, 40));
    assert_eq!(
        rows(&she, &session, "choosing")[0]["count"],
        40,
        "and hands are simply counted"
    );
}

#[test]
fn a_force_is_as_strong_as_one_to_three() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of(QUESTIONS.0, QUESTIONS.1);
    let row = she.begins_a_row(
        &session,
        "forces",
        json!({ "text": "De buurvrouw" }),
        Some("helps"),
    );
    let strength = || rows(&she, &session, "forces")[0]["count"].clone();
    assert_eq!(strength(), 1, "it begins small");
    for (given, kept) in [(3, 3), (9, 3), (0, 1)] {
        she.does("row_count", json!({ "id": row, "count": given }));
        assert_eq!(strength(), kept, "{given} is within one to three");
    }
}

#[test]
fn what_everybody_wrote_first_reaches_the_room_only_when_it_is_shown() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of(QUESTIONS.0, QUESTIONS.1);
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let goes_to = |step: &str| {
        let block = she.step(&session, step)["id"].clone();
        let to = json!({ "id": session, "to": "go_to", "block": block });
        she.does("session_move", to);
        block
    };
    let block = goes_to("write-questions");
    let words = "Waarom belde niemand aan?";
    she.begins_a_row(
        &session,
        "write-questions",
        json!({ "question": words }),
        None,
    );
    let room = || she.does("beamer_view", json!({}));
    let seen = room();
    assert!(!seen.to_string().contains(words), "not yet: {seen}");
    assert_eq!(
        seen["sheet"]["kept_back"], 1,
        "only that something was written"
    );
    goes_to("rate-questions");
    assert!(
        !room().to_string().contains(words),
        "a step that goes on with the sheet does not give it away"
    );
    let shown = she.does("block_reveal", json!({ "id": block, "revealed": true }));
    assert_eq!(shown["undo"], "block_reveal", "by name");
    assert_eq!(
        room()["sheet"]["rows"][0]["cells"][0]["text"],
        words,
        "now everybody reads it"
    );
    she.does("undo", json!({}));
    assert!(
        !room().to_string().contains(words),
        "pressed too soon: it is hidden again"
    );
    for view in she.room_was_told() {
        let early = view["sheet"]["kept_back"] != json!(0) && view.to_string().contains(words);
        assert!(!early, "it was never sent while it was kept back");
    }
}

#[test]
fn a_row_of_nothing_or_of_another_sheet_is_refused() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of(DILEMMAS.0, DILEMMAS.1);
    let try_row = |step: &str, cells: Value| {
        let block = she.step(&session, step)["id"].clone();
        let row = json!({ "session": session, "block": block, "role": null, "cells": cells, "choice": null });
        json!(she.is_refused("row_add", row).code)
    };
    let cell = |key: &str, text: &str| json!([{ "key": key, "text": text }]);
    assert_eq!(
        try_row("weighing", cell("right", "  ")),
        "empty",
        "nothing was typed"
    );
    assert_eq!(
        try_row("weighing", cell("who", "De buren")),
        "not_found",
        "no such cell"
    );
    assert_eq!(
        try_row("moment", cell("right", "Praten.")),
        "not_found",
        "no sheet there"
    );
    let long = "a".repeat(2_001);
    assert_eq!(
        try_row("weighing", cell("right", &long)),
        "too_long",
        "no line is that long"
    );
    assert_eq!(she.sees(&session)["rows"], json!([]), "nothing was kept");
}

#[test]
fn the_cell_takes_its_draft_along_in_one_step() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of(DILEMMAS.0, DILEMMAS.1);
    let key = format!("line:{session}");
    let row = she.begins_a_row(&session, "weighing", json!({ "right": "Praten." }), None);
    she.does("draft_save", json!({ "key": key, "text": "Zij is ba" }));
    let given = json!({ "id": row, "key": "because", "text": "Zij is bang.", "draft": key });
    she.does("row_cell", given);
    assert_eq!(
        she.does("draft_list", json!({ "prefix": "line:" })),
        json!([]),
        "half a cell and the cell never stand side by side"
    );
}

#[test]
fn a_building_block_of_another_method_takes_its_place_in_the_evening() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let names = || -> Vec<String> {
        let view = she.sees(&session);
        let blocks = view["blocks"].as_array().expect("blocks");
        blocks
            .iter()
            .map(|b| b["step"].as_str().expect("a key").to_owned())
            .collect()
    };
    let before = names();
    let after = she.step(&session, "story")["id"].clone();
    let added = json!({ "session": session, "method": "m18-losse-bouwstenen", "step": "other-shoes", "after": after });
    let done = she.does("block_add", added);
    assert_eq!(done["undo"], "block_add", "by name");
    let place = before.iter().position(|s| s == "story").expect("a story") + 1;
    assert_eq!(
        names()[place],
        "other-shoes",
        "right after the step that was meant"
    );
    let block = she.step(&session, "other-shoes");
    assert_eq!(
        (&block["minutes"], &block["capture"]),
        (&json!(10), &json!("frame")),
        "with what its own method says"
    );
    she.begins_a_row(
        &session,
        "other-shoes",
        json!({ "because": "Ik bang ben." }),
        None,
    );
    assert_eq!(
        rows(&she, &session, "other-shoes").len(),
        1,
        "and its sheet is written on"
    );
    let first = json!({ "session": session, "method": "m18-losse-bouwstenen", "step": "what-is-there", "after": null });
    let first = id(&she.does("block_add", first));
    assert_eq!(
        she.sees(&session)["blocks"][0]["id"],
        first,
        "also before all others"
    );
    let gone = json!({ "session": session, "method": "m18-losse-bouwstenen", "step": "niets", "after": null });
    let error = she.is_refused("block_add", gone);
    assert_eq!(json!(error.code), "not_found", "there is no such step");
}

#[test]
fn what_happened_is_put_in_the_order_in_which_it_happened() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, .. } = she.begins_an_evening_of("m14-after-action-review", 60);
    let happened = |when: &str| she.begins_a_row(&session, "events", json!({ "when": when }), None);
    let [friday, monday, sunday] = ["Vrijdag", "Maandag", "Zondag"].map(happened);
    let order = |she: &Facilitator| -> Vec<String> {
        let mut rows = rows(she, &session, "events");
        rows.sort_by_key(|row| row["place"].as_str().expect("a place").to_owned());
        let when = |row: &Value| cells(row)[0].1.to_owned();
        rows.iter().map(when).collect()
    };
    let done = she.does("row_order", json!({ "id": friday, "after": monday }));
    assert_eq!(done["undo"], "sheet_row_order", "by name");
    assert_eq!(order(&she), ["Maandag", "Vrijdag", "Zondag"], "as it was");
    she.does("row_order", json!({ "id": sunday, "after": null }));
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(order(&she), ["Zondag", "Maandag", "Vrijdag"], "and kept");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let to = json!({ "id": session, "to": "go_to", "block": she.step(&session, "events")["id"] });
    she.does("session_move", to);
    let room = she.does("beamer_view", json!({}));
    let first = &room["sheet"]["rows"][0]["cells"][0]["text"];
    assert_eq!(first, "Zondag", "the room sees the same order");
    she.does("undo", json!({}));
    assert_eq!(order(&she), ["Maandag", "Vrijdag", "Zondag"], "taken back");
    let error = she.is_refused("row_order", json!({ "id": sunday, "after": sunday }));
    assert_eq!(json!(error.code), "not_found", "a row is not after itself");
    let columns = she.begins_a_row(&session, "difference", json!({ "well": "De deur." }), None);
    let error = she.is_refused("row_order", json!({ "id": columns, "after": null }));
    assert_eq!(json!(error.code), "not_found", "columns have no such order");
}

/// Every step of every method in which everybody writes first: method and step.
fn written_first() -> Vec<(&'static str, &'static str, &'static domain::method::Step)> {
    let methods = app::library::methods().iter();
    let steps = methods.flat_map(|m| m.steps.iter().map(move |step| (m.key.0.as_str(), step)));
    let found = steps.filter(|(_, step)| step.write_first);
    found
        .map(|(m, step)| (m, step.key.0.as_str(), step))
        .collect()
}

#[test]
fn every_step_in_which_everybody_writes_first_waits_for_laat_zien() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let all = written_first();
    assert!(all.len() >= 5, "more methods than one have such a round");
    let mut after = she.step(&session, "story")["id"].clone();
    for (n, (method, key, step)) in all.iter().enumerate() {
        let added = json!({ "session": session, "method": method, "step": key, "after": after });
        let block = id(&she.does("block_add", added));
        after = json!(block);
        she.does(
            "session_move",
            json!({ "id": session, "to": "go_to", "block": block }),
        );
        let words = format!("Zin nummer {n} is nog van mij.");
        let cell = step.cell_keys().next();
        let (cmd, line) = match cell {
            Some(cell) => (
                "row_add",
                json!({ "session": session, "block": block, "role": "bewoner", "choice": null,
                                               "cells": [{ "key": cell, "text": words }] }),
            ),
            None => (
                "line_add",
                json!({ "session": session, "block": block, "kind": "note", "role": "bewoner",
                                         "text": words }),
            ),
        };
        she.does(cmd, line);
        let room = || she.does("beamer_view", json!({})).to_string();
        assert!(!room().contains(&words), "{method}/{key}: kept back");
        she.does("block_reveal", json!({ "id": block, "revealed": true }));
        assert!(room().contains(&words), "{method}/{key}: shown to all");
    }
}

#[test]
fn what_was_written_about_a_case_is_on_its_page() {
    let she = Laptop::new().start();
    let Evening { session, case, .. } = she.begins_an_evening_of(DILEMMAS.0, DILEMMAS.1);
    let cells = json!({ "who": "De buren", "value": "Rust" });
    she.begins_a_row(&session, "perspectives", cells, None);
    she.begins_a_row(&session, "weighing", json!({ "right": "Praten." }), None);
    let page = || she.does("case_get", json!({ "id": case }))["sheets"].clone();
    let sheets = page();
    assert_eq!(
        sheets[0]["step"],
        she.step(&session, "perspectives")["name"],
        "the step"
    );
    assert_eq!(
        sheets[0]["rows"][0]["cells"][1]["text"], "Rust",
        "what stands there"
    );
    assert!(
        !sheets.to_string().contains("Praten."),
        "what everybody writes first waits here too"
    );
    let block = she.step(&session, "weighing")["id"].clone();
    she.does("block_reveal", json!({ "id": block, "revealed": true }));
    assert!(page().to_string().contains("Praten."), "until it is shown");
    she.does("session_remove", json!({ "id": session }));
    assert_eq!(page(), json!([]), "a session in the bin says nothing");
}
