//! The two windows, and what passes between core and room.

use crate::guard::News;
use crate::letterbox::{Letter, Letterbox};
use crate::screen::Watch;
use crate::{Core, places, webkit};
use app::events::Event;
use app::wire::beamer::BeamerView;
use serde_json::json;
use std::sync::atomic::{AtomicU8, Ordering};
use tauri::{
    AppHandle, DragDropEvent, Emitter, Listener, Manager, WebviewUrl, WebviewWindowBuilder, Window,
    WindowEvent,
};

/// The facilitator's window.
pub const MAIN: &str = "main";
const BEAMER: &str = "beamer";

/// How often the room's screen is drawn anew after its process ended.
const ROOM_REDRAWN_MAX: u8 = 3;

/// Keeps the facilitator's screen alive.
pub fn keep_main(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        let watch = handle.state::<Watch>().inner().clone();
        let held = watch.clone();
        webkit::hold(&window, move || held.waits());
        let shown = window.clone();
        watch.draws_with(move || webkit::show(&shown));
        webkit::redraw(&window, move || watch.hears(News::Gone));
    }
}

/// Shows a window whose page can be used, within reach; only then it is known where the desktop has put it.
pub fn into_sight(handle: &AppHandle, label: &str) {
    if let Some(window) = handle.get_webview_window(label) {
        webkit::show(&window);
        // A desktop that does not say or allow this has its own ways to find a window back.
        let _ = places::into_sight(&window);
    }
}

/// Brings the facilitator's window to the front.
pub fn to_front(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        // Each may be refused by the desktop; there is nothing better to do then.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Passes what the core tells on to the window that it is for.
pub fn teller(handle: AppHandle) -> Box<dyn Fn(&Event) + Send + Sync> {
    let letterbox = handle.state::<Letterbox>().inner().clone();
    Box::new(move |event| match event {
        Event::Beamer(view) => show(&handle, view.as_deref()),
        Event::StoreDamaged => letterbox.put(Letter::StoreDamaged),
        Event::Backup => letterbox.put(Letter::Backup),
        Event::SharedFolder => letterbox.put(Letter::SharedFolder),
        Event::Progress { bytes } => letterbox.put(Letter::Progress { bytes: *bytes }),
    })
}

fn show(handle: &AppHandle, view: Option<&BeamerView>) {
    // When the room's window is closed nobody listens, which is no fault.
    let _ = handle.emit_to(BEAMER, "beamer", view);
}

/// Answers the room's window when it says that it listens.
pub fn greet_beamer(handle: &AppHandle) {
    let own = handle.clone();
    handle.listen_any("beamer-ready", move |_| {
        own.state::<Core>().greet_room();
        into_sight(&own, BEAMER);
    });
}

/// Opens or closes the room's window. Windows cannot be placed by the program on every desktop, so the facilitator drags
/// it to the beamer once.
pub fn beamer(handle: &AppHandle, open: bool) -> tauri::Result<()> {
    match (handle.get_webview_window(BEAMER), open) {
        (Some(window), true) => window.set_focus(),
        (None, true) => {
            let page = WebviewUrl::App("beamer.html".into());
            let window = WebviewWindowBuilder::new(handle, BEAMER, page)
                .title("Kantelbeeld · beamer")
                .inner_size(1024.0, 768.0)
                // The facilitator goes on typing.
                .focused(false)
                .build()?;
            // The page asks again what to show. One that keeps falling away stays empty; the evening does not need it.
            let redrawn = AtomicU8::new(0);
            webkit::redraw(&window, move || {
                redrawn.fetch_add(1, Ordering::Relaxed) < ROOM_REDRAWN_MAX
            });
            Ok(())
        }
        (Some(window), false) => window.close(),
        (None, false) => Ok(()),
    }
}

/// A file that is dropped is looked at. Without the facilitator's window there is no program; without the room's window nothing is
/// shown to the room.
pub fn on_event(window: &Window, event: &WindowEvent) {
    let letterbox = window.state::<Letterbox>();
    match (window.label(), event) {
        (MAIN, WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. })) => {
            if let Some(path) = paths.first() {
                let path = path.display().to_string();
                letterbox.put(Letter::File { path });
            }
        }
        (MAIN, WindowEvent::Destroyed) => {
            // The window is gone, so nobody waits for it.
            window.state::<Core>().leave();
            window.app_handle().exit(0);
        }
        (_, WindowEvent::Destroyed) => {
            let nothing = json!({ "session": null, "blank": false });
            let _ = window.state::<Core>().call("beamer_set", nothing);
            letterbox.put(Letter::BeamerClosed);
        }
        _ => {}
    }
}
