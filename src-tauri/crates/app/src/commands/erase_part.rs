//! Erasing less than a case for everyone: one line or another row with text, or one thing that it said before.
//!
//! The right to it is the same as for a case: of whoever has the program and is trusted with the files of the group.

use super::change::done;
use super::history::{line_versions, place};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::exchange::{laptop, reason};
use crate::wire::exchange::{EraseReason, PassageErase, RowErase};
use crate::wire::shell::Done;
use ::exchange::sign_erasure;
use domain::ids::{CaseId, CommunityId};
use ledger::{Erased, ErasureId, RowId, ScopeId};
use store::{Reads, StoreError};
use uuid::Uuid;

/// What somebody wrote down about a case or an evening, row by row. What other rows hang on, such as a session or a member, is
/// not among it.
const WRITTEN: &[&str] = &[
    "statement",
    "note",
    "tilt",
    "own_sentence",
    "problem_sentence",
    "consent",
    "leeway",
    "agreement",
    "lesson",
    "learning_moment",
    "idea",
    "rule_signal",
    "parked_item",
    "sheet_row",
    "standing_answers",
    "need",
    "closing_word",
];

/// Erases one row for everyone, and what it was before it was moved. There is no way back.
pub fn row_erase(inner: &mut Inner, given: RowErase) -> Result<Done, AppError> {
    let reads = inner.store()?.read();
    let held = reads.row_held(given.id)?;
    if !WRITTEN.contains(&held.kind.as_str()) {
        return Err(AppError::new(ErrorCode::NotFound));
    }
    let mut rows = vec![given.id];
    rows.extend(reads.goes_with(given.id)?);
    let what: Vec<Erased> = rows
        .into_iter()
        .map(|row| Erased::Row(RowId(row)))
        .collect();
    erase(inner, &what, given.reason, held.scope)
}

/// Erases one thing that a line or a field said before, for everyone. What it says now stays as it is.
pub fn passage_erase(inner: &mut Inner, given: PassageErase) -> Result<Done, AppError> {
    let gone = || AppError::new(ErrorCode::NotFound);
    let reads = inner.store()?.read();
    let (row, field, text) = match (given.line, given.field) {
        (Some(kind), None) => {
            let told = line_versions(&reads, given.id, kind)?;
            let version = told.into_iter().find(|it| it.edit == given.edit);
            (given.id, "text", version.ok_or_else(gone)?.row.3)
        }
        (None, Some(field)) => {
            let place = place(given.id, field);
            let told = place.texts(&reads)?;
            let version = told.into_iter().find(|it| it.edit == given.edit);
            (place.row, place.column, version.ok_or_else(gone)?.row)
        }
        _ => return Err(gone()),
    };
    let edits = reads.edits_that_said(row, field, &text)?;
    if edits.is_empty() || text.is_empty() {
        return Err(gone());
    }
    let scope = reads.row_held(row)?.scope;
    inner.store_mut()?.say_again(row, &edits)?;
    let what: Vec<Erased> = edits.into_iter().map(Erased::Op).collect();
    erase(inner, &what, given.reason, scope)
}

fn erase(
    inner: &mut Inner,
    what: &[Erased],
    why: EraseReason,
    scope: ScopeId,
) -> Result<Done, AppError> {
    let store = inner.store_mut()?;
    let person = store.meta().person;
    let keys = laptop::keys(store)?;
    let group = group_of(store.read(), scope)?;
    let sign = |what: &Erased| {
        let id = ErasureId(Uuid::new_v4());
        sign_erasure(&keys, id, *what, reason::code(why), person)
    };
    let erasures: Vec<_> = what.iter().map(sign).collect();
    store.erase(&erasures)?;
    inner.leave_out_of_backups();
    if let Some(group) = group {
        inner.leave_out_of_shared_folders(group);
    }
    done(inner, None)
}

/// The group that a scope is of: itself, or that of its case.
fn group_of(reads: Reads<'_>, scope: ScopeId) -> Result<Option<Uuid>, AppError> {
    if reads.community(CommunityId(scope.0)).is_ok() {
        return Ok(Some(scope.0));
    }
    match reads.case(CaseId(scope.0)) {
        Ok(case) => Ok(Some(case.community.0)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
