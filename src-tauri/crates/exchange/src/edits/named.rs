//! Ids that stand in a frame more than once, each by its place in one list.

use crate::Broken;
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Ids in the order in which they were first named.
#[derive(Default)]
pub(super) struct Named {
    places: HashMap<[u8; 16], u32, RandomState>,
    bytes: Vec<u8>,
}

impl Named {
    /// The place of an id, which is put at the end when it was not named before.
    pub(super) fn place(&mut self, id: &[u8; 16]) -> u32 {
        // A frame has room for a quarter of a million.
        let next = self.places.len() as u32;
        match self.places.entry(*id) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                self.bytes.extend_from_slice(id);
                *new.insert(next)
            }
        }
    }

    /// All of them, 16 bytes each.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// The list as it stands in a frame.
pub(super) fn read(bytes: &[u8]) -> Result<&[[u8; 16]], Broken> {
    let (ids, rest) = bytes.as_chunks();
    match rest.is_empty() {
        true => Ok(ids),
        false => Err(Broken::Cbor),
    }
}
