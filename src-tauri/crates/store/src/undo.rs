//! Undo and redo. A step is a range of the log; taking it back is an ordinary edit with the old values, and that edit is
//! the step to redo. So both survive a restart, and colleagues see them like any other edit.

use crate::log::{self, RowState};
use crate::sharing::take_out;
use crate::{Action, Outcome, Store, StoreError, Tx};
use ledger::{OpId, RowId, Value};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// What Undo and Redo would do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndoState {
    /// The action that Undo would take back.
    pub undo: Option<Action>,
    /// The action that Redo would do again.
    pub redo: Option<Action>,
}

/// How many steps are kept.
const STEPS_MAX: u32 = 100;

const UNDO: i64 = 0;
const REDO: i64 = 1;

struct Step {
    n: i64,
    action: Action,
    first_op: i64,
    last_op: i64,
}

impl Store {
    /// What Undo and Redo would do now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn undo_state(&self) -> Result<UndoState, StoreError> {
        let action = |side| Ok::<_, StoreError>(top(&self.sql, side)?.map(|step| step.action));
        Ok(UndoState {
            undo: action(UNDO)?,
            redo: action(REDO)?,
        })
    }

    /// Takes back the last action. A field that no longer holds what the action wrote is left alone.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`] when the list is empty; otherwise when the store cannot be written.
    pub fn undo(&mut self) -> Result<Outcome<Action>, StoreError> {
        self.go(UNDO, REDO, StoreError::NothingToUndo)
    }

    /// Does again what was last undone. A field that was changed since is left alone.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`] when the list is empty; otherwise when the store cannot be written.
    pub fn redo(&mut self) -> Result<Outcome<Action>, StoreError> {
        self.go(REDO, UNDO, StoreError::NothingToRedo)
    }

    fn go(&mut self, from: i64, to: i64, empty: StoreError) -> Result<Outcome<Action>, StoreError> {
        let mut tx = Tx::begin(self)?;
        let step = top(tx.sql(), from)?.ok_or(empty)?;
        tx.sql()
            .execute("DELETE FROM undo_step WHERE n = ?1", [step.n])?;
        if step.action == Action::BundleTakeIn {
            // Written elsewhere, so it goes as it came; the same file brings it back.
            take_out(&mut tx, step.first_op, step.last_op)?;
        } else {
            take_back(&mut tx, &step)?;
        }
        push(&tx, to, step.action)?;
        let changes = tx.commit()?;
        Ok(Outcome {
            value: step.action,
            changes,
        })
    }
}

/// Puts an action that wrote something on the list, and forgets what could be redone before it.
pub(crate) fn remember(tx: &Tx<'_>, action: Action) -> Result<(), StoreError> {
    if action.seals() {
        tx.sql().execute("DELETE FROM undo_step", [])?;
    } else if action.undoable() && tx.written().is_some() {
        tx.sql()
            .execute("DELETE FROM undo_step WHERE side = ?1", [REDO])?;
        push(tx, UNDO, action)?;
        tx.sql().execute(
            "DELETE FROM undo_step WHERE n <= (SELECT n FROM undo_step ORDER BY n DESC LIMIT 1 OFFSET ?1)",
            [STEPS_MAX],
        )?;
    }
    Ok(())
}

fn push(tx: &Tx<'_>, side: i64, action: Action) -> Result<(), StoreError> {
    if let Some((first_op, last_op)) = tx.written() {
        tx.sql().execute(
            "INSERT INTO undo_step (side, action, first_op, last_op) VALUES (?1, ?2, ?3, ?4)",
            params![side, action.key(), first_op, last_op],
        )?;
    }
    Ok(())
}

/// The step that comes next. Steps of actions that only a newer version knows are passed over.
fn top(sql: &Connection, side: i64) -> Result<Option<Step>, StoreError> {
    let mut steps = sql.prepare_cached(
        "SELECT n, action, first_op, last_op FROM undo_step WHERE side = ?1 ORDER BY n DESC",
    )?;
    let mut steps = steps.query([side])?;
    while let Some(step) = steps.next()? {
        if let Some(action) = Action::from_key(step.get_ref(1)?.as_str().unwrap_or_default()) {
            return Ok(Some(Step {
                n: step.get(0)?,
                action,
                first_op: step.get(2)?,
                last_op: step.get(3)?,
            }));
        }
    }
    Ok(None)
}

/// What a step did to one field.
struct Touched {
    /// What its first edit replaced.
    base: Vec<OpId>,
    /// What its last edit wrote.
    last: Value,
}

fn take_back(tx: &mut Tx<'_>, step: &Step) -> Result<(), StoreError> {
    let mut rows: BTreeMap<RowId, BTreeMap<String, Touched>> = BTreeMap::new();
    for edit in log::range(tx.sql(), step.first_op, step.last_op)? {
        let touched = rows.entry(edit.row).or_default();
        for (field, value) in edit.fields {
            match touched.get_mut(&field) {
                Some(touched) => touched.last = value,
                None => {
                    let base = edit.base.clone();
                    touched.insert(field, Touched { base, last: value });
                }
            }
        }
    }
    for (row, touched) in rows {
        let Some(mut state) = log::row_state(tx.sql(), row)? else {
            continue;
        };
        if state.first_n < step.first_op {
            let fields = back(tx, &mut state, touched)?;
            if !fields.is_empty() {
                tx.edit(state, fields)?;
            }
        } else if !state.is_removed() {
            // The step made this row: it goes as a whole.
            tx.edit(state, log::removal())?;
        }
    }
    Ok(())
}

/// The old values of the fields that still hold what the step wrote. A row that the step took to another case goes back with
/// all its fields.
fn back(
    tx: &Tx<'_>,
    state: &mut RowState,
    touched: BTreeMap<String, Touched>,
) -> Result<BTreeMap<String, Value>, StoreError> {
    let now = state.scope;
    let mut fields = BTreeMap::new();
    for (field, Touched { base, last }) in touched {
        let before = log::before(tx.sql(), state.row, &field, &base)?;
        let moved = before.scope.is_some_and(|scope| scope != now);
        if let Some(scope) = before.scope.filter(|_| moved) {
            state.scope = scope;
        }
        let holds = state
            .cells
            .get(&field)
            .is_some_and(|cell| !cell.conflict && cell.shown.as_ref() == Some(&last));
        if holds && (before.value != last || moved) {
            fields.insert(field, before.value);
        }
    }
    Ok(fields)
}
