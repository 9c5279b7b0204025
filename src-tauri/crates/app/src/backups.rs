//! When backups are made: once a day when something was written and nobody types, and when the store is closed.
//!
//! The copying is done by a thread that holds on to nothing but the file, so no line ever waits for it. Locking does not wait
//! either; opening the store again does, and so does leaving the program.

use crate::app::{App, Inner, Opened};
use crate::error::ErrorCode;
use crate::events::Event;
use crate::failure::of_backup;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use store::backup::{Backups, Reason, Snapshot};
use store::{Store, StoreError};

/// The backup that is being made, and how the last one went.
#[derive(Default)]
pub(crate) struct Keeping {
    /// To be copied as soon as this command is done.
    waiting: Option<Waiting>,
    copying: Option<Copying>,
    trouble: Option<ErrorCode>,
}

struct Waiting {
    snapshot: Snapshot,
    opening: u64,
    /// Something was erased, and older backups still hold it.
    drop_older: bool,
}

struct Copying {
    opening: u64,
    drop_older: bool,
    outcome: Receiver<Result<(), StoreError>>,
}

impl Keeping {
    /// Why the last backup could not be made; `None` when it could.
    pub(crate) fn trouble(&self) -> Option<ErrorCode> {
        self.trouble
    }

    /// A backup is being made.
    pub(crate) fn is_busy(&self) -> bool {
        self.waiting.is_some() || self.copying.is_some()
    }
}

impl App {
    /// Begins to copy what a command made ready.
    pub(crate) fn begin_copying(&self, inner: &mut Inner) {
        let Some(waiting) = inner.keeping.waiting.take() else {
            return;
        };
        let Waiting {
            snapshot,
            opening,
            drop_older,
        } = waiting;
        let (tell, outcome) = channel();
        let (listener, local) = (self.listener.clone(), inner.local());
        let backups = Backups::of(&inner.folders().store());
        let copy = move || {
            let kept = snapshot.keep();
            // From here on the store can be opened again.
            drop(snapshot);
            let thinned = match kept {
                Ok(kept) if drop_older => backups.drop_before(&kept.name),
                // An old one that cannot be removed now is removed after the next.
                Ok(_) => backups.thin(|at| local(at).date()).or(Ok(())),
                Err(error) => Err(error),
            };
            // Whoever asked may be gone by now.
            let _ = tell.send(thinned);
            listener(&Event::Backup);
        };
        let thread = std::thread::Builder::new().name("backup".into());
        if thread.spawn(copy).is_ok() {
            inner.keeping.copying = Some(Copying {
                opening,
                drop_older,
                outcome,
            });
        } else {
            inner.copied(
                opening,
                false,
                Err(StoreError::Io(std::io::ErrorKind::Other)),
            );
        }
    }

    /// Closes everything, and waits until what was written is among the backups: the program is about to end.
    pub fn leave(&self) {
        let mut inner = self.lock();
        inner.close();
        self.begin_copying(&mut inner);
        inner.wait_for_backup();
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let mut inner = self.lock();
        inner.wait_for_backup();
        // Whoever tends a shared folder finds nothing open any more.
        inner.close_without_backup();
    }
}

impl Inner {
    /// Takes notice of a backup that was finished since.
    pub(crate) fn notice_backup(&mut self) {
        let Some(copying) = &self.keeping.copying else {
            return;
        };
        let (opening, drop_older) = (copying.opening, copying.drop_older);
        match copying.outcome.try_recv() {
            Err(TryRecvError::Empty) => {}
            Ok(outcome) => self.copied(opening, drop_older, outcome),
            Err(TryRecvError::Disconnected) => self.copied(opening, drop_older, Err(panicked())),
        }
    }

    /// Waits for a backup that is being made, because the file of the store may not change before.
    pub(crate) fn wait_for_backup(&mut self) {
        // One that did not begin yet is not worth waiting for; the next close makes it.
        self.keeping.waiting = None;
        if let Some(copying) = self.keeping.copying.take() {
            let outcome = copying.outcome.recv().unwrap_or_else(|_| Err(panicked()));
            self.copied(copying.opening, copying.drop_older, outcome);
        }
    }

    fn copied(&mut self, opening: u64, drop_older: bool, outcome: Result<(), StoreError>) {
        self.keeping.copying = None;
        if let Some(opened) = self.opened_mut().filter(|o| o.opening == opening) {
            // SQLite has no reason to refuse; should it, then the file grows a little more slowly.
            let _ = opened.store.go_on();
            if drop_older && outcome.is_ok() {
                // Written down or not: the next backup would let go of older ones once more, and there are none.
                let _ = opened.store.backups_are_clean();
            }
        }
        self.keeping.trouble = outcome.err().map(|error| of_backup(&error));
        if let Some(trouble) = self.keeping.trouble {
            self.log(&format!("backup: {trouble:?}"));
        }
    }

    /// Makes a backup now, unless one is being made already.
    ///
    /// # Errors
    /// When what was written last cannot be put in the file of the store.
    pub(crate) fn begin_backup(&mut self, reason: Reason) -> Result<(), StoreError> {
        if self.keeping.is_busy() {
            return Ok(());
        }
        let Some(opened) = self.opened_mut().filter(|o| !o.practice && !o.damaged) else {
            return Ok(());
        };
        let opening = opened.opening;
        let drop_older = opened.store.backups_hold_erased()?;
        let snapshot = opened.store.hold_still(reason)?;
        self.keeping.waiting = Some(Waiting {
            snapshot,
            opening,
            drop_older,
        });
        Ok(())
    }

    /// Makes a backup of what is left after something was erased, and lets go of all older ones. What cannot be done now is
    /// done with the next backup; that there is trouble is told.
    pub(crate) fn leave_out_of_backups(&mut self) {
        // One that is being made holds what was erased.
        self.wait_for_backup();
        self.try_backup(|inner| inner.begin_backup(Reason::Asked));
    }

    /// Makes the backup of today, when something was written and there is none.
    pub(crate) fn tend_backups(&mut self) {
        let Some(opened) = self.opened_ref().filter(|o| !o.practice) else {
            return;
        };
        let backups = Backups::of(&self.folders().store());
        let (today, local) = (self.today(), self.local());
        let of_today = backups.list().is_ok_and(|all| {
            all.iter().any(|backup| {
                let made_by_day = matches!(backup.reason, Some(Reason::Daily | Reason::Asked));
                made_by_day && local(backup.made_at).date() == today
            })
        });
        let holds_erased = opened.store.backups_hold_erased().unwrap_or_default();
        if holds_erased || (!of_today && has_changed(&opened.store, &backups)) {
            self.try_backup(|inner| inner.begin_backup(Reason::Daily));
        }
    }

    /// Closes a store. What was written since the last backup goes in one of its own.
    pub(crate) fn put_away(&mut self, opened: Opened) {
        let backups = Backups::of(&self.folders().store());
        // While its file is being copied nothing may be put in it. What waits in the WAL is in the next backup.
        let wanted = !opened.practice
            && !opened.damaged
            && !self.keeping.is_busy()
            && has_changed(&opened.store, &backups);
        if !wanted {
            return;
        }
        self.try_backup(|inner| {
            let opening = opened.opening;
            let drop_older = opened.store.backups_hold_erased()?;
            let snapshot = opened.store.close(Reason::Daily)?;
            inner.keeping.waiting = Some(Waiting {
                snapshot,
                opening,
                drop_older,
            });
            Ok(())
        });
    }

    fn try_backup(&mut self, begin: impl FnOnce(&mut Self) -> Result<(), StoreError>) {
        if let Err(error) = begin(self) {
            self.keeping.trouble = Some(of_backup(&error));
            self.log(&format!("backup: {:?}", self.keeping.trouble));
        }
    }
}

/// Whether the store holds something that its newest backup does not.
fn has_changed(store: &Store, backups: &Backups) -> bool {
    let newest = backups.newest().unwrap_or_default();
    // One that cannot be read cannot be copied either.
    store
        .last_edit()
        .is_ok_and(|last| last != newest.and_then(|backup| backup.last_edit))
}

fn panicked() -> StoreError {
    StoreError::Io(std::io::ErrorKind::Other)
}
