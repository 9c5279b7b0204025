//! Settings beside the store: language, colours, text size, lock time. Nothing private.

use crate::wire::shell::{Language, Settings, Theme};
use std::path::Path;

/// What a new laptop begins with.
#[must_use]
pub fn standard() -> Settings {
    Settings {
        language: Language::Nl,
        theme: Theme::System,
        text_percent: 100,
        lock_after_min: 15,
    }
}

/// Reads the settings; a missing or broken file means the standard, since nobody loses anything by it.
#[must_use]
pub fn read(path: &Path) -> Settings {
    let read = std::fs::read(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    read.map_or_else(standard, within_bounds)
}

/// Writes the settings.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(path: &Path, settings: &Settings) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let fresh = path.with_extension("json.new");
    std::fs::write(&fresh, serde_json::to_vec_pretty(settings)?)?;
    std::fs::rename(fresh, path)
}

/// Brings numbers back within what the screen can show.
#[must_use]
pub fn within_bounds(mut settings: Settings) -> Settings {
    settings.text_percent = settings.text_percent.clamp(80, 200);
    settings.lock_after_min = settings.lock_after_min.clamp(1, 120);
    settings
}
