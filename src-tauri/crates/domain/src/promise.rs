//! The end that people were promised, so that they can count on it.

use crate::agenda::end_to_promise;
use crate::aim::Aim;
use crate::block::Block;
use crate::session::Session;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

/// Further ahead than this, the end on the invitation is of another part of the day: it has gone by already.
const SAME_SESSION_MAX: TimeDelta = TimeDelta::hours(12);

/// How long a session may take by what was promised, in minutes: from its start until the end on the invitation, or else
/// the length of its method.
#[must_use]
pub fn promised_minutes(session: &Session, aim: &Aim) -> u16 {
    let both = session.starts.zip(aim.until);
    both.and_then(|(starts, until)| u16::try_from(time_until(starts, until).num_minutes()).ok())
        .filter(|minutes| *minutes > 0)
        .unwrap_or(session.variant_minutes)
}

/// The end that is promised to a session that begins now, when the clock on the wall shows `wall`: the end on the
/// invitation, also when it begins late, or else all planned minutes later.
#[must_use]
pub fn promised_at_start(
    began: DateTime<Utc>,
    wall: NaiveTime,
    aim: &Aim,
    blocks: &[Block],
) -> DateTime<Utc> {
    aim.until
        .map(|until| time_until(wall, until))
        .filter(|left| (TimeDelta::seconds(1)..SAME_SESSION_MAX).contains(left))
        .map_or_else(|| end_to_promise(began, blocks), |left| began + left)
}

/// From one time of the day to another, past midnight if need be.
fn time_until(from: NaiveTime, until: NaiveTime) -> TimeDelta {
    let day = TimeDelta::days(1).num_milliseconds();
    TimeDelta::milliseconds((until - from).num_milliseconds().rem_euclid(day))
}
