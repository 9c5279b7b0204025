//! Time and ids: the clock is handed in, and ids never go back even when it does.

use chrono::{DateTime, SubsecRound, Utc};
use std::sync::Arc;
use uuid::Uuid;

/// Tells the time. Handed in, so that tests are exact.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The time in whole milliseconds, which is what the store keeps.
pub(crate) fn now(clock: &Clock) -> DateTime<Utc> {
    clock().trunc_subsecs(3)
}

/// Makes UUIDv7 ids, each greater than the one before.
///
/// Lines stand in the order of their ids, so an id may not go back when the clock of the laptop does. The last one is
/// kept in the store; the crate `uuid` can count on within one run only, which is why this is our own.
pub(crate) struct IdSource {
    last: Uuid,
}

const TAIL_BITS: u32 = 74;
const TAIL_MAX: u128 = (1 << TAIL_BITS) - 1;
const LOW_BITS: u32 = 62;
const LOW_MAX: u128 = (1 << LOW_BITS) - 1;

/// Between ids of one millisecond there is room for so many others, as bits. What is the same in all of them packs well, in a file
/// for a colleague.
const ROOM_BITS: u32 = 20;
const NEAR_MAX: u128 = 0x3ff;
const FAR_MAX: u128 = 0xffff_ffff;

impl IdSource {
    /// Goes on after `last`.
    pub(crate) fn after(last: Uuid) -> Self {
        Self { last }
    }

    /// The last id that was given out.
    pub(crate) fn last(&self) -> Uuid {
        self.last
    }

    /// A new id, greater than all before.
    pub(crate) fn next(&mut self, now: DateTime<Utc>) -> Uuid {
        let (last_ms, last_tail) = parts(self.last);
        let now_ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let (ms, tail) = if now_ms > last_ms {
            (now_ms, fresh_tail())
        } else {
            let step = match now_ms == last_ms {
                true => (1 + (random_bits() & NEAR_MAX)) << ROOM_BITS,
                // The clock went back: a copy of this store may go on from the same id, and may not come to the same ones.
                false => 1 + (random_bits() & FAR_MAX),
            };
            match last_tail + step {
                tail if tail <= TAIL_MAX => (last_ms, tail),
                _ => (last_ms + 1, fresh_tail()),
            }
        };
        self.last = assemble(ms, tail);
        self.last
    }
}

/// A new id right after this one, so that a line that becomes another kind of line keeps its place: the ids that a store makes
/// in one millisecond are a million apart or more, and this one stays within 65,536.
#[must_use]
pub fn id_after(id: Uuid) -> Uuid {
    let (ms, tail) = parts(id);
    let step = 1 + (random_bits() & 0xffff);
    assemble(ms, (tail + step).min(TAIL_MAX))
}

/// Random bits with the highest one off, so that there is room to count on within a millisecond.
fn fresh_tail() -> u128 {
    random_bits() & (TAIL_MAX >> 1)
}

/// Random bits from the operating system. There is no safe way on without them, hence no error to handle.
fn random_bits() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system must be able to give random bytes");
    u128::from_ne_bytes(bytes)
}

/// Milliseconds and the 74 bits that are neither time nor version nor variant.
fn parts(id: Uuid) -> (u64, u128) {
    let bits = id.as_u128();
    let ms = (bits >> 80) as u64;
    let tail = ((bits >> 64) & 0xfff) << LOW_BITS | (bits & LOW_MAX);
    (ms, tail)
}

fn assemble(ms: u64, tail: u128) -> Uuid {
    let version = 0x7_u128 << 76;
    let variant = 0b10_u128 << LOW_BITS;
    Uuid::from_u128(
        u128::from(ms) << 80 | version | (tail >> LOW_BITS) << 64 | variant | (tail & LOW_MAX),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn at(ms: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(ms)
    }

    #[test]
    fn ids_go_on_when_the_clock_goes_back() {
        let mut source = IdSource::after(Uuid::nil());
        let mut last = Uuid::nil();
        for ms in [5_000, 5_000, 4_000, 0, -7, 5_001, 1] {
            let id = source.next(at(ms));
            assert!(
                id > last,
                "an id is greater than the one before, also at {ms} ms"
            );
            assert_eq!(id.get_version_num(), 7, "the ids are of version 7");
            assert_eq!(
                id.get_variant(),
                uuid::Variant::RFC4122,
                "and of the usual variant"
            );
            last = id;
        }
    }

    #[test]
    fn an_id_right_after_another_comes_before_the_next() {
        let mut source = IdSource::after(Uuid::nil());
        for _ in 0..1_000 {
            let (first, next) = (source.next(at(5_000)), source.next(at(5_000)));
            let between = id_after(first);
            assert!(
                first < between && between < next,
                "a line keeps its place, also among those of one millisecond"
            );
            assert_eq!(between.get_version_num(), 7, "an id like the others");
        }
    }

    #[test]
    fn two_copies_of_a_store_make_different_ids_when_their_clocks_went_back() {
        let last = IdSource::after(Uuid::nil()).next(at(5_000));
        let ids = |mut source: IdSource| -> Vec<Uuid> {
            (0..1_000).map(|_| source.next(at(4_000))).collect()
        };
        let (here, there) = (ids(IdSource::after(last)), ids(IdSource::after(last)));
        assert!(
            here.iter().all(|id| !there.contains(id)),
            "two edits may not have one id"
        );
    }

    #[test]
    fn a_full_millisecond_borrows_from_the_next() {
        let mut source = IdSource::after(assemble(9, TAIL_MAX));
        let id = source.next(at(9));
        assert_eq!(parts(id).0, 10, "the next millisecond is used");
    }

    #[test]
    fn the_time_of_an_id_is_the_time_it_was_made() {
        let mut source = IdSource::after(Uuid::nil());
        let id = source.next(at(1_764_000_000_123));
        let time = id.get_timestamp().expect("version 7 has a time");
        assert_eq!(
            time.to_unix(),
            (1_764_000_000, 123_000_000),
            "to the millisecond"
        );
    }
}
