//! Places that receive a group.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::ids::{CommunityId, MemberId, VenueId};
use domain::venue::{Has, Venue};

choice! { Has = Unasked { Unasked: "unasked", Yes: "yes", No: "no" } }

table! {
    Venue(VenueId) is "venue" in venues {
        community: CommunityId,
        name: String,
        host: Option<MemberId>,
        position: u16,
        wheelchair: Has,
        bus: Has,
        coffee: Has,
        projector: Has,
        quiet_room: Has,
        door: String,
        remark: String,
    }
    index(community)
    search()
    home(|it| Home::Scope(it.community.0))
}

impl Reads<'_> {
    /// The places that receive a group, in the order of the rota.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn venues(&self, community: CommunityId) -> Result<Vec<Venue>, StoreError> {
        self.list("community = ?1", [community.0], "position, id")
    }
}
