//! What is said about the case, line by line, and free lines that belong to a step.

use crate::ids::{BlockId, CaseId, NoteId, SessionId, StatementId};
use crate::role::RoleKey;

/// From where a line looks at the case: *buitenperspectief* and *binnenperspectief*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    /// As institutions and neighbours see it ("hij veroorzaakt overlast").
    Outside,
    /// As it is for the person ("hij is bang").
    Inside,
}

/// One line, spoken from a role. Lines stand in the order in which they were typed, which is the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// The session in which it was said.
    pub session: SessionId,
    /// The case it is about; `None` when the session has a general question.
    pub case: Option<CaseId>,
    /// The step in which it was said.
    pub block: BlockId,
    /// From where it looks.
    pub perspective: Perspective,
    /// The role it was spoken from; `None` when the group said it together.
    pub role: Option<RoleKey>,
    /// The line.
    pub text: String,
}

/// A free line that belongs to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The session in which it was said.
    pub session: SessionId,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The step in which it was said.
    pub block: BlockId,
    /// The role it was spoken from; `None` when the group said it together.
    pub role: Option<RoleKey>,
    /// The line.
    pub text: String,
}
