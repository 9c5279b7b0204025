//! Half-typed text.

use crate::fixture::{Evening, Laptop, act, statement};
use store::{Action, StoreError, Tx};

fn texts(evening: &Evening, prefix: &str) -> Vec<(String, String)> {
    let drafts = evening.store.drafts(prefix).expect("the store can be read");
    drafts
        .into_iter()
        .map(|draft| (draft.key, draft.text))
        .collect()
}

#[test]
fn a_draft_is_there_after_a_restart_and_only_its_last_text() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for text in ["H", "Hi", "Hij is b"] {
        evening
            .store
            .draft_save("line/1", text)
            .expect("there is room");
        laptop.clock.go_on(400);
    }
    evening.store = laptop.reopen(evening.store);
    let drafts = evening.store.drafts("").expect("the store can be read");
    assert_eq!(drafts.len(), 1, "one field has one draft");
    assert_eq!(drafts[0].text, "Hij is b", "the last text");
    assert_eq!(
        (laptop.clock.now() - drafts[0].at).num_milliseconds(),
        400,
        "and when it was typed"
    );
    assert_eq!(
        format!("{:?}", drafts[0]).find("Hij"),
        None,
        "its words do not reach a log"
    );
}

#[test]
fn drafts_are_found_by_the_beginning_of_their_key_whatever_signs_are_in_it() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for key in ["a%/1", "a%/2", "ab/3", "é/4"] {
        evening.store.draft_save(key, key).expect("there is room");
    }
    let keys = |prefix| {
        texts(&evening, prefix)
            .into_iter()
            .map(|(key, _)| key)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys("a%/"),
        ["a%/1", "a%/2"],
        "a percent sign is a sign like any other"
    );
    assert_eq!(keys("é"), ["é/4"], "and so is a letter with an accent");
    assert_eq!(keys("").len(), 4, "nothing finds all");
}

#[test]
fn a_draft_is_no_edit_and_is_not_undone() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let before = evening.store.log_len();
    evening
        .store
        .draft_save("line/1", "half")
        .expect("there is room");
    assert_eq!(
        evening.store.log_len(),
        before,
        "the log holds what was meant, not every letter"
    );
    assert_eq!(
        evening.store.undo().err(),
        Some(StoreError::NothingToUndo),
        "letters are no steps"
    );
    evening
        .store
        .rebuild()
        .expect("the projections can be made");
    assert_eq!(texts(&evening, "").len(), 1, "a rebuild leaves it alone");
    evening
        .store
        .draft_clear("line/1")
        .expect("it can be let go");
    evening.store.draft_clear("line/1").expect("twice is fine");
    assert!(texts(&evening, "").is_empty(), "it is gone");
}

#[test]
fn a_draft_goes_with_the_action_that_makes_an_edit_of_it_or_stays() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, block) = (evening.session.clone(), evening.block.clone());
    evening
        .store
        .draft_save("line/1", "Hij is bang.")
        .expect("there is room");
    let failed = evening
        .store
        .transact(Action::StatementAdd, |tx: &mut Tx<'_>| {
            tx.draft_clear("line/1")?;
            Err::<(), _>(StoreError::NotFound)
        });
    assert!(failed.is_err(), "the action failed");
    assert_eq!(texts(&evening, "").len(), 1, "and the draft is still there");
    act(&mut evening.store, Action::StatementAdd, |tx| {
        let line = statement(tx.new_id(), &session, &block, "Hij is bang.");
        tx.put(&line)?;
        tx.draft_clear("line/1")
    });
    assert!(texts(&evening, "").is_empty(), "now it is a line");
    assert_eq!(evening.said(), ["Hij is bang."], "once");
}
