//! What WebKit on Linux needs of us. Other web views do without.

/// What WebKit calls translating scripts to machine code. A start takes as long without it, and all of us together need 11 MB less;
/// an evening of 460 lines opens in a third of a second instead of a fifth. For that the process that shows the notes never
/// has memory that can be written and run.
pub const INTERPRETED: [&str; 1] = ["JSC_useJIT"];

#[cfg(target_os = "linux")]
pub use linux::{hold, redraw, set, show};
#[cfg(not(target_os = "linux"))]
pub use other::{hold, redraw, set, show};

#[cfg(target_os = "linux")]
mod linux {
    use gtk::glib::{Propagation, setenv};
    use gtk::prelude::WidgetExt;
    use tauri::WebviewWindow;
    use webkit2gtk::WebViewExt;

    /// Sets these in the environment, where WebKit reads them when it starts. What a person has set stays. To be called while
    /// there is one thread.
    pub fn set(names: &[&str], value: &str) {
        for name in names {
            // A name that the system refuses leaves things as they were.
            let _ = setenv(name, value, false);
        }
    }

    /// Draws nothing of the page as long as `waits` says so. The side of the window, when it has to draw, waits up to half a
    /// second for the side of the page to draw at the new size; and at the start that one may be waiting for an answer of
    /// this side first, which happened in one start out of six.
    pub fn hold(window: &WebviewWindow, waits: impl Fn() -> bool + Send + 'static) {
        // Here and below: a window without a web view draws nothing, and nothing of it falls away.
        let _ = window.with_webview(move |view| {
            view.inner().connect_draw(move |_, _| {
                if waits() {
                    Propagation::Stop
                } else {
                    Propagation::Proceed
                }
            });
        });
    }

    /// Draws what was held.
    pub fn show(window: &WebviewWindow) {
        let _ = window.with_webview(|view| view.inner().queue_draw());
    }

    /// Hears it when the process that draws this window ends, and loads the page again as long as `again` says so. What was
    /// typed is in the store, and the address says which page it was.
    pub fn redraw(window: &WebviewWindow, again: impl Fn() -> bool + Send + 'static) {
        let _ = window.with_webview(move |view| {
            view.inner().connect_web_process_terminated(move |view, _| {
                if again() {
                    view.reload();
                }
            });
        });
    }
}

#[cfg(not(target_os = "linux"))]
mod other {
    use tauri::WebviewWindow;

    /// Nothing is read there.
    pub fn set(_: &[&str], _: &str) {}

    /// They draw when there is something to draw.
    pub fn hold(_: &WebviewWindow, _: impl Fn() -> bool + Send + 'static) {}

    /// Nothing was held.
    pub fn show(_: &WebviewWindow) {}

    /// They load the page again by themselves.
    pub fn redraw(_: &WebviewWindow, _: impl Fn() -> bool + Send + 'static) {}
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_has_set_stays() {
        let name = "KANTELBEELD_TEST_OF_SET";
        set(&[name], "1");
        set(&[name], "0");
        assert_eq!(
            std::env::var(name).as_deref(),
            Ok("1"),
            "somebody knows this computer better than we do"
        );
    }
}
