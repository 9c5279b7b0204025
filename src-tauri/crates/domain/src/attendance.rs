//! Who is expected, and who is at the table from when until when.

use crate::ids::{AttendanceId, BlockId, MemberId, SessionId};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A member who is expected at a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Derived from session and member, so that nobody is expected twice.
    pub id: Uuid,
    /// The session.
    pub session: SessionId,
    /// The member.
    pub member: MemberId,
}

/// One stretch of presence; somebody who leaves and comes back has two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Its id.
    pub id: AttendanceId,
    /// The session.
    pub session: SessionId,
    /// The member.
    pub member: MemberId,
    /// When the member came in.
    pub arrived_at: DateTime<Utc>,
    /// When the member left; `None` while at the table.
    pub left_at: Option<DateTime<Utc>>,
}

/// A member at the table who is not there for one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Derived from block and member.
    pub id: Uuid,
    /// The session.
    pub session: SessionId,
    /// The step.
    pub block: BlockId,
    /// The member.
    pub member: MemberId,
}

/// How many people take part in a step: those at the table who are not away for it.
#[must_use]
pub fn taking_part(stays: &[Attendance], absences: &[Absence], block: BlockId) -> usize {
    let away = |member: MemberId| {
        let mut all = absences.iter();
        all.any(|absence| absence.block == block && absence.member == member)
    };
    let here = stays.iter().filter(|stay| stay.left_at.is_none());
    here.filter(|stay| !away(stay.member)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_away_for_a_step_takes_part_in_the_others() {
        let [session, member, other, block, next] = [1, 2, 3, 4, 5].map(Uuid::from_u128);
        let stay = |who: Uuid, left: bool| Attendance {
            id: AttendanceId(who),
            session: SessionId(session),
            member: MemberId(who),
            arrived_at: DateTime::UNIX_EPOCH,
            left_at: left.then_some(DateTime::UNIX_EPOCH),
        };
        let away = [Absence {
            id: block,
            session: SessionId(session),
            block: BlockId(block),
            member: MemberId(member),
        }];
        let stays = [stay(member, false), stay(other, false)];
        assert_eq!(taking_part(&stays, &away, BlockId(block)), 1, "one is away");
        assert_eq!(
            taking_part(&stays, &away, BlockId(next)),
            2,
            "both are back"
        );
        let left = [stay(member, true), stay(other, false)];
        assert_eq!(
            taking_part(&left, &away, BlockId(block)),
            1,
            "who went home is not away as well"
        );
    }
}
