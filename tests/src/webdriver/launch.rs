//! How and where the app is started.

use std::ffi::OsString;
use std::fs::{DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::WebDriverError;

/// What one start of the app needs. The home folder outlives it, so that a test can start the app in it again.
#[derive(Debug, Clone)]
pub struct Launch {
    /// The program.
    pub app: PathBuf,
    /// Its arguments, such as a file to open.
    pub arguments: Vec<String>,
    /// The display, as [`crate::display::Display::name`] gives it.
    pub display: String,
    /// A folder of the test's own, in place of the user's home.
    pub home: PathBuf,
    /// More variables for the app's environment.
    pub environment: Vec<(String, String)>,
}

impl Launch {
    /// The app without arguments.
    #[must_use]
    pub fn new(app: impl Into<PathBuf>, display: &str, home: &Path) -> Self {
        Self {
            app: app.into(),
            arguments: Vec::new(),
            display: display.to_owned(),
            home: home.to_owned(),
            environment: Vec::new(),
        }
    }

    /// Gives a command this launch's home, display and nothing of the session that the tests run in.
    pub(crate) fn apply(&self, command: &mut Command) -> Result<(), WebDriverError> {
        let runtime = self.home.join("runtime");
        // D-Bus and WebKit refuse a runtime folder that others may read.
        make_private(&runtime)?;
        command
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("HOME", &self.home)
            .env("XDG_RUNTIME_DIR", &runtime)
            .env("XDG_CACHE_HOME", self.home.join(".cache"))
            .env("XDG_CONFIG_HOME", self.home.join(".config"))
            .env("XDG_DATA_HOME", self.home.join(".local/share"))
            .env("XDG_STATE_HOME", self.home.join(".local/state"))
            // Xvfb has no graphics card.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // The app turns this renderer off for old graphics drivers, unless the variable is set. Without it
            // WebKitGTK never answers a request for a picture.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            // A machine that is busy with other tests must not make it start once more, away from its driver.
            .env("KANTELBEELD_DRAWING", "usual")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(self.environment.iter().map(|(name, value)| (name, value)));
        Ok(())
    }
}

fn make_private(folder: &Path) -> Result<(), WebDriverError> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .and_then(|()| std::fs::set_permissions(folder, Permissions::from_mode(0o700)))
        .map_err(|source| WebDriverError::File {
            path: folder.to_owned(),
            source,
        })
}

/// Where `cargo build --workspace` has put the app: beside the program that asks, or one folder up from a test.
/// `KANTELBEELD_APP` names another, for example an installed one.
///
/// # Errors
/// [`WebDriverError::File`] when no app has been built there.
pub fn built_app() -> Result<PathBuf, WebDriverError> {
    let named = std::env::var_os("KANTELBEELD_APP").map(PathBuf::from);
    let asking = std::env::current_exe().map_err(|source| WebDriverError::File {
        path: PathBuf::from("/proc/self/exe"),
        source,
    })?;
    let name = OsString::from("kantelbeeld");
    let beside = asking
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join(&name));
    let app = named
        .or_else(|| beside.into_iter().find(|path| path.is_file()))
        .unwrap_or_else(|| PathBuf::from(name));
    std::fs::canonicalize(&app).map_err(|source| WebDriverError::File { path: app, source })
}
