//! The name under which a store writes.

use super::{Two, given_by, take_in};
use crate::fixture::Laptop;

#[test]
fn a_store_that_stands_elsewhere_goes_on_under_a_new_name() {
    let laptop = Laptop::new();
    let mut store = laptop.create();
    let first = store.meta().replica;
    assert_eq!(
        store.stands_at("laptop 1"),
        Ok(false),
        "it is told for the first time"
    );
    assert_eq!(
        store.stands_at("laptop 1"),
        Ok(false),
        "it stands where it stood"
    );
    assert_eq!(store.meta().replica, first);
    assert_eq!(store.stands_at("laptop 2"), Ok(true), "it was copied there");
    assert_ne!(store.meta().replica, first, "a new name");
    let second = store.meta().replica;
    let store = laptop.reopen(store);
    assert_eq!(store.meta().replica, second, "that it keeps");
}

#[test]
fn a_file_with_edits_under_our_name_that_are_not_ours_shows_that_we_are_a_copy() {
    let mut two = Two::new();
    let mut handed = given_by(&two.here.store, two.group());
    let mut theirs = handed.ops[0].clone();
    theirs.id = ledger::OpId(uuid::Uuid::from_u128(800));
    theirs.seq = 1_000;
    theirs.base = Vec::new();
    handed.ops = vec![theirs.clone()];
    let (group, before) = (two.group(), two.here.store.meta().replica);
    let arrived = take_in(&mut two.here.store, group, handed);
    assert!(arrived.is_copied, "somebody writes under our name");
    assert_ne!(
        two.here.store.meta().replica,
        before,
        "so we take another one"
    );
    two.here.say("Van hier.");
    let own = given_by(&two.here.store, group);
    let last = own
        .ops
        .iter()
        .max_by_key(|op| op.id)
        .expect("there are edits");
    assert_ne!(last.replica, before, "and write under that");
}

#[test]
fn the_keys_and_the_name_of_the_laptop_are_kept() {
    let laptop = Laptop::new();
    let mut store = laptop.create();
    assert!(
        store
            .device_keys()
            .expect("the store can be read")
            .is_none()
    );
    store.device_keys_save(&[1, 2, 3]).expect("there is room");
    store
        .laptop_name_save("Laptop van de Huiskamer")
        .expect("there is room");
    let store = laptop.reopen(store);
    let keys = store.device_keys().expect("the store can be read");
    assert_eq!(keys.as_deref().map(Vec::as_slice), Some(&[1, 2, 3][..]));
    assert_eq!(
        store.laptop_name(),
        Ok(Some("Laptop van de Huiskamer".into()))
    );
}

#[test]
fn colleagues_are_added_removed_and_added_again() {
    let laptop = Laptop::new();
    let mut store = laptop.create();
    let colleagues =
        |store: &store::Store| store.read().colleagues().expect("the store can be read");
    store
        .colleague_add([1; 32], "kaart", "Laptop van A")
        .expect("there is room");
    store.colleague_choice([1; 32], "{}").expect("it is known");
    store.colleague_remove([1; 32]).expect("it is known");
    assert!(colleagues(&store)[0].removed_ms.is_some(), "it stays known");
    store
        .colleague_add([1; 32], "kaart 2", "Laptop van A")
        .expect("there is room");
    let again = colleagues(&store);
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].removed_ms, None, "and gets files again");
    assert_eq!(again[0].choice.as_deref(), Some("{}"), "as last time");
    assert_eq!(
        store.colleague_remove([2; 32]),
        Err(store::StoreError::NotFound)
    );
}
