//! The moment the picture turns (*kanteling*).

use crate::ids::{BlockId, CaseId, SessionId, TiltId};
use crate::role::RoleKey;

/// The picture turned: what it was, what it became, and which role made it turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tilt {
    /// Its id.
    pub id: TiltId,
    /// The session in which it happened.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The step in which it happened.
    pub block: BlockId,
    /// How the group saw it before.
    pub before: String,
    /// How the group sees it now.
    pub after: String,
    /// The role whose words made it turn.
    pub role: Option<RoleKey>,
}
