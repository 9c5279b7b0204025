//! Odd texts: what people type stands in the store, on the screen and on paper as they typed it.

use super::filled::{evening_of, says_everywhere};
use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop};
use serde_json::{Value, json};

/// Texts that trip programs up, and what is kept of them. Signs that no paper can show are left out.
const ODD: &[(&str, &str)] = &[
    ("d'r d’Oude 's-Gravenpolder", "d'r d’Oude 's-Gravenpolder"),
    (
        "\"aan\" '; DROP TABLE edits; --",
        "\"aan\" '; DROP TABLE edits; --",
    ),
    (
        "<script>alert('hoi')</script> &amp; <b>",
        "<script>alert('hoi')</script> &amp; <b>",
    ),
    (
        "#panic() *vet* _schuin_ $x$ = Kop @ref <lab>",
        "#panic() *vet* _schuin_ $x$ = Kop @ref <lab>",
    ),
    (
        "{naam} {{x}} ${y} %s %n \\n \\u{41} ../../etc",
        "{naam} {{x}} ${y} %s %n \\n \\u{41} ../../etc",
    ),
    (
        "Łukasz Ćirić naïef coöperatie Привіт",
        "Łukasz Ćirić naïef coöperatie Привіт",
    ),
    ("een\u{0}\u{7}\u{1b}[31m\u{7f}twee", "een[31mtwee"),
    (
        "een\ttwee\u{b}drie\r\nvier\u{2028}vijf",
        "een twee drie vier vijf",
    ),
];
/// Kept as typed; on paper letters stand in the order in which they are drawn, which the tests of the report count.
const DRAWN_OTHERWISE: &[&str] = &[
    "👩🏽‍🌾 en 👍🏽 en 🇳🇱",
    "مرحبا بالجيران",
    "שלום שכנים",
    "e\u{301}e\u{301}n \u{202e}om",
];

/// The texts of these fields, wherever they stand in a view.
fn gather<'v>(view: &'v Value, fields: &[&str], found: &mut Vec<(String, &'v str)>) {
    match view {
        Value::Object(all) => {
            for (name, value) in all {
                match value {
                    Value::String(text) if fields.contains(&name.as_str()) => {
                        found.push((name.clone(), text))
                    }
                    _ => gather(value, fields, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|value| gather(value, fields, found)),
        _ => {}
    }
}

/// What people type in fields of one line.
const ONE_LINE: &[&str] = &[
    "text",
    "before",
    "after",
    "who",
    "what",
    "tell",
    "next_host",
    "next_about",
    "place",
    "title",
    "community_name",
    "host_name",
    "organisation",
];
/// What people type in fields that may have more lines.
const MORE_LINES: &[&str] = &[
    "question",
    "voice_why",
    "story",
    "private_notes",
    "method_why",
    "remark",
    "may",
    "can",
    "dares",
    "wants",
    "holds_back",
    "who_gives_room",
    "result",
    "worked",
    "good",
    "good_for_whom",
];

fn shown(she: &Facilitator, evening: &Evening, fields: &[&str]) -> Vec<(String, String)> {
    let mut view = she.sees(&evening.session);
    // What a step says is ours and not typed.
    view["blocks"] = Value::Null;
    // A session on a case has no question of its own.
    view["aim"]["question"] = Value::Null;
    let mut found = Vec::new();
    gather(&view, fields, &mut found);
    found
        .into_iter()
        .map(|(name, text)| (name, text.to_owned()))
        .collect()
}

#[test]
fn odd_texts_are_kept_and_shown_in_every_field_as_they_were_typed() {
    let kept_as_typed = DRAWN_OTHERWISE.iter().map(|text| (*text, *text));
    for (typed, kept) in ODD.iter().copied().chain(kept_as_typed) {
        let laptop = Laptop::new();
        let she = laptop.start();
        let evening = evening_of(&she, typed);
        says_everywhere(&she, &evening, typed);
        drop(she);
        let she = laptop.start();
        she.unlocks();
        let one_line = shown(&she, &evening, ONE_LINE);
        assert!(
            one_line.len() > 20,
            "the fields were found: {}",
            one_line.len()
        );
        for (field, text) in one_line {
            assert_eq!(text, kept, "{field} shows what was typed");
        }
        let more_lines = shown(&she, &evening, MORE_LINES);
        assert!(
            more_lines.len() > 15,
            "the fields were found: {}",
            more_lines.len()
        );
        for (field, text) in more_lines {
            assert_eq!(
                text.replace('\n', " "),
                kept,
                "{field} shows what was typed"
            );
        }
        let sound = {
            drop(she);
            laptop.inspects(|store| store.integrity().expect("it can be read"))
        };
        assert!(sound.is_sound(), "{typed:?} upsets nothing");
    }
}

#[test]
fn odd_texts_stand_on_paper_as_they_were_typed() {
    for (typed, kept) in ODD {
        let she = Laptop::new().start();
        let evening = evening_of(&she, typed);
        says_everywhere(&she, &evening, typed);
        let saved = she.does(
            "report_save",
            json!({ "id": evening.session, "path": null }),
        );
        let printed = pdf::read(saved["path"].as_str().expect("a path"));
        let times = printed.times(kept);
        assert!(
            times >= 35,
            "{kept:?} stands on paper wherever it was typed: {times} times"
        );
    }
}

#[test]
fn texts_that_are_drawn_otherwise_still_give_a_paper_a_search_and_a_room() {
    for text in DRAWN_OTHERWISE {
        let she = Laptop::new().start();
        let evening = evening_of(&she, text);
        says_everywhere(&she, &evening, text);
        let saved = she.does(
            "report_save",
            json!({ "id": evening.session, "path": null }),
        );
        assert!(
            saved["size_bytes"].as_u64() > Some(10_000),
            "{text:?} gives a whole PDF"
        );
        she.does("search", json!({ "text": text }));
        she.does(
            "beamer_set",
            json!({ "session": evening.session, "blank": false }),
        );
        let room = she.does("beamer_view", json!({}));
        assert_eq!(
            room["outside"][0]["text"], *text,
            "the room sees what was typed"
        );
    }
}
