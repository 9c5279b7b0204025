//! Who is expected, and who is at the table from when until when.

use crate::ids::{AttendanceId, MemberId, SessionId};
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
