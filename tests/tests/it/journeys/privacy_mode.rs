//! What the group agrees about writing down, and what that stops.

use crate::calls::{in_the_session, things};
use crate::pdf::{self, Printed};
use acceptance::facilitator::{Facilitator, Laptop};
use app::error::ErrorCode;
use serde_json::{Value, json};

fn agrees(she: &Facilitator, session: &str, mode: &str) {
    she.does("privacy_set", json!({ "session": session, "mode": mode }));
}

/// What is still written down when nothing of the case is.
const OF_LEARNING: &[&str] = &["signal_save", "lesson_make"];
/// What is about the case.
const OF_CASE: &[&str] = &[
    "line_add",
    "line_edit",
    "row_add",
    "row_cell",
    "row_role",
    "row_choose",
    "row_count",
    "row_order",
    "tilt_save",
    "consent_set",
    "leeway_save",
    "leeway_room",
    "standing_save",
    "round_pass",
    "need_save",
];

/// Tries every call that writes in a session, and says which are not written down.
fn not_recorded(mode: &str) -> Vec<&'static str> {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = things(&she);
    agrees(&she, &it.evening.session, mode);
    let mut refused = Vec::new();
    for (command, payload) in in_the_session(&it) {
        if let Err(error) = she.tries(command, payload)
            && error.code == ErrorCode::NotRecorded
        {
            refused.push(command);
        }
    }
    refused
}

#[test]
fn everything_is_written_down_unless_the_group_agrees_otherwise() {
    assert_eq!(not_recorded("not_traceable"), [""; 0]);
    assert_eq!(not_recorded("confidential"), [""; 0]);
}

#[test]
fn nothing_of_the_case_is_written_down_when_only_learning_is() {
    assert_eq!(not_recorded("learning_only"), OF_CASE);
}

#[test]
fn nothing_but_how_it_was_is_written_down_when_nothing_is() {
    let mut all = not_recorded("nothing_recorded");
    assert!(
        all.contains(&"line_move") && all.contains(&"line_promise"),
        "an old line becomes no new one"
    );
    all.retain(|command| !["line_move", "line_promise"].contains(command));
    let mut meant = [OF_CASE, OF_LEARNING].concat();
    meant.sort_unstable();
    all.sort_unstable();
    assert_eq!(all, meant);
}

#[test]
fn what_was_learned_is_written_down_in_a_step_that_asks_for_the_case() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = she.begins_an_evening();
    let session = it.session.as_str();
    let outside = she.block(session, "outside");
    agrees(&she, session, "learning_only");
    let block = she.sees(session)["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .find(|block| block["id"] == *outside)
        .expect("the step is still there")
        .clone();
    assert_eq!(block["capture"], "nothing", "the step asks for nothing");
    assert_eq!(block["takes_marks"], true);
    for kind in ["learning_moment", "idea", "rule_signal", "lesson_value"] {
        let line = json!({ "session": session, "block": outside, "kind": kind, "role": "bewoner", "text": "Aanbellen." });
        she.does("line_add", line);
    }
    let story = json!({ "id": it.case, "story": "Er was eens." });
    assert_eq!(
        she.is_refused("story_save", story).code,
        ErrorCode::NotRecorded
    );
}

#[test]
fn what_stands_already_stays_and_is_told() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = she.begins_an_evening();
    let session = it.session.as_str();
    let line = she.types(session, "outside", "outside", "wijkagent", "Hij is lastig.");
    she.types(
        session,
        "lessons",
        "lesson_value",
        "bewoner",
        "Eerst bellen.",
    );
    let stands = || she.sees(session)["privacy"]["stands"].clone();
    assert_eq!(stands(), 0);
    agrees(&she, session, "learning_only");
    assert_eq!(stands(), 1);
    agrees(&she, session, "nothing_recorded");
    assert_eq!(stands(), 2);
    assert_eq!(
        she.lines(session, "outside"),
        ["Hij is lastig."],
        "it stays"
    );
    she.does("line_remove", json!({ "id": line, "kind": "outside" }));
    assert_eq!(stands(), 1, "and can be taken away");
}

#[test]
fn after_the_first_step_what_was_agreed_stands() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = she.begins_an_evening();
    let session = it.session.as_str();
    assert_eq!(she.sees(session)["privacy"]["may_change"], true);
    agrees(&she, session, "confidential");
    she.moves(session, "next");
    assert_eq!(she.sees(session)["privacy"]["may_change"], false);
    let other = json!({ "session": session, "mode": "not_traceable" });
    assert_eq!(
        she.is_refused("privacy_set", other.clone()).code,
        ErrorCode::PrivacyStands
    );
    she.moves(session, "previous");
    she.does("privacy_set", other.clone());
    she.moves(session, "close");
    assert_eq!(
        she.is_refused("privacy_set", other).code,
        ErrorCode::SessionClosed
    );
}

/// A report of this level, on paper.
fn prints(she: &Facilitator, session: &str, level: Option<&str>) -> Printed {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let path = folder.path().join("verslag.pdf");
    she.does(
        "report_save",
        json!({ "id": session, "level": level, "parts": null, "version": null, "path": path }),
    );
    pdf::read(path.to_str().expect("a name of letters"))
}

#[test]
fn what_was_told_in_confidence_goes_on_paper_as_lessons_only() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = she.begins_an_evening();
    let session = it.session.as_str();
    she.types(session, "outside", "outside", "wijkagent", "Casuskanarie.");
    she.types(session, "lessons", "lesson_value", "bewoner", "Leskanarie.");
    agrees(&she, session, "confidential");
    assert_eq!(she.sees(session)["privacy"]["levels"], json!(["outside"]));
    for level in ["participants", "facilitator"] {
        let asked = json!({ "id": session, "level": level, "parts": null, "version": null });
        for command in ["report_preview", "report_parts"] {
            assert_eq!(
                she.is_refused(command, asked.clone()).code,
                ErrorCode::NoSuchReport
            );
        }
    }
    let printed = prints(&she, session, None);
    assert!(printed.says("Leskanarie."), "what was learned");
    assert!(!printed.says("Casuskanarie."), "and nothing of the case");
}

#[test]
fn of_an_evening_of_which_nothing_is_kept_the_paper_says_how_it_was() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = she.begins_an_evening();
    let session = it.session.as_str();
    she.types(session, "outside", "outside", "wijkagent", "Casuskanarie.");
    she.types(session, "lessons", "lesson_value", "bewoner", "Leskanarie.");
    she.marks(session, &it.members[0], true);
    she.marks(session, &it.members[1], true);
    agrees(&she, session, "nothing_recorded");
    she.does(
        "reflection_save",
        json!({ "session": session, "worked": "Werktkanarie.", "good": "", "good_for_whom": "" }),
    );
    let printed = prints(&she, session, None);
    assert!(printed.says("Aantal mensen 2"), "how many there were");
    assert!(printed.says("Werktkanarie."), "and how it was");
    let people: Value = she.sees(session)["people"].clone();
    let people = people.as_array().expect("people").iter();
    for name in people.filter_map(|person| person["name"].as_str()) {
        assert!(!printed.says(name), "nobody is named: {name}");
    }
    for gone in ["Casuskanarie.", "Leskanarie."] {
        assert!(
            !printed.says(gone),
            "{gone} stood there before and is not told"
        );
    }
}
