//! The app as a whole: where it stands, settings, undo, drafts.

use super::change::done;
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::settings;
use crate::wire::shell::{AppState, Done, Draft, DraftQuery, Empty, Settings, Stage};
use std::path::Path;
use store::keys::{Attempts, KeyFile};
use store::{Action, Store, StoreError};

/// Where the app stands.
pub fn app_state(inner: &mut Inner, _: Empty) -> Result<AppState, AppError> {
    let folder = inner.folders().store();
    let has_store = has_store(&folder);
    let stage = if inner.renewing.is_some() {
        Stage::NewPassphrase
    } else if inner.recovery.is_some() {
        Stage::RecoverySheet
    } else if inner.damaged_key.is_some() {
        Stage::Damaged
    } else if inner.is_open() {
        Stage::Open
    } else if has_store {
        Stage::Locked
    } else {
        Stage::FirstStart
    };
    Ok(AppState {
        stage,
        practice: inner.practice(),
        damaged: inner.damaged(),
        has_store,
        wait_s: wait_s(&mut Attempts::load(&folder), inner),
        recovery_ask: inner
            .recovery
            .as_ref()
            .and_then(|r| u8::try_from(r.ask + 1).ok()),
        settings: inner.settings().clone(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Whether there is a store, or what is left of one: when its key files are gone, a new key would lock it for ever.
pub(super) fn has_store(folder: &Path) -> bool {
    KeyFile::exists(folder) || Store::exists(folder)
}

/// Whole seconds until the next passphrase may be tried.
pub(super) fn wait_s(attempts: &mut Attempts, inner: &Inner) -> u32 {
    let wait_ms = attempts.wait_ms(inner.now().timestamp_millis());
    u32::try_from((wait_ms + 999) / 1000).unwrap_or(u32::MAX)
}

/// Keeps the settings.
pub fn settings_save(inner: &mut Inner, given: Settings) -> Result<AppState, AppError> {
    let settings = settings::within_bounds(given);
    settings::write(&inner.folders().settings(), &settings).map_err(StoreError::from)?;
    inner.set_settings(settings);
    app_state(inner, Empty {})
}

/// Takes the last step back.
pub fn undo(inner: &mut Inner, _: Empty) -> Result<Done, AppError> {
    let store = inner.store_mut()?;
    if store.undo_state()?.undo == Some(Action::BundleTakeIn) {
        // What goes out again is new in the files of others as well.
        store.shared_files_anew()?;
    }
    store.undo()?;
    done(inner, None)
}

/// Brings the last step that was taken back again.
pub fn redo(inner: &mut Inner, _: Empty) -> Result<Done, AppError> {
    inner.store_mut()?.redo()?;
    done(inner, None)
}

/// What can be taken back and brought again.
pub fn undo_state(inner: &mut Inner, _: Empty) -> Result<Done, AppError> {
    done(inner, None)
}

/// Keeps half-typed text, so that at most the last second is lost when the laptop dies.
pub fn draft_save(inner: &mut Inner, given: Draft) -> Result<Empty, AppError> {
    let key = limits::key(given.key)?;
    limits::fits(&given.text, limits::DRAFT_CHARS_MAX)?;
    let store = inner.store_mut()?;
    if given.text.is_empty() {
        store.draft_clear(&key)?;
    } else {
        store.draft_save(&key, &given.text)?;
    }
    Ok(Empty {})
}

/// Half-typed text that is still there.
pub fn draft_list(inner: &mut Inner, asked: DraftQuery) -> Result<Vec<Draft>, AppError> {
    let all = inner.store()?.drafts(&asked.prefix)?;
    Ok(all
        .into_iter()
        .map(|d| Draft {
            key: d.key,
            text: d.text,
        })
        .collect())
}
