//! A file for a colleague with as many lines as one likes, for tests of sticks and of the power going.

use crate::simulate::{Fault, Handed};
use exchange::{DeviceKeys, Selection};
use fastrand::Rng;
use ledger::{Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use uuid::Uuid;

/// The group that a parcel is of.
pub const GROUP: Uuid = Uuid::from_u128(0x006b_7269_6e67);

/// The laptop that makes parcels, and can open them.
#[must_use]
pub fn keys() -> DeviceKeys {
    DeviceKeys::from_bytes(&[5; 64])
}

/// Lines with words that do not pack, the same for the same seed.
#[must_use]
pub fn lines(count: u64, letters: usize, seed: u64) -> Handed {
    let mut chance = Rng::with_seed(seed);
    let mut id = || Uuid::from_u128(chance.u128(..));
    let (replica, person) = (ReplicaId(id()), PersonId(id()));
    let (session, block) = (Value::Row(RowId(id())), Value::Row(RowId(id())));
    let ids: Vec<(Uuid, Uuid)> = (0..count).map(|_| (id(), id())).collect();
    let mut word = || -> String { (0..letters).map(|_| chance.alphanumeric()).collect() };
    let ops = (1..).zip(ids).map(|(seq, (op, row))| Op {
        id: OpId(op),
        scope: ScopeId(GROUP),
        row: RowId(row),
        kind: "statement".into(),
        fields: [
            ("block".to_owned(), block.clone()),
            ("perspective".to_owned(), Value::Text("outside".to_owned())),
            ("session".to_owned(), session.clone()),
            ("text".to_owned(), Value::Text(word())),
        ]
        .into(),
        base: Vec::new(),
        replica,
        seq,
        person,
        wall_ms: 1_795_000_000_000,
        extra: Vec::new(),
    });
    Handed::new(Selection::WholeGroup, Vec::new(), ops.collect())
}

/// The bytes of the file.
///
/// # Errors
/// When it cannot be made.
pub fn file(handed: &Handed) -> Result<Vec<u8>, Fault> {
    handed.to_file(GROUP, &keys(), &[keys().recipient()])
}
