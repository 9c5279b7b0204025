//! Which colleagues signed the statement of a group, as somebody said on this laptop. It is told to nobody.

use crate::{Reads, Store, StoreError, meta};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The key of a laptop, in bytes.
const DEVICE_BYTES: usize = 32;

fn key(community: Uuid) -> String {
    format!("statement {community}")
}

impl Reads<'_> {
    /// The laptops of the colleagues who signed the statement of a group.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn signed(&self, community: Uuid) -> Result<BTreeSet<[u8; DEVICE_BYTES]>, StoreError> {
        let kept: Option<Vec<u8>> = meta::get(self.sql(), &key(community))?;
        let (devices, rest) = kept.as_deref().unwrap_or_default().as_chunks();
        if rest.is_empty() {
            Ok(devices.iter().copied().collect())
        } else {
            Err(StoreError::Damaged)
        }
    }
}

impl Store {
    /// Keeps whether a colleague signed the statement of a group.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub fn signed_save(
        &mut self,
        community: Uuid,
        device: [u8; DEVICE_BYTES],
        signed: bool,
    ) -> Result<(), StoreError> {
        let mut devices = self.read().signed(community)?;
        if signed {
            devices.insert(device);
        } else {
            devices.remove(&device);
        }
        let kept: Vec<u8> = devices.into_iter().flatten().collect();
        meta::set(&self.sql, &key(community), &kept)
    }
}
