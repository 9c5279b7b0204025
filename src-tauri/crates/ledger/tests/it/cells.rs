//! One field: which value is shown and when it is a conflict, compared with the definition written out.

use crate::made_up::{ledger, op, row};
use crate::thousands;
use ledger::{Cell, Erased, Erasure, ErasureId, Ledger, Op, OpId, PersonId, Value};
use proptest::collection::vec;
use proptest::prelude::*;

/// Edits that only name older ones, as honest programs write them; clocks say anything.
fn history() -> impl Strategy<Value = Vec<Op>> {
    vec((op(), vec(any::<prop::sample::Index>(), 0..3)), 1..12).prop_map(|drawn| {
        let mut history: Vec<Op> = Vec::new();
        for (n, (op, bases)) in drawn.into_iter().enumerate() {
            let base = match history.len() {
                0 => Vec::new(),
                len => bases
                    .iter()
                    .map(|pick| history[pick.index(len)].id)
                    .collect(),
            };
            // Ids that do not ascend with time: the law may not lean on them.
            let id = OpId::from_bytes([
                (n as u8).wrapping_mul(151),
                n as u8,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
            ]);
            history.push(Op { id, base, ..op });
        }
        history
    })
}

proptest! {
    #![proptest_config(thousands())]

    #[test]
    fn a_cell_is_what_the_definition_says(
        (told, shuffled) in history().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        let cell = Cell::from_ops(&told);
        prop_assert_eq!(&cell, &Cell::from_ops(&shuffled), "the order of the edits must not matter");

        let mut heads: Vec<&Op> = told.iter().filter(|op| !told.iter().any(|other| other.base.contains(&op.id))).collect();
        heads.sort_by_key(|op| op.id);
        prop_assert_eq!(&cell.heads, &heads.iter().map(|op| op.id).collect::<Vec<_>>(), "heads are what nobody replaced");

        let latest = heads.iter().max_by_key(|op| (op.wall_ms, op.id)).expect("a history has a head");
        prop_assert_eq!(cell.shown, Some(latest.value.clone()), "of the heads the highest (wall_ms, id) is shown");
        prop_assert_eq!(cell.shown_op, Some(latest.id), "and it is named");
        let different = heads.iter().any(|a| heads.iter().any(|b| a.value != b.value));
        prop_assert_eq!(cell.conflict, different, "a conflict is two heads that say different things");
    }

    #[test]
    fn a_resolution_that_names_all_heads_ends_the_conflict(history in history(), wall_ms in any::<i64>(), said in any::<i64>()) {
        let resolution = Op {
            id: OpId::from_bytes([255; 16]),
            base: Cell::from_ops(&history).heads,
            wall_ms,
            value: Value::Int(said),
            ..history[0].clone()
        };
        let cell = Cell::from_ops(history.iter().chain([&resolution]));
        prop_assert_eq!(cell.heads, [resolution.id], "one edit stands");
        prop_assert_eq!(cell.shown, Some(Value::Int(said)), "and it is shown, whatever the clock said");
        prop_assert!(!cell.conflict, "so there is nothing left to resolve");
    }

    #[test]
    fn redacting_an_edit_leaves_the_heads_as_they_were(ledger in ledger(), pick in any::<prop::sample::Index>()) {
        let ids: Vec<OpId> = ledger.ops().map(|op| op.id).collect();
        prop_assume!(!ids.is_empty());
        let mut redacted = ledger.clone();
        redacted.erase(Erasure {
            id: ErasureId::from_bytes([255; 16]),
            what: Erased::Op(ids[pick.index(ids.len())]),
            reason: 1,
            person: PersonId::from_bytes([0; 16]),
            signature: Vec::new(),
        });
        for row in ledger.rows() {
            for field in ["x", "y"] {
                let (before, after) = (ledger.cell(row, field), redacted.cell(row, field));
                prop_assert_eq!(before.heads, after.heads, "the node must stay in its place in the history");
            }
        }
    }

    #[test]
    fn a_cell_hides_nothing_behind_forged_bases(ledger in ledger(), row in row()) {
        for field in ["x", "y"] {
            let written = ledger.ops().any(|op| op.row == row && op.field == field);
            let cell = ledger.cell(row, field);
            prop_assert_eq!(cell.shown.is_some(), written, "edits that name each other in a circle must still show one");
            prop_assert_eq!(cell.heads.is_empty(), !written, "and have heads that an edit can replace");
        }
    }
}

#[test]
fn a_field_that_was_never_edited_shows_nothing() {
    let cell = Ledger::new().cell(ledger::RowId::from_bytes([1; 16]), "title");
    assert_eq!(cell, Cell::default(), "no edit, no value, no conflict");
}

#[test]
fn an_edit_that_names_itself_still_stands() {
    let words = |n: u8, base: &[u8]| Op {
        id: OpId::from_bytes([n; 16]),
        scope: ledger::ScopeId::from_bytes([0; 16]),
        row: ledger::RowId::from_bytes([0; 16]),
        kind: "case".into(),
        field: "title".into(),
        value: Value::Int(n.into()),
        base: base.iter().map(|n| OpId::from_bytes([*n; 16])).collect(),
        replica: ledger::ReplicaId::from_bytes([0; 16]),
        seq: 1,
        person: PersonId::from_bytes([0; 16]),
        wall_ms: 0,
        extra: Vec::new(),
    };
    let (forged, honest) = (words(2, &[2]), words(1, &[]));
    let cell = Cell::from_ops([&forged, &honest]);
    assert_eq!(
        cell.heads,
        [honest.id, forged.id],
        "only another edit can replace one"
    );
    assert!(cell.conflict, "so both are shown to the person");
}
