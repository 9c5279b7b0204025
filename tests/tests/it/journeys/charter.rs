//! The charter: a text to begin with, which becomes the group's own, and large print of it.

use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop, id};
use serde_json::{Value, json};

fn group(she: &Facilitator) -> Value {
    she.makes_a_store();
    let group = json!({ "id": null, "name": "De Wissel", "place": "" });
    json!({ "community": id(&she.does("community_save", group)) })
}

fn titles(she: &Facilitator, group: &Value, part: &str) -> Vec<String> {
    let view = she.does("charter_get", group.clone());
    let points = view["points"].as_array().expect("points").clone();
    let of_part = points.iter().filter(|point| point["part"] == part);
    of_part
        .map(|point| point["title"].as_str().expect("a title").to_owned())
        .collect()
}

#[test]
fn a_group_takes_over_the_text_to_begin_with_and_makes_it_its_own() {
    let she = Laptop::new().start();
    let group = group(&she);
    let view = she.does("charter_get", group.clone());
    assert_eq!(view["proposed"], true, "nothing was agreed yet");
    assert_eq!(
        titles(&she, &group, "principle").len(),
        11,
        "eleven to begin with"
    );
    she.does("charter_begin", group.clone());
    let view = she.does("charter_get", group.clone());
    assert_eq!(view["proposed"], false, "it is the group's own");
    let mut point = view["points"][2].clone();
    let before = titles(&she, &group, "principle");
    point["title"] = json!("Nieuwsgierig");
    she.does("charter_point_save", point.clone());
    she.does(
        "charter_point_move",
        json!({ "id": point["id"], "up": true }),
    );
    let after = titles(&she, &group, "principle");
    assert_eq!(after[1], "Nieuwsgierig", "in its own words, a place higher");
    assert_eq!(after[2], before[1], "the other made room");
    assert_eq!(after.len(), before.len(), "nothing was lost");
    let done = she.does("undo", json!({}));
    assert_eq!(
        done["redo"], "charter_point_move",
        "a move is one step back"
    );
    she.does("undo", json!({}));
    assert_eq!(
        titles(&she, &group, "principle"),
        before,
        "and the text another"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.does("charter_get", group)["proposed"],
        true,
        "taking it over is one step back too"
    );
}

#[test]
fn the_words_of_the_group_stand_in_what_it_takes_over() {
    let she = Laptop::new().start();
    let group = group(&she);
    let word = json!({ "id": null, "community": group["community"], "instead_of": "gemeente", "instead_of_many": "",
                       "say": "stad", "say_many": "" });
    she.does("agreed_word_save", word);
    she.does("charter_begin", group.clone());
    let all = she.does("charter_get", group)["points"].to_string();
    assert!(all.contains("De stad denkt mee"), "as the group says it");
}

#[test]
fn the_charter_on_paper_has_every_point_large_and_in_order() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let group = group(&she);
    she.does("charter_begin", group.clone());
    let dates = json!({ "community": group["community"], "begins_on": "2026-01-13", "review_on": "2028-01-13" });
    she.does("group_dates_save", dates);
    let mut saving = group.clone();
    saving["path"] = Value::Null;
    let saved = she.does("charter_save", saving);
    let path = saved["path"].as_str().expect("a path");
    assert!(
        path.ends_with("Zo werken wij 2026-11-21.pdf"),
        "{path} names nobody"
    );
    let printed = pdf::read(path);
    for part in ["principle", "manner"] {
        for title in titles(&she, &group, part) {
            assert!(printed.says(&title), "{title} is on paper");
        }
    }
    assert!(
        printed.says("Op 13 januari 2028 kijken we samen"),
        "when to look back"
    );
    assert_eq!(printed.title(), "Zo werken wij, De Wissel");
    let preview = she.does("charter_preview", group);
    assert!(
        preview["pages"]
            .as_array()
            .is_some_and(|pages| pages.len() > 1),
        "large print takes more than a page"
    );
}

#[test]
fn the_day_to_look_back_is_told_when_it_has_come() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let group = group(&she);
    let due = |she: &Facilitator| she.does("charter_get", group.clone())["review_is_due"].clone();
    assert_eq!(due(&she), false, "no day was agreed");
    for (day, is_due) in [
        ("2026-11-22", false),
        ("2026-11-21", true),
        ("2025-01-01", true),
    ] {
        let dates = json!({ "community": group["community"], "begins_on": null, "review_on": day });
        she.does("group_dates_save", dates);
        assert_eq!(
            due(&she),
            is_due,
            "today is 21 November 2026, and the day {day}"
        );
    }
    let renamed = json!({ "id": group["community"], "name": "De Wissel 2", "place": "" });
    she.does("community_save", renamed);
    assert_eq!(due(&she), true, "another name leaves the days alone");
}

#[test]
fn a_point_without_a_title_a_pasted_book_and_a_second_beginning_are_refused() {
    let she = Laptop::new().start();
    let group = group(&she);
    let book = "a".repeat(200_000);
    for (title, text, code) in [
        ("  ", "Iets", "empty"),
        (book.as_str(), "", "too_long"),
        ("Stil", book.as_str(), "too_long"),
    ] {
        let point = json!({ "id": null, "community": group["community"], "part": "manner", "title": title, "text": text });
        let error = she.is_refused("charter_point_save", point);
        assert_eq!(json!(error.code), code, "it is told what is wrong");
    }
    assert_eq!(
        she.does("charter_get", group.clone())["proposed"],
        true,
        "nothing was kept"
    );
    she.does("charter_begin", group.clone());
    let error = she.is_refused("charter_begin", group.clone());
    assert_eq!(json!(error.code), "duplicate", "it was begun already");
    assert_eq!(
        titles(&she, &group, "principle").len(),
        11,
        "and is not there twice"
    );
}
