//! Our own mistakes: an unknown command, a payload of another form, a panic. Told without content, and the window stays.

use crate::calls;
use acceptance::facilitator::{Facilitator, Laptop, logged};
use serde_json::{Value, json};

/// Something that must not come back in an error or a log.
const SECRET: &str = "mevrouw-Jansen-van-nummer-12";

fn tells_nothing(she: &Facilitator, command: &str, payload: Value) {
    let error = she.is_refused(command, payload);
    assert_eq!(
        json!(error.code),
        "unexpected",
        "{command} is our own mistake"
    );
    assert_eq!(
        error.reference.len(),
        6,
        "with a number to find it back in the log"
    );
    let told = format!("{} {error} {error:?} {}", json!(error), logged().join("\n"));
    assert!(!told.contains(SECRET), "{command} repeats nothing: {told}");
    assert!(
        logged().join("\n").contains(&error.reference),
        "the log knows the number"
    );
}

#[test]
fn an_unknown_command_is_refused_without_repeating_it() {
    let she = Laptop::new().start();
    for command in [
        "",
        "line_add ",
        "LINE_ADD",
        "line_add; drop",
        SECRET,
        "__proto__",
    ] {
        tells_nothing(&she, command, json!({ "text": SECRET }));
    }
    assert_eq!(she.state()["stage"], "first_start", "and nothing happened");
}

#[test]
fn a_payload_of_another_form_is_refused_by_every_command_and_changes_nothing() {
    let she = Laptop::new().start();
    let things = calls::things(&she);
    let before = she.sees(&things.evening.session);
    for (command, payload) in calls::all(&things) {
        for wrong in [
            json!(null),
            json!(SECRET),
            json!(7),
            json!({ "een-ander-veld": SECRET }),
        ] {
            tells_nothing(&she, command, wrong);
        }
        let fields = payload.as_object().expect("fields").clone();
        for name in fields.keys() {
            for wrong in [json!({ "x": SECRET }), json!([[SECRET]]), json!(1.5)] {
                let mut changed = fields.clone();
                changed.insert(name.clone(), wrong);
                tells_nothing(&she, command, Value::Object(changed));
            }
        }
        let mut more = fields;
        more.insert("naam".to_owned(), json!(SECRET));
        tells_nothing(&she, command, Value::Object(more));
    }
    assert_eq!(
        she.sees(&things.evening.session),
        before,
        "the evening stands as it stood"
    );
    assert_eq!(she.state()["stage"], "open", "and open");
}

#[test]
fn ids_of_nothing_are_not_there_any_more() {
    let she = Laptop::new().start();
    let things = calls::things(&she);
    let nothing = "019a0000-0000-7000-8000-000000000000";
    for (command, payload) in calls::all(&things) {
        let Some(id) = payload.get("id").filter(|id| id.is_string()) else {
            continue;
        };
        assert_ne!(id, nothing, "it is another one");
        let mut changed = payload.clone();
        changed["id"] = json!(nothing);
        let error = she.is_refused(command, changed);
        assert_eq!(
            json!(error.code),
            "not_found",
            "{command} of nothing is told calmly"
        );
    }
}

#[test]
fn a_panic_in_a_command_is_told_and_the_evening_goes_on() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    let session = things.evening.session.as_str();
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let before = she.sees(session);
    laptop.break_clock(true);
    let line = json!({ "session": session, "block": things.block, "kind": "outside", "role": null, "text": SECRET });
    for _ in 0..3 {
        tells_nothing(&she, "line_add", line.clone());
    }
    assert_eq!(
        she.sees(session),
        before,
        "what did not succeed left no trace"
    );
    laptop.break_clock(false);
    she.types(session, "outside", "outside", "bewoner", "We gaan verder.");
    assert_eq!(
        she.lines(session, "outside"),
        ["Hij doet nooit open.", "We gaan verder."],
        "the window stayed"
    );
}

#[test]
fn whatever_command_a_panic_strikes_the_store_stays_whole_and_opens() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    laptop.break_clock(true);
    for (command, payload) in calls::needing_the_store(&things) {
        if let Err(error) = she.tries(command, payload) {
            let code = json!(error.code);
            assert!(
                ["unexpected", "not_found"].iter().any(|fine| code == *fine),
                "{command}: {code}"
            );
        }
    }
    laptop.break_clock(false);
    assert_eq!(she.state()["stage"], "open", "it answers");
    drop(she);
    assert!(
        laptop
            .inspects(|store| store.integrity().expect("it can be read"))
            .is_sound(),
        "and the store is whole"
    );
    assert_eq!(
        laptop.start().unlocks()["stage"],
        "open",
        "also for the next start"
    );
}
