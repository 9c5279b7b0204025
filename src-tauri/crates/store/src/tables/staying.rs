//! What the group keeps to itself. What lies in the bin counts as well: its words go along in a file of the group.

use crate::record::Columns;
use crate::{Reads, StoreError};
use domain::case_study::CaseStudy;
use domain::ids::CommunityId;
use domain::lesson::Lesson;
use domain::mark::{Idea, RuleSignal};
use domain::privacy::PrivacyMode;
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
        let mut modes = self.sql().prepare_cached(
            r#"SELECT DISTINCT "case", privacy FROM sessions WHERE community = ?1 AND "case" IS NOT NULL"#,
        )?;
        let mut modes = modes.query([community.0.as_bytes()])?;
        let mut in_confidence = BTreeSet::new();
        while let Some(row) = modes.next()? {
            let mut columns = Columns::new(row);
            let case = columns.id()?;
            if columns.field::<PrivacyMode>()?.asks_for_statement() {
                in_confidence.insert(case);
            }
        }
        let mut cases = Vec::new();
        for case in in_confidence {
            cases.extend(self.list_ever(
                "id = ?1 AND community = ?2",
                [case, community.0],
                "id",
            )?);
        }
        Ok(cases)
    }
}
