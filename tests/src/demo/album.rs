//! The pictures, numbered in the order of the evening.

use std::path::PathBuf;

use crate::webdriver::{WebDriverError, Window};

/// A folder of pictures.
#[derive(Debug)]
pub struct Album {
    folder: PathBuf,
    taken: Vec<String>,
}

impl Album {
    /// An album in this folder.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self {
            folder,
            taken: Vec::new(),
        }
    }

    /// Takes a picture of what the window shows now; `what` becomes part of the file name.
    ///
    /// # Errors
    /// [`WebDriverError::File`] when there is no room for it.
    pub fn take(&mut self, window: &Window, what: &str) -> Result<(), WebDriverError> {
        let name = format!("{:02}-{what}.png", self.taken.len() + 1);
        window.screenshot(&self.folder.join(&name))?;
        self.taken.push(name);
        Ok(())
    }

    /// How many pictures there are.
    pub fn count(&self) -> usize {
        self.taken.len()
    }

    /// The names of the pictures from this number on.
    pub fn since(&self, number: usize) -> &[String] {
        &self.taken[number.min(self.taken.len())..]
    }
}
