//! What is written on the sheet of a step, row by row.

use super::change::{change, keeps, open_session};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits;
use crate::views::blocks::sheets;
use crate::wire::row::{RowCell, RowChoice, RowChoose, RowCount, RowNew, RowOrder, RowRole};
use crate::wire::shell::{ById, Done};
use domain::attendance::taking_part;
use domain::block::Block;
use domain::ids::SheetRowId;
use domain::method::{Capture, CellKey, Step};
use domain::privacy::Matter;
use domain::role::RoleKey;
use domain::session::Session;
use domain::sheet::{Cells, STRENGTH_MAX, SheetRow, position_after, votes_left};
use store::{Action, Tx};

/// Begins a row with what was typed.
pub fn row_add(inner: &mut Inner, given: RowNew) -> Result<Done, AppError> {
    let role = role(given.role)?;
    let draft = given.draft.map(limits::key).transpose()?;
    let mut cells = Cells::default();
    for cell in given.cells {
        let text = limits::line_or_nothing(&cell.text)?;
        cells.set(CellKey(limits::key(cell.key)?), text);
    }
    change(inner, Action::SheetRowAdd, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        let block = tx.read().one::<Block>(given.block)?;
        let step = sheet_step(&session, &block)?;
        for (key, _) in cells.iter() {
            known(step, &key.0)?;
        }
        if cells.is_empty() {
            return Err(AppError::new(ErrorCode::Empty));
        }
        let id = SheetRowId(tx.new_id());
        tx.put(&SheetRow {
            id,
            session: session.id,
            case: session.case,
            block: block.id,
            role,
            cells,
            choice: chosen(step, given.choice)?,
            count: u16::from(step.capture == Capture::ForceField),
            position: String::new(),
        })?;
        clear(tx, draft.as_deref())?;
        Ok(Some(id.0))
    })
}

/// Fills in one cell, or empties it. A row of which the last cell is emptied stays, as a line to write on.
pub fn row_cell(inner: &mut Inner, given: RowCell) -> Result<Done, AppError> {
    let text = limits::line_or_nothing(&given.text)?;
    let key = limits::key(given.key)?;
    let draft = given.draft.map(limits::key).transpose()?;
    change(inner, Action::SheetRowEdit, |tx| {
        let (mut row, step) = row_and_step(tx, given.id)?;
        known(step, &key)?;
        row.cells.set(CellKey(key), text);
        tx.put(&row)?;
        clear(tx, draft.as_deref())?;
        Ok(Some(given.id))
    })
}

/// Says which role a row came from.
pub fn row_role(inner: &mut Inner, given: RowRole) -> Result<Done, AppError> {
    let role = role(given.role)?;
    change(inner, Action::SheetRowEdit, |tx| {
        let (row, _) = row_and_step(tx, given.id)?;
        tx.put(&SheetRow { role, ..row })?;
        Ok(Some(given.id))
    })
}

/// Chooses for a row, or takes the choice back.
pub fn row_choose(inner: &mut Inner, given: RowChoose) -> Result<Done, AppError> {
    change(inner, Action::SheetRowChoose, |tx| {
        let (row, step) = row_and_step(tx, given.id)?;
        let choice = chosen(step, given.choice)?;
        tx.put(&SheetRow { choice, ..row })?;
        Ok(Some(given.id))
    })
}

/// Counts hands for a choice of a vote, no more than there are votes; or sets the strength of a force.
pub fn row_count(inner: &mut Inner, given: RowCount) -> Result<Done, AppError> {
    change(inner, Action::SheetRowCount, |tx| {
        let (row, step) = row_and_step(tx, given.id)?;
        let count = match step.capture {
            Capture::Vote => {
                may_count(tx, &row, step.votes, given.count)?;
                given.count
            }
            Capture::ForceField => given.count.clamp(1, STRENGTH_MAX),
            _ => return Err(AppError::new(ErrorCode::NotFound)),
        };
        tx.put(&SheetRow { count, ..row })?;
        Ok(Some(given.id))
    })
}

/// Puts a row after another one of its sheet, or at the beginning.
pub fn row_order(inner: &mut Inner, given: RowOrder) -> Result<Done, AppError> {
    let gone = || AppError::new(ErrorCode::NotFound);
    change(inner, Action::SheetRowOrder, |tx| {
        let (row, step) = row_and_step(tx, given.id)?;
        if !step.capture.can_be_ordered() {
            return Err(gone());
        }
        let reads = tx.read();
        let session = reads.session(row.session)?;
        let sheets = sheets(&session, &reads.blocks(row.session)?);
        let mut others = reads.sheet_rows(row.session)?;
        others.retain(|o| o.id != row.id && sheets.get(&o.block) == sheets.get(&row.block));
        others.sort_by_key(SheetRow::place);
        let after = given.after.map(SheetRowId);
        let position = position_after(after, &others).ok_or_else(gone)?;
        tx.put(&SheetRow { position, ..row })?;
        Ok(Some(given.id))
    })
}

/// Takes a row away; Ctrl+Z brings it back.
pub fn row_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::SheetRowRemove, |tx| {
        let row = tx.read().one::<SheetRow>(gone.id)?;
        open_session(&tx.read(), row.session.0)?;
        tx.remove::<SheetRow>(row.id)?;
        Ok(Some(gone.id))
    })
}

/// The role that speaks, if one does.
pub(super) fn role(given: Option<String>) -> Result<Option<RoleKey>, AppError> {
    Ok(given.map(limits::key).transpose()?.map(RoleKey))
}

/// The half-typed text and what was made of it never stand side by side, not even after a crash.
fn clear(tx: &mut Tx<'_>, draft: Option<&str>) -> Result<(), AppError> {
    draft.map_or(Ok(()), |draft| Ok(tx.draft_clear(draft)?))
}

/// The step of a block that has a sheet.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it has none: the screen that asks for it is of another version. [`ErrorCode::NotRecorded`] when
/// the group agreed to write nothing of the case down.
pub(super) fn sheet_step(session: &Session, block: &Block) -> Result<&'static Step, AppError> {
    keeps(session, Matter::Case)?;
    library::step_of(block, session)
        .filter(|step| step.capture.is_sheet())
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))
}

fn row_and_step(tx: &Tx<'_>, id: uuid::Uuid) -> Result<(SheetRow, &'static Step), AppError> {
    let reads = tx.read();
    let row = reads.one::<SheetRow>(id)?;
    let session = open_session(&reads, row.session.0)?;
    let block = reads.one::<Block>(row.block.0)?;
    let step = sheet_step(&session, &block)?;
    Ok((row, step))
}

fn known(step: &Step, key: &str) -> Result<(), AppError> {
    let known = step.cell_keys().any(|k| k == key);
    known
        .then_some(())
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))
}

fn chosen(
    step: &Step,
    given: Option<RowChoice>,
) -> Result<Option<domain::sheet::RowChoice>, AppError> {
    use domain::sheet::RowChoice as C;
    let choice = given.map(|choice| match choice {
        RowChoice::Cold => C::Cold,
        RowChoice::Lukewarm => C::Lukewarm,
        RowChoice::Warm => C::Warm,
        RowChoice::Helps => C::Helps,
        RowChoice::Hinders => C::Hinders,
        RowChoice::High => C::High,
        RowChoice::Low => C::Low,
    });
    match choice {
        Some(choice) if !C::of(step.capture).contains(&choice) => {
            Err(AppError::new(ErrorCode::NotFound))
        }
        choice => Ok(choice),
    }
}

/// Only hands of people at the table count. Taking votes back is always possible.
fn may_count(tx: &Tx<'_>, row: &SheetRow, votes: u16, wanted: u16) -> Result<(), AppError> {
    if wanted <= row.count {
        return Ok(());
    }
    let reads = tx.read();
    let (stays, absences) = (reads.attendance(row.session)?, reads.absences(row.session)?);
    let here = taking_part(&stays, &absences, row.block);
    let others = reads.sheet_rows(row.session)?;
    let others = others
        .iter()
        .filter(|other| other.block == row.block && other.id != row.id);
    match votes_left(here, votes, others.map(|other| other.count)) {
        Some(left) if u32::from(wanted) > left => {
            Err(AppError::new(ErrorCode::NoVotesLeft)
                .with("votes", here.saturating_mul(votes.into())))
        }
        _ => Ok(()),
    }
}
