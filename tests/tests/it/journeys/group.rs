//! A group, its people and their roles.

use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};

/// The first roles in every list; the three that speak from their own life among them.
const FIRST: [&str; 4] = [
    "kwartiermaker",
    "ervaringswerker",
    "wijkagent",
    "corporatie",
];
const OWN_LIFE: [&str; 3] = ["bewoner", "leefwereld-deskundige", "ervaringswerker"];

fn group(she: &Facilitator) -> String {
    she.makes_a_store();
    id(&she.does(
        "community_save",
        json!({ "id": null, "name": "De Wissel", "place": "Buurthuiskamer" }),
    ))
}

fn member(community: &str, name: &str, roles: &[&str]) -> Value {
    json!({ "id": null, "community": community, "name": name, "organisation": "Thuis", "roles": roles, "kind": "core",
            "manager": false })
}

#[test]
fn a_member_has_a_name_an_organisation_and_one_or_more_roles() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let community = group(&she);
    let two = member(&community, "Nadia", &["opbouwwerker", "schrijver"]);
    let nadia = id(&she.does("member_save", two.clone()));
    for kind in ["core", "theme", "sideline"] {
        let mut changed = two.clone();
        changed["id"] = json!(nadia);
        changed["kind"] = json!(kind);
        changed["organisation"] = json!("");
        changed["manager"] = json!(kind == "theme");
        she.does("member_save", changed.clone());
        let all = she.does("member_list", json!({ "community": community }));
        assert_eq!(
            all,
            json!([changed]),
            "what was filled in comes back, and a change makes no second person"
        );
    }
    drop(she);
    let she = laptop.start();
    she.unlocks();
    let all = she.does("member_list", json!({ "community": community }));
    assert_eq!(
        all[0]["roles"],
        json!(["opbouwwerker", "schrijver"]),
        "the usual role stays the first"
    );
}

#[test]
fn a_member_without_a_name_or_a_role_is_asked_for_it() {
    let she = Laptop::new().start();
    let community = group(&she);
    for (name, roles) in [
        ("", &["bewoner"][..]),
        (" \u{7} ", &["bewoner"]),
        ("Wim", &[]),
    ] {
        let error = she.is_refused("member_save", member(&community, name, roles));
        assert_eq!(
            json!(error.code),
            "empty",
            "a name and a role are needed to speak at the table"
        );
    }
    let all = she.does("member_list", json!({ "community": community }));
    assert_eq!(all, json!([]), "nobody was half added");
}

#[test]
fn every_role_has_a_short_card_and_the_four_of_the_first_evening_come_first() {
    let she = Laptop::new().start();
    let community = group(&she);
    let roles = she.does("role_list", json!({ "community": community }));
    let roles = roles.as_array().expect("roles");
    let keys: Vec<&str> = roles
        .iter()
        .filter_map(|role| role["key"].as_str())
        .collect();
    assert_eq!(keys[..4], FIRST, "the order of every list");
    for role in roles {
        for part in [
            "name",
            "short",
            "what_for",
            "what_not",
            "when_to_ask",
            "limits",
            "secrecy",
        ] {
            let text = role[part].as_str().expect("a text");
            assert!(
                !text.is_empty() && text.len() < 300,
                "{} says {part} in short",
                role["key"]
            );
        }
        assert!(
            role["questions"]
                .as_array()
                .is_some_and(|questions| !questions.is_empty()),
            "{} comes with something to ask",
            role["key"]
        );
    }
}

#[test]
fn a_resident_an_expert_of_the_lifeworld_and_a_worker_by_experience_are_three_roles() {
    let she = Laptop::new().start();
    let community = group(&she);
    let roles = she.does("role_list", json!({ "community": community }));
    let card = |key: &str| {
        let found = roles
            .as_array()
            .expect("roles")
            .iter()
            .find(|role| role["key"] == key);
        found.unwrap_or_else(|| panic!("{key} is a role")).clone()
    };
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let (one, other) = (card(OWN_LIFE[one]), card(OWN_LIFE[other]));
        for part in ["name", "short", "what_for", "when_to_ask"] {
            assert_ne!(
                one[part], other[part],
                "{} and {} are not the same",
                one["key"], other["key"]
            );
        }
    }
}

#[test]
fn a_member_who_left_is_off_the_list_and_still_named_in_what_was() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    let [samira, wim, joke] = &evening.members[..] else {
        panic!("three people")
    };
    she.marks(session, samira, true);
    let sentence = she.types(
        session,
        "problem_sentence",
        "problem_sentence",
        "corporatie",
        "Wie belt aan?",
    );
    let consent = json!({ "sentence": sentence, "session": session, "member": wim, "answer": "agrees", "remark": "" });
    she.does("consent_set", consent);
    she.moves(session, "close");
    for left in [samira, wim, joke] {
        she.does("member_remove", json!({ "id": left }));
    }
    let all = she.does("member_list", json!({ "community": evening.community }));
    assert_eq!(all, json!([]), "they are off the list");
    let view = she.sees(session);
    let people = view["people"].as_array().expect("people");
    assert!(
        people.iter().any(|p| p["name"] == "Samira"),
        "who was there was there"
    );
    assert_eq!(
        view["host_name"], "Joke",
        "the host of that evening was the host"
    );
    let consents = &view["sentences"][0]["consents"];
    assert_eq!(
        consents[0]["name"], "Wim",
        "who could live with it is known by name"
    );
    assert_eq!(consents[0]["role_name"], "Wijkagent", "and by role");
    let case = she.does("case_get", json!({ "id": evening.case }));
    assert_eq!(
        case["sentences"][0]["consents"][0]["name"], "Wim",
        "also in the case"
    );
    let new = id(&she.does("session_create", json!({ "community": evening.community })));
    assert_eq!(
        she.sees(&new)["people"],
        json!([]),
        "nobody who left is expected the next time"
    );
}
