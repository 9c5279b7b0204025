//! What comes in: the edits and erasures of a colleague, in one transaction that can also be looked at and dropped.

use super::erasing;
use super::packages::{self, Package, PackageNew};
use super::summed;
use crate::backup::settle;
use crate::project::NewRows;
use crate::search::{Beside, Index};
use crate::{
    Action, Changes, Meta, Reads, Record, Store, StoreError, clock, log, meta, project, search,
    tables, values::to_content,
};
use domain::case_study::CaseStudy;
use domain::community::Community;
use ledger::{Erased, Erasure, Op, OpId, ReplicaId, RowId, ScopeId};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::{Deref, DerefMut};

/// So much of the store is held in memory at other times, in KiB; SQLite's own.
const KIB: i64 = 2_000;

/// So much of the store is held in memory while much of it is read, or written to be dropped, in KiB: what does not fit would be
/// written out for nothing.
const READ_KIB: i64 = 160 * 1024;

/// So much of it is while something comes in that stays, in KiB. What does not fit is written out before the rest, which costs no
/// more than to write all of it at the end, unless a page of it is changed again: with half as much that happens to a few when ten
/// thousand sessions come in, and then most of what was written is read and summed again. All of them would be 200 MB.
const WRITTEN_KIB: i64 = 64 * 1024;

/// What came in of one scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScopeArrived {
    /// Rows that were not here.
    pub new: u32,
    /// Rows that were here and say something else now.
    pub changed: u32,
    /// Rows that somebody has to choose in: both laptops wrote in the same place.
    pub in_conflict: u32,
    /// Edits that were here already.
    pub known: u32,
    /// Edits that were not.
    pub taken: u32,
    /// How long everything is that these wrote, about.
    pub taken_bytes: u64,
}

/// What came of taking in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// By scope: what came in, also where nothing was new.
    pub scopes: BTreeMap<ScopeId, ScopeArrived>,
    /// Erasures that were not known here.
    pub erased: Vec<Erasure>,
    /// Edits of what was erased for everyone. They stay out.
    pub refused: u32,
    /// Edits of cases that were taken off this laptop. They stay out.
    pub passed_over: u32,
    /// Edits of this laptop's own that would go and that no file of it ever held.
    pub unshared_lost: u32,
    /// Somebody writes under the name of this store: it was copied, or put back from before.
    pub is_copied: bool,
}

impl Arrived {
    /// Whether nothing in it was new.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.erased.is_empty()
            && self
                .scopes
                .values()
                .all(|scope| scope.new == 0 && scope.changed == 0)
    }
}

/// A file being taken in. Dropped without [`Incoming::commit`] it leaves no trace.
pub struct Incoming<'a> {
    /// It is only looked at.
    looks: bool,
    sql: Transaction<'a>,
    /// Where the words go of what comes in when nothing was here before.
    beside: Option<Beside>,
    meta: &'a mut Meta,
    ids: &'a mut clock::IdSource,
    now_ms: i64,
    gone: Gone,
    /// Nothing was here before at all.
    was_empty: bool,
    /// Rows that were touched, and counted as new or as changed.
    touched: HashSet<RowId>,
    in_conflict: BTreeMap<RowId, ScopeId>,
    /// Of which cases and groups something was here before, or might have been.
    heard_of: HashMap<ScopeId, bool>,
    own_last: u64,
    written: Option<(i64, i64)>,
    arrived: Arrived,
}

/// An edit that comes in, with its values as the log keeps them: to write those takes its time, and whoever read the edit may
/// have more of it.
pub struct Arriving {
    op: Op,
    content: Vec<u8>,
}

impl From<Op> for Arriving {
    fn from(op: Op) -> Self {
        let content = to_content(op.fields.values());
        Self { op, content }
    }
}

/// Edits that were taken in, to be let go of.
pub struct Used(#[expect(dead_code, reason = "only ever dropped")] Vec<(i64, Arriving)>);

/// A file being looked at: everything is done that taking in would do, so what a preview tells is what will be; but it cannot be
/// kept, and of rows that are new only those can be read whose name a preview shows.
pub struct Look<'a>(Incoming<'a>);

impl<'a> Deref for Look<'a> {
    type Target = Incoming<'a>;

    fn deref(&self) -> &Incoming<'a> {
        &self.0
    }
}

impl DerefMut for Look<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

/// What may not come in.
#[derive(Default)]
struct Gone {
    scopes: BTreeSet<ScopeId>,
    rows: BTreeSet<RowId>,
    ops: BTreeSet<OpId>,
    aside: BTreeSet<ScopeId>,
}

impl Gone {
    fn load(sql: &Connection) -> Result<Self, StoreError> {
        let mut gone = Self::default();
        for erasure in super::erasures(sql)? {
            gone.add(&erasure);
        }
        let mut aside = sql.prepare_cached("SELECT scope FROM set_aside")?;
        for scope in aside.query_map([], |row| row.get(0))? {
            gone.aside.insert(ScopeId(scope?));
        }
        Ok(gone)
    }

    fn add(&mut self, erasure: &Erasure) {
        match erasure.what {
            Erased::Scope(scope) => self.scopes.insert(scope),
            Erased::Row(row) => self.rows.insert(row),
            Erased::Op(op) => self.ops.insert(op),
        };
    }
}

impl Store {
    /// Begins to take in what a colleague gave: first [`Incoming::erase`], then [`Incoming::insert`], in any order of scopes
    /// and edits.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn incoming(&mut self) -> Result<Incoming<'_>, StoreError> {
        self.begin(false)
    }

    /// As [`Store::incoming`], to see what would come of it.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn look(&mut self) -> Result<Look<'_>, StoreError> {
        self.begin(true).map(Look)
    }

    fn begin(&mut self, looks: bool) -> Result<Incoming<'_>, StoreError> {
        let now_ms = clock::now(&self.clock).timestamp_millis();
        match looks {
            true => self.make_room()?,
            false => self.hold(WRITTEN_KIB)?,
        }
        // To copy it into the file takes a while, for which whoever waits for the answer need not wait.
        self.sql.pragma_update(None, "wal_autocheckpoint", 0)?;
        self.is_behind = true;
        let sql = self
            .sql
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let was_empty = log::last(&sql)?.is_none();
        let beside = match was_empty && !looks {
            true => Some(Beside::begin()?),
            false => None,
        };
        Ok(Incoming {
            looks,
            beside,
            gone: Gone::load(&sql)?,
            was_empty,
            own_last: log::next_seq(&sql, self.meta.replica)? - 1,
            meta: &mut self.meta,
            ids: &mut self.ids,
            now_ms,
            touched: HashSet::new(),
            in_conflict: BTreeMap::new(),
            heard_of: HashMap::new(),
            written: None,
            arrived: Arrived::default(),
            sql,
        })
    }

    /// Holds more of the store in memory, until [`Store::let_go`]: for what goes through much of it.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn make_room(&self) -> Result<(), StoreError> {
        self.hold(READ_KIB)
    }

    fn hold(&self, kib: i64) -> Result<(), StoreError> {
        Ok(self.sql.pragma_update(None, "cache_size", -kib)?)
    }

    /// Lets go of the memory that [`Store::make_room`] or taking in needed.
    ///
    /// # Errors
    /// When SQLite refuses; what was taken in is safe all the same.
    pub fn let_go(&self) -> Result<(), StoreError> {
        self.hold(KIB)?;
        Ok(self.sql.execute_batch("PRAGMA shrink_memory;")?)
    }

    /// Whether much is on the disk beside the file of the store and not yet in it: then [`Store::write_down`] is to be called when
    /// nobody waits. Not while a backup is copied, for which the file must stay as it is.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.is_behind && !self.is_still
    }

    /// Puts everything in the file of the store, and gives the room on the disk beside it back. What cannot be done at this
    /// moment, since a backup is copied or the pages are being looked at, is left for another call.
    ///
    /// # Errors
    /// When SQLite refuses; what was taken in is safe all the same.
    pub fn write_down(&mut self) -> Result<(), StoreError> {
        self.is_behind = true;
        if self.is_still {
            return Ok(());
        }
        self.go_on()?;
        match settle(&self.sql) {
            Err(StoreError::InUse) => Ok(()),
            settled => {
                self.is_behind = settled.is_err();
                settled
            }
        }
    }
}

impl Incoming<'_> {
    /// What is here, with what came in so far.
    #[must_use]
    pub fn read(&self) -> Reads<'_> {
        Reads::new(&self.sql)
    }

    /// Takes in an erasure, whose signature was checked. What it names goes.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn erase(&mut self, erasure: &Erasure) -> Result<(), StoreError> {
        if erasing::note(&self.sql, erasure, self.now_ms)? {
            if self.written.is_some() {
                self.put_words_in()?;
            }
            self.arrived.unshared_lost +=
                packages::unshared(&self.sql, self.meta.replica, erasure)?;
            self.gone.add(erasure);
            erasing::apply(&self.sql, erasure, &mut Changes::default())?;
            self.arrived.erased.push(erasure.clone());
        }
        Ok(())
    }

    /// Takes in edits, some hundreds or thousands at a time. Those that are here already are passed over, and so are those of
    /// what was erased. What is not needed any more is given back: to let go of so many texts takes its time, and whoever made
    /// them may have more of it.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn insert(
        &mut self,
        edits: impl IntoIterator<Item = impl Into<Arriving>>,
    ) -> Result<Used, StoreError> {
        let edits = edits.into_iter().map(Into::into);
        let mut arriving: Vec<Arriving> = Vec::with_capacity(edits.size_hint().0);
        let mut log = log::Appender::new(&self.sql)?;
        for edit in edits {
            let op = &edit.op;
            if self.gone.scopes.contains(&op.scope) || self.gone.rows.contains(&op.row) {
                self.arrived.refused += 1;
                continue;
            }
            if self.gone.aside.contains(&op.scope) {
                self.arrived.passed_over += 1;
                continue;
            }
            self.arrived.is_copied |= self.is_forked(op)?;
            // Of a case that was never heard of nothing can be here; a second edit with the same id is noticed when it is written.
            let may_be_here = match self.heard_of.entry(op.scope) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) => *new.insert(log.has_number(op.scope.0)?),
            };
            if may_be_here && is_here(&self.sql, op)? {
                self.arrived.scopes.entry(op.scope).or_default().known += 1;
                continue;
            }
            arriving.push(match self.gone.ops.contains(&op.id) {
                true => Arriving::from(edit.op.redacted()),
                false => edit,
            });
        }
        let written: Vec<(&Op, &[u8])> = arriving
            .iter()
            .map(|edit| (&edit.op, edit.content.as_slice()))
            .collect();
        let places = log.append_new(&written)?;
        drop(log);
        let mut fresh: Vec<(i64, Arriving)> = Vec::with_capacity(arriving.len());
        for (edit, place) in arriving.into_iter().zip(places) {
            let counted = self.arrived.scopes.entry(edit.op.scope).or_default();
            let Some(n) = place else {
                counted.known += 1;
                continue;
            };
            counted.taken += 1;
            counted.taken_bytes += edit.content.len() as u64;
            self.written = Some((self.written.map_or(n, |(first, _)| first), n));
            fresh.push((n, edit));
        }
        fresh.sort_unstable_by_key(|(n, edit)| (edit.op.row, *n));
        let of_rows = fresh.chunk_by(|(_, a), (_, b)| a.op.row == b.op.row);
        let mut rows: Vec<&[(i64, Arriving)]> = of_rows.collect();
        // In the order of their numbers.
        rows.sort_unstable_by_key(|edits| edits.first().map(|(n, _)| *n));
        let mut new = NewRows::default();
        for edits in rows {
            self.project(edits, &mut new)?;
        }
        new.put_with(&self.sql, self.index())?;
        if self.beside.as_ref().is_some_and(Beside::is_full) {
            self.put_words_in()?;
        }
        Ok(Used(fresh))
    }

    fn index(&self) -> &dyn Index {
        match &self.beside {
            Some(beside) => beside,
            None => &*self.sql,
        }
    }

    /// From now on words go into the index of the store.
    fn put_words_in(&mut self) -> Result<(), StoreError> {
        match self.beside.take() {
            Some(beside) => beside.put_in(&self.sql),
            None => Ok(()),
        }
    }

    /// Projects a row of which these edits have just come in, unless it is new: then it is made of them alone, without reading it
    /// back, and waits with others to be put in its table.
    fn project<'e>(
        &mut self,
        edits: &'e [(i64, Arriving)],
        waiting: &mut NewRows<'e>,
    ) -> Result<(), StoreError> {
        let Some((first_n, first)) = edits.first() else {
            return Ok(());
        };
        let Op { row, scope, .. } = &first.op;
        let is_first = self.touched.insert(*row);
        let is_new = is_first && (self.was_empty || !log::is_before(&self.sql, *row, *first_n)?);
        if is_first {
            let counted = self.arrived.scopes.entry(*scope).or_default();
            match is_new {
                true => counted.new += 1,
                false => counted.changed += 1,
            }
        }
        if let ([(_, Arriving { op, .. })], true) = (edits, is_new) {
            let Some(table) = tables::of_kind(&op.kind) else {
                return Ok(());
            };
            if !self.looks || has_name(table.kind) {
                waiting.add_alone(table, *first_n, op);
            }
            return Ok(());
        }
        let state = match is_new {
            true => log::state_of(*row, *first_n, edits.iter().map(|(_, edit)| &edit.op)),
            false => log::row_state(&self.sql, *row)?.ok_or(StoreError::Mismatch)?,
        };
        match state.in_conflict() {
            true => self.in_conflict.insert(*row, *scope),
            false => self.in_conflict.remove(row),
        };
        if !is_new {
            return project::project_with(&self.sql, self.index(), &state);
        }
        match self.looks && !has_name(&state.kind) {
            true => Ok(()),
            false => waiting.add(&self.sql, &state),
        }
    }

    /// Whether this edit has the name of this store and is none of it.
    fn is_forked(&self, op: &Op) -> Result<bool, StoreError> {
        if op.replica != self.meta.replica {
            return Ok(false);
        }
        Ok(op.seq > self.own_last || !is_here(&self.sql, op)?)
    }

    /// What came in so far.
    #[must_use]
    pub fn arrived(&self) -> Arrived {
        let mut arrived = self.arrived.clone();
        for scope in self.in_conflict.values() {
            arrived.scopes.entry(*scope).or_default().in_conflict += 1;
        }
        arrived
    }

    /// Keeps what came in and writes the file down. All of it is on the disk when this returns, or nothing. It is one step to
    /// undo, and what could be undone before no longer can: that was done without knowing what came in.
    ///
    /// A store that turns out to be copied goes on under a new name.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn commit(mut self, package: PackageNew<'_>) -> Result<Arrived, StoreError> {
        let arrived = self.arrived();
        self.sql.execute("DELETE FROM undo_step", [])?;
        let (first_op, last_op) = self.written.unwrap_or((0, 0));
        if self.written.is_some() {
            self.sql.execute(
                "INSERT INTO undo_step (side, action, first_op, last_op) VALUES (0, ?1, ?2, ?3)",
                params![Action::BundleTakeIn.key(), first_op, last_op],
            )?;
        }
        packages::write(
            &self.sql,
            &Package {
                id: package.id,
                given: false,
                device: package.device,
                at_ms: self.now_ms,
                about: package.about.to_owned(),
            },
            (first_op, last_op),
        )?;
        for scope in arrived.scopes.keys().filter(|it| it.0 != package.community) {
            self.sql
                .prepare_cached(
                    "INSERT OR REPLACE INTO group_scope (scope, community) VALUES (?1, ?2)",
                )?
                .execute(params![scope.as_bytes(), package.community.as_bytes()])?;
        }
        for frame in package.unknown {
            self.sql.execute(
                "INSERT OR IGNORE INTO unknown_frame (scope, kind, flags, payload) VALUES (?1, ?2, ?3, ?4)",
                params![package.community.as_bytes(), frame.kind, frame.flags, frame.payload],
            )?;
        }
        if !arrived.erased.is_empty() {
            meta::set(&self.sql, meta::BACKUPS_HOLD_ERASED, &1)?;
        }
        if arrived.is_copied {
            let now = chrono::DateTime::from_timestamp_millis(self.now_ms).unwrap_or_default();
            self.meta.replica = ReplicaId(self.ids.next(now));
            meta::set(&self.sql, meta::REPLICA, self.meta.replica.as_bytes())?;
            meta::set(&self.sql, meta::LAST_ID, self.ids.last().as_bytes())?;
        }
        summed::keep(&self.sql, package.summed)?;
        let is_mostly_new = |(first, last): (i64, i64)| last - first > first;
        let is_in_parts = self.beside.is_none() && self.written.is_some_and(is_mostly_new);
        self.put_words_in()?;
        if is_in_parts {
            search::make_one(&self.sql)?;
        }
        self.sql.commit()?;
        Ok(arrived)
    }
}

/// Whether a preview names it.
fn has_name(kind: &str) -> bool {
    [Community::TABLE.kind, CaseStudy::TABLE.kind].contains(&kind)
}

fn is_here(sql: &Connection, op: &Op) -> Result<bool, StoreError> {
    Ok(sql
        .prepare_cached("SELECT 1 FROM op WHERE id = ?1")?
        .exists([op.id.as_bytes()])?)
}
