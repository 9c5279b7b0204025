//! The edits of a file, about in the order in which they were made.
//!
//! A file holds all of the group first, and then case by case. Put in like that, what an evening left would stand in two places of
//! the log, far apart, and SQLite would come back to pages of the indexes that it had put on the disk long before: then all that
//! it wrote behind them is read and summed again. So edits of the group wait for those of the cases that they were made among.

use ledger::{Op, OpId, ScopeId, Value};
use std::collections::VecDeque;

/// So much memory has what waits, in bytes. Of ten thousand sessions with one step it is half of that.
const WAITING_BYTES_MAX: usize = 32 * 1024 * 1024;

/// So many edits of those that still wait at the end are put in together.
const TOGETHER: usize = 1_000;

/// Puts edits in order that come scope by scope. What is more than may wait goes on as it comes: it is only slower.
pub(super) struct InTime {
    group: ScopeId,
    waiting: VecDeque<Op>,
    waiting_bytes: usize,
}

impl InTime {
    /// For a file of this group.
    pub(super) fn new(group: ScopeId) -> Self {
        Self {
            group,
            waiting: VecDeque::new(),
            waiting_bytes: 0,
        }
    }

    /// Takes edits of a scope, and tells what is to be put in now: nothing when they are to wait.
    pub(super) fn next(&mut self, scope: ScopeId, ops: Vec<Op>) -> Vec<Op> {
        if scope == self.group {
            let bytes: usize = ops.iter().map(bytes_of).sum();
            if self.waiting_bytes + bytes > WAITING_BYTES_MAX {
                return ops;
            }
            self.waiting_bytes += bytes;
            self.waiting.extend(ops);
            return Vec::new();
        }
        let last = ops.iter().map(|op| op.id).max();
        let later = self.waiting.iter().position(|op| Some(op.id) > last);
        let mut due = self.take(later.unwrap_or(self.waiting.len()));
        due.extend(ops);
        due
    }

    /// Some of what still waits when there is nothing more to come; empty when nothing does.
    pub(super) fn rest(&mut self) -> Vec<Op> {
        self.take(self.waiting.len().min(TOGETHER))
    }

    fn take(&mut self, count: usize) -> Vec<Op> {
        let taken: Vec<Op> = self.waiting.drain(..count).collect();
        self.waiting_bytes -= taken.iter().map(bytes_of).sum::<usize>();
        taken
    }
}

/// How much memory an edit has at most. Names may be shared with other edits: they count as if they were not, since a file that
/// means harm shares none.
fn bytes_of(op: &Op) -> usize {
    let fields = op.fields.iter().map(|(name, value)| {
        let beside = match value {
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::Null | Value::Int(_) | Value::Row(_) => 0,
        };
        name.len() + size_of::<String>() + size_of::<Value>() + beside
    });
    let bases = op.base.len() * size_of::<OpId>();
    size_of::<Op>() + op.kind.len() + fields.sum::<usize>() + bases + op.extra.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::{PersonId, ReplicaId, RowId};
    use std::collections::BTreeMap;
    use uuid::Uuid;

    const GROUP: ScopeId = ScopeId(Uuid::from_u128(1));
    const CASE: ScopeId = ScopeId(Uuid::from_u128(2));

    fn edit(id: usize, scope: ScopeId, text: &str) -> Op {
        Op {
            id: OpId(Uuid::from_u128(id as u128)),
            scope,
            row: RowId(Uuid::from_u128(id as u128)),
            kind: "statement".into(),
            fields: BTreeMap::from([("text".to_owned(), Value::Text(text.to_owned()))]).into(),
            base: Vec::new(),
            replica: ReplicaId(Uuid::nil()),
            seq: id as u64,
            person: PersonId(Uuid::nil()),
            wall_ms: 0,
            extra: Vec::new(),
        }
    }

    fn edits(ids: impl IntoIterator<Item = usize>, scope: ScopeId) -> Vec<Op> {
        ids.into_iter().map(|id| edit(id, scope, "")).collect()
    }

    fn ids(ops: &[Op]) -> Vec<usize> {
        ops.iter()
            .map(|op| usize::try_from(op.id.0.as_u128()).expect("a small number"))
            .collect()
    }

    #[test]
    fn edits_of_the_group_wait_for_those_of_cases_that_were_made_after_them() {
        let mut order = InTime::new(GROUP);
        assert_eq!(ids(&order.next(GROUP, edits([1, 4, 7], GROUP))), [0; 0]);
        assert_eq!(ids(&order.next(GROUP, edits([9, 12], GROUP))), [0; 0]);
        assert_eq!(ids(&order.next(CASE, edits([2, 5], CASE))), [1, 4, 2, 5]);
        assert_eq!(ids(&order.next(CASE, edits([3], CASE))), [3]);
        assert_eq!(
            ids(&order.next(CASE, edits([10, 8], CASE))),
            [7, 9, 10, 8],
            "the last of them counts, wherever it stands"
        );
        assert_eq!(ids(&order.rest()), [12], "what nothing came after");
        assert_eq!(ids(&order.rest()), [0; 0]);
    }

    #[test]
    fn what_is_too_much_to_wait_goes_on_and_makes_room_when_it_went() {
        let mut order = InTime::new(GROUP);
        let fit = WAITING_BYTES_MAX / bytes_of(&edit(1, GROUP, ""));
        let many = order.next(GROUP, edits(1..=fit, GROUP));
        assert_eq!(many.len(), 0, "so many may wait");
        let more = order.next(GROUP, edits([fit + 1], GROUP));
        assert_eq!(more.len(), 1, "and not one more");
        let mut rest = 0;
        while let count @ 1.. = order.rest().len() {
            assert!(count <= TOGETHER);
            rest += count;
        }
        assert_eq!(rest, fit, "each once");

        let half = "x".repeat(WAITING_BYTES_MAX / 2 - 1_000);
        for id in 1..=2 {
            let long = vec![edit(id, GROUP, &half)];
            assert_eq!(order.next(GROUP, long).len(), 0, "so long may wait");
        }
        let more = edit(3, GROUP, &"x".repeat(2_000));
        assert_eq!(order.next(GROUP, vec![more]).len(), 1);
        assert_eq!(order.next(CASE, edits([1], CASE)).len(), 2);
        assert_eq!(order.next(GROUP, vec![edit(4, GROUP, &half)]).len(), 0);
    }

    #[test]
    fn an_edit_that_says_nothing_at_length_counts_as_well() {
        let small = bytes_of(&edit(1, GROUP, ""));
        let fields: BTreeMap<String, Value> = (0..1_000)
            .map(|n| (format!("field {n}"), Value::Null))
            .collect();
        let hollow = [
            Op {
                base: vec![OpId(Uuid::nil()); 10_000],
                ..edit(1, GROUP, "")
            },
            Op {
                fields: fields.into(),
                ..edit(1, GROUP, "")
            },
            Op {
                extra: vec![0; 10_000],
                ..edit(1, GROUP, "")
            },
        ];
        for op in hollow {
            assert!(bytes_of(&op) >= small + 10_000);
        }
    }
}
