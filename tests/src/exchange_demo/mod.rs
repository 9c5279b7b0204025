//! Two laptops and one stick, in two real windows: what `demo --exchange` plays and a test goes through.
//!
//! What has to do with exchanging is done with hands, by the names on the screen. What people wrote meanwhile is told to the
//! core from the page itself, since how lines are typed is played elsewhere.

mod ask;
mod parts;
mod side;

use crate::demo::DemoError;
use crate::desk::Desk;
use crate::hands::Words;
use crate::stick::Stick;
use side::Side;
use std::path::{Path, PathBuf};

/// What is written on the stick.
const LABEL: &str = "STICK";

/// Plays it all with this app. Pictures go in a folder when there is one.
///
/// # Errors
/// [`DemoError`]; what the windows showed then is `failed-anna.png` and `failed-bram.png`.
pub fn play(app: &Path, out: Option<&Path>) -> Result<(), DemoError> {
    if let Some(out) = out {
        std::fs::create_dir_all(out).map_err(|source| file_error(out, source))?;
    }
    let stick = Stick::put_in(LABEL).map_err(|source| file_error(Path::new(LABEL), source))?;
    let (annas, brams) = (Desk::new()?, Desk::new()?);
    let (first, second) = (annas.open(app)?, brams.open(app)?);
    let words = Words::dutch();
    let album = side::Pictures::in_folder(out.map(PathBuf::from));
    let anna = Side::new("anna", &first, &words, &album);
    let bram = Side::new("bram", &second, &words, &album);
    let played = parts::all(&anna, &bram, &stick);
    if let (Err(_), Some(out)) = (&played, out) {
        // There may be no window left to show; then the error itself has to do.
        let _ = first.screenshot(&out.join("failed-anna.png"));
        let _ = second.screenshot(&out.join("failed-bram.png"));
    }
    played
}

fn file_error(path: &Path, source: std::io::Error) -> DemoError {
    DemoError::File {
        path: path.to_owned(),
        source,
    }
}
