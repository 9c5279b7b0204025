//! A line in the wrong step or of the wrong kind goes where it belongs, keeps its place, and comes back by undo.

use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use serde_json::{Value, json};

fn moves(she: &Facilitator, line: &str, kind: Value, block: &Value, to: Value) -> String {
    let given = json!({ "id": line, "kind": kind, "block": block, "to": to });
    id(&she.does("line_move", given))
}

#[test]
fn a_note_becomes_an_idea_of_another_step_and_comes_back() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let said = |text: &str| she.types(&session, "outside", "note", "wijkagent", text);
    said("Eerst.");
    let line = said("Zet een bankje bij de deur.");
    said("Daarna.");
    let inside = she.step(&session, "inside")["id"].clone();
    moves(&she, &line, json!("note"), &inside, json!("idea"));
    let view = she.sees(&session);
    let lines: Vec<(&str, &str)> = view["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|l| {
            (
                l["kind"].as_str().expect("a kind"),
                l["text"].as_str().expect("a text"),
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("note", "Eerst."),
            ("idea", "Zet een bankje bij de deur."),
            ("note", "Daarna.")
        ],
        "another kind, in the place where it was said"
    );
    assert_eq!(
        view["lines"][1]["block"], inside,
        "in the step where it belongs"
    );
    assert_eq!(
        view["lines"][1]["role"], "wijkagent",
        "said by the same role"
    );
    let undone = she.does("undo", json!({}));
    assert_eq!(undone["redo"], "line_move", "one step, by name");
    assert_eq!(
        she.sees(&session)["lines"][1]["id"],
        line,
        "the note itself is back"
    );
    assert_eq!(
        she.lines(&session, "idea"),
        [""; 0],
        "and it is no idea any more"
    );
}

#[test]
fn a_line_goes_to_another_step_and_stays_the_line_it_was() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let line = she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij groet niet.",
    );
    let both = she.step(&session, "anyone-else")["id"].clone();
    let moved = moves(&she, &line, json!("outside"), &both, json!("outside"));
    assert_eq!(moved, line, "the same line");
    assert_eq!(
        she.sees(&session)["lines"][0]["block"],
        both,
        "in another step"
    );
}

#[test]
fn a_row_becomes_a_line_and_a_line_a_row() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of("m07-moreel-beraad", 90);
    let cells = json!({ "value": "Rust", "who": "De buren" });
    let row = she.begins_a_row(&session, "perspectives", cells, None);
    let clarify = she.step(&session, "clarify")["id"].clone();
    let line = moves(&she, &row, json!(null), &clarify, json!("note"));
    assert_eq!(
        she.lines(&session, "note"),
        ["De buren · Rust"],
        "all of the row, in the order of its cells"
    );
    assert_eq!(
        she.sees(&session)["rows"],
        json!([]),
        "it is on no sheet any more"
    );
    let sheet = she.step(&session, "perspectives")["id"].clone();
    moves(&she, &line, json!("note"), &sheet, json!(null));
    let view = she.sees(&session);
    assert_eq!(
        view["rows"][0]["cells"],
        json!([{ "key": "who", "text": "De buren · Rust" }]),
        "in the first cell"
    );
    assert_eq!(view["lines"], json!([]), "and not beside it");
}

#[test]
fn a_row_goes_to_a_sheet_with_other_cells_without_losing_a_word() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of("m02-tienstappenmethode", 90);
    let force = she.begins_a_row(
        &session,
        "forces",
        json!({ "text": "De regels" }),
        Some("hinders"),
    );
    let core = she.step(&session, "core")["id"].clone();
    moves(&she, &force, json!(null), &core, json!(null));
    let row = she.sees(&session)["rows"][0].clone();
    assert_eq!(
        (&row["cells"][0]["text"], &row["choice"], &row["count"]),
        (&json!("De regels"), &json!(null), &json!(0)),
        "the words, and no choice that makes no sense there"
    );
    let error = she.is_refused(
        "line_move",
        json!({ "id": force, "kind": null, "block": she.step(&session, "situation")["id"], "to": null }),
    );
    assert_eq!(
        json!(error.code),
        "not_found",
        "there is no sheet in that step"
    );
    assert_eq!(
        she.sees(&session)["rows"][0],
        row,
        "and it stays where it is"
    );
}

#[test]
fn a_line_never_goes_to_a_step_of_another_evening() {
    let she = Laptop::new().start();
    let Evening {
        session, community, ..
    } = she.begins_an_evening();
    let line = she.types(&session, "outside", "note", "wijkagent", "Hier gezegd.");
    let other = id(&she.does("session_create", json!({ "community": community })));
    let block = she.sees(&other)["blocks"][0]["id"].clone();
    let error = she.is_refused(
        "line_move",
        json!({ "id": line, "kind": "note", "block": block, "to": "note" }),
    );
    assert_eq!(
        json!(error.code),
        "not_found",
        "that step is not of this evening"
    );
    assert_eq!(she.lines(&session, "note"), ["Hier gezegd."], "it stays");
}
