//! Passphrase, recovery words, opening and locking.

use super::report::{place, save};
use super::shell::{app_state, has_store, wait_s};
use super::standstill::stop_clocks;
use crate::app::{Inner, Recovery};
use crate::error::{AppError, ErrorCode};
use crate::practice;
use crate::views;
use crate::wire::report::{FileSaved, SheetSave};
use crate::wire::safe::{
    PassphraseChange, PassphraseGiven, PassphraseProposal, PassphraseRating, RecoveryWords,
    WordChecked, WordsGiven,
};
use crate::wire::shell::{AppState, Empty};
use report::RecoverySheet;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use std::io::ErrorKind;
use std::path::Path;
use store::backup::Backups;
use store::keys::{
    Attempts, KeyFile, KeyFileError, RecoveryKey, RecoveryKeyError, StoreKey, UnlockError,
    propose_passphrase, word_list,
};
use store::{Store, StoreError};
use zeroize::Zeroize;

/// A score below this is guessed too soon, also behind a slow key derivation.
const SCORE_MIN: u8 = 3;

/// Stands in the folder of the store until a word of the recovery sheet was typed back.
const UNCHECKED: &str = "recovery-sheet-not-checked";
/// The same for a sheet that came in the place of an earlier one. With a name of its own: there was a store already.
const UNCHECKED_AGAIN: &str = "new-recovery-sheet-not-checked";

/// Five proposed words.
pub fn passphrase_propose(_: &mut Inner, _: Empty) -> Result<PassphraseProposal, AppError> {
    Ok(PassphraseProposal {
        words: propose_passphrase().map(str::to_owned).to_vec(),
    })
}

/// How soon the passphrase would be guessed.
pub fn passphrase_rate(
    _: &mut Inner,
    mut given: PassphraseGiven,
) -> Result<PassphraseRating, AppError> {
    let rating = rate(&given.passphrase);
    given.passphrase.zeroize();
    Ok(rating)
}

/// Rated with our own words as known words, since a guesser would know them too.
fn rate(passphrase: &str) -> PassphraseRating {
    let score = u8::from(zxcvbn::zxcvbn(passphrase, word_list()).score());
    PassphraseRating {
        score,
        enough: score >= SCORE_MIN,
    }
}

/// # Errors
/// [`ErrorCode::WeakPassphrase`] when it is guessed too soon.
pub(super) fn not_weak(passphrase: &str) -> Result<(), AppError> {
    if !rate(passphrase).enough {
        return Err(AppError::new(ErrorCode::WeakPassphrase));
    }
    Ok(())
}

/// Makes the store of this laptop and the words of its recovery sheet.
pub fn store_create(inner: &mut Inner, given: PassphraseGiven) -> Result<RecoveryWords, AppError> {
    not_weak(&given.passphrase)?;
    let folder = inner.folders().store();
    if has_store(&folder) {
        return Err(AppError::new(ErrorCode::Locked));
    }
    let passphrase = SecretString::from(given.passphrase);
    std::fs::create_dir_all(&folder).map_err(StoreError::from)?;
    let (mut store, recovery) = create(&folder, &passphrase, inner).inspect_err(|_| {
        // Without a store there is no sheet to check. When this fails too, the next first start writes it again.
        let _ = std::fs::remove_file(folder.join(UNCHECKED));
    })?;
    inner.close();
    note_place(inner, &mut store);
    // It was written a moment ago: there is nothing to look for.
    inner.open(store, false, None);
    Ok(ask_back(inner, recovery))
}

/// Makes the keys and the store, or neither.
fn create(
    folder: &Path,
    passphrase: &SecretString,
    inner: &Inner,
) -> Result<(Store, RecoveryKey), AppError> {
    std::fs::write(folder.join(UNCHECKED), "").map_err(StoreError::from)?;
    let (keys, key, recovery) = KeyFile::create(folder, passphrase, inner.kdf_cost())?;
    match Store::create(folder, &key, inner.clock()) {
        Ok(store) => Ok((store, recovery)),
        Err(error) => {
            // A key without a store would stand in the way of the next try. What cannot be removed either opens with the
            // passphrase that was just chosen, and the store is made then.
            let _ = keys.discard();
            Err(error.into())
        }
    }
}

/// Keeps the words until one was typed back.
fn ask_back(inner: &mut Inner, key: RecoveryKey) -> RecoveryWords {
    let words = key.words();
    // Any position will do, as long as nobody can prepare for it.
    let ask = usize::from(uuid::Uuid::new_v4().as_bytes()[0]) % words.len();
    let shown = words.map(str::to_owned).to_vec();
    inner.recovery = Some(Recovery { key, ask });
    RecoveryWords {
        words: shown,
        ask: u8::try_from(ask + 1).unwrap_or(1),
    }
}

fn recovery(inner: &Inner) -> Result<&Recovery, AppError> {
    inner
        .recovery
        .as_ref()
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))
}

/// The words once more, as long as none was typed back.
pub fn recovery_words(inner: &mut Inner, _: Empty) -> Result<RecoveryWords, AppError> {
    let recovery = recovery(inner)?;
    Ok(RecoveryWords {
        words: recovery.key.words().map(str::to_owned).to_vec(),
        ask: u8::try_from(recovery.ask + 1).unwrap_or(1),
    })
}

/// Saves the recovery sheet as PDF.
pub fn recovery_sheet_save(inner: &mut Inner, given: SheetSave) -> Result<FileSaved, AppError> {
    let language = inner.language();
    let sheet = RecoverySheet {
        language: views::report::language(language),
        words: recovery(inner)?.key.words().map(str::to_owned),
        made_on: inner.today(),
    };
    let name = match language {
        crate::wire::shell::Language::Nl => "Herstelblad Kantelbeeld",
        crate::wire::shell::Language::En => "Recovery sheet Kantelbeeld",
    };
    let path = place(inner, given.path, name)?;
    save(&path, &report::recovery_sheet(&sheet)?.pdf()?)
}

/// Checks the word that was typed back. When it is right, the words are known to paper only.
pub fn recovery_check(inner: &mut Inner, given: WordsGiven) -> Result<WordChecked, AppError> {
    let Recovery { key, ask } = recovery(inner)?;
    let right = key.words()[*ask] == given.words.trim().to_lowercase();
    if right {
        forget_unchecked(&inner.folders().store())?;
        inner.recovery = None;
    }
    Ok(WordChecked { right })
}

fn is_unchecked(folder: &Path) -> bool {
    [UNCHECKED, UNCHECKED_AGAIN]
        .iter()
        .any(|name| folder.join(name).exists())
}

fn forget_unchecked(folder: &Path) -> Result<(), StoreError> {
    for name in [UNCHECKED, UNCHECKED_AGAIN] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Opens the store with the passphrase. A wrong one makes the next try wait, longer each time.
pub fn store_unlock(inner: &mut Inner, given: PassphraseGiven) -> Result<AppState, AppError> {
    let passphrase = SecretString::from(given.passphrase);
    let (mut keys, key) = unlock(inner, |keys| Ok(keys.unlock_with_passphrase(&passphrase)?))?;
    if is_unchecked(&inner.folders().store()) {
        // That sheet may never have been printed, so it is replaced by one that will be.
        let words = keys.renew_recovery(&key)?;
        share(inner, &keys);
        ask_back(inner, words);
    }
    app_state(inner, Empty {})
}

/// Opens the store with the words of the recovery sheet; a new passphrase is asked for next.
pub fn store_unlock_recovery(
    inner: &mut Inner,
    mut given: WordsGiven,
) -> Result<AppState, AppError> {
    let words = RecoveryKey::parse(&given.words);
    given.words.zeroize();
    let words = words.map_err(|error| {
        let wrong = AppError::new(ErrorCode::WrongRecoveryWords);
        match error {
            RecoveryKeyError::UnknownWord { position } => wrong.with("position", position),
            RecoveryKeyError::WordCount { found } => wrong.with("found", found),
            RecoveryKeyError::Checksum => wrong,
        }
    })?;
    let opened = unlock(inner, |keys| match keys.unlock_with_recovery(&words) {
        Err(UnlockError::Wrong) => Err(AppError::new(ErrorCode::WrongRecoveryWords)),
        other => Ok(other?),
    });
    if let Some(damaged) = &mut inner.damaged_key {
        damaged.renew = true;
    }
    let (_, key) = opened?;
    inner.renewing = Some(key);
    // All twelve words were typed back: the sheet is on paper. When this cannot be written, a new one is asked for later.
    let _ = forget_unchecked(&inner.folders().store());
    app_state(inner, Empty {})
}

fn unlock(
    inner: &mut Inner,
    open: impl FnOnce(&KeyFile) -> Result<StoreKey, AppError>,
) -> Result<(KeyFile, StoreKey), AppError> {
    let folder = inner.folders().store();
    let (keys, key) = open_lock(inner, open)?;
    inner.close();
    // Its file may not change while it is being copied.
    inner.wait_for_backup();
    // What could not be written now is written at the next opening.
    let _ = Backups::of(&folder).share_keys(&keys);
    let opened = open_or_create(&folder, &key, inner)
        .and_then(|store| reads_on_entering(&store).map(|()| store));
    match opened {
        Ok(store) => {
            take_in(inner, store);
            Ok((keys, key))
        }
        Err(error) => {
            if is_damage(&error) {
                inner.stay_before_damage(key, false);
            }
            Err(error.into())
        }
    }
}

/// Reads what every screen needs before it can stand there. Where damage is in the way of that, the backups are shown at
/// once; elsewhere the store is still good to read.
fn reads_on_entering(store: &Store) -> Result<(), StoreError> {
    store.undo_state()?;
    store.drafts("")?;
    store.read().communities().map(drop)
}

/// Takes in the real store that was opened, with the look at its pages that is still to be taken.
pub(super) fn take_in(inner: &mut Inner, mut store: Store) {
    note_place(inner, &mut store);
    let check = store.page_check();
    if check.is_err() {
        // Opening goes before looking, and a damaged page that is read is noticed all the same.
        inner.log("the pages of the store cannot be checked");
    }
    inner.open(store, false, check.ok());
    stop_clocks(inner);
}

/// Notes where the store stands. What cannot be written down now is found out at the next opening, or by the first file that
/// comes.
fn note_place(inner: &Inner, store: &mut Store) {
    if store
        .stands_at(&place_of(&inner.folders().store()))
        .is_err()
    {
        inner.log("where the store stands cannot be written down");
    }
}

/// A text that is another one on another laptop or in another folder: a store that was copied must not go on under the name
/// of the first. Nothing can be read back from it.
fn place_of(folder: &Path) -> String {
    let machine = std::fs::read("/etc/machine-id").unwrap_or_default();
    let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let place = Sha256::new()
        .chain_update("kantelbeeld place of a store")
        .chain_update(machine)
        .chain_update(folder.as_os_str().as_encoded_bytes());
    hex::encode(place.finalize())
}

/// Opens the key slots and not the store. Whoever is wrong waits, longer each time.
fn open_lock(
    inner: &Inner,
    open: impl FnOnce(&KeyFile) -> Result<StoreKey, AppError>,
) -> Result<(KeyFile, StoreKey), AppError> {
    let folder = inner.folders().store();
    let mut attempts = Attempts::load(&folder);
    let wait = wait_s(&mut attempts, inner);
    if wait > 0 {
        return Err(AppError::new(ErrorCode::WaitBeforeTrying).with("seconds", wait));
    }
    let keys = open_keys(&folder)?;
    match open(&keys) {
        Ok(key) => {
            let _ = attempts.succeeded();
            Ok((keys, key))
        }
        Err(error) => {
            // Counting is a courtesy of this program; a folder that cannot be written must not hide the real message.
            let _ = attempts.failed(inner.now().timestamp_millis());
            Err(error.with("seconds", wait_s(&mut attempts, inner)))
        }
    }
}

/// The key fits its slots, so a store that it does not open is damaged too.
pub(super) fn is_damage(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Damaged | StoreError::WrongKey | StoreError::Missing
    )
}

/// The key slots of the store, mended from a backup when both files are gone or damaged.
fn open_keys(folder: &Path) -> Result<KeyFile, AppError> {
    match KeyFile::open(folder) {
        Err(KeyFileError::Missing | KeyFileError::Damaged) if Store::exists(folder) => {
            match Backups::of(folder).keys()? {
                Some(spare) => Ok(spare.mend(folder)?),
                None => Err(AppError::new(ErrorCode::KeysDamaged)),
            }
        }
        other => Ok(other?),
    }
}

/// When the program was stopped between making the keys and making the store, there is nothing to lose: it is made now.
/// Once the sheet was checked there was a store, and one that is gone is not quietly begun anew.
fn open_or_create(folder: &Path, key: &StoreKey, inner: &Inner) -> Result<Store, StoreError> {
    match Store::open(folder, key, inner.clock()) {
        Err(StoreError::Missing) if folder.join(UNCHECKED).exists() => {
            Store::create(folder, key, inner.clock())
        }
        other => other,
    }
}

/// Chooses a new passphrase after opening with the recovery words.
pub fn passphrase_set(inner: &mut Inner, given: PassphraseGiven) -> Result<AppState, AppError> {
    not_weak(&given.passphrase)?;
    let key = inner
        .renewing
        .as_ref()
        .ok_or_else(|| AppError::new(ErrorCode::Locked))?;
    let mut keys = KeyFile::open(&inner.folders().store())?;
    keys.set_passphrase(key, &SecretString::from(given.passphrase), inner.kdf_cost())?;
    share(inner, &keys);
    inner.renewing = None;
    app_state(inner, Empty {})
}

/// Changes the passphrase of the open store. The recovery sheet stays good.
pub fn passphrase_change(inner: &mut Inner, given: PassphraseChange) -> Result<Empty, AppError> {
    let new = SecretString::from(given.new);
    let old = SecretString::from(given.old);
    ours(inner)?;
    not_weak(new.expose_secret())?;
    let (mut keys, key) = open_lock(inner, |keys| Ok(keys.unlock_with_passphrase(&old)?))?;
    keys.set_passphrase(&key, &new, inner.kdf_cost())?;
    share(inner, &keys);
    Ok(Empty {})
}

/// Makes new words for a new recovery sheet; the old sheet opens nothing any more. One of them is asked back from paper
/// before anything else.
pub fn recovery_renew(inner: &mut Inner, given: PassphraseGiven) -> Result<AppState, AppError> {
    let passphrase = SecretString::from(given.passphrase);
    ours(inner)?;
    let (mut keys, key) = open_lock(inner, |keys| Ok(keys.unlock_with_passphrase(&passphrase)?))?;
    let marker = inner.folders().store().join(UNCHECKED_AGAIN);
    std::fs::write(&marker, "").map_err(StoreError::from)?;
    let words = keys.renew_recovery(&key).inspect_err(|_| {
        // The old sheet is still good then. When this fails too, the next opening makes a new one.
        let _ = std::fs::remove_file(&marker);
    })?;
    share(inner, &keys);
    ask_back(inner, words);
    app_state(inner, Empty {})
}

/// Whether the open store is the real one, that has a passphrase.
fn ours(inner: &mut Inner) -> Result<(), AppError> {
    inner.store_mut()?;
    if inner.practice() {
        return Err(AppError::new(ErrorCode::NotFound));
    }
    Ok(())
}

/// Lets the old slots open no backup either. What could not be written now is written at the next opening.
fn share(inner: &Inner, keys: &KeyFile) {
    let _ = Backups::of(&inner.folders().store()).share_keys(keys);
}

/// Locks: everything that came from the store is forgotten.
pub fn store_lock(inner: &mut Inner, _: Empty) -> Result<AppState, AppError> {
    inner.close();
    app_state(inner, Empty {})
}

/// Opens the practice group. It has a folder and a key of its own; the real store stays closed.
pub fn practice_open(inner: &mut Inner, _: Empty) -> Result<AppState, AppError> {
    inner.close();
    let folder = inner.folders().practice();
    let store = match practice::open(&folder, inner.clock()) {
        Err(StoreError::InUse) => return Err(StoreError::InUse.into()),
        // Fictional content is not worth a repair.
        Err(_) => practice::anew(&folder, inner.clock(), inner.local())?,
        Ok(store) => store,
    };
    let check = store.page_check();
    inner.open(store, true, check.ok());
    stop_clocks(inner);
    app_state(inner, Empty {})
}

/// Makes the practice group as it was at first.
pub fn practice_reset(inner: &mut Inner, _: Empty) -> Result<AppState, AppError> {
    inner.close();
    let store = practice::anew(&inner.folders().practice(), inner.clock(), inner.local())?;
    inner.open(store, true, None);
    app_state(inner, Empty {})
}
