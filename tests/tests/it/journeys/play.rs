//! An evening played by commands, with something in every step.

use acceptance::facilitator::{Evening, Facilitator, Laptop};
use chrono::TimeDelta;
use serde_json::json;

/// What is typed: kind of step, kind of line, role, line.
pub const TYPED: &[(&str, &str, &str, &str)] = &[
    (
        "attendance",
        "note",
        "gastheer",
        "Hier was vroeger een gymzaal.",
    ),
    (
        "story",
        "learning_moment",
        "begeleider",
        "Eerst luisteren werkt.",
    ),
    (
        "outside",
        "outside",
        "wijkagent",
        "De melding gaat over herrie.",
    ),
    ("outside", "outside", "bewoner", "Mijn kinderen lopen om."),
    (
        "inside",
        "inside",
        "ervaringswerker",
        "Een dichte deur is soms het enige wat je zelf beslist.",
    ),
    (
        "both_views",
        "outside",
        "corporatie",
        "Er ligt een brief van de hele rij.",
    ),
    (
        "both_views",
        "inside",
        "bewoner",
        "Hij veegt ook mijn stoep.",
    ),
    (
        "problem_sentence",
        "own_sentence",
        "wijkagent",
        "Ik wil dat het rustig wordt.",
    ),
    (
        "problem_sentence",
        "own_sentence",
        "bewoner",
        "Ik wil weten wie hij is.",
    ),
    (
        "problem_sentence",
        "problem_sentence",
        "corporatie",
        "Hoe krijgen we hem stil?",
    ),
    (
        "problem_sentence",
        "problem_sentence",
        "corporatie",
        "Hoe komen we naast hem te staan?",
    ),
    (
        "leeway",
        "rule_signal",
        "corporatie",
        "Na drie brieven moet ik dreigen.",
    ),
    ("agreements", "idea", "bewoner", "Samen vegen op zaterdag."),
    (
        "agreements",
        "parked_item",
        "wijkagent",
        "De camera bespreken we later.",
    ),
    (
        "lessons",
        "lesson_approach",
        "kwartiermaker",
        "Ga zonder map.",
    ),
    (
        "lessons",
        "lesson_value",
        "ervaringswerker",
        "Hij bleef de baas over zijn deur.",
    ),
];

/// Goes through all steps and does in each what it asks. Every step takes ten minutes.
pub fn plays(laptop: &Laptop, she: &Facilitator, evening: &Evening) {
    let session = evening.session.as_str();
    for member in &evening.members {
        she.marks(session, member, true);
    }
    let captures: Vec<String> = she.sees(session)["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .map(|block| block["capture"].as_str().expect("a capture").to_owned())
        .collect();
    for (n, capture) in captures.iter().enumerate() {
        for (_, kind, role, text) in TYPED.iter().filter(|line| line.0 == capture) {
            she.types(session, capture, kind, role, text);
        }
        match capture.as_str() {
            "story" => {
                she.does(
                    "story_save",
                    json!({ "id": evening.case, "story": "Een man veegt elke ochtend de stoep." }),
                );
            }
            "both_views" => tilts(she, session),
            "problem_sentence" => consents(she, evening),
            "leeway" => leeways(she, session),
            "agreements" => agrees(she, session),
            _ => {}
        }
        laptop.pass(TimeDelta::minutes(10));
        if n + 1 < captures.len() {
            she.moves(session, "next");
        }
    }
}

fn tilts(she: &Facilitator, session: &str) {
    let tilt = json!({ "id": null, "session": session, "block": she.block(session, "both_views"), "role": "bewoner",
                       "before": "Een man die herrie maakt.", "after": "Een man die voor de straat zorgt." });
    she.does("tilt_save", tilt);
}

fn consents(she: &Facilitator, evening: &Evening) {
    let view = she.sees(&evening.session);
    let newest = view["sentences"]
        .as_array()
        .and_then(|all| all.last())
        .expect("a sentence")
        .clone();
    let answers = [
        ("agrees", ""),
        ("can_live_with", "Als hij het zelf kiest."),
        ("no", "Ik wil eerst zijn kant."),
    ];
    for (member, (answer, remark)) in evening.members.iter().zip(answers) {
        let consent = json!({ "sentence": newest["id"], "session": evening.session, "member": member,
                              "answer": answer, "remark": remark });
        she.does("consent_set", consent);
    }
}

fn leeways(she: &Facilitator, session: &str) {
    for role in ["wijkagent", "corporatie", "ervaringswerker"] {
        let part = |what: &str| format!("{what} van de {role}.");
        let card = json!({ "session": session, "role": role, "may": part("Mag"), "can": part("Kan"),
                           "dares": part("Durft"), "wants": part("Wil"), "holds_back": part("Remt"),
                           "who_gives_room": part("Ruimte") });
        she.does("leeway_save", card);
    }
}

fn agrees(she: &Facilitator, session: &str) {
    let agreement = json!({ "id": null, "session": session, "who": "Wim", "what": "Belt aan zonder map.",
                            "by": "2026-12-05", "tell": "De buurvrouw", "status": "open", "result": "" });
    she.does("agreement_save", agreement);
}

/// Looks back, notes the next time and closes.
pub fn harvests(she: &Facilitator, session: &str) {
    let reflection = json!({ "session": session, "worked": "Ja, door te wachten.", "good": "Ja, hij bleef heel.",
                             "good_for_whom": "Voor hem en voor de straat." });
    she.does("reflection_save", reflection);
    let next = json!({ "session": session, "next_on": "2026-12-19", "next_host": "Joke",
                       "next_about": "Wat zei hij aan de deur?" });
    she.does("next_time_save", next);
    she.moves(session, "close");
}
