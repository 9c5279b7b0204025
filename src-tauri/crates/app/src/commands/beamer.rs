//! What the room sees.

use crate::app::{Inner, Shown};
use crate::error::AppError;
use crate::wire::beamer::{BeamerSet, BeamerView};
use crate::wire::shell::Empty;
use domain::ids::SessionId;

/// Shows a session to the room, blanks it, or stops showing.
pub fn beamer_set(inner: &mut Inner, given: BeamerSet) -> Result<Empty, AppError> {
    inner.show(given.session.map(|id| Shown {
        session: SessionId(id),
        blank: given.blank,
    }));
    Ok(Empty {})
}

/// What the room sees now.
pub fn beamer_view(inner: &mut Inner, _: Empty) -> Result<Option<BeamerView>, AppError> {
    inner.beamer_view()
}
