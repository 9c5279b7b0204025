//! One of the two people: hands at a window, and pictures of it.

use super::ask::ask;
use crate::demo::DemoError;
use crate::hands::{Hands, Words};
use crate::webdriver::Window;
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::{Path, PathBuf};

/// Pictures of both windows, numbered in the order of what happened.
pub struct Pictures {
    folder: Option<PathBuf>,
    taken: Cell<usize>,
}

impl Pictures {
    pub fn in_folder(folder: Option<PathBuf>) -> Self {
        Self {
            folder,
            taken: Cell::new(0),
        }
    }
}

/// One of the two.
pub struct Side<'a> {
    name: &'static str,
    pub hands: Hands<'a>,
    pictures: &'a Pictures,
}

impl<'a> Side<'a> {
    pub fn new(
        name: &'static str,
        window: &'a Window,
        words: &'a Words,
        pictures: &'a Pictures,
    ) -> Self {
        Self {
            name,
            hands: Hands::on(window, words),
            pictures,
        }
    }

    /// Takes a picture, when there is a folder for it.
    pub fn picture(&self, what: &str) -> Result<(), DemoError> {
        let Some(folder) = &self.pictures.folder else {
            return Ok(());
        };
        let number = self.pictures.taken.get() + 1;
        self.pictures.taken.set(number);
        let name = format!("{number:02}-{}-{what}.png", self.name);
        self.hands.window().screenshot(&folder.join(name))?;
        Ok(())
    }

    /// Asks the core.
    pub fn asks(&self, command: &str, payload: Value) -> Result<Value, DemoError> {
        Ok(ask(self.hands.window(), command, &payload)?)
    }

    /// The group that is worked with.
    pub fn group(&self) -> Result<String, DemoError> {
        let groups = self.asks("community_list", json!({}))?;
        Ok(text(&groups[0]["id"]))
    }

    pub fn clicks(&self, key: &str) -> Result<(), DemoError> {
        Ok(self.hands.click(self.hands.say(key))?)
    }

    pub fn arrives_at(&self, key: &str) -> Result<(), DemoError> {
        Ok(self.hands.arrive_at(self.hands.say(key))?)
    }

    /// Opens a file as by a double click in the file manager: the program is started once more with it.
    pub fn double_clicks(&self, file: &Path) -> Result<(), DemoError> {
        let file = file.to_string_lossy();
        self.hands.window().start_again(&[&file])?;
        self.arrives_at("exchange.take.title")
    }
}

/// The text in an answer of the core.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
