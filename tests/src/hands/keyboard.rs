//! Going through a screen without a mouse.

use super::Hands;
use crate::webdriver::{Key, WebDriverError};

/// More stops than any screen has; whoever has pressed Tab so often goes in circles.
const STOPS_MAX: usize = 250;

impl Hands<'_> {
    /// Presses Tab until something is focused whose name begins with these words.
    ///
    /// # Errors
    /// [`WebDriverError::OutOfReach`] when the keyboard does not lead there.
    pub fn tab_to(&self, name: &str) -> Result<(), WebDriverError> {
        self.walk_to(name, &[Key::Tab])
    }

    /// As [`Hands::tab_to`], backwards.
    ///
    /// # Errors
    /// As [`Hands::tab_to`].
    pub fn tab_back_to(&self, name: &str) -> Result<(), WebDriverError> {
        self.walk_to(name, &[Key::Shift, Key::Tab])
    }

    /// Goes to the button of this name with Tab, and presses Enter.
    ///
    /// # Errors
    /// As [`Hands::tab_to`].
    pub fn enter_on(&self, name: &str) -> Result<(), WebDriverError> {
        self.tab_to(name)?;
        self.press(&[Key::Enter])
    }

    /// Goes to the field of this name with Tab and types.
    ///
    /// # Errors
    /// As [`Hands::tab_to`].
    pub fn tab_and_write(&self, name: &str, text: &str) -> Result<(), WebDriverError> {
        self.tab_to(name)?;
        self.write(text)
    }

    /// What a screen reader calls the thing that has the focus.
    ///
    /// # Errors
    /// [`WebDriverError`] when the window is gone.
    pub fn focused_name(&self) -> Result<String, WebDriverError> {
        self.window().focused()?.accessible_name()
    }

    fn walk_to(&self, name: &str, keys: &[Key]) -> Result<(), WebDriverError> {
        let mut met = Vec::new();
        for _ in 0..STOPS_MAX {
            self.press(keys)?;
            let here = self.focused_name()?;
            if here.starts_with(name) {
                return Ok(());
            }
            if met.last() != Some(&here) {
                met.push(here);
            }
        }
        Err(WebDriverError::OutOfReach {
            what: name.to_owned(),
            met,
        })
    }
}
