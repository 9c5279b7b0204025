//! The state of one replica: edits and erasures, and the union of two of them.

use crate::{Cell, Erased, Erasure, ErasureId, Op, OpId, RowId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};

/// A set of edits and a grow-only set of erasures. Two ledgers are equal when they hold the same.
///
/// State is `filter(edits, erasures)`, and the filter looks at one edit at a time; that is why the union of ledgers does
/// not depend on order. Should two different edits ever carry one id (a copied disk, a forged file), both are kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ledger {
    ops: BTreeMap<RowId, BTreeSet<Op>>,
    erasures: BTreeSet<Erasure>,
    // What `erasures` come to, for a quick look-up.
    gone_scopes: BTreeSet<ScopeId>,
    gone_rows: BTreeSet<RowId>,
    redacted: BTreeSet<OpId>,
}

/// What a ledger learned from a union.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Gained {
    /// Edits that were not there and stand now; what the erasures refuse is not counted.
    pub ops: Vec<OpId>,
    /// Erasures that were not known.
    pub erasures: Vec<ErasureId>,
}

impl Ledger {
    /// An empty ledger.
    pub fn new() -> Ledger {
        Ledger::default()
    }

    /// Takes an edit in, unless what it belongs to was erased. True when it is new and stands.
    pub fn insert(&mut self, op: Op) -> bool {
        self.settled(op)
            .is_some_and(|op| self.ops.entry(op.row).or_default().insert(op))
    }

    /// Takes an erasure in and applies it. True when it is new.
    pub fn erase(&mut self, erasure: Erasure) -> bool {
        let fresh = self.note(erasure);
        if fresh {
            self.settle();
        }
        fresh
    }

    /// Takes in everything that `other` knows: first its erasures, then its edits.
    pub fn union(&mut self, other: &Ledger) -> Gained {
        let mut gained = Gained::default();
        for erasure in &other.erasures {
            if self.note(erasure.clone()) {
                gained.erasures.push(erasure.id);
            }
        }
        if !gained.erasures.is_empty() {
            self.settle();
        }
        gained.ops = other
            .ops()
            .filter(|op| self.insert((*op).clone()))
            .map(|op| op.id)
            .collect();
        gained
    }

    /// One field of one row, as it stands.
    pub fn cell(&self, row: RowId, field: &str) -> Cell {
        Cell::of(field, self.ops.get(&row).into_iter().flatten())
    }

    /// Every edit that stands, row by row, in each row ascending by id.
    pub fn ops(&self) -> impl Iterator<Item = &Op> {
        self.ops.values().flatten()
    }

    /// Every erasure ever heard of, ascending by id.
    pub fn erasures(&self) -> impl Iterator<Item = &Erasure> {
        self.erasures.iter()
    }

    /// Every row that has an edit, ascending.
    pub fn rows(&self) -> impl Iterator<Item = RowId> {
        self.ops.keys().copied()
    }

    /// Writes the erasure down without applying it. True when it is new.
    fn note(&mut self, erasure: Erasure) -> bool {
        match erasure.what {
            Erased::Scope(scope) => self.gone_scopes.insert(scope),
            Erased::Row(row) => self.gone_rows.insert(row),
            Erased::Op(op) => self.redacted.insert(op),
        };
        self.erasures.insert(erasure)
    }

    /// What the erasures leave of an edit: nothing, an empty node, or the edit itself.
    fn settled(&self, op: Op) -> Option<Op> {
        if self.gone_scopes.contains(&op.scope) || self.gone_rows.contains(&op.row) {
            None
        } else if self.redacted.contains(&op.id) {
            Some(op.redacted())
        } else {
            Some(op)
        }
    }

    /// Applies all erasures to the edits that are here.
    fn settle(&mut self) {
        for op in std::mem::take(&mut self.ops).into_values().flatten() {
            self.insert(op);
        }
    }
}
