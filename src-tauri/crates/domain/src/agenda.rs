//! Minutes and clock times: what was promised, and what will come of it.

use crate::block::{Block, Visit};
use crate::session::{Course, Session};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

/// The planned start of every block and, last, the planned end.
#[must_use]
pub fn clock_times(starts: NaiveTime, blocks: &[Block]) -> Vec<NaiveTime> {
    let mut at = starts;
    let mut times = vec![at];
    for block in blocks {
        at = at
            .overflowing_add_signed(TimeDelta::minutes(block.minutes.into()))
            .0;
        times.push(at);
    }
    times
}

/// All planned minutes together.
#[must_use]
pub fn total_minutes(blocks: &[Block]) -> u32 {
    blocks.iter().map(|b| u32::from(b.minutes)).sum()
}

/// The end that is promised to a session that begins now: all planned minutes later.
#[must_use]
pub fn end_to_promise(began: DateTime<Utc>, blocks: &[Block]) -> DateTime<Utc> {
    began + TimeDelta::minutes(total_minutes(blocks).into())
}

/// The end that was promised. Sessions that began before it was written down have kept their planned minutes to count it
/// from. `None` before the start.
#[must_use]
pub fn promised_end(session: &Session, blocks: &[Block]) -> Option<DateTime<Utc>> {
    let counted = || Some(end_to_promise(session.started_at?, blocks));
    session.promised_end.or_else(counted)
}

/// How long a block has really taken, all visits together, until `now`. A clock that jumps back never makes it negative.
#[must_use]
pub fn time_spent(block: &Block, visits: &[Visit], now: DateTime<Utc>) -> TimeDelta {
    visits
        .iter()
        .filter(|v| v.block == block.id)
        .map(|v| (v.left_at.unwrap_or(now) - v.entered_at).max(TimeDelta::zero()))
        .sum()
}

/// When the session will end if the current block takes what is left of its minutes and the blocks after it take theirs.
/// `None` before the start.
#[must_use]
pub fn expected_end(course: &Course<'_>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let current = course.current()?;
    let left = (length(current) - time_spent(current, course.visits, now)).max(TimeDelta::zero());
    let after: TimeDelta = course.blocks[course.current_index()? + 1..]
        .iter()
        .map(length)
        .sum();
    Some(now + left + after)
}

fn length(block: &Block) -> TimeDelta {
    TimeDelta::minutes(i64::from(block.minutes) + i64::from(block.extra_minutes))
}
