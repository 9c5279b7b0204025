//! One-key marks: learning moments, ideas, rule signals, parked items; and the words of the closing round.

use crate::record::table;
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use chrono::NaiveDate;
use domain::ids::{
    BlockId, CaseId, ClosingWordId, CommunityId, IdeaId, LearningMomentId, ParkedItemId,
    RuleSignalId, SessionId,
};
use domain::mark::{ClosingWord, Idea, IdeaOutcome, LearningMoment, ParkedItem, RuleSignal};
use domain::role::RoleKey;

choice! { IdeaOutcome {
    Do: "do",
    TrySmall: "try_small",
    NotNow: "not_now",
    PassedOn: "passed_on",
} }

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
        who: String,
        by: Option<NaiveDate>,
        outcome: Option<IdeaOutcome>,
        answer: String,
        answered_in: Option<SessionId>,
        stays_in_group: bool,
    }
    index(session, case, outcome, answered_in)
    search(text, who, answer)
    home(|it| case_or_group(it.case, it.session))
}

table! {
    RuleSignal(RuleSignalId) is "rule_signal" in rule_signals {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        text: String,
        rule: String,
        whose: String,
        cost: String,
        stays_in_group: bool,
    }
    index(session, case)
    search(text, rule, whose, cost)
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

table! {
    ClosingWord(ClosingWordId) is "closing_word" in closing_words {
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

const WAITING_IDEAS: &str = "outcome IS NULL";

impl Reads<'_> {
    /// The words of the closing round of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn closing_words(&self, session: SessionId) -> Result<Vec<ClosingWord>, StoreError> {
        self.of_session(session)
    }

    /// All ideas of a group that wait for an answer, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all_waiting_ideas(&self, community: CommunityId) -> Result<Vec<Idea>, StoreError> {
        self.waiting(WAITING_IDEAS, community)
    }

    /// The ideas of earlier sessions of a group that wait for an answer, and those that were answered in this one.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn waiting_ideas(
        &self,
        community: CommunityId,
        before_session: SessionId,
    ) -> Result<Vec<Idea>, StoreError> {
        self.waiting_before(WAITING_IDEAS, "answered_in", community, before_session)
    }

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
