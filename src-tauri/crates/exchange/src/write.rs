//! Writing a bundle.

use crate::cbor::Out;
use crate::frame::{self, FrameWriter};
use crate::gathered::Gathered;
use crate::manifest::{Counts, Extent, Manifest, PackageId, Selection, digest_of_ids};
use crate::pass::signed_message;
use crate::{Broken, DeviceKeys, Other, Person, Recipients, Trouble, erasure, limits, op};
use ledger::{Erasure, Op, OpId, ReplicaId, ScopeId};
use std::io::{self, Write};

/// zstd's level: a good deal smaller than without, at a speed that nobody waits for.
const LEVEL: i32 = 3;
/// A frame of edits is closed when it has so much in it.
const FRAME_BYTES_ENOUGH: usize = 1 << 20;
/// What stands in a frame of edits beside them.
const OPS_HEAD_BYTES_MAX: usize = 64;

/// What goes in beside the edits.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// What it is. Its counts and the summaries of its cases must fit what is written.
    pub manifest: &'a Manifest,
    /// Who is who.
    pub people: &'a [Person],
    /// Erasures.
    pub erasures: &'a [Erasure],
    /// What newer programs put in bundles that were taken in, passed on.
    pub others: &'a [Other],
}

/// What was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Summary {
    /// Which bundle it is.
    pub package: PackageId,
    /// What the laptop's clock said, in milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// What was signed; a reader finds the same.
    pub hash: [u8; 32],
    /// The same for bundles of the same laptop with the same choice for the same laptops, so that a newer one can take the place
    /// of an older one. A bundle for a passphrase is like no other.
    pub likeness: [u8; 32],
}

/// Why a bundle was not written. What was written so far is of no use.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError<E> {
    /// What reading the edits gave.
    #[error("the edits could not be read")]
    Ops(E),
    /// An edit that others could not read.
    #[error("an edit is not as the format says: {1}")]
    Op(OpId, Broken),
    /// Something else that others could not read, or a manifest that does not fit the rest.
    #[error("not as the format says: {0}")]
    Broken(#[from] Broken),
    /// The disk, or somebody who stopped it.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl<E> From<io::Error> for WriteError<E> {
    fn from(error: io::Error) -> Self {
        WriteError::Trouble(Trouble::from(&error))
    }
}

/// Writes a bundle, signed by `keys`. `ops` gives the edits ascending by (scope, replica, seq, id); they are written as they
/// come, so nothing is held but the ids of one case.
pub fn write<E>(
    out: impl Write,
    contents: &Contents<'_>,
    ops: impl IntoIterator<Item = Result<Op, E>>,
    to: Recipients<'_>,
    keys: &DeviceKeys,
) -> Result<Summary, WriteError<E>> {
    let manifest = contents.manifest;
    check(contents, keys)?;
    let sealed = to
        .encryptor(keys)
        .ok_or(Broken::TooMany)?
        .wrap_output(Gathered::new(out))?;
    let mut frames = FrameWriter::new(zstd::Encoder::new(sealed, LEVEL)?)?;

    frame(&mut frames, frame::MANIFEST, &manifest.write())?;
    records(&mut frames, frame::PEOPLE, contents.people, Person::write)?;
    records(&mut frames, frame::ERASE, contents.erasures, erasure::write)?;
    let mut cases = Cases::new(&mut frames, manifest);
    for op in ops {
        let op = op.map_err(WriteError::Ops)?;
        cases.op(&op)?;
    }
    let counts = Counts {
        ops: cases.finish()?,
        ..manifest.counts
    };
    if counts != manifest.counts {
        return Err(Broken::Manifest.into());
    }
    for other in contents.others {
        frames.frame(other.kind, other.flags, &other.payload)?;
    }

    let hash = frames.hash();
    let mut end = Out::new();
    end.map(3);
    counts.write(end.key(1));
    end.key(2).bytes(&hash);
    end.key(3)
        .bytes(&keys.sign(&signed_message(&hash, manifest)));
    frame(&mut frames, frame::END, &end.into_bytes())?;
    let unpacked_bytes = frames.bytes();
    let mut out = frames.into_inner().finish()?.finish()?;
    out.flush()?;
    if unpacked_bytes > limits::unpacked_bytes_max(out.passed_on()) {
        return Err(Broken::TooLong.into());
    }
    Ok(Summary {
        package: manifest.package,
        created_ms: manifest.created_ms,
        hash,
        likeness: likeness(manifest, to, keys),
    })
}

fn check(contents: &Contents<'_>, keys: &DeviceKeys) -> Result<(), Broken> {
    let manifest = contents.manifest;
    manifest.check()?;
    let sender = &manifest.sender;
    if sender.device != keys.device() || sender.recipient != keys.recipient() {
        return Err(Broken::Key);
    }
    let counts = Counts {
        ops: manifest.counts.ops,
        erasures: contents.erasures.len() as u64,
        people: contents.people.len() as u64,
        others: contents.others.len() as u64,
    };
    if counts != manifest.counts || !manifest.required.is_empty() {
        return Err(Broken::Manifest);
    }
    let may_pass_on = |other: &Other| {
        let is_known = matches!(
            other.kind,
            frame::MANIFEST | frame::ERASE | frame::OPS | frame::PEOPLE | frame::END
        );
        !is_known && other.flags & frame::CRITICAL == 0
    };
    if !contents.others.iter().all(may_pass_on) {
        return Err(Broken::Choice);
    }
    let is_short = |other: &Other| other.payload.len() <= limits::FRAME_BYTES_MAX;
    match contents.others.iter().all(is_short) {
        true => Ok(()),
        false => Err(Broken::TooLong),
    }
}

/// One of our own frames: a reader must know it.
fn frame<W: Write, E>(
    frames: &mut FrameWriter<W>,
    kind: u8,
    payload: &[u8],
) -> Result<(), WriteError<E>> {
    if payload.len() > limits::FRAME_BYTES_MAX {
        return Err(Broken::TooLong.into());
    }
    Ok(frames.frame(kind, frame::CRITICAL, payload)?)
}

/// Frames with a list of records.
fn records<W: Write, T, E>(
    frames: &mut FrameWriter<W>,
    kind: u8,
    records: &[T],
    write: impl Fn(&T, &mut Out) -> Result<(), Broken>,
) -> Result<(), WriteError<E>> {
    let mut batch = Batch::default();
    for record in records {
        let mut out = Out::new();
        write(record, &mut out)?;
        let record = out.into_bytes();
        if batch.is_full_for(&record, limits::RECORDS_PER_FRAME_MAX) {
            frame(frames, kind, &batch.take(&[]))?;
        }
        batch.add(&record);
    }
    match batch.records {
        0 => Ok(()),
        _ => frame(frames, kind, &batch.take(&[])),
    }
}

/// Records that wait for their frame.
#[derive(Default)]
struct Batch {
    records: usize,
    bytes: Vec<u8>,
}

impl Batch {
    fn is_full_for(&self, record: &[u8], records_max: usize) -> bool {
        self.records > 0
            && (self.records == records_max || self.bytes.len() + record.len() > FRAME_BYTES_ENOUGH)
    }

    fn add(&mut self, record: &[u8]) {
        self.records += 1;
        self.bytes.extend_from_slice(record);
    }

    /// The list as CBOR, behind what comes before it.
    fn take(&mut self, before: &[u8]) -> Vec<u8> {
        let mut out = Out::new();
        out.raw(before);
        out.array(self.records as u64);
        out.raw(&self.bytes);
        self.records = 0;
        self.bytes.clear();
        out.into_bytes()
    }
}

/// Writes edits case by case and compares each with the manifest.
struct Cases<'a, W> {
    frames: &'a mut FrameWriter<W>,
    manifest: &'a Manifest,
    scope: Option<ScopeId>,
    last: Option<(ReplicaId, u64, OpId)>,
    ids: Vec<OpId>,
    batch: Batch,
    ops: u64,
}

impl<'a, W: Write> Cases<'a, W> {
    fn new(frames: &'a mut FrameWriter<W>, manifest: &'a Manifest) -> Self {
        Cases {
            frames,
            manifest,
            scope: None,
            last: None,
            ids: Vec::new(),
            batch: Batch::default(),
            ops: 0,
        }
    }

    fn op<E>(&mut self, op: &Op) -> Result<(), WriteError<E>> {
        if self.scope != Some(op.scope) {
            if self.scope.is_some_and(|scope| scope > op.scope) {
                return Err(WriteError::Op(op.id, Broken::Order));
            }
            self.close()?;
            self.scope = Some(op.scope);
        }
        let key = (op.replica, op.seq, op.id);
        if self.last.is_some_and(|last| key < last) {
            return Err(WriteError::Op(op.id, Broken::Order));
        }
        self.last = Some(key);
        let mut out = Out::new();
        op::write(op, &mut out).map_err(|broken| WriteError::Op(op.id, broken))?;
        let record = out.into_bytes();
        if record.len() + OPS_HEAD_BYTES_MAX > limits::FRAME_BYTES_MAX {
            return Err(WriteError::Op(op.id, Broken::TooLong));
        }
        if self.batch.is_full_for(&record, limits::OPS_PER_FRAME_MAX) {
            self.flush(op.scope)?;
        }
        self.batch.add(&record);
        self.ids.push(op.id);
        self.ops += 1;
        Ok(())
    }

    fn flush<E>(&mut self, scope: ScopeId) -> Result<(), WriteError<E>> {
        if self.batch.records == 0 {
            return Ok(());
        }
        let mut before = Out::new();
        before.array(2);
        before.bytes(scope.as_bytes());
        let payload = self.batch.take(&before.into_bytes());
        frame(self.frames, frame::OPS, &payload)
    }

    fn close<E>(&mut self) -> Result<(), WriteError<E>> {
        let Some(scope) = self.scope else {
            return Ok(());
        };
        self.flush(scope)?;
        let summary = self.manifest.scope(scope).ok_or(Broken::Manifest)?;
        if self.manifest.extent == Extent::Full {
            self.ids.sort_unstable();
            let is_all = self.ids.len() as u64 == summary.ops;
            if !is_all || digest_of_ids(self.ids.iter().copied()) != summary.digest {
                return Err(Broken::Manifest.into());
            }
        }
        self.ids.clear();
        self.last = None;
        Ok(())
    }

    fn finish<E>(mut self) -> Result<u64, WriteError<E>> {
        self.close()?;
        Ok(self.ops)
    }
}

fn likeness(manifest: &Manifest, to: Recipients<'_>, keys: &DeviceKeys) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"kantelbeeld likeness v1\0");
    hasher.update(manifest.sender.device.as_bytes());
    hasher.update(manifest.group.as_bytes());
    hasher.update(&[manifest.selection as u8]);
    match to.devices(keys) {
        Some(devices) => devices.iter().for_each(|device| {
            hasher.update(device.as_bytes());
        }),
        None => {
            hasher.update(manifest.package.as_bytes());
        }
    }
    if manifest.selection == Selection::SomeCases {
        for summary in &manifest.scopes {
            hasher.update(summary.scope.as_bytes());
        }
    }
    *hasher.finalize().as_bytes()
}
