//! Two people write in one place without knowing of each other.

use super::Two;
use crate::fixture::{act, case, said};
use domain::statement::Statement;
use ledger::{RowId, Value};
use std::collections::BTreeMap;
use store::{Action, StoreError};
use uuid::Uuid;

fn text(text: &str) -> BTreeMap<String, Value> {
    [("text".to_owned(), Value::Text(text.to_owned()))].into()
}

/// Both have a line and each gives it other words.
fn contested() -> (Two, Statement) {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    two.hand_over();
    let elsewhere = Statement {
        text: "Hij is bang, zegt zijn zus.".into(),
        ..line.clone()
    };
    two.here.change(&line, "Hij is bang.");
    act(&mut two.there, Action::StatementEdit, |tx| {
        tx.put(&elsewhere)
    });
    let arrived = two.hand_over();
    assert_eq!(
        arrived
            .scopes
            .values()
            .map(|it| it.in_conflict)
            .sum::<u32>(),
        1,
        "the preview says so"
    );
    two.hand_back();
    (two, line)
}

#[test]
fn both_texts_stay_and_both_laptops_show_the_same_one() {
    let (mut two, line) = contested();
    two.are_equal();
    assert_eq!(
        said(&two.here.store, line.session),
        said(&two.there, line.session)
    );
    for (store, own_first) in [(&two.here.store, true), (&two.there, false)] {
        let conflicts = store.read().conflicts().expect("the store can be read");
        assert_eq!(conflicts.len(), 1, "flagged on every laptop");
        assert_eq!(store.read().conflict_count(), Ok(1));
        let conflict = &conflicts[0];
        assert_eq!(conflict.row, RowId(line.id.0));
        assert_eq!(conflict.kind, "statement");
        assert_eq!(conflict.removed, None);
        let contested = &conflict.contested[0];
        assert_eq!(contested.field, "text");
        assert_eq!(
            contested.before,
            Some(Value::Text("Hij is boos.".into())),
            "what stood there before"
        );
        let words: Vec<&Value> = contested.versions.iter().map(|it| &it.value).collect();
        assert_eq!(
            words,
            [
                &Value::Text("Hij is bang.".into()),
                &Value::Text("Hij is bang, zegt zijn zus.".into())
            ],
            "both, the shown one first"
        );
        assert_eq!(contested.versions[0].own, own_first, "and whose it is");
    }
}

#[test]
fn a_person_chooses_and_the_choice_travels() {
    let (mut two, line) = contested();
    let row = RowId(line.id.0);
    two.there
        .resolve(row, text("Hij is bang voor de bel."), true)
        .expect("there is something to choose");
    two.hand_back();
    two.are_equal();
    for store in [&two.here.store, &two.there] {
        assert_eq!(
            store.read().conflict_count(),
            Ok(0),
            "nobody is asked again"
        );
        assert_eq!(
            said(store, line.session),
            ["Hij doet nooit open.", "Hij is bang voor de bel."]
        );
    }
    assert_eq!(
        two.there.resolve(row, text("Nog eens."), true).map(|_| ()),
        Err(StoreError::NotFound),
        "there is nothing left to choose"
    );
}

#[test]
fn a_choice_by_a_slow_clock_leaves_the_line_where_the_log_says() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    two.hand_over();
    let other = case(Uuid::from_u128(50), &two.here.community);
    act(&mut two.there, Action::CaseSave, |tx| tx.put(&other));
    let moved = Statement {
        case: Some(other.id),
        text: "Hij is bang, zegt zijn zus.".into(),
        ..line.clone()
    };
    act(&mut two.there, Action::StatementEdit, |tx| tx.put(&moved));
    two.here.change(&line, "Hij is bang.");
    two.hand_over();
    two.laptops.1.clock.go_on(-1_000);
    two.there
        .resolve(RowId(line.id.0), text("Hij is bang voor de bel."), true)
        .expect("there is something to choose");
    two.hand_back();
    two.are_equal();
}

#[test]
fn a_choice_can_be_taken_back() {
    let (mut two, line) = contested();
    two.there
        .resolve(RowId(line.id.0), text("Hij is bang."), true)
        .expect("there is something to choose");
    assert_eq!(
        two.there.undo().map(|undone| undone.value),
        Ok(Action::ConflictResolve)
    );
}

#[test]
fn the_same_words_twice_are_no_conflict() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    two.hand_over();
    let changed = Statement {
        text: "Hij is bang.".into(),
        ..line.clone()
    };
    two.here.change(&line, "Hij is bang.");
    act(&mut two.there, Action::StatementEdit, |tx| tx.put(&changed));
    two.hand_back();
    assert_eq!(two.here.store.read().conflict_count(), Ok(0));
}

#[test]
fn a_line_removed_here_and_changed_there_is_lost_by_neither() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    two.hand_over();
    act(&mut two.here.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(line.id)
    });
    let changed = Statement {
        text: "Hij is bang.".into(),
        ..line.clone()
    };
    act(&mut two.there, Action::StatementEdit, |tx| tx.put(&changed));
    two.hand_over();
    two.hand_back();
    two.are_equal();
    let row = RowId(line.id.0);
    for store in [&two.here.store, &two.there] {
        let conflicts = store.read().conflicts().expect("the store can be read");
        assert_eq!(conflicts.len(), 1, "removed while somebody wrote in it");
        assert!(conflicts[0].removed.is_some(), "and it says who removed it");
        assert_eq!(conflicts[0].contested, [], "no words are contested");
    }
    two.here
        .store
        .resolve(row, BTreeMap::new(), true)
        .expect("there is something to choose");
    two.hand_over();
    two.are_equal();
    assert_eq!(
        said(&two.there, line.session),
        ["Hij doet nooit open.", "Hij is bang."],
        "it stands again, with what was written"
    );
    assert_eq!(two.there.read().conflict_count(), Ok(0));
}

#[test]
fn a_line_that_is_removed_after_all_stays_removed() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    two.hand_over();
    act(&mut two.here.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(line.id)
    });
    let changed = Statement {
        text: "Hij is bang.".into(),
        ..line.clone()
    };
    act(&mut two.there, Action::StatementEdit, |tx| tx.put(&changed));
    two.hand_back();
    two.here
        .store
        .resolve(RowId(line.id.0), BTreeMap::new(), false)
        .expect("there is something to choose");
    two.hand_over();
    two.are_equal();
    assert_eq!(two.there.read().conflict_count(), Ok(0));
    assert_eq!(said(&two.there, line.session), ["Hij doet nooit open."]);
}

#[test]
fn removing_and_bringing_back_on_one_laptop_is_no_conflict() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    two.here.change(&line, "Hij is bang.");
    act(&mut two.here.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(line.id)
    });
    assert_eq!(two.here.store.read().conflict_count(), Ok(0));
    two.hand_over();
    act(&mut two.there, Action::StatementAdd, |tx| tx.put(&line));
    two.hand_back();
    assert_eq!(
        two.here.store.read().conflict_count(),
        Ok(0),
        "who brings it back knew"
    );
    two.are_equal();
}
