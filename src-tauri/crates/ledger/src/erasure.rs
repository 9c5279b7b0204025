//! Erasing for everyone: a grow-only list that wins from every edit.

use crate::{ErasureId, OpId, PersonId, RowId, ScopeId};

/// What an erasure takes away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Erased {
    /// Every edit of a case (or of a group).
    Scope(ScopeId),
    /// Every edit of one row.
    Row(RowId),
    /// What one edit says. The edit stays as an empty node, so that the heads do not change.
    Op(OpId),
}

/// The order to erase. It holds no personal data, is kept for ever and never withdrawn.
///
/// Whether the signature is right, and the person allowed to erase, is checked before it comes here.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Erasure {
    /// Random, made where the order was given.
    pub id: ErasureId,
    /// What goes.
    pub what: Erased,
    /// Why, as a code that the program shows as a sentence.
    pub reason: u16,
    /// Who ordered it.
    pub person: PersonId,
    /// Signature of the laptop that ordered it.
    pub signature: Vec<u8>,
}
