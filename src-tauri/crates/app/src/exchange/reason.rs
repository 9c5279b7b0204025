//! Why something was erased: the number that travels.

use crate::wire::exchange::EraseReason;

/// The number; it never changes.
pub(crate) fn code(reason: EraseReason) -> u16 {
    match reason {
        EraseReason::Asked => 1,
        EraseReason::NotNeeded => 2,
        EraseReason::Mistake => 3,
        EraseReason::Agreed => 4,
    }
}

/// The reason; a number of a newer version is told as what was agreed.
pub(crate) fn of_code(code: u16) -> EraseReason {
    match code {
        1 => EraseReason::Asked,
        2 => EraseReason::NotNeeded,
        3 => EraseReason::Mistake,
        _ => EraseReason::Agreed,
    }
}
