//! A file that came: looking at it without changing anything, and taking it over.

use super::about::About;
use super::in_time::InTime;
use super::room::with_room;
use super::{laptop, summed, trouble};
use crate::app::LocalTime;
use crate::error::{AppError, ErrorCode};
use crate::wire::exchange::{
    BundlePreview, BundleTaken, ExchangeCounts, ScopePreview, Selection, Signer,
};
use chrono::{DateTime, TimeDelta};
use domain::ids::{CaseId, CommunityId};
use exchange::{
    ContactCard, DeviceKeys, DiskFolder, FetchError, Manifest, ReadError, ScopeSummary, Section,
    Trouble, Unlock, Verified, check_erasure, digest_of_ids, fetch, verify,
};
use ledger::{Erased, Erasure, ErasureId, Op, ScopeId};
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc;
use std::thread;
use store::{
    Arrived, Arriving, Incoming, PackageNew, Reads, ScopeArrived, ScopeSummed, Store, StoreError,
    UnknownFrame,
};
use uuid::Uuid;

/// A file that was looked at and can be taken over. It is a copy without a name on this laptop, still encrypted, so the stick
/// may go; and it is gone when this is.
pub(crate) struct Looked {
    verified: Verified<File>,
    /// Names this look.
    pub id: Uuid,
    signer: Signer,
    /// It was opened with words that somebody told.
    by_words: bool,
    nothing_new: Option<NothingNew>,
    from: String,
}

/// Copies a file to this laptop and reads all of it.
///
/// # Errors
/// Why it cannot be read; see [`trouble`].
pub(crate) fn look(
    store: &mut Store,
    path: &Path,
    passphrase: Option<String>,
    temp: &Path,
    cancel: &AtomicBool,
    tell: &mut dyn FnMut(u64),
) -> Result<Looked, AppError> {
    let keys = laptop::keys(store)?;
    let passphrase = passphrase.map(SecretString::from);
    let unlock = match &passphrase {
        Some(passphrase) => Unlock::Passphrase(passphrase),
        None => Unlock::Device(&keys),
    };
    let verified = read(path, unlock, temp, cancel, tell)?;
    Looked::at(verified, store, &keys, passphrase.is_some())
}

/// Copies a file to this laptop, without a name, and reads the copy to its end.
///
/// # Errors
/// Why it cannot be read; see [`trouble`].
pub(crate) fn read(
    path: &Path,
    unlock: Unlock<'_>,
    temp: &Path,
    cancel: &AtomicBool,
    tell: &mut dyn FnMut(u64),
) -> Result<Verified<File>, AppError> {
    let shown = path.display().to_string();
    let (folder, name) = match (
        path.parent(),
        path.file_name().and_then(|name| name.to_str()),
    ) {
        (Some(folder), Some(name)) => (folder, name),
        _ => return Err(AppError::new(ErrorCode::FileNotRead).with("path", shown)),
    };
    let file =
        fetch(&DiskFolder::at(folder), name, temp, cancel, tell).map_err(|error| match error {
            // The stick is in, and the file is not on it any more.
            FetchError::Stick(Trouble::Gone) if folder.is_dir() => {
                AppError::new(ErrorCode::FileNotRead).with("path", &shown)
            }
            error => trouble::of_fetch(error, &shown),
        })?;
    Ok(verify(file, unlock)?)
}

/// What was seen of a file in which nothing was new, so that it need not be read again.
struct NothingNew {
    /// The newest edit that was here.
    at: Option<Uuid>,
    arrived: Arrived,
}

/// So many sections are read while others are still being put in.
const SECTIONS_AHEAD: usize = 4;

/// A part of a file, ready to be put in.
enum Part {
    Erasures(Vec<Erasure>),
    Edits(Vec<Arriving>),
}

impl Part {
    fn of(section: Section, order: &mut InTime) -> Option<Self> {
        match section {
            Section::Erasures(erasures) => Some(Self::Erasures(erasures)),
            Section::Ops { scope, ops } => Self::of_edits(order.next(scope, ops)),
            // Known since it was verified.
            Section::People(_) | Section::Other(_) => None,
        }
    }

    fn of_edits(ops: Vec<Op>) -> Option<Self> {
        if ops.is_empty() {
            return None;
        }
        Some(Self::Edits(ops.into_iter().map(Arriving::from).collect()))
    }
}

impl Looked {
    /// A look at a file that was read.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn at(
        verified: Verified<File>,
        store: &Store,
        keys: &DeviceKeys,
        by_words: bool,
    ) -> Result<Self, AppError> {
        let device = verified.signer();
        let colleagues = store.read().colleagues()?;
        let known = colleagues
            .iter()
            .find(|colleague| colleague.device == *device.as_bytes());
        let signer = match known {
            _ if device == keys.device() => Signer::Own,
            Some(colleague) if colleague.removed_ms.is_some() => Signer::Removed,
            Some(_) => Signer::Colleague,
            None => Signer::Unknown,
        };
        Ok(Self {
            from: known.map_or_else(
                || verified.manifest().sender.laptop.clone(),
                |colleague| colleague.name.clone(),
            ),
            id: Uuid::new_v4(),
            by_words,
            nothing_new: None,
            signer,
            verified,
        })
    }

    /// What the laptop is called that made it, and whether it is known.
    pub(crate) fn from(&self) -> (String, Signer) {
        (self.from.clone(), self.signer)
    }

    /// The group that it is of.
    pub(crate) fn group(&self) -> Uuid {
        self.manifest().group.0
    }

    /// Whether taking it over would bring anything: it is tried, and dropped.
    ///
    /// # Errors
    /// When the file or the store cannot be read.
    pub(crate) fn brings_something(&mut self, store: &mut Store) -> Result<bool, AppError> {
        if self.seen_at_a_glance(store.read())?.is_some() {
            return Ok(false);
        }
        with_room(store, |store| {
            let mut look = store.look()?;
            self.fill(&mut look)?;
            Ok(!look.arrived().is_nothing_new())
        })
    }

    fn manifest(&self) -> &Manifest {
        self.verified.manifest()
    }

    /// Whether it may be taken over: from a colleague, from this laptop itself, or from somebody who told the words.
    fn is_trusted(&self) -> bool {
        match self.signer {
            Signer::Colleague | Signer::Own => true,
            Signer::Removed | Signer::Unknown => self.by_words,
        }
    }

    fn selection(&self) -> Selection {
        match self.manifest().selection {
            exchange::Selection::WholeGroup => Selection::Group,
            exchange::Selection::SomeCases => Selection::Cases,
            exchange::Selection::LessonsOnly => Selection::Lessons,
        }
    }

    /// Puts everything in, in the one order that is safe: first what was erased. An erasure whose signature does not fit is
    /// passed over.
    fn fill(&mut self, incoming: &mut Incoming<'_>) -> Result<(), AppError> {
        let mut order = InTime::new(self.manifest().group);
        let sections = self.verified.sections()?;
        // To unlock, unpack and check is as much work as to put in: each has a thread of its own.
        thread::scope(|threads| {
            let (hand_on, handed) = mpsc::sync_channel(SECTIONS_AHEAD);
            let (give_back, given_back) = mpsc::channel();
            threads.spawn(move || {
                let hand_on_part = |part: Option<Result<Part, ReadError>>| {
                    given_back.try_iter().for_each(drop);
                    // Nobody takes more of it after an error.
                    part.is_none_or(|part| hand_on.send(part).is_ok())
                };
                for section in sections {
                    let part = section.map(|section| Part::of(section, &mut order));
                    if !hand_on_part(part.transpose()) {
                        return;
                    }
                }
                while let Some(part) = Part::of_edits(order.rest()) {
                    if !hand_on_part(Some(Ok(part))) {
                        return;
                    }
                }
                // Otherwise whoever takes it would wait for the end for ever.
                drop(hand_on);
                given_back.into_iter().for_each(drop);
            });
            for part in handed {
                match part? {
                    Part::Erasures(erasures) => {
                        for erasure in erasures {
                            if check_erasure(&erasure).is_ok() {
                                incoming.erase(&erasure)?;
                            }
                        }
                    }
                    Part::Edits(edits) => {
                        let used = incoming.insert(edits)?;
                        // If nobody waits for it any more it is let go of here.
                        let _ = give_back.send(used);
                    }
                }
            }
            Ok(())
        })
    }

    /// What would come of it, when that can be told without trying: all of it is here, by what was summed up of its cases before.
    fn seen_at_a_glance(&self, reads: Reads<'_>) -> Result<Option<Arrived>, StoreError> {
        let manifest = self.manifest();
        if !summed::is_all_here(reads, manifest)? {
            return Ok(None);
        }
        let known: BTreeSet<ErasureId> = reads.erasures()?.iter().map(|it| it.id).collect();
        let erasures = &self.verified.beside().erasures;
        if !erasures.iter().all(|erasure| known.contains(&erasure.id)) {
            return Ok(None);
        }
        let known = |scope: &ScopeSummary| ScopeArrived {
            known: u32::try_from(scope.ops).unwrap_or(u32::MAX),
            ..ScopeArrived::default()
        };
        let with_edits = manifest.scopes.iter().filter(|scope| scope.ops > 0);
        Ok(Some(Arrived {
            scopes: with_edits.map(|it| (it.scope, known(it))).collect(),
            ..Arrived::default()
        }))
    }

    /// How people are called, by what stands in the file.
    fn writers(&self) -> Vec<(Uuid, String)> {
        let sender = &self.manifest().sender;
        let people = self.verified.beside().people.iter();
        let named = people.map(|person| {
            // Of themselves everybody says it best.
            let is_own = |card: &ContactCard| card.device == sender.device;
            let name = match person.laptops.iter().any(is_own) {
                true => &sender.laptop,
                false => &person.name,
            };
            (person.id.0, name.clone())
        });
        named.collect()
    }

    /// What only a newer version knows.
    fn unknown(&self) -> Vec<UnknownFrame> {
        let others = self.verified.beside().others.iter();
        let unknown = others.map(|other| UnknownFrame {
            kind: other.kind,
            flags: other.flags,
            payload: other.payload.clone(),
        });
        unknown.collect()
    }

    /// Refuses a file with which there would be more of what only newer programs know than is kept of a group: it comes in several
    /// files, and each of them keeps to the limit.
    fn may_keep(&self, reads: Reads<'_>, unknown: &[UnknownFrame]) -> Result<(), AppError> {
        let manifest = self.manifest();
        let mut all = reads.unknown_frames(manifest.group.0)?;
        let fresh = unknown.iter().filter(|frame| !all.contains(frame));
        let fresh: Vec<UnknownFrame> = fresh.cloned().collect();
        all.extend(fresh);
        let bytes = all.iter().map(|frame| frame.payload.len() as u64).sum();
        if exchange::may_be_kept(all.len() as u64, bytes) {
            return Ok(());
        }
        Err(AppError::new(ErrorCode::BundleTooNew).with("needs", &manifest.needs))
    }

    /// What taking it over would do.
    ///
    /// # Errors
    /// When the file or the store cannot be read.
    pub(crate) fn preview(
        &mut self,
        store: &mut Store,
        local: LocalTime,
    ) -> Result<BundlePreview, AppError> {
        let group = CommunityId(self.manifest().group.0);
        let new_group = store.read().community(group).is_err();
        // What is erased can be named only before.
        let titles = titles(store.read(), group)?;
        let card = match self.signer {
            Signer::Unknown | Signer::Removed => {
                let own = laptop::card(store)?;
                Some(laptop::seen(store.read(), &own, &self.manifest().sender)?)
            }
            Signer::Colleague | Signer::Own => None,
        };
        let taken_at = self.taken_at(store.read())?;
        let (arrived, community, scopes) = match self.seen_at_a_glance(store.read())? {
            Some(arrived) => {
                let community = store.read().community(group).map(|it| it.name);
                let scopes = self.scopes(&arrived, store.read(), &titles);
                (arrived, community, scopes)
            }
            None => with_room(store, |store| {
                let mut incoming = store.look()?;
                self.fill(&mut incoming)?;
                self.may_keep(incoming.read(), &self.unknown())?;
                let arrived = incoming.arrived();
                let after = incoming.read();
                let community = after.community(group).map(|it| it.name);
                let scopes = self.scopes(&arrived, after, &titles);
                Ok((arrived, community, scopes))
            })?,
        };
        let not_shown = self.verified.beside().others.len();
        let not_shown = u32::try_from(not_shown).unwrap_or(u32::MAX);
        self.nothing_new = match arrived.is_nothing_new() {
            true => Some(NothingNew {
                at: store.last_edit()?,
                arrived: arrived.clone(),
            }),
            false => None,
        };
        let manifest = self.manifest();
        Ok(BundlePreview {
            needs_passphrase: false,
            id: Some(self.id),
            signer: self.signer,
            from: self.from.clone(),
            card,
            made_at: DateTime::from_timestamp_millis(manifest.created_ms),
            purpose: manifest.purpose.clone(),
            expired_on: expired_on(manifest, store, local),
            community: community.unwrap_or_default(),
            new_group,
            selection: self.selection(),
            counts: counts(&arrived),
            scopes,
            refused: arrived.refused,
            passed_over: arrived.passed_over,
            unshared_lost: arrived.unshared_lost,
            taken_at,
            not_shown,
        })
    }

    fn taken_at(
        &self,
        reads: Reads<'_>,
    ) -> Result<Option<chrono::DateTime<chrono::Utc>>, AppError> {
        let id = self.id_of_package();
        let packages = reads.packages()?;
        let taken = packages.iter().find(|it| it.id == id && !it.given);
        Ok(taken.and_then(|it| DateTime::from_timestamp_millis(it.at_ms)))
    }

    fn id_of_package(&self) -> Uuid {
        Uuid::from_bytes(*self.manifest().package.as_bytes())
    }

    fn scopes(
        &self,
        arrived: &Arrived,
        after: Reads<'_>,
        titles: &BTreeMap<ScopeId, (String, String)>,
    ) -> Vec<ScopePreview> {
        let group = self.manifest().group;
        let erased = arrived.erased.iter().filter_map(|it| match it.what {
            Erased::Scope(scope) => Some(scope),
            Erased::Row(_) | Erased::Op(_) => None,
        });
        let erased = erased.map(|scope| ScopePreview {
            title: titles.get(&scope).map(|(title, _)| title.clone()),
            code: titles.get(&scope).map(|(_, code)| code.clone()),
            is_group: scope == group,
            erased: true,
            counts: ExchangeCounts {
                erased: 1,
                ..ExchangeCounts::default()
            },
        });
        let mut scopes: Vec<(ScopeId, &ScopeArrived)> = arrived
            .scopes
            .iter()
            .map(|(scope, counted)| (*scope, counted))
            .collect();
        scopes.sort_by_key(|(scope, _)| *scope != group);
        let brought = scopes.into_iter().map(|(scope, counted)| {
            let case = after.case(CaseId(scope.0)).ok();
            ScopePreview {
                title: case.as_ref().map(|case| case.title.clone()),
                code: case.map(|case| case.code.0),
                is_group: scope == group,
                erased: false,
                counts: of_scope(counted),
            }
        });
        brought.chain(erased).collect()
    }

    /// Whether taking it over changes nothing, so that there is nothing to make a backup for.
    pub(crate) fn is_nothing_new(&self, store: &Store) -> bool {
        let last = store.last_edit().ok();
        let seen = self.nothing_new.as_ref().map(|seen| seen.at);
        seen.is_some() && seen == last
    }

    /// Takes it over, in one step that can be undone. Who calls has made a backup.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownSigner`]; when the file or the store fails, and then nothing has changed.
    pub(crate) fn take(self, store: &mut Store) -> Result<(BundleTaken, Arrived), AppError> {
        if !self.is_trusted() {
            return Err(AppError::new(ErrorCode::UnknownSigner));
        }
        with_room(store, |store| self.take_in(store))
    }

    fn take_in(mut self, store: &mut Store) -> Result<(BundleTaken, Arrived), AppError> {
        let is_nothing_new = self.is_nothing_new(store);
        let mut incoming = store.incoming()?;
        let arrived = match self.nothing_new.take().filter(|_| is_nothing_new) {
            Some(seen) => seen.arrived,
            None => {
                self.fill(&mut incoming)?;
                self.may_keep(incoming.read(), &self.unknown())?;
                incoming.arrived()
            }
        };
        let same = summed::same_now(incoming.read(), self.manifest(), &arrived)?;
        let agrees = self.agrees(incoming.read(), &same)?;
        let manifest = self.manifest();
        let selection = self.selection();
        let about = About {
            with: vec![self.from.clone()],
            purpose: manifest.purpose.clone(),
            selection: Some(selection),
            counts: counts(&arrived),
            created_ms: manifest.created_ms,
            replica: Some(manifest.sender.replica.0),
            upto: upto(manifest),
            erased: manifest.erased.iter().map(|id| id.0).collect(),
            equal: agrees == Agreement::Equal,
            ..About::default()
        };
        incoming.commit(PackageNew {
            id: self.id_of_package(),
            device: *manifest.sender.device.as_bytes(),
            about: &about.write(),
            community: manifest.group.0,
            summed: &same,
            unknown: &self.unknown(),
        })?;
        let own = store.meta().person.0;
        let others: Vec<_> = self
            .writers()
            .into_iter()
            .filter(|(person, _)| *person != own)
            .collect();
        store.writers_save(&others)?;
        if !arrived.erased.is_empty() {
            store.erased_elsewhere()?;
        }
        let taken = BundleTaken {
            counts: counts(&arrived),
            equal: agrees == Agreement::Equal,
            differs: agrees == Agreement::Differs,
            from: self.from,
            was_copy: arrived.is_copied,
        };
        Ok((taken, arrived))
    }

    /// Whether both laptops hold the same edits now.
    fn agrees(&self, reads: Reads<'_>, same: &[ScopeSummed]) -> Result<Agreement, StoreError> {
        let manifest = self.manifest();
        if manifest.selection != exchange::Selection::WholeGroup {
            return Ok(Agreement::Unknown);
        }
        let mut agreement = Agreement::Equal;
        let same: BTreeSet<ScopeId> = same.iter().map(|summed| summed.scope).collect();
        for scope in reads.scopes(manifest.group.0)? {
            if same.contains(&scope) {
                continue;
            }
            let held = reads.scope_held(scope, None)?;
            let theirs = manifest.scope(scope);
            let same_numbers = theirs.is_some_and(|theirs| theirs.upto == held.versions);
            let same = theirs.is_some_and(|theirs| theirs.digest == digest_of_ids(held.ops));
            if !same && same_numbers {
                return Ok(Agreement::Differs);
            }
            if !same {
                agreement = Agreement::Unknown;
            }
        }
        Ok(agreement)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreement {
    /// The same edits.
    Equal,
    /// One has edits that the other has not, or it was not all of the group.
    Unknown,
    /// Edits with the same numbers that are not the same: one laptop was copied.
    Differs,
}

fn upto(manifest: &Manifest) -> BTreeMap<Uuid, u64> {
    let mut upto = BTreeMap::new();
    for (replica, seq) in manifest.scopes.iter().flat_map(|scope| &scope.upto) {
        let newest = upto.entry(replica.0).or_insert(*seq);
        *newest = (*seq).max(*newest);
    }
    upto
}

fn titles(
    reads: Reads<'_>,
    group: CommunityId,
) -> Result<BTreeMap<ScopeId, (String, String)>, StoreError> {
    let cases = reads.cases(group)?.into_iter();
    Ok(cases
        .map(|case| (ScopeId(case.id.0), (case.title, case.code.0)))
        .collect())
}

/// The last day on which it should be taken over, when that is past. Only told: a clock that is wrong refuses nothing.
fn expired_on(manifest: &Manifest, store: &Store, local: LocalTime) -> Option<chrono::NaiveDate> {
    let expires_ms = manifest.expires_ms?;
    if store.now().timestamp_millis() < expires_ms {
        return None;
    }
    let end = DateTime::from_timestamp_millis(expires_ms)?;
    Some(local(end - TimeDelta::days(1)).date())
}

fn of_scope(counted: &ScopeArrived) -> ExchangeCounts {
    ExchangeCounts {
        new: counted.new,
        changed: counted.changed,
        in_conflict: counted.in_conflict,
        erased: 0,
        known: counted.known,
    }
}

fn counts(arrived: &Arrived) -> ExchangeCounts {
    let mut all = ExchangeCounts {
        erased: u32::try_from(arrived.erased.len()).unwrap_or(u32::MAX),
        ..ExchangeCounts::default()
    };
    for counted in arrived.scopes.values() {
        all.new += counted.new;
        all.changed += counted.changed;
        all.in_conflict += counted.in_conflict;
        all.known += counted.known;
    }
    all
}

/// What is told of a file of which nothing is known but that it needs words.
pub(crate) fn needs_words() -> BundlePreview {
    BundlePreview {
        needs_passphrase: true,
        id: None,
        signer: Signer::Unknown,
        from: String::new(),
        card: None,
        made_at: None,
        purpose: String::new(),
        expired_on: None,
        community: String::new(),
        new_group: false,
        selection: Selection::Group,
        counts: ExchangeCounts::default(),
        scopes: Vec::new(),
        refused: 0,
        passed_over: 0,
        unshared_lost: 0,
        taken_at: None,
        not_shown: 0,
    }
}
