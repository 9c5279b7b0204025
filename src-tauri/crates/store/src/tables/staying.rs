//! What the group keeps to itself. What lies in the bin counts as well: its words go along in a file of the group.

use crate::{Reads, StoreError};
use domain::case_study::CaseStudy;
use domain::ids::{CaseId, CommunityId};
use domain::lesson::Lesson;
use domain::mark::{Idea, RuleSignal};
use domain::session::Session;
use std::collections::BTreeSet;

/// What stays in a group, also what lies in the bin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staying {
    /// Cases.
    pub cases: Vec<CaseStudy>,
    /// Lessons.
    pub lessons: Vec<Lesson>,
    /// Ideas.
    pub ideas: Vec<Idea>,
    /// Signals.
    pub signals: Vec<RuleSignal>,
}

/// Rows that are marked, of a group or of one of its cases.
const MARKED: &str =
    "stays_in_group = 1 AND (scope = ?1 OR scope IN (SELECT id FROM cases WHERE community = ?1
     UNION SELECT scope FROM group_scope WHERE community = ?1))";

impl Reads<'_> {
    /// What stays in a group.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn staying(&self, community: CommunityId) -> Result<Staying, StoreError> {
        Ok(Staying {
            cases: self.list_ever("stays_in_group = 1 AND community = ?1", [community.0], "id")?,
            lessons: self.list_ever(MARKED, [community.0], "id")?,
            ideas: self.list_ever(MARKED, [community.0], "id")?,
            signals: self.list_ever(MARKED, [community.0], "id")?,
        })
    }

    /// The cases of a group that were discussed in a session for which a statement is asked; also when that session, or the
    /// case, lies in the bin.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn in_confidence(&self, community: CommunityId) -> Result<Vec<CaseStudy>, StoreError> {
        let sessions: Vec<Session> = self.list_ever("community = ?1", [community.0], "id")?;
        let asks = sessions
            .iter()
            .filter(|session| session.privacy.asks_for_statement());
        let cases: BTreeSet<CaseId> = asks.filter_map(|session| session.case).collect();
        let all: Vec<CaseStudy> = self.list_ever("community = ?1", [community.0], "id")?;
        Ok(all
            .into_iter()
            .filter(|case| cases.contains(&case.id))
            .collect())
    }
}
