//! Rows on the sheet of a step: what was typed in which cell, what was chosen, what was counted.

use super::wire;
use uuid::Uuid;

wire! {
    /// A choice for a row.
    pub enum RowChoice {
        /// Koud.
        Cold,
        /// Lauw.
        Lukewarm,
        /// Warm.
        Warm,
        /// Helpt.
        Helps,
        /// Remt.
        Hinders,
        /// Hoogtepunt.
        High,
        /// Dieptepunt.
        Low,
    }

    /// The text of a cell.
    pub struct CellText {
        /// Key of the cell.
        pub key: String,
        /// What was typed.
        pub text: String,
    }

    /// A row on the screen.
    pub struct RowView {
        /// Its id.
        pub id: Uuid,
        /// The step in which it was begun.
        pub block: Uuid,
        /// The block whose sheet it stands on.
        pub sheet: Uuid,
        /// Key of the role.
        pub role: Option<String>,
        /// Its name.
        pub role_name: Option<String>,
        /// What was filled in, in the order of the cells.
        pub cells: Vec<CellText>,
        /// What was chosen.
        pub choice: Option<RowChoice>,
        /// Hands counted, or strength.
        pub count: u16,
        /// Where it stands on a sheet of which the order can be changed, compared as text.
        pub place: String,
    }

    /// Begins a row: one line, Enter, done.
    pub struct RowNew {
        /// The session.
        pub session: Uuid,
        /// The step.
        pub block: Uuid,
        /// Key of the role that speaks.
        pub role: Option<String>,
        /// What is filled in.
        pub cells: Vec<CellText>,
        /// What is chosen.
        pub choice: Option<RowChoice>,
        /// Key of the draft that was typed in, which goes in the same step; absent when it was not typed.
        pub draft: Option<String>,
    }

    /// Fills in one cell of a row, or empties it.
    pub struct RowCell {
        /// The row.
        pub id: Uuid,
        /// Key of the cell.
        pub key: String,
        /// The text.
        pub text: String,
        /// Key of the draft, as in `RowNew`.
        pub draft: Option<String>,
    }

    /// Says which role a row came from.
    pub struct RowRole {
        /// The row.
        pub id: Uuid,
        /// Key of the role; absent when the group said it together.
        pub role: Option<String>,
    }

    /// Chooses for a row, or takes the choice back.
    pub struct RowChoose {
        /// The row.
        pub id: Uuid,
        /// The choice.
        pub choice: Option<RowChoice>,
    }

    /// Counts hands, or sets the strength.
    pub struct RowCount {
        /// The row.
        pub id: Uuid,
        /// How many.
        pub count: u16,
    }

    /// Puts a row in another place on its sheet.
    pub struct RowOrder {
        /// The row.
        pub id: Uuid,
        /// The row that it comes after; absent for the beginning.
        pub after: Option<Uuid>,
    }

    /// Shows to all what everybody wrote first, or keeps it back again.
    pub struct BlockReveal {
        /// The step.
        pub id: Uuid,
        /// Shown to all.
        pub revealed: bool,
    }
}
