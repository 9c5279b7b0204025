//! A whole evening in the real window, without anyone at the keys: what `demo --app PATH --out DIR` plays.
//!
//! What is typed is data, `assets/practice/evening.json`, and it is typed into the practice group as a facilitator would:
//! found by its name, with the keys of the evening. Pictures, the PDF and a journal are left behind.

mod album;
mod door;
mod evening;
mod harvest;
mod journal;
mod lines;
mod looks;
mod prepare;
mod stage;

use std::path::{Path, PathBuf};

use app::practice::script::ScriptError;

use crate::desk::{Desk, DeskError};
use crate::hands::{Hands, Words};
use crate::webdriver::WebDriverError;
use album::Album;
use stage::Stage;

/// Why the demo stopped.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// No laptop, or no window on it.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The window did something else than expected.
    #[error(transparent)]
    Window(#[from] WebDriverError),
    /// The script is broken.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// The script names something that is not there.
    #[error("the script names a {what} {key:?} that is not there")]
    Unknown {
        /// What it should be.
        what: &'static str,
        /// Its key.
        key: String,
    },
    /// A file of the demo cannot be written or read.
    #[error("cannot use {path}")]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl DemoError {
    fn unknown(what: &'static str, key: &str) -> Self {
        Self::Unknown {
            what,
            key: key.to_owned(),
        }
    }
}

/// Plays the evening with this app, and leaves numbered pictures, `verslag.pdf` and `demo.json` in this folder.
///
/// # Errors
/// [`DemoError`]; what the window showed then is `failed.png`.
pub fn play(app: &Path, out: &Path) -> Result<(), DemoError> {
    std::fs::create_dir_all(out).map_err(|source| file_error(out, source))?;
    clear(out)?;
    let desk = Desk::new()?;
    let window = desk.open(app)?;
    let words = Words::dutch();
    let mut stage = Stage::set(Hands::on(&window, &words), Album::in_folder(out.to_owned()))?;
    let played = acts(&mut stage, &desk, out);
    let journal = serde_json::to_vec_pretty(&stage.journal).unwrap_or_default();
    let path = out.join("demo.json");
    std::fs::write(&path, journal).map_err(|source| file_error(&path, source))?;
    if played.is_err() {
        // There may be no window left to show; then the error itself has to do.
        let _ = window.screenshot(&out.join("failed.png"));
    }
    played?;
    println!(
        "        The whole evening took {:.0} s: {} texts, {} characters, {} pictures",
        stage.journal.took_ms as f64 / 1000.0,
        stage.journal.texts,
        stage.journal.characters,
        stage.album.count()
    );
    Ok(())
}

fn acts(stage: &mut Stage<'_>, desk: &Desk, out: &Path) -> Result<(), DemoError> {
    stage.part("First start and practice group", door::enter)?;
    stage.part("Preparing", prepare::prepare)?;
    evening::play(stage)?;
    stage.part("Harvest", harvest::harvest)?;
    stage.part("Report", |stage| {
        harvest::report(stage, &desk.documents(), out)
    })?;
    stage.part("Afterwards", harvest::look_back)
}

/// Removes what an earlier demo left, so that no picture of another evening stays between the new ones.
fn clear(out: &Path) -> Result<(), DemoError> {
    let entries = std::fs::read_dir(out).map_err(|source| file_error(out, source))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let is_ours =
            name.ends_with(".png") || ["verslag.pdf", "demo.json"].contains(&name.as_str());
        if is_ours {
            std::fs::remove_file(&path).map_err(|source| file_error(&path, source))?;
        }
    }
    Ok(())
}

fn file_error(path: &Path, source: std::io::Error) -> DemoError {
    DemoError::File {
        path: path.to_owned(),
        source,
    }
}
