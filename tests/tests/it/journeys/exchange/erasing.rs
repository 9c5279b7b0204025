//! Three verbs: the bin, off this laptop, and for everyone.

use super::{Pair, gives, looks_at, takes};
use acceptance::facilitator::{Facilitator, Laptop};
use app::error::ErrorCode;
use app::events::Event;
use ledger::{Op, Value};
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

/// Nobody would type this by chance.
const CANARY: &str = "Kanariezin van de trap.";

/// What a search finds.
fn found(who: &Facilitator, text: &str) -> usize {
    let hits = who.does("search", json!({ "text": text }));
    hits.as_array().expect("hits").len()
}

/// Whether any edit of the group, or what is made of the log anew, still says it.
fn is_in_store(laptop: &Laptop, community: &str, text: &str) -> bool {
    let group = community.parse().expect("an id");
    laptop.inspects(|store| {
        store.rebuild().expect("it can be made anew");
        let reads = store.read();
        let says = |op: &Op| {
            let mut values = op.fields.values();
            values.any(|value| matches!(value, Value::Text(it) if it.contains(text)))
        };
        let scopes = reads.scopes(group).expect("it can be read");
        let in_log = scopes.into_iter().any(|scope| {
            let ops = reads.ops_of(scope, None).expect("it can be read");
            assert!(!ops.is_empty(), "this test sees what there is");
            ops.iter().any(says)
        });
        let hits = reads.search(text, 5).expect("it can be read");
        in_log || !hits.is_empty()
    })
}

/// The line that says it, by its id.
fn line(who: &Facilitator, session: &str, text: &str) -> Option<String> {
    let lines = who.sees(session)["lines"].clone();
    let mut lines = lines.as_array().expect("lines").iter();
    let line = lines.find(|line| line["text"] == text)?;
    line["id"].as_str().map(str::to_owned)
}

fn says(pair: &Pair, text: &str) -> String {
    let session = pair.evening.session.as_str();
    pair.anna
        .types(session, "outside", "outside", "wijkagent", text)
}

fn corrects(who: &Facilitator, id: &str, text: &str) {
    who.does(
        "line_edit",
        json!({ "id": id, "kind": "outside", "role": "wijkagent", "text": text }),
    );
}

#[test]
fn a_line_that_is_erased_for_everyone_comes_back_from_no_stick_and_no_backup() {
    let pair = Pair::new();
    let id = says(&pair, CANARY);
    pair.to_bram();
    let old = gives(&pair.bram, &pair.evening.community, pair.stick.path());
    assert_eq!(found(&pair.anna, "Kanariezin"), 1, "this test sees it");
    let told = backups_told(&pair.anna);
    pair.anna
        .does("row_erase", json!({ "id": id, "reason": "asked" }));
    pair.anna.waits_until_told_times(&Event::Backup, told + 1);
    assert_eq!(found(&pair.anna, "Kanariezin"), 0, "nor in the index");
    assert_eq!(
        pair.anna.backups().len(),
        1,
        "older backups are gone, one of what is left is there"
    );
    assert_eq!(
        pair.outside(&pair.anna),
        ["Hij doet nooit open."],
        "what stood beside it stays"
    );
    takes(&pair.anna, &old);
    assert_eq!(line(&pair.anna, &pair.evening.session, CANARY), None);

    let told = backups_told(&pair.bram);
    pair.to_bram();
    pair.bram.waits_until_told_times(&Event::Backup, told + 1);
    assert_eq!(line(&pair.bram, &pair.evening.session, CANARY), None);
    assert_eq!(pair.bram.backups().len(), 1, "nor is it in a backup there");
    pair.to_anna();
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["erasures"][0]["what"], "row");
    assert_eq!(view["erasures"][0]["seen_by"][0]["seen"], true);
    is_in_neither_store(pair);
}

/// Both leave, and nothing of the sentence is left in either store.
/// For what only Anna wrote.
fn is_not_in_annas_store(pair: Pair) {
    let Pair {
        anna,
        laptops,
        evening,
        ..
    } = pair;
    anna.leaves();
    assert!(
        !is_in_store(&laptops.0, &evening.community, "Kanariezin"),
        "nowhere in the store"
    );
}

fn is_in_neither_store(pair: Pair) {
    let Pair {
        anna,
        bram,
        laptops,
        evening,
        ..
    } = pair;
    anna.leaves();
    bram.leaves();
    for laptop in [&laptops.0, &laptops.1] {
        assert!(
            !is_in_store(laptop, &evening.community, "Kanariezin"),
            "nowhere in the store"
        );
    }
}

#[test]
fn what_a_line_said_before_is_erased_and_the_line_stays() {
    let pair = Pair::new();
    let id = says(&pair, CANARY);
    corrects(&pair.anna, &id, "De trap is steil.");
    pair.to_bram();
    let old = gives(&pair.bram, &pair.evening.community, pair.stick.path());
    let asked = json!({ "id": id, "kind": "outside" });
    let versions = pair.anna.does("line_history", asked.clone());
    assert_eq!(versions[0]["text"], CANARY);
    let erase = |edit: &serde_json::Value| json!({ "id": id, "line": "outside", "field": null, "edit": edit, "reason": "mistake" });
    assert_eq!(
        pair.anna
            .is_refused("passage_erase", erase(&versions[1]["edit"]))
            .code,
        ErrorCode::NotFound,
        "what stands there now is no earlier text"
    );
    pair.anna.does("passage_erase", erase(&versions[0]["edit"]));
    takes(&pair.anna, &old);
    let line_of = |who: &Facilitator| line(who, &pair.evening.session, "De trap is steil.");
    assert_eq!(line_of(&pair.anna).as_ref(), Some(&id), "the line stays");
    pair.to_bram();
    assert_eq!(line_of(&pair.bram).as_ref(), Some(&id), "and there as well");
    for who in [&pair.anna, &pair.bram] {
        let lines = who.sees(&pair.evening.session)["lines"].clone();
        let lines = lines.as_array().expect("lines").iter();
        let line = lines.clone().find(|line| line["id"] == *id);
        let line = line.expect("the line");
        assert_eq!(line["role"], "wijkagent", "who said it is known");
        assert_eq!(line["kind"], "outside", "and on which side it stands");
        let told = who.does("line_history", asked.clone()).to_string();
        assert!(!told.contains("Kanariezin"), "{told}");
        assert_eq!(who.does("conflict_list", pair.group()), json!([]));
    }
    is_in_neither_store(pair);
}

#[test]
fn what_a_field_said_before_is_erased_and_the_rest_of_the_case_stays() {
    let pair = Pair::new();
    let case = json!({ "id": pair.evening.case });
    let before = pair.anna.does("case_get", case.clone())["fields"].clone();
    for story in [CANARY, "Er was eens een trap."] {
        pair.anna.does(
            "story_save",
            json!({ "id": pair.evening.case, "story": story }),
        );
    }
    let asked = json!({ "id": pair.evening.case, "field": "case_story" });
    let versions = pair.anna.does("field_history", asked.clone());
    let versions = versions.as_array().expect("versions").iter();
    let version = versions.clone().find(|it| it["text"] == CANARY);
    let erase = json!({ "id": pair.evening.case, "line": null, "field": "case_story",
                        "edit": version.expect("it said so")["edit"], "reason": "agreed" });
    pair.anna.does("passage_erase", erase);
    let after = pair.anna.does("case_get", case)["fields"].clone();
    assert_eq!(after["story"], "Er was eens een trap.");
    assert_eq!(after["title"], before["title"]);
    let told = pair.anna.does("field_history", asked).to_string();
    assert!(!told.contains("Kanariezin"), "{told}");
}

#[test]
fn what_a_leeway_card_and_a_standing_question_said_before_is_erased_and_they_can_be_written_in_again()
 {
    let pair = Pair::new();
    let session = pair.evening.session.as_str();
    let leeway = |may: &str| {
        let card = json!({ "session": session, "role": "wijkagent", "may": may, "can": "Langsgaan.", "dares": "",
                           "wants": "", "holds_back": "", "who_gives_room": "" });
        pair.anna.does("leeway_save", card);
    };
    let standing = |trusted_by: &str| {
        let answers = json!({ "session": session, "trusted_by": trusted_by, "could_mediate": "Een buur.",
                              "to_invite": "", "experience": "", "recovery": "" });
        pair.anna.does("standing_save", answers);
    };
    for text in [CANARY, "Bellen."] {
        leeway(text);
        standing(text);
    }
    let card = pair.anna.sees(session)["leeways"][0]["id"].clone();
    for (id, field) in [
        (card, "leeway_may"),
        (json!(session), "standing_trusted_by"),
    ] {
        let asked = json!({ "id": id, "field": field });
        let versions = pair.anna.does("field_history", asked.clone());
        assert_eq!(versions[0]["text"], CANARY, "{field}: {versions}");
        let erase = json!({ "id": id, "line": null, "field": field, "edit": versions[0]["edit"], "reason": "asked" });
        pair.anna.does("passage_erase", erase);
        let told = pair.anna.does("field_history", asked).to_string();
        assert!(!told.contains("Kanariezin"), "{told}");
    }
    leeway("Bellen, en dan langsgaan.");
    let seen = pair.anna.sees(session);
    assert_eq!(
        [&seen["leeways"][0]["may"], &seen["leeways"][0]["can"]],
        ["Bellen, en dan langsgaan.", "Langsgaan."],
        "the card goes on"
    );
    assert_eq!(
        [
            &seen["standing"]["trusted_by"],
            &seen["standing"]["could_mediate"]
        ],
        ["Bellen.", "Een buur."],
        "and what was not erased stays"
    );
    is_not_in_annas_store(pair);
}

#[test]
fn what_was_added_to_an_answer_before_is_erased_and_the_answer_stays() {
    let pair = Pair::new();
    let session = pair.evening.session.as_str();
    let words = "De trap is van niemand.";
    let sentence = pair.anna.types(
        session,
        "problem_sentence",
        "problem_sentence",
        "corporatie",
        words,
    );
    let answers = |remark: &str| {
        let consent = json!({ "sentence": sentence, "session": session, "member": pair.evening.members[0],
                              "answer": "can_live_with", "remark": remark });
        pair.anna.does("consent_set", consent);
    };
    let given = || pair.anna.sees(session)["sentences"][0]["consents"][0].clone();
    for remark in [CANARY, "Voor nu."] {
        answers(remark);
    }
    let id = given()["id"].clone();
    let asked = json!({ "id": id, "field": "consent_remark" });
    let versions = pair.anna.does("field_history", asked.clone());
    assert_eq!(versions[0]["text"], CANARY, "{versions}");
    let erase = json!({ "id": id, "line": null, "field": "consent_remark", "edit": versions[0]["edit"],
                        "reason": "asked" });
    pair.anna.does("passage_erase", erase);
    let told = pair.anna.does("field_history", asked).to_string();
    assert!(!told.contains("Kanariezin"), "{told}");
    answers("Voor dit jaar.");
    let after = given();
    assert_eq!(
        [&after["answer"], &after["remark"]],
        ["can_live_with", "Voor dit jaar."],
        "it can be changed all the same"
    );
    is_not_in_annas_store(pair);
}

#[test]
fn a_line_that_was_moved_is_erased_with_what_it_was() {
    let pair = Pair::new();
    let id = says(&pair, CANARY);
    let block = pair.anna.block(&pair.evening.session, "outside");
    let moved = pair.anna.does(
        "line_move",
        json!({ "id": id, "kind": "outside", "block": block, "to": "idea" }),
    );
    pair.anna
        .does("row_erase", json!({ "id": moved["id"], "reason": "asked" }));
    is_not_in_annas_store(pair);
}

#[test]
fn what_others_hang_on_is_erased_by_no_row() {
    let pair = Pair::new();
    for row in [
        &pair.evening.session,
        &pair.evening.case,
        &pair.evening.community,
        &pair.evening.members[0],
    ] {
        assert_eq!(
            pair.anna
                .is_refused("row_erase", json!({ "id": row, "reason": "asked" }))
                .code,
            ErrorCode::NotFound
        );
    }
}
