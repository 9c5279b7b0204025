//! A session and the way it moves from concept to finished.
//!
//! The state machine is pure: it gets the session's blocks and visits and says what a move means. Looking ahead is not
//! a move, so it cannot change anything; going back makes a new visit and deletes nothing.

use crate::block::{Block, Visit};
use crate::ids::{BlockId, CaseId, CommunityId, MemberId, SessionId, VisitId};
use crate::method::MethodKey;
use crate::privacy::PrivacyMode;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// Where a session stands (*concept, gepland, bezig, afgerond*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SessionStatus {
    /// Being prepared.
    #[default]
    Concept,
    /// Ready to begin.
    Planned,
    /// Begun; paused when no block is the current one.
    Running,
    /// Closed. Reading on goes; writing asks to reopen first.
    Finished,
}

/// One meeting of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// The group that meets.
    pub community: CommunityId,
    /// The day, as on the invitation.
    pub on: Option<NaiveDate>,
    /// The start on the clock on the wall.
    pub starts: Option<NaiveTime>,
    /// The host of this time.
    pub host: Option<MemberId>,
    /// Where it is.
    pub place: String,
    /// The method it follows.
    pub method: MethodKey,
    /// Why this method today.
    pub method_why: String,
    /// The variant of the method, by its length in minutes.
    pub variant_minutes: u16,
    /// The case; `None` for a general question.
    pub case: Option<CaseId>,
    /// The facilitator's own notes; never on the beamer, never in the report.
    pub private_notes: String,
    /// Where it stands.
    pub status: SessionStatus,
    /// When it began.
    pub started_at: Option<DateTime<Utc>>,
    /// The end that was promised when it began; it stands, whatever happens to the blocks. `None` before the start.
    pub promised_end: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Reflection, first sense: did it work?
    pub worked: String,
    /// Reflection, second sense: was it good?
    pub good: String,
    /// ... and for whom?
    pub good_for_whom: String,
    /// The date of the next time.
    pub next_on: Option<NaiveDate>,
    /// The host of the next time, in words.
    pub next_host: String,
    /// What the next time is about.
    pub next_about: String,
    /// The word of thanks for who received the group; empty while nobody wrote it.
    pub thanks: String,
    /// What is written down, and what may leave the group.
    pub privacy: PrivacyMode,
}

/// What a facilitator can do with the course of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The preparation is done.
    Plan,
    /// Begin with the first block.
    Start,
    /// On to the next block.
    Next,
    /// Back to the block before; it is opened again, with everything in it.
    Previous,
    /// Go to this block.
    GoTo(BlockId),
    /// Stop the clock, for minutes or for days.
    Pause,
    /// Go on with the block that was the current one.
    Resume,
    /// Close the session.
    Close,
    /// Open a closed session again.
    Reopen,
}

/// What a move means: the new status, the visit that ends now and the block that is entered now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The status afterwards.
    pub status: SessionStatus,
    /// The visit to end.
    pub leave: Option<VisitId>,
    /// The block to enter.
    pub enter: Option<BlockId>,
}

/// A move that makes no sense now; nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefused {
    /// The session has no blocks.
    #[error("the session has no blocks")]
    NoBlocks,
    /// The session has not begun.
    #[error("the session has not begun")]
    NotRunning,
    /// The session has begun already.
    #[error("the session has begun already")]
    AlreadyStarted,
    /// The session is closed.
    #[error("the session is closed")]
    Closed,
    /// The session is not closed.
    #[error("the session is not closed")]
    NotClosed,
    /// There is no block in that direction.
    #[error("there is no block in that direction")]
    NoSuchBlock,
}

/// A session's blocks in their order and its visits in the order of entering.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// Where the session stands.
    pub status: SessionStatus,
    /// All blocks, in order.
    pub blocks: &'a [Block],
    /// All visits, oldest first.
    pub visits: &'a [Visit],
}

impl<'a> Course<'a> {
    /// The visit that goes on now; `None` while paused, before the start and after the end.
    #[must_use]
    pub fn open_visit(&self) -> Option<&'a Visit> {
        self.visits.iter().rev().find(|v| v.left_at.is_none())
    }

    /// The block that is, or before the pause was, the current one.
    #[must_use]
    pub fn current(&self) -> Option<&'a Block> {
        let visit = self.open_visit().or(self.visits.last())?;
        self.blocks.iter().find(|b| b.id == visit.block)
    }

    /// The block after the current one.
    #[must_use]
    pub fn next(&self) -> Option<&'a Block> {
        self.blocks.get(self.current_index()? + 1)
    }

    /// The block before the current one.
    #[must_use]
    pub fn previous(&self) -> Option<&'a Block> {
        self.blocks.get(self.current_index()?.checked_sub(1)?)
    }

    /// The place of the current block in the order, from 0.
    #[must_use]
    pub fn current_index(&self) -> Option<usize> {
        let current = self.current()?.id;
        self.blocks.iter().position(|b| b.id == current)
    }

    /// What a move means now.
    ///
    /// # Errors
    /// [`MoveRefused`] when the move makes no sense now; nothing changes then.
    pub fn turn(&self, wanted: Move) -> Result<Turn, MoveRefused> {
        use SessionStatus::{Concept, Finished, Planned, Running};
        let stay = |status| Turn {
            status,
            leave: None,
            enter: None,
        };
        match (wanted, self.status) {
            (Move::Reopen, Finished) => Ok(stay(Running)),
            (Move::Reopen, _) => Err(MoveRefused::NotClosed),
            (_, Finished) => Err(MoveRefused::Closed),
            (Move::Plan, Concept | Planned) => Ok(stay(Planned)),
            (Move::Start, Concept | Planned) => {
                let first = self.blocks.first().ok_or(MoveRefused::NoBlocks)?;
                Ok(Turn {
                    status: Running,
                    leave: None,
                    enter: Some(first.id),
                })
            }
            (Move::Plan | Move::Start, Running) => Err(MoveRefused::AlreadyStarted),
            (_, Concept | Planned) => Err(MoveRefused::NotRunning),
            (Move::Pause | Move::Close, Running) => Ok(Turn {
                status: if wanted == Move::Close {
                    Finished
                } else {
                    Running
                },
                leave: self.open_visit().map(|v| v.id),
                enter: None,
            }),
            (Move::Resume, Running) if self.open_visit().is_some() => Ok(stay(Running)),
            (Move::Resume, Running) => self.enter(self.current()),
            (Move::Next, Running) => self.enter(self.next()),
            (Move::Previous, Running) => self.enter(self.previous()),
            (Move::GoTo(id), Running) => self.enter(self.blocks.iter().find(|b| b.id == id)),
        }
    }

    fn enter(&self, block: Option<&Block>) -> Result<Turn, MoveRefused> {
        let block = block.ok_or(MoveRefused::NoSuchBlock)?;
        Ok(Turn {
            status: SessionStatus::Running,
            leave: self.open_visit().map(|v| v.id),
            enter: Some(block.id),
        })
    }
}
