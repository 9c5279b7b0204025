//! Undo and redo: everywhere, by name, also after a restart.

use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};

fn named(done: &Value) -> (Option<&str>, Option<&str>) {
    (done["undo"].as_str(), done["redo"].as_str())
}

fn undo(she: &Facilitator) -> Value {
    she.does("undo", json!({}))
}

#[test]
fn steps_are_taken_back_by_name_one_by_one_also_after_a_restart() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let line = she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    she.does(
        "line_edit",
        json!({ "id": line, "kind": "inside", "role": "bewoner", "text": "Hij is bang." }),
    );
    let removed = she.does("line_remove", json!({ "id": line, "kind": "inside" }));
    assert_eq!(
        named(&removed),
        (Some("statement_remove"), None),
        "the newest step is named"
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        named(&she.does("undo_state", json!({}))),
        (Some("statement_remove"), None),
        "also the next day"
    );
    assert_eq!(
        named(&undo(&she)),
        (Some("statement_edit"), Some("statement_remove")),
        "both ways are named"
    );
    assert_eq!(
        she.lines(&session, "inside"),
        ["Hij is bang."],
        "the line is back as it was last"
    );
    assert_eq!(
        named(&undo(&she)),
        (Some("statement_add"), Some("statement_edit")),
        "one step further back"
    );
    assert_eq!(
        she.lines(&session, "outside"),
        ["Hij doet nooit open."],
        "with its old words, on its old page"
    );
    undo(&she);
    assert_eq!(
        she.sees(&session)["lines"],
        json!([]),
        "and before it was said"
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    for _ in 0..3 {
        she.does("redo", json!({}));
    }
    assert_eq!(
        she.sees(&session)["lines"],
        json!([]),
        "done again to the end: the line was removed"
    );
    let error = she.is_refused("redo", json!({}));
    assert_eq!(
        json!(error.code),
        "nothing_to_undo",
        "there is no more to bring again"
    );
    undo(&she);
    assert_eq!(
        she.lines(&session, "inside"),
        ["Hij is bang."],
        "and back once more"
    );
}

#[test]
fn a_new_step_ends_what_could_be_done_again() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    she.types(&session, "outside", "outside", "wijkagent", "Eerst.");
    undo(&she);
    let block = she.block(&session, "outside");
    let line = json!({ "session": session, "block": block, "kind": "idea", "role": null, "text": "Anders." });
    let done = she.does("line_add", line);
    assert_eq!(
        named(&done),
        (Some("idea_mark"), None),
        "the old way is not offered any more"
    );
}

#[test]
fn the_course_of_the_evening_is_not_undone_by_ctrl_z() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    she.moves(&session, "next");
    let here = she.sees(&session)["current"].clone();
    undo(&she);
    assert_eq!(
        she.lines(&session, "outside"),
        [""; 0],
        "the line is taken back"
    );
    assert_eq!(
        she.sees(&session)["current"],
        here,
        "and the room stays at its step"
    );
}

#[test]
fn what_was_removed_comes_back_whatever_it_was() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    let before = she.sees(session);
    let removals = [
        ("member_remove", json!({ "id": evening.members[0] })),
        ("case_remove", json!({ "id": evening.case })),
        ("session_remove", json!({ "id": session })),
    ];
    for (command, payload) in removals {
        let done = she.does(command, payload);
        assert_eq!(
            named(&done).0,
            Some(command),
            "the way back is offered by name"
        );
        undo(&she);
        assert_eq!(
            she.sees(session),
            before,
            "after {command} and undo all is as it was"
        );
    }
}

#[test]
fn undo_of_a_card_or_an_answer_brings_the_old_words_back() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    let card = |may: &str| {
        json!({ "session": session, "role": "wijkagent", "may": may, "can": "", "dares": "", "wants": "",
                "holds_back": "", "who_gives_room": "" })
    };
    she.does("leeway_save", card("Alleen kijken."));
    she.does("leeway_save", card("Ook praten."));
    undo(&she);
    assert_eq!(
        she.sees(session)["leeways"][0]["may"],
        "Alleen kijken.",
        "the card as it was"
    );
    let sentence = she.types(
        session,
        "problem_sentence",
        "problem_sentence",
        "corporatie",
        "Wie belt aan?",
    );
    let answer = |answer: Value| json!({ "sentence": sentence, "session": session, "member": evening.members[0], "answer": answer, "remark": "" });
    she.does("consent_set", answer(json!("no")));
    she.does("consent_set", answer(json!("agrees")));
    let consents = |she: &Facilitator| she.sees(session)["sentences"][0]["consents"].clone();
    undo(&she);
    assert_eq!(consents(&she)[0]["answer"], "no", "the answer as it was");
    she.does("consent_set", answer(Value::Null));
    assert_eq!(consents(&she), json!([]), "an answer can be taken back");
    undo(&she);
    assert_eq!(consents(&she)[0]["answer"], "no", "and given again");
}

#[test]
fn nothing_to_undo_is_said_calmly() {
    let she = Laptop::new().start();
    she.makes_a_store();
    for command in ["undo", "redo"] {
        let error = she.is_refused(command, json!({}));
        assert_eq!(
            json!(error.code),
            "nothing_to_undo",
            "{command} of nothing harms nothing"
        );
    }
    let made = she.does(
        "community_save",
        json!({ "id": null, "name": "De Wissel", "place": "" }),
    );
    assert!(
        !id(&made).is_empty() && named(&made) == (Some("community_save"), None),
        "then there is something"
    );
}
