//! One reading of a bundle from beginning to end, with every check on the way.

use crate::cbor::In;
use crate::frame::{self, Frame, FrameReader};
use crate::manifest::{Counts, Extent, Manifest, digest_of_ids};
use crate::seal::{self, OpenedKey, Unsealed};
use crate::{
    Broken, DeviceId, Other, Person, ReadError, Section, Trouble, edits, erasure, limits, op,
};
use ed25519_dalek::Signature;
use ledger::{Op, OpId, ReplicaId, ScopeId};
use std::io::{BufReader, Read, Seek, SeekFrom};
use zstd::stream::read::Decoder;

pub(crate) const DOMAIN: &[u8] = b"kantelbeeld bundle v1\0";

/// What the laptop signs: the hash of all frames before the last one, and which bundle it is.
pub(crate) fn signed_message(hash: &[u8; 32], manifest: &Manifest) -> Vec<u8> {
    [DOMAIN, hash, manifest.package.as_bytes()].concat()
}

/// Whether so much of what only newer programs know may be kept of one group: so many frames of so many bytes together. What is
/// in several files adds up, so whoever keeps it asks again.
#[must_use]
pub fn may_be_kept(frames: u64, bytes: u64) -> bool {
    frames <= limits::OTHERS_MAX && bytes <= limits::OTHERS_BYTES_MAX
}

/// The sections in the order in which they come; unknown ones may stand anywhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    People,
    Erasures,
    Ops,
}

/// The case whose edits are being read.
struct Case {
    scope: ScopeId,
    ids: Vec<OpId>,
    last: (ReplicaId, u64, OpId),
}

/// A reading under way. The manifest was read; sections follow.
pub(crate) struct Pass<'f, R: Read> {
    frames: FrameReader<Decoder<'static, BufReader<Unsealed<'f, R>>>>,
    pub(crate) manifest: Manifest,
    place: Place,
    case: Option<Case>,
    pub(crate) counts: Counts,
    /// What newer programs put in.
    others_bytes: u64,
    /// What was signed, once the end was reached and everything fits.
    pub(crate) hash: Option<[u8; 32]>,
}

impl<'f, R: Read + Seek> Pass<'f, R> {
    pub(crate) fn begin(file: &'f mut R, key: &OpenedKey) -> Result<Pass<'f, R>, ReadError> {
        let unpacked_bytes_max = limits::unpacked_bytes_max(length(file)?);
        let unsealed = seal::unsealed(file, key)?;
        let mut unpacked = Decoder::with_buffer(BufReader::with_capacity(1 << 16, unsealed))?;
        unpacked.window_log_max(limits::WINDOW_LOG_MAX)?;
        let mut frames = FrameReader::new(unpacked.single_frame(), unpacked_bytes_max)?;
        let first = frames.next()?;
        if first.kind != frame::MANIFEST {
            return Err(Broken::Order.into());
        }
        Ok(Pass {
            frames,
            manifest: Manifest::read(&first.payload)?,
            place: Place::People,
            case: None,
            counts: Counts::default(),
            others_bytes: 0,
            hash: None,
        })
    }

    /// The next section; `None` when the end was reached and all of it is as its maker signed it.
    pub(crate) fn next(&mut self) -> Result<Option<Section>, ReadError> {
        if self.hash.is_some() {
            return Ok(None);
        }
        let frame = self.frames.next()?;
        match frame.kind {
            frame::PEOPLE => self.people(&frame).map(Some),
            frame::ERASE => self.erasures(&frame).map(Some),
            frame::OPS => self.records(&frame).map(Some),
            frame::EDITS => {
                let (scope, ops) = edits::read(&frame.payload)?;
                self.ops(scope, ops).map(Some)
            }
            frame::END => self.end(&frame).map(|()| None),
            frame::MANIFEST => Err(Broken::Order.into()),
            _ => self.other(frame).map(Some),
        }
    }

    fn go_to(&mut self, place: Place) -> Result<(), Broken> {
        if place < self.place {
            return Err(Broken::Order);
        }
        self.place = place;
        Ok(())
    }

    fn people(&mut self, frame: &Frame) -> Result<Section, ReadError> {
        self.go_to(Place::People)?;
        let mut input = In::new(&frame.payload);
        let people = input.list(limits::RECORDS_PER_FRAME_MAX, Person::read)?;
        input.end()?;
        let counted = &mut self.counts.people;
        *counted = count(*counted, people.len(), limits::PEOPLE_MAX)?;
        Ok(Section::People(people))
    }

    fn erasures(&mut self, frame: &Frame) -> Result<Section, ReadError> {
        self.go_to(Place::Erasures)?;
        let mut input = In::new(&frame.payload);
        let announced = input.array()?;
        if announced > limits::RECORDS_PER_FRAME_MAX as u64 {
            return Err(Broken::TooMany.into());
        }
        let mut erasures = Vec::new();
        for _ in 0..announced {
            let erasure = erasure::read(&mut input)
                .map_err(|error| ReadError::of_erasure(error, &self.manifest.needs))?;
            erasures.push(erasure);
        }
        input.end()?;
        let counted = &mut self.counts.erasures;
        *counted = count(*counted, erasures.len(), limits::ERASURES_MAX)?;
        Ok(Section::Erasures(erasures))
    }

    fn records(&mut self, frame: &Frame) -> Result<Section, ReadError> {
        let mut input = In::new(&frame.payload);
        if input.array()? != 2 {
            return Err(Broken::Cbor.into());
        }
        let scope = ScopeId::from_bytes(input.fixed()?);
        let ops = input.list(limits::OPS_PER_FRAME_MAX, |input| op::read(input, scope))?;
        input.end()?;
        self.ops(scope, ops)
    }

    fn ops(&mut self, scope: ScopeId, ops: Vec<Op>) -> Result<Section, ReadError> {
        self.go_to(Place::Ops)?;
        for op in &ops {
            self.op(scope, (op.replica, op.seq, op.id))?;
        }
        let counted = &mut self.counts.ops;
        *counted = count(*counted, ops.len(), limits::OPS_MAX)?;
        Ok(Section::Ops { scope, ops })
    }

    fn op(&mut self, scope: ScopeId, key: (ReplicaId, u64, OpId)) -> Result<(), Broken> {
        match &mut self.case {
            Some(case) if case.scope == scope => {
                if key < case.last {
                    return Err(Broken::Order);
                }
                case.ids.push(key.2);
                case.last = key;
                Ok(())
            }
            _ => {
                let next = Case {
                    scope,
                    ids: vec![key.2],
                    last: key,
                };
                let before = self.case.replace(next);
                if before.as_ref().is_some_and(|case| case.scope > scope) {
                    return Err(Broken::Order);
                }
                self.close(before)
            }
        }
    }

    /// Compares a case that was read with what the manifest says of it.
    fn close(&self, case: Option<Case>) -> Result<(), Broken> {
        let Some(mut case) = case else {
            return Ok(());
        };
        let summary = self.manifest.scope(case.scope).ok_or(Broken::Manifest)?;
        if self.manifest.extent == Extent::Delta {
            return Ok(());
        }
        case.ids.sort_unstable();
        let is_all = case.ids.len() as u64 == summary.ops;
        match is_all && digest_of_ids(case.ids) == summary.digest {
            true => Ok(()),
            false => Err(Broken::Manifest),
        }
    }

    fn other(&mut self, frame: Frame) -> Result<Section, ReadError> {
        if frame.flags & frame::CRITICAL != 0 {
            return Err(ReadError::NeedsNewer {
                needs: Some(self.manifest.needs.clone()),
            });
        }
        self.counts.others += 1;
        self.others_bytes += frame.payload.len() as u64;
        if !may_be_kept(self.counts.others, self.others_bytes) {
            return Err(ReadError::TooMuchNew {
                needs: self.manifest.needs.clone(),
            });
        }
        Ok(Section::Other(Other {
            kind: frame.kind,
            flags: frame.flags,
            payload: frame.payload,
        }))
    }

    fn end(&mut self, frame: &Frame) -> Result<(), ReadError> {
        // The head of this frame is the only thing that nothing else vouches for.
        if frame.flags != frame::CRITICAL {
            return Err(Broken::Choice.into());
        }
        let case = self.case.take();
        self.close(case)?;
        let (mut counts, mut hash, mut signature) = (None, None, None);
        let mut input = In::new(&frame.payload);
        input.record(3, |input, key| {
            match key {
                1 => counts = Some(Counts::read(input)?),
                2 => hash = Some(input.fixed::<32>()?),
                3 => signature = Some(input.fixed::<64>()?),
                _ => return Err(Broken::Cbor),
            }
            Ok(())
        })?;
        input.end()?;
        if counts != Some(self.counts) || self.counts != self.manifest.counts {
            return Err(Broken::Manifest.into());
        }
        if hash != Some(frame.hash_before) {
            return Err(ReadError::NotWhole);
        }
        let signature = signature.ok_or(Broken::Missing)?;
        check_signature(&self.manifest, &frame.hash_before, &signature)?;
        self.nothing_follows()?;
        self.hash = Some(frame.hash_before);
        Ok(())
    }

    /// Neither behind the last frame, nor behind what was packed. Only then did age see the mark of its last piece.
    fn nothing_follows(&mut self) -> Result<(), ReadError> {
        let mut byte = [0];
        let unpacked = self.frames.inner();
        if unpacked.read(&mut byte)? != 0 {
            return Err(ReadError::NotWhole);
        }
        if unpacked.get_mut().read(&mut byte)? != 0 {
            return Err(ReadError::NotWhole);
        }
        Ok(())
    }
}

fn count(counted: u64, more: usize, max: u64) -> Result<u64, Broken> {
    let counted = counted + more as u64;
    match more > 0 && counted <= max {
        true => Ok(counted),
        // An empty frame says nothing, and a bundle could have any number of them.
        false => Err(Broken::TooMany),
    }
}

fn check_signature(
    manifest: &Manifest,
    hash: &[u8; 32],
    signature: &[u8; 64],
) -> Result<(), ReadError> {
    let device: DeviceId = manifest.sender.device;
    let key = device.verifying().ok_or(Broken::Key)?;
    key.verify_strict(
        &signed_message(hash, manifest),
        &Signature::from_bytes(signature),
    )
    .map_err(|_| ReadError::Forged)
}

fn length<R: Seek>(file: &mut R) -> Result<u64, ReadError> {
    let length = file
        .seek(SeekFrom::End(0))
        .map_err(|error| ReadError::Trouble(Trouble::from(&error)))?;
    match length <= limits::PACKED_BYTES_MAX {
        true => Ok(length),
        false => Err(ReadError::TooLarge),
    }
}
