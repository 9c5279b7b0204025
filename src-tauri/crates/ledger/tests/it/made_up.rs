//! Edits and erasures of any shape, also those that no honest program writes. The pools of ids are small, so that they
//! meet each other: the same row, the same field, the same base, now and then the same id with other content.

use ledger::{
    Erased, Erasure, ErasureId, Ledger, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// 16 bytes from a small number.
pub fn bytes(n: u8) -> [u8; 16] {
    [n; 16]
}

fn op_id() -> impl Strategy<Value = OpId> {
    (0..20u8).prop_map(|n| OpId::from_bytes(bytes(n)))
}

fn scope() -> impl Strategy<Value = ScopeId> {
    (0..3u8).prop_map(|n| ScopeId::from_bytes(bytes(n)))
}

pub fn row() -> impl Strategy<Value = RowId> {
    (0..4u8).prop_map(|n| RowId::from_bytes(bytes(n)))
}

pub fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just(Value::Null),
        2 => (0..3i64).prop_map(Value::Int),
        3 => prop::sample::select(&["", "a", "b"]).prop_map(|text| Value::Text(text.into())),
        1 => vec(any::<u8>(), 0..3).prop_map(Value::Bytes),
        1 => row().prop_map(Value::Row),
    ]
}

/// The fields that rows have here.
pub const FIELDS: [&str; 3] = ["x", "y", "z"];

/// One, two or all fields with any value, so that edits of a row overlap in all of them, in some or in none.
pub fn fields() -> impl Strategy<Value = BTreeMap<String, Value>> {
    let name = prop::sample::select(&FIELDS).prop_map(String::from);
    btree_map(name, value(), 1..=FIELDS.len())
}

/// Any edit.
pub fn op() -> impl Strategy<Value = Op> {
    let place = (op_id(), scope(), row());
    let written = (
        fields(),
        vec(op_id(), 0..3),
        0..4i64,
        vec(any::<u8>(), 0..3),
    );
    (place, written, 0..4u8).prop_map(
        |((id, scope, row), (fields, base, wall_ms, extra), replica)| Op {
            id,
            scope,
            row,
            kind: "statement".into(),
            fields: fields.into(),
            base,
            replica: ReplicaId::from_bytes(bytes(replica)),
            seq: 1,
            person: PersonId::from_bytes(bytes(replica)),
            wall_ms,
            extra,
        },
    )
}

/// Any erasure.
pub fn erasure() -> impl Strategy<Value = Erasure> {
    let what = prop_oneof![
        scope().prop_map(Erased::Scope),
        row().prop_map(Erased::Row),
        op_id().prop_map(Erased::Op),
    ];
    (0..6u8, what, 0..2u16).prop_map(|(id, what, reason)| Erasure {
        id: ErasureId::from_bytes(bytes(id)),
        what,
        reason,
        person: PersonId::from_bytes(bytes(0)),
        signature: vec![id],
    })
}

/// What can reach a ledger.
#[derive(Clone, Debug)]
pub enum Arrival {
    Op(Op),
    Erasure(Erasure),
}

/// A pile of edits with a few erasures among them.
pub fn arrivals() -> impl Strategy<Value = Vec<Arrival>> {
    vec(
        prop_oneof![12 => op().prop_map(Arrival::Op), 1 => erasure().prop_map(Arrival::Erasure)],
        0..24,
    )
}

/// The ledger that takes these in, in this order.
pub fn ledger_of(arrivals: &[Arrival]) -> Ledger {
    let mut ledger = Ledger::new();
    for arrival in arrivals.iter().cloned() {
        match arrival {
            Arrival::Op(op) => ledger.insert(op),
            Arrival::Erasure(erasure) => ledger.erase(erasure),
        };
    }
    ledger
}

/// Any ledger.
pub fn ledger() -> impl Strategy<Value = Ledger> {
    arrivals().prop_map(|arrivals| ledger_of(&arrivals))
}
