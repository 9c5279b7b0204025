//! What was erased stays erased, on every laptop and in every copy.

use super::{Two, given_by, take_in};
use crate::fixture::{act, said};
use ledger::{Erased, Erasure, ErasureId, OpId, PersonId, RowId, ScopeId};
use store::backup::{self, Backups};
use store::{Action, Store, StoreError};
use uuid::Uuid;

pub fn erasure(id: u128, what: Erased) -> Erasure {
    Erasure {
        id: ErasureId(Uuid::from_u128(id)),
        what,
        reason: 1,
        person: PersonId(Uuid::from_u128(1)),
        signature: vec![1; 96],
    }
}

#[test]
fn an_erased_case_goes_everywhere_and_no_old_file_brings_it_back() {
    let mut two = Two::new();
    let old = given_by(&two.there, two.group());
    let case = two.here.case.id;
    two.here
        .store
        .draft_save(&format!("line:{}", case.0), "half een zin")
        .expect("there is room");
    let erased = two
        .here
        .store
        .erase(&[erasure(1, Erased::Scope(ScopeId(case.0)))])
        .expect("the store can be written");
    assert!(!erased.is_empty(), "the screen is told");
    let gone = |store: &Store| {
        assert_eq!(
            store.read().case(case),
            Err(StoreError::NotFound),
            "the case is gone"
        );
        assert_eq!(
            said(store, two.here.session.id),
            [""; 0],
            "and every line of it"
        );
        assert_eq!(store.drafts(""), Ok(Vec::new()), "and half a sentence");
    };
    gone(&two.here.store);
    let group = two.group();
    let refused = take_in(&mut two.here.store, group, old.clone()).refused;
    assert!(refused > 0, "an old stick brings nothing back");
    gone(&two.here.store);
    let handed = given_by(&two.here.store, group);
    let arrived = take_in(&mut two.there, group, handed);
    assert_eq!(arrived.erased.len(), 1, "the other laptop hears of it");
    take_in(&mut two.there, group, old);
    gone(&two.there);
    two.are_equal();
}

#[test]
fn what_nobody_else_has_is_counted_before_it_goes() {
    let mut two = Two::new();
    let case = ScopeId(two.here.case.id.0);
    two.here
        .store
        .package_given(Uuid::from_u128(3), [1; 32], "{}")
        .expect("there is room");
    two.here.say("Alleen hier.");
    let handed = {
        two.there
            .erase(&[erasure(1, Erased::Scope(case))])
            .expect("the store can be written");
        given_by(&two.there, two.group())
    };
    let mut incoming = two.here.store.incoming().expect("the store can be written");
    for erasure in &handed.erasures {
        incoming.erase(erasure).expect("there is room");
    }
    assert_eq!(
        incoming.arrived().unshared_lost,
        1,
        "one edit was made after the last file that was given"
    );
}

#[test]
fn one_passage_goes_and_the_line_stays() {
    let mut two = Two::new();
    let line = two.here.say("Zijn moeder heet anders.");
    let op = given_by(&two.here.store, two.group())
        .ops
        .into_iter()
        .find(|op| op.row == RowId(line.id.0))
        .expect("the line is an edit");
    two.here
        .store
        .erase(&[erasure(1, Erased::Op(OpId(op.id.0)))])
        .expect("the store can be written");
    two.hand_over();
    two.are_equal();
    assert!(
        given_by(&two.there, two.group())
            .ops
            .iter()
            .any(|it| it.id == op.id),
        "the node of the history stays, without its words"
    );
}

#[test]
fn a_row_that_moved_keeps_what_it_says_elsewhere() {
    let mut two = Two::new();
    let line = two.here.say("Hij is bang.");
    let other = crate::fixture::case(Uuid::from_u128(55), &two.here.community);
    let moved = domain::statement::Statement {
        case: Some(other.id),
        ..line
    };
    act(&mut two.here.store, Action::LineMove, |tx| {
        tx.put(&other)?;
        tx.put(&moved)
    });
    let case = ScopeId(two.here.case.id.0);
    two.here
        .store
        .erase(&[erasure(1, Erased::Scope(case))])
        .expect("the store can be written");
    assert_eq!(
        said(&two.here.store, two.here.session.id),
        ["Hij is bang."],
        "it is of the other case now"
    );
    let before = two.here.store.projection_digests();
    two.here
        .store
        .rebuild()
        .expect("the projections can be made");
    assert_eq!(
        two.here.store.projection_digests(),
        before,
        "as a rebuild makes it"
    );
}

#[test]
fn a_backup_that_is_put_back_hears_of_what_was_erased_since() {
    let two = Two::new();
    let (laptop, case) = (&two.laptops.0, two.here.case.id);
    let mut store = two.here.store;
    let backup = store
        .hold_still(backup::Reason::Asked)
        .and_then(|snapshot| snapshot.keep())
        .expect("there is room");
    store.go_on().expect("it may change again");
    store
        .erase(&[erasure(1, Erased::Scope(ScopeId(case.0)))])
        .expect("the store can be written");
    drop(store);
    backup::restore(
        &laptop.path,
        &backup.name,
        &laptop.key(),
        &laptop.clock.clock(),
    )
    .expect("the backup can be put back");
    let store = laptop.open().expect("what was put back opens");
    assert_eq!(
        store.read().case(case),
        Err(StoreError::NotFound),
        "it stays erased"
    );
    assert_eq!(
        store.read().erasures().map(|all| all.len()),
        Ok(1),
        "and colleagues still hear of it"
    );
}

#[test]
fn older_backups_are_dropped_by_name() {
    let mut two = Two::new();
    let mut names = Vec::new();
    for _ in 0..3 {
        let backup = two
            .here
            .store
            .hold_still(backup::Reason::Asked)
            .and_then(|snapshot| snapshot.keep())
            .expect("there is room");
        two.here.store.go_on().expect("it may change again");
        names.push(backup.name);
    }
    let shelf = Backups::of(&two.laptops.0.path);
    shelf.drop_before(&names[2]).expect("they can be removed");
    let left: Vec<String> = shelf
        .list()
        .expect("the folder can be read")
        .into_iter()
        .map(|backup| backup.name)
        .collect();
    assert_eq!(
        left,
        [names[2].clone()],
        "only the one from after the erasing"
    );
}

#[test]
fn a_case_taken_off_this_laptop_stays_with_the_others() {
    let mut two = Two::new();
    let case = two.here.case.id;
    two.here
        .store
        .set_aside(ScopeId(case.0))
        .expect("the store can be written");
    assert_eq!(two.here.store.read().case(case), Err(StoreError::NotFound));
    let arrived = two.hand_back();
    assert!(arrived.passed_over > 0, "what arrives of it is passed over");
    assert_eq!(two.here.store.read().case(case), Err(StoreError::NotFound));
    two.hand_over();
    assert!(two.there.read().case(case).is_ok(), "elsewhere it stands");
    assert_eq!(two.here.store.taken_off(), Ok(vec![ScopeId(case.0)]));
    two.here
        .store
        .let_in_again(ScopeId(case.0))
        .expect("there is room");
    two.hand_back();
    assert!(
        two.here.store.read().case(case).is_ok(),
        "and comes back when asked"
    );
    two.are_equal();
}

#[test]
fn nothing_is_confirmed_that_an_erasure_would_take_from_everybody_else() {
    let mut two = Two::new();
    let line = two.here.say("Hij is bang.");
    let case = ScopeId(two.here.case.id.0);
    let row = Erased::Row(RowId(line.id.0));
    let store = &mut two.here.store;
    store.erase(&[erasure(1, row)]).expect("there is room");
    let again = store.transact(Action::StatementEdit, |tx| tx.put(&line));
    assert_eq!(
        again.map(|done| done.value),
        Err(StoreError::NotFound),
        "a line that was erased is not written again"
    );
    store
        .erase(&[erasure(2, Erased::Scope(case))])
        .expect("there is room");
    let other = domain::statement::Statement {
        id: crate::fixture::id(77),
        ..line
    };
    let new = store.transact(Action::StatementAdd, |tx| tx.put(&other));
    assert_eq!(
        new.map(|done| done.value),
        Err(StoreError::NotFound),
        "nor is anything else of a case that was"
    );
}
