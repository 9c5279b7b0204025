//! How an evening goes: what is needed before who does it, who is away for a step, and choices about the agenda.

use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use serde_json::{Value, json};

fn choices(she: &Facilitator, session: &str) -> Vec<(String, String, u64)> {
    let view = she.sees(session);
    let text = |choice: &Value, key: &str| choice[key].as_str().expect("a text").to_owned();
    let all = view["choices"].as_array().expect("choices");
    all.iter()
        .map(|c| {
            let minutes = c["minutes"].as_u64().expect("minutes");
            (text(c, "step"), text(c, "kind"), minutes)
        })
        .collect()
}

#[test]
fn what_is_needed_is_kept_apart_from_who_does_it() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, .. } = she.begins_an_evening();
    let step = she.step(&session, "what-is-needed");
    assert_eq!(step["needs_first"], true, "the method says so");
    let need = |given: Option<&str>, best: &str| {
        json!({ "id": given, "session": session, "block": step["id"], "role": "wijkagent", "what": "Iemand die blijft.",
                "best": best, "lets_go": "" })
    };
    let made = id(&she.does("need_save", need(None, "")));
    let done = she.does("need_save", need(Some(&made), "De ervaringswerker"));
    assert_eq!(done["undo"], "need_save", "by name");
    drop(she);
    let she = laptop.start();
    she.unlocks();
    let needs = || she.sees(&session)["needs"].clone();
    assert_eq!(needs()[0]["best"], "De ervaringswerker", "kept");
    assert_eq!(needs()[0]["role_name"], "Wijkagent", "with who named it");
    assert_eq!(
        she.sees(&session)["agreements"],
        json!([]),
        "nobody promised anything yet"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let paper = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(paper.says("Iemand die blijft."), "on paper");
    she.does("need_remove", json!({ "id": made }));
    assert_eq!(needs(), json!([]), "not needed after all");
    she.does("undo", json!({}));
    assert_eq!(needs()[0]["best"], "De ervaringswerker", "or it is");
    let empty = json!({ "id": null, "session": session, "block": step["id"], "role": null, "what": " ", "best": "",
                        "lets_go": "" });
    assert_eq!(
        json!(she.is_refused("need_save", empty).code),
        "empty",
        "nothing is no need"
    );
}

#[test]
fn who_is_away_for_a_step_has_no_vote_there_and_is_back_in_the_next() {
    let she = Laptop::new().start();
    let Evening {
        session, members, ..
    } = she.begins_an_evening_of("m01-incidentmethode", 65);
    let block = she.step(&session, "choosing")["id"].clone();
    let to = json!({ "id": session, "to": "go_to", "block": block });
    she.does("session_move", to);
    let away = |away: bool| json!({ "session": session, "block": block, "member": members[1], "away": away });
    let left = || she.step(&session, "choosing")["votes_left"].clone();
    assert_eq!(left(), 6, "three people with two votes");
    let done = she.does("absence_set", away(true));
    assert_eq!(done["undo"], "absence_set", "by name");
    assert_eq!(left(), 4, "one is away");
    let person = || {
        let view = she.sees(&session);
        let people = view["people"].as_array().expect("people").clone();
        let one = people
            .into_iter()
            .find(|p| p["member"] == json!(members[1]));
        one.expect("she is on the list")
    };
    assert_eq!(
        (&person()["here"], &person()["away"]),
        (&json!(true), &json!(true)),
        "at the table, and away"
    );
    let voices = she.sees(&session)["voices"].clone();
    let police = voices
        .as_array()
        .expect("voices")
        .iter()
        .find(|v| v["role"] == "wijkagent");
    assert_eq!(
        police.expect("the role")["here"],
        false,
        "so nobody waits for that voice"
    );
    let row = she.begins_a_row(&session, "choosing", json!({ "text": "De deur" }), None);
    let error = she.is_refused("row_count", json!({ "id": row, "count": 5 }));
    assert_eq!(
        json!(error.code),
        "no_votes_left",
        "and no hand of hers is counted"
    );
    she.moves(&session, "next");
    assert_eq!(person()["away"], false, "for that step only");
    she.does("absence_set", away(false));
    assert_eq!(left(), 6, "she was there after all");
}

#[test]
fn changes_of_the_agenda_are_noted_while_it_runs_and_not_before() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    let session = she.prepares_a_session(&community, &members);
    let outside = she.block(&session, "outside");
    let minutes = |n: u16| json!({ "id": outside, "minutes": n });
    she.does("block_save", minutes(10));
    assert!(
        choices(&she, &session).is_empty(),
        "preparing is no choice on the way"
    );
    she.moves(&session, "start");
    she.does("block_extend", minutes(2));
    she.does("block_extend", minutes(5));
    she.does("block_save", minutes(6));
    let name = she.step(&session, "outside")["name"]
        .as_str()
        .expect("a name")
        .to_owned();
    assert_eq!(
        choices(&she, &session),
        [
            (name.clone(), "longer".to_owned(), 7),
            (name.clone(), "shorter".to_owned(), 4)
        ],
        "two and five more is seven more"
    );
    she.does("undo", json!({}));
    assert_eq!(
        choices(&she, &session).len(),
        1,
        "what is taken back was not chosen"
    );
    let to = json!({ "id": session, "to": "go_to", "block": she.block(&session, "story") });
    she.does("session_move", to);
    let skipped = choices(&she, &session);
    assert_eq!(
        skipped.len(),
        2,
        "one step lies between the first and the story"
    );
    assert_eq!(skipped[1].1, "skipped", "and was gone past");
    she.moves(&session, "previous");
    she.moves(&session, "next");
    assert_eq!(choices(&she, &session).len(), 2, "going on is no choice");
}

#[test]
fn a_choice_gets_its_reason_and_stands_on_paper() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening { session, .. } = she.begins_an_evening();
    she.does(
        "block_extend",
        json!({ "id": she.block(&session, "outside"), "minutes": 5 }),
    );
    let choice = she.sees(&session)["choices"][0]["id"].clone();
    let done = she.does(
        "choice_reason",
        json!({ "id": choice, "reason": "Er kwam nog een buur." }),
    );
    assert_eq!(done["undo"], "choice_reason", "by name");
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.sees(&session)["choices"][0]["reason"],
        "Er kwam nog een buur.",
        "kept"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let paper = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        paper.says("5 minuten erbij. Er kwam nog een buur."),
        "with what was chosen"
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let room = she.does("beamer_view", json!({})).to_string();
    assert!(!room.contains("buur."), "and never in the room");
}
