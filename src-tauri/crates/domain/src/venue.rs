//! Places where the group is received, each with its host. They take turns.

use crate::ids::{CommunityId, MemberId, VenueId};
use crate::session::Session;
use chrono::NaiveDate;

/// Whether a place has something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Has {
    /// Nobody asked yet.
    #[default]
    Unasked,
    /// It has.
    Yes,
    /// It has not.
    No,
}

/// A place that receives the group, and what somebody wants to know who comes there for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// Its id.
    pub id: VenueId,
    /// The group.
    pub community: CommunityId,
    /// What it is called; it becomes the place of a session.
    pub name: String,
    /// The member who receives the group there.
    pub host: Option<MemberId>,
    /// Its place in the rota; the smallest comes first.
    pub position: u16,
    /// Can be entered in a wheelchair.
    pub wheelchair: Has,
    /// A bus stops nearby.
    pub bus: Has,
    /// There is coffee.
    pub coffee: Has,
    /// There is a projector or a large screen.
    pub projector: Has,
    /// There is a quiet room for who needs it for a moment.
    pub quiet_room: Has,
    /// Who opens the door; a role rather than a name.
    pub door: String,
    /// What else is good to know.
    pub remark: String,
}

impl Venue {
    /// Whether a session is held here.
    #[must_use]
    pub fn receives(&self, session: &Session) -> bool {
        same_place(&self.name, &session.place)
    }

    /// The newest session held here: `None` when there is none; a session without a date is the newest there can be.
    #[must_use]
    pub fn last_visit(&self, sessions: &[Session]) -> Option<NaiveDate> {
        let here = sessions.iter().filter(|session| self.receives(session));
        here.map(|session| session.on.unwrap_or(NaiveDate::MAX))
            .max()
    }
}

/// Whether two names are of the same place, however they are spelled.
#[must_use]
pub fn same_place(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whose turn it is: first who never received the group, then who did so the longest ago; the order of the rota decides
/// between equals.
#[must_use]
pub fn next_venue<'a>(rota: &'a [Venue], sessions: &[Session]) -> Option<&'a Venue> {
    rota.iter().min_by_key(|venue| venue.last_visit(sessions))
}
