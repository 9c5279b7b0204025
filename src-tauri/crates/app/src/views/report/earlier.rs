//! What earlier evenings left open and this one answered, for paper.

use super::level::is_printed;
use super::worked_out;
use crate::error::AppError;
use crate::views::group_language::GroupLanguage;
use crate::views::{harvest, still_there};
use crate::wire::report::ReportPart;
use domain::agreement::{Agreement, AgreementStatus};
use domain::ids::{CommunityId, SessionId};
use report::{Earlier, Line, Promise};
use store::{Reads, StoreError};

/// What was answered in a session and comes from the ones before it. What comes from a session of which nothing goes on paper
/// stays off it now as well.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn earlier(
    reads: &Reads<'_>,
    group: CommunityId,
    id: SessionId,
    language: &GroupLanguage,
) -> Result<Earlier, AppError> {
    let goes_in = |part, answered_in: Option<SessionId>, from: SessionId| {
        Ok(answered_in == Some(id) && goes_on_paper(reads, from, part)?)
    };
    let promises = kept(reads.open_agreements(group, id)?, |it| {
        goes_in(ReportPart::Agreements, it.answered_in, it.session)
    })?;
    let ideas = kept(reads.waiting_ideas(group, id)?, |it| {
        goes_in(ReportPart::Ideas, it.answered_in, it.session)
    })?;
    let lessons = kept(reads.tried_lessons(group, id)?, |it| {
        goes_in(ReportPart::Lessons, it.answered_in, it.session)
    })?;
    let promises: Result<_, StoreError> = promises.iter().map(|it| promise(reads, it)).collect();
    let ideas = harvest::ideas(reads, &ideas, language)?;
    let lessons = harvest::lessons(reads, &lessons, language)?;
    Ok(Earlier {
        promises: promises?,
        ideas: ideas.iter().map(worked_out::idea).collect(),
        lessons: lessons.iter().map(worked_out::lesson).collect(),
    })
}

/// The rows that pass.
fn kept<T>(
    rows: Vec<T>,
    passes: impl Fn(&T) -> Result<bool, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let with_answer = rows.into_iter().map(|row| Ok((passes(&row)?, row)));
    let passed =
        with_answer.filter_map(|row| row.map(|(passes, row)| passes.then_some(row)).transpose());
    passed.collect()
}

/// Whether what was written in a session may be printed, as the group agreed there.
fn goes_on_paper(
    reads: &Reads<'_>,
    session: SessionId,
    part: ReportPart,
) -> Result<bool, StoreError> {
    let session = still_there(reads.session(session))?;
    Ok(session.is_some_and(|it| is_printed(part, it.privacy)))
}

fn promise(reads: &Reads<'_>, agreement: &Agreement) -> Result<Promise, StoreError> {
    Ok(Promise {
        line: Line {
            role: agreement.who.clone(),
            text: agreement.what.clone(),
        },
        made_on: still_there(reads.session(agreement.session))?.and_then(|it| it.on),
        kept: agreement.status == AgreementStatus::Kept,
        result: agreement.result.clone(),
    })
}
