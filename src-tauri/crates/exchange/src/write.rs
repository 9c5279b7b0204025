//! Writing a bundle.

mod cases;
mod records;

use crate::cbor::Out;
use crate::frame::{self, FrameWriter};
use crate::gathered::Gathered;
use crate::manifest::{Counts, Manifest, Selection};
use crate::pass::may_be_kept;
use crate::pass::signed_message;
use crate::{
    Broken, DeviceKeys, Other, PackageId, Person, Recipients, Trouble, edits, erasure, limits,
};
use cases::{Together, gather};
use ledger::{Erasure, Op, OpId};
use records::{frame, records};
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::sync::mpsc;
use std::thread;
use zstd::zstd_safe::CParameter;

/// zstd at its fastest, told that a word is worth finding from six bytes on: of what people write that leaves a fortieth more than a level
/// that takes twice as long. It looks back no further than what a processor holds close by; looking back four times as far would take
/// a third more time, to leave a hundred-fiftieth less.
fn packer<W: Write>(out: W) -> io::Result<zstd::Encoder<'static, W>> {
    let mut packer = zstd::Encoder::new(out, 1)?;
    packer.set_parameter(CParameter::MinMatch(6))?;
    packer.set_parameter(CParameter::HashLog(17))?;
    packer.set_parameter(CParameter::WindowLog(19))?;
    Ok(packer)
}

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

/// So many frames are gathered while others are still being written.
const FRAMES_AHEAD: usize = 4;

/// Writes a bundle, signed by `keys`. `ops` gives the edits ascending by (scope, replica, seq, id); they are written as they
/// come, so nothing is held but those of a few frames and the ids of one case.
///
/// To get edits, mostly from a store, is as much work as to pack and to lock them: `ops` is asked on a thread of its own.
pub fn write<E: Send>(
    out: impl Write,
    contents: &Contents<'_>,
    ops: impl IntoIterator<Item = Result<Op, E>> + Send,
    to: Recipients<'_>,
    keys: &DeviceKeys,
) -> Result<Summary, WriteError<E>> {
    let manifest = contents.manifest;
    check(contents, keys)?;
    let sealed = to
        .encryptor(keys)
        .ok_or(Broken::TooMany)?
        .wrap_output(Gathered::new(out))?;
    let mut frames = FrameWriter::new(packer(sealed)?)?;

    frame(&mut frames, frame::MANIFEST, &manifest.write())?;
    records(&mut frames, frame::PEOPLE, contents.people, Person::write)?;
    records(&mut frames, frame::ERASE, contents.erasures, erasure::write)?;
    let ops = thread::scope(|threads| {
        let (hand_on, handed) = mpsc::sync_channel(FRAMES_AHEAD);
        let (give_back, done) = mpsc::channel();
        let gathering = threads.spawn(move || gather(ops, manifest, hand_on, done));
        for Together { scope, ops, weight } in handed {
            let edits = edits::write(scope, &ops, weight)?;
            // Nobody waits for the last ones.
            let _ = give_back.send(ops);
            frame(&mut frames, frame::EDITS, &edits)?;
        }
        gathering
            .join()
            .unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    let counts = Counts {
        ops,
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
            frame::MANIFEST | frame::ERASE | frame::OPS | frame::PEOPLE | frame::EDITS | frame::END
        );
        !is_known && other.flags & frame::CRITICAL == 0
    };
    if !contents.others.iter().all(may_pass_on) {
        return Err(Broken::Choice);
    }
    let bytes = contents
        .others
        .iter()
        .map(|other| other.payload.len() as u64);
    if !may_be_kept(counts.others, bytes.sum()) {
        return Err(Broken::TooMany);
    }
    let is_short = |other: &Other| other.payload.len() <= limits::FRAME_BYTES_MAX;
    match contents.others.iter().all(is_short) {
        true => Ok(()),
        false => Err(Broken::TooLong),
    }
}

fn likeness(manifest: &Manifest, to: Recipients<'_>, keys: &DeviceKeys) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"kantelbeeld likeness v1\0");
    hasher.update(manifest.sender.device.as_bytes());
    hasher.update(manifest.group.as_bytes());
    // A delta takes the place of no full one: whoever has nothing yet needs that.
    hasher.update(&[manifest.selection as u8, manifest.extent as u8]);
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
