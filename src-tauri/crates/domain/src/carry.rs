//! What was not reached last time and can come along to the next session of the group.

use crate::block::{Block, Visit};
use crate::ids::{BlockId, ParkedItemId, SessionId, derived};
use crate::mark::ParkedItem;
use crate::method::Capture;
use crate::session::{Session, SessionStatus};

/// The session before this one: of the closed ones of its group that are not later, the last.
#[must_use]
pub fn session_before<'a>(session: &Session, of_group: &'a [Session]) -> Option<&'a Session> {
    let closed =
        |other: &&Session| other.status == SessionStatus::Finished && other.id != session.id;
    let not_later = |other: &&Session| session.on.is_none_or(|on| other.on.is_none_or(|o| o <= on));
    let earlier = of_group.iter().filter(closed).filter(not_later);
    earlier.max_by_key(|other| (other.on, other.starts, other.closed_at))
}

/// The blocks in which the group never was. What every session has anyway, such as a break or the closing, is not among
/// them: `capture` says what the step of a block writes down, `None` for a step that is not known any more.
pub fn not_reached<'a>(
    blocks: &'a [Block],
    visits: &'a [Visit],
    capture: impl Fn(&Block) -> Option<Capture> + 'a,
) -> impl Iterator<Item = &'a Block> {
    blocks.iter().filter(move |block| {
        let visited = visits.iter().any(|visit| visit.block == block.id);
        !visited && capture(block).is_some_and(|capture| !capture.is_in_every_session())
    })
}

/// The block that a block of an earlier session becomes in this one. Taken over twice, it is still one block.
#[must_use]
pub fn block_in(session: SessionId, earlier: BlockId) -> BlockId {
    BlockId(derived::carried(session, earlier.0))
}

/// The parked item that one of an earlier session becomes in this one. It stays with the case that it was about, so that
/// it goes when that case is erased.
#[must_use]
pub fn parked_in(session: SessionId, block: BlockId, earlier: &ParkedItem) -> ParkedItem {
    ParkedItem {
        id: ParkedItemId(derived::carried(session, earlier.id.0)),
        session,
        block,
        ..earlier.clone()
    }
}
