//! The sheets of an evening on paper: what was filled in stands there, in the words of its step.

use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop};
use serde_json::json;

fn printed(she: &Facilitator, session: &str) -> pdf::Printed {
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    pdf::read(saved["path"].as_str().expect("a path"))
}

#[test]
fn what_was_filled_in_on_the_sheets_stands_on_paper() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of("m02-tienstappenmethode", 90);
    let question = json!({ "question": "Wie kent haar al lang?", "answer": "De buurvrouw." });
    let row = she.begins_a_row(&session, "write-questions", question, None);
    she.does("row_choose", json!({ "id": row, "choice": "lukewarm" }));
    let force = json!({ "text": "De regels van het huis" });
    let row = she.begins_a_row(&session, "forces", force, Some("hinders"));
    she.does("row_count", json!({ "id": row, "count": 3 }));
    let gone = json!({ "text": "Per ongeluk getypt" });
    let gone = she.begins_a_row(&session, "forces", gone, Some("helps"));
    she.does("row_remove", json!({ "id": gone }));
    let paper = printed(&she, &session);
    for said in [
        "Wie kent haar al lang?",
        "De buurvrouw.",
        "lauw",
        "De regels van het huis (sterkte 3)",
    ] {
        assert!(paper.says(said), "{said:?} was filled in");
    }
    assert_eq!(
        paper.times("Wie kent haar al lang?"),
        1,
        "three steps go on with the questions, and the paper has them once"
    );
    assert!(!paper.says("Per ongeluk"), "what was taken away is away");
}

#[test]
fn a_row_of_which_only_the_first_cell_is_filled_in_is_printed_as_far_as_it_goes() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening_of("m07-moreel-beraad", 90);
    she.begins_a_row(
        &session,
        "weighing",
        json!({ "right": "Eerst praten." }),
        None,
    );
    let paper = printed(&she, &session);
    assert!(
        paper.says("Eerst praten."),
        "half a sentence is on paper too"
    );
}
