//! Three verbs: the bin, off this laptop, and for everyone.

use super::{Pair, gives, looks_at, takes};
use acceptance::facilitator::Facilitator;
use app::error::ErrorCode;
use app::events::Event;
use serde_json::json;

/// How often somebody was told that a backup was made.
fn backups_told(who: &Facilitator) -> usize {
    let told = who.was_told();
    told.iter().filter(|told| **told == Event::Backup).count()
}

#[test]
fn a_case_that_is_erased_for_everyone_comes_back_from_no_stick() {
    let pair = Pair::shared();
    let old = gives(&pair.bram, &pair.evening.community, pair.stick.path());
    let case = json!({ "id": pair.evening.case });
    let offer = pair.anna.does("erase_offer", case.clone());
    assert_eq!(offer["sessions"], 1);
    assert_eq!(offer["colleagues"], 1);
    let told = backups_told(&pair.anna);
    pair.anna.does(
        "case_erase",
        json!({ "id": pair.evening.case, "reason": "asked" }),
    );
    pair.anna.waits_until_told_times(&Event::Backup, told + 1);
    assert_eq!(
        pair.anna.is_refused("case_get", case.clone()).code,
        ErrorCode::NotFound
    );
    assert_eq!(
        pair.outside(&pair.anna),
        [""; 0],
        "the evening stays, what was said is gone"
    );
    assert_eq!(
        pair.anna.backups().len(),
        1,
        "older backups are gone, one of what is left is there"
    );

    let seen = looks_at(&pair.anna, &old);
    assert!(
        seen["refused"].as_u64() > Some(0),
        "the old stick is told apart"
    );
    pair.anna.does("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(
        pair.anna.is_refused("case_get", case.clone()).code,
        ErrorCode::NotFound
    );

    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["erasures"][0]["reason"], "asked");
    assert_eq!(
        view["erasures"][0]["seen_by"],
        json!([{ "name": "Laptop van Bram", "seen": false }])
    );
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let seen = looks_at(&pair.bram, &file);
    let erased = seen["scopes"].as_array().expect("scopes").iter();
    assert_eq!(
        erased.filter(|scope| scope["erased"] == true).count(),
        1,
        "told before it goes"
    );
    let told = backups_told(&pair.bram);
    takes(&pair.bram, &file);
    pair.bram.waits_until_told_times(&Event::Backup, told + 1);
    assert_eq!(
        pair.bram.is_refused("case_get", case).code,
        ErrorCode::NotFound
    );
    assert_eq!(pair.bram.backups().len(), 1, "nor is it in a backup there");
    pair.to_anna();
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(
        view["erasures"][0]["seen_by"],
        json!([{ "name": "Laptop van Bram", "seen": true }]),
        "the proof comes with a file of his"
    );
}

#[test]
fn every_screen_stands_after_the_case_of_an_evening_was_erased() {
    let pair = Pair::shared();
    pair.anna.does(
        "case_erase",
        json!({ "id": pair.evening.case, "reason": "mistake" }),
    );
    let session = json!({ "id": pair.evening.session });
    pair.anna.does("session_get", session.clone());
    pair.anna.does("harvest_get", session.clone());
    pair.anna.does("today", pair.group());
    pair.anna.does("case_list", pair.group());
    pair.anna.does(
        "report_preview",
        json!({ "id": pair.evening.session, "level": "facilitator", "parts": null, "version": null }),
    );
    pair.anna.does("search", json!({ "text": "nooit open" }));
}

#[test]
fn what_nobody_else_has_is_told_before_an_erasure_takes_it() {
    let pair = Pair::shared();
    gives(&pair.bram, &pair.evening.community, pair.stick.path());
    pair.bram.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "Alleen bij Bram.",
    );
    pair.anna.does(
        "case_erase",
        json!({ "id": pair.evening.case, "reason": "agreed" }),
    );
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    assert_eq!(looks_at(&pair.bram, &file)["unshared_lost"], 1);
}

#[test]
fn a_case_taken_off_this_laptop_stays_with_the_others_and_can_come_back() {
    let pair = Pair::shared();
    let case = json!({ "id": pair.evening.case });
    pair.bram.does("case_set_aside", case.clone());
    assert_eq!(
        pair.bram.is_refused("case_get", case.clone()).code,
        ErrorCode::NotFound
    );
    pair.to_bram();
    assert_eq!(
        pair.bram.is_refused("case_get", case.clone()).code,
        ErrorCode::NotFound,
        "it stays out"
    );
    let view = pair.bram.does("exchange_view", pair.group());
    assert_eq!(view["taken_off"], 1);
    pair.to_anna();
    pair.anna.does("case_get", case.clone());
    pair.bram.does("set_aside_end", json!({}));
    pair.to_bram();
    pair.bram.does("case_get", case);
}

#[test]
fn the_proof_of_erasing_is_a_page_without_a_word_of_the_case() {
    let pair = Pair::shared();
    pair.anna.does(
        "case_erase",
        json!({ "id": pair.evening.case, "reason": "asked" }),
    );
    let view = pair.anna.does("exchange_view", pair.group());
    let id = view["erasures"][0]["id"].clone();
    let path = pair.stick.path().join("bewijs.pdf");
    pair.anna.does(
        "erasure_receipt_save",
        json!({ "community": pair.evening.community, "id": id, "path": path }),
    );
    let bytes = std::fs::read(&path).expect("it is there");
    assert!(bytes.starts_with(b"%PDF"), "it is a PDF");
    let unknown =
        json!({ "community": pair.evening.community, "id": pair.evening.case, "path": path });
    assert_eq!(
        pair.anna.is_refused("erasure_receipt_save", unknown).code,
        ErrorCode::NotFound
    );
}

#[test]
fn an_evening_goes_on_after_its_case_was_erased_or_taken_off() {
    for command in ["case_erase", "case_set_aside"] {
        let pair = Pair::shared();
        let mut asked = json!({ "id": pair.evening.case });
        if command == "case_erase" {
            asked["reason"] = json!("mistake");
        }
        pair.anna.does(command, asked);
        pair.anna.types(
            &pair.evening.session,
            "outside",
            "outside",
            "bewoner",
            "We praten verder.",
        );
        assert_eq!(
            pair.outside(&pair.anna),
            ["We praten verder."],
            "what is said from now on is of the group"
        );
        pair.to_bram();
        assert!(
            pair.outside(&pair.bram)
                .contains(&"We praten verder.".to_owned()),
            "and goes along like any other line"
        );
    }
}
