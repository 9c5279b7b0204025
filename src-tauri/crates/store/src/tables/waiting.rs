//! What still waits for an answer, and comes back on the next evening of its group.

use crate::record::Record;
use crate::tables::session::BY_DATE;
use crate::{Reads, StoreError};
use domain::ids::{CommunityId, SessionId};

/// Of rows of a session: those of a group. The session is looked up for the few rows that wait, because a group that meets for
/// years has many more sessions than that.
const OF_GROUP: &str =
    "EXISTS (SELECT 1 FROM sessions s WHERE s.id = session AND s.deleted = 0 AND s.community = ?1";

impl Reads<'_> {
    /// The rows of a group that wait, oldest first. `waits` is SQL of our own.
    pub(super) fn waiting<R: Record>(
        &self,
        waits: &str,
        community: CommunityId,
    ) -> Result<Vec<R>, StoreError> {
        let filter = format!("({waits}) AND {OF_GROUP})");
        self.list(&filter, [community.0], "id")
    }

    /// As [`Self::waiting`], of sessions before this one, and those that were answered in this one, which `answered_in` says.
    pub(super) fn waiting_before<R: Record>(
        &self,
        waits: &str,
        answered_in: &str,
        community: CommunityId,
        session: SessionId,
    ) -> Result<Vec<R>, StoreError> {
        let filter = format!(
            "(({waits}) OR {answered_in} = ?2) AND {OF_GROUP}
                 AND ({BY_DATE}) < (SELECT {BY_DATE} FROM sessions WHERE id = ?2))"
        );
        self.list(&filter, [community.0, session.0], "id")
    }
}
