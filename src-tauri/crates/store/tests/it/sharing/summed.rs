//! What was summed up of a case holds until something of it changes.

use super::{Two, given_by, take_in};
use crate::fixture::{act, statement};
use ledger::{Erased, Erasure, ErasureId, PersonId, RowId, ScopeId};
use store::{Action, ScopeSummed, Store};
use uuid::Uuid;

fn sum_up(store: &mut Store, scope: ScopeId) -> ScopeSummed {
    let summed = ScopeSummed {
        scope,
        content_bytes: 12,
        summary: vec![1, 2, 3],
    };
    store
        .scopes_summed(std::slice::from_ref(&summed))
        .expect("there is room");
    assert_eq!(
        store.read().scope_summed(scope),
        Ok(Some(summed.clone())),
        "nothing has changed yet"
    );
    summed
}

fn holds(store: &Store, scope: ScopeId) -> bool {
    let summed = store.read().scope_summed(scope);
    summed.expect("the store can be read").is_some()
}

#[test]
fn a_summary_holds_until_a_line_is_written() {
    let mut two = Two::new();
    let scope = ScopeId(two.here.case.id.0);
    assert!(!holds(&two.here.store, scope), "nothing was summed up yet");
    sum_up(&mut two.here.store, scope);
    two.here.say("De bel is te hard.");
    assert!(
        !holds(&two.here.store, scope),
        "there is a line more than was summed up"
    );
    sum_up(&mut two.here.store, scope);
    assert!(
        !holds(&two.here.store, ScopeId(two.group())),
        "another case, or the group, is another matter"
    );
}

#[test]
fn a_summary_does_not_hold_after_an_erasure_although_as_much_was_written_since() {
    let mut two = Two::new();
    let scope = ScopeId(two.here.case.id.0);
    let line = two.here.say("De bel is te hard.");
    sum_up(&mut two.here.store, scope);
    let erasure = Erasure {
        id: ErasureId(Uuid::from_u128(1)),
        what: Erased::Row(RowId(line.id.0)),
        reason: 1,
        person: PersonId(Uuid::from_u128(1)),
        signature: vec![1; 96],
    };
    two.here.store.erase(&[erasure]).expect("there is room");
    assert!(!holds(&two.here.store, scope), "an edit is gone");
    two.here.say("De bel is weg.");
    assert!(
        !holds(&two.here.store, scope),
        "as many edits as there were, and not the same"
    );
}

#[test]
fn a_summary_does_not_hold_after_something_came_in_nor_after_that_was_undone() {
    let mut two = Two::new();
    let scope = ScopeId(two.here.case.id.0);
    let line = statement(
        Uuid::from_u128(77),
        &two.here.session,
        &two.here.block,
        "De bel is te hard.",
    );
    act(&mut two.there, Action::StatementAdd, |tx| tx.put(&line));
    sum_up(&mut two.here.store, scope);
    let group = two.group();
    let handed = given_by(&two.there, group);
    take_in(&mut two.here.store, group, handed.clone());
    assert!(!holds(&two.here.store, scope), "a line came in");
    sum_up(&mut two.here.store, scope);
    two.here.store.undo().expect("there is a step");
    assert!(!holds(&two.here.store, scope), "and went again");
    take_in(&mut two.here.store, group, handed);
    assert!(
        !holds(&two.here.store, scope),
        "back it has another place in the log, and who asks works it out anew"
    );
}

#[test]
fn what_came_is_counted_by_edits_and_bytes() {
    let mut two = Two::new();
    let scope = ScopeId(two.here.case.id.0);
    let before = two.there.read().ops_in(scope).expect("it can be read");
    two.here.say("De bel is te hard.");
    two.here.say("De bel is weg.");
    let arrived = two.hand_over();
    let counted = &arrived.scopes[&scope];
    assert_eq!(counted.taken, 2, "two lines, an edit each");
    assert_eq!(u64::from(counted.known), before, "the rest was here");
    assert_eq!(
        two.there.read().ops_in(scope),
        Ok(before + 2),
        "and now all of it is"
    );
    let held = |store: &Store| {
        let held = store.read().scope_held(scope, None);
        held.expect("it can be read").content_bytes
    };
    assert!(
        (30..held(&two.there)).contains(&counted.taken_bytes),
        "as long as the lines are, and what belongs to them"
    );
}
