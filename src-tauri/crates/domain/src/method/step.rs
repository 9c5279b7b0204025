//! The steps of a method.

use super::{Capture, LocalText, StepKey, named};
use crate::role::RoleKey;

/// A step of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The key of the step within its method.
    pub key: StepKey,
    /// Name.
    pub name: LocalText,
    /// Planned minutes per variant, in the order of [`super::Method::variants_minutes`]; a building block has one length.
    pub minutes: Vec<u16>,
    /// What it is for.
    pub purpose: LocalText,
    /// What the facilitator says or asks.
    pub facilitator: LocalText,
    /// One thing to avoid.
    pub avoid: LocalText,
    /// What the room reads on the beamer.
    pub beamer: LocalText,
    /// Questions for single roles.
    pub questions: Vec<(RoleKey, LocalText)>,
    /// What is written down.
    pub capture: Capture,
    /// What one row of the sheet holds, as far as the method says so; see [`Capture::cells_in_file`].
    pub cells: Vec<Cell>,
    /// Votes for each person present, of a vote; otherwise 0.
    pub votes: u16,
    /// Who may speak.
    pub speaks: Speaks,
    /// Everybody writes first; nothing is shown to the room before it is revealed.
    pub write_first: bool,
    /// Everybody has a turn.
    pub per_person: bool,
    /// Ideas and solutions belong here; one that is proposed before this step waits for it.
    pub suggestions: bool,
    /// It goes past all roles at the table one by one.
    pub round: bool,
    /// What is needed is written down before who does it.
    pub needs_first: bool,
    /// The role that is asked first.
    pub who_first: Option<RoleKey>,
    /// Harvest and closing keep their minutes when time is short.
    pub protected: bool,
    /// May be left out.
    pub optional: bool,
}

/// A step that comes in one length is not proposed to become shorter than this.
const SHORT_MINUTES: u16 = 5;

impl Step {
    /// The minutes in which it can be done when time is short: those of the shortest variant in which it takes least.
    #[must_use]
    pub fn short_minutes(&self) -> u16 {
        match self.minutes[..] {
            [only] => only.min(SHORT_MINUTES),
            _ => self.minutes.iter().min().copied().unwrap_or_default(),
        }
    }

    /// The keys of all cells of a row on its sheet, in order.
    pub fn cell_keys(&self) -> impl Iterator<Item = &str> {
        let named = self.cells.iter().map(|cell| cell.key.0.as_str());
        self.capture.own_cells().iter().copied().chain(named)
    }
}

/// The key of a cell within its step. Rows are stored under it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey(pub String);

/// One thing that a row of a sheet holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The key under which it is stored.
    pub key: CellKey,
    /// What it asks, or the words that a sentence begins with.
    pub label: LocalText,
}

named! {
    /// Who may speak in a step.
    Speaks {
        /// Everybody.
        All: "all",
        /// Everybody but the one who brought the case.
        PresenterSilent: "presenter_silent",
        /// Only the one who brought the case.
        PresenterOnly: "presenter_only",
        /// Everybody in turn, without a reaction.
        OneByOne: "one_by_one",
        /// Those who work with the case; the others listen.
        InnerRing: "inner_ring",
    }
}
