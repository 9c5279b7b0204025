//! Lessons: what the group keeps.

use crate::ids::{CaseId, LearningMomentId, LessonId, SessionId};
use crate::role::RoleKey;

/// What a lesson is about: reflection has two senses, effectiveness and value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonAbout {
    /// The approach: did it work?
    Approach,
    /// The value: was it good, and for whom?
    Value,
}

/// Where a lesson stands. A lesson that is being tried comes back at the next session, until it is known what came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LessonState {
    /// Written down; the group takes it along.
    #[default]
    Noted,
    /// The group tries it until the next time.
    Trying,
    /// It was tried; the result says what came of it.
    Applied,
    /// It was not, or it did not help; the result says why.
    LetGo,
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
    /// The learning moment it was worked out from, if any.
    pub moment: Option<LearningMomentId>,
    /// Where it stands.
    pub state: LessonState,
    /// What came of it.
    pub result: String,
    /// The later session in which that was said.
    pub answered_in: Option<SessionId>,
    /// It stays in the group (*blijft binnen de groep*).
    pub stays_in_group: bool,
}
