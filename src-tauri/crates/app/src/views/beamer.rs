//! What the room sees. Built field by field: what is not named here cannot reach the beamer.

use super::group_language::GroupLanguage;
use super::rows::in_order;
use super::session::session_view;
use crate::error::AppError;
use crate::wire::beamer::{BeamerLine, BeamerRow, BeamerSheet, BeamerTilt, BeamerView};
use crate::wire::line::LineKind;
use crate::wire::row::CellText;
use crate::wire::session_view::{BlockView, Capture, CellView, SessionView};
use crate::wire::shell::Settings;
use chrono::TimeDelta;
use domain::ids::{CommunityId, SessionId};
use store::Reads;

/// The view of a session for the room. Of the settings only language and colours are for the room: the letters there are
/// large whatever the facilitator chose.
///
/// # Errors
/// When the session is not there or the store cannot be read.
pub fn beamer_view(
    reads: &Reads<'_>,
    id: SessionId,
    settings: &Settings,
    blank: bool,
    practice: bool,
) -> Result<BeamerView, AppError> {
    let language = settings.language;
    let nothing = BeamerView {
        words: Vec::new(),
        language,
        theme: settings.theme.clone(),
        blank: true,
        practice,
        step: String::new(),
        number: 0,
        steps: 0,
        prompt: String::new(),
        capture: None,
        title: String::new(),
        question: String::new(),
        expectation: String::new(),
        outside: Vec::new(),
        inside: Vec::new(),
        sheet: None,
        tilts: Vec::new(),
        sentence: None,
        step_ends: None,
        step_minutes: 0,
        privacy: None,
    };
    if blank {
        return Ok(nothing);
    }
    let view = session_view(reads, id, language)?;
    let index = view.blocks.iter().position(|b| Some(b.id) == view.current);
    let block = index.map(|n| &view.blocks[n]);
    let minutes = block.map_or(0, |b| b.minutes.saturating_add(b.extra_minutes));
    let spent = block.map_or(0, |b| b.spent_before_s);
    let lines = |kind: LineKind| -> Vec<BeamerLine> {
        let of_kind = view.lines.iter().filter(|l| l.kind == kind);
        of_kind
            .map(|l| BeamerLine {
                role_name: l.role_name.clone(),
                text: l.text.clone(),
            })
            .collect()
    };
    let community = CommunityId(view.community);
    Ok(BeamerView {
        words: GroupLanguage::of(reads, community, language)?.said(),
        blank: false,
        step: block.map(|b| b.name.clone()).unwrap_or_default(),
        number: index.and_then(|n| u16::try_from(n + 1).ok()).unwrap_or(0),
        steps: u16::try_from(view.blocks.len()).unwrap_or(u16::MAX),
        prompt: block.map(|b| b.beamer.clone()).unwrap_or_default(),
        capture: block.map(|b| b.capture.clone()),
        title: view
            .case
            .as_ref()
            .map(|c| c.title.clone())
            .unwrap_or_default(),
        question: view.question.clone(),
        expectation: expectation(&view, index),
        outside: lines(LineKind::Outside),
        inside: lines(LineKind::Inside),
        sheet: block.and_then(|block| sheet(&view, block)),
        tilts: view
            .tilts
            .iter()
            .map(|t| BeamerTilt {
                before: t.before.clone(),
                after: t.after.clone(),
            })
            .collect(),
        sentence: view.sentences.last().map(|s| s.text.clone()),
        step_ends: view
            .entered_at
            .map(|at| at + TimeDelta::minutes(minutes.into()) - TimeDelta::seconds(spent.into())),
        step_minutes: minutes,
        privacy: index.is_none_or(|n| n == 0).then_some(view.privacy.mode),
        ..nothing
    })
}

/// What everybody may expect of today stands in the room when the evening begins and when it is looked back on.
fn expectation(view: &SessionView, index: Option<usize>) -> String {
    let at_either_end = |n: usize| {
        let ends = view.blocks.len() == n + 1;
        n == 0 || ends || view.blocks[n].capture == Capture::Closing
    };
    let shown = index.is_some_and(at_either_end);
    if shown {
        view.aim.expectation.clone()
    } else {
        String::new()
    }
}

/// The cell under which the lines of a step that takes free lines are shown.
const LINE_CELL: &str = "text";

/// The sheet of a block, or its lines when it takes free lines. What everybody writes first is not in it before it is shown
/// to all; a sheet that goes on in a later step does not give it away there either.
fn sheet(view: &SessionView, block: &BlockView) -> Option<BeamerSheet> {
    let kept_back = |id: uuid::Uuid| view.blocks.iter().any(|b| b.id == id && b.kept_back);
    let (mut rows, mut waiting) = (Vec::new(), 0);
    let mut show = |block: uuid::Uuid, row: BeamerRow| {
        if kept_back(block) {
            waiting += 1;
        } else {
            rows.push(row);
        }
    };
    let mut cells = block.cells.clone();
    if block.capture == Capture::Note {
        cells = vec![CellView {
            key: LINE_CELL.to_owned(),
            label: None,
        }];
        let of_block = |l: &&crate::wire::line::LineView| {
            l.kind == LineKind::Note && l.block == Some(block.id)
        };
        for line in view.lines.iter().filter(of_block) {
            let text = CellText {
                key: LINE_CELL.to_owned(),
                text: line.text.clone(),
            };
            let row = BeamerRow {
                role_name: line.role_name.clone(),
                cells: vec![text],
                choice: None,
                count: 0,
            };
            show(block.id, row);
        }
    } else {
        let sheet = block.sheet?;
        for row in in_order(view.rows.iter().filter(|row| row.sheet == sheet)) {
            let shown = BeamerRow {
                role_name: row.role_name.clone(),
                cells: row.cells.clone(),
                choice: row.choice.clone(),
                count: row.count,
            };
            show(row.block, shown);
        }
    }
    Some(BeamerSheet {
        cells,
        rows,
        kept_back: waiting,
        write_first: block.kept_back,
        votes_left: block.votes_left,
    })
}
