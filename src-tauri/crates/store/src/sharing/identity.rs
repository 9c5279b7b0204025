//! The name under which this store writes: a new one when it turns out to be a copy, so that two laptops never write under
//! one name.

use crate::{Meta, Store, StoreError, clock, meta};
use rusqlite::TransactionBehavior;

impl Store {
    /// Says where the store stands: a text that is another one on another laptop or in another folder. When it is not the
    /// one of last time, the store was copied there, and goes on under a new name. True when it does.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn stands_at(&mut self, place: &str) -> Result<bool, StoreError> {
        let before: Option<String> = meta::get(&self.sql, meta::PLACE)?;
        if before.as_deref() == Some(place) {
            return Ok(false);
        }
        let now = clock::now(&self.clock);
        let tx = self
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        meta::set(&tx, meta::PLACE, &place)?;
        if before.is_some() {
            meta::set(&tx, meta::REPLICA, self.ids.next(now).as_bytes())?;
            meta::set(&tx, meta::LAST_ID, self.ids.last().as_bytes())?;
        }
        tx.commit()?;
        self.meta = Meta::load(&self.sql)?;
        Ok(before.is_some())
    }

    /// The keys of this laptop, as they were kept; `None` until there are any. They are made and read by the crate
    /// `exchange`.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn device_keys(&self) -> Result<Option<zeroize::Zeroizing<Vec<u8>>>, StoreError> {
        let kept: Option<Vec<u8>> = meta::get(&self.sql, meta::DEVICE_KEYS)?;
        Ok(kept.map(zeroize::Zeroizing::new))
    }

    /// Keeps the keys of this laptop.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn device_keys_save(&mut self, keys: &[u8]) -> Result<(), StoreError> {
        meta::set(&self.sql, meta::DEVICE_KEYS, &keys)
    }

    /// How this laptop is called, by whoever works on it; `None` until somebody said so.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn laptop_name(&self) -> Result<Option<String>, StoreError> {
        meta::get(&self.sql, meta::LAPTOP)
    }

    /// Keeps how this laptop is called.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn laptop_name_save(&mut self, name: &str) -> Result<(), StoreError> {
        meta::set(&self.sql, meta::LAPTOP, &name)
    }

    /// The vault of the organisation, as it was kept; `None` when there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn vault(&self) -> Result<Option<String>, StoreError> {
        let kept: Option<String> = meta::get(&self.sql, meta::VAULT)?;
        Ok(kept.filter(|kept| !kept.is_empty()))
    }

    /// Keeps the vault of the organisation, or that there is none any more.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn vault_save(&mut self, vault: Option<&str>) -> Result<(), StoreError> {
        meta::set(&self.sql, meta::VAULT, &vault.unwrap_or_default())
    }
}
