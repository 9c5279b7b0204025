//! The promises to people: laptops end up the same, nothing gets lost, no clock decides.

use crate::neighbourhood::{FIELDS, LAPTOPS, Neighbourhood, row, said, story};
use crate::thousands;
use ledger::{Erased, Value};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #![proptest_config(thousands())]

    #[test]
    fn laptops_that_met_hold_the_same(story in story(), extra_visits in vec((0..LAPTOPS, 0..LAPTOPS), 0..8)) {
        let mut all = Neighbourhood::after(&story);
        for (laptop, from) in extra_visits {
            all.read(laptop, from);
        }
        all.meet();
        for other in &all.laptops[1..] {
            prop_assert_eq!(&all.laptops[0], other, "after meeting, no laptop may differ");
        }
    }

    #[test]
    fn nothing_on_any_laptop_is_missing_after_meeting_unless_it_was_erased(story in story()) {
        let mut all = Neighbourhood::after(&story);
        // A backup that was put back may have taken the only copy with it; what is on a laptop now may not get lost.
        let held: Vec<_> = all.laptops.iter().flat_map(|laptop| laptop.ops().map(|op| op.id)).collect();
        all.meet();
        let erasures: Vec<_> = all.laptops[0].erasures().map(|e| e.what).collect();
        for op in all.written.iter().filter(|op| held.contains(&op.id)) {
            let gone = erasures.contains(&Erased::Scope(op.scope)) || erasures.contains(&Erased::Row(op.row));
            let expected = if erasures.contains(&Erased::Op(op.id)) { op.clone().redacted() } else { op.clone() };
            prop_assert_eq!(all.laptops[0].ops().any(|had| *had == expected), !gone, "an edit goes by erasure only");
        }
    }

    #[test]
    fn an_edit_made_after_seeing_the_others_beats_any_clock(
        story in story(), laptop in 0..LAPTOPS, n in 0..5u8, said in said(90..99)
    ) {
        let mut all = Neighbourhood::after(&story);
        for from in 0..LAPTOPS {
            all.read(laptop, from);
        }
        let Some(last) = all.edit(laptop, n, &said) else { return Ok(()) };
        all.meet();
        for (ledger, (field, said)) in all.laptops.iter().flat_map(|ledger| said.iter().map(move |said| (ledger, said))) {
            let cell = ledger.cell(row(n).0, FIELDS[*field]);
            prop_assert_eq!(cell.shown, Some(Value::Int(*said)), "who saw everything has the last word");
            prop_assert_eq!(cell.heads, [last], "and replaced what was there");
            prop_assert!(!cell.conflict, "so it is no conflict, whatever the clocks say");
        }
    }

    #[test]
    fn what_nobody_replaced_still_stands(story in story()) {
        let mut all = Neighbourhood::after(&story);
        all.meet();
        let edits: Vec<_> = all.laptops[0].ops().collect();
        for op in &edits {
            for field in op.fields.keys() {
                let replaced = edits.iter().any(|other| other.base.contains(&op.id) && other.fields.contains_key(field));
                let stands = all.laptops[0].cell(op.row, field).heads.contains(&op.id);
                prop_assert_eq!(stands, !replaced, "a field of an edit goes only by an edit of that field that saw it");
            }
        }
    }

    #[test]
    fn an_edit_never_loses_to_one_that_it_replaced(story in story()) {
        let mut all = Neighbourhood::after(&story);
        all.meet();
        for op in all.laptops[0].ops() {
            for field in op.fields.keys() {
                let cell = all.laptops[0].cell(op.row, field);
                for replaced in &op.base {
                    prop_assert!(!cell.heads.contains(replaced), "a replaced edit may not stand again in a field that was rewritten");
                    prop_assert_ne!(cell.shown_op, Some(*replaced), "nor be shown");
                }
            }
        }
    }

    #[test]
    fn erased_on_one_laptop_is_gone_on_all_whatever_backup_is_put_back(
        story in story(), later in story()
    ) {
        let mut all = Neighbourhood::after(&story);
        let old_backups = all.laptops.clone();
        all.meet();
        let known: Vec<_> = all.laptops[0].erasures().cloned().collect();
        for (laptop, backup) in old_backups.iter().chain(&Neighbourhood::after(&later).laptops).enumerate() {
            all.laptops[laptop % LAPTOPS].union(backup);
        }
        for ledger in &all.laptops {
            for order in &known {
                prop_assert!(ledger.erasures().any(|had| had == order), "an erasure is never forgotten");
                for op in ledger.ops() {
                    match order.what {
                        Erased::Scope(scope) => prop_assert_ne!(op.scope, scope, "an erased case stays away"),
                        Erased::Row(row) => prop_assert_ne!(op.row, row, "an erased row stays away"),
                        Erased::Op(id) => prop_assert!(
                            op.id != id || op.fields.values().all(|value| *value == Value::Null),
                            "a redaction holds"
                        ),
                    }
                }
            }
        }
    }

    #[test]
    fn a_laptop_put_back_to_an_old_backup_gets_everything_back_from_a_colleague(
        story in story(), later in vec((0..5u8, said(10..20)), 0..10), laptop in 0..LAPTOPS
    ) {
        let mut all = Neighbourhood::after(&story);
        let colleague = (laptop + 1) % LAPTOPS;
        let backup = all.laptops[laptop].clone();
        for (n, said) in later {
            all.edit(laptop, n, &said);
        }
        all.read(colleague, laptop);
        all.read(laptop, colleague);
        let before = all.laptops[laptop].clone();
        all.laptops[laptop] = backup;
        all.read(laptop, colleague);
        prop_assert_eq!(&all.laptops[laptop], &before, "what a colleague has read cannot get lost with a laptop");
    }
}
