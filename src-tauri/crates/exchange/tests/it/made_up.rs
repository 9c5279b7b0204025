//! Edits, erasures, people and unknown frames of any shape.

use crate::bundle::{Filling, stranger};
use exchange::{ContactCard, DeviceKeys, Other, Person};
use ledger::{Erased, Erasure, ErasureId, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use minicbor::Encoder;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

fn id() -> impl Strategy<Value = [u8; 16]> {
    prop_oneof![any::<[u8; 16]>(), (0..4u8).prop_map(|n| [n; 16])]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Int),
        any::<String>().prop_map(Value::Text),
        vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
        id().prop_map(RowId::from_bytes).prop_map(Value::Row),
    ]
}

/// Keys behind the ones that this version knows, with anything in them.
fn extra(first: u64) -> impl Strategy<Value = Vec<u8>> {
    vec((1..1_000u64, any::<u64>(), "[a-z]{0,9}", 0..3u8), 0..4).prop_map(move |pairs| {
        let mut out = Encoder::new(Vec::new());
        let mut key = first - 1;
        for (step, number, text, shape) in pairs {
            key += step;
            out.u64(key).expect("into memory");
            match shape {
                0 => out.u64(number).expect("into memory"),
                1 => out.str(&text).expect("into memory"),
                _ => out
                    .map(1)
                    .and_then(|out| out.str(&text))
                    .and_then(|out| out.array(2))
                    .and_then(|out| out.f64(number as f64))
                    .and_then(|out| out.bool(true))
                    .expect("into memory"),
            };
        }
        out.into_writer()
    })
}

pub fn op() -> impl Strategy<Value = Op> {
    let ids = (id(), 0..3u8, id(), id(), id());
    let said = (
        "\\PC{1,20}",
        btree_map("\\PC{1,12}", value(), 1..5),
        vec(id().prop_map(OpId::from_bytes), 0..4),
    );
    let when = (any::<u64>(), any::<i64>(), extra(10));
    (ids, said, when).prop_map(|(ids, (kind, fields, base), (seq, wall_ms, extra))| Op {
        id: OpId::from_bytes(ids.0),
        scope: ScopeId::from_bytes([ids.1; 16]),
        row: RowId::from_bytes(ids.2),
        kind: kind.into(),
        fields: fields.into(),
        base,
        replica: ReplicaId::from_bytes(ids.3),
        seq,
        person: PersonId::from_bytes(ids.4),
        wall_ms,
        extra,
    })
}

fn erasure() -> impl Strategy<Value = Erasure> {
    let what = (id(), 0..3u8).prop_map(|(id, kind)| match kind {
        0 => Erased::Scope(ScopeId::from_bytes(id)),
        1 => Erased::Row(RowId::from_bytes(id)),
        _ => Erased::Op(OpId::from_bytes(id)),
    });
    // A signature of another version is passed on as well.
    let signature = vec(any::<u8>(), 0..100);
    (id(), what, any::<u16>(), id(), signature).prop_map(|(id, what, reason, person, signature)| {
        Erasure {
            id: ErasureId::from_bytes(id),
            what,
            reason,
            person: PersonId::from_bytes(person),
            signature,
        }
    })
}

fn card() -> impl Strategy<Value = ContactCard> {
    (any::<[u8; 32]>(), "[^\\s\\p{C}]{1,60}", id()).prop_map(|(seed, laptop, replica)| {
        let mut bytes = *stranger().to_bytes();
        bytes[..32].copy_from_slice(&seed);
        DeviceKeys::from_bytes(&bytes).card(&laptop, ReplicaId::from_bytes(replica))
    })
}

fn person() -> impl Strategy<Value = Person> {
    let roles = vec("[a-z]{1,20}", 0..3);
    (
        id(),
        "[^\\s\\p{C}]{1,200}",
        roles,
        vec(card(), 0..3),
        extra(5),
    )
        .prop_map(|(id, name, roles, laptops, extra)| Person {
            id: PersonId::from_bytes(id),
            name,
            roles,
            laptops,
            extra,
        })
}

fn other() -> impl Strategy<Value = Other> {
    (7..255u8, any::<u8>(), vec(any::<u8>(), 0..100)).prop_map(|(kind, flags, payload)| Other {
        kind,
        flags: flags & !1,
        payload,
    })
}

/// Anything that can be in a bundle.
pub fn filling() -> impl Strategy<Value = Filling> {
    let parts = (
        vec(person(), 0..4),
        vec(erasure(), 0..4),
        vec(op(), 0..30),
        vec(other(), 0..4),
    );
    parts.prop_map(|(people, erasures, ops, others)| {
        Filling {
            people,
            erasures,
            ops,
            others,
        }
        .sorted()
    })
}
