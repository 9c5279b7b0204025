//! Pointing and clicking, and filling in what was clicked.

use serde_json::json;

use super::{Hands, Kind};
use crate::webdriver::{Element, Key, WebDriverError};

impl<'a> Hands<'a> {
    /// Clicks the button or link of this name.
    ///
    /// # Errors
    /// [`WebDriverError`] when there is none, or something lies over it.
    pub fn click(&self, name: &str) -> Result<(), WebDriverError> {
        self.find(Kind::Button, name)?.click()?;
        self.window().wait_until_idle()
    }

    /// Waits until there is a button or link of this name.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when there is none.
    pub fn wait_for_button(&self, name: &str) -> Result<(), WebDriverError> {
        self.find(Kind::Button, name).map(drop)
    }

    /// The field with this label.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when there is none.
    pub fn field(&self, label: &str) -> Result<Element<'a>, WebDriverError> {
        self.find(Kind::Field, label)
    }

    /// Clicks into the field with this label, types after what is there, and goes on to the next field, which saves.
    ///
    /// # Errors
    /// [`WebDriverError`] when there is no such field.
    pub fn fill(&self, label: &str, text: &str) -> Result<(), WebDriverError> {
        let field = self.field(label)?;
        field.click()?;
        field.type_text(text)?;
        self.press(&[Key::Tab])
    }

    /// Types over what the field with this label holds.
    ///
    /// # Errors
    /// [`WebDriverError`] when there is no such field.
    pub fn fill_anew(&self, label: &str, text: &str) -> Result<(), WebDriverError> {
        self.field(label)?.click()?;
        self.window().press(&[Key::Control, Key::Char('a')])?;
        self.write(text)?;
        self.press(&[Key::Tab])
    }

    /// Chooses from the list with this label.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when the list has no such option.
    pub fn choose(&self, label: &str, option: &str) -> Result<(), WebDriverError> {
        let list = self.field(label)?;
        let script = "return [...arguments[0].options].find((option) => option.text.trim() === arguments[1]) ?? null";
        let what = format!("the option {option:?} of {label:?}");
        let option = self.window().wait_until(&what, |window| {
            let found = window.execute(script, &json!([list.as_argument(), option]))?;
            Ok(window.element(&found))
        })?;
        option.click()?;
        self.window().wait_until_idle()
    }

    /// Clicks the tick or dot with these words.
    ///
    /// # Errors
    /// [`WebDriverError`] when there is none.
    pub fn tick(&self, words: &str) -> Result<(), WebDriverError> {
        self.find(Kind::Choice, words)?.click()?;
        self.window().wait_until_idle()
    }

    /// Scrolls every column back to its top, for a picture.
    ///
    /// # Errors
    /// [`WebDriverError`] when the window is gone.
    pub fn scroll_to_top(&self) -> Result<(), WebDriverError> {
        let script = "for (const column of document.querySelectorAll('[role=region]')) column.scrollTo({ top: 0 })";
        self.window().execute(script, &json!([])).map(drop)
    }

    /// Scrolls until the heading with these words stands at the top, for a picture.
    ///
    /// # Errors
    /// [`WebDriverError`] when there is no heading with these words.
    pub fn scroll_to(&self, heading: &str) -> Result<(), WebDriverError> {
        let script = "const found = [...document.querySelectorAll('h1, h2, h3')]
                .find((each) => each.checkVisibility() && each.textContent.trim() === arguments[0]);
            found?.scrollIntoView({ block: 'start' });
            return found !== undefined";
        self.window()
            .wait_until(&format!("the heading {heading:?}"), |window| {
                Ok((window.execute(script, &json!([heading]))? == true).then_some(()))
            })
    }
}
