//! Closing, opening again, and the versions that this leaves.

use super::wire;
use chrono::{DateTime, Utc};
use uuid::Uuid;

wire! {
    /// Opens a closed session again.
    pub struct SessionReopen {
        /// The session.
        pub id: Uuid,
        /// Why.
        pub reason: String,
    }

    /// How a session stood when it was closed.
    pub struct SessionVersionView {
        /// Its id.
        pub id: Uuid,
        /// Which one, from 1.
        pub number: u16,
        /// When it was closed.
        pub closed_at: DateTime<Utc>,
        /// When it was opened again; absent while this is how it stands.
        pub reopened_at: Option<DateTime<Utc>>,
        /// Why it was opened again.
        pub reason: String,
    }
}
