//! Choices about the agenda that were made while the evening went on, and why.

use crate::ids::{AgendaChoiceId, SessionId};
use crate::method::{MethodKey, StepKey};
use chrono::{DateTime, Utc};

/// What was chosen for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// It got more minutes.
    Longer,
    /// It got fewer minutes.
    Shorter,
    /// It was added.
    Added,
    /// It was taken out.
    Removed,
    /// It was given another place.
    Moved,
    /// The group went past it.
    Skipped,
}

/// A choice about a step, made while the evening went on. It is kept with the change itself, so taking that back takes this
/// back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaChoice {
    /// Its id.
    pub id: AgendaChoiceId,
    /// The session.
    pub session: SessionId,
    /// The method of the step. The step may not be in the session any more.
    pub method: MethodKey,
    /// The step.
    pub step: StepKey,
    /// What was chosen.
    pub kind: ChoiceKind,
    /// How many minutes more or fewer; otherwise 0.
    pub minutes: u16,
    /// When.
    pub at: DateTime<Utc>,
    /// Why; empty while nobody said.
    pub reason: String,
}
