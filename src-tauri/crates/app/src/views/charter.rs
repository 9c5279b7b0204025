//! The charter of a group, on the screen and on paper.

use super::group_language::GroupLanguage;
use super::report::{language as of_paper, said};
use crate::error::AppError;
use crate::library;
use crate::wire::charter::{CharterPart, CharterPoint, CharterView};
use crate::wire::shell::Language;
use chrono::NaiveDate;
use domain::ids::CommunityId;
use report::{Charter, CharterArticle};
use store::Reads;

/// The wire twin of a part.
fn part(part: domain::charter::CharterPart) -> CharterPart {
    match part {
        domain::charter::CharterPart::Principle => CharterPart::Principle,
        domain::charter::CharterPart::Manner => CharterPart::Manner,
        domain::charter::CharterPart::Moment => CharterPart::Moment,
    }
}

/// What the screen means by a part.
#[must_use]
pub fn part_of(part: &CharterPart) -> domain::charter::CharterPart {
    match part {
        CharterPart::Principle => domain::charter::CharterPart::Principle,
        CharterPart::Manner => domain::charter::CharterPart::Manner,
        CharterPart::Moment => domain::charter::CharterPart::Moment,
    }
}

/// The charter, or the text that a group can begin with.
///
/// # Errors
/// When the group is not there, and when the store cannot be read.
pub fn charter_view(
    reads: &Reads<'_>,
    community: CommunityId,
    language: Language,
    today: NaiveDate,
) -> Result<CharterView, AppError> {
    let group = reads.community(community)?;
    let own = reads.charter(community)?;
    let proposed = own.is_empty();
    let points = if proposed {
        let language = GroupLanguage::of(reads, community, language)?;
        let start = library::charter().iter();
        start
            .map(|point| CharterPoint {
                id: None,
                community: community.0,
                part: part(point.part),
                title: language.say(&point.title),
                text: language.say(&point.text),
            })
            .collect()
    } else {
        own.into_iter()
            .map(|point| CharterPoint {
                id: Some(point.id.0),
                community: community.0,
                part: part(point.part),
                title: point.title,
                text: point.text,
            })
            .collect()
    };
    Ok(CharterView {
        begins_on: group.begins_on,
        review_on: group.review_on,
        review_is_due: group.review_is_due(today),
        points,
        proposed,
    })
}

/// The charter as it is printed.
///
/// # Errors
/// When the group is not there, and when the store cannot be read.
pub fn on_paper(
    reads: &Reads<'_>,
    community: CommunityId,
    language: Language,
    practice: bool,
    today: NaiveDate,
) -> Result<Charter, AppError> {
    let paper = of_paper(language);
    let view = charter_view(reads, community, language, today)?;
    let of_part = |part: CharterPart| {
        let points = view.points.iter().filter(|point| point.part == part);
        points
            .map(|point| CharterArticle {
                title: point.title.clone(),
                text: point.text.clone(),
            })
            .collect()
    };
    Ok(Charter {
        language: paper,
        said: said(language, &GroupLanguage::of(reads, community, language)?),
        group: reads.community(community)?.name,
        begins_on: view.begins_on,
        review_on: view.review_on,
        principles: of_part(CharterPart::Principle),
        manners: of_part(CharterPart::Manner),
        moments: of_part(CharterPart::Moment),
        printed_on: today,
        practice,
    })
}
