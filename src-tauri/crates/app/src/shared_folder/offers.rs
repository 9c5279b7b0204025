//! What in the shared folder is new here, and which own files there may go.

use super::place;
use crate::error::{AppError, ErrorCode};
use crate::exchange::about::About;
use crate::wire::exchange::Signer;
use crate::wire::shared_folder::{SharedOffer, SharedUnread};
use chrono::DateTime;
use exchange::DeviceId;
use ledger::ScopeId;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use store::{SharedFile, Store};
use uuid::Uuid;

/// How many files of this laptop stay, with the newest.
const KEPT: usize = 2;

/// Something that is offered, and which file it is.
#[derive(Clone)]
pub(super) struct Offered {
    pub package: Uuid,
    pub offer: SharedOffer,
}

/// A file that may hold something new.
pub(super) struct Candidate {
    pub file: SharedFile,
    /// The laptop that wrote it, under the name that it has now.
    laptop: ([u8; 32], ledger::ReplicaId),
}

/// The candidates: of each laptop the newest file that is not known yet and was not tried. A file is the same one under
/// whatever name, and what this store wrote itself is none.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn candidates(
    store: &Store,
    own: DeviceId,
    community: Uuid,
    done: &BTreeSet<Uuid>,
    offered: &[([u8; 32], ledger::ReplicaId)],
) -> Result<Vec<Candidate>, AppError> {
    let reads = store.read();
    let taken: BTreeSet<Uuid> = reads
        .packages()?
        .into_iter()
        .filter(|package| !package.given)
        .map(|package| package.id)
        .collect();
    let removed: Vec<[u8; 32]> = reads
        .colleagues()?
        .into_iter()
        .filter(|colleague| colleague.removed_ms.is_some())
        .map(|colleague| colleague.device)
        .collect();
    let mut newest: BTreeMap<_, SharedFile> = BTreeMap::new();
    for file in reads.shared_files(community)? {
        let laptop = (file.device, file.replica);
        let is_own = laptop == (*own.as_bytes(), store.meta().replica);
        let is_new = !file.is_settled
            && !taken.contains(&file.package)
            && !done.contains(&file.package)
            && !offered.contains(&laptop)
            && !removed.contains(&file.device);
        if is_own || !is_new || file.group != ScopeId(community) {
            continue;
        }
        // A clock only chooses what is tried first; what holds nothing new gives way to an older one.
        match newest.get(&laptop) {
            Some(known) if known.made_ms >= file.made_ms => {}
            _ => drop(newest.insert(laptop, file)),
        }
    }
    Ok(newest
        .into_iter()
        .map(|(laptop, file)| Candidate { file, laptop })
        .collect())
}

impl Candidate {
    /// The laptop that wrote it: its key, and the name under which it writes.
    pub(super) fn laptop(&self) -> ([u8; 32], ledger::ReplicaId) {
        self.laptop
    }

    pub(super) fn offered(self, shared: &str, from: String, signer: Signer) -> Offered {
        Offered {
            package: self.file.package,
            offer: SharedOffer {
                path: Path::new(shared)
                    .join(&self.file.place)
                    .display()
                    .to_string(),
                from,
                signer,
                made_at: DateTime::from_timestamp_millis(self.file.made_ms).unwrap_or_default(),
            },
        }
    }
}

/// Files of laptops that get nothing any more are not offered; that they are there is told to whoever asks.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn of_removed(store: &Store, community: Uuid) -> Result<Vec<SharedUnread>, AppError> {
    let reads = store.read();
    let known = reads.colleagues()?;
    let is_removed = |file: &SharedFile| {
        known
            .iter()
            .any(|it| it.device == file.device && it.removed_ms.is_some())
    };
    let files = reads.shared_files(community)?.into_iter();
    Ok(files
        .filter(|file| file.group == ScopeId(community) && is_removed(file))
        .map(|file| SharedUnread {
            file: file.place,
            why: ErrorCode::UnknownSigner,
        })
        .collect())
}

/// The names of own files in the folder of this store that may go: all but the last two, of each one copy, and all but the last one
/// when older ones hold what was erased; then none stays when there is no colleague for whom a new one could be put. Only what was
/// read and found to be of this store; whatever else lies there is somebody else's.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn outdated(
    store: &Store,
    own: DeviceId,
    community: Uuid,
) -> Result<Vec<String>, AppError> {
    let reads = store.read();
    let Some(folder) = reads.shared_folder(community)?.filter(|it| !it.is_owed) else {
        return Ok(Vec::new());
    };
    let mut colleagues = reads.colleagues()?.into_iter();
    let kept = match folder.holds_erased {
        true => usize::from(colleagues.any(|it| it.removed_ms.is_none())),
        false => KEPT,
    };
    let put: Vec<(Uuid, About)> = reads
        .packages()?
        .into_iter()
        .filter(|package| package.given)
        .map(|package| (package.id, About::read(&package.about)))
        .filter(|(_, about)| about.shared_by == Some(community))
        .take(kept)
        .collect();
    let newest = put.first().map(|(_, about)| about.created_ms);
    if newest.is_none() && !folder.holds_erased {
        return Ok(Vec::new());
    }
    let replica = store.meta().replica;
    let prefix = format!("{}/", place::name(replica));
    let files = reads.shared_files(community)?;
    let own: Vec<(&SharedFile, &str)> = files
        .iter()
        .filter(|it| it.device == *own.as_bytes() && it.replica == replica)
        .filter(|it| it.group == ScopeId(community))
        .filter_map(|it| Some((it, it.place.strip_prefix(&prefix)?)))
        .collect();
    // Of a file that stays one is enough, under its own name if there is one: a colleague may not have seen it yet.
    let stays = put.iter().filter_map(|(package, about)| {
        let same = own.iter().filter(|(file, _)| file.package == *package);
        same.max_by_key(|(_, name)| *name == about.name)
    });
    let stays: BTreeSet<&str> = stays.map(|(_, name)| *name).collect();
    let may_go = |(file, name): &(&SharedFile, &str)| {
        // The power went before it was written down.
        let is_unknown = !put.iter().any(|(package, _)| *package == file.package);
        let is_newer = is_unknown && newest.is_some_and(|newest| file.made_ms > newest);
        !stays.contains(name) && !is_newer
    };
    let going = own.into_iter().filter(may_go);
    Ok(going.map(|(_, name)| name.to_owned()).collect())
}
