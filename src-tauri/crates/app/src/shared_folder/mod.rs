//! The folder that the laptops of a group share, and that a program of their own, or a stick that stays in, keeps in step. Nothing
//! here opens a connection: files are put in a folder, and looked for in it.
//!
//! A thread tends the folder: it puts a file there when one is owed, looks what is new, and removes own files that are out of
//! date. It holds on to the app only for a moment at a time, so that a slow stick or a folder that does not answer keeps nobody
//! waiting; and it is told to stop when the store is closed. A program that ends does not wait for it: a file that was not
//! finished has no name of one, and is still owed.

mod offers;
pub(crate) mod place;
pub(crate) mod put;
mod scan;

use crate::app::{App, Inner, Listener, lock};
use crate::error::{AppError, ErrorCode};
use crate::events::Event;
use crate::exchange::{Looked, laptop, receiving};
use crate::wire::shared_folder::{SharedFolderView, SharedUnread};
use chrono::{DateTime, Utc};
use domain::ids::SessionId;
use exchange::{DiskFolder, Folder, Unlock};
use offers::Offered;
use scan::Looking;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use uuid::Uuid;

/// What goes on in shared folders while a store is open.
#[derive(Default)]
pub(crate) struct Shared {
    /// Groups whose folder is to be tended as soon as this command is done.
    waiting: BTreeSet<Uuid>,
    /// A thread tends one.
    is_tending: bool,
    /// Raised when the store is closed.
    stop: Arc<AtomicBool>,
    /// By group: why no file could be put there.
    not_put: BTreeMap<Uuid, AppError>,
    /// By group: what came of looking.
    found: BTreeMap<Uuid, Found>,
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// What came of looking.
#[derive(Default)]
struct Found {
    offered: Vec<Offered>,
    unread: Vec<SharedUnread>,
    trouble: Option<AppError>,
    looked_at: Option<DateTime<Utc>>,
}

impl Shared {
    /// Tends the folder of this group after this command, or after what is going on.
    pub(crate) fn tend(&mut self, community: Uuid) {
        self.waiting.insert(community);
    }

    pub(crate) fn is_busy(&self) -> bool {
        self.is_tending
    }

    /// The folder of a group is another one, or none any more.
    pub(crate) fn forget(&mut self, community: Uuid) {
        self.not_put.remove(&community);
        self.found.remove(&community);
    }

    fn is_put(&mut self, community: Uuid) {
        self.not_put.remove(&community);
    }
}

impl Inner {
    /// A session was closed: a file is owed to the folder of its group.
    pub(crate) fn owe_to_shared_folder(&mut self, session: SessionId) {
        let owed = self.store_mut().and_then(|store| {
            let community = store.read().session(session)?.community.0;
            store.shared_folder_owes(community, true)?;
            Ok(community)
        });
        match owed {
            Ok(community) => self.shared.tend(community),
            // The session is closed all the same, and the screen says that there is something to put.
            Err(error) => self.log(&format!("shared folder: {:?}", error.code)),
        }
    }

    /// Something was erased: a new file goes to the shared folders, and older ones of this laptop go.
    pub(crate) fn leave_out_of_shared_folders(&mut self, community: Uuid) {
        let noted = self
            .store_mut()
            .and_then(|store| Ok(store.shared_folders_hold_erased()?));
        match noted {
            Ok(()) => self.shared.tend(community),
            Err(error) => self.log(&format!("shared folder: {:?}", error.code)),
        }
    }
}

/// How it stands with the folder of a group.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn view(inner: &mut Inner, community: Uuid) -> Result<SharedFolderView, AppError> {
    let reads = inner.store()?.read();
    let folder = reads.shared_folder(community)?;
    let colleagues = reads.colleagues()?;
    let active = colleagues.iter().filter(|it| it.removed_ms.is_none());
    let is_taken = |package: Uuid| -> Result<bool, AppError> {
        let packages = reads.packages()?;
        Ok(packages.iter().any(|it| it.id == package && !it.given))
    };
    let mut view = SharedFolderView {
        path: None,
        colleagues: u32::try_from(active.count()).unwrap_or(u32::MAX),
        put_at: None,
        changed: false,
        busy: false,
        looked_at: None,
        offers: Vec::new(),
        unread: Vec::new(),
        not_put: None,
        not_looked: None,
    };
    let Some(folder) = folder else {
        return Ok(view);
    };
    view.changed = folder.state != Some(put::state(reads, community)?);
    view.path = Some(folder.path);
    view.put_at = folder.put_ms.and_then(DateTime::from_timestamp_millis);
    view.busy = inner.shared.is_tending || inner.shared.waiting.contains(&community);
    view.not_put = inner.shared.not_put.get(&community).cloned();
    if let Some(found) = inner.shared.found.get(&community) {
        view.looked_at = found.looked_at.filter(|_| found.trouble.is_none());
        view.unread = found.unread.clone();
        view.not_looked = found.trouble.clone();
        for offered in &found.offered {
            if !is_taken(offered.package)? {
                view.offers.push(offered.offer.clone());
            }
        }
    }
    Ok(view)
}

impl App {
    /// Begins to tend a folder that waits for it, unless one is being tended.
    pub(crate) fn begin_tending(&self, inner: &mut Inner) {
        if inner.shared.is_tending {
            return;
        }
        let Some(community) = next(inner) else {
            return;
        };
        let Some(opened) = inner.opened_ref() else {
            return;
        };
        let tender = Tender {
            app: Arc::downgrade(&self.inner),
            listener: self.listener.clone(),
            opening: opened.opening,
            stop: inner.shared.stop.clone(),
        };
        let thread = std::thread::Builder::new().name("shared folder".into());
        inner.shared.is_tending = thread.spawn(move || tender.tend_all(community)).is_ok();
    }
}

/// The next group of which the folder is to be tended; one that shares none is passed over.
fn next(inner: &mut Inner) -> Option<Uuid> {
    while let Some(community) = inner.shared.waiting.pop_first() {
        let is_writable = inner
            .opened_ref()
            .is_some_and(|it| !it.damaged && !it.practice);
        let shares = |store: &store::Store| store.read().shared_folder(community);
        if is_writable && matches!(inner.store().map(shares), Ok(Ok(Some(_)))) {
            return Some(community);
        }
    }
    None
}

/// What tends a shared folder, beside whoever works in the store.
struct Tender {
    app: Weak<Mutex<Inner>>,
    listener: Arc<Listener>,
    /// The store that it is for; with another one it has nothing to do.
    opening: u64,
    stop: Arc<AtomicBool>,
}

impl Tender {
    fn tend_all(self, first: Uuid) {
        let mut community = Some(first);
        while let Some(tended) = community {
            // Should it panic, then the next one can still be tended.
            let _ = catch_unwind(AssertUnwindSafe(|| self.tend(tended)));
            community = self
                .with(|inner| {
                    let next = next(inner);
                    inner.shared.is_tending = next.is_some();
                    next
                })
                .flatten();
        }
        (self.listener)(&Event::SharedFolder);
    }

    /// Does something with the app, unless the store was closed meanwhile.
    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> Option<T> {
        let app = self.app.upgrade()?;
        let mut inner = lock(&app);
        let is_open = inner
            .opened_ref()
            .is_some_and(|opened| opened.opening == self.opening);
        is_open.then(|| act(&mut inner))
    }

    fn tend(&self, community: Uuid) {
        if let Err(error) = self.put(community) {
            self.with(|inner| {
                inner.log(&format!("shared folder: {:?}", error.code));
                inner.shared.not_put.insert(community, error);
            });
        }
        let mut found = Found::default();
        if let Err(error) = self.look(community, &mut found) {
            found.trouble = Some(error);
        }
        self.with(|inner| {
            found.looked_at = Some(inner.now());
            inner.shared.found.insert(community, found)
        });
    }

    /// Puts a file there when one is owed.
    fn put(&self, community: Uuid) -> Result<(), AppError> {
        let owed = self.with(|inner| {
            let store = inner.store_mut()?;
            let Some(folder) = store.read().shared_folder(community)? else {
                return Ok(None);
            };
            if !folder.is_owed {
                return Ok(None);
            }
            let is_same = folder.state == Some(put::state(store.read(), community)?);
            let colleagues = store.read().colleagues()?;
            if is_same || colleagues.iter().all(|it| it.removed_ms.is_some()) {
                store.shared_folder_owes(community, false)?;
                inner.shared.is_put(community);
                return Ok(None);
            }
            Ok::<_, AppError>(Some((folder, store.meta().replica)))
        });
        let Some((folder, replica)) = owed.transpose()?.flatten() else {
            return Ok(());
        };
        let own = place::own(&folder, replica)?;
        let sealed = self.with(|inner| put::seal(inner, community, own));
        let Some(mut sealed) = sealed.transpose()? else {
            return Ok(());
        };
        let gift = sealed.bring(&self.stop, &mut |_| {})?;
        self.with(|inner| put::note(inner, community, sealed, &gift))
            .unwrap_or(Ok(()))
    }

    fn look(&self, community: Uuid, found: &mut Found) -> Result<(), AppError> {
        let looking = self.with(|inner| {
            let temp = inner.folders().home.clone();
            let store = inner.store_mut()?;
            let folder = store.read().shared_folder(community)?;
            let folder = folder.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
            let looking = Looking {
                path: folder.path.clone(),
                keys: laptop::keys(store)?,
                remembered: store.read().shared_files(community)?,
                temp,
            };
            Ok::<_, AppError>((looking, folder, store.meta().replica))
        });
        let Some((looking, folder, replica)) = looking.transpose()? else {
            return Ok(());
        };
        place::own(&folder, replica)?;
        let mut scanned = scan::scan(&looking, &self.stop)?;
        found.unread = scanned.unread;
        let of_removed = self.with(|inner| {
            let store = inner.store_mut()?;
            // Meanwhile any of them may have become new again.
            let remembered = store.read().shared_files(community)?;
            for file in &mut scanned.read {
                let known = remembered.iter().find(|it| it.place == file.place);
                file.is_settled &= known.is_some_and(|it| it.is_settled);
            }
            if remembered != scanned.read {
                store.shared_files_save(community, &scanned.read)?;
            }
            offers::of_removed(store, community)
        });
        found
            .unread
            .extend(of_removed.transpose()?.unwrap_or_default());
        self.remove_outdated(community, &looking)?;
        self.find_new(community, &looking, found)
    }

    /// Tries of each laptop whether its newest file holds anything new, and when it does not, the one before.
    fn find_new(
        &self,
        community: Uuid,
        looking: &Looking,
        found: &mut Found,
    ) -> Result<(), AppError> {
        let (mut done, mut offered) = (BTreeSet::new(), Vec::new());
        loop {
            let own = looking.keys.device();
            let candidates = self
                .with(|inner| offers::candidates(inner.store()?, own, community, &done, &offered));
            let candidates = candidates.transpose()?.unwrap_or_default();
            if candidates.is_empty() {
                return Ok(());
            }
            for candidate in candidates {
                done.insert(candidate.file.package);
                let path = Path::new(&looking.path).join(&candidate.file.place);
                let unlock = Unlock::Device(&looking.keys);
                let read = receiving::read(&path, unlock, &looking.temp, &self.stop, &mut |_| {});
                // It went away since it was read; the next look sees what there is.
                let Ok(verified) = read else {
                    continue;
                };
                let laptop = candidate.laptop();
                let package = candidate.file.package;
                let tried = self.with(|inner| {
                    let store = inner.store_mut()?;
                    let mut looked = Looked::at(verified, store, &looking.keys, false)?;
                    if looked.brings_something(store)? {
                        let (from, signer) = looked.from();
                        return Ok(Some((from, signer)));
                    }
                    store.shared_file_settle(community, package)?;
                    Ok::<_, AppError>(None)
                });
                if let Some((from, signer)) = tried.transpose()?.flatten() {
                    offered.push(laptop);
                    let offer = candidate.offered(&looking.path, from, signer);
                    found.offered.push(offer);
                }
            }
        }
    }

    /// Removes own files that newer ones take the place of.
    fn remove_outdated(&self, community: Uuid, looking: &Looking) -> Result<(), AppError> {
        let own = looking.keys.device();
        let outdated = self.with(|inner| {
            let store = inner.store()?;
            let names = offers::outdated(store, own, community)?;
            Ok::<_, AppError>((names, place::name(store.meta().replica)))
        });
        let Some((names, place)) = outdated.transpose()? else {
            return Ok(());
        };
        let folder = DiskFolder::at(Path::new(&looking.path).join(place));
        // One that cannot be removed now is removed the next time.
        let removed = names.iter().filter(|name| folder.remove(name).is_ok());
        if removed.count() == names.len() {
            let is_clean = self.with(|inner| {
                let store = inner.store_mut()?;
                match store.read().shared_folder(community)? {
                    Some(it) if it.holds_erased && !it.is_owed && it.put_ms.is_some() => {
                        store.shared_folder_is_clean(community)?;
                    }
                    _ => {}
                }
                Ok::<_, AppError>(())
            });
            is_clean.transpose()?;
        }
        Ok(())
    }
}
