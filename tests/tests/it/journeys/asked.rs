//! What is asked in every case, rounds past all roles, and the room that a role has.

use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop};
use serde_json::{Value, json};

fn answers(session: &str, trusted_by: &str, recovery: &str) -> Value {
    json!({ "session": session, "trusted_by": trusted_by, "could_mediate": "", "to_invite": "",
            "experience": "", "recovery": recovery })
}

fn prints(she: &Facilitator, session: &str) -> pdf::Printed {
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    pdf::read(saved["path"].as_str().expect("a path"))
}

#[test]
fn what_is_asked_in_every_case_is_open_until_it_is_answered() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, case, .. } = she.begins_an_evening();
    let page = |she: &Facilitator| she.does("case_get", json!({ "id": case }))["standing"].clone();
    assert_eq!(page(&she)["trusted_by"], "", "open, and there to be seen");
    she.does("standing_save", answers(&session, "De bakker.", ""));
    let done = she.does(
        "standing_save",
        answers(&session, "De bakker.", "Zij kiest."),
    );
    assert_eq!(done["undo"], "standing_save", "by name");
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(page(&she)["recovery"], "Zij kiest.", "kept");
    let paper = prints(&she, &session);
    assert!(
        paper.says("De bakker.") && paper.says("Zij kiest."),
        "on paper"
    );
    assert_eq!(
        paper.times("nog open"),
        3,
        "and what is open is called open"
    );
    she.does("undo", json!({}));
    assert_eq!(page(&she)["recovery"], "", "taken back");
    assert_eq!(page(&she)["trusted_by"], "De bakker.", "one at a time");
}

#[test]
fn the_page_of_a_case_tells_the_newest_answer_over_its_sessions() {
    let she = Laptop::new().start();
    let Evening {
        community,
        session,
        case,
        ..
    } = she.begins_an_evening();
    she.does(
        "standing_save",
        answers(&session, "De bakker.", "Zij kiest."),
    );
    let later =
        acceptance::facilitator::id(&she.does("session_create", json!({ "community": community })));
    let mut fields = she.sees(&later)["fields"].clone();
    fields["case"] = json!(case);
    fields["on"] = json!("2026-12-19");
    she.does("session_save", fields);
    she.does("standing_save", answers(&later, "Haar zus.", ""));
    let page = she.does("case_get", json!({ "id": case }))["standing"].clone();
    assert_eq!(page["trusted_by"], "Haar zus.", "what is known now");
    assert_eq!(
        page["recovery"], "Zij kiest.",
        "and what nobody answered anew"
    );
}

#[test]
fn the_room_never_sees_who_is_trusted() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    she.does(
        "standing_save",
        answers(&session, "De bakker.", "Zij kiest."),
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    for capture in ["inside", "agreements"] {
        let to = json!({ "id": session, "to": "go_to", "block": she.block(&session, capture) });
        she.does("session_move", to);
        let room = she.does("beamer_view", json!({})).to_string();
        assert!(
            !room.contains("bakker"),
            "not in the step {capture}: {room}"
        );
    }
}

#[test]
fn a_role_that_has_nothing_to_add_was_asked_all_the_same() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, .. } = she.begins_an_evening();
    let step = she.step(&session, "anyone-else");
    assert_eq!(step["round"], true, "the method says that it is a round");
    let pass = |passed: bool| {
        let given = json!({ "session": session, "block": step["id"], "role": "wijkagent", "passed": passed });
        she.does("round_pass", given)
    };
    let passes = || she.sees(&session)["passes"].clone();
    pass(true);
    pass(true);
    let once = json!([{ "block": step["id"], "role": "wijkagent" }]);
    assert_eq!(passes(), once, "asked once, however often it is said");
    pass(false);
    assert_eq!(passes(), json!([]), "it had something to add after all");
    she.does("undo", json!({}));
    assert_eq!(passes(), once, "or not");
}

#[test]
fn room_that_is_given_and_taken_stands_beside_the_words_of_the_card() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let room = |given: u16, taken: u16| json!({ "session": session, "role": "wijkagent", "given": given, "taken": taken, "small_step": "Koffie." });
    she.does("leeway_room", room(2, 9));
    let card = json!({ "session": session, "role": "wijkagent", "may": "Praten.", "can": "", "dares": "", "wants": "",
                       "holds_back": "", "who_gives_room": "" });
    she.does("leeway_save", card);
    let card = she.sees(&session)["leeways"][0].clone();
    assert_eq!(
        (
            &card["may"],
            &card["given"],
            &card["taken"],
            &card["small_step"]
        ),
        (&json!("Praten."), &json!(2), &json!(5), &json!("Koffie.")),
        "neither wipes out the other, and nobody has more room than all"
    );
    let paper = prints(&she, &session);
    assert!(
        paper.says("Gegeven ruimte: 2 van 5") && paper.says("Een kleine stap Koffie."),
        "on paper in words, beside the drawing"
    );
}

#[test]
fn how_often_the_group_asked_for_lived_experience_is_counted_over_closed_sessions() {
    let she = Laptop::new().start();
    let Evening {
        community,
        members,
        session,
        ..
    } = she.begins_an_evening();
    let counted = || she.does("experience_asked", json!({ "community": community }));
    let none = json!({ "sessions": 0, "asked_in": 0, "cases": 0, "asked_of": 0 });
    assert_eq!(
        counted(),
        none,
        "an evening that goes on is not counted yet"
    );
    let mut given = answers(&session, "De bakker.", "");
    she.does("standing_save", given.clone());
    she.moves(&session, "close");
    let once = json!({ "sessions": 1, "asked_in": 0, "cases": 1, "asked_of": 0 });
    assert_eq!(
        counted(),
        once,
        "another question was answered, this one was not"
    );
    she.moves(&session, "reopen");
    given["experience"] = json!("Karim gaat mee.");
    she.does("standing_save", given);
    she.moves(&session, "close");
    let second = she.prepares_a_session(&community, &members);
    she.moves(&second, "start");
    she.moves(&second, "close");
    let both = json!({ "sessions": 2, "asked_in": 1, "cases": 2, "asked_of": 1 });
    assert_eq!(counted(), both, "one of two cases");
}
