//! What was agreed last time for the next session of the group, and what was not reached and can come along.

use crate::block::{Block, Visit};
use crate::case_study::CaseStudy;
use crate::ids::{BlockId, CaseId, MemberId, ParkedItemId, SessionId, derived};
use crate::mark::ParkedItem;
use crate::member::Member;
use crate::method::Capture;
use crate::session::{Session, SessionStatus};
use crate::venue::Venue;

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

/// Who receives the group, and where, as far as the words of last time say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receiver {
    /// The member who receives the group.
    pub host: Option<MemberId>,
    /// The place.
    pub place: Option<String>,
}

/// Who is meant by the words that were written down for the next host: a member, a place of the rota, or both, as in
/// "Karim, De Wissel". `None` when nobody is, or when it could be more than one.
#[must_use]
pub fn receiver(words: &str, members: &[Member], rota: &[Venue]) -> Option<Receiver> {
    let name_of = |id: MemberId| members.iter().find(|m| m.id == id).map(|m| &m.name);
    let meant = |venue: &&Venue| {
        let host = venue.host.and_then(name_of);
        let both = host.is_some_and(|host| same(words, &format!("{host}, {}", venue.name)));
        both || same(words, &venue.name)
    };
    let of_rota = rota.iter().filter(meant).map(|venue| Receiver {
        host: venue.host.filter(|id| name_of(*id).is_some()),
        place: Some(venue.name.clone()),
    });
    let named = members.iter().filter(|member| same(words, &member.name));
    let named = named.map(|member| Receiver {
        host: Some(member.id),
        place: None,
    });
    only(of_rota.chain(named))
}

/// The case that is meant by the words that were written down for the next time: its title or its code. `None` when there
/// is none, or more than one.
#[must_use]
pub fn case_meant(words: &str, cases: &[CaseStudy]) -> Option<CaseId> {
    let meant = |case: &&CaseStudy| same(words, &case.title) || same(words, &case.code.0);
    only(cases.iter().filter(meant).map(|case| case.id))
}

fn same(one: &str, other: &str) -> bool {
    let one = one.trim();
    !one.is_empty() && one.to_lowercase() == other.trim().to_lowercase()
}

/// The one that there is; `None` when there are more.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next();
    if all.next().is_some() { None } else { first }
}
