//! Promises: who, what, by when, who is told; and what came of them.

use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn promise(session: &str, id: Option<&str>, what: &str, status: &str, result: &str) -> Value {
    json!({ "id": id, "session": session, "who": "Wim", "what": what, "by": "2026-12-05", "tell": "De buurvrouw",
            "status": status, "result": result })
}

fn next_evening(laptop: &Laptop, she: &Facilitator, community: &str) -> String {
    laptop.pass(TimeDelta::days(28));
    let session = id(&she.does("session_create", json!({ "community": community })));
    let mut fields = she.sees(&session)["fields"].clone();
    fields["on"] = json!("2026-12-19");
    she.does("session_save", fields);
    she.moves(&session, "start");
    session
}

#[test]
fn a_promise_waits_for_the_next_evening_and_says_what_came_of_it() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening {
        session, community, ..
    } = she.begins_an_evening();
    let aan = id(&she.does(
        "agreement_save",
        promise(&session, None, "Belt aan.", "open", ""),
    ));
    let _ = she.does(
        "agreement_save",
        promise(&session, None, "Vraagt de buurvrouw.", "open", ""),
    );
    she.moves(&session, "close");
    let second = next_evening(&laptop, &she, &community);
    let waiting = she.waits(&community, Some(&second))["promises"].clone();
    assert_eq!(
        waiting.as_array().map(Vec::len),
        Some(2),
        "both promises are open lines now"
    );
    assert_eq!(
        waiting[0]["made_on"], "2026-11-21",
        "with the evening they come from"
    );
    assert!(
        waiting[0]["case_code"]
            .as_str()
            .is_some_and(|code| code.starts_with("K-")),
        "and their case"
    );
    let mut answer = promise(&session, Some(&aan), "Belt aan.", "kept", "Hij deed open.");
    answer["answered_in"] = json!(second);
    she.does("agreement_save", answer);
    let lines = she.waits(&community, Some(&second))["promises"].clone();
    assert_eq!(
        (&lines[0]["status"], &lines[0]["result"]),
        (&json!("kept"), &json!("Hij deed open.")),
        "it stays on the list of this evening, with its answer"
    );
    assert_eq!(lines[1]["status"], "open", "beside the one that waits");
    let today = she.waits(&community, None);
    let open: Vec<&Value> = today["promises"]
        .as_array()
        .expect("promises")
        .iter()
        .map(|a| &a["what"])
        .collect();
    assert_eq!(
        open,
        ["Vraagt de buurvrouw."],
        "what was kept does not wait any more"
    );
    let old = she.sees(&session);
    assert_eq!(
        old["status"], "finished",
        "the evening of the promise stays closed"
    );
    assert_eq!(
        old["agreements"][0]["result"], "Hij deed open.",
        "and tells what came of it"
    );
    assert_eq!(
        old["agreements"][0]["status"], "kept",
        "a promise of a closed evening can always be ticked off"
    );
}

#[test]
fn letting_a_promise_go_is_an_answer_too() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening {
        session, community, ..
    } = she.begins_an_evening();
    let made = id(&she.does(
        "agreement_save",
        promise(&session, None, "Belt aan.", "open", ""),
    ));
    she.moves(&session, "close");
    she.does(
        "agreement_save",
        promise(
            &session,
            Some(&made),
            "Belt aan.",
            "let_go",
            "Hij is verhuisd.",
        ),
    );
    let today = she.waits(&community, None);
    assert_eq!(today["promises"], json!([]), "it waits for nobody");
    assert_eq!(
        she.sees(&session)["agreements"][0]["result"],
        "Hij is verhuisd.",
        "and says why"
    );
}

#[test]
fn a_promise_taken_away_by_mistake_comes_back() {
    let she = Laptop::new().start();
    let Evening { session, .. } = she.begins_an_evening();
    let made = id(&she.does(
        "agreement_save",
        promise(&session, None, "Belt aan.", "open", ""),
    ));
    let done = she.does("agreement_remove", json!({ "id": made }));
    assert_eq!(
        done["undo"], "agreement_remove",
        "undo says what it takes back"
    );
    assert_eq!(she.sees(&session)["agreements"], json!([]), "it is gone");
    she.does("undo", json!({}));
    let back = she.sees(&session)["agreements"][0].clone();
    assert_eq!(
        (&back["what"], &back["tell"]),
        (&json!("Belt aan."), &json!("De buurvrouw")),
        "whole"
    );
}

#[test]
fn who_sees_an_agreement_differently_stands_with_it_and_is_read_at_the_next_start() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening {
        session, community, ..
    } = she.begins_an_evening();
    let mut given = promise(&session, None, "Wacht met de brief.", "open", "");
    given["seen_differently"] = json!("de wijkagent: de straat wacht al lang");
    let made = id(&she.does("agreement_save", given.clone()));
    she.moves(&session, "close");
    given["id"] = json!(made);
    given["seen_differently"] = json!("");
    assert_eq!(
        json!(she.is_refused("agreement_save", given).code),
        "session_closed",
        "afterwards nobody takes away that it was seen differently"
    );
    let second = next_evening(&laptop, &she, &community);
    let waiting = she.waits(&community, Some(&second))["promises"].clone();
    assert_eq!(
        waiting[0]["seen_differently"], "de wijkagent: de straat wacht al lang",
        "who promised hears it again"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = crate::pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        printed.says("Anders gezien door de wijkagent: de straat wacht al lang"),
        "and it stands on paper"
    );
}
