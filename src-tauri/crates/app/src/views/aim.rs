//! What a session sets out to do, as the screen shows it.

use crate::wire::aim::{AimFields, Subject};
use domain::aim::Aim;

/// The wire twin of what a session is about.
#[must_use]
pub fn subject(subject: domain::aim::Subject) -> Subject {
    match subject {
        domain::aim::Subject::Case => Subject::Case,
        domain::aim::Subject::General => Subject::General,
    }
}

/// What a session is about, as the screen says it.
#[must_use]
pub fn subject_of(subject: &Subject) -> domain::aim::Subject {
    match subject {
        Subject::Case => domain::aim::Subject::Case,
        Subject::General => domain::aim::Subject::General,
    }
}

/// What is filled in.
#[must_use]
pub fn fields(aim: &Aim) -> AimFields {
    AimFields {
        session: aim.session.0,
        subject: subject(aim.subject),
        question: aim.question.clone(),
        example: aim.example.clone(),
        until: aim.until,
        expectation: aim.expectation.clone(),
        came_of_it: aim.came_of_it.clone(),
    }
}
