//! Putting what was taken over in the file of the store, after the answer was given: it is as safe on the disk before that, and
//! copying it takes a third of a second for years of notes.

use crate::app::{App, Inner, lock};
use std::sync::Arc;

impl App {
    /// Begins it when there is something to put in; what is asked next may wait for it.
    pub(crate) fn begin_settling(&self, inner: &mut Inner) {
        let Some(opened) = inner.opened_mut().filter(|it| it.store.is_behind()) else {
            return;
        };
        let opening = opened.opening;
        let app = Arc::downgrade(&self.inner);
        let settle = move || {
            // Without the app or this store it was closed, and that puts it in as well.
            let Some(app) = app.upgrade() else { return };
            let mut inner = lock(&app);
            if let Some(opened) = inner.opened_mut().filter(|it| it.opening == opening) {
                // When it fails the next command tries again; meanwhile it takes room on the disk and no more.
                let _ = opened.store.write_down();
            }
        };
        let thread = std::thread::Builder::new().name("settling".into());
        let _ = thread.spawn(settle);
    }
}
