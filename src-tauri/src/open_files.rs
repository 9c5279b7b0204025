//! Files that somebody opens from outside: with a double click, or from the menu of the file manager. The program may be
//! running already, and the screen may not be there yet; a file waits until the screen asks for it.

use crate::letterbox::{Letter, Letterbox};
use crate::windows;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager};

/// How files of ours end.
const EXTENSION: &str = "kantelbeeld";

/// The file that waits for the screen.
#[derive(Default)]
pub struct OpenedFile(Mutex<Option<String>>);

impl OpenedFile {
    /// What the program was started with.
    pub fn of_start() -> Self {
        let folder = std::env::current_dir().unwrap_or_default();
        Self(Mutex::new(find(std::env::args_os().skip(1), &folder)))
    }

    /// The file that waits, once.
    pub fn take(&self) -> Option<String> {
        let mut waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waits.take()
    }
}

/// Somebody started the program once more, in that folder: what came along goes to the window that is there.
pub fn of_second_start(handle: &AppHandle, words: Vec<String>, folder: &str) {
    let words = words.into_iter().skip(1).map(OsString::from);
    if let Some(path) = find(words, Path::new(folder)) {
        // A screen that is not there yet asks for it when it comes.
        handle.state::<Letterbox>().put(Letter::File { path });
    }
    windows::to_front(handle);
}

/// The first word that is a file of ours, as a whole path. What begins with a dash is for us.
fn find(words: impl Iterator<Item = OsString>, folder: &Path) -> Option<String> {
    words
        .filter(|word| !word.to_string_lossy().starts_with('-'))
        .map(PathBuf::from)
        .find(|path| {
            path.extension()
                .is_some_and(|end| end.eq_ignore_ascii_case(EXTENSION))
        })
        .map(|path| folder.join(path).display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str]) -> Option<String> {
        find(words.iter().map(OsString::from), Path::new("/media/stick"))
    }

    #[test]
    fn a_file_of_ours_is_found_among_the_words() {
        assert_eq!(
            found(&["--practice", "/tmp/a.kantelbeeld"]).as_deref(),
            Some("/tmp/a.kantelbeeld"),
            "with its whole path"
        );
        assert_eq!(
            found(&["Groep A.KANTELBEELD"]).as_deref(),
            Some("/media/stick/Groep A.KANTELBEELD"),
            "or in the folder where the program was started"
        );
        for words in [&[][..], &["--practice"], &["brief.pdf"], &["kantelbeeld"]] {
            assert_eq!(found(words), None, "{words:?} names none");
        }
    }
}
