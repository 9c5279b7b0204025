//! What a session sets out to do.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use chrono::NaiveTime;
use domain::aim::{Aim, Subject};
use domain::ids::{AimId, SessionId, derived};
use domain::session::Session;

choice! {
    Subject = Case {
        Case: "case",
        General: "general",
    }
}

table! {
    Aim(AimId) is "aim" in aims {
        session: SessionId,
        subject: Subject,
        question: String,
        until: Option<NaiveTime>,
        expectation: String,
        came_of_it: String,
        example: String,
    }
    index(session)
    search(question, expectation, came_of_it, example)
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// What a session sets out to do; an empty aim when nothing of it was filled in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn aim(&self, session: SessionId) -> Result<Aim, StoreError> {
        match self.one(derived::aim(session).0) {
            Err(StoreError::NotFound) => Ok(Aim::of(session)),
            read => read,
        }
    }
}
