//! The one gate for writing.

use crate::{Action, Outcome, Store, StoreError, Tx, undo};

impl Store {
    /// Does one action: all that `write` puts and removes is kept, or, after an error or a panic, nothing. It is on the
    /// disk when this returns.
    ///
    /// # Errors
    /// What `write` returns, or why the store could not be written.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        action: Action,
        write: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        let mut tx = Tx::begin(self)?;
        let value = write(&mut tx)?;
        undo::remember(&tx, action)?;
        let changes = tx.commit()?;
        Ok(Outcome { value, changes })
    }
}
