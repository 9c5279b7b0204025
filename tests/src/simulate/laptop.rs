//! One laptop: a real store, a clock that can be wrong, and beside it the model of what the store must hold.

use super::fault::{Fault, differs};
use super::handed::Handed;
use chrono::{DateTime, TimeDelta, Utc};
use exchange::DeviceKeys;
use ledger::{Erasure, Gained, Ledger, Op, OpId, RowId, ScopeId, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::backup::{self, Reason};
use store::keys::{KeyFile, StoreKey};
use store::{Action, Changes, Clock, Outcome, PackageNew, Store, StoreError, Tx};
use tempfile::TempDir;
use uuid::Uuid;

/// Where every clock begins.
const BEGIN_MS: i64 = 1_795_000_000_000;

/// What a laptop must hold.
#[derive(Clone, Default)]
pub struct Model {
    pub ledger: Ledger,
    pub aside: BTreeSet<ScopeId>,
    /// What only a newer version knows.
    pub frames: BTreeSet<Vec<u8>>,
    /// What was taken in last and can be undone, and the rows that were worked on since.
    pub taken: Option<(BTreeSet<OpId>, BTreeSet<RowId>)>,
}

/// A laptop.
pub struct Laptop {
    _home: TempDir,
    path: PathBuf,
    /// Empty only while it is closed.
    store: Option<Store>,
    place: String,
    pub clock: Arc<AtomicI64>,
    pub keys: DeviceKeys,
    pub model: Model,
    /// What stood in each backup.
    backups: BTreeMap<String, Model>,
}

impl Laptop {
    pub fn new(seat: usize) -> Result<Self, Fault> {
        let home = TempDir::new()?;
        let path = home.path().join("store");
        fs::create_dir_all(&path)?;
        KeyFile::create_practice(&path)?;
        let clock = Arc::new(AtomicI64::new(BEGIN_MS));
        let store = Store::create(&path, &key_in(&path)?, told_by(&clock))?;
        let mut laptop = Self {
            _home: home,
            path,
            store: Some(store),
            place: format!("seat {seat}"),
            clock,
            keys: DeviceKeys::generate(),
            model: Model::default(),
            backups: BTreeMap::new(),
        };
        laptop.stands_at_its_place()?;
        Ok(laptop)
    }

    pub fn store(&mut self) -> &mut Store {
        self.store.as_mut().expect("a laptop is open between steps")
    }

    pub fn reads(&self) -> store::Reads<'_> {
        let store = self.store.as_ref();
        store.expect("a laptop is open between steps").read()
    }

    fn stands_at_its_place(&mut self) -> Result<(), Fault> {
        let place = self.place.clone();
        self.store().stands_at(&place)?;
        Ok(())
    }

    fn open(&mut self) -> Result<(), Fault> {
        let key = key_in(&self.path)?;
        self.store = Some(Store::open(&self.path, &key, told_by(&self.clock))?);
        self.stands_at_its_place()
    }

    pub fn restarts(&mut self) -> Result<(), Fault> {
        self.store = None;
        self.open()
    }

    /// Time goes on here, or back.
    pub fn passes(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }

    /// Does something, and keeps what it wrote in the model. Gives the edits that were confirmed; none when the store could not
    /// do it because something is not there any more.
    pub fn does(
        &mut self,
        scopes: &[ScopeId],
        action: Action,
        write: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<Vec<Op>, Fault> {
        match self.store().transact(action, write) {
            Ok(done) => self.confirmed(scopes, &done.changes),
            Err(StoreError::NotFound) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    pub fn resolves(
        &mut self,
        scopes: &[ScopeId],
        row: RowId,
        values: BTreeMap<String, Value>,
        keep: bool,
    ) -> Result<Vec<Op>, Fault> {
        match self.store().resolve(row, values, keep) {
            Ok(done) => self.confirmed(scopes, &done.changes),
            Err(StoreError::NotFound) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    /// Undoes or does again. True when what was taken in went out.
    pub fn goes_back(&mut self, scopes: &[ScopeId], redo: bool) -> Result<(Vec<Op>, bool), Fault> {
        let done = match redo {
            true => self.store().redo(),
            false => self.store().undo(),
        };
        let done: Outcome<Action> = match done {
            Err(StoreError::NothingToUndo | StoreError::NothingToRedo) => {
                return Ok((Vec::new(), false));
            }
            done => done?,
        };
        if done.value == Action::BundleTakeIn {
            let Some((came, worked_on)) = self.model.taken.take() else {
                return differs("something was undone that never came in");
            };
            self.model
                .keep(|op| !came.contains(&op.id) || worked_on.contains(&op.row));
            return Ok((Vec::new(), true));
        }
        Ok((self.confirmed(scopes, &done.changes)?, false))
    }

    /// What an action wrote: the edits of its rows that are of this laptop and new.
    fn confirmed(&mut self, scopes: &[ScopeId], changes: &Changes) -> Result<Vec<Op>, Fault> {
        let rows: BTreeSet<RowId> = changes.rows().map(|(_, row)| RowId(row)).collect();
        let replica = self.store().meta().replica;
        let mut fresh = Vec::new();
        for scope in scopes {
            for op in self.reads().ops_of(*scope, Some(&rows))? {
                if op.replica == replica && self.model.ledger.insert(op.clone()) {
                    fresh.push(op);
                }
            }
        }
        if let Some((_, worked_on)) = &mut self.model.taken {
            worked_on.extend(fresh.iter().map(|op| op.row));
        }
        Ok(fresh)
    }

    /// Takes in what a file holds.
    pub fn takes(&mut self, handed: &Handed, group: Uuid) -> Result<Gained, Fault> {
        let store = self.store();
        let mut incoming = store.incoming()?;
        for erasure in &handed.erasures {
            incoming.erase(erasure)?;
        }
        for part in handed.ops.chunks(500) {
            incoming.insert(part.to_vec())?;
        }
        let device = [7; 32];
        let taken = incoming.commit(PackageNew {
            id: Uuid::new_v4(),
            device,
            about: "{}",
            community: group,
            summed: &[],
            unknown: &handed.frames(),
        })?;
        if !taken.erased.is_empty() {
            store.erased_elsewhere()?;
        }
        store.let_go()?;
        store.write_down()?;
        let gained = self.model.takes(handed);
        let erased: BTreeSet<_> = taken.erased.iter().map(|it| it.id).collect();
        if erased != gained.erasures.iter().copied().collect() {
            return differs("taking in tells of other erasures than came in");
        }
        if taken.is_nothing_new() != (gained.ops.is_empty() && gained.erasures.is_empty()) {
            return differs("taking in tells that nothing was new, or that something was, wrongly");
        }
        Ok(gained)
    }

    pub fn erases(&mut self, erasure: Erasure) -> Result<(), Fault> {
        self.store().erase(std::slice::from_ref(&erasure))?;
        self.model.ledger.erase(erasure);
        self.model.taken = None;
        Ok(())
    }

    pub fn sets_aside(&mut self, scope: ScopeId) -> Result<(), Fault> {
        self.store().set_aside(scope)?;
        self.model.keep(|op| op.scope != scope);
        self.model.aside.insert(scope);
        self.model.taken = None;
        Ok(())
    }

    pub fn lets_in_again(&mut self, scope: ScopeId) -> Result<(), Fault> {
        self.store().let_in_again(scope)?;
        self.model.aside.remove(&scope);
        Ok(())
    }

    pub fn makes_a_backup(&mut self) -> Result<(), Fault> {
        let store = self.store();
        let kept = store.hold_still(Reason::Asked).and_then(|it| it.keep());
        store.go_on()?;
        self.backups.insert(kept?.name, self.model.clone());
        Ok(())
    }

    /// Puts back one of the backups. False when there is none.
    pub fn restores(&mut self, chance: &mut fastrand::Rng) -> Result<bool, Fault> {
        let names: Vec<&String> = self.backups.keys().collect();
        let Some(name) = chance.choice(names).cloned() else {
            return Ok(false);
        };
        self.store = None;
        backup::restore(
            &self.path,
            &name,
            &key_in(&self.path)?,
            &told_by(&self.clock),
        )?;
        let was = self.backups[&name].clone();
        let erased: Vec<Erasure> = self.model.ledger.erasures().cloned().collect();
        self.model = was;
        for erasure in erased {
            if self.model.ledger.erase(erasure) {
                self.model.taken = None;
            }
        }
        self.open()?;
        Ok(true)
    }

    /// The folder of this laptop is copied over that of another one; when it is not noticed, both go on under one name.
    pub fn is_copied_to(&mut self, other: &mut Laptop, noticed: bool) -> Result<(), Fault> {
        self.store = None;
        other.store = None;
        fs::remove_dir_all(&other.path)?;
        copy_folder(&self.path, &other.path)?;
        other.model = self.model.clone();
        other.backups = self.backups.clone();
        other.keys = self.keys.clone();
        if !noticed {
            other.place.clone_from(&self.place);
        }
        self.open()?;
        other.open()
    }
}

impl Model {
    /// What the model comes to with what a file holds.
    pub fn takes(&mut self, handed: &Handed) -> Gained {
        let mut came = Ledger::new();
        handed.erasures.iter().for_each(|erasure| {
            came.erase(erasure.clone());
        });
        let wanted = handed
            .ops
            .iter()
            .filter(|op| !self.aside.contains(&op.scope));
        wanted.for_each(|op| {
            came.insert(op.clone());
        });
        let gained = self.ledger.union(&came);
        self.frames.extend(handed.frames.iter().cloned());
        self.taken = Some((gained.ops.iter().copied().collect(), BTreeSet::new()));
        gained
    }

    /// Keeps these edits, and every erasure.
    fn keep(&mut self, stays: impl Fn(&Op) -> bool) {
        let mut kept = Ledger::new();
        self.ledger.erasures().for_each(|erasure| {
            kept.erase(erasure.clone());
        });
        self.ledger.ops().filter(|op| stays(op)).for_each(|op| {
            kept.insert(op.clone());
        });
        self.ledger = kept;
    }
}

fn told_by(clock: &Arc<AtomicI64>) -> Clock {
    let clock = Arc::clone(clock);
    Arc::new(move || time(clock.load(Ordering::Relaxed)))
}

fn time(ms: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::milliseconds(ms)
}

fn key_in(folder: &Path) -> Result<StoreKey, Fault> {
    match KeyFile::open(folder)?.unlock_practice() {
        Ok(key) => Ok(key),
        Err(_) => differs("a practice store needs no passphrase"),
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Fault> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy_folder(&entry.path(), &copy)?,
            false => {
                fs::copy(entry.path(), copy)?;
            }
        }
    }
    Ok(())
}
