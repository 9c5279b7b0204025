//! Places that receive the group, and whose turn it is.

use super::change::change;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::views::venues;
use crate::wire::charter::Shift;
use crate::wire::shell::{ById, Done, InCommunity};
use crate::wire::venue::{Venue, VenueItem};
use domain::ids::{CommunityId, MemberId, VenueId};
use domain::order::moved;
use domain::venue::{next_venue, same_place};
use store::{Action, Reads};

/// The rota, in its order.
pub fn venue_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<VenueItem>, AppError> {
    let community = CommunityId(asked.community);
    Ok(venues::rota(&inner.store()?.read(), community)?)
}

/// Adds a place at the end of the rota, or changes its card. Each place is in the rota once.
pub fn venue_save(inner: &mut Inner, given: Venue) -> Result<Done, AppError> {
    let name = limits::name(&given.name)?;
    let door = limits::short(&given.door)?;
    let remark = limits::text(&given.remark, limits::LINE_CHARS_MAX)?;
    change(inner, Action::VenueSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let rota = tx.read().venues(community)?;
        let known = given.id.map(VenueId);
        if rota
            .iter()
            .any(|other| Some(other.id) != known && same_place(&other.name, &name))
        {
            return Err(AppError::new(ErrorCode::Duplicate));
        }
        let (id, position) = match known {
            Some(id) => {
                let known = rota.iter().find(|venue| venue.id == id);
                let known = known.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
                (known.id, known.position)
            }
            None => {
                let last = rota.iter().map(|venue| venue.position).max();
                let id = VenueId(tx.new_id());
                (id, last.map_or(0, |position| position.saturating_add(1)))
            }
        };
        tx.put(&domain::venue::Venue {
            id,
            community,
            name,
            host: given.host.map(MemberId),
            position,
            wheelchair: venues::from_wire(&given.wheelchair),
            bus: venues::from_wire(&given.bus),
            coffee: venues::from_wire(&given.coffee),
            projector: venues::from_wire(&given.projector),
            quiet_room: venues::from_wire(&given.quiet_room),
            door,
            remark,
        })?;
        Ok(Some(id.0))
    })
}

/// Moves a place up or down in the rota.
pub fn venue_move(inner: &mut Inner, given: Shift) -> Result<Done, AppError> {
    change(inner, Action::VenueMove, |tx| {
        let one: domain::venue::Venue = tx.read().one(given.id)?;
        let rota = tx.read().venues(one.community)?;
        let order: Vec<VenueId> = rota.iter().map(|venue| venue.id).collect();
        let order = moved(&order, one.id, given.up);
        for venue in rota {
            let position = order.iter().position(|id| *id == venue.id);
            let position = position.and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
            tx.put(&domain::venue::Venue { position, ..venue })?;
        }
        Ok(Some(given.id))
    })
}

/// Takes a place out of the rota; sessions that were held there stay there.
pub fn venue_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::VenueRemove, |tx| {
        tx.remove::<domain::venue::Venue>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

/// Where a new session of a group is proposed to be, and who receives it there: whose turn it is, or else where the group
/// usually meets.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn proposed(
    reads: &Reads<'_>,
    community: &domain::community::Community,
) -> Result<(String, Option<MemberId>), AppError> {
    let (rota, sessions) = (reads.venues(community.id)?, reads.sessions(community.id)?);
    let Some(venue) = next_venue(&rota, &sessions) else {
        return Ok((community.place.clone(), None));
    };
    let members = reads.members(community.id)?;
    let host = venue.host.filter(|id| members.iter().any(|m| m.id == *id));
    Ok((venue.name.clone(), host))
}
