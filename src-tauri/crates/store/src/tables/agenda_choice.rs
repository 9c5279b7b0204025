//! Choices about the agenda that were made while the evening went on.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use chrono::{DateTime, Utc};
use domain::agenda_choice::{AgendaChoice, ChoiceKind};
use domain::ids::{AgendaChoiceId, SessionId};
use domain::method::{MethodKey, StepKey};
use domain::session::Session;

choice! { ChoiceKind {
    Longer: "longer",
    Shorter: "shorter",
    Added: "added",
    Removed: "removed",
    Moved: "moved",
    Skipped: "skipped",
} }

table! {
    AgendaChoice(AgendaChoiceId) is "agenda_choice" in agenda_choices {
        session: SessionId,
        method: MethodKey,
        step: StepKey,
        kind: ChoiceKind,
        minutes: u16,
        at: DateTime<Utc>,
        reason: String,
    }
    index(session)
    search(reason)
    home(|it| Home::Beside(Session::TABLE, it.session.0))
}

impl Reads<'_> {
    /// The choices of a session, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn agenda_choices(&self, session: SessionId) -> Result<Vec<AgendaChoice>, StoreError> {
        self.of_session(session)
    }
}
