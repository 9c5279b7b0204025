//! One-key marks during a session: learning moment, idea, rule signal, parked item.
//!
//! They look alike today and are four kinds for good: an idea gets an answer, a signal is counted over cases, a
//! learning moment is worked out into a lesson, a parked item comes back by itself.

use crate::ids::{
    BlockId, CaseId, IdeaId, LearningMomentId, ParkedItemId, RuleSignalId, SessionId,
};
use crate::role::RoleKey;

macro_rules! marks {
    ($($(#[$doc:meta])* $name:ident($id:ident))*) => {$(
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
        }
    )*};
}

marks! {
    /// The moment somebody learned something (*leermoment*).
    LearningMoment(LearningMomentId)
    /// A suggestion (*idee*); must get an answer.
    Idea(IdeaId)
    /// A rule that gets in the way (*regelsignaal*).
    RuleSignal(RuleSignalId)
    /// Something set aside (*parkeerlijst*).
    ParkedItem(ParkedItemId)
}
