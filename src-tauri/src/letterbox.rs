//! What the program tells the facilitator's window of its own accord. The window asks for it and waits until there is
//! something: whoever sends it a script instead, as Tauri's own events do, wakes a script engine in this process as well, which
//! then stays, with its four megabytes.

use serde::Serialize;
use std::collections::VecDeque;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Letter {
    /// The open store turned out to be damaged.
    StoreDamaged,
    /// A backup was made, or could not be made.
    Backup,
    /// Something about a shared folder is to be known.
    SharedFolder,
    /// So many bytes of a file were written or read so far.
    Progress {
        /// How many.
        bytes: u64,
    },
    /// Somebody opened a file of ours from outside, or dropped one on the window.
    File {
        /// Which one.
        path: String,
    },
    /// Somebody closed the room's window by its own cross.
    BeamerClosed,
}

/// What waits for the window. Copies are the same letterbox.
#[derive(Clone, Default)]
pub struct Letterbox(Arc<Inside>);

#[derive(Default)]
struct Inside {
    letters: Mutex<Letters>,
    news: Condvar,
}

#[derive(Default)]
struct Letters {
    wait: VecDeque<Letter>,
    /// How often was asked. Only the last one who asked waits: a page that was loaded again asks anew.
    asked: u64,
}

impl Letterbox {
    /// Puts something in. How far a file is replaces how far it was.
    pub fn put(&self, letter: Letter) {
        let mut letters = self.letters();
        let is_progress = |letter: &Letter| matches!(letter, Letter::Progress { .. });
        if is_progress(&letter) && letters.wait.back().is_some_and(is_progress) {
            letters.wait.pop_back();
        }
        letters.wait.push_back(letter);
        self.0.news.notify_all();
    }

    /// Everything that came since the last time; waits until there is something, or until somebody else asks.
    pub fn take(&self) -> Vec<Letter> {
        let mut letters = self.letters();
        letters.asked += 1;
        let mine = letters.asked;
        self.0.news.notify_all();
        let nothing = |letters: &mut Letters| letters.asked == mine && letters.wait.is_empty();
        let mut letters = self
            .0
            .news
            .wait_while(letters, nothing)
            .unwrap_or_else(PoisonError::into_inner);
        match letters.asked == mine {
            true => mem::take(&mut letters.wait).into(),
            false => Vec::new(),
        }
    }

    fn letters(&self) -> MutexGuard<'_, Letters> {
        self.0
            .letters
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    fn file(path: &str) -> Letter {
        Letter::File { path: path.into() }
    }

    #[test]
    fn what_came_before_anybody_asked_is_there_in_its_order() {
        let letterbox = Letterbox::default();
        letterbox.put(Letter::Backup);
        letterbox.put(Letter::Progress { bytes: 1 });
        letterbox.put(Letter::Progress { bytes: 2 });
        letterbox.put(file("/stick/a.kantelbeeld"));
        assert_eq!(
            letterbox.take(),
            [
                Letter::Backup,
                Letter::Progress { bytes: 2 },
                file("/stick/a.kantelbeeld")
            ],
            "and how far a file was before does not matter any more"
        );
    }

    #[test]
    fn who_asks_waits_until_something_comes() {
        let letterbox = Letterbox::default();
        let asks = letterbox.clone();
        let waits = thread::spawn(move || asks.take());
        // Whether it comes before or after the question, it is heard.
        letterbox.put(Letter::StoreDamaged);
        assert_eq!(waits.join().ok(), Some(vec![Letter::StoreDamaged]));
    }

    #[test]
    fn a_page_that_was_loaded_again_hears_what_the_old_one_does_not() {
        let letterbox = Letterbox::default();
        let old = letterbox.clone();
        let old = thread::spawn(move || old.take());
        while letterbox.letters().asked == 0 {
            thread::yield_now();
        }
        let new = letterbox.clone();
        let new = thread::spawn(move || new.take());
        assert_eq!(
            old.join().ok(),
            Some(Vec::new()),
            "nobody hears the old one"
        );
        letterbox.put(Letter::BeamerClosed);
        assert_eq!(new.join().ok(), Some(vec![Letter::BeamerClosed]));
    }
}
