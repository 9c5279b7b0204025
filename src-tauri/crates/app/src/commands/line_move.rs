//! A line in the wrong step, or of the wrong kind, goes where it belongs and keeps its place in the order.

use super::block::block_of;
use super::change::{change, keeps, open_session};
use super::line::{Place, place_of, put, remove, text_of};
use super::row::sheet_step;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::wire::line::{LineGone, LineKind, LineMove};
use crate::wire::shell::Done;
use domain::agreement::{Agreement, AgreementStatus};
use domain::block::Block;
use domain::ids::{AgreementId, SheetRowId};
use domain::method::{Capture, CellKey, Step};
use domain::privacy::Matter;
use domain::role::RoleKey;
use domain::session::Session;
use domain::sheet::{Cells, SheetRow};
use store::{Action, Tx, id_after};
use uuid::Uuid;

/// Takes a line or a row to another step, or makes another kind of line of it.
pub fn line_move(inner: &mut Inner, given: LineMove) -> Result<Done, AppError> {
    change(inner, Action::LineMove, |tx| {
        let what = take(tx, given.id, given.kind.as_ref())?;
        let block = block_of(tx, &what.session, given.block)?;
        // A row keeps its kind within the log, so what becomes something else is a new row right after the old one.
        let stays = given.kind == given.to;
        let id = if stays { given.id } else { id_after(given.id) };
        match given.to {
            Some(kind) => {
                if !stays {
                    take_away(tx, given.id, given.kind.as_ref())?;
                }
                let place = Place {
                    session: what.session,
                    block: block.id,
                    role: what.role,
                };
                put(tx, id, kind, place, what.text)?;
            }
            None => {
                let row = on_sheet(&what, &block, SheetRowId(id))?;
                if !stays {
                    take_away(tx, given.id, given.kind.as_ref())?;
                }
                tx.put(&row)?;
            }
        }
        Ok(Some(id))
    })
}

/// Makes a promise of a line, such as a suggestion that waited on the parking list. Who does it is still to be said.
pub fn line_promise(inner: &mut Inner, given: LineGone) -> Result<Done, AppError> {
    change(inner, Action::LinePromise, |tx| {
        let line = take(tx, given.id, Some(&given.kind))?;
        keeps(&line.session, Matter::Learning)?;
        remove(tx, given.id, given.kind)?;
        let id = AgreementId(tx.new_id());
        tx.put(&Agreement {
            id,
            session: line.session.id,
            case: line.session.case,
            who: String::new(),
            with: String::new(),
            what: line.text,
            by: None,
            tell: String::new(),
            seen_differently: String::new(),
            status: AgreementStatus::Open,
            result: String::new(),
            answered_in: None,
            told_at: None,
            told_in: None,
        })?;
        Ok(Some(id.0))
    })
}

/// What is moved.
struct Moved {
    session: Session,
    role: Option<RoleKey>,
    /// As one line.
    text: String,
    /// As it stands on its sheet, if it does.
    row: Option<SheetRow>,
}

fn take(tx: &Tx<'_>, id: Uuid, kind: Option<&LineKind>) -> Result<Moved, AppError> {
    let reads = tx.read();
    if let Some(kind) = kind {
        let (role, text) = text_of(&reads, id, *kind)?;
        let place = place_of(tx, id, *kind, role)?;
        return Ok(Moved {
            session: place.session,
            role: place.role,
            text,
            row: None,
        });
    }
    let row = reads.one::<SheetRow>(id)?;
    let session = open_session(&reads, row.session.0)?;
    let step = reads
        .one::<Block>(row.block.0)
        .ok()
        .and_then(|block| sheet_step(&session, &block).ok());
    Ok(Moved {
        session,
        role: row.role.clone(),
        text: as_line(&row.cells, step),
        row: Some(row),
    })
}

/// All cells in the order of the step.
fn as_line(cells: &Cells, step: Option<&Step>) -> String {
    let order = |key: &str| step.and_then(|step| step.cell_keys().position(|k| k == key));
    let mut texts: Vec<(usize, &str)> = cells
        .iter()
        .map(|(key, text)| (order(&key.0).unwrap_or(usize::MAX), text))
        .collect();
    texts.sort_by_key(|(place, _)| *place);
    let texts: Vec<&str> = texts.into_iter().map(|(_, text)| text).collect();
    texts.join(" · ")
}

fn take_away(tx: &mut Tx<'_>, id: Uuid, kind: Option<&LineKind>) -> Result<(), AppError> {
    match kind {
        Some(kind) => remove(tx, id, *kind),
        None => Ok(tx.remove::<SheetRow>(id.into())?),
    }
}

/// The row on the sheet of another step: cell by cell when that sheet has the same cells, else all in the first one.
fn on_sheet(what: &Moved, block: &Block, id: SheetRowId) -> Result<SheetRow, AppError> {
    let step = sheet_step(&what.session, block)?;
    let fits = |row: &&SheetRow| {
        row.cells
            .iter()
            .all(|(key, _)| step.cell_keys().any(|k| k == key.0))
    };
    let first = step
        .cell_keys()
        .next()
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let (cells, choice, count) = match what.row.as_ref().filter(fits) {
        Some(row) => (row.cells.clone(), row.choice, row.count),
        None => {
            let cell = (CellKey(first.to_owned()), what.text.clone());
            (Cells::from_iter([cell]), None, 0)
        }
    };
    let choices = domain::sheet::RowChoice::of(step.capture);
    Ok(SheetRow {
        id,
        session: what.session.id,
        case: what.session.case,
        block: block.id,
        role: what.role.clone(),
        cells,
        choice: choice.filter(|c| choices.contains(c)),
        // Votes were given for a choice among others, so they do not come along.
        count: if step.capture == Capture::ForceField {
            count.max(1)
        } else {
            0
        },
        position: String::new(),
    })
}
