//! What may leave the group, and to whom.
//!
//! Two things hold a file back. What the group marked as its own goes in no file of lessons, and in a file that opens with words
//! only when somebody says so that time: whoever hears the words is nobody whom the group knows. A case that was discussed in
//! confidence goes only to who signed the statement, and that is no question to ask again.

use super::laptop;
use crate::error::{AppError, ErrorCode};
use crate::wire::exchange::{GiveChoice, Selection};
use crate::wire::privacy::StaysCount;
use domain::case_study::CaseStudy;
use domain::ids::{CaseId, CommunityId};
use store::{Reads, Store};
use uuid::Uuid;

/// For whom a file is.
#[derive(Clone, Copy)]
pub(crate) enum Audience<'a> {
    /// Laptops that are known here, by their keys.
    Colleagues(&'a [String]),
    /// Whoever knows the words.
    Anybody {
        /// What stays in the group may leave it this time.
        may_leave: bool,
    },
}

/// How much of what is chosen stays in the group.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn stays(
    reads: Reads<'_>,
    community: Uuid,
    choice: &GiveChoice,
) -> Result<StaysCount, AppError> {
    let all = reads.staying(CommunityId(community))?;
    let goes = |case: Option<CaseId>| match choice.selection {
        Selection::Group => true,
        Selection::Cases => case.is_some_and(|case| choice.cases.contains(&case.0)),
        Selection::Lessons => false,
    };
    let alone = |id: Uuid| choice.selection == Selection::Lessons && choice.lessons.contains(&id);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let cases = all.cases.iter().filter(|it| goes(Some(it.id)));
    let lessons = all
        .lessons
        .iter()
        .filter(|it| goes(it.case) || alone(it.id.0));
    let ideas = all.ideas.iter().filter(|it| goes(it.case));
    let signals = all.signals.iter().filter(|it| goes(it.case));
    Ok(StaysCount {
        cases: count(cases.count()),
        lessons: count(lessons.count()),
        ideas: count(ideas.count()),
        signals: count(signals.count()),
    })
}

/// The chosen cases that were discussed in confidence.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn in_confidence(
    reads: Reads<'_>,
    community: Uuid,
    choice: &GiveChoice,
) -> Result<Vec<CaseStudy>, AppError> {
    let goes = |case: &CaseStudy| match choice.selection {
        Selection::Group => true,
        Selection::Cases => choice.cases.contains(&case.id.0),
        Selection::Lessons => false,
    };
    let mut cases = reads.in_confidence(CommunityId(community))?;
    cases.retain(goes);
    Ok(cases)
}

/// Whether nothing of what is chosen stays in the group, or was discussed in confidence.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn is_for_anybody(
    reads: Reads<'_>,
    community: Uuid,
    choice: &GiveChoice,
) -> Result<bool, AppError> {
    Ok(stays(reads, community, choice)? == StaysCount::default()
        && in_confidence(reads, community, choice)?.is_empty())
}

/// Refuses a file that may not go to these people.
///
/// # Errors
/// [`ErrorCode::StaysInGroup`], [`ErrorCode::InConfidence`], [`ErrorCode::WouldLeaveGroup`], or when the store cannot be read.
pub(crate) fn may_go(
    store: &Store,
    community: Uuid,
    choice: &GiveChoice,
    to: Audience<'_>,
) -> Result<(), AppError> {
    let reads = store.read();
    let stays = stays(reads, community, choice)?;
    if choice.selection == Selection::Lessons && stays.lessons > 0 {
        return Err(AppError::new(ErrorCode::StaysInGroup));
    }
    let cases = in_confidence(reads, community, choice)?;
    if !cases.is_empty() {
        let unsigned = match to {
            Audience::Colleagues(keys) => Some(unsigned(reads, community, keys)?),
            Audience::Anybody { .. } => None,
        };
        if unsigned.as_ref().is_none_or(|names| !names.is_empty()) {
            let codes: Vec<&str> = cases.iter().map(|case| case.code.0.as_str()).collect();
            return Err(AppError::new(ErrorCode::InConfidence)
                .with("cases", codes.join(", "))
                .with("who", unsigned.unwrap_or_default().join(", ")));
        }
    }
    match to {
        Audience::Anybody { may_leave: false } if stays != StaysCount::default() => {
            Err(AppError::new(ErrorCode::WouldLeaveGroup))
        }
        _ => Ok(()),
    }
}

/// The names of those who did not sign the statement of the group.
fn unsigned(reads: Reads<'_>, community: Uuid, keys: &[String]) -> Result<Vec<String>, AppError> {
    let signed = reads.signed(community)?;
    let colleagues = reads.colleagues()?.into_iter();
    let asked = colleagues.filter(|it| keys.contains(&laptop::key_of(&it.device)));
    Ok(asked
        .filter(|it| !signed.contains(&it.device))
        .map(|it| it.name)
        .collect())
}
