//! What was written about a case on the sheets of steps, over all its sessions.

use super::blocks::block_views;
use super::group_language::GroupLanguage;
use super::rows::{in_order, row_views};
use crate::wire::case::CaseSheet;
use domain::ids::CaseId;
use domain::session::{Session, SessionStatus};
use domain::sheet::SheetRow;
use store::{Reads, StoreError};

/// The sheets on which something stands, in the order of the sessions given and of their steps. What everybody writes first
/// in a session that goes on is not among it before it is shown.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn sheets(
    reads: &Reads<'_>,
    case: CaseId,
    sessions: &[Session],
    language: &GroupLanguage,
) -> Result<Vec<CaseSheet>, StoreError> {
    let rows = reads.sheet_rows_of_case(case)?;
    let mut sheets = Vec::new();
    for session in sessions {
        let of_session = rows.iter().filter(|row| row.session == session.id);
        let of_session: Vec<SheetRow> = of_session.cloned().collect();
        if !of_session.is_empty() {
            sheets.extend(of(reads, session, &of_session, language)?);
        }
    }
    Ok(sheets)
}

fn of(
    reads: &Reads<'_>,
    session: &Session,
    rows: &[SheetRow],
    language: &GroupLanguage,
) -> Result<Vec<CaseSheet>, StoreError> {
    let blocks = reads.blocks(session.id)?;
    let views = block_views(session, &blocks, &[], rows, |_| 0, language);
    let running = session.status != SessionStatus::Finished;
    let hidden = |id| views.iter().any(|b| b.id == id && b.kept_back && running);
    let rows = row_views(session, &blocks, rows, language);
    let sheet = |block: &crate::wire::session_view::BlockView| {
        let on_sheet = rows.iter().filter(|row| row.sheet == block.id);
        let shown = in_order(on_sheet.filter(|row| !hidden(row.block)));
        CaseSheet {
            session: session.id.0,
            on: session.on,
            block: block.id,
            step: block.name.clone(),
            capture: block.capture.clone(),
            cells: block.cells.clone(),
            rows: shown.into_iter().cloned().collect(),
        }
    };
    let sheets = views.iter().map(sheet);
    Ok(sheets.filter(|sheet| !sheet.rows.is_empty()).collect())
}
