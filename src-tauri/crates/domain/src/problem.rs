//! From own sentences to one shared problem sentence, with consent. First the own angle, then the common one.

use crate::ids::{
    BlockId, CaseId, ConsentId, MemberId, OwnSentenceId, ProblemSentenceId, SessionId,
};
use crate::role::RoleKey;

/// Somebody's own sentence about the problem, written before the shared one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSentence {
    /// Its id.
    pub id: OwnSentenceId,
    /// The session in which it was said.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The step in which it was said.
    pub block: BlockId,
    /// The role it was spoken from.
    pub role: Option<RoleKey>,
    /// The sentence.
    pub text: String,
}

/// One version of the shared sentence; the newest is the one that counts, earlier ones stay readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemSentence {
    /// Its id; a newer version has a greater one.
    pub id: ProblemSentenceId,
    /// The session in which it was found.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The sentence.
    pub text: String,
}

/// The answer to "kan iedereen hiermee leven?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentAnswer {
    /// Yes, this is it.
    Agrees,
    /// Not my words, but I can live with it.
    CanLiveWith,
    /// No.
    No,
}

/// What one member answers about one version of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Derived from sentence and member, so that one member has one answer.
    pub id: ConsentId,
    /// The session in which it was asked.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The version it is about.
    pub sentence: ProblemSentenceId,
    /// Who answers.
    pub member: MemberId,
    /// The answer.
    pub answer: ConsentAnswer,
    /// What the member adds.
    pub remark: String,
}
