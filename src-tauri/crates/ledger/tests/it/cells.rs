//! One field: which value is shown and when it is a conflict, compared with the definition written out.

use crate::made_up::{FIELDS, fields, ledger, op, row};
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
        for field in FIELDS {
            let cell = Cell::of(field, &told);
            prop_assert_eq!(&cell, &Cell::of(field, &shuffled), "the order of the edits must not matter");

            let writes = |op: &&Op| op.fields.contains_key(field);
            let mut heads: Vec<&Op> = told
                .iter()
                .filter(writes)
                .filter(|op| !told.iter().filter(writes).any(|other| other.base.contains(&op.id)))
                .collect();
            heads.sort_by_key(|op| op.id);
            let ids: Vec<_> = heads.iter().map(|op| op.id).collect();
            prop_assert_eq!(&cell.heads, &ids, "heads are what no edit of the same field replaced");

            let latest = heads.iter().max_by_key(|op| (op.wall_ms, op.id));
            prop_assert_eq!(cell.shown.as_ref(), latest.and_then(|op| op.fields.get(field)), "of the heads the highest (wall_ms, id) is shown");
            prop_assert_eq!(cell.shown_op, latest.map(|op| op.id), "and it is named");
            let different = heads.iter().any(|a| heads.iter().any(|b| a.fields.get(field) != b.fields.get(field)));
            prop_assert_eq!(cell.conflict, different, "a conflict is two heads that say different things");
        }
    }

    #[test]
    fn an_edit_that_is_alone_needs_no_sifting(op in op()) {
        for (field, value) in &op.fields {
            prop_assert_eq!(Cell::alone(op.id, value.clone()), Cell::of(field, [&op]), "it is what stands");
        }
    }

    #[test]
    fn an_edit_touches_no_field_that_it_does_not_write(history in history(), late in op(), written in fields()) {
        let late = Op {
            id: OpId::from_bytes([255; 16]),
            // It names every edit there is, as the base of an edit of all other fields would.
            base: history.iter().map(|op| op.id).collect(),
            fields: written.into(),
            ..late
        };
        for field in FIELDS.into_iter().filter(|field| !late.fields.contains_key(field)) {
            prop_assert_eq!(
                Cell::of(field, history.iter().chain([&late])),
                Cell::of(field, &history),
                "two people who change different fields of a row do not get in each other's way"
            );
        }
    }

    #[test]
    fn a_resolution_that_names_all_heads_ends_the_conflict(history in history(), wall_ms in any::<i64>(), fields in fields()) {
        // One edit of several fields, whose base is the union of their heads.
        let heads = fields.keys().flat_map(|field| Cell::of(field, &history).heads);
        let resolution = Op {
            id: OpId::from_bytes([255; 16]),
            base: heads.collect(),
            wall_ms,
            fields: fields.into(),
            ..history[0].clone()
        };
        for (field, said) in &resolution.fields {
            let cell = Cell::of(field, history.iter().chain([&resolution]));
            prop_assert_eq!(cell.heads, [resolution.id], "one edit stands");
            prop_assert_eq!(cell.shown.as_ref(), Some(said), "and it is shown, whatever the clock said");
            prop_assert!(!cell.conflict, "so there is nothing left to resolve");
        }
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
            for field in FIELDS {
                let (before, after) = (ledger.cell(row, field), redacted.cell(row, field));
                prop_assert_eq!(before.heads, after.heads, "the node must stay in its place in the history");
            }
        }
    }

    #[test]
    fn a_cell_hides_nothing_behind_forged_bases(ledger in ledger(), row in row()) {
        for field in FIELDS {
            let written = ledger.ops().any(|op| op.row == row && op.fields.contains_key(field));
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
        fields: [("title".into(), Value::Int(n.into()))].into(),
        base: base.iter().map(|n| OpId::from_bytes([*n; 16])).collect(),
        replica: ledger::ReplicaId::from_bytes([0; 16]),
        seq: 1,
        person: PersonId::from_bytes([0; 16]),
        wall_ms: 0,
        extra: Vec::new(),
    };
    let (forged, honest) = (words(2, &[2]), words(1, &[]));
    let cell = Cell::of("title", [&forged, &honest]);
    assert_eq!(
        cell.heads,
        [honest.id, forged.id],
        "only another edit can replace one"
    );
    assert!(cell.conflict, "so both are shown to the person");
}
