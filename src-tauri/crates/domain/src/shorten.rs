//! Making a plan shorter (*maak korter*): the middle gives minutes, harvest and closing never do.

use crate::ids::BlockId;

/// What a block could give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The block.
    pub block: BlockId,
    /// Its minutes now.
    pub minutes: u16,
    /// Its short minutes: it can be done in these.
    pub short_minutes: u16,
    /// It keeps its minutes, as harvest and closing do.
    pub protected: bool,
}

impl Room {
    /// The minutes that it can miss.
    #[must_use]
    pub fn spare(&self) -> u32 {
        if self.protected {
            return 0;
        }
        self.minutes.saturating_sub(self.short_minutes).into()
    }
}

/// A block that is proposed to become shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shorter {
    /// The block.
    pub block: BlockId,
    /// Its minutes now.
    pub from_minutes: u16,
    /// The minutes that are proposed, never less than its short minutes.
    pub to_minutes: u16,
}

/// Spreads the minutes that are too many over the blocks, in proportion to what each can miss. Less than asked when the
/// blocks cannot miss as much.
#[must_use]
pub fn shorter(rooms: &[Room], too_many_minutes: u32) -> Vec<Shorter> {
    let spare: u32 = rooms.iter().map(Room::spare).sum();
    let wanted = too_many_minutes.min(spare);
    let (mut given, mut seen) = (0, 0);
    let mut proposed = Vec::new();
    for room in rooms.iter().filter(|room| room.spare() > 0) {
        seen += room.spare();
        let by_now = (wanted * seen + spare / 2) / spare;
        let cut = u16::try_from(by_now - given).unwrap_or(0);
        given = by_now;
        if cut > 0 {
            proposed.push(Shorter {
                block: room.block,
                from_minutes: room.minutes,
                to_minutes: room.minutes - cut,
            });
        }
    }
    proposed
}
