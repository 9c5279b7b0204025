//! Where things are on this laptop.

use std::path::{Path, PathBuf};

/// The folders of one person on one laptop. The real store and the practice store never share a folder.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Everything the program keeps.
    pub home: PathBuf,
    /// Where reports are proposed to be saved.
    pub documents: PathBuf,
}

impl Folders {
    /// The real store.
    #[must_use]
    pub fn store(&self) -> PathBuf {
        self.home.join("store")
    }

    /// The practice store.
    #[must_use]
    pub fn practice(&self) -> PathBuf {
        self.home.join("practice")
    }

    /// Settings; they hold nothing private.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.home.join("settings.json")
    }

    /// Proposed name in the documents folder; when it is taken, the first free one with a number behind it.
    #[must_use]
    pub fn free_document(&self, name: &str, extension: &str) -> PathBuf {
        let path = |n: u32| {
            let number = if n == 1 {
                String::new()
            } else {
                format!(" ({n})")
            };
            self.documents.join(format!("{name}{number}.{extension}"))
        };
        (1..)
            .map(path)
            .find(|p| !Path::new(p).exists())
            .unwrap_or_else(|| path(1))
    }
}
