//! What a session sets out to do (*opzet*): what it is about, until when, and what everybody may expect of it.

use crate::ids::{AimId, SessionId, derived};
use crate::method::Capture;
use chrono::NaiveTime;

/// What a session is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// A case.
    #[default]
    Case,
    /// A general question, about nobody in particular.
    General,
}

impl Subject {
    /// Whether a session about this has steps that write this down: a general question is about nobody in particular.
    #[must_use]
    pub fn takes(self, capture: Capture) -> bool {
        self == Self::Case || !capture.is_about_a_person()
    }
}

/// What a session sets out to do. A session of which nothing of it was filled in has no such row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Its id, which follows from the session.
    pub id: AimId,
    /// The session.
    pub session: SessionId,
    /// What it is about.
    pub subject: Subject,
    /// The general question; not used when the session is about a case, which has a question of its own.
    pub question: String,
    /// An example from practice of the general question, so that it does not stay in the air.
    pub example: String,
    /// The end that was promised on the invitation; `None` when it is as long as its method.
    pub until: Option<NaiveTime>,
    /// What everybody may expect of today, in one line.
    pub expectation: String,
    /// What came of that, in the words of the group at the end.
    pub came_of_it: String,
}

impl Aim {
    /// The aim of a session of which nothing is known yet.
    #[must_use]
    pub fn of(session: SessionId) -> Self {
        Self {
            id: derived::aim(session),
            session,
            subject: Subject::default(),
            question: String::new(),
            example: String::new(),
            until: None,
            expectation: String::new(),
            came_of_it: String::new(),
        }
    }
}
