//! Three reports of one evening: for those who took part, for the facilitator, and for people outside the group.

use crate::pdf::{self, Printed};
use acceptance::facilitator::{Evening, Facilitator, Laptop};
use serde_json::{Value, json};

/// Nobody would type these by chance.
const STORY: &str = "Kanarieverhaal";
const STORY_NOTE: &str = "Kanarienotitie";

fn evening(she: &Facilitator) -> Evening {
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    she.does(
        "story_save",
        json!({ "id": evening.case, "story": format!("{STORY} over een dichte deur.") }),
    );
    she.types(session, "story", "note", "wijkagent", STORY_NOTE);
    she.types(session, "inside", "inside", "bewoner", "Binnenkanarie.");
    she.types(
        session,
        "inside",
        "learning_moment",
        "bewoner",
        "Momentkanarie.",
    );
    she.types(
        session,
        "inside",
        "lesson_approach",
        "bewoner",
        "Leskanarie.",
    );
    let signal = she.types(
        session,
        "inside",
        "rule_signal",
        "bewoner",
        "Signaalkanarie.",
    );
    she.does(
        "signal_save",
        json!({ "id": signal, "rule": "Regelkanarie.", "whose": "Gemeentekanarie", "cost": "Kostenkanarie." }),
    );
    she.types(session, "inside", "idea", "bewoner", "Ideekanarie.");
    she.does(
        "reflection_save",
        json!({ "session": session, "worked": "Werktkanarie.", "good": "Goedkanarie.", "good_for_whom": "Wiekanarie." }),
    );
    let mut aim = she.sees(session)["aim"].clone();
    aim["expectation"] = json!("Verwachtkanarie.");
    aim["came_of_it"] = json!("Uitkomstkanarie.");
    she.does("aim_save", aim);
    let needed = json!({ "id": null, "session": session, "block": she.block(session, "agreements"), "role": "bewoner",
                         "what": "Nodigkanarie.", "best": "Bestekanarie", "lets_go": "Loslaatkanarie" });
    she.does("need_save", needed);
    let answers = json!({ "session": session, "trusted_by": "Vertrouwkanarie.", "could_mediate": "", "to_invite": "",
                          "experience": "", "recovery": "" });
    she.does("standing_save", answers);
    she.types(
        session,
        "closing",
        "closing_word",
        "bewoner",
        "Slotkanarie.",
    );
    she.does(
        "thanks_save",
        json!({ "session": session, "thanks": "Dankkanarie." }),
    );
    she.marks(session, &evening.members[0], true);
    let inside = she.block(session, "inside");
    she.does("block_extend", json!({ "id": inside, "minutes": 5 }));
    let choice = she.sees(session)["choices"][0]["id"].clone();
    she.does(
        "choice_reason",
        json!({ "id": choice, "reason": "Keuzekanarie." }),
    );
    evening
}

fn saves(she: &Facilitator, session: &str, asked: Value) -> (Printed, String) {
    let mut given = asked;
    given["id"] = json!(session);
    given["path"] = json!(null);
    let saved = she.does("report_save", given);
    let path = saved["path"].as_str().expect("a path").to_owned();
    (pdf::read(&path), path)
}

#[test]
fn the_usual_report_is_for_those_who_took_part_and_does_not_tell_the_story() {
    let she = Laptop::new().start();
    let evening = evening(&she);
    let (usual, path) = saves(&she, &evening.session, json!({}));
    assert!(path.contains("Verslag 2026-11-21 K-"), "{path}");
    assert!(
        !usual.says(STORY) && !usual.says(STORY_NOTE),
        "neither the story nor what was noted while it was told"
    );
    for word in [
        "Binnenkanarie.",
        "Leskanarie.",
        "Regelkanarie.",
        "Ideekanarie.",
        "Werktkanarie.",
        "Goedkanarie.",
        "Wiekanarie.",
        "Verwachtkanarie.",
        "Uitkomstkanarie.",
        "Vertrouwkanarie.",
        "Nodigkanarie.",
        "Slotkanarie.",
        "Dankkanarie.",
        "Keuzekanarie.",
        "Stichting Binnenste Buiten",
        "vertrouwelijk",
    ] {
        assert!(usual.says(word), "{word} is for everybody who was there");
    }
    let parts = she.does("report_parts", json!({ "id": evening.session }));
    let holds = |list: &str| {
        let parts = parts[list].as_array().expect("parts");
        parts.contains(&json!("story"))
    };
    assert!(
        holds("offered") && !holds("chosen"),
        "the group may choose to tell it"
    );
    let with_story = json!({ "parts": ["story", "lessons"] });
    let (chosen, _) = saves(&she, &evening.session, with_story);
    assert!(
        chosen.says(STORY) && chosen.says(STORY_NOTE) && chosen.says("Leskanarie."),
        "what was chosen goes in"
    );
    assert!(
        !chosen.says("Binnenkanarie.")
            && !chosen.says("Samira")
            && !chosen.says("Er zijn geen afspraken"),
        "and nothing else, not even as something that is lacking"
    );
}

#[test]
fn names_stand_beside_what_roles_said_only_when_they_are_asked_for() {
    let she = Laptop::new().start();
    let evening = evening(&she);
    let mut fields = she.sees(&evening.session)["fields"].clone();
    fields["host"] = json!(evening.members[0]);
    she.does("session_save", fields);
    let next = json!({ "session": evening.session, "next_on": "2026-12-19", "next_host": "Samira", "next_about": "" });
    she.does("next_time_save", next);
    let (usual, _) = saves(&she, &evening.session, json!({}));
    assert!(!usual.says("Samira"), "a role is often of one person");
    assert!(
        usual.says("Wie er was") && usual.says("de hele tijd"),
        "who was there is told by role"
    );
    let parts = she.does("report_parts", json!({ "id": evening.session }));
    let mut asked = parts["chosen"].as_array().expect("parts").clone();
    asked.push(json!("names"));
    let (named, _) = saves(&she, &evening.session, json!({ "parts": asked }));
    let times = named.times("Samira");
    assert_eq!(
        times, 3,
        "on the list, as who receives the group, and as who will"
    );
}

#[test]
fn the_facilitator_keeps_all_of_it_and_never_the_own_notes() {
    let she = Laptop::new().start();
    let evening = evening(&she);
    let mut fields = she.sees(&evening.session)["fields"].clone();
    fields["private_notes"] = json!("Geheimschrift.");
    she.does("session_save", fields);
    let (full, path) = saves(&she, &evening.session, json!({ "level": "facilitator" }));
    assert!(path.contains("Volledig verslag"), "{path}");
    assert!(
        full.says(STORY) && full.says(STORY_NOTE) && full.says("alleen voor de begeleider"),
        "the story too, and it says for whom it is"
    );
    assert!(!full.says("Geheimschrift"), "own notes are never on paper");
}

#[test]
fn outside_the_group_nobody_can_tell_which_case_it_was() {
    let she = Laptop::new().start();
    let evening = evening(&she);
    let everything = json!({ "level": "outside",
                             "parts": ["story", "question", "sides", "problem", "steps", "lessons", "ideas", "signals",
                                       "attendance", "minutes", "reflection", "agreements"] });
    let code = she.sees(&evening.session)["case_code"]
        .as_str()
        .expect("a code")
        .to_owned();
    for asked in [json!({ "level": "outside" }), everything] {
        let (short, path) = saves(&she, &evening.session, asked);
        assert!(
            path.contains("Lessen en signalen 2026-11-21") && !path.contains(&code),
            "{path} tells no code"
        );
        for word in [
            "Leskanarie.",
            "Signaalkanarie.",
            "Regelkanarie.",
            "Kostenkanarie.",
        ] {
            assert!(short.says(word), "{word} is what others can learn from");
        }
        for word in [
            STORY,
            STORY_NOTE,
            "Binnenkanarie",
            "Momentkanarie",
            "Ideekanarie",
            "Werktkanarie",
            "Verwachtkanarie",
            "Uitkomstkanarie",
            "Vertrouwkanarie",
            "Nodigkanarie",
            "Bestekanarie",
            "Loslaatkanarie",
            "Slotkanarie",
            "Dankkanarie",
            "Keuzekanarie",
            "Samira",
            "Joke",
            "De dichte gordijnen",
            "Buurthuiskamer",
            "naast deze mensen",
            code.as_str(),
        ] {
            assert!(!short.says(word), "{word} stays in the group");
        }
    }
}
