//! Where a window stands on the display, and dragging it elsewhere.

use super::cross::{CrossError, find};
use super::{Display, until};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConfigureWindowAux, ConnectionExt, Window};
use x11rb::rust_connection::RustConnection;

/// A place on the display, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From the left side.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Display {
    /// Drags the window with this title, and its lower right corner, as a person does with a mouse.
    ///
    /// # Errors
    /// [`CrossError`] when there is no such window.
    pub fn drag(&self, title: &str, to: Place) -> Result<(), CrossError> {
        let (display, window) = self.window(title)?;
        let change = ConfigureWindowAux::new()
            .x(to.x)
            .y(to.y)
            .width(to.width)
            .height(to.height);
        display.configure_window(window, &change)?;
        // The answer to a question tells that the display has heard what came before it.
        display.get_input_focus()?.reply()?;
        Ok(())
    }

    /// Where the window with this title stands now.
    ///
    /// # Errors
    /// [`CrossError`] when there is no such window.
    pub fn place_of(&self, title: &str) -> Result<Place, CrossError> {
        let (display, window) = self.window(title)?;
        let stands = display.get_geometry(window)?.reply()?;
        Ok(Place {
            x: stands.x.into(),
            y: stands.y.into(),
            width: stands.width.into(),
            height: stands.height.into(),
        })
    }

    /// Waits until the window with this title stands in a place that will do, and gives the last place it was seen in.
    ///
    /// # Errors
    /// [`CrossError`] when there is no such window.
    pub fn settles(
        &self,
        title: &str,
        will_do: impl Fn(Place) -> bool,
    ) -> Result<Place, CrossError> {
        until(|| self.place_of(title), |place| will_do(*place))
    }

    pub(super) fn window(&self, title: &str) -> Result<(RustConnection, Window), CrossError> {
        let (display, screen) = RustConnection::connect(Some(self.name()))?;
        let root = display.setup().roots[screen].root;
        let name = display.intern_atom(false, b"_NET_WM_NAME")?.reply()?.atom;
        let window = find(&display, root, name, title)?;
        let window = window.ok_or_else(|| CrossError::NoWindow(title.to_owned()))?;
        Ok((display, window))
    }
}
