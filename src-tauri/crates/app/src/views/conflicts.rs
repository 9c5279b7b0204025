//! Places where two people wrote at the same time, with what differs and, where it can be worked out, a text that has both.

use crate::app::LocalTime;
use crate::error::AppError;
use crate::wire::exchange::{Conflict, ContestedField, ContestedVersion, RemovedBy, VersionPiece};
use domain::ids::{CaseId, MemberId, SessionId};
use ledger::Value;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;
use store::{Contested, Reads, Store, StoreError, Told};
use uuid::Uuid;

/// The places of a group where somebody has to choose.
///
/// # Errors
/// When the store cannot be read.
pub fn conflicts(
    store: &Store,
    community: Uuid,
    local: LocalTime,
) -> Result<Vec<Conflict>, AppError> {
    let reads = store.read();
    let (scopes, writers) = (reads.scopes(community)?, store.writers()?);
    let all = reads.conflicts()?;
    let of_group = all.into_iter().filter(|it| scopes.contains(&it.scope));
    Ok(of_group
        .map(|conflict| Conflict {
            row: conflict.row.0,
            kind: conflict.kind.to_owned(),
            place: place(&reads, &conflict, local),
            session: conflict.session,
            fields: conflict
                .contested
                .iter()
                .map(|it| field(&reads, it, &writers))
                .collect(),
            removed: conflict.removed.as_ref().map(|told| RemovedBy {
                who: who(told, &writers),
                at: told.at,
            }),
            says: conflict.says,
        })
        .collect())
}

/// How many there are in a group. It is asked at every start, and nearly always there are none at all.
///
/// # Errors
/// When the store cannot be read.
pub fn count(reads: &Reads<'_>, community: Uuid) -> Result<u32, StoreError> {
    if reads.conflict_count()? == 0 {
        return Ok(0);
    }
    let (all, scopes) = (reads.conflicts()?, reads.scopes(community)?);
    let in_group = all.iter().filter(|it| scopes.contains(&it.scope));
    Ok(u32::try_from(in_group.count()).unwrap_or(u32::MAX))
}

/// The title of the case, or the day of the session; empty when both are unknown.
fn place(reads: &Reads<'_>, conflict: &store::Conflict, local: LocalTime) -> String {
    if let Ok(case) = reads.case(CaseId(conflict.scope.0)) {
        return case.title;
    }
    let session = conflict
        .session
        .and_then(|session| reads.session(SessionId(session)).ok());
    let day = session.and_then(|it| it.on.or_else(|| it.started_at.map(|at| local(at).date())));
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn who(told: &Told, writers: &BTreeMap<Uuid, String>) -> String {
    if told.own {
        return String::new();
    }
    writers.get(&told.person).cloned().unwrap_or_default()
}

fn field(
    reads: &Reads<'_>,
    contested: &Contested,
    writers: &BTreeMap<Uuid, String>,
) -> ContestedField {
    let before = contested.before.as_ref().map(|value| text(reads, value));
    let texts: Vec<String> = contested
        .versions
        .iter()
        .map(|told| text(reads, &told.value))
        .collect();
    let suggestion = match (&before, texts.as_slice(), contested.free) {
        (Some(before), [one, other], true) => both(before, one, other),
        _ => None,
    };
    let versions = contested.versions.iter().zip(&texts).enumerate();
    let versions = versions
        .map(|(at, (told, text))| {
            // Beside what stood there before; without that, beside the other version.
            let other = before
                .as_ref()
                .or_else(|| texts.get(usize::from(at == 0)))
                .map_or("", String::as_str);
            ContestedVersion {
                id: told.op.0,
                who: who(told, writers),
                at: told.at,
                pieces: pieces(other, text),
            }
        })
        .collect();
    ContestedField {
        field: contested.field.clone(),
        before,
        versions,
        suggestion,
        free: contested.free,
    }
}

/// What a value says on the screen.
fn text(reads: &Reads<'_>, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Text(text) => text.clone(),
        Value::Int(number) => number.to_string(),
        Value::Bytes(_) => String::from("…"),
        Value::Row(row) => {
            let member = reads.member(MemberId(row.0)).map(|member| member.name);
            let case = || reads.case(CaseId(row.0)).map(|case| case.title);
            member.or_else(|_| case()).unwrap_or_default()
        }
    }
}

/// The text in pieces, with what is not in `other` marked.
fn pieces(other: &str, text: &str) -> Vec<VersionPiece> {
    let diff = TextDiff::from_unicode_words(other, text);
    let mut pieces: Vec<VersionPiece> = Vec::new();
    for change in diff.iter_all_changes() {
        let differs = match change.tag() {
            ChangeTag::Delete => continue,
            ChangeTag::Insert => true,
            ChangeTag::Equal => false,
        };
        match pieces.last_mut().filter(|last| last.differs == differs) {
            Some(last) => last.text.push_str(change.value()),
            None => pieces.push(VersionPiece {
                text: change.value().to_owned(),
                differs,
            }),
        }
    }
    pieces
}

/// What has the changes of both, when they are in different paragraphs. Only a suggestion: a text that nobody read is never
/// put in the place of one that somebody wrote.
fn both(before: &str, one: &str, other: &str) -> Option<String> {
    diffy::merge(before, one, other).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_marked_and_nothing_of_the_text_is_lost() {
        let text = "Hij is bang voor de bel.";
        let shown = pieces("Hij is boos.", text);
        let whole: String = shown.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, text, "every sign, in its order");
        let marked: String = shown
            .iter()
            .filter(|piece| piece.differs)
            .map(|piece| piece.text.as_str())
            .collect();
        assert!(marked.contains("bang"), "the new word is marked: {marked}");
        assert!(!marked.contains("Hij"), "and the old one is not: {marked}");
    }

    #[test]
    fn changes_in_different_paragraphs_can_be_had_both() {
        let before = "Eerste alinea.\n\nTweede alinea.\n";
        let one = "Eerste alinea, langer.\n\nTweede alinea.\n";
        let other = "Eerste alinea.\n\nTweede alinea, anders.\n";
        assert_eq!(
            both(before, one, other).as_deref(),
            Some("Eerste alinea, langer.\n\nTweede alinea, anders.\n"),
            "each has its own place"
        );
    }

    #[test]
    fn changes_in_the_same_paragraph_are_left_to_a_person() {
        assert_eq!(
            both("Hij is boos.", "Hij is bang.", "Hij is moe."),
            None,
            "no sentence is woven of two"
        );
    }
}
