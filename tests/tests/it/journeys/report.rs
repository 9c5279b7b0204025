//! The report: what belongs on paper and nothing else, in a file that writes over nothing.

use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::path::Path;

fn saves(she: &Facilitator, session: &str) -> Value {
    she.does("report_save", json!({ "id": session, "path": null }))
}

fn path(saved: &Value) -> &str {
    saved["path"].as_str().expect("a path")
}

/// Private words in every field that is for the facilitator alone.
fn evening_with_secrets(she: &Facilitator) -> Evening {
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    let mut fields = she.sees(session)["fields"].clone();
    fields["private_notes"] = json!("Geheimschrift van mij.");
    she.does("session_save", fields);
    she.does(
        "draft_save",
        json!({ "key": format!("line:{session}"), "text": "Halfgetypt." }),
    );
    let gone = she.types(session, "outside", "outside", "wijkagent", "Weggehaald.");
    she.does("line_remove", json!({ "id": gone, "kind": "outside" }));
    let fixed = she.types(session, "outside", "outside", "wijkagent", "Verschreven.");
    let fixed = json!({ "id": fixed, "kind": "outside", "role": "bewoner", "text": "Verbeterd." });
    she.does("line_edit", fixed);
    evening
}

#[test]
fn own_notes_drafts_and_what_was_taken_back_are_not_on_paper() {
    let she = Laptop::new().start();
    let evening = evening_with_secrets(&she);
    let printed = pdf::read(path(&saves(&she, &evening.session)));
    assert!(printed.says("Verbeterd."), "what was said is on paper");
    for word in [
        "Geheimschrift",
        "Halfgetypt",
        "Weggehaald",
        "Verschreven",
        "De buurvrouw vroeg het",
    ] {
        assert!(!printed.says(word), "{word:?} is not for others to read");
    }
    let preview = she.does("report_preview", json!({ "id": evening.session }));
    let pages = preview["pages"].as_array().expect("pages");
    assert!(
        pages
            .iter()
            .all(|page| page.as_str().is_some_and(|svg| svg.starts_with("<svg"))),
        "pages to look at"
    );
    assert_eq!(
        preview["file_name"].as_str().map(|n| n.contains("(2)")),
        Some(true),
        "the name is free"
    );
}

#[test]
fn while_the_evening_goes_on_the_paper_tells_no_end() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let printed = || pdf::read(path(&saves(&she, &session)));
    assert!(
        printed().says("vanaf 15:00, nog bezig"),
        "the planned end is not the end"
    );
    laptop.pass(TimeDelta::minutes(95));
    she.moves(&session, "close");
    let closed = printed();
    assert!(closed.says("15:00 tot 16:35"), "now both are known");
    assert!(!closed.says("nog bezig"), "and it is over");
}

#[test]
fn what_no_letters_can_draw_is_counted_before_the_paper_is_saved() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    let preview = || she.does("report_preview", json!({ "id": session }));
    assert_eq!(preview()["unprintable"], 0, "nothing to warn of");
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "谢谢, zei hij.",
    );
    assert_eq!(preview()["unprintable"], 2, "two signs are a box on paper");
    assert!(
        she.lines(&session, "outside")
            .contains(&"谢谢, zei hij.".to_owned()),
        "and stay what they are in the notes"
    );
}

#[test]
fn the_name_of_the_file_tells_date_and_code_and_no_name_of_anybody() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    let code = she.sees(&evening.session)["case_code"]
        .as_str()
        .expect("a code")
        .to_owned();
    let preview = she.does("report_preview", json!({ "id": evening.session }));
    assert_eq!(
        preview["file_name"],
        format!("Verslag 2026-11-21 {code}.pdf"),
        "date and code"
    );
    let folder = laptop.folders().documents;
    assert_eq!(
        preview["folder"],
        folder.display().to_string(),
        "where it will stand is told"
    );
    assert!(!folder.exists(), "looking makes no folder");
    let saved = saves(&she, &evening.session);
    let size = std::fs::metadata(path(&saved))
        .expect("the file is there")
        .len();
    assert_eq!(saved["size_bytes"], size, "its size is told as it is");
    let title = pdf::read(path(&saved)).title().to_owned();
    assert!(
        !title.contains("Samira") && !title.is_empty(),
        "the title in the file names nobody: {title}"
    );
}

#[test]
fn a_name_that_is_taken_gets_a_number_and_nothing_is_written_over() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let first = saves(&she, &session);
    std::fs::write(path(&first), "van mij").expect("our folder");
    let (second, third) = (saves(&she, &session), saves(&she, &session));
    assert!(
        path(&second).ends_with(" (2).pdf") && path(&third).ends_with(" (3).pdf"),
        "numbered in turn"
    );
    let kept = std::fs::read_to_string(path(&first)).expect("it is there");
    assert_eq!(kept, "van mij", "what stood there stands there");
    let files = std::fs::read_dir(laptop.folders().documents)
        .expect("the folder")
        .count();
    assert_eq!(files, 3, "and nothing half lies beside it");
}

#[test]
fn a_place_that_was_chosen_is_used_and_may_be_written_over() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let chosen = laptop.folders().home.join("Avond 21.11 – verslag");
    std::fs::write(&chosen, "oud").expect("our folder");
    let given = json!({ "id": session, "path": chosen });
    let saved = she.does("report_save", given);
    assert_eq!(
        Path::new(path(&saved)),
        chosen,
        "exactly where it was asked, dots and dashes and all"
    );
    assert!(
        pdf::read(path(&saved)).says("De Wissel"),
        "the chooser asked about writing over; it is done"
    );
}

#[test]
fn an_evening_of_which_nothing_is_filled_in_still_prints() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let session =
        acceptance::facilitator::id(&she.does("session_create", json!({ "community": community })));
    let printed = pdf::read(path(&saves(&she, &session)));
    assert!(printed.says("De Wissel"), "unfinished work is no error");
}

#[test]
fn a_line_without_a_role_and_a_role_from_the_future_are_printed() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    she.types(
        &session,
        "outside",
        "outside",
        "wijkverpleger-van-straks",
        "Een rol van later.",
    );
    let line = json!({ "session": session, "block": she.block(&session, "inside"), "kind": "inside", "role": null,
                       "text": "Van niemand in het bijzonder." });
    she.does("line_add", line);
    let view = she.sees(&session);
    assert_eq!(
        view["lines"][0]["role_name"], "wijkverpleger-van-straks",
        "an unknown role keeps its key"
    );
    let printed = pdf::read(path(&saves(&she, &session)));
    assert!(
        printed.says("Een rol van later.") && printed.says("Van niemand in het bijzonder."),
        "both stand there"
    );
}
