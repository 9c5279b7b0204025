//! The two windows, and what passes between core and room.

use crate::Core;
use app::events::Event;
use app::wire::beamer::BeamerView;
use serde_json::{Value, json};
use tauri::{
    AppHandle, Emitter, Listener, Manager, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent,
};

const MAIN: &str = "main";
const BEAMER: &str = "beamer";

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
    Box::new(move |event| match event {
        Event::Beamer(view) => show(&handle, view.as_ref()),
        // A window that is not there yet asks how things stand when it comes.
        Event::StoreDamaged => {
            let _ = handle.emit_to(MAIN, "store-damaged", ());
        }
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
        let view = own
            .state::<Core>()
            .call("beamer_view", json!({}))
            .unwrap_or(Value::Null);
        let _ = own.emit_to(BEAMER, "beamer", view);
    });
}

/// Opens or closes the room's window. Windows cannot be placed by the program on every desktop, so the facilitator drags
/// it to the beamer once.
pub fn beamer(handle: &AppHandle, open: bool) -> tauri::Result<()> {
    match (handle.get_webview_window(BEAMER), open) {
        (Some(window), true) => window.set_focus(),
        (None, true) => {
            WebviewWindowBuilder::new(handle, BEAMER, WebviewUrl::App("beamer.html".into()))
                .title("Kantelbeeld · beamer")
                .inner_size(1024.0, 768.0)
                // The facilitator goes on typing.
                .focused(false)
                .build()
                .map(|_| ())
        }
        (Some(window), false) => window.close(),
        (None, false) => Ok(()),
    }
}

/// Without the facilitator's window there is no program; without the room's window nothing is shown to the room.
pub fn on_event(window: &Window, event: &WindowEvent) {
    if !matches!(event, WindowEvent::Destroyed) {
        return;
    }
    match window.label() {
        MAIN => window.app_handle().exit(0),
        _ => {
            let nothing = json!({ "session": null, "blank": false });
            let _ = window.state::<Core>().call("beamer_set", nothing);
            let _ = window.emit_to(MAIN, "beamer-closed", ());
        }
    }
}
