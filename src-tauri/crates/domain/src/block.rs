//! Blocks: the timed parts of a session, and the times at which each was the current one.

use crate::ids::{BlockId, SessionId, VisitId};
use crate::method::{MethodKey, StepKey};
use crate::session::Session;
use chrono::{DateTime, Utc};

/// A timed part of a session, made from a step of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id.
    pub id: BlockId,
    /// The session it is part of.
    pub session: SessionId,
    /// The method of its step; `None` for that of the session. A building block comes from another one.
    pub method: Option<MethodKey>,
    /// The step of the method it was made from.
    pub step: StepKey,
    /// What the group calls it, such as whose workplace it is at; empty when it goes by the name of its step.
    pub own_name: String,
    /// Its place in the order; compared as text (a fractional index).
    pub position: String,
    /// Planned length in minutes.
    pub minutes: u16,
    /// Minutes added while it ran.
    pub extra_minutes: u16,
    /// When what everybody wrote first was shown to all; `None` while it is kept back.
    pub revealed_at: Option<DateTime<Utc>>,
}

impl Block {
    /// The method that its step is of.
    #[must_use]
    pub fn method_in<'a>(&'a self, session: &'a Session) -> &'a MethodKey {
        self.method.as_ref().unwrap_or(&session.method)
    }

    /// The position of the block with this place in a new order, from 0; it leaves room for blocks that are added later.
    #[must_use]
    pub fn position_at(place: usize) -> String {
        format!("{:04}", (place + 1) * 100)
    }

    /// The position right after a block, or at the beginning, among blocks in their order; the block that moves is not among
    /// them. `None` when the block it should come after is not there.
    #[must_use]
    pub fn position_after(others: &[Block], after: Option<BlockId>) -> Option<String> {
        let place = match after {
            Some(id) => 1 + others.iter().position(|b| b.id == id)?,
            None => 0,
        };
        let before = place.checked_sub(1).map(|at| others[at].position.as_str());
        // Two laptops may have given two blocks the same position; there is no room between those.
        let mut next = others[place..].iter().map(|b| b.position.as_str());
        let next = next.find(|next| Some(*next) > before);
        Some(Self::position_between(before, next))
    }

    /// A position right after this one and before the next; `None` for the beginning or the end.
    #[must_use]
    pub fn position_between(after: Option<&str>, before: Option<&str>) -> String {
        let mut start = after.unwrap_or_default().to_owned();
        loop {
            let between = format!("{start}5");
            if before.is_none_or(|before| between.as_str() < before) {
                return between;
            }
            start.push('0');
        }
    }
}

/// One stretch of time in which a block was the current one. Going back makes a new visit; nothing is overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// The session.
    pub session: SessionId,
    /// The block that was entered.
    pub block: BlockId,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
    /// When it was left; `None` for the current one.
    pub left_at: Option<DateTime<Utc>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_room_for_a_block_between_two_others() {
        let (first, second) = (Block::position_at(0), Block::position_at(1));
        let mut before = second.clone();
        for n in 0..50 {
            let between = Block::position_between(Some(&first), Some(&before));
            assert!(
                first < between && between < before,
                "block {n} fits at the same place"
            );
            before = between;
        }
        assert!(
            Block::position_between(None, Some(&first)) < first,
            "before the first"
        );
        assert!(
            Block::position_between(Some(&second), None) > second,
            "after the last"
        );
    }
}
