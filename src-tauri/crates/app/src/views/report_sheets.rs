//! The sheets of a session for paper.

use super::rows::in_order;
use super::ties::drawing;
use crate::wire::row::{RowChoice, RowView};
use crate::wire::session_view::{BlockView, Capture, SessionView};
use report::{Sheet, SheetChoice, SheetForm, SheetRow};

/// The sheets on which something stands, each at the step where it was begun.
pub(super) fn sheets(view: &SessionView) -> Vec<Sheet> {
    let asks_for_sentence = |block: &BlockView| block.capture == Capture::ProblemSentence;
    let problem_at = view.blocks.iter().position(asks_for_sentence);
    view.blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| {
            let on_sheet = in_order(view.rows.iter().filter(|row| row.sheet == block.id));
            let rows: Vec<SheetRow> = on_sheet.iter().map(|row| on_paper(row, block)).collect();
            let sheet = Sheet {
                step: block.name.clone(),
                after_problem: problem_at.is_some_and(|problem_at| problem_at < at),
                form: form(&block.capture)?,
                heads: block
                    .cells
                    .iter()
                    .map(|cell| cell.label.clone().unwrap_or_default())
                    .collect(),
                rows,
                drawing: drawing(&block.cells, &on_sheet),
            };
            (!sheet.rows.is_empty()).then_some(sheet)
        })
        .collect()
}

fn on_paper(row: &RowView, block: &BlockView) -> SheetRow {
    let text = |key: &str| {
        let cell = row.cells.iter().find(|cell| cell.key == key);
        cell.map(|cell| cell.text.clone()).unwrap_or_default()
    };
    SheetRow {
        role: row.role_name.clone().unwrap_or_default(),
        cells: block.cells.iter().map(|cell| text(&cell.key)).collect(),
        choice: row.choice.as_ref().map(|choice| match choice {
            RowChoice::Cold => SheetChoice::Cold,
            RowChoice::Lukewarm => SheetChoice::Lukewarm,
            RowChoice::Warm => SheetChoice::Warm,
            RowChoice::Helps => SheetChoice::Helps,
            RowChoice::Hinders => SheetChoice::Hinders,
            RowChoice::High => SheetChoice::High,
            RowChoice::Low => SheetChoice::Low,
        }),
        count: row.count,
    }
}

pub(super) fn form(capture: &Capture) -> Option<SheetForm> {
    Some(match capture {
        Capture::Sentence => SheetForm::Sentence,
        Capture::Questions => SheetForm::Questions,
        Capture::TwoColumns => SheetForm::TwoColumns,
        Capture::Stakeholders => SheetForm::Stakeholders,
        Capture::Dilemma => SheetForm::Dilemma,
        Capture::Vote => SheetForm::Vote,
        Capture::Frame => SheetForm::Frame,
        Capture::Timeline => SheetForm::Timeline,
        Capture::ForceField => SheetForm::ForceField,
        _ => return None,
    })
}
