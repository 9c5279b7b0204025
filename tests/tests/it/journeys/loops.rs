//! Open lines: what an evening left open begins the next one, and is closed with a result.

use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// An evening that is closed and left one of everything open, and the next one of the same group.
struct TwoEvenings {
    community: String,
    first: String,
    second: String,
    promise: Value,
    idea: String,
    lesson: String,
}

fn two_evenings(laptop: &Laptop, she: &Facilitator) -> TwoEvenings {
    let Evening {
        session: first,
        community,
        ..
    } = she.begins_an_evening();
    let mut promise = json!({ "id": null, "session": first, "who": "Wim", "with": "Joke", "what": "Belt aan.",
                              "by": null, "tell": "De buurvrouw", "status": "open", "result": "", "answered_in": null });
    promise["id"] = she.does("agreement_save", promise.clone())["id"].clone();
    let idea = she.types(&first, "inside", "idea", "bewoner", "Een kaart in de bus.");
    let lesson = she.types(
        &first,
        "inside",
        "lesson_approach",
        "wijkagent",
        "Bel voor je belt.",
    );
    she.types(
        &first,
        "inside",
        "lesson_approach",
        "wijkagent",
        "Neem de tijd.",
    );
    let trying = json!({ "id": lesson, "state": "trying", "result": "", "answered_in": null });
    she.does("lesson_try", trying);
    she.moves(&first, "close");
    laptop.pass(TimeDelta::days(28));
    let second = id(&she.does("session_create", json!({ "community": community })));
    let mut fields = she.sees(&second)["fields"].clone();
    fields["on"] = json!("2026-12-19");
    she.does("session_save", fields);
    she.moves(&second, "start");
    TwoEvenings {
        community,
        first,
        second,
        promise,
        idea,
        lesson,
    }
}

fn counts(loops: &Value) -> [usize; 4] {
    ["promises", "feedback", "ideas", "lessons"]
        .map(|kind| loops[kind].as_array().expect("a list").len())
}

#[test]
fn the_next_evening_begins_with_what_was_left_open_and_closes_it_with_a_result() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = two_evenings(&laptop, &she);
    let here = || she.waits(&it.community, Some(&it.second));
    let loops = here();
    assert_eq!(
        counts(&loops),
        [1, 0, 1, 1],
        "a promise, an idea, a lesson that is tried; one that is only noted waits for nothing"
    );
    assert_eq!(loops["promises"][0]["with"], "Joke", "with whom, too");
    assert_eq!(
        (&loops["ideas"][0]["made_on"], &loops["lessons"][0]["text"]),
        (&json!("2026-11-21"), &json!("Bel voor je belt.")),
        "each says where it comes from"
    );

    let mut kept = it.promise.clone();
    kept["status"] = json!("kept");
    kept["result"] = json!("Hij deed open.");
    kept["answered_in"] = json!(it.second);
    she.does("agreement_save", kept);
    assert_eq!(
        counts(&she.waits(&it.community, None)),
        [0, 1, 1, 1],
        "what came of it is still owed to the neighbour"
    );
    let told = json!({ "id": it.promise["id"], "told": true, "session": it.second });
    assert_eq!(
        she.does("agreement_tell", told)["undo"],
        "agreement_tell",
        "undo says what it takes back"
    );
    she.does(
        "idea_answer",
        json!({ "id": it.idea, "who": "Joke", "by": null, "outcome": "not_now", "answer": "Eerst de bel.",
                "answered_in": it.second }),
    );
    she.does(
        "lesson_try",
        json!({ "id": it.lesson, "state": "applied", "result": "Hij nam op.", "answered_in": it.second }),
    );
    assert_eq!(
        counts(&she.waits(&it.community, None)),
        [0; 4],
        "nothing waits any more"
    );
    let loops = here();
    assert_eq!(
        counts(&loops),
        [1; 4],
        "the evening in which it was closed keeps it in sight"
    );
    assert_eq!(
        (&loops["lessons"][0]["result"], &loops["ideas"][0]["answer"]),
        (&json!("Hij nam op."), &json!("Eerst de bel.")),
        "with its result"
    );
    assert_eq!(
        counts(&she.waits(&it.community, Some(&it.first))),
        [0; 4],
        "an evening does not begin with its own loose ends"
    );
    let on_paper = |session: &str| {
        let saved = she.does("report_save", json!({ "id": session, "path": null }));
        let printed = pdf::read(saved["path"].as_str().expect("a path"));
        let answers = [
            "gedaan: Hij deed open.",
            "nu niet: Eerst de bel.",
            "Hij nam op.",
        ];
        (
            printed.says("Van eerdere keren"),
            answers.map(|words| printed.says(words)),
        )
    };
    assert_eq!(
        on_paper(&it.second),
        (true, [true; 3]),
        "and so does its report"
    );
    assert!(!on_paper(&it.first).0, "and that of no other evening");
    she.does("undo", json!({}));
    assert_eq!(
        counts(&she.waits(&it.community, None)),
        [0, 0, 0, 1],
        "a press too many is taken back"
    );
}

#[test]
fn an_answer_is_no_change_of_a_closed_evening_and_anything_else_is() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let it = two_evenings(&laptop, &she);
    let closed = she.sees(&it.first);
    for (field, other) in [
        ("who", json!("Joke")),
        ("with", json!("")),
        ("what", json!("Belt niet aan.")),
        ("by", json!("2027-01-01")),
        ("tell", json!("")),
    ] {
        let mut changed = it.promise.clone();
        changed["status"] = json!("kept");
        changed[field] = other;
        let error = she.is_refused("agreement_save", changed);
        assert_eq!(
            json!(error.code),
            "session_closed",
            "{field} was agreed on and stands still"
        );
    }
    let noted = json!({ "id": it.lesson, "state": "noted", "result": "", "answered_in": null });
    let error = she.is_refused("lesson_try", noted);
    assert_eq!(
        json!(error.code),
        "session_closed",
        "the group said that it would try"
    );
    assert_eq!(she.sees(&it.first), closed, "nothing changed");
}
