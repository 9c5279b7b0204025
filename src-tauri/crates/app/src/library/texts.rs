//! What role and method files have in common: reading JSON with its place, keys, and texts in two languages.

use super::error::{LibraryError, Place, Problem, found};
use domain::method::LocalText;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Ten times the largest file we have.
pub(super) const FILE_BYTES_MAX: usize = 256 * 1024;
const KEY_CHARS_MAX: usize = 40;

/// A text in both languages, as files write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextFile {
    nl: String,
    en: String,
}

/// One file being checked, with the place that errors are about.
pub(super) struct Checking<'a> {
    /// Name of the file.
    pub file: &'a str,
    /// Where we are in it.
    pub place: Place,
}

impl<'a> Checking<'a> {
    /// Reads the JSON of a file of the given name.
    pub fn read<T: DeserializeOwned>(text: &str, file: &'a str) -> Result<(T, Self), LibraryError> {
        let checking = Self {
            file,
            place: Place::File,
        };
        if text.len() > FILE_BYTES_MAX {
            return Err(checking.error(Problem::TooBig {
                bytes: text.len(),
                max: FILE_BYTES_MAX,
            }));
        }
        match serde_json::from_str(text) {
            Ok(form) => Ok((form, checking)),
            Err(error) => {
                let place = Place::Line(error.line(), error.column());
                let whole = error.to_string();
                // The place is told once, in its own words.
                let reason = whole.split(" at line ").next().unwrap_or(&whole).to_owned();
                Err(found(file, place, Problem::Form { reason }))
            }
        }
    }

    /// The error for this place.
    pub fn error(&self, problem: Problem) -> LibraryError {
        found(self.file, self.place.clone(), problem)
    }

    /// A key: short, and the same on every keyboard and file system.
    pub fn key(&self, key: String) -> Result<String, LibraryError> {
        let fits = (1..=KEY_CHARS_MAX).contains(&key.len());
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if fits && key.bytes().all(plain) {
            return Ok(key);
        }
        Err(self.error(Problem::BadKey {
            key: key.chars().take(KEY_CHARS_MAX).collect(),
        }))
    }

    /// The key of the file itself, which is also its name.
    pub fn file_key(&self, key: String) -> Result<String, LibraryError> {
        let key = self.key(key)?;
        if self.file.strip_suffix(".json") == Some(&key) {
            return Ok(key);
        }
        Err(self.error(Problem::KeyIsNotFileName { key }))
    }

    /// One of a closed choice.
    pub fn choice<T: Copy>(
        &self,
        value: &str,
        field: &'static str,
        known: &[(&str, T)],
    ) -> Result<T, LibraryError> {
        let found = known.iter().find(|(name, _)| *name == value);
        found.map(|(_, it)| *it).ok_or_else(|| {
            let known: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
            self.error(Problem::UnknownChoice {
                field,
                value: value.chars().take(KEY_CHARS_MAX).collect(),
                known: known.join(", "),
            })
        })
    }

    /// A text of at most so many characters in each language.
    pub fn text(
        &self,
        text: TextFile,
        field: &'static str,
        max: usize,
    ) -> Result<LocalText, LibraryError> {
        for (language, words) in [("nl", &text.nl), ("en", &text.en)] {
            let length = words.chars().count();
            if words.trim().is_empty() {
                return Err(self.error(Problem::EmptyText { field, language }));
            }
            if length > max {
                return Err(self.error(Problem::TextTooLong {
                    field,
                    language,
                    length,
                    max,
                }));
            }
        }
        Ok(LocalText {
            nl: text.nl,
            en: text.en,
        })
    }

    /// A list with at least one and at most so many entries.
    pub fn list<T>(
        &self,
        list: Vec<T>,
        field: &'static str,
        max: usize,
    ) -> Result<Vec<T>, LibraryError> {
        if (1..=max).contains(&list.len()) {
            return Ok(list);
        }
        Err(self.error(Problem::ListLength {
            field,
            length: list.len(),
            max,
        }))
    }
}
