//! What stands in the bundles of `golden/`. This file may be added to and never changed: a bundle that was made once must be
//! readable for ever.

use exchange::{
    ContactCard, Contents, Counts, DeviceKeys, Extent, Manifest, Other, PackageId, Person,
    Recipients, ScopeSummary, Seen, Selection, Upto, digest_of_ids, sign_erasure, write,
};
use ledger::{Erased, Erasure, ErasureId, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

/// One bundle and what is in it.
pub struct Golden {
    /// The name of the file.
    pub name: String,
    pub manifest: Manifest,
    pub people: Vec<Person>,
    pub erasures: Vec<Erasure>,
    pub ops: Vec<Op>,
    pub others: Vec<Other>,
    /// Encrypted to [`PASSPHRASE`] and not to [`receiver`].
    pub has_passphrase: bool,
}

/// What the bundles with a passphrase open with.
pub const PASSPHRASE: &str = "warme soep op dinsdag";

/// The laptop that made them.
pub fn maker() -> DeviceKeys {
    DeviceKeys::from_bytes(&[0x51; 64])
}

/// The laptop that the others are for.
pub fn receiver() -> DeviceKeys {
    DeviceKeys::from_bytes(&[0x52; 64])
}

/// The card of the maker, as it stands in `card-1.txt`.
pub fn card() -> ContactCard {
    maker().card("Laptop Noord", replica(1))
}

/// The bundles of one release: a full one, a delta, and one for a passphrase.
pub fn of(version: &str) -> Vec<Golden> {
    let full = Golden {
        name: format!("{version}-full.kantelbeeld"),
        manifest: manifest(version),
        people: people(),
        erasures: erasures(),
        ops: ops(),
        others: others(),
        has_passphrase: false,
    };
    let delta = Golden {
        name: format!("{version}-delta.kantelbeeld"),
        manifest: Manifest {
            extent: Extent::Delta,
            selection: Selection::SomeCases,
            expires_ms: None,
            counts: Counts {
                ops: 1,
                ..Counts::default()
            },
            ..manifest(version)
        },
        people: vec![],
        erasures: vec![],
        ops: ops()[2..].to_vec(),
        others: vec![],
        has_passphrase: false,
    };
    let passphrase = Golden {
        name: format!("{version}-passphrase.kantelbeeld"),
        manifest: Manifest {
            for_devices: vec![],
            ..manifest(version)
        },
        people: people(),
        erasures: erasures(),
        ops: ops(),
        others: others(),
        has_passphrase: true,
    };
    vec![full, delta, passphrase]
}

impl Golden {
    /// The file, made anew: not the same bytes, since age draws new keys.
    pub fn file(&self) -> Vec<u8> {
        let passphrase = SecretString::from(PASSPHRASE);
        let receivers = [receiver().recipient()];
        let to = match self.has_passphrase {
            true => Recipients::Passphrase(&passphrase),
            false => Recipients::Devices(&receivers),
        };
        let contents = Contents {
            manifest: &self.manifest,
            people: &self.people,
            erasures: &self.erasures,
            others: &self.others,
        };
        let ops = self.ops.iter().cloned().map(Ok::<_, Infallible>);
        let mut file = Vec::new();
        write(&mut file, &contents, ops, to, &maker()).expect("as the format says");
        file
    }
}

fn replica(n: u8) -> ReplicaId {
    ReplicaId::from_bytes([0x10 + n; 16])
}

fn person(n: u8) -> PersonId {
    PersonId::from_bytes([0x20 + n; 16])
}

fn scope(n: u8) -> ScopeId {
    ScopeId::from_bytes([0x30 + n; 16])
}

fn op_id(n: u8) -> OpId {
    OpId::from_bytes([0x40 + n; 16])
}

fn ops() -> Vec<Op> {
    let op = |n: u8, case: u8, fields: &[(&str, Value)]| Op {
        id: op_id(n),
        scope: scope(case),
        row: RowId::from_bytes([0x60 + n; 16]),
        kind: "statements".into(),
        fields: fields
            .iter()
            .map(|(field, value)| ((*field).into(), value.clone()))
            .collect(),
        base: vec![],
        replica: replica(1),
        seq: u64::from(n),
        person: person(1),
        wall_ms: 1_795_000_000_000 + i64::from(n),
        extra: vec![],
    };
    let first = op(
        1,
        1,
        &[
            ("text", Value::Text("De buren groeten niet meer".into())),
            ("position", Value::Int(-7)),
            ("session", Value::Row(RowId::from_bytes([0x70; 16]))),
            ("said_by", Value::Null),
            ("sketch", Value::Bytes(vec![0, 255, 10])),
        ],
    );
    let second = Op {
        base: vec![op_id(1)],
        // {12: ["later", {}], 13: 1.5}, of a newer program.
        extra: vec![
            12, 0x82, 0x65, b'l', b'a', b't', b'e', b'r', 0xa0, 13, 0xf9, 0x3e, 0,
        ],
        ..op(2, 1, &[("text", Value::Text("Ze groeten wél".into()))])
    };
    let third = Op {
        replica: replica(2),
        person: person(2),
        wall_ms: -1,
        ..op(3, 2, &[("gone", Value::Int(1))])
    };
    vec![first, second, third]
}

fn manifest(version: &str) -> Manifest {
    let summary = |case: u8, ids: &[OpId], upto: Upto| ScopeSummary {
        scope: scope(case),
        ops: ids.len() as u64,
        digest: digest_of_ids(ids.iter().copied()),
        upto,
    };
    let seen = Seen {
        package: PackageId::from_bytes([0x81; 16]),
        upto: Upto::from([(replica(1), 2), (replica(2), 3)]),
    };
    Manifest {
        needs: "0.1".into(),
        required: vec![],
        optional: vec!["lessons".into()],
        package: PackageId::from_bytes([0x80; 16]),
        sender: card(),
        program: version.into(),
        created_ms: 1_795_000_100_000,
        purpose: "Voor de evaluatie\nvan december".into(),
        expires_ms: Some(1_800_000_000_000),
        group: scope(2),
        selection: Selection::WholeGroup,
        extent: Extent::Full,
        for_devices: vec![receiver().device()],
        scopes: vec![
            summary(1, &[op_id(1), op_id(2)], Upto::from([(replica(1), 2)])),
            summary(2, &[op_id(3)], Upto::from([(replica(2), 3)])),
        ],
        seen: BTreeMap::from([(replica(2), seen)]),
        erased: BTreeSet::from([ErasureId::from_bytes([0x90; 16])]),
        counts: Counts {
            ops: 3,
            erasures: 2,
            people: 2,
            others: 1,
        },
    }
}

fn people() -> Vec<Person> {
    let anna = Person {
        id: person(1),
        name: "Anna <de Vries>".into(),
        roles: vec!["begeleider".into(), "kwartiermaker".into()],
        laptops: vec![card(), receiver().card("../Laptop Zuid", replica(2))],
        // {9: true}, of a newer program.
        extra: vec![9, 0xf5],
    };
    let bram = Person {
        id: person(2),
        name: "Bram".into(),
        roles: vec![],
        laptops: vec![],
        extra: vec![],
    };
    vec![anna, bram]
}

fn erasures() -> Vec<Erasure> {
    let id = |n: u8| ErasureId::from_bytes([0x90 + n; 16]);
    let row = Erased::Row(RowId::from_bytes([0x99; 16]));
    let signed = sign_erasure(&maker(), id(0), row, 3, person(1));
    let of_a_newer_program = Erasure {
        id: id(1),
        what: Erased::Scope(scope(9)),
        reason: u16::MAX,
        person: person(2),
        signature: vec![1, 2, 3],
    };
    vec![signed, of_a_newer_program]
}

fn others() -> Vec<Other> {
    vec![Other {
        kind: 77,
        flags: 0x80,
        payload: b"not even CBOR".to_vec(),
    }]
}
