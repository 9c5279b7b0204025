//! A whole evening by commands: from the welcome to the notes on paper.

use super::play::{TYPED, harvests, plays};
use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop, id};
use chrono::TimeDelta;
use serde_json::{Value, json};

#[test]
fn an_evening_from_the_welcome_to_the_notes_on_paper() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    plays(&laptop, &she, &evening);
    harvests(&she, &evening.session);
    let view = she.sees(&evening.session);
    assert_eq!(view["status"], "finished", "the evening is closed");
    assert_eq!(
        view["closed_at"], "2026-11-21T17:00:00Z",
        "twelve steps of ten minutes later"
    );
    let spent: u64 = view["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .filter_map(|b| b["spent_before_s"].as_u64())
        .sum();
    assert_eq!(spent, 7200, "every minute is counted in one step");
    for (_, kind, _, text) in TYPED.iter().filter(|line| line.1 != "problem_sentence") {
        let found = she
            .lines(&evening.session, kind)
            .iter()
            .filter(|line| line == text)
            .count();
        assert_eq!(found, 1, "{text:?} stands once among the lines of its kind");
    }
    let versions: Vec<&Value> = view["sentences"]
        .as_array()
        .expect("sentences")
        .iter()
        .map(|sentence| &sentence["text"])
        .collect();
    assert_eq!(
        versions,
        [
            "Hoe krijgen we hem stil?",
            "Hoe komen we naast hem te staan?"
        ],
        "both versions are kept"
    );
    assert_eq!(
        view["sentences"][0]["consents"],
        json!([]),
        "an answer is of one version"
    );
    let answers = &view["sentences"][1]["consents"];
    assert_eq!(
        answers.as_array().map(Vec::len),
        Some(3),
        "everybody answered"
    );
    assert_eq!(
        view["leeways"].as_array().map(Vec::len),
        Some(3),
        "a card for each role that has one"
    );
    assert!(
        view["people"]
            .as_array()
            .is_some_and(|all| all.iter().all(|p| p["here"] == false)),
        "when the evening is closed everybody has gone home"
    );
    prints(&she, &evening.session);
}

fn prints(she: &Facilitator, session: &str) {
    let saved = she.does(
        "report_save",
        json!({ "id": session, "level": "facilitator", "path": null }),
    );
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    for (.., text) in TYPED {
        assert!(printed.says(text), "{text:?} stands on paper");
    }
    for text in [
        "De Wissel",
        "De dichte gordijnen",
        "Hoe komen we naast deze mensen te staan?",
        "Een man veegt elke ochtend de stoep.",
        "Een man die herrie maakt.",
        "Een man die voor de straat zorgt.",
        "Als hij het zelf kiest.",
        "Ik wil eerst zijn kant.",
        "Durft van de wijkagent.",
        "Ruimte van de corporatie.",
        "Belt aan zonder map.",
        "De buurvrouw",
        "Ja, door te wachten.",
        "Voor hem en voor de straat.",
        "Wat zei hij aan de deur?",
        "Samira",
        "Stichting Binnenste Buiten",
    ] {
        assert!(printed.says(text), "{text:?} stands on paper");
    }
}

#[test]
fn the_whole_evening_is_there_after_a_restart() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    plays(&laptop, &she, &evening);
    harvests(&she, &evening.session);
    let (before, case) = (
        she.sees(&evening.session),
        she.does("case_get", json!({ "id": evening.case })),
    );
    drop(she);
    let whole = laptop.inspects(|store| store.integrity().expect("it can be read"));
    assert!(whole.is_sound(), "the tables say what the log says");
    let she = laptop.start();
    she.unlocks();
    assert_eq!(
        she.sees(&evening.session),
        before,
        "the session, to the last word"
    );
    assert_eq!(
        she.does("case_get", json!({ "id": evening.case })),
        case,
        "and the case"
    );
}

#[test]
fn a_case_gathers_what_was_said_over_all_its_evenings() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    plays(&laptop, &she, &evening);
    harvests(&she, &evening.session);
    laptop.pass(TimeDelta::days(28));
    let second = id(&she.does("session_create", json!({ "community": evening.community })));
    let mut fields = she.sees(&second)["fields"].clone();
    fields["case"] = json!(evening.case);
    fields["on"] = json!("2026-12-19");
    she.does("session_save", fields);
    she.moves(&second, "start");
    she.types(&second, "outside", "outside", "wijkagent", "Hij deed open.");
    let case = she.does("case_get", json!({ "id": evening.case }));
    let outside: Vec<&Value> = case["outside"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|l| &l["text"])
        .collect();
    assert_eq!(
        outside.first(),
        Some(&&json!("De melding gaat over herrie.")),
        "the oldest line first"
    );
    assert_eq!(
        outside.last(),
        Some(&&json!("Hij deed open.")),
        "the newest last"
    );
    assert_eq!(
        case["sessions"].as_array().map(Vec::len),
        Some(2),
        "both evenings are named"
    );
    assert_eq!(
        case["sessions"][0]["id"], second,
        "the newest evening first"
    );
    let item = she.does("case_list", json!({ "community": evening.community }))[0].clone();
    assert_eq!(item["tilted"], true, "the picture tilted");
    assert_eq!(item["sessions"], 2, "in two evenings");
}
