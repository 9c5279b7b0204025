//! Memory for what goes through much of the store.

use crate::error::AppError;
use store::Store;

/// Goes through much of the store, with room for it that is given back however it ends.
///
/// # Errors
/// What `work` says, or the store before it.
pub(crate) fn with_room<T>(
    store: &mut Store,
    work: impl FnOnce(&mut Store) -> Result<T, AppError>,
) -> Result<T, AppError> {
    store.make_room()?;
    let done = work(store);
    // It takes memory and no more when this fails; a file that is on the stick is there all the same.
    let _ = store.let_go();
    done
}
