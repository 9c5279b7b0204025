//! Frames: the pieces that a bundle is made of, each with its own check, behind a line that says which format it is.

use crate::{Broken, ReadError, limits};
use std::io::{self, Read, Write};

/// The format, up to its number.
pub(crate) const MAGIC: &[u8; 4] = b"CBDL";
/// The number of this format, and the end of its line.
pub(crate) const MAJOR: &[u8; 2] = b"1\n";
/// What was added to it since, which an older reader can pass over.
pub(crate) const MINOR: u16 = 0;

pub(crate) const MANIFEST: u8 = 1;
pub(crate) const ERASE: u8 = 2;
/// Edits as records: what the first version wrote.
pub(crate) const OPS: u8 = 3;
pub(crate) const PEOPLE: u8 = 4;
pub(crate) const EDITS: u8 = 6;
pub(crate) const END: u8 = 255;

/// A reader that does not know this kind of frame must refuse the bundle.
pub(crate) const CRITICAL: u8 = 1;

/// The check behind every payload.
pub(crate) const CHECK_BYTES: usize = 16;

fn check_of(payload: &[u8]) -> [u8; CHECK_BYTES] {
    let mut check = [0; CHECK_BYTES];
    check.copy_from_slice(&blake3::hash(payload).as_bytes()[..CHECK_BYTES]);
    check
}

/// Writes frames and hashes everything that it writes.
pub(crate) struct FrameWriter<W> {
    out: W,
    hasher: blake3::Hasher,
    bytes: u64,
}

impl<W: Write> FrameWriter<W> {
    pub(crate) fn new(out: W) -> io::Result<FrameWriter<W>> {
        let mut writer = FrameWriter {
            out,
            hasher: blake3::Hasher::new(),
            bytes: 0,
        };
        writer.put(MAGIC)?;
        writer.put(MAJOR)?;
        writer.put(&MINOR.to_le_bytes())?;
        Ok(writer)
    }

    /// A payload is at most [`limits::FRAME_BYTES_MAX`] long; the caller has seen to that.
    pub(crate) fn frame(&mut self, kind: u8, flags: u8, payload: &[u8]) -> io::Result<()> {
        let length = u32::try_from(payload.len()).map_err(io::Error::other)?;
        self.put(&[kind, flags])?;
        self.put(&length.to_le_bytes())?;
        self.put(payload)?;
        self.put(&check_of(payload))
    }

    /// The hash of everything so far.
    pub(crate) fn hash(&self) -> [u8; 32] {
        *self.hasher.finalize().as_bytes()
    }

    /// How many bytes there are so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(crate) fn into_inner(self) -> W {
        self.out
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.bytes += bytes.len() as u64;
        self.out.write_all(bytes)
    }
}

/// One frame as it was read.
pub(crate) struct Frame {
    pub(crate) kind: u8,
    pub(crate) flags: u8,
    pub(crate) payload: Vec<u8>,
    /// The hash of everything before it.
    pub(crate) hash_before: [u8; 32],
}

/// Reads frames and hashes everything that it reads.
pub(crate) struct FrameReader<R> {
    from: R,
    hasher: blake3::Hasher,
    bytes_left: u64,
    frames: u64,
}

impl<R: Read> FrameReader<R> {
    /// Reads the first line. `bytes_max` is how much there may be in all.
    pub(crate) fn new(from: R, bytes_max: u64) -> Result<FrameReader<R>, ReadError> {
        let mut reader = FrameReader {
            from,
            hasher: blake3::Hasher::new(),
            bytes_left: bytes_max,
            frames: 0,
        };
        let magic: [u8; 4] = reader.take()?;
        if magic != *MAGIC {
            return Err(ReadError::NotABundle);
        }
        let major: [u8; 2] = reader.take()?;
        if major != *MAJOR {
            // One digit more, or another one.
            return Err(if major[0].is_ascii_digit() {
                ReadError::NeedsNewer { needs: None }
            } else {
                ReadError::NotABundle
            });
        }
        let _minor: [u8; 2] = reader.take()?;
        Ok(reader)
    }

    pub(crate) fn next(&mut self) -> Result<Frame, ReadError> {
        self.frames += 1;
        if self.frames > limits::FRAMES_MAX {
            return Err(Broken::TooMany.into());
        }
        let hash_before = *self.hasher.finalize().as_bytes();
        let [kind, flags] = self.take()?;
        let length = u32::from_le_bytes(self.take()?) as usize;
        if length > limits::FRAME_BYTES_MAX {
            return Err(ReadError::TooLarge);
        }
        let mut payload = vec![0; length];
        self.fill(&mut payload)?;
        let check: [u8; CHECK_BYTES] = self.take()?;
        if check != check_of(&payload) {
            return Err(ReadError::NotWhole);
        }
        Ok(Frame {
            kind,
            flags,
            payload,
            hash_before,
        })
    }

    /// What the frames come from.
    pub(crate) fn inner(&mut self) -> &mut R {
        &mut self.from
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], ReadError> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), ReadError> {
        self.bytes_left = self
            .bytes_left
            .checked_sub(bytes.len() as u64)
            .ok_or(ReadError::TooLarge)?;
        self.from.read_exact(bytes)?;
        self.hasher.update(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_frames_as_the_limit_are_read_and_not_one_more() {
        let mut writer = FrameWriter::new(Vec::new()).expect("memory takes it");
        for _ in 0..2 {
            writer.frame(PEOPLE, 0, b"").expect("memory takes it");
        }
        let written = writer.into_inner();
        let mut reader = FrameReader::new(written.as_slice(), u64::MAX).expect("it is a bundle");
        reader.frames = limits::FRAMES_MAX - 1;
        assert!(reader.next().is_ok(), "the last that is allowed");
        assert!(
            matches!(reader.next(), Err(ReadError::Broken(Broken::TooMany))),
            "and one more"
        );
    }
}
