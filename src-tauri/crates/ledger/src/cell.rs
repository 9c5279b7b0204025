//! One field of one row: which edits stand, and which value is shown.

use crate::{Op, OpId, Value};
use std::collections::BTreeSet;

/// What the edits of one (row, field) come to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// The edits that no other edit replaces, ascending. A new edit takes these as its base.
    pub heads: Vec<OpId>,
    /// The value to show; `None` when the field was never edited.
    pub shown: Option<Value>,
    /// The edit that the shown value comes from.
    pub shown_op: Option<OpId>,
    /// Two people wrote different things without having seen each other's. A person resolves it with an ordinary edit.
    pub conflict: bool,
}

impl Cell {
    /// What an edit comes to that is the only one to write a field.
    #[must_use]
    pub fn alone(op: OpId, value: Value) -> Cell {
        Cell {
            heads: vec![op],
            shown: Some(value),
            shown_op: Some(op),
            conflict: false,
        }
    }

    /// What `ops` come to in a field; they must be the edits of one row, all that write the field, in any order. Edits that
    /// do not write the field are passed over: they replace nothing in it.
    ///
    /// Of several heads with different values the one with the highest (`wall_ms`, `id`) is shown: the same one on every
    /// laptop, whatever its clock says. Edits that name each other in a circle cannot be made honestly; when nothing else
    /// is left they all count as heads, so that a forged circle hides nothing.
    pub fn of<'a>(field: &str, ops: impl IntoIterator<Item = &'a Op>) -> Cell {
        let writing: Vec<(&Op, &Value)> = ops
            .into_iter()
            .filter_map(|op| op.fields.get(field).map(|value| (op, value)))
            .collect();
        let replaced: BTreeSet<OpId> = writing
            .iter()
            .flat_map(|(op, _)| op.base.iter().copied().filter(|base| *base != op.id))
            .collect();
        let mut standing: Vec<(&Op, &Value)> = writing
            .iter()
            .copied()
            .filter(|(op, _)| !replaced.contains(&op.id))
            .collect();
        if standing.is_empty() {
            standing = writing;
        }
        let latest = standing.iter().max_by_key(|(op, _)| (op.wall_ms, *op));
        let Some((shown_op, shown)) = latest.copied() else {
            return Cell::default();
        };
        Cell {
            heads: standing
                .iter()
                .map(|(op, _)| op.id)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            shown: Some(shown.clone()),
            shown_op: Some(shown_op.id),
            conflict: standing.iter().any(|(_, value)| *value != shown),
        }
    }
}
