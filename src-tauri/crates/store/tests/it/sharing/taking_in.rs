//! Taking in is a union: in any order, any number of times.

use super::erasing::erasure;
use super::{DEVICE, Two, given_by, is_as_a_rebuild_makes_it, package, take_in};
use crate::fixture::{Laptop, act, said};
use ledger::{Erased, RowId, ScopeId};
use store::{Action, Picked, ScopeArrived, Store, StoreError};
use uuid::Uuid;

#[test]
fn a_laptop_without_anything_gets_all_of_it() {
    let mut two = Two::new();
    assert_eq!(
        said(&two.there, two.here.session.id),
        ["Hij doet nooit open."],
        "the line is there"
    );
    two.are_equal();
}

#[test]
fn both_write_and_after_a_file_each_way_both_have_all() {
    let mut two = Two::new();
    two.here.say("Hij is bang.");
    let line = crate::fixture::statement(
        Uuid::from_u128(77),
        &two.here.session,
        &two.here.block,
        "De bel is te hard.",
    );
    act(&mut two.there, Action::StatementAdd, |tx| tx.put(&line));
    let arrived = two.hand_over();
    let scope = ScopeId(two.here.case.id.0);
    assert_eq!(
        arrived.scopes[&scope],
        ScopeArrived {
            new: 1,
            changed: 0,
            in_conflict: 0,
            known: 2,
            taken: 1,
            taken_bytes: arrived.scopes[&scope].taken_bytes,
        },
        "one line is new there; the case and the first line were known"
    );
    two.hand_back();
    two.are_equal();
    assert_eq!(two.here.said().len(), 3, "nothing is lost");
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut two = Two::new();
    let before = (two.there.log_len(), two.there.projection_digests());
    let arrived = two.hand_over();
    assert!(arrived.is_nothing_new(), "{arrived:?}");
    assert_eq!(
        (two.there.log_len(), two.there.projection_digests()),
        before,
        "not an edit more"
    );
    assert!(!arrived.is_copied, "nobody writes under our name");
}

#[test]
fn edits_in_any_order_make_the_same_tables() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    let line = two.here.change(&line, "Hij is bang.");
    two.here.change(&line, "Hij is bang voor de bel.");
    let mut backwards = given_by(&two.here.store, two.group());
    backwards.ops.reverse();
    let third = Laptop::new();
    let mut store = third.create();
    take_in(&mut store, two.group(), backwards);
    assert_eq!(
        said(&store, two.here.session.id),
        two.here.said(),
        "what was written last stands, whatever came in first"
    );
    is_as_a_rebuild_makes_it(&mut store);
}

#[test]
fn what_came_to_a_laptop_without_anything_is_found_changed_and_erased() {
    let mut two = Two::new();
    for n in 0..300 {
        two.here.say(&format!("Regel {n} gaat over de bel."));
    }
    let line = two.here.say("Hij is boos.");
    let handed = given_by(&two.here.store, two.group());
    let third = Laptop::new();
    let mut store = third.create();
    let found = |store: &Store, text| store.search(text, 500).expect("it can be read").len();
    assert_eq!(found(&store, "bel"), 0, "who looks before finds nothing");
    take_in(&mut store, two.group(), handed);
    assert_eq!(found(&store, "bel"), 300);
    assert_eq!(found(&store, "boos"), 1);
    let changed = domain::statement::Statement {
        text: "Hij is bang.".into(),
        ..line
    };
    act(&mut store, Action::StatementEdit, |tx| tx.put(&changed));
    assert_eq!((found(&store, "boos"), found(&store, "bang")), (0, 1));
    is_as_a_rebuild_makes_it(&mut store);
}

#[test]
fn an_erasure_may_come_after_what_it_erases() {
    let mut two = Two::new();
    let line = two.here.say("Hij is boos.");
    let ops = given_by(&two.here.store, two.group()).ops;
    let erasure = erasure(5, Erased::Row(RowId(line.id.0)));
    let third = Laptop::new();
    let mut store = third.create();
    let mut incoming = store.incoming().expect("the store can be written");
    let (first, rest) = ops.split_at(ops.len() - 1);
    incoming.insert(first.to_vec()).expect("there is room");
    incoming.erase(&erasure).expect("there is room");
    incoming.insert(rest.to_vec()).expect("there is room");
    incoming
        .commit(package(1, two.group()))
        .expect("the store can be written");
    assert_eq!(said(&store, two.here.session.id), ["Hij doet nooit open."]);
    is_as_a_rebuild_makes_it(&mut store);
}

#[test]
fn many_edits_at_once_of_which_each_stands_there_twice_come_in_once() {
    let mut two = Two::new();
    for n in 0..100 {
        two.here.say(&format!("Regel {n}."));
    }
    let ops = given_by(&two.here.store, two.group()).ops;
    // Five, the same five, the next five: the second of an edit is near the first, and far enough to be written apart from it.
    let twice: Vec<_> = ops
        .chunks(5)
        .flat_map(|some| [some, some].concat())
        .collect();
    let third = Laptop::new();
    let mut store = third.create();
    let mut incoming = store.incoming().expect("the store can be written");
    incoming.insert(twice).expect("there is room");
    let arrived = incoming
        .commit(package(1, two.group()))
        .expect("the store can be written");
    let counted = arrived.scopes.values();
    let counted = counted.map(|scope| (scope.taken as usize, scope.known as usize));
    assert_eq!(
        counted.fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1)),
        (ops.len(), ops.len()),
        "each once, and once more than that it was known"
    );
    assert_eq!(given_by(&store, two.group()).ops, ops, "the same edits");
    assert_eq!(said(&store, two.here.session.id), two.here.said());
    is_as_a_rebuild_makes_it(&mut store);
}

#[test]
fn looking_first_leaves_no_trace() {
    let mut two = Two::new();
    two.here.say("Nieuw.");
    let handed = given_by(&two.here.store, two.group());
    let before = (two.there.log_len(), two.there.projection_digests());
    let mut look = two.there.look().expect("the store can be written");
    look.insert(handed.ops).expect("there is room");
    let seen = look.arrived();
    drop(look);
    assert_eq!(
        (two.there.log_len(), two.there.projection_digests()),
        before,
        "a preview is no import"
    );
    assert_eq!(two.hand_over(), seen, "and what it told is what comes");
}

#[test]
fn an_unknown_kind_and_unknown_fields_are_kept_and_passed_on() {
    let mut two = Two::new();
    let mut handed = given_by(&two.here.store, two.group());
    let mut newer = handed.ops[0].clone();
    newer.id = ledger::OpId(Uuid::from_u128(900));
    newer.row = ledger::RowId(Uuid::from_u128(901));
    newer.replica = ledger::ReplicaId(Uuid::from_u128(902));
    newer.kind = "hologram".into();
    newer.extra = vec![1, 2, 3];
    handed.ops = vec![newer.clone()];
    let group = two.group();
    take_in(&mut two.there, group, handed);
    let passed_on = given_by(&two.there, group);
    assert!(passed_on.ops.contains(&newer), "byte for byte");
}

#[test]
fn a_file_is_written_down_and_an_unknown_part_passed_on() {
    let mut two = Two::new();
    let frame = store::UnknownFrame {
        kind: 9,
        flags: 0,
        payload: vec![1, 2],
    };
    let group = two.group();
    let incoming = two.there.incoming().expect("the store can be written");
    let unknown = [frame.clone()];
    incoming
        .commit(store::PackageNew {
            unknown: &unknown,
            ..package(5, group)
        })
        .expect("there is room");
    assert_eq!(two.there.read().unknown_frames(group), Ok(vec![frame]));
    let packages = two.there.read().packages().expect("the store can be read");
    assert_eq!(packages.len(), 2, "this one and the first");
    assert_eq!(packages[0].id, Uuid::from_u128(5), "the newest first");
    assert_eq!(packages[0].device, DEVICE);
    assert!(!packages[0].given);
    two.there
        .package_given(Uuid::from_u128(6), [9; 32], "{}")
        .expect("there is room");
    let packages = two.there.read().packages().expect("the store can be read");
    assert!(packages[0].given, "and one that was made here");
}

#[test]
fn a_full_transaction_or_none() {
    let mut two = Two::new();
    let before = (two.there.log_len(), two.there.projection_digests());
    let handed = given_by(&two.here.store, two.group());
    let failed: Result<(), StoreError> = (|| {
        let mut incoming = two.there.incoming()?;
        incoming.insert(handed.ops)?;
        Err(StoreError::DiskFull)
    })();
    assert_eq!(failed, Err(StoreError::DiskFull));
    assert_eq!(
        (two.there.log_len(), two.there.projection_digests()),
        before,
        "the store is as it was"
    );
}

#[test]
fn some_cases_go_with_their_sessions_and_nothing_of_the_others() {
    let mut two = Two::new();
    let other = crate::fixture::case(Uuid::from_u128(55), &two.here.community);
    let about_other =
        crate::fixture::session(Uuid::from_u128(56), &two.here.community, Some(&other));
    act(&mut two.here.store, Action::SessionSave, |tx| {
        tx.put(&other)?;
        tx.put(&about_other)
    });
    let reads = two.here.store.read();
    let picked = reads
        .picked(two.group(), &Picked::Cases(vec![two.here.case.id.0]))
        .expect("the store can be read");
    let ops = picked
        .iter()
        .flat_map(|(scope, rows)| reads.ops_of(*scope, rows.as_ref()).expect("it can be read"))
        .collect();
    let third = Laptop::new();
    let mut store = third.create();
    let handed = super::Handed {
        erasures: Vec::new(),
        ops,
    };
    take_in(&mut store, two.group(), handed);
    let there = store.read();
    assert_eq!(said(&store, two.here.session.id), ["Hij doet nooit open."]);
    assert!(
        there.member(two.here.member.id).is_ok(),
        "who is in the group"
    );
    assert!(
        there.session(two.here.session.id).is_ok(),
        "the session about it"
    );
    assert_eq!(there.session(about_other.id), Err(StoreError::NotFound));
    assert_eq!(there.case(other.id), Err(StoreError::NotFound));
}

#[test]
fn lessons_go_alone() {
    let mut two = Two::new();
    let lesson = domain::lesson::Lesson {
        id: domain::ids::LessonId(Uuid::from_u128(60)),
        session: two.here.session.id,
        case: Some(two.here.case.id),
        role: None,
        about: domain::lesson::LessonAbout::Approach,
        text: "Eerst bellen.".into(),
        moment: None,
        state: domain::lesson::LessonState::Noted,
        result: String::new(),
        answered_in: None,
        stays_in_group: false,
    };
    act(&mut two.here.store, Action::LessonSave, |tx| {
        tx.put(&lesson)
    });
    let reads = two.here.store.read();
    let picked = reads
        .picked(two.group(), &Picked::Lessons(vec![lesson.id.0]))
        .expect("the store can be read");
    let rows: usize = picked
        .iter()
        .map(|(_, rows)| rows.as_ref().map_or(0, std::collections::BTreeSet::len))
        .sum();
    assert_eq!(rows, 2, "the lesson and the name of the group");
    assert_eq!(
        reads.picked(two.group(), &Picked::Lessons(vec![Uuid::from_u128(61)])),
        Err(StoreError::NotFound),
        "one that is not there is not passed over in silence"
    );
}

#[test]
fn a_case_that_this_version_cannot_show_is_passed_on_all_the_same() {
    let mut two = Two::new();
    let scope = ScopeId(two.here.case.id.0);
    let mut handed = given_by(&two.here.store, two.group());
    let case = handed.ops.iter().find(|op| op.row.0 == scope.0);
    let case = case.expect("the case was written");
    handed.ops = vec![ledger::Op {
        id: ledger::OpId(Uuid::from_u128(900)),
        fields: [("voice".to_owned(), ledger::Value::Int(9))].into(),
        base: vec![case.id],
        replica: ledger::ReplicaId(Uuid::from_u128(902)),
        ..case.clone()
    }];
    let group = two.group();
    take_in(&mut two.there, group, handed);
    assert!(
        two.there.read().case(two.here.case.id).is_err(),
        "a newer version wrote what cannot be shown here"
    );
    let passed_on = two.there.read().scopes(group);
    assert_eq!(
        passed_on.map(|scopes| scopes.contains(&scope)),
        Ok(true),
        "what was said about it goes on to others"
    );
}

#[test]
fn what_came_of_a_case_without_the_case_is_passed_on() {
    let mut two = Two::new();
    let scope = ScopeId(two.here.case.id.0);
    let mut handed = given_by(&two.here.store, two.group());
    handed
        .ops
        .retain(|op| op.scope != scope || *op.kind == *"statement");
    let laptop = Laptop::new();
    let mut third = laptop.create();
    let group = two.group();
    take_in(&mut third, group, handed);
    let passed_on = third.read().scopes(group);
    assert_eq!(
        passed_on.map(|scopes| scopes.contains(&scope)),
        Ok(true),
        "the session of the line tells of which group it is"
    );
    two.are_equal();
}
