//! A session that stands still: paused for days, or left running when everybody went home.

use crate::block::Visit;
use chrono::{DateTime, TimeDelta, Utc};

/// When nothing was written for so long, nobody was there any more. No step of a method lasts as long.
const NOBODY_THERE: TimeDelta = TimeDelta::hours(3);

/// When a visit that nobody ended came to its end: at the last sign of life, when that is long ago. `None` while the session
/// just goes on, and when the clock went back.
#[must_use]
pub fn left_running(
    visit: &Visit,
    last_sign: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let alone = visit.left_at.is_none() && now - last_sign > NOBODY_THERE;
    alone.then_some(last_sign.max(visit.entered_at))
}

/// The end that is promised when a session goes on now: the time that it stood still is added when that was long. A break
/// costs minutes of the evening; a night does not.
#[must_use]
pub fn promise_after(
    promised: DateTime<Utc>,
    stood_still_since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> DateTime<Utc> {
    let still = now - stood_still_since;
    if still > NOBODY_THERE {
        promised + still
    } else {
        promised
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{BlockId, SessionId, VisitId};
    use uuid::Uuid;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn visit(left_at: Option<DateTime<Utc>>) -> Visit {
        Visit {
            id: VisitId(Uuid::from_u128(1)),
            session: SessionId(Uuid::from_u128(2)),
            block: BlockId(Uuid::from_u128(3)),
            entered_at: at(0),
            left_at,
        }
    }

    #[test]
    fn a_session_that_was_left_running_ended_at_its_last_sign_of_life() {
        let open = visit(None);
        let night = 60 * 14;
        assert_eq!(
            left_running(&open, at(25), at(night)),
            Some(at(25)),
            "the night does not count"
        );
        assert_eq!(
            left_running(&open, at(25), at(120)),
            None,
            "a long talk without a line is no standstill"
        );
        assert_eq!(
            left_running(&visit(Some(at(20))), at(25), at(night)),
            None,
            "it was paused in time"
        );
        assert_eq!(
            left_running(&open, at(25), at(-night)),
            None,
            "a clock that went back says nothing"
        );
        assert_eq!(
            left_running(&open, at(-5), at(night)),
            Some(at(0)),
            "and never less than no time at all"
        );
    }

    #[test]
    fn a_night_moves_the_promised_end_and_a_break_does_not() {
        assert_eq!(promise_after(at(120), at(60), at(75)), at(120), "a break");
        assert_eq!(
            promise_after(at(120), at(60), at(60 + 24 * 60)),
            at(120 + 24 * 60),
            "a day later the rest takes as long as it would have"
        );
        assert_eq!(
            promise_after(at(120), at(60), at(-600)),
            at(120),
            "a clock that went back moves nothing"
        );
    }
}
