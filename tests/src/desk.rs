//! A laptop for one journey in the real window: a display, a home folder of its own, and the app on it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::display::{Display, DisplayError};
use crate::webdriver::{Launch, WebDriverError, Window};

/// The window of the laptop that most groups bring, as large as the display.
const SIZE: (u32, u32) = (1366, 768);

/// Why there is no laptop.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no display.
    #[error(transparent)]
    Display(#[from] DisplayError),
    /// There is no home folder.
    #[error("no home folder can be made")]
    Home(#[from] std::io::Error),
    /// The window does not open.
    #[error(transparent)]
    Window(#[from] WebDriverError),
}

/// The laptop. Its folder is thrown away when it is dropped.
#[derive(Debug)]
pub struct Desk {
    display: Display,
    home: TempDir,
}

impl Desk {
    /// A new laptop on which the app was never started.
    ///
    /// # Errors
    /// [`DeskError`] without a display or room for a folder.
    pub fn new() -> Result<Self, DeskError> {
        let display = Display::start()?;
        let home = tempfile::tempdir()?;
        let config = home.path().join(".config");
        std::fs::create_dir_all(&config)?;
        // As a Dutch desktop writes it; without this file there is no folder for documents.
        std::fs::write(
            config.join("user-dirs.dirs"),
            "XDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n",
        )?;
        let desk = Self { display, home };
        std::fs::create_dir_all(desk.documents())?;
        Ok(desk)
    }

    /// Starts the app, or starts it again, and returns when its first screen can be used.
    ///
    /// # Errors
    /// [`DeskError::Window`] when it does not open.
    pub fn open(&self, app: &Path) -> Result<Window, DeskError> {
        let window = Window::open(Launch::new(app, self.display.name(), self.home.path()))?;
        let (width, height) = SIZE;
        window.resize(width, height)?;
        window.wait_until_idle()?;
        Ok(window)
    }

    /// The folder for documents.
    #[must_use]
    pub fn documents(&self) -> PathBuf {
        self.home.path().join("Documenten")
    }

    /// The display.
    #[must_use]
    pub fn display(&self) -> &Display {
        &self.display
    }

    /// The home folder.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }
}
