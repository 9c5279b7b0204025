//! Whether something is drawn in a window.

use super::cross::CrossError;
use super::{Display, until};
use std::collections::BTreeSet;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};

impl Display {
    /// How many colours the window with this title has: one as long as nothing is drawn in it.
    ///
    /// # Errors
    /// [`CrossError`] when there is no such window.
    pub fn colours_of(&self, title: &str) -> Result<usize, CrossError> {
        let (display, window) = self.window(title)?;
        let size = display.get_geometry(window)?.reply()?;
        let all_planes = u32::MAX;
        let picture = display
            .get_image(
                ImageFormat::Z_PIXMAP,
                window,
                0,
                0,
                size.width,
                size.height,
                all_planes,
            )?
            .reply()?;
        // 24 bits of colour stand in four bytes each.
        let colours: BTreeSet<&[u8]> = picture.data.chunks_exact(4).collect();
        Ok(colours.len())
    }

    /// Waits until something is drawn in the window with this title; false when nothing is.
    ///
    /// # Errors
    /// [`CrossError`] when there is no such window.
    pub fn is_drawn_in(&self, title: &str) -> Result<bool, CrossError> {
        let colours = until(|| self.colours_of(title), |colours| *colours > 1)?;
        Ok(colours > 1)
    }
}
