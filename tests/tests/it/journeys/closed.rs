//! A closed evening stands still until it is opened again.

use crate::calls;
use acceptance::facilitator::{Laptop, id};
use chrono::TimeDelta;
use serde_json::json;

#[test]
fn a_closed_evening_stands_still_until_it_is_opened_again() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    let session = things.evening.session.as_str();
    she.moves(session, "close");
    let closed = she.sees(session);
    for (command, payload) in calls::in_the_session(&things) {
        let error = she.is_refused(command, payload);
        assert_eq!(
            json!(error.code),
            "session_closed",
            "{command} would change what was read back and closed"
        );
    }
    for to in [
        "plan", "start", "next", "previous", "pause", "resume", "close",
    ] {
        assert_eq!(
            json!(
                she.is_refused(
                    "session_move",
                    json!({ "id": session, "to": to, "block": null })
                )
                .code
            ),
            "session_closed",
            "{to} comes after opening again"
        );
    }
    assert_eq!(she.sees(session), closed, "nothing changed");
    assert_eq!(
        json!(she.is_refused("undo", json!({})).code),
        "nothing_to_undo",
        "not even by undo"
    );
    laptop.pass(TimeDelta::hours(1));
    she.moves(session, "reopen");
    let open = she.sees(session);
    assert_eq!(open["status"], "running", "it is open again");
    assert_eq!(open["closed_at"], json!(null), "and not closed any more");
    assert_eq!(
        open["clock_runs"], false,
        "the clock waits for the facilitator"
    );
    for (command, payload) in calls::in_the_session(&things) {
        she.does(command, payload);
    }
    she.moves(session, "close");
    assert_eq!(
        she.sees(session)["closed_at"],
        "2026-11-21T16:00:00Z",
        "it can be closed once more"
    );
}

#[test]
fn nothing_of_a_closed_evening_moves_to_an_open_one_by_a_wrong_id() {
    let she = Laptop::new().start();
    let things = calls::things(&she);
    let (closed, community) = (
        things.evening.session.as_str(),
        things.evening.community.as_str(),
    );
    she.moves(closed, "close");
    let before = she.sees(closed);
    let open = id(&she.does("session_create", json!({ "community": community })));
    let tilt = json!({ "id": things.tilt, "session": open, "block": things.block, "before": "A", "after": "B", "role": null });
    let consent = json!({ "sentence": things.sentence, "session": open, "member": things.evening.members[0],
                          "answer": "no", "remark": "" });
    for (command, payload) in [("tilt_save", tilt), ("consent_set", consent)] {
        let error = she.is_refused(command, payload);
        assert_eq!(
            json!(error.code),
            "session_closed",
            "{command} looks at what it changes"
        );
    }
    assert_eq!(she.sees(closed), before, "the closed evening stands still");
    assert_eq!(
        she.sees(&open)["tilts"],
        json!([]),
        "and the open one got nothing"
    );
}
