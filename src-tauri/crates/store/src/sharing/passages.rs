//! Erasing less than a case: one row, or one thing that a row said before.
//!
//! An erased edit is left as an empty node, with every field that it wrote. The first edit of a row wrote all of them: in which
//! session it is, who said it. So before an edit goes, what of it still stands is written down once more, without what is erased.

use crate::log::{self, Edits, RowState};
use crate::record::Record;
use crate::short_ids::ShortIds;
use crate::{Action, Reads, Store, StoreError, Tx};
use domain::problem::{Consent, ProblemSentence};
use ledger::{Op, OpId, RowId, ScopeId, Value};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A line that becomes another kind of line is a new row, with an id at most so far behind the old one.
const NEXT_TO: u128 = 0x1_0000;

/// What a row is, and of what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowHeld {
    /// The kind, such as `statement`.
    pub kind: String,
    /// The case or the group.
    pub scope: ScopeId,
}

impl Reads<'_> {
    /// A row as the log has it, also one that was removed.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn row_held(&self, row: Uuid) -> Result<RowHeld, StoreError> {
        let state = log::row_state(self.sql(), RowId(row))?.ok_or(StoreError::NotFound)?;
        Ok(RowHeld {
            kind: state.kind.to_string(),
            scope: state.scope,
        })
    }

    /// The rows that say the same thing as this one and go with it: what a line was before it became another kind of line, and the
    /// answers to a version of the problem sentence.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn goes_with(&self, row: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let mut found = Vec::new();
        let mut now = row;
        while let Some(before) = self.was_before(now)? {
            found.push(before);
            now = before;
        }
        if self.row_held(row)?.kind == ProblemSentence::TABLE.kind {
            let answers: Vec<Consent> = self.list_ever("sentence = ?1", [row], "id")?;
            found.extend(answers.into_iter().map(|answer| answer.id.0));
        }
        Ok(found)
    }

    fn was_before(&self, row: Uuid) -> Result<Option<Uuid>, StoreError> {
        let least = Uuid::from_u128(row.as_u128().saturating_sub(NEXT_TO));
        let mut beside = self.sql().prepare_cached(
            "SELECT DISTINCT row FROM op WHERE row >= ?1 AND row < ?2 ORDER BY row DESC",
        )?;
        let beside =
            beside.query_map(params![least.as_bytes(), row.as_bytes()], |row| row.get(0))?;
        for beside in beside {
            let beside: Uuid = beside?;
            // Only what was taken away to become this: two lines of one moment may lie as close.
            let gone = log::row_state(self.sql(), RowId(beside))?.is_some_and(|it| it.is_removed());
            if gone {
                return Ok(Some(beside));
            }
        }
        Ok(None)
    }

    /// The edits in which a field said this. None of them when it says so now, or when it is one of two texts of which somebody
    /// still has to choose: what stands is not erased from under it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such row; otherwise when the store cannot be read.
    pub fn edits_that_said(
        &self,
        row: Uuid,
        field: &str,
        text: &str,
    ) -> Result<Vec<OpId>, StoreError> {
        let state = log::row_state(self.sql(), RowId(row))?.ok_or(StoreError::NotFound)?;
        let heads = state.cells.get(field).map_or(&[][..], |cell| &cell.heads);
        let said = |op: &Op| matches!(op.fields.get(field), Some(Value::Text(it)) if it == text);
        let ops = ops_of(self.sql(), row)?;
        if ops.iter().any(|op| said(op) && heads.contains(&op.id)) {
            return Ok(Vec::new());
        }
        Ok(ops.iter().filter(|op| said(op)).map(|op| op.id).collect())
    }
}

impl Store {
    /// Writes down once more what still stands of edits that are about to be erased, so that their row is whole without them.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such row; otherwise when the store cannot be written.
    pub fn say_again(&mut self, row: Uuid, edits: &[OpId]) -> Result<(), StoreError> {
        self.transact(Action::PassageErase, |tx| {
            for edit in edits {
                once_more(tx, row, *edit)?;
            }
            Ok::<(), StoreError>(())
        })?;
        Ok(())
    }
}

fn once_more(tx: &mut Tx<'_>, row: Uuid, edit: OpId) -> Result<(), StoreError> {
    let state = log::row_state(tx.sql(), RowId(row))?.ok_or(StoreError::NotFound)?;
    let op = ops_of(tx.sql(), row)?
        .into_iter()
        .find(|op| op.id == edit)
        .ok_or(StoreError::NotFound)?;
    let stands = |field: &str| {
        let cell = state.cells.get(field);
        cell.is_some_and(|cell| cell.heads.contains(&edit))
    };
    let fields: BTreeMap<String, Value> = BTreeMap::from(op.fields)
        .into_iter()
        .filter(|(field, _)| stands(field))
        .collect();
    if fields.is_empty() {
        return Ok(());
    }
    // It takes the place of this edit and of no other: where two people wrote, both texts stay.
    tx.edit_on(state, fields, vec![edit])
}

fn ops_of(sql: &Connection, row: Uuid) -> Result<Vec<Op>, StoreError> {
    let mut read = Edits::new(sql)?;
    let mut edits = sql.prepare_cached(&format!(
        "SELECT {}, scope FROM op WHERE row = ?1 ORDER BY n",
        Edits::COLUMNS
    ))?;
    let mut edits = edits.query([row.as_bytes()])?;
    let mut ids = ShortIds::new(sql)?;
    let mut ops = Vec::new();
    while let Some(edit) = edits.next()? {
        let scope = ScopeId(ids.of(edit.get("scope")?)?);
        ops.push(read.whole(scope, edit)?);
    }
    Ok(ops)
}

impl Tx<'_> {
    /// As [`Tx::edit`], in place of these edits only.
    fn edit_on(
        &mut self,
        state: RowState,
        fields: BTreeMap<String, Value>,
        base: Vec<OpId>,
    ) -> Result<(), StoreError> {
        let row = state.row;
        self.append(&state, fields, base)?;
        self.project_again(row)
    }
}
