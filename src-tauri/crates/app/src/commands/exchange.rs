//! The file for the colleague.

use super::report::{place_for, save};
use super::safe::not_weak;
use crate::app::{Inner, Listener};
use crate::drives;
use crate::error::{AppError, ErrorCode};
use crate::events::Event;
use crate::exchange::about::About;
use crate::exchange::giving::{self, Making, Meant};
use crate::exchange::room::with_room;
use crate::exchange::{laptop, reason, receiving, vault};
use crate::limits;
use crate::views;
use crate::wire::exchange::{
    BundleAsked, BundlePreview, BundleTake, BundleTaken, CardAsked, CardPinned, CardSave, CardSeen,
    Colleague, ColleagueChosen, Drive, DriveChosen, DriveFile, ErasedBy, ErasedItem, ErasedWhat,
    ExchangeView, ExchangedFile, Give, GiveAsked, GivePlan, Given, LaptopName, LessonToGive,
};
use crate::wire::report::FileSaved;
use crate::wire::shell::{Empty, InCommunity};
use chrono::{DateTime, Utc};
use domain::ids::CommunityId;
use exchange::{ContactCard, Step};
use ledger::Erased;
use std::path::PathBuf;
use std::sync::Arc;
use store::backup::Reason;
use store::{Package, Store, StoreError};

/// A card is some hundreds of bytes; what is larger is something else.
const CARD_BYTES_MAX: u64 = 64 * 1024;
/// The text of a card; one of ours has some hundreds of characters.
const CARD_CHARS_MAX: usize = 4_000;
/// What a laptop or a vault is called: it must fit in a list and in the name of a file.
pub(super) const LAPTOP_CHARS_MAX: usize = 60;
/// For what a file is.
const PURPOSE_CHARS_MAX: usize = 500;

/// The practice group is everybody's and nobody's: nothing of it goes to a colleague.
pub(super) fn ours(inner: &mut Inner) -> Result<&mut Store, AppError> {
    if inner.practice() {
        return Err(AppError::new(ErrorCode::NotInPractice));
    }
    inner.store_mut()
}

/// Everything about exchanging.
pub fn exchange_view(inner: &mut Inner, asked: InCommunity) -> Result<ExchangeView, AppError> {
    let store = inner.store()?;
    let reads = store.read();
    let packages = reads.packages()?;
    let known = reads.colleagues()?;
    let signed = reads.signed(asked.community)?;
    let of = |it: &store::Colleague| colleague(it, &packages, signed.contains(&it.device));
    let mut colleagues: Vec<Colleague> = known.iter().map(of).collect();
    colleagues.sort_by_key(|colleague| colleague.removed);
    let erasures = reads.erasures()?.into_iter().rev();
    Ok(ExchangeView {
        laptop: store.laptop_name()?.unwrap_or_default(),
        vault: vault::of(store)?,
        files: packages.iter().filter_map(exchanged).collect(),
        conflicts: views::conflicts::count(&reads, asked.community)?,
        taken_off: count(store.taken_off()?.len()),
        erasures: erasures
            .map(|erasure| ErasedItem {
                id: erasure.id.0,
                what: match erasure.what {
                    Erased::Scope(_) => ErasedWhat::Case,
                    Erased::Row(_) => ErasedWhat::Row,
                    Erased::Op(_) => ErasedWhat::Passage,
                },
                reason: reason::of_code(erasure.reason),
                seen_by: seen_by(&known, &packages, erasure.id.0),
            })
            .collect(),
        colleagues,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn at(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}

fn colleague(colleague: &store::Colleague, packages: &[Package], signed: bool) -> Colleague {
    let key = laptop::key_of(&colleague.device);
    // The newest comes first.
    let taken = packages
        .iter()
        .find(|it| !it.given && it.device == colleague.device);
    let given = packages
        .iter()
        .find(|it| it.given && About::read(&it.about).for_devices.contains(&key));
    Colleague {
        name: colleague.name.clone(),
        added_at: at(colleague.added_ms),
        removed: colleague.removed_ms.is_some(),
        taken_at: taken.map(|it| at(it.at_ms)),
        given_at: given.map(|it| at(it.at_ms)),
        equal: taken.is_some_and(|it| About::read(&it.about).equal),
        choice: colleague
            .choice
            .as_deref()
            .and_then(|kept| serde_json::from_str(kept).ok()),
        signed,
        key,
    }
}

fn exchanged(package: &Package) -> Option<ExchangedFile> {
    let about = About::read(&package.about);
    Some(ExchangedFile {
        id: package.id,
        given: package.given,
        at: at(package.at_ms),
        with: about.with,
        purpose: about.purpose,
        counts: about.counts,
        selection: about.selection?,
        shared: about.shared_by.is_some(),
    })
}

/// Of every colleague whether the last file that came of it said that this was erased there.
pub(super) fn seen_by(
    colleagues: &[store::Colleague],
    packages: &[Package],
    erasure: uuid::Uuid,
) -> Vec<ErasedBy> {
    let of = |colleague: &store::Colleague| {
        let mut files = packages
            .iter()
            .filter(|it| !it.given && it.device == colleague.device);
        ErasedBy {
            name: colleague.name.clone(),
            seen: files.any(|it| About::read(&it.about).erased.contains(&erasure)),
        }
    };
    let active = colleagues.iter().filter(|it| it.removed_ms.is_none());
    active.map(of).collect()
}

/// Says how this laptop is called by colleagues.
pub fn laptop_name_save(inner: &mut Inner, given: LaptopName) -> Result<Empty, AppError> {
    let name = limits::name(&given.name)?;
    limits::fits(&name, LAPTOP_CHARS_MAX)?;
    let store = ours(inner)?;
    store.laptop_name_save(&name)?;
    laptop::keys(store)?;
    Ok(Empty {})
}

/// Saves the contact card of this laptop, a small file to hand over.
pub fn contact_card_save(inner: &mut Inner, given: CardSave) -> Result<FileSaved, AppError> {
    let card = laptop::card(ours(inner)?)?;
    let name = card_name(&card.laptop);
    let path = place_for(inner, given.path, &name, CARD_EXTENSION)?;
    save(&path, card.to_text().as_bytes())
}

/// How the file of a contact card is called, in either language: it goes from one to the other.
fn card_name(laptop: &str) -> String {
    format!("Kaartje {laptop}")
}

/// How the file of a contact card ends.
const CARD_EXTENSION: &str = "kantelkaart";

/// Reads a contact card. Nothing changes: first the words are compared.
pub fn contact_card_read(inner: &mut Inner, asked: CardAsked) -> Result<CardSeen, AppError> {
    ours(inner)?;
    let not_read = || AppError::new(ErrorCode::FileNotRead).with("path", &asked.path);
    let size = std::fs::metadata(&asked.path)
        .map_err(|_| not_read())?
        .len();
    if size > CARD_BYTES_MAX {
        return Err(AppError::new(ErrorCode::NotACard));
    }
    let bytes = std::fs::read(&asked.path).map_err(|_| not_read())?;
    let text = String::from_utf8(bytes).map_err(|_| AppError::new(ErrorCode::NotACard))?;
    let card = ContactCard::parse(&text)?;
    let store = ours(inner)?;
    let own = laptop::card(store)?;
    laptop::seen(store.read(), &own, &card)
}

/// Adds the laptop of a colleague, after the words were compared aloud.
pub fn colleague_add(inner: &mut Inner, given: CardPinned) -> Result<Empty, AppError> {
    limits::fits(&given.card, CARD_CHARS_MAX)?;
    let card = ContactCard::parse(&given.card)?;
    let name = limits::name(&given.name)?;
    limits::fits(&name, LAPTOP_CHARS_MAX)?;
    let store = ours(inner)?;
    if card.device == laptop::keys(store)?.device() {
        return Err(AppError::new(ErrorCode::OwnCard));
    }
    store.colleague_add(*card.device.as_bytes(), &card.to_text(), &name)?;
    Ok(Empty {})
}

/// Lets a colleague get nothing any more. What they have they keep.
pub fn colleague_remove(inner: &mut Inner, chosen: ColleagueChosen) -> Result<Empty, AppError> {
    let key = limits::key(chosen.key)?;
    let store = ours(inner)?;
    let colleague = laptop::colleague(store.read(), &key)?;
    store.colleague_remove(colleague.device)?;
    Ok(Empty {})
}

/// The lessons that can go in a file, the newest first.
pub fn lessons_to_give(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<Vec<LessonToGive>, AppError> {
    let reads = inner.store()?.read();
    let lessons = reads.all_lessons(CommunityId(asked.community))?.into_iter();
    Ok(lessons
        .map(|lesson| LessonToGive {
            id: lesson.id.0,
            text: lesson.text,
            on: reads.session(lesson.session).ok().and_then(|it| it.on),
            stays_in_group: lesson.stays_in_group,
        })
        .collect())
}

/// What would go in a file.
pub fn give_plan(inner: &mut Inner, asked: GiveAsked) -> Result<GivePlan, AppError> {
    let (now, local) = (inner.now(), inner.local());
    let store = ours(inner)?;
    let outgoing = with_room(store, |store| {
        giving::outgoing(store, asked.community, &asked.choice, Meant::default(), now)
    })?;
    let name = giving::name_of(store, &outgoing, local)?;
    let group = CommunityId(asked.community);
    giving::plan(store.read(), &outgoing, group, &asked.choice, name)
}

/// Makes the file: written beside its name, flushed, read back, and only then called what it is called.
pub fn bundle_give(inner: &mut Inner, given: Give) -> Result<Given, AppError> {
    ours(inner)?;
    let (now, local) = (inner.now(), inner.local());
    for key in &given.colleagues {
        limits::fits(key, limits::KEY_CHARS_MAX)?;
    }
    // Whoever finds a lost stick may guess for as long as they like.
    if let Some(passphrase) = &given.passphrase {
        not_weak(passphrase)?;
    }
    let folder = match &given.folder {
        Some(folder) => folder.clone(),
        None => {
            let documents = inner.folders().documents.clone();
            // Should it fail, writing says why.
            let _ = std::fs::create_dir_all(&documents);
            documents.display().to_string()
        }
    };
    let given = Give {
        purpose: limits::text(&given.purpose, PURPOSE_CHARS_MAX)?,
        ..given
    };
    let (cancel, progress) = inner.long_work();
    let mut tell = telling(progress);
    let making = Making {
        folder: &folder,
        local,
        cancel: &cancel,
        tell: &mut tell,
    };
    let gift = giving::give(ours(inner)?, given, now, making)?;
    let path = PathBuf::from(&folder).join(&gift.given.name);
    let drive = drives::list()
        .into_iter()
        .find(|drive| path.starts_with(&drive.path));
    Ok(Given {
        path: path.display().to_string(),
        folder,
        file_name: gift.given.name,
        size_bytes: gift.bytes,
        cleaned_up: count(gift.removed.len()),
        drive: drive.map(|drive| drive.device),
    })
}

/// Tells how far the writing of a file is, not more often than anybody can see.
pub(super) fn telling(progress: Arc<Listener>) -> impl FnMut(Step) {
    let mut last_mb = 0;
    move |step| {
        let (Step::Writing(bytes) | Step::Checking(bytes)) = step;
        if bytes >> 20 != last_mb {
            last_mb = bytes >> 20;
            progress(&Event::Progress { bytes });
        }
    }
}

/// The drives that can be taken out.
pub fn drive_list(_: &mut Inner, _: Empty) -> Result<Vec<Drive>, AppError> {
    let drives = drives::list().into_iter();
    Ok(drives
        .map(|drive| Drive {
            name: drive.name(),
            path: drive.path.display().to_string(),
            free_bytes: drive.free_bytes(),
            read_only: drive.read_only,
            key: drive.device,
        })
        .collect())
}

/// The files of this program that lie on drives that can be taken out, the newest first: what somebody has just been handed.
pub fn drive_files(inner: &mut Inner, _: Empty) -> Result<Vec<DriveFile>, AppError> {
    let own: Vec<String> = match inner.store() {
        Ok(store) => {
            let packages = store.read().packages()?;
            let given = packages.iter().filter(|package| package.given);
            let card = store.laptop_name()?.map(|name| card_name(&name));
            let files = given.map(|it| About::read(&it.about).name);
            files
                .chain(card.map(|name| format!("{name}.{CARD_EXTENSION}")))
                .collect()
        }
        Err(_) => Vec::new(),
    };
    let mut files = Vec::new();
    for drive in drives::list() {
        for (extension, is_card) in [(CARD_EXTENSION, true), (exchange::EXTENSION, false)] {
            for file in drive.files(extension) {
                let name = file.path.file_name().unwrap_or_default().to_string_lossy();
                files.push(DriveFile {
                    own: own.iter().any(|own| *own == name),
                    name: name.into_owned(),
                    path: file.path.display().to_string(),
                    drive: drive.name(),
                    is_card,
                    written_at: file.written_at.into(),
                });
            }
        }
    }
    files.sort_by_key(|file| std::cmp::Reverse(file.written_at));
    Ok(files)
}

/// Lets go of a drive, so that it can be taken out.
pub fn drive_eject(_: &mut Inner, chosen: DriveChosen) -> Result<Empty, AppError> {
    let key = limits::key(chosen.key)?;
    let drive = drives::list()
        .into_iter()
        .find(|drive| drive.device == key)
        // One that is gone was taken out.
        .ok_or_else(|| AppError::new(ErrorCode::StickGone))?;
    if drives::eject(&drive) {
        Ok(Empty {})
    } else {
        Err(AppError::new(ErrorCode::NotEjected))
    }
}

/// Looks at a file. It is copied to this laptop and read to its end; taking over is tried and dropped.
pub fn bundle_preview(inner: &mut Inner, asked: BundleAsked) -> Result<BundlePreview, AppError> {
    inner.looked = None;
    ours(inner)?;
    let (home, local) = (inner.folders().home.clone(), inner.local());
    let by_words = asked.passphrase.is_some();
    let (cancel, progress) = inner.long_work();
    let mut tell = move |bytes| progress(&Event::Progress { bytes });
    let path = PathBuf::from(&asked.path);
    let store = ours(inner)?;
    let looked = receiving::look(store, &path, asked.passphrase, &home, &cancel, &mut tell);
    let mut looked = match looked {
        Err(error) if error.code == ErrorCode::BundleNeedsWords && !by_words => {
            return Ok(receiving::needs_words());
        }
        looked => looked?,
    };
    let preview = looked.preview(store, local)?;
    inner.looked = Some(looked);
    Ok(preview)
}

/// Takes over the file that was looked at, after a backup. One step to undo.
pub fn bundle_take(inner: &mut Inner, given: BundleTake) -> Result<BundleTaken, AppError> {
    ours(inner)?;
    let looked = inner
        .looked
        .take_if(|looked| looked.id == given.id)
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let is_nothing_new = looked.is_nothing_new(inner.store()?);
    if let Err(error) = (!is_nothing_new).then(|| backup_before(inner)).transpose() {
        inner.looked = Some(looked);
        return Err(error);
    }
    let group = looked.group();
    let (taken, arrived) = looked.take(inner.store_mut()?)?;
    if !arrived.erased.is_empty() {
        inner.leave_out_of_backups();
        inner.leave_out_of_shared_folders(group);
    }
    Ok(taken)
}

fn backup_before(inner: &mut Inner) -> Result<(), AppError> {
    // One that is being made does not hold what was typed since.
    inner.wait_for_backup();
    let store = inner.store_mut()?;
    let kept = store
        .hold_still(Reason::BeforeTakingIn)
        .and_then(|snapshot| snapshot.keep());
    store.go_on()?;
    kept.map_err(|error: StoreError| AppError::new(crate::failure::of_backup(&error)))?;
    let local = inner.local();
    // An old one that cannot be removed now is removed after the next.
    let shelf = store::backup::Backups::of(&inner.folders().store());
    let _ = shelf.thin(|at| local(at).date());
    Ok(())
}

/// Lets go of the file that was looked at.
pub fn bundle_drop(inner: &mut Inner, _: Empty) -> Result<Empty, AppError> {
    inner.looked = None;
    Ok(Empty {})
}

/// Stops what takes long. The [router](crate::router) answers it before anything that is going on; this is for when nothing is.
pub fn work_stop(_: &mut Inner, _: Empty) -> Result<Empty, AppError> {
    Ok(Empty {})
}
