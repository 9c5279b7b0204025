//! What is needed, before who does it.

use crate::ids::{BlockId, CaseId, NeedId, SessionId};
use crate::role::RoleKey;

/// Something that is needed (*wat nodig is*). Who does it is a promise, made afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// The session in which it was named.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The step in which it was named.
    pub block: BlockId,
    /// The role that named it; `None` when the group said it together.
    pub role: Option<RoleKey>,
    /// What is needed.
    pub what: String,
    /// Who can do it best: often whoever has the trust.
    pub best: String,
    /// Who lets go of something.
    pub lets_go: String,
}
