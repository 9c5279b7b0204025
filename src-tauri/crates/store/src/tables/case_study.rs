//! Cases.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::case_study::{CaseCode, CaseStudy, PersonVoice};
use domain::ids::{CaseId, CommunityId, MemberId};

choice! {
    PersonVoice = Unanswered {
        Unanswered: "unanswered",
        Asked: "asked",
        Present: "present",
        Represented: "represented",
        DoesNotKnow: "does_not_know",
    }
}

table! {
    CaseStudy(CaseId) is "case" in cases {
        community: CommunityId,
        code: CaseCode,
        title: String,
        concerned: String,
        question: String,
        brought_by: Option<MemberId>,
        voice: PersonVoice,
        voice_why: String,
        story: String,
        stays_in_group: bool,
    }
    index(community)
    search(code, title, concerned, question, story, voice_why)
    home(|it| Home::Scope(it.id.0))
}

impl Reads<'_> {
    /// The cases of a group, in the order in which they were made.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cases(&self, community: CommunityId) -> Result<Vec<CaseStudy>, StoreError> {
        self.list("community = ?1", [community.0], "id")
    }

    /// One case.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn case(&self, id: CaseId) -> Result<CaseStudy, StoreError> {
        self.one(id.0)
    }
}
