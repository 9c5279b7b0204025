//! Gathering edits, case by case, that go in one frame together.

use super::WriteError;
use super::records::FRAME_BYTES_ENOUGH;
use crate::manifest::{Extent, Manifest, digest_of_ids};
use crate::{Broken, Trouble, edits, limits, op};
use ledger::{Op, OpId, ReplicaId, ScopeId};
use std::mem;
use std::sync::mpsc::{Receiver, SyncSender};

/// Edits of one case that go in one frame.
pub(super) struct Together {
    pub(super) scope: ScopeId,
    pub(super) ops: Vec<Op>,
    /// How many bytes they take in it, at most.
    pub(super) weight: usize,
}

/// Gathers edits and hands them on. Each is compared with the manifest. Returns how many there were.
///
/// What was written is `done` with and comes back here: memory is given back fastest by the thread that took it.
pub(super) fn gather<E>(
    ops: impl IntoIterator<Item = Result<Op, E>>,
    manifest: &Manifest,
    hand_on: SyncSender<Together>,
    done: Receiver<Vec<Op>>,
) -> Result<u64, WriteError<E>> {
    let mut cases = Cases {
        hand_on,
        done,
        manifest,
        scope: None,
        last: None,
        ids: Vec::new(),
        together: Vec::new(),
        weight: 0,
        ops: 0,
    };
    for op in ops {
        cases.op(op.map_err(WriteError::Ops)?)?;
    }
    cases.close()?;
    Ok(cases.ops)
}

struct Cases<'a> {
    hand_on: SyncSender<Together>,
    done: Receiver<Vec<Op>>,
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

impl Cases<'_> {
    fn op<E>(&mut self, op: Op) -> Result<(), WriteError<E>> {
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
        let mut used = self.done.try_iter();
        let room = used.next().unwrap_or_default();
        used.for_each(drop);
        let handed = self.hand_on.send(Together {
            scope,
            ops: mem::replace(&mut self.together, room),
            weight: mem::take(&mut self.weight),
        });
        self.together.clear();
        // Nobody takes more of them when writing has failed, and why that is is told there.
        handed.map_err(|_| Trouble::Cancelled.into())
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
}
