//! Finding what was written.

use crate::fixture::{Evening, Laptop, act, session, statement};
use domain::ids::SessionId;
use domain::session::Session;
use domain::statement::Statement;
use store::{Action, Hit};
use uuid::Uuid;

fn found(evening: &Evening, text: &str) -> Vec<Uuid> {
    hits(evening, text).into_iter().map(|hit| hit.row).collect()
}

fn hits(evening: &Evening, text: &str) -> Vec<Hit> {
    evening
        .store
        .search(text, 50)
        .expect("no input is an error")
}

#[test]
fn words_are_found_without_accents_and_capitals_and_by_their_beginning() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening
        .say("Hij vindt één café in de buurt heel fijn.")
        .id
        .0;
    for text in [
        "cafe",
        "CAFÉ",
        "buurt fijn",
        "een caf",
        "Fij",
        "cafe\u{301}",
    ] {
        assert_eq!(found(&evening, text), [line], "`{text}` finds the line");
    }
    for text in ["afé", "buurt vervelend", "xyz"] {
        assert!(found(&evening, text).is_empty(), "`{text}` is not in it");
    }
}

#[test]
fn nothing_that_people_type_is_an_error() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening
        .say("Zij zei: \"bang AND boos\" (en de buurman's hond NEAR ons).")
        .id
        .0;
    for text in [
        "\"bang",
        "bang\" AND",
        "(boos",
        "buurman's",
        "NEAR",
        "hond*",
        "^bang",
        "-boos",
        "ons).",
    ] {
        assert_eq!(found(&evening, text), [line], "`{text}` finds the line");
    }
    for text in [
        "",
        " ",
        "\"",
        "*",
        "()",
        "\0",
        "🎉",
        "' OR 1=1 --",
        "text:",
        "a\0b",
        "{x y}: z",
    ] {
        hits(&evening, text);
    }
}

#[test]
fn what_was_written_last_comes_first() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let lines = [
        "De deur, de deur en nog eens de deur.",
        "Bij de deur.",
        "Een deur.",
    ];
    let mut newest_first = lines.map(|line| evening.say(line).id.0);
    newest_first.reverse();
    assert_eq!(
        found(&evening, "deur"),
        newest_first,
        "how often a word is said does not count"
    );
    let two = evening.store.search("deur", 2).expect("it is a word");
    assert_eq!(
        two.into_iter().map(|hit| hit.row).collect::<Vec<_>>(),
        newest_first[..2],
        "what does not fit is the oldest"
    );
}

#[test]
fn a_hit_says_where_it_is_and_marks_what_was_found() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("Hij is bang voor het donker.");
    let hits = hits(&evening, "bang");
    assert_eq!(hits.len(), 1, "one line has the word");
    let hit = &hits[0];
    assert_eq!(hit.kind, "statement", "what it is");
    assert_eq!(hit.row, line.id.0, "which one");
    assert_eq!(hit.session, Some(evening.session.id), "of which session");
    assert_eq!(hit.case, evening.session.case, "about which case");
    let marked: Vec<&str> = hit
        .snippet
        .iter()
        .filter(|piece| piece.found)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(marked, ["bang"], "the word is marked");
    let whole: String = hit
        .snippet
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(whole, "Hij is bang voor het donker.", "in its line");
}

#[test]
fn a_case_and_a_session_are_found_as_themselves() {
    let laptop = Laptop::new();
    let evening = Evening::on(&laptop);
    let case = &hits(&evening, "gordijnen")[0];
    assert_eq!(
        (case.kind.as_str(), case.case),
        ("case", evening.session.case),
        "the case itself"
    );
    let session = &hits(&evening, "buurthuis")[0];
    assert_eq!(
        (session.kind.as_str(), session.session),
        ("session", Some(evening.session.id)),
        "the session itself"
    );
}

#[test]
fn the_index_follows_every_change() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("oud");
    evening.change(&line, "nieuw");
    assert!(
        found(&evening, "oud").is_empty(),
        "the old text is gone from the index"
    );
    assert_eq!(
        found(&evening, "nieuw"),
        [line.id.0],
        "the new text is in it"
    );
    evening.store.undo().expect("there is a step");
    assert_eq!(
        found(&evening, "oud"),
        [line.id.0],
        "undo brings the old text back"
    );
    act(&mut evening.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(line.id)
    });
    assert!(
        found(&evening, "oud").is_empty(),
        "a removed line is not found"
    );
}

#[test]
fn what_belongs_to_a_removed_session_is_not_found() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("verborgen");
    act(&mut evening.store, Action::SessionRemove, |tx| {
        tx.remove::<Session>(evening.session.id)
    });
    assert!(
        found(&evening, "verborgen").is_empty(),
        "there is no session to open"
    );
    evening.store.undo().expect("there is a step");
    assert_eq!(
        found(&evening, "verborgen"),
        [line.id.0],
        "with the session the line is back"
    );
}

#[test]
fn the_limit_and_the_private_notes_are_respected() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for _ in 0..5 {
        evening.say("vaak gezegd");
    }
    assert_eq!(
        evening.store.search("vaak", 3).map(|hits| hits.len()),
        Ok(3),
        "three of five"
    );
    let mut other = session(Uuid::from_u128(5), &evening.community, None);
    other.id = SessionId(Uuid::from_u128(5));
    other.private_notes = "stilletjes".into();
    act(&mut evening.store, Action::SessionSave, |tx| tx.put(&other));
    assert!(
        found(&evening, "stilletjes").is_empty(),
        "results may be seen by the room; the facilitator's own notes may not"
    );
    let later = statement(Uuid::from_u128(6), &other, &evening.block, "zonder casus");
    act(&mut evening.store, Action::StatementAdd, |tx| {
        tx.put(&later)
    });
    assert_eq!(
        hits(&evening, "zonder casus")[0].case,
        None,
        "a line without a case has none"
    );
}
