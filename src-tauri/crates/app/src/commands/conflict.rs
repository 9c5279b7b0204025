//! Where two people wrote at the same time: both versions, and a choice that travels.

use super::change::done;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::views;
use crate::wire::exchange::{Conflict, ConflictChoice, FieldChoice};
use crate::wire::shell::{Done, InCommunity};
use ledger::{RowId, Value};
use std::collections::BTreeMap;
use store::Contested;

/// The places of a group where somebody has to choose, in the order in which they were written.
pub fn conflict_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<Conflict>, AppError> {
    let (language, local) = (inner.language(), inner.local());
    views::conflicts::conflicts(inner.store()?, asked.community, language, local)
}

/// Chooses in one place. Undo puts back what was shown before; the other text stays in the history.
pub fn conflict_resolve(inner: &mut Inner, given: ConflictChoice) -> Result<Done, AppError> {
    let store = inner.store_mut()?;
    let row = RowId(given.row);
    let conflicts = store.read().conflicts()?;
    let conflict = conflicts
        .into_iter()
        .find(|conflict| conflict.row == row)
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let mut values = BTreeMap::new();
    for choice in given.fields {
        let contested = conflict
            .contested
            .iter()
            .find(|it| it.field == choice.field);
        let contested = contested.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
        values.insert(choice.field.clone(), chosen(contested, choice)?);
    }
    // Who keeps a row says of every place in it what stands there.
    if given.keep
        && conflict
            .contested
            .iter()
            .any(|it| !values.contains_key(&it.field))
    {
        return Err(AppError::new(ErrorCode::Empty));
    }
    store.resolve(row, values, given.keep)?;
    done(inner, Some(given.row))
}

fn chosen(contested: &Contested, choice: FieldChoice) -> Result<Value, AppError> {
    match (choice.version, choice.text) {
        (Some(version), _) => contested
            .versions
            .iter()
            .find(|told| told.op.0 == version)
            .map(|told| told.value.clone())
            .ok_or_else(|| AppError::new(ErrorCode::NotFound)),
        (None, Some(text)) if contested.free => {
            let text = limits::text(&text, limits::STORY_CHARS_MAX)?;
            Ok(Value::Text(text))
        }
        _ => Err(AppError::new(ErrorCode::Empty)),
    }
}
