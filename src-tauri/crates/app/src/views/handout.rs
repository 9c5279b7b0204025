//! What goes on paper for at the table: the plan and what each step asks. Nothing that was said, and no notes of the
//! facilitator.

use super::group_language::GroupLanguage;
use super::report::{language, said};
use super::report_sheets::form;
use super::session::session_view;
use crate::error::AppError;
use crate::wire::handout::{HandoutAsk, HandoutStep};
use crate::wire::session_view::{BlockView, Capture, SessionView};
use crate::wire::shell::Language;
use domain::ids::{CommunityId, SessionId};
use report::{Agenda, AgendaStep, Handout, Worksheet, WorksheetForm};
use store::Reads;

/// The paper of a session that was asked for, in the order of the evening.
///
/// # Errors
/// When the session is not there or the store cannot be read.
pub fn handout(
    reads: &Reads<'_>,
    ask: &HandoutAsk,
    screen: Language,
    practice: bool,
) -> Result<Handout, AppError> {
    let view = session_view(reads, SessionId(ask.session), screen)?;
    let wanted = view.blocks.iter().filter(|b| ask.blocks.contains(&b.id));
    Ok(Handout {
        language: language(screen),
        said: said(
            screen,
            &GroupLanguage::of(reads, CommunityId(view.community), screen)?,
        ),
        group: view.community_name.clone(),
        date: view.fields.on,
        agenda: ask.agenda.then(|| agenda(&view)),
        worksheets: wanted.filter_map(worksheet).collect(),
        practice,
    })
}

/// The steps of a session of which a worksheet can be made.
///
/// # Errors
/// When the session is not there or the store cannot be read.
pub fn steps(
    reads: &Reads<'_>,
    session: SessionId,
    screen: Language,
) -> Result<Vec<HandoutStep>, AppError> {
    let view = session_view(reads, session, screen)?;
    let on_paper = view.blocks.iter().filter(|b| worksheet(b).is_some());
    Ok(on_paper
        .map(|block| HandoutStep {
            block: block.id,
            name: block.name.clone(),
            per_person: is_per_person(block),
        })
        .collect())
}

fn agenda(view: &SessionView) -> Agenda {
    Agenda {
        place: view.fields.place.clone(),
        host: view.host_name.clone().unwrap_or_default(),
        method: view.method_name.clone(),
        question: view.question.clone(),
        expectation: view.aim.expectation.clone(),
        steps: view
            .blocks
            .iter()
            .map(|block| AgendaStep {
                step: block.name.clone(),
                purpose: block.purpose.clone(),
                starts: block.starts,
                minutes: block.minutes.into(),
            })
            .collect(),
        ends: view.ends,
    }
}

/// The page of a step; `None` when nothing is written in it.
fn worksheet(block: &BlockView) -> Option<Worksheet> {
    let form = match &block.capture {
        Capture::Attendance | Capture::OpenLines | Capture::Pause | Capture::Nothing => {
            return None;
        }
        Capture::Story | Capture::Note | Capture::Closing => WorksheetForm::Lines,
        Capture::Outside => WorksheetForm::Outside,
        Capture::Inside => WorksheetForm::Inside,
        Capture::BothViews => WorksheetForm::BothSides,
        Capture::ProblemSentence => WorksheetForm::ProblemSentence,
        Capture::Leeway => WorksheetForm::Leeway,
        Capture::Agreements if block.needs_first => WorksheetForm::Needs,
        Capture::Agreements => WorksheetForm::Agreements,
        Capture::Lessons => WorksheetForm::Lessons,
        sheet => WorksheetForm::Sheet(form(sheet)?),
    };
    Some(Worksheet {
        step: block.name.clone(),
        prompt: block.beamer.clone(),
        form,
        heads: block
            .cells
            .iter()
            .map(|cell| cell.label.clone().unwrap_or_default())
            .collect(),
        per_person: is_per_person(block),
        write_first: block.write_first,
    })
}

/// Whether everybody needs a page: in a round in which each writes, and of what each role has of its own.
fn is_per_person(block: &BlockView) -> bool {
    let own = [Capture::ProblemSentence, Capture::Leeway, Capture::Frame];
    block.per_person || block.write_first || own.contains(&block.capture)
}
