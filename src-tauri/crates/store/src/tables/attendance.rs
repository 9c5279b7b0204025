//! Who is at the table from when until when.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use chrono::{DateTime, Utc};
use domain::attendance::Attendance;
use domain::ids::{AttendanceId, MemberId, SessionId};
use domain::session::Session;

table! {
    Attendance(AttendanceId) is "attendance" in attendance {
        session: SessionId,
        member: MemberId,
        arrived_at: DateTime<Utc>,
        left_at: Option<DateTime<Utc>>,
    }
    index(session)
    search()
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// Every stretch of presence in a session, in the order of arriving.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn attendance(&self, session: SessionId) -> Result<Vec<Attendance>, StoreError> {
        self.list("session = ?1", [session.0], "id")
    }
}
