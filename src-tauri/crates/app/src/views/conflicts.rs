//! Places where two people wrote at the same time, with what differs and, where it can be worked out, a text that has both.

use super::group_language::GroupLanguage;
use super::words::{local, role_name};
use crate::app::LocalTime;
use crate::error::AppError;
use crate::library;
use crate::wire::exchange::{Conflict, ContestedField, ContestedVersion, RemovedBy, VersionPiece};
use crate::wire::shell::Language;
use domain::block::Block;
use domain::ids::{CaseId, CommunityId, MemberId, SessionId};
use domain::mark::LearningMoment;
use domain::method::MethodKey;
use domain::organisation::Organisation;
use domain::problem::ProblemSentence;
use domain::role::RoleKey;
use ledger::Value;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;
use store::{Contested, Reads, Store, StoreError, Told};
use uuid::Uuid;

/// So much of what a row says itself tells which one it is.
const PLACE_CHARS_MAX: usize = 80;

/// The places of a group where somebody has to choose.
///
/// # Errors
/// When the store cannot be read.
pub fn conflicts(
    store: &Store,
    community: Uuid,
    language: Language,
    clock: LocalTime,
) -> Result<Vec<Conflict>, AppError> {
    let reads = store.read();
    let language = &GroupLanguage::of(&reads, CommunityId(community), language)?;
    let (scopes, writers) = (reads.scopes(community)?, store.writers()?);
    let all = reads.conflicts()?;
    let of_group = all.into_iter().filter(|it| scopes.contains(&it.scope));
    Ok(of_group
        .map(|conflict| Conflict {
            row: conflict.row.0,
            kind: conflict.kind.to_owned(),
            place: place(&reads, &conflict, clock),
            session: conflict.session,
            fields: conflict
                .contested
                .iter()
                .map(|it| field(&reads, it, &writers, language))
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

/// The title of the case, or the day of the session; else the first of what it says itself. Empty when it says nothing.
fn place(reads: &Reads<'_>, conflict: &store::Conflict, local: LocalTime) -> String {
    if let Ok(case) = reads.case(CaseId(conflict.scope.0)) {
        return case.title;
    }
    let session = conflict
        .session
        .and_then(|session| reads.session(SessionId(session)).ok());
    let day = session.and_then(|it| it.on.or_else(|| it.started_at.map(|at| local(at).date())));
    day.map(|day| day.to_string())
        .unwrap_or_else(|| conflict.says.chars().take(PLACE_CHARS_MAX).collect())
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
    language: &GroupLanguage,
) -> ContestedField {
    let text = |value: &Value| text(reads, &contested.field, value, language);
    let before = contested.before.as_ref().map(text);
    let texts: Vec<String> = contested
        .versions
        .iter()
        .map(|told| text(&told.value))
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

/// What a value says on the screen. Of our own keys that is the name; the choices of a field have their words there.
fn text(reads: &Reads<'_>, field: &str, value: &Value, language: &GroupLanguage) -> String {
    match (field, value) {
        (_, Value::Null) => String::new(),
        ("role" | "key", Value::Text(key)) => role_name(&RoleKey(key.clone()), language),
        ("method", Value::Text(key)) => library::method(&MethodKey(key.clone()))
            .map_or_else(|| key.clone(), |method| local(&method.name, language)),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Int(number)) => number.to_string(),
        (_, Value::Bytes(_)) => String::from("…"),
        (_, Value::Row(row)) => named(reads, row.0).unwrap_or_default(),
    }
}

/// What a row goes by that another row names: its name, its title, its day or its first words.
fn named(reads: &Reads<'_>, row: Uuid) -> Option<String> {
    let member = || reads.member(MemberId(row)).map(|it| it.name);
    let case = || reads.case(CaseId(row)).map(|it| it.title);
    let group = || reads.community(CommunityId(row)).map(|it| it.name);
    let organisation = || reads.one::<Organisation>(row).map(|it| it.name);
    let sentence = || reads.one::<ProblemSentence>(row).map(|it| it.text);
    let moment = || reads.one::<LearningMoment>(row).map(|it| it.text);
    let step = || reads.one::<Block>(row).map(|it| it.own_name);
    let day = || -> Result<String, StoreError> {
        let session = reads.session(SessionId(row))?;
        Ok(session.on.map(|on| on.to_string()).unwrap_or_default())
    };
    member()
        .or_else(|_| case())
        .or_else(|_| day())
        .or_else(|_| group())
        .or_else(|_| organisation())
        .or_else(|_| sentence())
        .or_else(|_| moment())
        .or_else(|_| step())
        .ok()
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
