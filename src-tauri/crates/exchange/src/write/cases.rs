//! Writing edits, case by case.

use super::WriteError;
use super::records::{Batch, frame};
use crate::cbor::Out;
use crate::frame::{self, FrameWriter};
use crate::manifest::{Extent, Manifest, digest_of_ids};
use crate::{Broken, limits, op};
use ledger::{Op, OpId, ReplicaId, ScopeId};
use std::io::Write;

/// What stands in a frame of edits beside them.
const HEAD_BYTES_MAX: usize = 64;

/// Writes edits case by case and compares each with the manifest.
pub(super) struct Cases<'a, W> {
    frames: &'a mut FrameWriter<W>,
    manifest: &'a Manifest,
    scope: Option<ScopeId>,
    last: Option<(ReplicaId, u64, OpId)>,
    ids: Vec<OpId>,
    batch: Batch,
    ops: u64,
}

impl<'a, W: Write> Cases<'a, W> {
    pub(super) fn new(frames: &'a mut FrameWriter<W>, manifest: &'a Manifest) -> Self {
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

    pub(super) fn op<E>(&mut self, op: &Op) -> Result<(), WriteError<E>> {
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
        if record.len() + HEAD_BYTES_MAX > limits::FRAME_BYTES_MAX {
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

    pub(super) fn finish<E>(mut self) -> Result<u64, WriteError<E>> {
        self.close()?;
        Ok(self.ops)
    }
}
