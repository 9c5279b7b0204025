//! The rota of hosts: whose turn it is, proposed to a new session, with a card of the place.

use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};

fn venue(community: &str, name: &str, host: Option<&str>) -> Value {
    json!({ "id": null, "community": community, "name": name, "host": host, "wheelchair": "yes", "bus": "unasked",
            "coffee": "yes", "projector": "no", "quiet_room": "unasked", "door": "De beheerder", "remark": "" })
}

fn rota(she: &Facilitator, community: &str) -> Vec<Value> {
    let all = she.does("venue_list", json!({ "community": community }));
    all.as_array().expect("places").clone()
}

fn names(she: &Facilitator, community: &str) -> Vec<Value> {
    let all = rota(she, community).into_iter();
    all.map(|item| item["card"]["name"].clone()).collect()
}

fn makes_a_session(she: &Facilitator, community: &str) -> (String, Value) {
    let session = id(&she.does("session_create", json!({ "community": community })));
    let fields = she.sees(&session)["fields"].clone();
    (session, fields)
}

#[test]
fn a_new_session_is_proposed_where_it_is_the_turn_and_the_next_one_somewhere_else() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    let (_, fields) = makes_a_session(&she, &community);
    assert_eq!(fields["host"], Value::Null, "nobody receives the group yet");
    she.does(
        "venue_save",
        venue(&community, "De Hoek", Some(&members[0])),
    );
    she.does(
        "venue_save",
        venue(&community, "Het Wijkhuis", Some(&members[1])),
    );
    let (first, fields) = makes_a_session(&she, &community);
    assert_eq!(
        (&fields["place"], &fields["host"]),
        (&json!("De Hoek"), &json!(members[0])),
        "the first of the list"
    );
    let (_, fields) = makes_a_session(&she, &community);
    assert_eq!(
        (&fields["place"], &fields["host"]),
        (&json!("Het Wijkhuis"), &json!(members[1])),
        "then the other"
    );
    she.does("session_remove", json!({ "id": first }));
    let next: Vec<Value> = rota(&she, &community)
        .into_iter()
        .map(|item| item["is_next"].clone())
        .collect();
    assert_eq!(
        next,
        [true, false],
        "an evening that was called off does not count"
    );
}

#[test]
fn a_host_who_left_the_group_is_not_proposed_and_the_place_still_is() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    she.does(
        "venue_save",
        venue(&community, "De Hoek", Some(&members[0])),
    );
    she.does("member_remove", json!({ "id": members[0] }));
    let (_, fields) = makes_a_session(&she, &community);
    assert_eq!(fields["place"], "De Hoek", "the place is there");
    assert_eq!(fields["host"], Value::Null, "the host is not");
    assert_eq!(
        rota(&she, &community)[0]["host_name"],
        Value::Null,
        "nobody is named"
    );
}

#[test]
fn places_move_change_go_and_come_back() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    for name in ["A", "B", "C"] {
        she.does("venue_save", venue(&community, name, None));
    }
    let third = rota(&she, &community)[2]["card"].clone();
    she.does("venue_move", json!({ "id": third["id"], "up": true }));
    assert_eq!(names(&she, &community), ["A", "C", "B"], "a place up");
    let mut changed = third.clone();
    changed["quiet_room"] = json!("yes");
    she.does("venue_save", changed.clone());
    assert_eq!(
        rota(&she, &community)[1]["card"],
        changed,
        "what was filled in comes back"
    );
    she.does("venue_remove", json!({ "id": third["id"] }));
    assert_eq!(names(&she, &community), ["A", "B"], "it is out of the rota");
    she.does("undo", json!({}));
    assert_eq!(names(&she, &community), ["A", "C", "B"], "where it stood");
}

#[test]
fn a_place_twice_without_a_name_or_with_a_pasted_page_is_refused() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    she.does("venue_save", venue(&community, "De Hoek", None));
    let page = "a".repeat(200_000);
    for (name, code) in [
        ("de hoek ", "duplicate"),
        ("", "empty"),
        (page.as_str(), "too_long"),
    ] {
        let error = she.is_refused("venue_save", venue(&community, name, None));
        assert_eq!(json!(error.code), code, "it is told what is wrong");
    }
    assert_eq!(names(&she, &community), ["De Hoek"], "nothing changed");
}
