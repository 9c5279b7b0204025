//! One-key marks during a session: learning moment, idea, rule signal, parked item; and what everybody says last.
//!
//! They look alike while the group talks and are different things afterwards: an idea gets an answer, a signal is counted
//! over cases, a learning moment is worked out into a lesson, a parked item comes back by itself.

use crate::ids::{
    BlockId, CaseId, ClosingWordId, IdeaId, LearningMomentId, ParkedItemId, RuleSignalId, SessionId,
};
use crate::role::RoleKey;
use chrono::NaiveDate;

macro_rules! marks {
    ($($(#[$doc:meta])* $name:ident($id:ident) $({ $($(#[$extra_doc:meta])* $extra:ident: $type:ty,)+ })?)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Its id.
            pub id: $id,
            /// The session in which it was marked.
            pub session: SessionId,
            /// The case it is about, if any.
            pub case: Option<CaseId>,
            /// The step in which it was marked.
            pub block: BlockId,
            /// The role it came from; `None` when the group said it together.
            pub role: Option<RoleKey>,
            /// The line.
            pub text: String,
            $($($(#[$extra_doc])* pub $extra: $type,)+)?
        }

        impl $name {
            /// As it is marked while the group talks: the line, and nothing worked out yet.
            #[must_use]
            pub fn said(
                id: $id,
                session: SessionId,
                case: Option<CaseId>,
                block: BlockId,
                role: Option<RoleKey>,
                text: String,
            ) -> Self {
                Self { id, session, case, block, role, text, $($($extra: Default::default(),)+)? }
            }
        }
    )*};
}

marks! {
    /// The moment somebody learned something (*leermoment*).
    LearningMoment(LearningMomentId)
    /// A suggestion (*idee*); must get an answer.
    Idea(IdeaId) {
        /// Who answers it.
        who: String,
        /// By when.
        by: Option<NaiveDate>,
        /// What the answer comes to; `None` while it waits for one.
        outcome: Option<IdeaOutcome>,
        /// The answer in words: why not now, or passed on to whom.
        answer: String,
        /// The session in which it was answered.
        answered_in: Option<SessionId>,
        /// It stays in the group (*blijft binnen de groep*).
        stays_in_group: bool,
    }
    /// A rule that gets in the way (*regelsignaal*).
    RuleSignal(RuleSignalId) {
        /// Which rule.
        rule: String,
        /// Whose rule it is, so who could change it.
        whose: String,
        /// What it costs, and whom.
        cost: String,
        /// It stays in the group (*blijft binnen de groep*).
        stays_in_group: bool,
    }
    /// Something set aside (*parkeerlijst*).
    ParkedItem(ParkedItemId)
    /// One sentence with which somebody goes home, in the closing round (*slotronde*).
    ClosingWord(ClosingWordId)
}

/// What the answer to an idea comes to. There is no "heard": whoever had the idea hears what happens with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdeaOutcome {
    /// We do it.
    Do,
    /// We try it on a small scale first.
    TrySmall,
    /// Not now; the answer says why.
    NotNow,
    /// Passed on; the answer says to whom.
    PassedOn,
}
