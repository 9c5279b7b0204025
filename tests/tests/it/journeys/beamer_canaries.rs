//! Nothing private reaches the room: a bird in every field that is not for the room, and none may be heard there.

use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::json;
use std::collections::BTreeSet;

/// What the room may see, and the only fields there are.
const FOR_THE_ROOM: [&str; 21] = [
    "blank",
    "capture",
    "expectation",
    "inside",
    "language",
    "number",
    "outside",
    "practice",
    "privacy",
    "prompt",
    "question",
    "sentence",
    "sheet",
    "step",
    "step_ends",
    "step_minutes",
    "steps",
    "theme",
    "tilts",
    "title",
    "words",
];
/// Stands in every field that the room may not see.
const BIRD: &str = "kanarievogel";

fn bird(place: &str) -> String {
    format!("{BIRD} {place}")
}

/// An evening with a bird in every private field, and plain words in the others.
fn evening_with_birds(she: &Facilitator) -> String {
    she.makes_a_store();
    let group = json!({ "id": null, "name": bird("group"), "place": bird("usual place") });
    let community = id(&she.does("community_save", group));
    let member = json!({ "id": null, "community": community, "name": bird("name"), "organisation": bird("organisation"),
                         "roles": ["wijkagent"], "kind": "core" });
    let member = id(&she.does("member_save", member));
    let case = json!({ "id": null, "community": community, "title": "De gordijnen", "question": "Wat zien wij niet?",
                       "brought_by": member, "voice": "asked", "voice_why": bird("voice"), "story": bird("story") });
    let case = id(&she.does("case_save", case));
    let session = id(&she.does("session_create", json!({ "community": community })));
    let mut fields = she.sees(&session)["fields"].clone();
    for (field, value) in [
        ("on", json!("2026-11-21")),
        ("starts", json!("15:00:00")),
        ("host", json!(member)),
        ("case", json!(case)),
        ("place", json!(bird("place"))),
        ("method_why", json!(bird("why"))),
        ("private_notes", json!(bird("private notes"))),
    ] {
        fields[field] = value;
    }
    she.does("session_save", fields);
    she.does(
        "participants_save",
        json!({ "session": session, "members": [member] }),
    );
    she.moves(&session, "start");
    she.marks(&session, &member, true);
    says_the_rest(she, &session, &member);
    session
}

fn says_the_rest(she: &Facilitator, session: &str, member: &str) {
    for kind in [
        "note",
        "own_sentence",
        "lesson_approach",
        "lesson_value",
        "learning_moment",
        "idea",
        "rule_signal",
        "parked_item",
    ] {
        she.types(session, "outside", kind, "wijkagent", &bird(kind));
    }
    for (kind, text) in [
        ("outside", "Hij doet nooit open."),
        ("inside", "Hij is bang."),
        ("problem_sentence", "Hoe krijgen we hem stil?"),
        ("problem_sentence", "Wie belt er aan?"),
    ] {
        she.types(session, "outside", kind, "wijkagent", text);
    }
    let view = she.sees(session);
    let consent = json!({ "sentence": view["sentences"][1]["id"], "session": session, "member": member,
                          "answer": "no", "remark": bird("remark") });
    she.does("consent_set", consent);
    let tilt = json!({ "id": null, "session": session, "block": she.block(session, "both_views"), "before": "Lastig.",
                       "after": "Bang.", "role": "wijkagent" });
    she.does("tilt_save", tilt);
    let mut card = json!({ "session": session, "role": "wijkagent" });
    for part in [
        "may",
        "can",
        "dares",
        "wants",
        "holds_back",
        "who_gives_room",
    ] {
        card[part] = json!(bird(part));
    }
    she.does("leeway_save", card);
    let promise = json!({ "id": null, "session": session, "who": bird("who"), "what": bird("what"), "by": null,
                          "tell": bird("tell"), "status": "open", "result": bird("result") });
    she.does("agreement_save", promise);
    let reflection = json!({ "session": session, "worked": bird("worked"), "good": bird("good"),
                             "good_for_whom": bird("for whom") });
    she.does("reflection_save", reflection);
    let next = json!({ "session": session, "next_on": "2026-12-19", "next_host": bird("next host"),
                       "next_about": bird("next about") });
    she.does("next_time_save", next);
    she.does(
        "thanks_save",
        json!({ "session": session, "thanks": bird("thanks") }),
    );
    she.does(
        "draft_save",
        json!({ "key": format!("line:{session}"), "text": bird("draft") }),
    );
}

#[test]
fn no_private_field_reaches_the_room_in_any_step_and_language() {
    let she = Laptop::new().start();
    let session = evening_with_birds(&she);
    let planted = she.sees(&session).to_string().matches(BIRD).count();
    assert!(planted > 25, "the birds are in the session: {planted}");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    for language in ["nl", "en"] {
        let settings = json!({ "language": language, "theme": "system", "text_percent": 100, "lock_after_min": 15 });
        she.does("settings_save", settings);
        for block in she.sees(&session)["blocks"].as_array().expect("blocks") {
            she.does(
                "session_move",
                json!({ "id": session, "to": "go_to", "block": block["id"] }),
            );
            let now = she.does("beamer_view", json!({}));
            assert_eq!(
                she.room_was_told().last(),
                Some(&now),
                "what is told is what is asked for"
            );
            assert_eq!(now["step"], block["name"], "the room is at the step");
        }
    }
    she.moves(&session, "pause");
    she.moves(&session, "close");
    let events = she.room_was_told();
    assert!(
        events.len() >= 24,
        "the room was told of every step: {}",
        events.len()
    );
    for view in events {
        let keys: BTreeSet<&str> = view
            .as_object()
            .expect("a view")
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            keys,
            FOR_THE_ROOM.into(),
            "a new field is looked at before it is shown to a room full of people"
        );
        assert!(
            !view.to_string().contains(BIRD),
            "a bird sings in the room: {view}"
        );
    }
}

#[test]
fn a_line_in_the_room_has_a_role_and_words_and_nothing_else() {
    let she = Laptop::new().start();
    let session = evening_with_birds(&she);
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let view = she.does("beamer_view", json!({}));
    assert_eq!(
        view["outside"],
        json!([{ "role_name": "Wijkagent", "text": "Hij doet nooit open." }]),
        "outside"
    );
    assert_eq!(
        view["inside"],
        json!([{ "role_name": "Wijkagent", "text": "Hij is bang." }]),
        "inside"
    );
    assert_eq!(
        view["tilts"],
        json!([{ "before": "Lastig.", "after": "Bang." }]),
        "a tilt without who said it"
    );
    assert_eq!(
        view["sentence"], "Wie belt er aan?",
        "the newest sentence, without who cannot live with it"
    );
    assert_eq!(view["title"], "De gordijnen", "the neutral title");
    assert_eq!(view["question"], "Wat zien wij niet?", "the question");
}
