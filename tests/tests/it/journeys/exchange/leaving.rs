//! What stays in the group, and what was discussed in confidence, when a file is made.

use super::{Pair, all_of_it, colleagues, gives, looks_at, whole_group};
use crate::pdf;
use acceptance::facilitator::{Facilitator, PASSPHRASE};
use app::error::ErrorCode;
use serde_json::{Value, json};
use std::path::Path;

fn stays(who: &Facilitator, what: &str, id: &str, stays: bool) {
    who.does(
        "stay_in_group",
        json!({ "id": id, "what": what, "stays": stays }),
    );
}

/// Anna says that she and the group speak of the case in confidence.
fn in_confidence(pair: &Pair) {
    pair.anna.does(
        "privacy_set",
        json!({ "session": pair.evening.session, "mode": "confidential" }),
    );
}

fn lesson(pair: &Pair, text: &str) -> String {
    let session = pair.evening.session.as_str();
    pair.anna
        .types(session, "lessons", "lesson_value", "bewoner", text)
}

/// A file of what is chosen, for whoever knows the words.
fn by_words(pair: &Pair, choice: Value) -> Value {
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["choice"] = choice;
    ask["colleagues"] = json!([]);
    ask["passphrase"] = json!(PASSPHRASE);
    ask
}

fn lessons(ids: &[&str]) -> Value {
    json!({ "selection": "lessons", "cases": [], "lessons": ids })
}

#[test]
fn a_lesson_that_stays_in_the_group_is_shown_and_goes_in_no_file_of_lessons() {
    let pair = Pair::new();
    let (ours, free) = (lesson(&pair, "Van ons."), lesson(&pair, "Voor wie wil."));
    stays(&pair.anna, "lesson", &ours, true);
    let list = pair.anna.does("lessons_to_give", pair.group());
    let of = |id: &str| {
        let mut all = list.as_array().expect("lessons").iter();
        let it = all.find(|it| it["id"] == id).expect("it is on the list");
        it["stays_in_group"].clone()
    };
    assert_eq!((of(&ours), of(&free)), (json!(true), json!(false)));
    let mut ask = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["choice"] = lessons(&[&free, &ours]);
    assert_eq!(
        pair.anna.is_refused("bundle_give", ask.clone()).code,
        ErrorCode::StaysInGroup,
        "not even to a colleague: alone it has lost whose it is"
    );
    assert_eq!(
        pair.anna
            .is_refused("bundle_give", by_words(&pair, lessons(&[&ours])))
            .code,
        ErrorCode::StaysInGroup
    );
    ask["choice"] = lessons(&[&free]);
    pair.anna.does("bundle_give", ask.clone());
    stays(&pair.anna, "lesson", &ours, false);
    ask["choice"] = lessons(&[&ours]);
    pair.anna.does("bundle_give", ask);
}

#[test]
fn what_stays_in_the_group_leaves_it_by_words_only_when_somebody_says_so() {
    let pair = Pair::new();
    let session = pair.evening.session.as_str();
    let idea = pair
        .anna
        .types(session, "inside", "idea", "bewoner", "Een bel.");
    let signal = pair
        .anna
        .types(session, "inside", "rule_signal", "bewoner", "Drie brieven.");
    pair.anna
        .does("bundle_give", by_words(&pair, whole_group()));
    stays(&pair.anna, "idea", &idea, true);
    stays(&pair.anna, "rule_signal", &signal, true);
    stays(&pair.anna, "case", &pair.evening.case, true);
    let plan = pair.anna.does(
        "give_plan",
        json!({ "community": pair.evening.community, "choice": whole_group() }),
    );
    assert_eq!(
        plan["stays"],
        json!({ "cases": 1, "lessons": 0, "ideas": 1, "signals": 1 }),
        "it is told before"
    );
    let some = json!({ "selection": "cases", "cases": [pair.evening.case], "lessons": [] });
    for choice in [whole_group(), some] {
        let mut ask = by_words(&pair, choice);
        assert_eq!(
            pair.anna.is_refused("bundle_give", ask.clone()).code,
            ErrorCode::WouldLeaveGroup
        );
        ask["may_leave"] = json!(true);
        pair.anna.does("bundle_give", ask);
    }
    let over = json!({ "community": pair.evening.community, "passphrase": PASSPHRASE, "folder": pair.stick.path() });
    assert_eq!(
        pair.anna.is_refused("handover_make", over).code,
        ErrorCode::WouldLeaveGroup,
        "a successor is nobody who is known here either"
    );
    gives(&pair.anna, &pair.evening.community, pair.stick.path());
}

#[test]
fn a_mark_travels_with_what_it_is_on() {
    let pair = Pair::new();
    let ours = lesson(&pair, "Van ons.");
    stays(&pair.anna, "lesson", &ours, true);
    pair.to_bram();
    let list = pair.bram.does("lessons_to_give", pair.group());
    assert_eq!(list[0]["stays_in_group"], true);
    let lines = pair.bram.sees(&pair.evening.session)["lines"].clone();
    let lines = lines.as_array().expect("lines");
    assert!(
        lines
            .iter()
            .any(|line| line["id"] == *ours && line["stays_in_group"] == true),
        "and is shown where it is read"
    );
}

#[test]
fn paper_for_outside_the_group_leaves_out_what_stays_in_it() {
    let pair = Pair::new();
    let ours = lesson(&pair, "Onderonsje.");
    lesson(&pair, "Vrijuit.");
    stays(&pair.anna, "lesson", &ours, true);
    let path = pair.stick.path().join("buiten.pdf");
    pair.anna.does(
        "report_save",
        json!({ "id": pair.evening.session, "level": "outside", "parts": null, "version": null, "path": path }),
    );
    let printed = pdf::read(path.to_str().expect("a name of letters"));
    assert!(printed.says("Vrijuit."), "what may leave does");
    assert!(!printed.says("Onderonsje."), "the rest does not");
}

#[test]
fn a_case_discussed_in_confidence_goes_only_to_who_signed_the_statement() {
    let pair = Pair::new();
    in_confidence(&pair);
    let refused = pair.anna.is_refused(
        "bundle_give",
        all_of_it(&pair.anna, &pair.evening.community, pair.stick.path()),
    );
    assert_eq!(refused.code, ErrorCode::InConfidence);
    assert_eq!(refused.params["who"], "Laptop van Bram");
    let code = pair.anna.does("case_list", pair.group())[0]["code"].clone();
    assert_eq!(
        json!(refused.params["cases"]),
        code,
        "by code, never by title"
    );
    let mut ask = by_words(&pair, whole_group());
    ask["may_leave"] = json!(true);
    assert_eq!(
        pair.anna.is_refused("bundle_give", ask).code,
        ErrorCode::InConfidence,
        "words are nobody's signature, whatever is ticked"
    );
    let key = colleagues(&pair.anna, &pair.evening.community).remove(0);
    let signed = |signed: bool| {
        pair.anna.does(
            "statement_set",
            json!({ "community": pair.evening.community, "key": key, "signed": signed }),
        )
    };
    signed(true);
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["colleagues"][0]["signed"], true);
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    looks_at(&pair.bram, &file);
    let hand_over = |to: Value| json!({ "community": pair.evening.community, "colleague": to, "passphrase": PASSPHRASE, "folder": pair.stick.path() });
    let made = pair.anna.does("handover_make", hand_over(key.clone()));
    let file = made["file"]["path"].as_str().expect("a path");
    looks_at(&pair.bram, Path::new(file));
    assert_eq!(
        pair.anna
            .is_refused("handover_make", hand_over(Value::Null))
            .code,
        ErrorCode::InConfidence,
        "nor is it handed over with words"
    );
    signed(false);
    assert_eq!(
        pair.anna.is_refused("handover_make", hand_over(key)).code,
        ErrorCode::InConfidence,
        "or to a colleague who did not sign"
    );
    is_kept_here(&pair);
}

/// The group may not be given as it is.
fn is_kept_here(pair: &Pair) {
    let all = all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    let refused = pair.anna.is_refused("bundle_give", all);
    assert_eq!(refused.code, ErrorCode::InConfidence);
}

#[test]
fn a_session_in_the_bin_was_held_in_confidence_all_the_same() {
    let pair = Pair::new();
    in_confidence(&pair);
    pair.anna
        .does("session_remove", json!({ "id": pair.evening.session }));
    is_kept_here(&pair);
}

#[test]
fn other_cases_and_lessons_go_to_everybody() {
    let pair = Pair::new();
    let free = lesson(&pair, "Voor wie wil.");
    in_confidence(&pair);
    pair.anna
        .does("bundle_give", by_words(&pair, lessons(&[&free])));
    let other = json!({ "id": null, "community": pair.evening.community, "title": "De trap", "question": "Hoe nu?",
                        "brought_by": null, "voice": "asked", "voice_why": "", "story": "" });
    let other = acceptance::facilitator::id(&pair.anna.does("case_save", other));
    let choice = json!({ "selection": "cases", "cases": [other], "lessons": [] });
    pair.anna.does("bundle_give", by_words(&pair, choice));
}
