//! What the group keeps.

use crate::record::table;
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::ids::{CaseId, CommunityId, LearningMomentId, LessonId, SessionId};
use domain::lesson::{Lesson, LessonAbout, LessonState};
use domain::role::RoleKey;

choice! { LessonAbout { Approach: "approach", Value: "value" } }
choice! { LessonState = Noted {
    Noted: "noted",
    Trying: "trying",
    Applied: "applied",
    LetGo: "let_go",
} }

table! {
    Lesson(LessonId) is "lesson" in lessons {
        session: SessionId,
        case: Option<CaseId>,
        role: Option<RoleKey>,
        about: LessonAbout,
        text: String,
        moment: Option<LearningMomentId>,
        state: LessonState,
        result: String,
        answered_in: Option<SessionId>,
        stays_in_group: bool,
    }
    index(session, case, state, answered_in)
    search(text, result)
    home(|it| case_or_group(it.case, it.session))
}

const TRIED_LESSONS: &str = "state = 'trying'";

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

    /// All lessons of a group, the newest first; also those from sessions that are in the bin or were never here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all_lessons(&self, community: CommunityId) -> Result<Vec<Lesson>, StoreError> {
        self.list(
            "(scope = ?1 OR scope IN (SELECT id FROM cases WHERE community = ?1
                 UNION SELECT scope FROM group_scope WHERE community = ?1))",
            [community.0],
            "id DESC",
        )
    }

    /// All lessons that a group is trying, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all_tried_lessons(&self, community: CommunityId) -> Result<Vec<Lesson>, StoreError> {
        self.waiting(TRIED_LESSONS, community)
    }

    /// The lessons of earlier sessions that a group is trying, and those of which was said in this one what came of them.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tried_lessons(
        &self,
        community: CommunityId,
        before_session: SessionId,
    ) -> Result<Vec<Lesson>, StoreError> {
        self.waiting_before(TRIED_LESSONS, "answered_in", community, before_session)
    }
}
