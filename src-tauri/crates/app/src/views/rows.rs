//! Rows on sheets as the screen shows them.

use super::blocks::sheets;
use super::group_language::GroupLanguage;
use super::words::role_name_of;
use crate::library;
use crate::wire::row::{CellText, RowChoice, RowView};
use domain::block::Block;
use domain::session::Session;
use domain::sheet::SheetRow;

/// The rows of a session, oldest first. A row of a block that is gone, or that is no sheet any more, is still read on the
/// block where it was written.
#[must_use]
pub fn row_views(
    session: &Session,
    blocks: &[Block],
    rows: &[SheetRow],
    language: &GroupLanguage,
) -> Vec<RowView> {
    let sheets = sheets(session, blocks);
    rows.iter()
        .map(|row| RowView {
            id: row.id.0,
            block: row.block.0,
            sheet: sheets.get(&row.block).unwrap_or(&row.block).0,
            role: row.role.as_ref().map(|r| r.0.clone()),
            role_name: role_name_of(row.role.as_ref(), language),
            cells: cells(session, blocks, row),
            choice: row.choice.map(choice),
            count: row.count,
            place: row.place(),
        })
        .collect()
}

/// The rows as they stand on their sheet.
pub fn in_order<'a>(rows: impl Iterator<Item = &'a RowView>) -> Vec<&'a RowView> {
    let mut rows: Vec<&RowView> = rows.collect();
    rows.sort_by(|a, b| a.place.cmp(&b.place));
    rows
}

/// In the order that the step gives them; what the step does not know any more comes last.
fn cells(session: &Session, blocks: &[Block], row: &SheetRow) -> Vec<CellText> {
    let block = blocks.iter().find(|block| block.id == row.block);
    let step = block.and_then(|block| library::step_of(block, session));
    let order = |key: &str| step.and_then(|step| step.cell_keys().position(|k| k == key));
    let mut cells: Vec<CellText> = row
        .cells
        .iter()
        .map(|(key, text)| CellText {
            key: key.0.clone(),
            text: text.to_owned(),
        })
        .collect();
    cells.sort_by_key(|cell| order(&cell.key).unwrap_or(usize::MAX));
    cells
}

fn choice(choice: domain::sheet::RowChoice) -> RowChoice {
    use domain::sheet::RowChoice as C;
    match choice {
        C::Cold => RowChoice::Cold,
        C::Lukewarm => RowChoice::Lukewarm,
        C::Warm => RowChoice::Warm,
        C::Helps => RowChoice::Helps,
        C::Hinders => RowChoice::Hinders,
        C::High => RowChoice::High,
        C::Low => RowChoice::Low,
    }
}
