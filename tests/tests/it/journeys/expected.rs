//! Who is expected: the core of a group always, unless somebody says otherwise; others when the theme asks for them.

use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};

fn joins(she: &Facilitator, community: &str, name: &str, kind: &str) -> String {
    let member = json!({ "id": null, "community": community, "name": name, "organisation": "",
                         "roles": ["bewoner"], "kind": kind });
    id(&she.does("member_save", member))
}

fn expected(she: &Facilitator, session: &str) -> Vec<String> {
    let view = she.sees(session);
    let people = view["people"].as_array().expect("people").iter();
    let expected = people.filter(|person| person["expected"] == true);
    expected
        .map(|person| person["name"].as_str().expect("a name").to_owned())
        .collect()
}

#[test]
fn the_core_is_expected_in_a_new_session_and_others_come_by_theme() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let group = json!({ "id": null, "name": "De Wissel", "place": "" });
    let community = id(&she.does("community_save", group));
    let nobody = id(&she.does("session_create", json!({ "community": community })));
    let missing = she.sees(&nobody)["shortcomings"].clone();
    assert!(
        missing
            .as_array()
            .expect("a list")
            .contains(&json!("no_participants")),
        "an empty group expects nobody: {missing}"
    );
    let core = joins(&she, &community, "Samira", "core");
    let theme = joins(&she, &community, "Wim", "theme");
    joins(&she, &community, "Joke", "sideline");
    let session = id(&she.does("session_create", json!({ "community": community })));
    assert_eq!(
        expected(&she, &session),
        ["Samira"],
        "the core and nobody else"
    );
    let save = |members: Value| json!({ "session": session, "members": members });
    she.does("participants_save", save(json!([core, theme])));
    assert_eq!(
        expected(&she, &session),
        ["Samira", "Wim"],
        "the theme asks for Wim"
    );
    she.does("participants_save", save(json!([theme])));
    assert_eq!(
        expected(&she, &session),
        ["Wim"],
        "also the core can be away once"
    );
    she.does("undo", json!({}));
    assert_eq!(
        expected(&she, &session),
        ["Samira", "Wim"],
        "and undo knows it"
    );
}
