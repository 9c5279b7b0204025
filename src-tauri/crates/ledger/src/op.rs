//! One edit: what somebody wrote in one row in one go.

use crate::{Fields, OpId, PersonId, ReplicaId, RowId, ScopeId};
use std::fmt;
use std::sync::Arc;

/// An immutable edit of one row. It is never changed afterwards, only replaced, field by field, by edits that name it in
/// `base`, or erased.
///
/// A new row is one edit with all its fields and no base. A later edit has only the fields that it changes, and its base
/// is the union of their heads. To name an edit in `base` says nothing about the fields that this one does not write.
///
/// The order of `Op` is by id and then by content; it has no meaning other than being the same on every laptop.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Op {
    /// Random, made where the edit was made.
    pub id: OpId,
    /// The case that the row belongs to, or the group when it is of no case: unit of sharing and of erasure.
    pub scope: ScopeId,
    /// The row that is edited.
    pub row: RowId,
    /// What kind of row it is, in the words of the projection. An unknown kind is kept and passed on.
    pub kind: Arc<str>,
    /// The new values, by field; at least one. An unknown field is kept and passed on.
    pub fields: Fields,
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
    /// The same node of the history without what was written: values and unknown keys are gone; id, base and the names of
    /// the fields stay, so that the heads do not change.
    #[must_use]
    pub fn redacted(self) -> Op {
        Op {
            fields: self.fields.emptied(),
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
            .field("fields", &self.fields)
            .field("base", &self.base)
            .field("replica", &self.replica)
            .field("seq", &self.seq)
            .field("person", &self.person)
            .field("wall_ms", &self.wall_ms)
            .field("extra", &format_args!("{} bytes", self.extra.len()))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;
    use uuid::Uuid;

    #[test]
    fn debug_output_tells_which_edit_it_is_and_never_what_it_says() {
        let op = Op {
            id: OpId(Uuid::nil()),
            scope: ScopeId(Uuid::nil()),
            row: RowId(Uuid::nil()),
            kind: "statement".into(),
            fields: [("text".into(), Value::Text("buurvrouw".into()))].into(),
            base: Vec::new(),
            replica: ReplicaId(Uuid::nil()),
            seq: 42,
            person: PersonId(Uuid::nil()),
            wall_ms: 0,
            extra: b"later".to_vec(),
        };
        let shown = format!("{op:?}");
        for told in ["statement", "Text(9 bytes)", "seq: 42", "5 bytes"] {
            assert!(shown.contains(told), "{told} helps to find a fault");
        }
        for secret in ["buurvrouw", "later"] {
            assert!(!shown.contains(secret), "what people write stays here");
        }
    }
}
