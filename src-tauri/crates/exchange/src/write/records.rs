//! Writing records, as many in a frame as fit.

use super::WriteError;
use crate::cbor::Out;
use crate::frame::{CRITICAL, FrameWriter};
use crate::{Broken, limits};
use std::io::Write;

/// A frame is closed when it has so much in it.
pub(super) const FRAME_BYTES_ENOUGH: usize = 1 << 20;

/// One of our own frames: a reader must know it.
pub(super) fn frame<W: Write, E>(
    frames: &mut FrameWriter<W>,
    kind: u8,
    payload: &[u8],
) -> Result<(), WriteError<E>> {
    if payload.len() > limits::FRAME_BYTES_MAX {
        return Err(Broken::TooLong.into());
    }
    Ok(frames.frame(kind, CRITICAL, payload)?)
}

/// Frames with a list of records.
pub(super) fn records<W: Write, T, E>(
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
            frame(frames, kind, &batch.take())?;
        }
        batch.add(&record);
    }
    match batch.records {
        0 => Ok(()),
        _ => frame(frames, kind, &batch.take()),
    }
}

/// Records that wait for their frame.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) records: usize,
    bytes: Vec<u8>,
}

impl Batch {
    pub(super) fn is_full_for(&self, record: &[u8], records_max: usize) -> bool {
        self.records > 0
            && (self.records == records_max || self.bytes.len() + record.len() > FRAME_BYTES_ENOUGH)
    }

    pub(super) fn add(&mut self, record: &[u8]) {
        self.records += 1;
        self.bytes.extend_from_slice(record);
    }

    /// The list as CBOR.
    pub(super) fn take(&mut self) -> Vec<u8> {
        let mut out = Out::new();
        out.array(self.records as u64);
        out.raw(&self.bytes);
        self.records = 0;
        self.bytes.clear();
        out.into_bytes()
    }
}
