//! A bundle as the program would make it.

use exchange::{
    Contents, Counts, DeviceKeys, Extent, Manifest, Other, PackageId, Person, ReadError,
    Recipients, ScopeSummary, Section, Seen, Selection, Summary, Unlock, Upto, Verified,
    WriteError, digest_of_ids, sign_erasure, verify, write,
};
use ledger::{Erased, Erasure, ErasureId, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::Cursor;

/// The laptop that makes the bundles of these tests.
pub fn anna() -> DeviceKeys {
    DeviceKeys::from_bytes(&[1; 64])
}

/// The laptop that they are for.
pub fn bram() -> DeviceKeys {
    DeviceKeys::from_bytes(&[2; 64])
}

/// A laptop that they are not for.
pub fn stranger() -> DeviceKeys {
    DeviceKeys::from_bytes(&[3; 64])
}

/// What goes into a bundle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filling {
    pub people: Vec<Person>,
    pub erasures: Vec<Erasure>,
    pub ops: Vec<Op>,
    pub others: Vec<Other>,
}

impl Filling {
    /// With its edits in the order of a bundle.
    pub fn sorted(mut self) -> Filling {
        self.ops
            .sort_by_key(|op| (op.scope, op.replica, op.seq, op.id));
        self
    }

    /// A full bundle of all of it.
    pub fn manifest(&self) -> Manifest {
        let mut scopes: BTreeMap<ScopeId, Vec<OpId>> = BTreeMap::new();
        for op in &self.ops {
            scopes.entry(op.scope).or_default().push(op.id);
        }
        let summary = |(scope, mut ids): (ScopeId, Vec<OpId>)| {
            ids.sort();
            ScopeSummary {
                scope,
                ops: ids.len() as u64,
                digest: digest_of_ids(ids),
                upto: upto(),
            }
        };
        let seen = Seen {
            package: PackageId::from_bytes([7; 16]),
            upto: upto(),
        };
        Manifest {
            needs: "0.3".into(),
            required: vec![],
            optional: vec!["lezen met één oog".into()],
            package: PackageId::from_bytes([8; 16]),
            sender: anna().card("Laptop van Anna", ReplicaId::from_bytes([1; 16])),
            program: "0.2.0".into(),
            created_ms: 1_795_000_000_000,
            purpose: "na de bijeenkomst\nvan dinsdag".into(),
            expires_ms: Some(1_800_000_000_000),
            group: ScopeId::from_bytes([9; 16]),
            selection: Selection::WholeGroup,
            extent: Extent::Full,
            for_devices: vec![bram().device()],
            scopes: scopes.into_iter().map(summary).collect(),
            seen: BTreeMap::from([(ReplicaId::from_bytes([2; 16]), seen)]),
            erased: (0..3).map(|n| ErasureId::from_bytes([n; 16])).collect(),
            counts: Counts {
                ops: self.ops.len() as u64,
                erasures: self.erasures.len() as u64,
                people: self.people.len() as u64,
                others: self.others.len() as u64,
            },
        }
    }

    pub fn contents<'a>(&'a self, manifest: &'a Manifest) -> Contents<'a> {
        Contents {
            manifest,
            people: &self.people,
            erasures: &self.erasures,
            others: &self.others,
        }
    }

    /// Written as this manifest says, from Anna to Bram.
    pub fn write_as(
        &self,
        manifest: &Manifest,
    ) -> Result<(Vec<u8>, Summary), WriteError<Infallible>> {
        let recipients = [bram().recipient()];
        let to = Recipients::Devices(&recipients);
        let mut file = Vec::new();
        let ops = self.ops.iter().cloned().map(Ok);
        let summary = write(&mut file, &self.contents(manifest), ops, to, &anna())?;
        Ok((file, summary))
    }

    /// Written, from Anna to Bram.
    pub fn written(&self) -> Vec<u8> {
        let (file, _) = self
            .write_as(&self.manifest())
            .expect("a bundle like any other");
        file
    }
}

fn upto() -> Upto {
    Upto::from([
        (ReplicaId::from_bytes([1; 16]), 12),
        (ReplicaId::from_bytes([2; 16]), u64::MAX),
    ])
}

/// Verified, as Bram.
pub fn verified(file: &[u8]) -> Result<Verified<Cursor<&[u8]>>, ReadError> {
    verify(Cursor::new(file), Unlock::Device(&bram()))
}

/// Everything that is in it.
pub fn filling(verified: &mut Verified<Cursor<&[u8]>>) -> Filling {
    let mut filling = Filling::default();
    for section in verified.sections().expect("it was verified") {
        match section.expect("it was verified") {
            Section::People(people) => filling.people.extend(people),
            Section::Erasures(erasures) => filling.erasures.extend(erasures),
            Section::Ops { scope, ops } => {
                assert!(ops.len() <= 1_000, "sections are small");
                assert!(ops.iter().all(|op| op.scope == scope), "and of one case");
                filling.ops.extend(ops);
            }
            Section::Other(other) => filling.others.push(other),
        }
    }
    filling
}

/// Everything that is in it, read as Bram.
pub fn read(file: &[u8]) -> Result<Filling, ReadError> {
    Ok(filling(&mut verified(file)?))
}

/// A bundle with a little of everything.
pub fn small() -> Filling {
    let id = |n: u8| [n; 16];
    let op = |scope: u8, seq: u64, value: Value| Op {
        id: OpId::from_bytes(
            [[scope; 8], seq.to_be_bytes()]
                .concat()
                .try_into()
                .expect("16 bytes"),
        ),
        scope: ScopeId::from_bytes(id(scope)),
        row: RowId::from_bytes(id(4)),
        kind: "statement".into(),
        fields: [("text".into(), value)].into(),
        base: vec![OpId::from_bytes(id(6))],
        replica: ReplicaId::from_bytes(id(1)),
        seq,
        person: PersonId::from_bytes(id(5)),
        wall_ms: 1_795_000_000_000,
        extra: vec![10, 1],
    };
    let erased = Erased::Row(RowId::from_bytes(id(7)));
    Filling {
        people: vec![Person {
            id: PersonId::from_bytes(id(5)),
            name: "Anna".into(),
            roles: vec!["begeleider".into()],
            laptops: vec![anna().card("Laptop van Anna", ReplicaId::from_bytes(id(1)))],
            extra: vec![],
        }],
        erasures: vec![sign_erasure(
            &anna(),
            ErasureId::from_bytes(id(3)),
            erased,
            1,
            PersonId::from_bytes(id(5)),
        )],
        ops: vec![
            op(1, 1, Value::Text("De buren groeten niet".into())),
            op(1, 2, Value::Int(-3)),
            op(2, 3, Value::Row(RowId::from_bytes(id(4)))),
        ],
        others: vec![Other {
            kind: 9,
            flags: 0x40,
            payload: b"later".to_vec(),
        }],
    }
}
