//! The laptops of colleagues.

use crate::{Reads, Store, StoreError, clock};
use rusqlite::params;

/// The laptop of a colleague.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The key with which it signs.
    pub device: [u8; 32],
    /// The contact card, as text.
    pub card: String,
    /// What it is called here.
    pub name: String,
    /// When it was added, in milliseconds since 1970 UTC.
    pub added_ms: i64,
    /// Since when it gets nothing any more.
    pub removed_ms: Option<i64>,
    /// What was given last time, as the app keeps it.
    pub choice: Option<String>,
}

impl Reads<'_> {
    /// The laptops of colleagues by name, also those that get nothing any more.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn colleagues(&self) -> Result<Vec<Colleague>, StoreError> {
        let mut colleagues = self.sql().prepare_cached(
            "SELECT device, card, name, added_ms, removed_ms, choice FROM colleague ORDER BY lower(name), device",
        )?;
        let colleagues = colleagues.query_map([], |row| {
            Ok(Colleague {
                device: row.get(0)?,
                card: row.get(1)?,
                name: row.get(2)?,
                added_ms: row.get(3)?,
                removed_ms: row.get(4)?,
                choice: row.get(5)?,
            })
        })?;
        Ok(colleagues.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Adds the laptop of a colleague, or lets one that was removed get files again.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn colleague_add(
        &mut self,
        device: [u8; 32],
        card: &str,
        name: &str,
    ) -> Result<(), StoreError> {
        let now_ms = clock::now(&self.clock).timestamp_millis();
        self.sql.execute(
            "INSERT INTO colleague (device, card, name, added_ms) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (device) DO UPDATE SET card = excluded.card, name = excluded.name, removed_ms = NULL",
            params![device, card, name, now_ms],
        )?;
        Ok(())
    }

    /// Lets a laptop get nothing any more. It stays known, since what came from it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not known.
    pub fn colleague_remove(&mut self, device: [u8; 32]) -> Result<(), StoreError> {
        let now_ms = clock::now(&self.clock).timestamp_millis();
        let changed = self.sql.execute(
            "UPDATE colleague SET removed_ms = ?2 WHERE device = ?1",
            params![device, now_ms],
        )?;
        found(changed)
    }

    /// Keeps what was given to a laptop, to propose it next time.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not known.
    pub fn colleague_choice(&mut self, device: [u8; 32], choice: &str) -> Result<(), StoreError> {
        let changed = self.sql.execute(
            "UPDATE colleague SET choice = ?2 WHERE device = ?1",
            params![device, choice],
        )?;
        found(changed)
    }
}

fn found(changed: usize) -> Result<(), StoreError> {
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}
