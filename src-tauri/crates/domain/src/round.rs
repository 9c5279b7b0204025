//! A round past all roles at the table.

use crate::ids::{BlockId, CaseId, SessionId};
use crate::role::RoleKey;
use uuid::Uuid;

/// A role that was asked and had nothing to add. One that said something is known by its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPass {
    /// Derived from block and role.
    pub id: Uuid,
    /// The session.
    pub session: SessionId,
    /// The case, if any.
    pub case: Option<CaseId>,
    /// The step with the round.
    pub block: BlockId,
    /// The role.
    pub role: RoleKey,
}
