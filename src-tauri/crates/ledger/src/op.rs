//! One edit of one field.

use crate::{OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use std::fmt;

/// An immutable edit of one field of one row. It is never changed afterwards, only replaced by an edit that names it in
/// `base`, or erased.
///
/// The order of `Op` is by id and then by content; it has no meaning other than being the same on every laptop.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Op {
    /// Random, made where the edit was made.
    pub id: OpId,
    /// The case that the row belongs to, or the group when it is of no case: unit of sharing and of erasure.
    pub scope: ScopeId,
    /// The row that is edited.
    pub row: RowId,
    /// What kind of row it is, in the words of the projection. An unknown kind is kept and passed on.
    pub kind: String,
    /// Which field of the row. An unknown field is kept and passed on.
    pub field: String,
    /// The new value of the field.
    pub value: Value,
    /// The edits that this one replaces: the heads that were on the screen when the person began to type.
    pub base: Vec<OpId>,
    /// The database in which the edit was made.
    pub replica: ReplicaId,
    /// The how-manieth edit of that replica, from 1.
    pub seq: u64,
    /// Who wrote it.
    pub person: PersonId,
    /// What the laptop's clock said, in milliseconds since 1970 UTC. Only a label, and the tie-break between versions
    /// that are already known to be concurrent.
    pub wall_ms: i64,
    /// Keys that a newer version of the program wrote and this one does not know, kept byte for byte.
    pub extra: Vec<u8>,
}

impl Op {
    /// The same node of the history without what was written: value and unknown keys are gone, id and base stay, so that
    /// the heads do not change.
    #[must_use]
    pub fn redacted(self) -> Op {
        Op {
            value: Value::Null,
            extra: Vec::new(),
            ..self
        }
    }
}

impl fmt::Debug for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Op")
            .field("id", &self.id)
            .field("scope", &self.scope)
            .field("row", &self.row)
            .field("kind", &self.kind)
            .field("field", &self.field)
            .field("value", &self.value)
            .field("base", &self.base)
            .field("replica", &self.replica)
            .field("seq", &self.seq)
            .field("person", &self.person)
            .field("wall_ms", &self.wall_ms)
            .field("extra", &format_args!("{} bytes", self.extra.len()))
            .finish()
    }
}
