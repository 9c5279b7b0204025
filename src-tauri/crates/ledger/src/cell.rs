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
    /// The cell that `ops` come to; they must be the edits of one (row, field), all of them, in any order.
    ///
    /// Of several heads with different values the one with the highest (`wall_ms`, `id`) is shown: the same one on every
    /// laptop, whatever its clock says. Edits that name each other in a circle cannot be made honestly; when nothing else
    /// is left they all count as heads, so that a forged circle hides nothing.
    pub fn from_ops<'a>(ops: impl IntoIterator<Item = &'a Op>) -> Cell {
        let ops: Vec<&Op> = ops.into_iter().collect();
        let replaced: BTreeSet<OpId> = ops
            .iter()
            .flat_map(|op| op.base.iter().copied().filter(|base| *base != op.id))
            .collect();
        let mut standing: Vec<&Op> = ops
            .iter()
            .copied()
            .filter(|op| !replaced.contains(&op.id))
            .collect();
        if standing.is_empty() {
            standing = ops;
        }
        let Some(shown) = standing.iter().max_by_key(|op| (op.wall_ms, **op)) else {
            return Cell::default();
        };
        Cell {
            heads: standing
                .iter()
                .map(|op| op.id)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
            shown: Some(shown.value.clone()),
            shown_op: Some(shown.id),
            conflict: standing.iter().any(|op| op.value != shown.value),
        }
    }
}
