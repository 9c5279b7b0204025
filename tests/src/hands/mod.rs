//! A person's hands at one window of the real app: pointing at what has a name, and typing.
//!
//! Everything is found by the name that a person reads or hears, never by where it stands in the page. After each thing
//! done the hands wait until the screen says that it is idle, so that what comes next meets what a person would see.

mod first_start;
mod keyboard;
mod live;
mod mouse;
mod words;

use std::path::Path;

use serde_json::json;

use crate::webdriver::{Element, Key, WebDriverError, Window};
pub use live::Mark;
pub use words::Words;

const FIND: &str = include_str!("find.js");

/// What can be pointed at.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Button,
    Field,
    Choice,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Field => "field",
            Self::Choice => "choice",
        }
    }
}

/// Hands at a window. `words` are asked by key; names of people, cases and steps are said as they are.
#[derive(Debug, Clone)]
pub struct Hands<'a> {
    window: &'a Window,
    words: &'a Words,
    /// Names of the groups in which is looked, the outermost first.
    within: Vec<String>,
}

impl<'a> Hands<'a> {
    /// Hands on the whole window.
    #[must_use]
    pub fn on(window: &'a Window, words: &'a Words) -> Self {
        Self {
            window,
            words,
            within: Vec::new(),
        }
    }

    /// The same hands, looking only within the group of this name: a person in a list, a card, a row.
    #[must_use]
    pub fn within(&self, group: &str) -> Self {
        let mut within = self.within.clone();
        within.push(group.to_owned());
        Self {
            within,
            ..self.clone()
        }
    }

    /// The window.
    #[must_use]
    pub fn window(&self) -> &'a Window {
        self.window
    }

    /// The text under a key of the catalogue.
    #[must_use]
    #[track_caller]
    pub fn say(&self, key: &str) -> &'a str {
        self.words.say(key)
    }

    /// The words on the screens.
    #[must_use]
    pub fn words(&self) -> &'a Words {
        self.words
    }

    /// Presses keys together, and waits until what they asked is done.
    ///
    /// # Errors
    /// [`WebDriverError`] when the window is gone or stays busy.
    pub fn press(&self, keys: &[Key]) -> Result<(), WebDriverError> {
        self.window.press(keys)?;
        self.window.wait_until_idle()
    }

    /// Types where the caret stands. Does not wait: what is typed is written down a little later.
    ///
    /// # Errors
    /// [`WebDriverError`] when the window is gone.
    pub fn write(&self, text: &str) -> Result<(), WebDriverError> {
        self.window.type_text(text)
    }

    /// Waits until the screen with this heading is shown and idle. The heading of a step may have its number in front.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when it does not come.
    pub fn arrive_at(&self, heading: &str) -> Result<(), WebDriverError> {
        let found = "const h1 = document.querySelector('h1');
            return h1 !== null && h1.textContent.replace(/\\s+/g, ' ').trim().endsWith(arguments[0])";
        self.window
            .wait_until(&format!("the screen {heading:?}"), |window| {
                Ok((window.execute(found, &json!([heading]))? == true).then_some(()))
            })?;
        self.window.wait_until_idle()
    }

    /// Waits until this text can be read somewhere in the page, or in a field of it.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when it does not come.
    pub fn read(&self, text: &str) -> Result<(), WebDriverError> {
        self.window.wait_until(&format!("the text {text:?}"), |_| {
            Ok(self.sees(text)?.then_some(()))
        })
    }

    /// Whether this text can be read now.
    ///
    /// # Errors
    /// [`WebDriverError`] when the window is gone.
    pub fn sees(&self, text: &str) -> Result<bool, WebDriverError> {
        let script = "const clean = (text) => text.replace(/\\s+/g, ' ');
            const fields = [...document.querySelectorAll('input, textarea')].filter((f) => f.checkVisibility());
            return clean(document.body.innerText).includes(arguments[0]) ||
                fields.some((field) => clean(field.value).includes(arguments[0]))";
        Ok(self.window.execute(script, &json!([text]))? == true)
    }

    /// Takes a picture of the window.
    ///
    /// # Errors
    /// [`WebDriverError::File`] when there is no room for it.
    pub fn picture(&self, path: &Path) -> Result<(), WebDriverError> {
        self.window.screenshot(path)
    }

    /// Waits for the thing of this name.
    fn find(&self, kind: Kind, name: &str) -> Result<Element<'a>, WebDriverError> {
        let mut path = self.within.clone();
        path.push(name.to_owned());
        let what = format!("a {} named {path:?}", kind.name());
        self.window.wait_until(&what, |window| {
            let found = window.execute(FIND, &json!([path, kind.name()]))?;
            Ok(window.element(&found))
        })
    }
}
