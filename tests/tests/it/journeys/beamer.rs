//! The room's window: told when something changes, calm when blank, empty when locked.

use acceptance::bridge::CHEAP;
use acceptance::facilitator::{Laptop, id};
use app::events::Event;
use app::{App, Setup};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::sync::{Mutex, mpsc};

#[test]
fn the_room_is_told_of_what_it_sees_and_of_nothing_else() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    she.types(
        session,
        "outside",
        "outside",
        "wijkagent",
        "Nog niet voor de zaal.",
    );
    assert_eq!(
        she.was_told(),
        [],
        "nothing is shown before somebody chooses to show it"
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    assert_eq!(she.was_told().len(), 1, "now it is");
    she.types(
        session,
        "outside",
        "parked_item",
        "wijkagent",
        "Voor later.",
    );
    she.does("draft_save", json!({ "key": "line:x", "text": "half" }));
    let _ = she.sees(session);
    laptop.pass(TimeDelta::minutes(1));
    she.does(
        "member_save",
        json!({ "id": evening.members[0], "community": evening.community, "name": "Sam",
                                    "organisation": "", "roles": ["bewoner"], "kind": "core" }),
    );
    assert_eq!(she.was_told().len(), 1, "nothing on the wall changed");
    she.types(
        session,
        "outside",
        "outside",
        "wijkagent",
        "Wel voor de zaal.",
    );
    she.does("undo", json!({}));
    she.moves(session, "next");
    assert_eq!(
        she.was_told().len(),
        4,
        "a line, its undo and a step are each told once"
    );
}

#[test]
fn a_blank_page_shows_nothing_of_the_evening() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let evening = she.begins_an_evening();
    she.types(
        &evening.session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    she.does(
        "beamer_set",
        json!({ "session": evening.session, "blank": true }),
    );
    let blank = she.does("beamer_view", json!({}));
    let empty = json!({ "language": "nl", "theme": "system", "blank": true, "practice": false, "step": "", "number": 0, "steps": 0,
                        "prompt": "", "capture": null, "title": "", "question": "", "expectation": "", "outside": [], "inside": [],
                        "sheet": null, "tilts": [], "sentence": null, "step_ends": null, "step_minutes": 0, "words": [], "privacy": null });
    assert_eq!(blank, empty, "a calm page");
    she.types(
        &evening.session,
        "outside",
        "outside",
        "wijkagent",
        "Dit blijft onder ons.",
    );
    assert_eq!(
        she.was_told().len(),
        1,
        "and stays so while lines are typed"
    );
    she.does(
        "beamer_set",
        json!({ "session": evening.session, "blank": false }),
    );
    assert_eq!(
        she.does("beamer_view", json!({}))["outside"]
            .as_array()
            .map(Vec::len),
        Some(2),
        "until it is lifted"
    );
    she.does("beamer_set", json!({ "session": null, "blank": false }));
    assert_eq!(
        she.was_told().last(),
        Some(&Event::Beamer(None)),
        "showing can stop"
    );
}

#[test]
fn the_room_follows_the_language_and_the_colours_of_the_facilitator_but_not_the_letters() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    let settings = |language: &str, theme: &str, text_percent: u32| {
        let all = json!({ "language": language, "theme": theme, "text_percent": text_percent, "lock_after_min": 15 });
        she.does("settings_save", all);
    };
    settings("nl", "light", 100);
    for blank in [false, true] {
        settings("nl", "light", 100);
        she.does("beamer_set", json!({ "session": session, "blank": blank }));
        let told = she.room_was_told().len();
        settings("nl", "dark", 100);
        settings("en", "dark", 100);
        settings("en", "dark", 200);
        let views = &she.room_was_told()[told..];
        let seen: Vec<_> = views
            .iter()
            .map(|v| (&v["language"], &v["theme"]))
            .collect();
        assert_eq!(
            seen,
            [
                (&json!("nl"), &json!("dark")),
                (&json!("en"), &json!("dark"))
            ],
            "each is told once, also while the page is blank: {blank}"
        );
    }
}

#[test]
fn the_room_sees_when_the_step_ends_and_no_running_time_in_a_pause() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let view = |what: &str| she.does("beamer_view", json!({}))[what].clone();
    assert_eq!(
        (view("number"), view("steps")),
        (json!(1), json!(12)),
        "step one of twelve"
    );
    assert_eq!(
        view("step_ends"),
        "2026-11-21T15:08:00Z",
        "eight minutes from now"
    );
    laptop.pass(TimeDelta::minutes(3));
    she.moves(&session, "pause");
    assert_eq!(view("step_ends"), Value::Null, "in a pause nothing ends");
    laptop.pass(TimeDelta::minutes(30));
    she.moves(&session, "resume");
    assert_eq!(
        view("step_ends"),
        "2026-11-21T15:38:00Z",
        "the five minutes that were left are still left"
    );
}

#[test]
fn the_room_loses_a_session_that_goes_to_the_bin_and_gets_it_back_with_undo() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let session = json!({ "id": evening.session });
    she.does(
        "beamer_set",
        json!({ "session": evening.session, "blank": false }),
    );
    she.does("session_remove", session);
    assert_eq!(
        she.was_told().last(),
        Some(&Event::Beamer(None)),
        "what is gone is not shown"
    );
    she.does("undo", json!({}));
    assert!(
        matches!(she.was_told().last(), Some(Event::Beamer(Some(_)))),
        "what came back is"
    );
}

#[test]
fn practising_and_locking_never_leave_a_real_page_on_the_wall() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let show = json!({ "session": evening.session, "blank": false });
    for leave in ["practice_open", "store_lock"] {
        she.does("beamer_set", show.clone());
        assert!(
            matches!(she.was_told().last(), Some(Event::Beamer(Some(_)))),
            "it is shown"
        );
        she.does(leave, json!({}));
        assert_eq!(
            she.was_told().last(),
            Some(&Event::Beamer(None)),
            "{leave} takes it off the wall"
        );
        she.does("store_lock", json!({}));
        she.unlocks();
    }
    let other = id(&she.does("session_create", json!({ "community": evening.community })));
    she.does("beamer_set", json!({ "session": other, "blank": false }));
    assert_eq!(
        she.does("beamer_view", json!({}))["number"],
        0,
        "before the start there is no step to show"
    );
}

#[test]
fn a_blanked_page_does_not_come_back_because_an_older_one_was_told_late() {
    let laptop = Laptop::new();
    let setup = Setup {
        kdf_cost: CHEAP,
        ..Setup::on_this_laptop(laptop.folders())
    };
    // While this is filled, the window takes its time over the page that it is told.
    type Slow = Mutex<Option<(mpsc::Sender<()>, mpsc::Receiver<()>)>>;
    let slow: &'static Slow = Box::leak(Box::default());
    let seen: &'static Mutex<Vec<Value>> = Box::leak(Box::default());
    let listener = |event: &Event| {
        let Event::Beamer(view) = event else { return };
        let waits = slow.lock().expect("nobody panics here").take();
        if let Some((heard, go_on)) = waits {
            heard.send(()).expect("the test listens");
            go_on.recv().expect("the test lets it go on");
        }
        let blank = json!(view)["blank"].clone();
        seen.lock().expect("nobody panics here").push(blank);
    };
    let app = App::new(setup, Box::new(listener));
    let does = |command: &str, payload: Value| app.call(command, payload).expect("it is allowed");
    does("practice_open", json!({}));
    let community = does("community_list", json!({}))[0]["id"].clone();
    let session = does("today", json!({ "community": community }))["running"][0]["id"].clone();
    does("beamer_set", json!({ "session": session, "blank": false }));

    let (heard, hears) = mpsc::channel();
    let (lets_go_on, go_on) = mpsc::channel();
    *slow.lock().expect("nobody panics here") = Some((heard, go_on));
    std::thread::scope(|threads| {
        let next = json!({ "id": session, "to": "next", "block": null });
        threads.spawn(|| does("session_move", next));
        hears.recv().expect("the room is told of the next step");
        threads.spawn(|| does("beamer_set", json!({ "session": session, "blank": true })));
        while does("beamer_view", json!({}))["blank"] != true {
            std::thread::yield_now();
        }
        lets_go_on.send(()).expect("the window waits");
    });
    assert_eq!(
        *seen.lock().expect("nobody panics here"),
        [false, false, true],
        "the page, the next step, and blank as the last word"
    );
}

#[test]
fn a_window_that_comes_late_is_told_what_the_room_sees() {
    let laptop = Laptop::new();
    let setup = Setup {
        kdf_cost: CHEAP,
        ..Setup::on_this_laptop(laptop.folders())
    };
    let (tells, told) = mpsc::channel();
    let listener = move |event: &Event| {
        if let Event::Beamer(view) = event {
            tells.send(json!(view)).expect("the test listens");
        }
    };
    let app = App::new(setup, Box::new(listener));
    let does = |command: &str, payload: Value| app.call(command, payload).expect("it is allowed");
    app.greet_room();
    assert_eq!(
        told.try_recv(),
        Ok(Value::Null),
        "before a store is open there is nothing to show"
    );
    does("practice_open", json!({}));
    let community = does("community_list", json!({}))[0]["id"].clone();
    let session = does("today", json!({ "community": community }))["running"][0]["id"].clone();
    does("beamer_set", json!({ "session": session, "blank": true }));
    let shown = told.try_recv().expect("the room is told of the session");
    assert!(
        told.try_recv().is_err(),
        "and once, as nothing changes after it"
    );
    app.greet_room();
    assert_eq!(
        told.try_recv(),
        Ok(shown),
        "the window that came after it sees the same page"
    );
}
