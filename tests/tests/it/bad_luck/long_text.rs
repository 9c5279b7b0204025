//! 200 kB pasted: refused with what fits, and the text is kept until it is shorter.

use crate::calls;
use acceptance::facilitator::{Facilitator, Laptop};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// What somebody pastes by mistake: a report of 200 kB, of words and lines.
fn paste() -> String {
    "een heel verslag\n".repeat(200_000 / 17 + 1)
}

/// Fields whose length is judged elsewhere.
const NO_TEXT: &[&str] = &[
    "passphrase",
    "old",
    "new",
    "words",
    "prefix",
    "path",
    "folder",
];

/// Every word that a field with a closed list of values can hold.
fn choices() -> &'static BTreeSet<String> {
    static CHOICES: OnceLock<BTreeSet<String>> = OnceLock::new();
    CHOICES.get_or_init(|| {
        let types = app::table::typescript();
        types
            .split('"')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    })
}

/// The places of free text in a payload: every text that is no id, date, time or choice from a list.
fn text_fields(payload: &Value) -> Vec<String> {
    let is_text = |text: &str| {
        let id = text.len() == 36 && text.split('-').count() == 5;
        !id && !choices().contains(text)
            && text.parse::<NaiveDate>().is_err()
            && text.parse::<NaiveTime>().is_err()
    };
    match payload {
        Value::String(text) if is_text(text) => vec![String::new()],
        Value::Array(all) => {
            let places = all.iter().enumerate();
            let below = |(n, value): (usize, _)| under(&n.to_string(), value);
            places.flat_map(below).collect()
        }
        Value::Object(fields) => {
            let free = |name: &str| !NO_TEXT.contains(&name);
            let below = fields.iter().filter(|(name, _)| free(name));
            below.flat_map(|(name, value)| under(name, value)).collect()
        }
        _ => Vec::new(),
    }
}

fn under(name: &str, value: &Value) -> Vec<String> {
    let places = text_fields(value);
    places
        .iter()
        .map(|place| format!("/{name}{place}"))
        .collect()
}

fn everything(she: &Facilitator, things: &calls::Things) -> Value {
    let evening = &things.evening;
    let group = json!({ "community": evening.community });
    json!([
        she.sees(&evening.session),
        she.does("case_get", json!({ "id": evening.case })),
        she.does("member_list", group.clone()),
        she.does("community_list", json!({})),
        she.does("today", group),
    ])
}

#[test]
fn a_paste_of_200_kb_is_refused_by_every_field_and_changes_nothing() {
    let she = Laptop::new().start();
    let things = calls::things(&she);
    let before = everything(&she, &things);
    let mut tried = 0;
    for (command, payload) in calls::all(&things) {
        for place in text_fields(&payload) {
            let mut pasted = payload.clone();
            *pasted.pointer_mut(&place).expect("the place") = json!(paste());
            if command == "draft_save" && place == "/text" {
                continue;
            }
            let error = she.is_refused(command, pasted);
            assert_eq!(
                json!(error.code),
                "too_long",
                "{command}{place} takes no book"
            );
            assert!(
                error.params["max"].parse::<usize>().is_ok(),
                "{command}{place} says what fits"
            );
            assert!(
                !json!(error).to_string().contains("verslag"),
                "{command}{place} does not repeat it"
            );
            tried += 1;
        }
    }
    assert!(tried > 35, "the fields were found: {tried}");
    assert_eq!(
        everything(&she, &things),
        before,
        "not a field was half filled in"
    );
}

#[test]
fn the_text_that_was_too_long_is_kept_as_a_draft_until_it_is_shorter() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let things = calls::things(&she);
    let key = format!("line:{}", things.evening.session);
    she.does("draft_save", json!({ "key": key, "text": paste() }));
    let line = json!({ "session": things.evening.session, "block": things.block, "kind": "outside", "role": null,
                       "text": paste() });
    she.is_refused("line_add", line);
    let book = json!({ "key": key, "text": "a".repeat(1_000_001) });
    let error = she.is_refused("draft_save", book);
    assert_eq!(json!(error.code), "too_long", "even a draft is no library");
    drop(she);
    let she = laptop.start();
    she.unlocks();
    let kept = she.does("draft_list", json!({ "prefix": "line:" }));
    assert_eq!(
        kept[0]["text"],
        paste(),
        "all of it, to be made shorter tomorrow"
    );
}

#[test]
fn what_just_fits_fits_and_letters_are_counted_as_people_do() {
    let she = Laptop::new().start();
    let session = she.begins_an_evening().session;
    let block = she.block(&session, "outside");
    let line = |text: String| json!({ "session": session, "block": block, "kind": "outside", "role": null, "text": text });
    for letter in ["a", "é", "ж", "🏠"] {
        she.does("line_add", line(letter.repeat(2000)));
        let error = she.is_refused("line_add", line(letter.repeat(2001)));
        assert_eq!(
            (
                error.params["max"].as_str(),
                error.params["length"].as_str()
            ),
            ("2000", "2001"),
            "both are told"
        );
    }
    she.does("line_add", line(format!("  {}  \n", "a".repeat(2000))));
    assert_eq!(
        she.lines(&session, "outside").len(),
        5,
        "spaces at the ends do not count"
    );
}

#[test]
fn very_long_passphrases_words_and_paths_are_answered_too() {
    let she = Laptop::new().start();
    let rated = she.does("passphrase_rate", json!({ "passphrase": paste() }));
    assert!(
        rated["score"].as_u64().is_some_and(|score| score <= 4),
        "rating looks at the beginning only"
    );
    she.does(
        "store_create",
        json!({ "passphrase": acceptance::facilitator::PASSPHRASE }),
    );
    let checked = she.does("recovery_check", json!({ "words": paste() }));
    assert_eq!(checked["right"], false, "a book is not the right word");
    she.does("store_lock", json!({}));
    let words = she.is_refused("store_unlock_recovery", json!({ "words": paste() }));
    assert_eq!(
        json!(words.code),
        "wrong_recovery_words",
        "nor twelve of them"
    );
}
