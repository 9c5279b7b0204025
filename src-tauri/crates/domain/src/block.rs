//! Blocks: the timed parts of a session, and the times at which each was the current one.

use crate::ids::{BlockId, SessionId, VisitId};
use crate::method::StepKey;
use chrono::{DateTime, Utc};

/// A timed part of a session, made from a step of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id.
    pub id: BlockId,
    /// The session it is part of.
    pub session: SessionId,
    /// The step of the method it was made from.
    pub step: StepKey,
    /// Its place in the order; compared as text (a fractional index).
    pub position: String,
    /// Planned length in minutes.
    pub minutes: u16,
    /// Minutes added while it ran.
    pub extra_minutes: u16,
}

impl Block {
    /// The position of the block with this place in a new order, from 0; it leaves room for blocks that are added later.
    #[must_use]
    pub fn position_at(place: usize) -> String {
        format!("{:04}", (place + 1) * 100)
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
