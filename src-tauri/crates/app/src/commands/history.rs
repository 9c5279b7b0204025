//! Who changed this when. Putting a version back is an ordinary edit, so there is no command for it here.

use crate::app::Inner;
use crate::error::AppError;
use crate::views::group_language::GroupLanguage;
use crate::views::words::role_name_of;
use crate::wire::history::{FieldHistory, FieldVersion, HistoryField, LineVersion};
use crate::wire::line::{LineGone, LineKind};
use domain::aim::Aim;
use domain::case_study::CaseStudy;
use domain::ids::{SessionId, derived};
use domain::lesson::{Lesson, LessonAbout};
use domain::mark::{ClosingWord, Idea, LearningMoment, ParkedItem, RuleSignal};
use domain::problem::{OwnSentence, ProblemSentence};
use domain::role::RoleKey;
use domain::session::Session;
use domain::statement::{Note, Perspective, Statement};
use store::{Reads, Record, StoreError, Version};
use uuid::Uuid;

/// What a field of a case or a session said, oldest first.
pub fn field_history(
    inner: &mut Inner,
    asked: FieldHistory,
) -> Result<Vec<FieldVersion>, AppError> {
    let reads = inner.store()?.read();
    let told = field_texts(&reads, asked.id, asked.field)?;
    let mut told: Vec<FieldVersion> = told
        .into_iter()
        .map(|version| FieldVersion {
            edit: version.edit,
            at: version.at,
            own: version.own,
            current: false,
            text: version.row,
        })
        .collect();
    // Other fields of the row may have changed meanwhile.
    told.dedup_by(|later, earlier| later.text == earlier.text);
    if let Some(last) = told.last_mut() {
        last.current = true;
    }
    Ok(told)
}

/// The texts of a field, oldest first.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn field_texts(
    reads: &Reads<'_>,
    id: Uuid,
    field: HistoryField,
) -> Result<Vec<Version<String>>, StoreError> {
    let of_case = |text: fn(CaseStudy) -> String| texts(reads, id, text);
    let of_session = |text: fn(Session) -> String| texts(reads, id, text);
    match field {
        HistoryField::CaseTitle => of_case(|case| case.title),
        HistoryField::CaseQuestion => of_case(|case| case.question),
        HistoryField::CaseVoiceWhy => of_case(|case| case.voice_why),
        HistoryField::CaseStory => of_case(|case| case.story),
        HistoryField::SessionPlace => of_session(|session| session.place),
        HistoryField::SessionMethodWhy => of_session(|session| session.method_why),
        HistoryField::SessionPrivateNotes => of_session(|session| session.private_notes),
        HistoryField::SessionWorked => of_session(|session| session.worked),
        HistoryField::SessionGood => of_session(|session| session.good),
        HistoryField::SessionGoodForWhom => of_session(|session| session.good_for_whom),
        HistoryField::SessionNextHost => of_session(|session| session.next_host),
        HistoryField::SessionNextAbout => of_session(|session| session.next_about),
        HistoryField::SessionThanks => of_session(|session| session.thanks),
        HistoryField::SessionCameOfIt => texts(reads, derived::aim(SessionId(id)).0, |aim: Aim| {
            aim.came_of_it
        }),
    }
}

/// The row and the column in which a field stands.
pub(super) fn column(id: Uuid, field: HistoryField) -> (Uuid, &'static str) {
    let column = match field {
        HistoryField::CaseTitle => "title",
        HistoryField::CaseQuestion => "question",
        HistoryField::CaseVoiceWhy => "voice_why",
        HistoryField::CaseStory => "story",
        HistoryField::SessionPlace => "place",
        HistoryField::SessionMethodWhy => "method_why",
        HistoryField::SessionPrivateNotes => "private_notes",
        HistoryField::SessionWorked => "worked",
        HistoryField::SessionGood => "good",
        HistoryField::SessionGoodForWhom => "good_for_whom",
        HistoryField::SessionNextHost => "next_host",
        HistoryField::SessionNextAbout => "next_about",
        HistoryField::SessionThanks => "thanks",
        HistoryField::SessionCameOfIt => return (derived::aim(SessionId(id)).0, "came_of_it"),
    };
    (id, column)
}

fn texts<R: Record>(
    reads: &Reads<'_>,
    id: Uuid,
    text: fn(R) -> String,
) -> Result<Vec<Version<String>>, StoreError>
where
    R::Id: From<Uuid>,
{
    let versions = reads.versions::<R>(id.into())?;
    Ok(versions.into_iter().map(|v| with(v, text)).collect())
}

/// The same version, with something else told of its row.
fn with<R, T>(version: Version<R>, told: impl FnOnce(R) -> T) -> Version<T> {
    Version {
        edit: version.edit,
        at: version.at,
        own: version.own,
        row: told(version.row),
        removed: version.removed,
    }
}

/// What is told of a line.
pub(super) type Told = (SessionId, LineKind, Option<RoleKey>, String);

/// What a line said, and whose line it was, oldest first.
pub fn line_history(inner: &mut Inner, asked: LineGone) -> Result<Vec<LineVersion>, AppError> {
    let reads = inner.store()?.read();
    let mut told = line_versions(&reads, asked.id, asked.kind)?;
    let Some(newest) = told.last() else {
        return Ok(Vec::new());
    };
    let session = reads.session(newest.row.0)?;
    let language = &GroupLanguage::of(&reads, session.community, inner.language())?;
    told.dedup_by(|later, earlier| later.row == earlier.row && later.removed == earlier.removed);
    let last = told.last().map(|version| version.edit);
    Ok(told
        .into_iter()
        .map(
            |Version {
                 edit,
                 at,
                 own,
                 row: (_, kind, role, text),
                 removed,
             }| LineVersion {
                edit,
                at,
                own,
                current: last == Some(edit),
                removed,
                kind,
                role_name: role_name_of(role.as_ref(), language),
                role: role.map(|role| role.0),
                text,
            },
        )
        .collect())
}

/// What a line said, oldest first.
///
/// # Errors
/// When there never was such a line, or the store cannot be read.
pub(super) fn line_versions(
    reads: &Reads<'_>,
    id: Uuid,
    kind: LineKind,
) -> Result<Vec<Version<Told>>, StoreError> {
    macro_rules! versions {
        ($type:ident, |$row:ident| $told:expr) => {{
            let versions = reads.versions::<$type>(id.into())?;
            let told = |$row: $type| -> Told { $told };
            Ok(versions.into_iter().map(|v| with(v, told)).collect())
        }};
    }
    macro_rules! lines {
        ($type:ident) => {
            versions!($type, |row| (row.session, kind, row.role, row.text))
        };
    }
    match kind {
        LineKind::Outside | LineKind::Inside => versions!(Statement, |row| {
            let side = match row.perspective {
                Perspective::Outside => LineKind::Outside,
                Perspective::Inside => LineKind::Inside,
            };
            (row.session, side, row.role, row.text)
        }),
        LineKind::LessonApproach | LineKind::LessonValue => versions!(Lesson, |row| {
            let about = match row.about {
                LessonAbout::Approach => LineKind::LessonApproach,
                LessonAbout::Value => LineKind::LessonValue,
            };
            (row.session, about, row.role, row.text)
        }),
        LineKind::ProblemSentence => {
            versions!(ProblemSentence, |row| (row.session, kind, None, row.text))
        }
        LineKind::Note => lines!(Note),
        LineKind::OwnSentence => lines!(OwnSentence),
        LineKind::LearningMoment => lines!(LearningMoment),
        LineKind::Idea => lines!(Idea),
        LineKind::RuleSignal => lines!(RuleSignal),
        LineKind::ParkedItem => lines!(ParkedItem),
        LineKind::ClosingWord => lines!(ClosingWord),
    }
}
