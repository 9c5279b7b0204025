//! More than anybody planned for.

use acceptance::facilitator::{Evening, Laptop, id};
use serde_json::json;

/// Lines in one step: four an hour of ten people would be a busy step.
const LINES: usize = 400;

#[test]
fn four_hundred_lines_in_one_step_are_kept_shown_and_printed_in_order() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let block = she.block(&session, "outside");
    let text = |n: usize| format!("Zin nummer {n:03} van een lange avond.");
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    for n in 0..LINES {
        let line = json!({ "session": session, "block": block, "kind": "outside", "role": "bewoner", "text": text(n) });
        she.does("line_add", line);
    }
    let lines = she.lines(&session, "outside");
    assert!(
        lines.iter().enumerate().all(|(n, line)| *line == text(n)) && lines.len() == LINES,
        "all, in order"
    );
    let room = she.does("beamer_view", json!({}));
    assert_eq!(
        room["outside"].as_array().map(Vec::len),
        Some(LINES),
        "the room gets them all"
    );
    let found = she.does("search", json!({ "text": "399" }));
    assert_eq!(
        found.as_array().map(Vec::len),
        Some(1),
        "and one of them can be found"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = crate::pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        (0..LINES).all(|n| printed.says(&text(n))),
        "every one stands on paper"
    );
    for left in (LINES - 100..LINES).rev() {
        she.does("undo", json!({}));
        assert_eq!(
            she.does("search", json!({ "text": format!("nummer {left:03}") })),
            json!([]),
            "taken back"
        );
    }
    let error = she.is_refused("undo", json!({}));
    assert_eq!(
        json!(error.code),
        "nothing_to_undo",
        "a hundred steps are remembered"
    );
    assert_eq!(
        she.lines(&session, "outside").len(),
        LINES - 100,
        "and the rest stands"
    );
}

#[test]
fn sixty_people_in_one_room_fit_on_the_screen_and_on_paper() {
    let she = Laptop::new().start();
    let Evening {
        session,
        community,
        mut members,
        ..
    } = she.begins_an_evening();
    for n in 0..60 {
        let member = json!({ "id": null, "community": community, "name": format!("Bewoner {n:02}"), "organisation": "",
                             "roles": ["bewoner", "vrijwilliger"], "kind": "theme" });
        members.push(id(&she.does("member_save", member)));
    }
    she.does(
        "participants_save",
        json!({ "session": session, "members": members }),
    );
    for member in &members {
        she.marks(&session, member, true);
    }
    let people = she.sees(&session)["people"].as_array().map(Vec::len);
    assert_eq!(people, Some(63), "everybody is on the list");
    let named = json!({ "id": session, "parts": ["attendance", "names"], "path": null });
    let saved = she.does("report_save", named);
    let printed = crate::pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        (0..60).all(|n| printed.says(&format!("Bewoner {n:02}"))),
        "and on paper"
    );
}
