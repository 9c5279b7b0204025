//! What the app tells without being asked.

use crate::wire::beamer::BeamerView;

/// Something that windows other than the asking one must know.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The room sees something else now; `None` when nothing is shown to it.
    Beamer(Option<BeamerView>),
}
