//! The app: at most one open store, and what surrounds it.

use crate::backups::Keeping;
use crate::error::{AppError, ErrorCode};
use crate::events::Event;
use crate::exchange::Looked;
use crate::folders::Folders;
use crate::page_check::Looking;
use crate::settings;
use crate::shared_folder::Shared;
use crate::views;
use crate::wire::beamer::BeamerView;
use crate::wire::shell::{Language, Settings};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::ids::SessionId;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::keys::{KdfCost, RecoveryKey, StoreKey};
use store::{Clock, PageCheck, Store};

/// Wall time of this laptop.
pub type LocalTime = fn(DateTime<Utc>) -> NaiveDateTime;

/// Receives events.
pub type Listener = Box<dyn Fn(&Event) + Send + Sync>;

/// What surrounds the app. Tests hand in their own folders and clock, and a cheap key derivation.
pub struct Setup {
    /// Where things are.
    pub folders: Folders,
    /// The time.
    pub clock: Clock,
    /// Wall time.
    pub local: LocalTime,
    /// What one try of a passphrase costs.
    pub kdf_cost: KdfCost,
    /// So long after the opening of a store all its pages are looked at.
    pub page_check_after: Duration,
    /// Where lines for the log go. They hold no case text.
    pub log: fn(&str),
}

impl Setup {
    /// The setup of a real laptop.
    #[must_use]
    pub fn on_this_laptop(folders: Folders) -> Self {
        Self {
            folders,
            clock: Arc::new(Utc::now),
            local: |at| at.with_timezone(&chrono::Local).naive_local(),
            kdf_cost: KdfCost::default(),
            page_check_after: Duration::from_secs(1),
            log: |line| eprintln!("kantelbeeld: {line}"),
        }
    }
}

/// The app. One per process; commands come in one at a time.
pub struct App {
    pub(crate) inner: Arc<Mutex<Inner>>,
    pub(crate) listener: Arc<Listener>,
    /// Raised to stop what takes long. Beside the lock, since that is held meanwhile.
    pub(crate) stop: Arc<AtomicBool>,
    /// Whose turn it is to tell the room.
    telling: Mutex<()>,
}

impl App {
    /// Starts with everything closed.
    #[must_use]
    pub fn new(setup: Setup, listener: Listener) -> Self {
        let settings = settings::read(&setup.folders.settings());
        let listener = Arc::new(listener);
        let stop = Arc::new(AtomicBool::new(false));
        let inner = Inner {
            setup,
            settings,
            opened: None,
            openings: 0,
            recovery: None,
            renewing: None,
            shown: None,
            told: None,
            untold: false,
            keeping: Keeping::default(),
            damaged_key: None,
            looked: None,
            shared: Shared::default(),
            listener: listener.clone(),
            stop: stop.clone(),
        };
        Self {
            inner: Arc::new(Mutex::new(inner)),
            listener,
            stop,
            telling: Mutex::default(),
        }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }

    /// Tells the room what it sees now. Commands may end at the same moment; whoever has the turn tells the newest page, so
    /// that one that was blanked does not come back because an older one was told after it.
    pub(crate) fn tell_room(&self) {
        let _turn = self.telling.lock().unwrap_or_else(PoisonError::into_inner);
        let mut inner = self.lock();
        if !std::mem::take(&mut inner.untold) {
            return;
        }
        let newest = inner.told.clone();
        drop(inner);
        (self.listener)(&Event::Beamer(newest.map(Box::new)));
    }

    /// Tells the room what it sees now although nothing changed: its window has just come and heard nothing yet.
    pub fn greet_room(&self) {
        let mut inner = self.lock();
        inner.beamer_changed();
        inner.untold = true;
        drop(inner);
        self.tell_room();
    }
}

/// A panic in an earlier command rolled its change back, so what is left is sound.
pub(crate) fn lock(inner: &Mutex<Inner>) -> MutexGuard<'_, Inner> {
    inner.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An open store.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// It is the practice store.
    pub practice: bool,
    /// How many stores were opened before this one; tells it apart from those.
    pub opening: u64,
    /// Its pages are still to be looked at.
    pub unchecked: Option<PageCheck>,
    /// Its pages are being looked at.
    pub looking: Option<Looking>,
    /// A page of it is damaged: it is read, and not written to any more.
    pub damaged: bool,
}

/// The recovery words of a new store, until one of them was typed back from paper.
pub struct Recovery {
    /// The words.
    pub key: RecoveryKey,
    /// Which one is asked back, from 0.
    pub ask: usize,
}

/// What the room is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The session.
    pub session: SessionId,
    /// Nothing but a calm page.
    pub blank: bool,
}

/// What commands work on.
pub struct Inner {
    setup: Setup,
    settings: Settings,
    opened: Option<Opened>,
    openings: u64,
    pub(crate) recovery: Option<Recovery>,
    /// The key of a store opened with the recovery words, until a new passphrase is chosen.
    pub(crate) renewing: Option<StoreKey>,
    shown: Option<Shown>,
    /// The newest page that was made for the room.
    told: Option<BeamerView>,
    /// It has not been told yet.
    untold: bool,
    pub(crate) keeping: Keeping,
    /// The key of a store that is too damaged to open.
    pub(crate) damaged_key: Option<DamagedKey>,
    /// A file that was looked at and can be taken over.
    pub(crate) looked: Option<Looked>,
    /// What goes on in shared folders.
    pub(crate) shared: Shared,
    listener: Arc<Listener>,
    stop: Arc<AtomicBool>,
}

/// The key of a damaged store, from when it could not be opened until something else stands in its place.
pub struct DamagedKey {
    /// The key.
    pub key: StoreKey,
    /// The passphrase is lost; a new one is asked for as soon as a store is open.
    pub renew: bool,
}

impl Inner {
    pub(crate) fn store(&self) -> Result<&Store, AppError> {
        let opened = self
            .opened
            .as_ref()
            .filter(|_| self.renewing.is_none() && self.recovery.is_none());
        opened
            .map(|o| &o.store)
            .ok_or_else(|| AppError::new(ErrorCode::Locked))
    }

    pub(crate) fn store_mut(&mut self) -> Result<&mut Store, AppError> {
        self.store()?;
        match &mut self.opened {
            None => Err(AppError::new(ErrorCode::Locked)),
            Some(opened) if opened.damaged => Err(AppError::new(ErrorCode::StoreDamaged)),
            Some(opened) => Ok(&mut opened.store),
        }
    }

    pub(crate) fn is_open(&self) -> bool {
        self.opened.is_some()
    }

    /// Takes in an open store, and the look at its pages that is still to be taken.
    pub(crate) fn open(&mut self, store: Store, practice: bool, unchecked: Option<PageCheck>) {
        self.openings += 1;
        self.opened = Some(Opened {
            store,
            practice,
            opening: self.openings,
            unchecked,
            looking: None,
            damaged: false,
        });
    }

    pub(crate) fn opened_mut(&mut self) -> Option<&mut Opened> {
        self.opened.as_mut()
    }

    pub(crate) fn opened_ref(&self) -> Option<&Opened> {
        self.opened.as_ref()
    }

    /// Closes the store and forgets everything that came from it, also what the printer remembers of earlier pages. What was
    /// written goes in a backup.
    pub(crate) fn close(&mut self) {
        if let Some(opened) = self.forget() {
            self.put_away(opened);
        }
    }

    /// As [`Inner::close`], when what was written is kept in another way.
    pub(crate) fn close_without_backup(&mut self) {
        drop(self.forget());
    }

    fn forget(&mut self) -> Option<Opened> {
        report::forget();
        self.recovery = None;
        self.renewing = None;
        self.damaged_key = None;
        self.looked = None;
        self.shared = Shared::default();
        self.shown = None;
        self.opened.take()
    }

    /// The key fits, and the store is too damaged to open: there are backups to put back.
    pub(crate) fn stay_before_damage(&mut self, key: StoreKey, renew: bool) {
        self.close_without_backup();
        self.damaged_key = Some(DamagedKey { key, renew });
    }

    /// Whether a new passphrase is to be asked for.
    pub(crate) fn must_renew(&self) -> bool {
        self.renewing.is_some()
            || self
                .damaged_key
                .as_ref()
                .is_some_and(|damaged| damaged.renew)
    }

    pub(crate) fn practice(&self) -> bool {
        self.opened.as_ref().is_some_and(|o| o.practice)
    }

    pub(crate) fn damaged(&self) -> bool {
        self.opened.as_ref().is_some_and(|o| o.damaged)
    }

    pub(crate) fn folders(&self) -> &Folders {
        &self.setup.folders
    }

    pub(crate) fn clock(&self) -> Clock {
        self.setup.clock.clone()
    }

    pub(crate) fn kdf_cost(&self) -> KdfCost {
        self.setup.kdf_cost
    }

    pub(crate) fn page_check_after(&self) -> Duration {
        self.setup.page_check_after
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.setup.clock)()
    }

    pub(crate) fn local(&self) -> LocalTime {
        self.setup.local
    }

    pub(crate) fn today(&self) -> NaiveDate {
        (self.setup.local)(self.now()).date()
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn set_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Begins something that takes long: what is raised to stop it, and who hears how far it is.
    pub(crate) fn long_work(&self) -> (Arc<AtomicBool>, Arc<Listener>) {
        self.stop.store(false, Ordering::Relaxed);
        (self.stop.clone(), self.listener.clone())
    }

    pub(crate) fn language(&self) -> Language {
        self.settings.language
    }

    pub(crate) fn log(&self, line: &str) {
        (self.setup.log)(line);
    }

    pub(crate) fn show(&mut self, shown: Option<Shown>) {
        self.shown = shown;
    }

    pub(crate) fn beamer_view(&self) -> Result<Option<BeamerView>, AppError> {
        let Some(shown) = self.shown else {
            return Ok(None);
        };
        let reads = self.store()?.read();
        views::beamer::beamer_view(
            &reads,
            shown.session,
            self.settings(),
            shown.blank,
            self.practice(),
        )
        .map(Some)
    }

    /// Whether the room sees something else after a command, and must be [told](App::tell_room).
    pub(crate) fn beamer_changed(&mut self) -> bool {
        // A session that went to the bin is no reason to fail the command that put it there; the room sees nothing then.
        let view = self.beamer_view().unwrap_or_default();
        let changed = view != self.told;
        if changed {
            self.told = view;
            self.untold = true;
        }
        changed
    }
}
