//! The algebra of the union, on edits of any shape.

use crate::made_up::{Arrival, arrivals, erasure, ledger, ledger_of, op, value};
use crate::thousands;
use ledger::{Erased, Ledger, Op, Value};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

fn union(a: &Ledger, b: &Ledger) -> Ledger {
    let mut both = a.clone();
    both.union(b);
    both
}

proptest! {
    #![proptest_config(thousands())]

    #[test]
    fn the_union_does_not_depend_on_who_goes_first(a in ledger(), b in ledger()) {
        prop_assert_eq!(union(&a, &b), union(&b, &a), "a with b must be b with a");
    }

    #[test]
    fn the_union_does_not_depend_on_which_two_meet_first(a in ledger(), b in ledger(), c in ledger()) {
        prop_assert_eq!(union(&union(&a, &b), &c), union(&a, &union(&b, &c)), "three laptops may meet in any order");
    }

    #[test]
    fn taking_in_the_same_file_again_changes_nothing(a in ledger(), b in ledger()) {
        let mut once = union(&a, &b);
        let before = once.clone();
        let gained = once.union(&b);
        prop_assert_eq!(&once, &before, "a second import is no import");
        prop_assert!(gained.ops.is_empty() && gained.erasures.is_empty(), "and it must not report news");
        let gained = once.union(&before);
        prop_assert_eq!(once, before, "a ledger with itself is itself");
        prop_assert!(gained.ops.is_empty() && gained.erasures.is_empty(), "nobody learns from himself");
    }

    #[test]
    fn edits_and_erasures_may_arrive_in_any_order(
        (told, shuffled) in arrivals().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        prop_assert_eq!(ledger_of(&told), ledger_of(&shuffled), "the order of arrival must leave no trace");
    }

    #[test]
    fn what_is_gained_is_the_difference_and_nothing_else(a in ledger(), b in ledger()) {
        let mut after = a.clone();
        let gained = after.union(&b);
        // What the new erasures take from the edits that were here is a loss, not a gain.
        let mut erased = a.clone();
        b.erasures().for_each(|order| { erased.erase(order.clone()); });
        let added: Vec<_> = after.ops().filter(|op| !erased.ops().any(|had| had == *op)).map(|op| op.id).collect();
        prop_assert_eq!(gained.ops, added, "the report names each new edit that stands");
        let fresh: Vec<_> = b.erasures().filter(|e| !a.erasures().any(|had| had == *e)).map(|e| e.id).collect();
        prop_assert_eq!(gained.erasures, fresh, "and each erasure that was not known");
    }

    #[test]
    fn what_was_erased_never_returns(a in ledger(), order in erasure(), late in vec(ledger(), 1..4), stray in vec(op(), 0..8)) {
        let mut ledger = a;
        ledger.erase(order.clone());
        for old_stick in &late {
            ledger.union(old_stick);
        }
        for op in stray {
            ledger.insert(op);
        }
        for op in ledger.ops() {
            match order.what {
                Erased::Scope(scope) => prop_assert_ne!(op.scope, scope, "no edit of an erased case may come back"),
                Erased::Row(row) => prop_assert_ne!(op.row, row, "no edit of an erased row may come back"),
                Erased::Op(id) => prop_assert!(
                    op.id != id || (op.fields.values().all(|value| *value == Value::Null) && op.extra.is_empty()),
                    "what a redacted edit said may not come back"
                ),
            }
        }
        prop_assert!(ledger.erasures().any(|known| *known == order), "the order itself is kept for ever");
    }

    #[test]
    fn nothing_is_missing_but_what_was_erased(all in arrivals()) {
        let ledger = ledger_of(&all);
        for arrival in &all {
            let Arrival::Op(op) = arrival else { continue };
            let gone = ledger.erasures().any(|e| e.what == Erased::Scope(op.scope) || e.what == Erased::Row(op.row));
            let emptied = ledger.erasures().any(|e| e.what == Erased::Op(op.id));
            let expected = if emptied { op.clone().redacted() } else { op.clone() };
            prop_assert!(expected.fields.keys().eq(op.fields.keys()), "an emptied edit still says which fields it wrote");
            prop_assert_eq!(ledger.ops().any(|held| *held == expected), !gone, "an edit goes by erasure only");
            prop_assert!(gone || ledger.rows().any(|row| row == op.row), "a row with an edit must be listed");
        }
        for row in ledger.rows() {
            prop_assert!(ledger.ops().any(|op| op.row == row), "a row without any edit must not be listed");
        }
    }

    #[test]
    fn what_a_newer_version_wrote_passes_through_byte_for_byte(
        op in op(),
        kind in any::<String>(),
        fields in btree_map(any::<String>(), value(), 1..5),
        extra in vec(any::<u8>(), 0..64),
        between in vec(vec(op_of_today(), 0..6), 1..4),
    ) {
        let newer = Op { kind: kind.into(), fields: fields.into(), extra, ..op };
        let mut travelling = Ledger::new();
        travelling.insert(newer.clone());
        for known in between {
            let mut older_reader = Ledger::new();
            known.into_iter().for_each(|op| { older_reader.insert(op); });
            older_reader.union(&travelling);
            travelling = older_reader;
        }
        prop_assert!(travelling.ops().any(|held| *held == newer), "a version that does not know it must pass it on unchanged");
    }
}

fn op_of_today() -> impl Strategy<Value = Op> {
    op().prop_map(|op| Op {
        extra: Vec::new(),
        ..op
    })
}
