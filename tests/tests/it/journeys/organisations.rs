//! Organisations are things of their own: named once, for everybody who comes from them.

use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};

fn group(she: &Facilitator) -> String {
    she.makes_a_store();
    id(&she.does(
        "community_save",
        json!({ "id": null, "name": "De Wissel", "place": "" }),
    ))
}

fn joins(she: &Facilitator, community: &str, name: &str, organisation: &str) -> String {
    let member = json!({ "id": null, "community": community, "name": name, "organisation": organisation,
                         "roles": ["corporatie"], "kind": "core", "manager": false });
    id(&she.does("member_save", member))
}

fn organisations(she: &Facilitator, community: &str) -> Vec<Value> {
    let all = she.does("organisation_list", json!({ "community": community }));
    all.as_array().expect("a list").clone()
}

fn comes_from(she: &Facilitator, community: &str) -> Vec<Value> {
    let all = she.does("member_list", json!({ "community": community }));
    let all = all.as_array().expect("a list");
    all.iter().map(|m| m["organisation"].clone()).collect()
}

#[test]
fn the_same_organisation_typed_twice_is_one_and_a_new_name_is_for_all() {
    let she = Laptop::new().start();
    let community = group(&she);
    joins(&she, &community, "Gerard", "Wonen Noord");
    joins(&she, &community, "Ilse", "  wonen noord ");
    joins(&she, &community, "Wim", "");
    let all = organisations(&she, &community);
    assert_eq!(all.len(), 1, "capitals and spaces make no second one");
    let mut renamed = all[0].clone();
    renamed["name"] = json!("Wonen Zuid");
    she.does("organisation_save", renamed);
    assert_eq!(
        comes_from(&she, &community),
        ["Wonen Zuid", "Wonen Zuid", ""],
        "everybody who comes from it, and nobody else"
    );
}

#[test]
fn a_removed_organisation_leaves_its_people_and_comes_back_with_undo() {
    let she = Laptop::new().start();
    let community = group(&she);
    let gerard = joins(&she, &community, "Gerard", "Wonen Noord");
    let before = id(&she.does("session_create", json!({ "community": community })));
    let begun = id(&she.does("session_create", json!({ "community": community })));
    for session in [&before, &begun] {
        let expected = json!({ "session": session, "members": [gerard] });
        she.does("participants_save", expected);
    }
    she.moves(&begun, "start");
    let gone = organisations(&she, &community)[0]["id"].clone();
    she.does("organisation_remove", json!({ "id": gone }));
    assert_eq!(comes_from(&she, &community), [""], "Gerard himself stays");
    assert_eq!(
        she.sees(&before)["people"][0]["organisation"],
        "",
        "the next time it is not named any more"
    );
    assert_eq!(
        she.sees(&begun)["people"][0]["organisation"],
        "Wonen Noord",
        "an evening that has begun goes on saying where he came from"
    );
    let done = she.does("undo", json!({}));
    assert_eq!(
        done["redo"], "organisation_remove",
        "it was taken back by name"
    );
    assert_eq!(comes_from(&she, &community), ["Wonen Noord"], "as it was");
}

#[test]
fn no_two_organisations_get_one_name_and_none_gets_an_empty_or_endless_one() {
    let she = Laptop::new().start();
    let community = group(&she);
    joins(&she, &community, "Gerard", "Wonen Noord");
    joins(&she, &community, "Samira", "Politie");
    let all = organisations(&she, &community);
    let page = "a".repeat(200_000);
    for (name, code) in [
        ("wonen noord", "duplicate"),
        (" ", "empty"),
        (page.as_str(), "too_long"),
    ] {
        let mut renamed = all[0].clone();
        renamed["name"] = json!(name);
        let error = she.is_refused("organisation_save", renamed);
        assert_eq!(json!(error.code), code, "it is told what is wrong");
    }
    assert_eq!(organisations(&she, &community), all, "nothing changed");
}

#[test]
fn who_manages_others_is_for_the_facilitator_and_not_for_the_room() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let group = json!({ "community": evening.community });
    let mut joke = she.does("member_list", group)[0].clone();
    joke["manager"] = json!(true);
    she.does("member_save", joke.clone());
    let view = she.sees(&evening.session);
    let people = view["people"].as_array().expect("people");
    let told: Vec<&Value> = people.iter().filter(|p| p["manager"] == true).collect();
    assert_eq!(told.len(), 1, "the facilitator sees who it is");
    assert_eq!(told[0]["member"], joke["id"], "and that it is this one");
    she.does(
        "beamer_set",
        json!({ "session": evening.session, "blank": false }),
    );
    let room = she.does("beamer_view", json!({})).to_string();
    assert!(!room.contains("manager"), "the room does not");
}
