//! What an evening sets out to do: which method, a case or a general question, and what everybody may expect.

use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop};
use app::error::ErrorCode;
use serde_json::{Value, json};

fn planned(she: &Facilitator) -> String {
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    she.prepares_a_session(&community, &members)
}

fn aims(she: &Facilitator, session: &str, change: impl FnOnce(&mut Value)) {
    let mut aim = she.sees(session)["aim"].clone();
    change(&mut aim);
    she.does("aim_save", aim);
}

fn steps(she: &Facilitator, session: &str) -> Vec<String> {
    let view = she.sees(session);
    let blocks = view["blocks"].as_array().expect("blocks");
    let names = blocks.iter().map(|b| b["step"].as_str().expect("a key"));
    names.map(str::to_owned).collect()
}

fn ask(community: &str, people: u16, minutes: u16, question: &str, residents: bool) -> Value {
    json!({ "community": community, "people": people, "minutes": minutes, "question": question, "safe_group": true, "practised_group": false,
            "practised_facilitator": false, "residents": residents })
}

fn first(advice: &Value) -> &str {
    advice[0]["method"].as_str().expect("a method")
}

#[test]
fn the_helper_ranks_the_methods_with_reasons_and_keeps_gossip_away_from_residents() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let ask = |people, minutes, question, residents| {
        ask(&community, people, minutes, question, residents)
    };
    let advice = she.does("method_advice", ask(9, 120, "complex", false));
    assert_eq!(
        first(&advice),
        "m10-cop-leerbijeenkomst",
        "many organisations, two hours"
    );
    let advice = she.does("method_advice", ask(8, 90, "dilemma", false));
    assert_eq!(
        first(&advice),
        "m07-moreel-beraad",
        "two ways, and harm in both"
    );
    assert_eq!(advice[0]["minutes"], 90, "in the length that fits");
    let advice = she.does("method_advice", ask(6, 60, "relation", false));
    assert_eq!(
        first(&advice),
        "m05-roddelmethode",
        "people who trust each other, one hour"
    );
    let advice = she.does("method_advice", ask(6, 60, "relation", true));
    let all = advice.as_array().expect("a list");
    let last = all.last().expect("there are methods");
    assert_eq!(
        last["method"], "m05-roddelmethode",
        "with residents it comes last of all"
    );
    assert_eq!(
        last["reasons"][0]["kind"], "not_with_residents",
        "and says so first"
    );
    assert!(last["caution"].is_string(), "with its caution");
    assert_eq!(
        all.len(),
        11,
        "no method is hidden, and building blocks are no method"
    );
    for method in all {
        let against = |r: &Value| r["against"] == true;
        let any = method["reasons"]
            .as_array()
            .expect("reasons")
            .iter()
            .any(against);
        assert_eq!(
            method["fits"], !any,
            "{}: its reasons say whether it fits",
            method["method"]
        );
    }
}

#[test]
fn a_general_question_has_no_case_no_code_and_nobody_to_look_at() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let before = steps(&she, &session);
    aims(&she, &session, |aim| {
        aim["subject"] = json!("general");
        aim["question"] = json!("Wanneer laat je iemand met rust?");
    });
    let view = she.sees(&session);
    assert_eq!(view["case_code"], json!(null), "there is no case");
    assert_eq!(
        view["fields"]["case"],
        json!(null),
        "and none is kept with it"
    );
    assert_eq!(
        view["question"], "Wanneer laat je iemand met rust?",
        "there is a question"
    );
    let now = steps(&she, &session);
    for gone in ["outside", "inside"] {
        assert!(
            !now.iter().any(|step| step == gone),
            "{gone} is about one person"
        );
    }
    assert_eq!(
        she.step(&session, "story")["capture"],
        "note",
        "a story without a case is lines"
    );
    let item = &she.does("session_list", json!({ "community": view["community"] }))[0];
    assert_eq!(
        item["general_question"], "Wanneer laat je iemand met rust?",
        "lists tell it"
    );

    let mut fields = view["fields"].clone();
    let case = she.does("case_list", json!({ "community": view["community"] }))[0]["id"].clone();
    fields["case"] = case;
    she.does("session_save", fields);
    assert_eq!(
        she.sees(&session)["case_code"],
        json!(null),
        "a case cannot slip in"
    );
    let story = she.step(&session, "story")["id"].clone();
    let line = json!({ "session": session, "block": story, "kind": "inside", "role": null, "text": "Hij is bang." });
    assert_eq!(
        she.is_refused("line_add", line).code,
        ErrorCode::AboutNobody,
        "no inside"
    );
    let add = json!({ "session": session, "method": "m10-cop-leerbijeenkomst", "step": "inside", "after": null });
    assert_eq!(
        she.is_refused("block_add", add).code,
        ErrorCode::AboutNobody,
        "no such step"
    );

    aims(&she, &session, |aim| aim["subject"] = json!("case"));
    assert_eq!(
        steps(&she, &session),
        before,
        "back to a case, and the steps are back in their places"
    );
    she.does("undo", json!({}));
    assert_eq!(
        steps(&she, &session),
        now,
        "one undo takes all of that back"
    );
}

#[test]
fn the_subject_stands_once_the_evening_has_begun() {
    let she = Laptop::new().start();
    let session = planned(&she);
    she.moves(&session, "start");
    let mut aim = she.sees(&session)["aim"].clone();
    aim["subject"] = json!("general");
    let refused = she.is_refused("aim_save", aim);
    assert_eq!(
        refused.code,
        ErrorCode::MoveRefused,
        "lines about a person may stand there"
    );
}

#[test]
fn what_everybody_may_expect_is_shown_at_the_start_and_at_the_end_and_only_there() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let line = "We kijken samen. We lossen vandaag niets op.";
    aims(&she, &session, |aim| aim["expectation"] = json!(line));
    she.moves(&session, "start");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let shown = || she.does("beamer_view", json!({}))["expectation"].clone();
    assert_eq!(shown(), line, "the room reads it when the evening begins");
    she.moves(&session, "next");
    assert_eq!(shown(), "", "it does not stay in sight");
    let end = she.step(&session, "closing")["id"].clone();
    she.does(
        "session_move",
        json!({ "id": session, "to": "go_to", "block": end }),
    );
    assert_eq!(shown(), line, "and it is looked back on");
    aims(&she, &session, |aim| {
        aim["came_of_it"] = json!("Het beeld is gedraaid.")
    });
    assert_eq!(
        she.sees(&session)["aim"]["came_of_it"],
        "Het beeld is gedraaid.",
        "what came of it is kept"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(printed.says(line), "paper tells what was expected");
    assert!(
        printed.says("Het beeld is gedraaid."),
        "and what came of it"
    );
    let told = json!({ "id": session, "field": "session_came_of_it" });
    let versions = she.does("field_history", told);
    assert_eq!(
        versions[0]["text"], "Het beeld is gedraaid.",
        "its history can be asked like that of any answer"
    );
    she.moves(&session, "close");
    let closed = she.sees(&session)["aim"].clone();
    assert_eq!(
        she.is_refused("aim_save", closed).code,
        ErrorCode::SessionClosed,
        "a closed evening stands still"
    );
}

#[test]
fn who_received_the_group_is_thanked_on_paper() {
    let she = Laptop::new().start();
    let session = planned(&she);
    she.moves(&session, "start");
    let words = "Dank voor de koffie, en voor de stoel bij de kachel.";
    she.does(
        "thanks_save",
        json!({ "session": session, "thanks": words }),
    );
    assert_eq!(she.sees(&session)["thanks"], words, "it is kept");
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(printed.says(words), "and everybody reads it");
    she.does("undo", json!({}));
    assert_eq!(she.sees(&session)["thanks"], "", "one undo takes it back");
}

#[test]
fn own_notes_are_on_no_beamer_and_on_no_paper() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let mut fields = she.sees(&session)["fields"].clone();
    fields["private_notes"] = json!("Let op Wim, die praat graag.");
    fields["method_why"] = json!("Omdat Joke dit wilde.");
    she.does("session_save", fields);
    she.moves(&session, "start");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let told = she.does("beamer_view", json!({})).to_string();
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    for word in ["praat graag", "Joke dit wilde"] {
        assert!(!told.contains(word), "{word:?} is not for the room");
        assert!(!printed.says(word), "{word:?} is not for paper");
    }
}
