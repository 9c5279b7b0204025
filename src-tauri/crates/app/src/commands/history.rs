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
use domain::leeway::Leeway;
use domain::lesson::{Lesson, LessonAbout};
use domain::mark::{ClosingWord, Idea, LearningMoment, ParkedItem, RuleSignal};
use domain::problem::{Consent, OwnSentence, ProblemSentence};
use domain::role::RoleKey;
use domain::session::Session;
use domain::standing::StandingAnswers;
use domain::statement::{Note, Perspective, Statement};
use store::{Reads, Record, StoreError, Version};
use uuid::Uuid;

/// What a field of a case, a session, a leeway card or an answer said, oldest first.
pub fn field_history(
    inner: &mut Inner,
    asked: FieldHistory,
) -> Result<Vec<FieldVersion>, AppError> {
    let reads = inner.store()?.read();
    let told = place(asked.id, asked.field).texts(&reads)?;
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
type Texts = Vec<Version<String>>;

/// Where a field stands.
pub(super) struct Place {
    /// The row it is of.
    pub(super) row: Uuid,
    /// Its column there.
    pub(super) column: &'static str,
    texts: fn(&Reads<'_>, Uuid) -> Result<Texts, StoreError>,
}

impl Place {
    /// The texts of the field, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(super) fn texts(&self, reads: &Reads<'_>) -> Result<Texts, StoreError> {
        (self.texts)(reads, self.row)
    }
}

/// Where a field stands of the case, the session, the leeway card or the answer with this id.
pub(super) fn place(id: Uuid, field: HistoryField) -> Place {
    let of_session = SessionId(id);
    macro_rules! place {
        ($type:ident, $row:expr, $column:ident) => {
            Place {
                row: $row,
                column: stringify!($column),
                texts: |reads, row| texts(reads, row, |row: $type| row.$column),
            }
        };
    }
    macro_rules! standing {
        ($column:ident) => {
            place!(StandingAnswers, derived::standing(of_session), $column)
        };
    }
    match field {
        HistoryField::CaseTitle => place!(CaseStudy, id, title),
        HistoryField::CaseQuestion => place!(CaseStudy, id, question),
        HistoryField::CaseVoiceWhy => place!(CaseStudy, id, voice_why),
        HistoryField::CaseStory => place!(CaseStudy, id, story),
        HistoryField::SessionPlace => place!(Session, id, place),
        HistoryField::SessionMethodWhy => place!(Session, id, method_why),
        HistoryField::SessionPrivateNotes => place!(Session, id, private_notes),
        HistoryField::SessionWorked => place!(Session, id, worked),
        HistoryField::SessionGood => place!(Session, id, good),
        HistoryField::SessionGoodForWhom => place!(Session, id, good_for_whom),
        HistoryField::SessionNextHost => place!(Session, id, next_host),
        HistoryField::SessionNextAbout => place!(Session, id, next_about),
        HistoryField::SessionThanks => place!(Session, id, thanks),
        HistoryField::SessionCameOfIt => place!(Aim, derived::aim(of_session).0, came_of_it),
        HistoryField::StandingTrustedBy => standing!(trusted_by),
        HistoryField::StandingCouldMediate => standing!(could_mediate),
        HistoryField::StandingToInvite => standing!(to_invite),
        HistoryField::StandingExperience => standing!(experience),
        HistoryField::StandingRecovery => standing!(recovery),
        HistoryField::LeewayMay => place!(Leeway, id, may),
        HistoryField::LeewayCan => place!(Leeway, id, can),
        HistoryField::LeewayDares => place!(Leeway, id, dares),
        HistoryField::LeewayWants => place!(Leeway, id, wants),
        HistoryField::LeewayHoldsBack => place!(Leeway, id, holds_back),
        HistoryField::LeewayWhoGivesRoom => place!(Leeway, id, who_gives_room),
        HistoryField::LeewaySmallStep => place!(Leeway, id, small_step),
        HistoryField::ConsentRemark => place!(Consent, id, remark),
    }
}

fn texts<R: Record>(reads: &Reads<'_>, id: Uuid, text: fn(R) -> String) -> Result<Texts, StoreError>
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
