//! The shared folder: which it is, putting a file there, and looking what is new.

use super::exchange::{ours, telling};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::shared_folder::{self, place, put};
use crate::wire::shared_folder::{SharedFolderSet, SharedFolderView};
use crate::wire::shell::{Empty, InCommunity};

/// The path of a folder; longer than any system has them.
const PATH_CHARS_MAX: usize = 4_096;

/// How it stands with the shared folder.
pub fn shared_folder_view(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<SharedFolderView, AppError> {
    ours(inner)?;
    shared_folder::view(inner, asked.community)
}

/// Shares a folder from now on: this laptop gets a folder of its own in it, which also tells later that it is still the same.
pub fn shared_folder_set(
    inner: &mut Inner,
    given: SharedFolderSet,
) -> Result<SharedFolderView, AppError> {
    limits::fits(&given.path, PATH_CHARS_MAX)?;
    let home = inner.folders().home.clone();
    let store = ours(inner)?;
    store
        .read()
        .community(domain::ids::CommunityId(given.community))?;
    place::begin(&given.path, store.meta().replica, &home)?;
    store.shared_folder_set(given.community, &given.path)?;
    inner.shared.forget(given.community);
    inner.shared.tend(given.community);
    shared_folder::view(inner, given.community)
}

/// Shares no folder any more. What lies in it stays there.
pub fn shared_folder_end(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<SharedFolderView, AppError> {
    ours(inner)?.shared_folder_end(asked.community)?;
    inner.shared.forget(asked.community);
    shared_folder::view(inner, asked.community)
}

/// Puts a file of the whole group in the shared folder, for all colleagues. One that is just being put there by itself is
/// enough.
pub fn shared_folder_put(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<SharedFolderView, AppError> {
    ours(inner)?;
    if inner.shared.is_busy() {
        ours(inner)?.shared_folder_owes(asked.community, true)?;
    } else {
        let store = ours(inner)?;
        let folder = store.read().shared_folder(asked.community)?;
        let folder = folder.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
        let own = place::own(&folder, store.meta().replica)?;
        let (cancel, progress) = inner.long_work();
        let mut tell = telling(progress);
        let mut sealed = put::seal(inner, asked.community, own)?;
        let gift = sealed.bring(&cancel, &mut tell)?;
        put::note(inner, asked.community, sealed, &gift)?;
    }
    // Older files of this laptop go, and what came meanwhile is seen.
    inner.shared.tend(asked.community);
    shared_folder::view(inner, asked.community)
}

/// Looks what is new in the shared folder; the window is told when that is known. A file that is owed is put there first.
pub fn shared_folder_look(inner: &mut Inner, asked: InCommunity) -> Result<Empty, AppError> {
    ours(inner)?;
    inner.shared.tend(asked.community);
    Ok(Empty {})
}
