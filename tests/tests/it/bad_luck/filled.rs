//! One text in every field of a whole evening.

use acceptance::facilitator::{Evening, Facilitator, id};
use serde_json::json;

/// An evening with the text in everything that is filled in before it begins.
pub fn evening_of(she: &Facilitator, text: &str) -> Evening {
    she.makes_a_store();
    let community = id(&she.does(
        "community_save",
        json!({ "id": null, "name": text, "place": text }),
    ));
    let member = json!({ "id": null, "community": community, "name": text, "organisation": text, "roles": ["bewoner"],
                         "kind": "core" });
    let member = id(&she.does("member_save", member));
    let case = json!({ "id": null, "community": community, "title": text, "question": text, "brought_by": member,
                       "voice": "asked", "voice_why": text, "story": text });
    let case = id(&she.does("case_save", case));
    let session = id(&she.does("session_create", json!({ "community": community })));
    let mut fields = she.sees(&session)["fields"].clone();
    for field in ["place", "method_why", "private_notes"] {
        fields[field] = json!(text);
    }
    fields["host"] = json!(member);
    fields["case"] = json!(case);
    she.does("session_save", fields);
    she.moves(&session, "start");
    she.marks(&session, &member, true);
    Evening {
        community,
        members: vec![member],
        session,
        case,
    }
}

const KINDS: [&str; 11] = [
    "outside",
    "inside",
    "note",
    "own_sentence",
    "problem_sentence",
    "lesson_approach",
    "lesson_value",
    "learning_moment",
    "idea",
    "rule_signal",
    "parked_item",
];

/// Says the text in every way there is.
pub fn says_everywhere(she: &Facilitator, evening: &Evening, text: &str) {
    let (session, member) = (evening.session.as_str(), &evening.members[0]);
    for kind in KINDS {
        she.types(session, "inside", kind, "bewoner", text);
    }
    let sentence = she.sees(session)["sentences"][0]["id"].clone();
    she.does(
        "consent_set",
        json!({ "sentence": sentence, "session": session, "member": member, "answer": "no",
                                    "remark": text }),
    );
    she.does(
        "tilt_save",
        json!({ "id": null, "session": session, "block": she.block(session, "inside"),
                                  "before": text, "after": text, "role": null }),
    );
    she.does(
        "leeway_save",
        json!({ "session": session, "role": "bewoner", "may": text, "can": text, "dares": text,
                                    "wants": text, "holds_back": text, "who_gives_room": text }),
    );
    she.does(
        "agreement_save",
        json!({ "id": null, "session": session, "who": text, "what": text, "by": null,
                                       "tell": text, "status": "open", "result": text }),
    );
    she.does(
        "reflection_save",
        json!({ "session": session, "worked": text, "good": text, "good_for_whom": text }),
    );
    she.does(
        "next_time_save",
        json!({ "session": session, "next_on": null, "next_host": text, "next_about": text }),
    );
    she.does("thanks_save", json!({ "session": session, "thanks": text }));
    let mut aim = she.sees(session)["aim"].clone();
    aim["expectation"] = json!(text);
    aim["came_of_it"] = json!(text);
    she.does("aim_save", aim);
}
