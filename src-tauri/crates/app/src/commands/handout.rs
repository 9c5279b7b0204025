//! Paper for at the table: preview and PDF.

use super::report::{place, preview_of, save};
use crate::app::Inner;
use crate::error::AppError;
use crate::views;
use crate::wire::handout::{HandoutAsk, HandoutSave, HandoutStep};
use crate::wire::report::{FileSaved, ReportPreview};
use crate::wire::shell::{ById, Language};
use domain::ids::SessionId;
use report::Rendered;

/// The steps of a session of which a worksheet can be made.
pub fn handout_steps(inner: &mut Inner, asked: ById) -> Result<Vec<HandoutStep>, AppError> {
    let language = inner.language();
    views::handout::steps(&inner.store()?.read(), SessionId(asked.id), language)
}

/// The paper as pages for the screen.
pub fn handout_preview(inner: &mut Inner, asked: HandoutAsk) -> Result<ReportPreview, AppError> {
    let (rendered, name) = render(inner, &asked)?;
    Ok(preview_of(inner, &rendered, &name))
}

/// Saves the paper as PDF.
pub fn handout_save(inner: &mut Inner, given: HandoutSave) -> Result<FileSaved, AppError> {
    let (rendered, name) = render(inner, &given.ask)?;
    let path = place(inner, given.path, &name)?;
    save(&path, &rendered.pdf()?)
}

/// Lays out the paper; its name tells what it is and the date, and no names of persons.
fn render(inner: &mut Inner, asked: &HandoutAsk) -> Result<(Rendered, String), AppError> {
    let (language, practice) = (inner.language(), inner.practice());
    let model = views::handout::handout(&inner.store()?.read(), asked, language, practice)?;
    let what = match (language, asked.agenda) {
        (Language::Nl, true) => "Draaiboek",
        (Language::Nl, false) => "Werkbladen",
        (Language::En, true) => "Agenda",
        (Language::En, false) => "Worksheets",
    };
    let date = model
        .date
        .map(|date| format!(" {date}"))
        .unwrap_or_default();
    Ok((report::handout(&model)?, format!("{what}{date}")))
}
