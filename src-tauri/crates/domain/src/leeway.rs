//! The room to act (*handelingsruimte*) that each role has.

use crate::ids::{CaseId, LeewayId, SessionId};
use crate::role::RoleKey;

/// One card per role: what the role may, can, dares and wants, what holds it back and who can give it more room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leeway {
    /// Derived from session and role, so that a role has one card per session.
    pub id: LeewayId,
    /// The session in which it was told.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The role the card is about.
    pub role: RoleKey,
    /// *Mag*: what the rules allow.
    pub may: String,
    /// *Kan*: what is possible in time and skill.
    pub can: String,
    /// *Durft*: what the role dares.
    pub dares: String,
    /// *Wil*: what the role wants.
    pub wants: String,
    /// What holds the role back.
    pub holds_back: String,
    /// Who can give more room.
    pub who_gives_room: String,
    /// The room that the role is given, from 1 to [`ROOM_MAX`]; 0 when it was not said.
    pub given: u16,
    /// The room that the role takes, on the same scale. It is not always the same.
    pub taken: u16,
    /// *Wat zou een kleine stap zijn?*
    pub small_step: String,
}

/// As much room as there can be.
pub const ROOM_MAX: u16 = 5;
