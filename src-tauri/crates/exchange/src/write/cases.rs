//! Writing edits, case by case.

use super::WriteError;
use super::records::{FRAME_BYTES_ENOUGH, frame};
use crate::frame::{self, FrameWriter};
use crate::manifest::{Extent, Manifest, digest_of_ids};
use crate::{Broken, edits, limits, op};
use ledger::{Op, OpId, ReplicaId, ScopeId};
use std::io::Write;

/// Writes edits case by case and compares each with the manifest.
pub(super) struct Cases<'a, W> {
    frames: &'a mut FrameWriter<W>,
    manifest: &'a Manifest,
    scope: Option<ScopeId>,
    last: Option<(ReplicaId, u64, OpId)>,
    ids: Vec<OpId>,
    /// Those that wait for their frame.
    together: Vec<Op>,
    /// What they take in it, at most.
    weight: usize,
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
            together: Vec::new(),
            weight: 0,
            ops: 0,
        }
    }

    pub(super) fn op<E>(&mut self, op: Op) -> Result<(), WriteError<E>> {
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
        op::check(&op)
            .and_then(|()| op::checked_extra(&op.extra))
            .map_err(|broken| WriteError::Op(op.id, broken))?;
        let weight = edits::weight(&op);
        if weight + edits::HEAD_BYTES_MAX > limits::FRAME_BYTES_MAX {
            return Err(WriteError::Op(op.id, Broken::TooLong));
        }
        let is_full = self.together.len() == limits::OPS_PER_FRAME_MAX
            || self.weight + weight > FRAME_BYTES_ENOUGH;
        if is_full {
            self.flush(op.scope)?;
        }
        self.weight += weight;
        self.ids.push(op.id);
        self.ops += 1;
        self.together.push(op);
        Ok(())
    }

    fn flush<E>(&mut self, scope: ScopeId) -> Result<(), WriteError<E>> {
        if self.together.is_empty() {
            return Ok(());
        }
        let payload = edits::write(scope, &self.together)?;
        self.together.clear();
        self.weight = 0;
        frame(self.frames, frame::EDITS, &payload)
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
