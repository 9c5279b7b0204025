//! The charter of a group, and the days that belong to it.

use super::change::change;
use super::report::{place, preview_of, save};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits;
use crate::views::charter;
use crate::views::group_language::GroupLanguage;
use crate::wire::charter::{CharterPoint, CharterSave, CharterView, GroupDates, Shift};
use crate::wire::report::{FileSaved, ReportPreview};
use crate::wire::shell::{ById, Done, InCommunity, Language};
use domain::community::Community;
use domain::ids::{CharterPointId, CommunityId};
use domain::method::LocalText;
use domain::order::moved;
use report::Rendered;
use store::{Action, Tx};

/// The charter, or the text that a group can begin with.
pub fn charter_get(inner: &mut Inner, asked: InCommunity) -> Result<CharterView, AppError> {
    let (language, today) = (inner.language(), inner.today());
    let community = CommunityId(asked.community);
    charter::charter_view(&inner.store()?.read(), community, language, today)
}

/// Sets the days of a group.
pub fn group_dates_save(inner: &mut Inner, given: GroupDates) -> Result<Done, AppError> {
    change(inner, Action::GroupDatesSave, |tx| {
        let known = tx.read().community(CommunityId(given.community))?;
        let id = known.id;
        tx.put(&Community {
            begins_on: given.begins_on,
            review_on: given.review_on,
            ..known
        })?;
        Ok(Some(id.0))
    })
}

/// Takes over the text to begin with, in the language of the screen and the words of the group. From then on it is theirs.
pub fn charter_begin(inner: &mut Inner, asked: InCommunity) -> Result<Done, AppError> {
    let screen = inner.language();
    change(inner, Action::CharterBegin, |tx| {
        let community = tx.read().community(CommunityId(asked.community))?.id;
        if !tx.read().charter(community)?.is_empty() {
            return Err(AppError::new(ErrorCode::Duplicate));
        }
        let language = GroupLanguage::of(&tx.read(), community, screen)?;
        put_start(tx, community, |text| language.say(text))?;
        Ok(Some(community.0))
    })
}

/// Puts the text to begin with, as it is said.
///
/// # Errors
/// When the store cannot be written.
pub(crate) fn put_start(
    tx: &mut Tx<'_>,
    community: CommunityId,
    say: impl Fn(&LocalText) -> String,
) -> Result<(), AppError> {
    for (position, point) in (0..).zip(library::charter()) {
        let id = CharterPointId(tx.new_id());
        tx.put(&domain::charter::CharterPoint {
            id,
            community,
            part: point.part,
            position,
            title: say(&point.title),
            text: say(&point.text),
        })?;
    }
    Ok(())
}

/// Changes a point, or adds one at the end of its part.
pub fn charter_point_save(inner: &mut Inner, given: CharterPoint) -> Result<Done, AppError> {
    let title = limits::name(&given.title)?;
    let text = limits::text(&given.text, limits::LINE_CHARS_MAX)?;
    let part = charter::part_of(&given.part);
    change(inner, Action::CharterPointSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let all = tx.read().charter(community)?;
        let (id, position) = match given.id {
            Some(id) => {
                let known = all.iter().find(|point| point.id.0 == id);
                let known = known.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
                (known.id, known.position)
            }
            None => {
                let last = all.iter().map(|point| point.position).max();
                let id = CharterPointId(tx.new_id());
                (id, last.map_or(0, |position| position.saturating_add(1)))
            }
        };
        tx.put(&domain::charter::CharterPoint {
            id,
            community,
            part,
            position,
            title,
            text,
        })?;
        Ok(Some(id.0))
    })
}

/// Moves a point a place up or down within its part.
pub fn charter_point_move(inner: &mut Inner, given: Shift) -> Result<Done, AppError> {
    change(inner, Action::CharterPointMove, |tx| {
        let one: domain::charter::CharterPoint = tx.read().one(given.id)?;
        let mut of_part = tx.read().charter(one.community)?;
        of_part.retain(|point| point.part == one.part);
        let order: Vec<CharterPointId> = of_part.iter().map(|point| point.id).collect();
        let order = moved(&order, one.id, given.up);
        for point in of_part {
            let position = order.iter().position(|id| *id == point.id);
            let position = position.and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
            tx.put(&domain::charter::CharterPoint { position, ..point })?;
        }
        Ok(Some(given.id))
    })
}

/// Takes a point out of the charter.
pub fn charter_point_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::CharterPointRemove, |tx| {
        tx.remove::<domain::charter::CharterPoint>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

/// The charter as pages for the screen.
pub fn charter_preview(inner: &mut Inner, asked: InCommunity) -> Result<ReportPreview, AppError> {
    let (rendered, name) = render(inner, CommunityId(asked.community))?;
    Ok(preview_of(inner, &rendered, &name))
}

/// Saves the charter as PDF.
pub fn charter_save(inner: &mut Inner, given: CharterSave) -> Result<FileSaved, AppError> {
    let (rendered, name) = render(inner, CommunityId(given.community))?;
    let path = place(inner, given.path, &name)?;
    save(&path, &rendered.pdf().map_err(AppError::from)?)
}

fn render(inner: &mut Inner, community: CommunityId) -> Result<(Rendered, String), AppError> {
    let (language, practice, today) = (inner.language(), inner.practice(), inner.today());
    let reads = inner.store()?.read();
    let paper = charter::on_paper(&reads, community, language, practice, today)?;
    let name = match language {
        Language::Nl => format!("Zo werken wij {today}"),
        Language::En => format!("How we work {today}"),
    };
    Ok((report::charter(&paper)?, name))
}
