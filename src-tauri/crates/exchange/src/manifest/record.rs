//! The manifest as a record.

use super::{Counts, Extent, Manifest, ScopeSummary, Seen, Selection, Upto, is_version};
use crate::cbor::{In, Out};
use crate::{Broken, ContactCard, DeviceId, PackageId, limits};
use ledger::{ErasureId, ReplicaId, ScopeId};
use minicbor::data::Type;
use std::collections::{BTreeMap, BTreeSet};

/// What cannot be read of a manifest.
pub(crate) enum Unreadable {
    /// It asks for something that we do not know.
    Newer { needs: String },
    /// It is not as the format says.
    Broken(Broken),
}

impl From<Broken> for Unreadable {
    fn from(broken: Broken) -> Unreadable {
        Unreadable::Broken(broken)
    }
}

impl Manifest {
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut out = Out::new();
        out.map(17);
        out.key(1).text(&self.needs);
        out.key(2)
            .list(&self.required, |out, label| out.text(label));
        out.key(3)
            .list(&self.optional, |out, label| out.text(label));
        out.key(4).bytes(self.package.as_bytes());
        self.sender.write(out.key(5));
        out.key(6).text(&self.program);
        out.key(7).int(self.created_ms);
        out.key(8).text(&self.purpose);
        match self.expires_ms {
            Some(expires_ms) => out.key(9).int(expires_ms),
            None => out.key(9).null(),
        }
        out.key(10).bytes(self.group.as_bytes());
        out.key(11).uint(match self.selection {
            Selection::WholeGroup => 0,
            Selection::SomeCases => 1,
            Selection::LessonsOnly => 2,
        });
        out.key(12).uint(match self.extent {
            Extent::Full => 0,
            Extent::Delta => 1,
        });
        out.key(13).list(&self.for_devices, |out, device| {
            out.bytes(device.as_bytes())
        });
        out.key(14).list(&self.scopes, |out, scope| {
            write_scope(scope, out);
        });
        out.key(15).array(self.seen.len() as u64);
        for (replica, seen) in &self.seen {
            out.map(3);
            out.key(1).bytes(replica.as_bytes());
            out.key(2).bytes(seen.package.as_bytes());
            write_upto(&seen.upto, out.key(3));
        }
        out.key(16).array(self.erased.len() as u64);
        for erasure in &self.erased {
            out.bytes(erasure.as_bytes());
        }
        self.counts.write(out.key(17));
        out.into_bytes()
    }

    /// Keys that a newer program added are passed over: a manifest is made anew for every bundle.
    pub(crate) fn read(payload: &[u8]) -> Result<Manifest, Unreadable> {
        let mut draft = Draft::default();
        let mut input = In::new(payload);
        let read = input
            .record(17, |input, key| draft.take(input, key))
            .and_then(|_| input.end());
        // First of all: a newer program may have changed whatever comes behind.
        if let Some(needs) = draft.needs.clone().filter(|_| draft.is_newer) {
            return Err(Unreadable::Newer { needs });
        }
        read?;
        let manifest = draft.finish().ok_or(Broken::Missing)?;
        manifest.check()?;
        Ok(manifest)
    }
}

/// A manifest of which not everything was read yet.
#[derive(Default)]
struct Draft {
    is_newer: bool,
    needs: Option<String>,
    required: Option<Vec<String>>,
    optional: Option<Vec<String>>,
    package: Option<PackageId>,
    sender: Option<ContactCard>,
    program: Option<String>,
    created_ms: Option<i64>,
    purpose: Option<String>,
    expires_ms: Option<Option<i64>>,
    group: Option<ScopeId>,
    selection: Option<Selection>,
    extent: Option<Extent>,
    for_devices: Option<Vec<DeviceId>>,
    scopes: Option<Vec<ScopeSummary>>,
    seen: Option<BTreeMap<ReplicaId, Seen>>,
    erased: Option<BTreeSet<ErasureId>>,
    counts: Option<Counts>,
}

impl Draft {
    fn take(&mut self, input: &mut In<'_>, key: u64) -> Result<(), Broken> {
        // The number of scopes and so on is bounded by the size of the frame.
        const ANY: usize = limits::FRAME_BYTES_MAX;
        match key {
            1 => {
                let needs = input.text()?;
                self.needs = Some(needs.to_owned());
                if !is_version(needs) {
                    return Err(Broken::Text);
                }
            }
            2 => {
                self.required = Some(read_labels(input)?);
                self.is_newer = self.required.iter().flatten().next().is_some();
            }
            3 => self.optional = Some(read_labels(input)?),
            4 => self.package = Some(PackageId::from_bytes(input.fixed()?)),
            5 => self.sender = Some(ContactCard::read(input)?),
            6 => self.program = Some(input.text()?.to_owned()),
            7 => self.created_ms = Some(input.int()?),
            8 => self.purpose = Some(input.text()?.to_owned()),
            9 => {
                self.expires_ms = Some(match input.kind()? {
                    Type::Null => input.null().map(|()| None)?,
                    _ => Some(input.int()?),
                });
            }
            10 => self.group = Some(ScopeId::from_bytes(input.fixed()?)),
            11 => {
                self.selection = Some(match input.uint()? {
                    0 => Selection::WholeGroup,
                    1 => Selection::SomeCases,
                    2 => Selection::LessonsOnly,
                    _ => return Err(Broken::Choice),
                });
            }
            12 => {
                self.extent = Some(match input.uint()? {
                    0 => Extent::Full,
                    1 => Extent::Delta,
                    _ => return Err(Broken::Choice),
                });
            }
            13 => {
                let device = |input: &mut In<'_>| input.fixed().map(DeviceId::from_bytes);
                self.for_devices = Some(input.list(limits::RECIPIENTS_MAX, device)?);
            }
            14 => self.scopes = Some(input.list(ANY, read_scope)?),
            15 => {
                let list = input.list(ANY, read_seen)?;
                if !list.is_sorted_by(|a, b| a.0 < b.0) {
                    return Err(Broken::Order);
                }
                self.seen = Some(list.into_iter().collect());
            }
            16 => {
                let list = input.list(ANY, |input| input.fixed().map(ErasureId::from_bytes))?;
                if !list.is_sorted_by(|a, b| a < b) {
                    return Err(Broken::Order);
                }
                self.erased = Some(list.into_iter().collect());
            }
            17 => self.counts = Some(Counts::read(input)?),
            _ => return Err(Broken::Cbor),
        }
        Ok(())
    }

    fn finish(self) -> Option<Manifest> {
        Some(Manifest {
            needs: self.needs?,
            required: self.required?,
            optional: self.optional?,
            package: self.package?,
            sender: self.sender?,
            program: self.program?,
            created_ms: self.created_ms?,
            purpose: self.purpose?,
            expires_ms: self.expires_ms?,
            group: self.group?,
            selection: self.selection?,
            extent: self.extent?,
            for_devices: self.for_devices?,
            scopes: self.scopes?,
            seen: self.seen?,
            erased: self.erased?,
            counts: self.counts?,
        })
    }
}

impl Counts {
    pub(crate) fn write(&self, out: &mut Out) {
        out.map(4);
        out.key(1).uint(self.ops);
        out.key(2).uint(self.erasures);
        out.key(3).uint(self.people);
        out.key(4).uint(self.others);
    }

    pub(crate) fn read(input: &mut In<'_>) -> Result<Counts, Broken> {
        let mut read = [None; 4];
        input.record(4, |input, key| {
            let slot = key.checked_sub(1).ok_or(Broken::Cbor)?;
            read[slot as usize] = Some(input.uint()?);
            Ok(())
        })?;
        let [ops, erasures, people, others] = read.map(|count| count.ok_or(Broken::Missing));
        Ok(Counts {
            ops: ops?,
            erasures: erasures?,
            people: people?,
            others: others?,
        })
    }
}

fn read_labels(input: &mut In<'_>) -> Result<Vec<String>, Broken> {
    input.list(limits::LABELS_MAX, |input| input.text().map(str::to_owned))
}

fn write_upto(upto: &Upto, out: &mut Out) {
    out.map(upto.len() as u64);
    for (replica, seq) in upto {
        out.bytes(replica.as_bytes());
        out.uint(*seq);
    }
}

fn read_upto(input: &mut In<'_>) -> Result<Upto, Broken> {
    let mut upto = Upto::new();
    for _ in 0..input.map()? {
        let replica = ReplicaId::from_bytes(input.fixed()?);
        if upto
            .last_key_value()
            .is_some_and(|(last, _)| *last >= replica)
        {
            return Err(Broken::Order);
        }
        upto.insert(replica, input.uint()?);
    }
    Ok(upto)
}

impl ScopeSummary {
    /// The same as bytes, to be kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Out::new();
        write_scope(self, &mut out);
        out.into_bytes()
    }

    /// What was kept.
    ///
    /// # Errors
    /// Which rule the bytes break.
    pub fn from_bytes(bytes: &[u8]) -> Result<ScopeSummary, Broken> {
        let mut input = In::new(bytes);
        let summary = read_scope(&mut input)?;
        input.end()?;
        Ok(summary)
    }
}

fn write_scope(scope: &ScopeSummary, out: &mut Out) {
    out.map(4);
    out.key(1).bytes(scope.scope.as_bytes());
    out.key(2).uint(scope.ops);
    out.key(3).bytes(&scope.digest);
    write_upto(&scope.upto, out.key(4));
}

fn read_scope(input: &mut In<'_>) -> Result<ScopeSummary, Broken> {
    let (mut scope, mut ops, mut digest, mut upto) = (None, None, None, None);
    input.record(4, |input, key| {
        match key {
            1 => scope = Some(ScopeId::from_bytes(input.fixed()?)),
            2 => ops = Some(input.uint()?),
            3 => digest = Some(input.fixed()?),
            4 => upto = Some(read_upto(input)?),
            _ => return Err(Broken::Cbor),
        }
        Ok(())
    })?;
    Ok(ScopeSummary {
        scope: scope.ok_or(Broken::Missing)?,
        ops: ops.ok_or(Broken::Missing)?,
        digest: digest.ok_or(Broken::Missing)?,
        upto: upto.ok_or(Broken::Missing)?,
    })
}

fn read_seen(input: &mut In<'_>) -> Result<(ReplicaId, Seen), Broken> {
    let (mut replica, mut package, mut upto) = (None, None, None);
    input.record(3, |input, key| {
        match key {
            1 => replica = Some(ReplicaId::from_bytes(input.fixed()?)),
            2 => package = Some(PackageId::from_bytes(input.fixed()?)),
            3 => upto = Some(read_upto(input)?),
            _ => return Err(Broken::Cbor),
        }
        Ok(())
    })?;
    let seen = Seen {
        package: package.ok_or(Broken::Missing)?,
        upto: upto.ok_or(Broken::Missing)?,
    };
    Ok((replica.ok_or(Broken::Missing)?, seen))
}
