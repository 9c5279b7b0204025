//! Lessons: what the group keeps.

use crate::ids::{CaseId, LessonId, SessionId};
use crate::role::RoleKey;

/// What a lesson is about: reflection has two senses, effectiveness and value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonAbout {
    /// The approach: did it work?
    Approach,
    /// The value: was it good, and for whom?
    Value,
}

/// Something learned that is worth keeping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its id.
    pub id: LessonId,
    /// The session it comes from.
    pub session: SessionId,
    /// The case it comes from, if any.
    pub case: Option<CaseId>,
    /// The role that put it into words.
    pub role: Option<RoleKey>,
    /// What it is about.
    pub about: LessonAbout,
    /// The lesson.
    pub text: String,
}
