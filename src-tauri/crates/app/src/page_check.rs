//! Looking at every page of a store after it was opened, beside whoever works in it. It takes a core for half a second, so it
//! begins when the first screen has had its time to come up.
//!
//! What is suspected is looked at again with everybody waiting, since a page that was just being written looks damaged too.
//! A store that is damaged indeed can be read and is not written to any more: it stays as it is for whoever can save it, and
//! a text that cannot be saved stays on the screen. The practice group holds nothing to save and is made anew.

use crate::app::{App, Inner, Listener, lock};
use crate::commands::practice_reset;
use crate::events::Event;
use crate::wire::shell::Empty;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, Weak};

/// A look at the pages that is to begin or under way. Dropping it waits until its own connection is closed, half a second at
/// most for 40 MB: a store that is locked has no key left in memory, and a program that ends takes the cipher away from nobody.
/// One that has not begun does not begin any more; the next opening looks again.
pub struct Looking {
    wanted: Option<Sender<Never>>,
    done: Receiver<Never>,
}

/// Never sent: letting go of the sender tells it.
enum Never {}

impl Drop for Looking {
    fn drop(&mut self) {
        self.wanted = None;
        let _ = self.done.recv();
    }
}

impl App {
    /// Begins to look at the pages of the store that was opened last, if that was not done yet.
    pub(crate) fn check_pages(&self, inner: &mut Inner) {
        let after = inner.page_check_after();
        let Some(opened) = inner.opened_mut() else {
            return;
        };
        let Some(check) = opened.unchecked.take() else {
            return;
        };
        let opening = opened.opening;
        let (wanted, is_wanted) = channel();
        let (done, is_done): (Sender<Never>, _) = channel();
        opened.looking = Some(Looking {
            wanted: Some(wanted),
            done: is_done,
        });
        let (app, listener) = (Arc::downgrade(&self.inner), self.listener.clone());
        let look = move || {
            let suspects_damage = match is_wanted.recv_timeout(after) {
                Err(RecvTimeoutError::Timeout) => check.suspects_damage(),
                _ => {
                    drop(check);
                    false
                }
            };
            // Whoever closes the store waits for this and has locked the app, which is needed for a second look.
            drop(done);
            if suspects_damage {
                confirm(&app, opening, &listener);
            }
        };
        let thread = std::thread::Builder::new().name("page check".into());
        if thread.spawn(look).is_err() {
            // The next start tries again, and a damaged page that is read is noticed all the same.
            inner.log("the pages of the store were not checked");
        }
    }
}

/// Looks again, with everybody waiting, unless another store is open by now.
fn confirm(app: &Weak<Mutex<Inner>>, opening: u64, listener: &Listener) {
    let Some(app) = app.upgrade() else {
        return;
    };
    let mut inner = lock(&app);
    let Some(opened) = inner.opened_mut().filter(|o| o.opening == opening) else {
        return;
    };
    if opened.store.pages_are_whole() == Ok(true) {
        return;
    }
    opened.damaged = true;
    inner.log("page check: the store is damaged");
    if inner.opened_ref().is_some_and(|opened| opened.practice) {
        // Fictional content is not worth a repair. When it cannot be made either, the next start tries again.
        let _ = practice_reset(&mut inner, Empty {});
    }
    drop(inner);
    // Whoever hears of it may close the app and open the store again at once.
    drop(app);
    listener(&Event::StoreDamaged);
}
