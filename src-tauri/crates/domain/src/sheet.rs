//! What stands on the sheet of a step, row by row (*werkblad*): questions, columns, tables, votes, sentences to complete.

use crate::block::Block;
use crate::ids::{BlockId, CaseId, SessionId, SheetRowId};
use crate::method::{Capture, CellKey};
use crate::role::RoleKey;
use std::collections::BTreeMap;

/// A choice made for a row. Which ones there are depends on the [`Capture`]; see [`RowChoice::of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChoice {
    /// The question is far from what matters (*koud*).
    Cold,
    /// It comes close (*lauw*).
    Lukewarm,
    /// It is about what matters (*warm*).
    Warm,
    /// It helps.
    Helps,
    /// It hinders.
    Hinders,
    /// A high.
    High,
    /// A low.
    Low,
}

impl RowChoice {
    /// What can be chosen for a row of such a sheet; nothing for most.
    #[must_use]
    pub fn of(capture: Capture) -> &'static [RowChoice] {
        match capture {
            Capture::Questions => &[Self::Cold, Self::Lukewarm, Self::Warm],
            Capture::ForceField => &[Self::Helps, Self::Hinders],
            Capture::Timeline => &[Self::High, Self::Low],
            _ => &[],
        }
    }
}

/// The texts of a row by the keys of its cells. A cell of which nothing was filled in is not there.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cells(BTreeMap<CellKey, String>);

/// Tells how much was filled in and never what: a panic or a log must not hold what people said.
impl std::fmt::Debug for Cells {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cells({})", self.0.len())
    }
}

impl Cells {
    /// The text of a cell, empty when nothing was filled in.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        self.0
            .get(&CellKey(key.to_owned()))
            .map_or("", String::as_str)
    }

    /// Fills in a cell, or empties it with an empty text.
    pub fn set(&mut self, key: CellKey, text: String) {
        if text.is_empty() {
            self.0.remove(&key);
        } else {
            self.0.insert(key, text);
        }
    }

    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was filled in, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&CellKey, &str)> {
        self.0.iter().map(|(key, text)| (key, text.as_str()))
    }
}

impl FromIterator<(CellKey, String)> for Cells {
    fn from_iter<I: IntoIterator<Item = (CellKey, String)>>(given: I) -> Self {
        let mut cells = Self::default();
        for (key, text) in given {
            cells.set(key, text);
        }
        cells
    }
}

/// A row on the sheet of a step (*werkbladregel*). Rows stand in the order in which they were begun, unless they were put
/// in another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Its id.
    pub id: SheetRowId,
    /// The session.
    pub session: SessionId,
    /// The case it is about; `None` when the session has a general question.
    pub case: Option<CaseId>,
    /// The step in which it was written.
    pub block: BlockId,
    /// The role it came from; `None` when the group said it together.
    pub role: Option<RoleKey>,
    /// What stands in it.
    pub cells: Cells,
    /// What was chosen for it.
    pub choice: Option<RowChoice>,
    /// Hands counted in a vote; the strength of a force, 1 to 3.
    pub count: u16,
    /// Where it was put among the other rows; empty while it stands where it was begun. See [`Self::place`].
    pub position: String,
}

impl SheetRow {
    /// Where it stands among the other rows of its sheet, compared as text: where it was put, or else the order of typing.
    #[must_use]
    pub fn place(&self) -> String {
        if self.position.is_empty() {
            self.id.0.simple().to_string()
        } else {
            self.position.clone()
        }
    }
}

/// The position right after a row, among the others of its sheet in their order; `None` for the beginning.
///
/// Gives `None` when that row is not among them.
#[must_use]
pub fn position_after(after: Option<SheetRowId>, others: &[SheetRow]) -> Option<String> {
    let next = match after {
        Some(id) => 1 + others.iter().position(|row| row.id == id)?,
        None => 0,
    };
    let place = |at: usize| others.get(at).map(SheetRow::place);
    let before = next.checked_sub(1).and_then(place);
    Some(Block::position_between(
        before.as_deref(),
        place(next).as_deref(),
    ))
}

/// The strongest force.
pub const STRENGTH_MAX: u16 = 3;

/// How many votes can still be given, when so many people are present with so many votes each. `None` when nobody is known
/// to be present: then nobody can tell, and hands are simply counted.
#[must_use]
pub fn votes_left(
    present: usize,
    votes_each: u16,
    counts: impl IntoIterator<Item = u16>,
) -> Option<u32> {
    let present = u32::try_from(present).unwrap_or(u32::MAX);
    let given: u32 = counts.into_iter().map(u32::from).sum();
    (present > 0).then(|| {
        present
            .saturating_mul(votes_each.into())
            .saturating_sub(given)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_emptied_cell_is_as_one_that_was_never_filled_in() {
        let key = CellKey("answer".to_owned());
        let mut cells = Cells::default();
        cells.set(key.clone(), "Ja.".to_owned());
        assert_eq!(cells.text("answer"), "Ja.", "what was filled in");
        cells.set(key, String::new());
        assert_eq!(cells, Cells::default(), "no trace of it");
        assert_eq!(cells.text("answer"), "", "and nothing to read");
    }

    #[test]
    fn what_people_said_is_not_in_debug_output() {
        let cells: Cells = [(CellKey("who".to_owned()), "De buurvrouw".to_owned())]
            .into_iter()
            .collect();
        assert_eq!(
            format!("{cells:?}"),
            "Cells(1)",
            "how many, and no word of it"
        );
    }

    #[test]
    fn the_votes_that_are_left_depend_on_who_is_present() {
        assert_eq!(
            votes_left(6, 2, [5, 0, 3]),
            Some(4),
            "twelve votes, eight given"
        );
        assert_eq!(votes_left(6, 2, [12]), Some(0), "all given");
        assert_eq!(
            votes_left(5, 2, [12]),
            Some(0),
            "somebody left after voting"
        );
        assert_eq!(
            votes_left(0, 2, [3]),
            None,
            "attendance was not kept, so nobody knows"
        );
    }

    /// A row that was begun as the one with this number, and stands where it was put.
    fn begun(number: u128, position: &str) -> SheetRow {
        let moment = 0x0192_0000_0000_7000_8000_0000_0000_0000;
        SheetRow {
            id: SheetRowId(Uuid::from_u128(moment + number)),
            session: SessionId(Uuid::nil()),
            case: None,
            block: BlockId(Uuid::nil()),
            role: None,
            cells: Cells::default(),
            choice: None,
            count: 0,
            position: position.to_owned(),
        }
    }

    #[test]
    fn a_row_can_be_put_anywhere_and_the_next_one_is_still_the_last() {
        let mut rows: Vec<SheetRow> = (1..=3).map(|n| begun(n, "")).collect();
        let order = |rows: &[SheetRow]| -> Vec<u128> {
            rows.iter().map(|row| row.id.0.as_u128() & 0xff).collect()
        };
        let mut put = |n: usize, after: Option<usize>| {
            let mut row = rows.remove(n);
            let after = after.map(|at| rows[at].id);
            row.position = position_after(after, &rows).expect("it stands there");
            rows.push(row);
            rows.sort_by_key(SheetRow::place);
            order(&rows)
        };
        assert_eq!(put(2, None), [3, 1, 2], "to the beginning");
        assert_eq!(put(2, Some(0)), [3, 2, 1], "between two others");
        assert_eq!(put(0, Some(1)), [2, 1, 3], "to the end");
        assert_eq!(put(2, None), [3, 2, 1], "and before all again");
        rows.push(begun(4, ""));
        rows.sort_by_key(SheetRow::place);
        assert_eq!(order(&rows), [3, 2, 1, 4], "what is typed next comes last");
        assert_eq!(
            position_after(Some(begun(9, "").id), &rows),
            None,
            "not after a row that is not there"
        );
    }

    #[test]
    fn only_some_sheets_ask_for_a_choice() {
        for (name, capture) in Capture::NAMES {
            assert!(
                RowChoice::of(*capture).is_empty() || capture.is_sheet(),
                "{name} has no rows to choose for"
            );
        }
        assert_eq!(
            RowChoice::of(Capture::Questions).len(),
            3,
            "cold, lukewarm, warm"
        );
    }
}
