//! People at the table: late, early away, and back again.

use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn person(she: &Facilitator, session: &str, member: &str) -> Value {
    let view = she.sees(session);
    let people = view["people"].as_array().expect("people");
    people
        .iter()
        .find(|p| p["member"] == member)
        .expect("on the list")
        .clone()
}

#[test]
fn somebody_late_is_late_by_minutes_and_somebody_who_came_back_was_never_gone() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening {
        session, members, ..
    } = she.begins_an_evening();
    let [samira, wim, joke] = &members[..] else {
        panic!("three people")
    };
    she.marks(&session, samira, true);
    let in_time = person(&she, &session, samira);
    assert_eq!(
        (&in_time["here"], &in_time["late_min"]),
        (&json!(true), &json!(null)),
        "in time is not late"
    );
    laptop.pass(TimeDelta::minutes(18));
    she.marks(&session, wim, true);
    assert_eq!(
        person(&she, &session, wim)["late_min"],
        18,
        "eighteen minutes"
    );
    laptop.pass(TimeDelta::minutes(10));
    she.marks(&session, wim, false);
    let gone = person(&she, &session, wim);
    assert_eq!(
        (&gone["here"], &gone["left_at"]),
        (&json!(false), &json!("2026-11-21T15:28:00Z")),
        "called away"
    );
    laptop.pass(TimeDelta::minutes(10));
    she.marks(&session, wim, true);
    let back = person(&she, &session, wim);
    assert_eq!(back["here"], true, "he is back");
    assert_eq!(
        back["arrived_at"], "2026-11-21T15:18:00Z",
        "his first arrival counts"
    );
    assert_eq!(back["left_at"], json!(null), "and he has not left");
    let absent = person(&she, &session, joke);
    assert_eq!(
        (&absent["expected"], &absent["arrived_at"]),
        (&json!(true), &json!(null)),
        "expected, not seen"
    );
    assert_eq!(
        id(&she.does(
            "presence_set",
            json!({ "session": session, "member": joke, "here": false })
        )),
        *joke,
        "who is not there cannot leave, and that is no error"
    );
}

#[test]
fn pressing_twice_makes_nobody_two_people() {
    let she = Laptop::new().start();
    let Evening {
        session, members, ..
    } = she.begins_an_evening();
    for here in [true, true, false, false, true] {
        she.marks(&session, &members[0], here);
    }
    let people = she.sees(&session)["people"].as_array().map(Vec::len);
    assert_eq!(
        people,
        Some(3),
        "three people were expected and three are on the list"
    );
    assert_eq!(
        person(&she, &session, &members[0])["here"],
        true,
        "the last press counts"
    );
}

#[test]
fn somebody_who_was_not_expected_is_on_the_list_once_there() {
    let she = Laptop::new().start();
    let Evening {
        session, community, ..
    } = she.begins_an_evening();
    let guest = json!({ "id": null, "community": community, "name": "Anja", "organisation": "", "roles": ["naaste"],
                        "kind": "theme" });
    let guest = id(&she.does("member_save", guest));
    let known = |she: &Facilitator| {
        let view = she.sees(&session);
        view["people"]
            .as_array()
            .expect("people")
            .iter()
            .any(|p| p["member"] == guest.as_str())
    };
    assert!(!known(&she), "nobody expects her");
    she.marks(&session, &guest, true);
    assert!(known(&she), "now she is there");
    let anja = person(&she, &session, &guest);
    assert_eq!(
        (&anja["expected"], &anja["here"]),
        (&json!(false), &json!(true)),
        "a guest, at the table"
    );
}

#[test]
fn every_role_at_the_table_shows_how_often_it_was_heard() {
    let she = Laptop::new().start();
    let Evening {
        session, members, ..
    } = she.begins_an_evening();
    she.marks(&session, &members[0], true);
    she.marks(&session, &members[1], true);
    for _ in 0..3 {
        she.types(&session, "outside", "outside", "wijkagent", "Weer een zin.");
    }
    she.types(
        &session,
        "outside",
        "outside",
        "bewoner",
        "Namens wie er niet is.",
    );
    let voices = she.sees(&session)["voices"].clone();
    let heard: Vec<(&str, u64, bool)> = voices
        .as_array()
        .expect("voices")
        .iter()
        .map(|v| {
            (
                v["role"].as_str().unwrap_or(""),
                v["lines"].as_u64().unwrap_or(99),
                v["here"] == true,
            )
        })
        .collect();
    assert_eq!(
        heard,
        [
            ("ervaringswerker", 0, true),
            ("wijkagent", 3, true),
            ("bewoner", 1, false)
        ],
        "who has not spoken yet is seen; who is absent can still be heard"
    );
}
