//! What the group keeps.

use crate::record::table;
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::ids::{CaseId, LessonId, SessionId};
use domain::lesson::{Lesson, LessonAbout};
use domain::role::RoleKey;

choice! { LessonAbout { Approach: "approach", Value: "value" } }

table! {
    Lesson(LessonId) is "lesson" in lessons {
        session: SessionId,
        case: Option<CaseId>,
        role: Option<RoleKey>,
        about: LessonAbout,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The lessons of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn lessons(&self, session: SessionId) -> Result<Vec<Lesson>, StoreError> {
        self.of_session(session)
    }

    /// The lessons from a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn lessons_of_case(&self, case: CaseId) -> Result<Vec<Lesson>, StoreError> {
        self.of_case(case)
    }
}
