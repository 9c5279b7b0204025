//! The cross of a window. WebDriver closes the page in a window and leaves the window, as no person can.

use super::Display;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectError, ConnectionError, ReplyError};
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window};
use x11rb::rust_connection::RustConnection;

/// Why a window cannot be closed.
#[derive(Debug, thiserror::Error)]
pub enum CrossError {
    /// The display does not take clients.
    #[error("the display cannot be reached")]
    Connect(#[from] ConnectError),
    /// The display broke off.
    #[error("the display broke off")]
    Connection(#[from] ConnectionError),
    /// The display refused.
    #[error("the display refused")]
    Reply(#[from] ReplyError),
    /// No window has this title.
    #[error("there is no window {0:?}")]
    NoWindow(String),
}

impl Display {
    /// Asks the window with this title to close, as a press on its cross does.
    ///
    /// # Errors
    /// [`CrossError`] when there is no such window.
    pub fn press_cross_of(&self, title: &str) -> Result<(), CrossError> {
        let (display, screen) = RustConnection::connect(Some(self.name()))?;
        let atom = |name: &str| -> Result<u32, CrossError> {
            Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom)
        };
        let root = display.setup().roots[screen].root;
        let name = atom("_NET_WM_NAME")?;
        let window = find(&display, root, name, title)?
            .ok_or_else(|| CrossError::NoWindow(title.to_owned()))?;
        // Inter-Client Communication Conventions Manual, section 4.2.8.1.
        let now = 0;
        let message = [atom("WM_DELETE_WINDOW")?, now, 0, 0, 0];
        let event = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, message);
        display.send_event(false, window, EventMask::NO_EVENT, event)?;
        // The answer to a question tells that the display has heard what came before it.
        display.get_input_focus()?.reply()?;
        Ok(())
    }
}

/// The window below this one that has the title.
pub(super) fn find(
    display: &RustConnection,
    root: Window,
    name: u32,
    title: &str,
) -> Result<Option<Window>, CrossError> {
    for window in display.query_tree(root)?.reply()?.children {
        let words = display
            .get_property(false, window, name, AtomEnum::ANY, 0, 1024)?
            .reply()?
            .value;
        if words == title.as_bytes() {
            return Ok(Some(window));
        }
    }
    Ok(None)
}
