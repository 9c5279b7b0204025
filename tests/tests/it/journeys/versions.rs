//! Closing keeps how an evening stands. Opening it again asks why, and both versions stay to be read and printed.

use crate::pdf::{self, Printed};
use acceptance::facilitator::{Evening, Facilitator, Laptop};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn versions(she: &Facilitator, session: &str) -> Vec<Value> {
    let all = she.does("session_versions", json!({ "id": session }));
    all.as_array().expect("a list").clone()
}

fn prints(she: &Facilitator, session: &str, version: Option<&Value>) -> (Printed, String) {
    let asked = json!({ "id": session, "path": null, "version": version });
    let saved = she.does("report_save", asked);
    let path = saved["path"].as_str().expect("a path").to_owned();
    (pdf::read(&path), path)
}

#[test]
fn opening_again_asks_why_and_keeps_both_versions() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let Evening {
        session, members, ..
    } = she.begins_an_evening();
    let line = she.types(&session, "inside", "inside", "bewoner", "Zij is moe.");
    let gone = she.types(
        &session,
        "inside",
        "inside",
        "bewoner",
        "Zij slaapt slecht.",
    );
    she.marks(&session, &members[0], true);
    laptop.pass(TimeDelta::minutes(100));
    she.moves(&session, "close");
    assert_eq!(versions(&she, &session).len(), 1, "closing keeps a version");
    let (printed, path) = prints(&she, &session, None);
    assert!(
        !path.contains("versie") && !printed.says("afgerond op"),
        "with one version there is nothing to tell apart"
    );

    for reason in ["", "   ", "\n"] {
        let error = she.is_refused("session_reopen", json!({ "id": session, "reason": reason }));
        assert_eq!(json!(error.code), "empty", "a reason is asked for");
    }
    assert_eq!(she.sees(&session)["status"], "finished", "and it is closed");
    laptop.pass(TimeDelta::days(2));
    let why = json!({ "id": session, "reason": "De wijkagent vulde iets aan." });
    she.does("session_reopen", why);
    she.does(
        "line_edit",
        json!({ "id": line, "kind": "inside", "role": "bewoner", "text": "Zij is bang." }),
    );
    she.does("line_remove", json!({ "id": gone, "kind": "inside" }));
    she.types(&session, "inside", "inside", "bewoner", "De bel is stuk.");
    she.does("member_remove", json!({ "id": members[0] }));
    she.moves(&session, "close");

    let kept = versions(&she, &session);
    assert_eq!(kept.len(), 2, "one for each time that it was closed");
    assert_eq!(
        (
            &kept[0]["closed_at"],
            &kept[0]["reason"],
            &kept[1]["reopened_at"]
        ),
        (
            &json!("2026-11-21T16:40:00Z"),
            &json!("De wijkagent vulde iets aan."),
            &json!(null)
        ),
        "with its time, and with why it was opened again"
    );
    let (first, path) = prints(&she, &session, Some(&kept[0]["id"]));
    assert!(path.contains("versie 1"), "{path} says which one it is");
    assert!(
        first.says("1, afgerond op 21 november 2026 om 16:40"),
        "so does the paper"
    );
    assert!(
        first.says("Zij is moe.")
            && first.says("Zij slaapt slecht.")
            && first.says("Stichting Binnenste Buiten"),
        "the first is as it was, with everybody who was there"
    );
    assert!(
        !first.says("Zij is bang.") && !first.says("De bel is stuk."),
        "and knows nothing of what came later"
    );
    let (last, path) = prints(&she, &session, None);
    assert!(path.contains("versie 2"), "{path} says which one it is");
    assert!(
        last.says("Zij is bang.")
            && last.says("De bel is stuk.")
            && !last.says("Zij slaapt slecht."),
        "the last is as it stands"
    );
    let preview = json!({ "id": session, "version": kept[0]["id"] });
    let preview = she.does("report_preview", preview);
    assert!(
        preview["pages"]
            .as_array()
            .is_some_and(|pages| !pages.is_empty()),
        "it can be read on the screen too"
    );
    drop(she);
    let she = laptop.start();
    she.unlocks();
    assert!(
        prints(&she, &session, Some(&kept[0]["id"]))
            .0
            .says("Zij is moe."),
        "and the next day"
    );
}

#[test]
fn a_version_of_another_evening_is_not_there() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    she.moves(&evening.session, "close");
    let version = versions(&she, &evening.session)[0]["id"].clone();
    let other = she.prepares_a_session(&evening.community, &evening.members);
    let error = she.is_refused("report_preview", json!({ "id": other, "version": version }));
    assert_eq!(json!(error.code), "not_found", "told calmly");
}
