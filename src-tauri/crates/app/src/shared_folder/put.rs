//! Putting a file in the shared folder: sealed while the store is at hand, and brought there without it.

use super::place;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::exchange::about::About;
use crate::exchange::giving::{self, Meant};
use crate::exchange::leaving::{self, Audience};
use crate::exchange::room::with_room;
use crate::exchange::{laptop, trouble, vault};
use crate::wire::exchange::{GiveChoice, Selection};
use exchange::{
    DeviceKeys, DiskFolder, Folder, Gift, Giving, PART, Recipients, Step, Summary, Trouble, Unlock,
    WriteError,
};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use store::{Reads, StoreError};
use uuid::Uuid;

/// A file that is ready to be brought to the shared folder: encrypted, and without a name on this laptop.
pub(crate) struct Sealed {
    file: File,
    summary: Summary,
    keys: DeviceKeys,
    about: About,
    estimate_bytes: u64,
    /// The folder of this store in the shared one.
    own: PathBuf,
    shared: String,
    state: Vec<u8>,
}

/// What stands here of a group and for whom it would be put there, summed up: another one as soon as there is something to put.
pub(super) fn state(reads: Reads<'_>, community: Uuid) -> Result<Vec<u8>, StoreError> {
    let mut sum = Sha256::new();
    for (scope, count, last) in reads.how_much(community)? {
        sum.update(scope.as_bytes());
        sum.update(count.to_be_bytes());
        sum.update(last.as_bytes());
    }
    for erasure in reads.erasures()? {
        sum.update(erasure.id.0.as_bytes());
    }
    sum.update(reads.unknown_frames(community)?.len().to_be_bytes());
    for colleague in reads.colleagues()? {
        if colleague.removed_ms.is_none() {
            sum.update(colleague.device);
        }
    }
    Ok(sum.finalize().to_vec())
}

/// Seals all of a group for all colleagues, for the folder of this store in the shared one. Nothing is done there yet, so that
/// one that does not answer keeps nobody waiting.
///
/// # Errors
/// [`ErrorCode::Empty`] when there is no colleague; what [`leaving::may_go`], the store or the disk says.
pub(crate) fn seal(inner: &mut Inner, community: Uuid, own: PathBuf) -> Result<Sealed, AppError> {
    let (now, local) = (inner.now(), inner.local());
    let home = inner.folders().home.clone();
    let store = inner.store_mut()?;
    let folder = store.read().shared_folder(community)?;
    let folder = folder.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let keys = laptop::keys(store)?;
    let known = store.read().colleagues()?;
    let active = known.iter().filter(|it| it.removed_ms.is_none());
    let active: Vec<String> = active.map(|it| laptop::key_of(&it.device)).collect();
    let colleagues = giving::chosen(store, &active)?;
    if colleagues.is_empty() {
        return Err(AppError::new(ErrorCode::Empty));
    }
    let choice = GiveChoice {
        selection: Selection::Group,
        cases: Vec::new(),
        lessons: Vec::new(),
    };
    leaving::may_go(store, community, &choice, Audience::Colleagues(&active))?;
    let meant = Meant {
        devices: colleagues.iter().map(|it| it.card.device).collect(),
        ..Meant::default()
    };
    // On this laptop, where there is always room for what is in the store already; if not, it is the disk that is full.
    let here = |error: WriteError<AppError>| match error {
        WriteError::Trouble(Trouble::Full) => AppError::new(ErrorCode::DiskFull),
        error => trouble::of_write(error, &home.display().to_string()),
    };
    let mut file = tempfile::tempfile_in(&home).map_err(|error| here(error.into()))?;
    let recipients = vault::recipients(store, &colleagues, community, &choice)?;
    let to = Recipients::Devices(&recipients);
    let (outgoing, name, state, summary) = with_room(store, |store| {
        let outgoing = giving::outgoing(store, community, &choice, meant, now)?;
        let name = giving::name_of(store, &outgoing, local)?;
        let state = state(store.read(), community)?;
        let summary = giving::write_out(store, &outgoing, &keys, to, &mut file).map_err(here)?;
        Ok((outgoing, name, state, summary))
    })?;
    let names = colleagues.into_iter().map(|it| it.name).collect();
    Ok(Sealed {
        file,
        summary,
        keys,
        about: About {
            shared_by: Some(community),
            ..giving::about(&outgoing, names, name, &summary.likeness)
        },
        estimate_bytes: outgoing.estimate_bytes,
        own,
        shared: folder.path,
        state,
    })
}

impl Sealed {
    /// Brings it to the folder: beside its name, flushed, read back and verified, and only then with its name. This may take
    /// long and needs no store.
    ///
    /// # Errors
    /// What the disk says. What was there is there as it was.
    pub(crate) fn bring(
        &mut self,
        cancel: &AtomicBool,
        tell: &mut dyn FnMut(Step),
    ) -> Result<Gift, AppError> {
        let folder = DiskFolder::at(&self.own);
        self.remove_parts(&folder);
        let giving = Giving {
            folder: &folder,
            name: &self.about.name,
            estimate_bytes: self.estimate_bytes,
            unlock: Unlock::Device(&self.keys),
            // Which older ones go is known when the folder was looked at.
            before: &[],
            cancel,
        };
        let (file, summary) = (&mut self.file, self.summary);
        let copy = |out: &mut dyn io::Write| {
            file.rewind()?;
            io::copy(file, out)?;
            Ok(summary)
        };
        exchange::give(&giving, copy, tell)
            .map_err(|error| place::told(trouble::of_give(error, &self.shared), &self.shared))
    }

    /// What is left of an earlier time that was cut off. Nobody else writes here, and it is of no use.
    fn remove_parts(&self, folder: &DiskFolder) {
        let Ok(entries) = fs::read_dir(&self.own) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            if let Some(name) = name.to_str().filter(|name| name.ends_with(PART)) {
                // It goes the next time otherwise.
                let _ = folder.remove(name);
            }
        }
    }
}

/// Writes down that it is there.
///
/// # Errors
/// When the store cannot be written. The file is there all the same, and is found when the folder is looked at.
pub(crate) fn note(
    inner: &mut Inner,
    community: Uuid,
    sealed: Sealed,
    gift: &Gift,
) -> Result<(), AppError> {
    inner.shared.is_put(community);
    let store = inner.store_mut()?;
    store.package_given(
        Uuid::from_bytes(*gift.given.package.as_bytes()),
        *sealed.keys.device().as_bytes(),
        &sealed.about.write(),
    )?;
    let is_current = state(store.read(), community)? == sealed.state;
    store.shared_folder_put(community, &sealed.state, is_current)?;
    Ok(())
}
