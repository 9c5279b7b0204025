//! Places that receive the group, and whose turn it is.

use super::wire;
use chrono::NaiveDate;
use uuid::Uuid;

wire! {
    /// Whether a place has something.
    pub enum Has {
        /// Nobody asked yet.
        Unasked,
        /// It has.
        Yes,
        /// It has not.
        No,
    }

    /// A place and its card, as it is filled in.
    pub struct Venue {
        /// Its id; absent when it is new.
        pub id: Option<Uuid>,
        /// The group.
        pub community: Uuid,
        /// What it is called.
        pub name: String,
        /// The member who receives the group there.
        pub host: Option<Uuid>,
        /// Can be entered in a wheelchair.
        pub wheelchair: Has,
        /// A bus stops nearby.
        pub bus: Has,
        /// There is coffee.
        pub coffee: Has,
        /// There is a projector or a large screen.
        pub projector: Has,
        /// There is a quiet room.
        pub quiet_room: Has,
        /// Who opens the door; a role rather than a name.
        pub door: String,
        /// What else is good to know.
        pub remark: String,
    }

    /// A place in the rota.
    pub struct VenueItem {
        /// Its card.
        pub card: Venue,
        /// Name of the host; absent when there is none, or when the host left the group.
        pub host_name: Option<String>,
        /// The newest session there that has a date.
        pub last_on: Option<NaiveDate>,
        /// It is the turn of this place: a new session proposes it.
        pub is_next: bool,
    }
}
