//! What one laptop hands to others: in memory, or as the bytes of a real file.

use super::fault::{Fault, differs};
use exchange::{
    Contents, Counts, DeviceKeys, Extent, Manifest, Other, PackageId, Person, Recipient,
    Recipients, ScopeSummary, Section, Selection, Unlock, check_erasure, digest_of_ids, verify,
};
use ledger::{Erasure, Op, PersonId, ReplicaId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::io::Cursor;
use store::UnknownFrame;
use uuid::Uuid;

/// The number of a part of a file that only a newer version knows.
const NEWER_FRAME: u8 = 77;

/// What is handed over.
#[derive(Clone)]
pub struct Handed {
    /// What of the group.
    pub selection: Selection,
    /// What was erased.
    pub erasures: Vec<Erasure>,
    /// Ascending by scope, replica and number, as a file has them.
    pub ops: Vec<Op>,
    /// What only a newer version knows.
    pub frames: BTreeSet<Vec<u8>>,
}

impl Handed {
    /// Without anything of a newer version.
    pub fn new(selection: Selection, erasures: Vec<Erasure>, mut ops: Vec<Op>) -> Self {
        ops.sort_unstable_by_key(|op| (op.scope, op.replica, op.seq, op.id));
        Self {
            selection,
            erasures,
            ops,
            frames: BTreeSet::new(),
        }
    }

    /// What only a newer version knows, as the store has it.
    pub fn frames(&self) -> Vec<UnknownFrame> {
        let frame = |payload: &Vec<u8>| UnknownFrame {
            kind: NEWER_FRAME,
            flags: 0,
            payload: payload.clone(),
        };
        self.frames.iter().map(frame).collect()
    }

    /// Writes the file, for everybody.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn to_file(
        &self,
        group: Uuid,
        keys: &DeviceKeys,
        to: &[Recipient],
    ) -> Result<Vec<u8>, Fault> {
        let others: Vec<Other> = self
            .frames
            .iter()
            .map(|payload| Other {
                kind: NEWER_FRAME,
                flags: 0,
                payload: payload.clone(),
            })
            .collect();
        let sender = keys.card("Laptop", ReplicaId(Uuid::nil()));
        let people = [Person {
            id: PersonId(Uuid::nil()),
            name: "Laptop".to_owned(),
            roles: Vec::new(),
            laptops: vec![sender.clone()],
            extra: Vec::new(),
        }];
        let manifest = Manifest {
            needs: "0.1".to_owned(),
            required: Vec::new(),
            optional: Vec::new(),
            package: PackageId::generate(),
            sender,
            program: "0.2.0".to_owned(),
            created_ms: 0,
            purpose: String::new(),
            expires_ms: None,
            group: ScopeId(group),
            selection: self.selection,
            extent: Extent::Full,
            for_devices: Vec::new(),
            scopes: self.scopes(),
            seen: BTreeMap::new(),
            erased: self.erasures.iter().map(|erasure| erasure.id).collect(),
            counts: Counts {
                ops: self.ops.len() as u64,
                erasures: self.erasures.len() as u64,
                people: people.len() as u64,
                others: others.len() as u64,
            },
        };
        let contents = Contents {
            manifest: &manifest,
            people: &people,
            erasures: &self.erasures,
            others: &others,
        };
        let mut file = Vec::new();
        let ops = self.ops.iter().cloned().map(Ok::<_, Infallible>);
        exchange::write(&mut file, &contents, ops, Recipients::Devices(to), keys)
            .map_err(|error| Fault::Written(error.to_string()))?;
        Ok(file)
    }

    fn scopes(&self) -> Vec<ScopeSummary> {
        let mut by_scope: BTreeMap<ScopeId, Vec<&Op>> = BTreeMap::new();
        for op in &self.ops {
            by_scope.entry(op.scope).or_default().push(op);
        }
        let summary = |(scope, ops): (ScopeId, Vec<&Op>)| {
            let mut upto = BTreeMap::new();
            for op in &ops {
                let newest = upto.entry(op.replica).or_insert(op.seq);
                *newest = op.seq.max(*newest);
            }
            let ids: BTreeSet<_> = ops.iter().map(|op| op.id).collect();
            ScopeSummary {
                scope,
                ops: ops.len() as u64,
                digest: digest_of_ids(ids),
                upto,
            }
        };
        by_scope.into_iter().map(summary).collect()
    }

    /// Reads a file back.
    ///
    /// # Errors
    /// When it cannot be read, or an erasure in it is forged.
    pub fn from_file(file: &[u8], keys: &DeviceKeys) -> Result<Self, Fault> {
        let mut verified = verify(Cursor::new(file), Unlock::Device(keys))?;
        let mut handed = Self::new(verified.manifest().selection, Vec::new(), Vec::new());
        for section in verified.sections()? {
            match section? {
                Section::People(_) => {}
                Section::Erasures(erasures) => handed.erasures.extend(erasures),
                Section::Ops { ops, .. } => handed.ops.extend(ops),
                Section::Other(other) => {
                    handed.frames.insert(other.payload);
                }
            }
        }
        if !handed.erasures.iter().all(|it| check_erasure(it).is_ok()) {
            return differs("the signature of an erasure no longer fits");
        }
        Ok(handed)
    }
}
