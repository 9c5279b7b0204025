//! One-key marks: learning moments, ideas, rule signals, parked items. Four tables of one shape, for now.

use crate::record::table;
use crate::tables::case_or_group;
use crate::{Reads, StoreError};
use domain::ids::{
    BlockId, CaseId, IdeaId, LearningMomentId, ParkedItemId, RuleSignalId, SessionId,
};
use domain::mark::{Idea, LearningMoment, ParkedItem, RuleSignal};
use domain::role::RoleKey;

table! {
    LearningMoment(LearningMomentId) is "learning_moment" in learning_moments {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

table! {
    Idea(IdeaId) is "idea" in ideas {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

table! {
    RuleSignal(RuleSignalId) is "rule_signal" in rule_signals {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

table! {
    ParkedItem(ParkedItemId) is "parked_item" in parked_items {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        text: String,
    }
    index(session, case)
    search(text)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The learning moments of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn learning_moments(&self, session: SessionId) -> Result<Vec<LearningMoment>, StoreError> {
        self.of_session(session)
    }

    /// The learning moments about a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn learning_moments_of_case(
        &self,
        case: CaseId,
    ) -> Result<Vec<LearningMoment>, StoreError> {
        self.of_case(case)
    }

    /// The ideas of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ideas(&self, session: SessionId) -> Result<Vec<Idea>, StoreError> {
        self.of_session(session)
    }

    /// The ideas about a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ideas_of_case(&self, case: CaseId) -> Result<Vec<Idea>, StoreError> {
        self.of_case(case)
    }

    /// The rule signals of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rule_signals(&self, session: SessionId) -> Result<Vec<RuleSignal>, StoreError> {
        self.of_session(session)
    }

    /// The rule signals about a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rule_signals_of_case(&self, case: CaseId) -> Result<Vec<RuleSignal>, StoreError> {
        self.of_case(case)
    }

    /// The parked items of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn parked_items(&self, session: SessionId) -> Result<Vec<ParkedItem>, StoreError> {
        self.of_session(session)
    }

    /// The parked items about a case, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn parked_items_of_case(&self, case: CaseId) -> Result<Vec<ParkedItem>, StoreError> {
        self.of_case(case)
    }
}
