//! Places that receive the group.

use crate::wire::venue::{Has, Venue, VenueItem};
use chrono::NaiveDate;
use domain::ids::CommunityId;
use domain::venue::next_venue;
use store::{Reads, StoreError};

/// The wire twin of what a place has.
fn has(has: domain::venue::Has) -> Has {
    match has {
        domain::venue::Has::Unasked => Has::Unasked,
        domain::venue::Has::Yes => Has::Yes,
        domain::venue::Has::No => Has::No,
    }
}

/// What the screen means by what a place has.
#[must_use]
pub fn from_wire(has: &Has) -> domain::venue::Has {
    match has {
        Has::Unasked => domain::venue::Has::Unasked,
        Has::Yes => domain::venue::Has::Yes,
        Has::No => domain::venue::Has::No,
    }
}

/// The places in the order of the rota, and whose turn it is.
///
/// # Errors
/// When the store cannot be read.
pub fn rota(reads: &Reads<'_>, community: CommunityId) -> Result<Vec<VenueItem>, StoreError> {
    let (rota, sessions) = (reads.venues(community)?, reads.sessions(community)?);
    let members = reads.members(community)?;
    let next = next_venue(&rota, &sessions).map(|venue| venue.id);
    let item = |venue: &domain::venue::Venue| VenueItem {
        host_name: venue
            .host
            .and_then(|host| members.iter().find(|member| member.id == host))
            .map(|member| member.name.clone()),
        last_on: venue
            .last_visit(&sessions)
            .filter(|day| *day != NaiveDate::MAX),
        is_next: next == Some(venue.id),
        card: Venue {
            id: Some(venue.id.0),
            community: venue.community.0,
            name: venue.name.clone(),
            host: venue.host.map(|host| host.0),
            wheelchair: has(venue.wheelchair),
            bus: has(venue.bus),
            coffee: has(venue.coffee),
            projector: has(venue.projector),
            quiet_room: has(venue.quiet_room),
            door: venue.door.clone(),
            remark: venue.remark.clone(),
        },
    };
    Ok(rota.iter().map(item).collect())
}
