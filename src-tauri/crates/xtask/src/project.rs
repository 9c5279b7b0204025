//! Where things are, and how cargo and npm are started.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;

/// The checkout and the folders outside it.
pub struct Project {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Where everything that we start builds: `CARGO_TARGET_DIR`, or a folder in the user's cache, so that a second
    /// clone does not compile Typst and SQLCipher again.
    pub target: PathBuf,
    /// Where tools go that the system does not have.
    pub cache: PathBuf,
    path: OsString,
}

impl Project {
    /// Finds the checkout from the place of this crate.
    pub fn find() -> Result<Self, Failure> {
        // As cargo says it now, and not as it was when this was compiled: another clone may have done that.
        let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = crate_folder
            .ancestors()
            .nth(3)
            .filter(|root| root.join("Cargo.lock").is_file())
            .ok_or_else(|| {
                Failure::new(
                    "the checkout has moved",
                    "Type `cargo xtask` in it, so that it is built again.",
                )
            })?;
        let home = std::env::home_dir()
            .ok_or_else(|| Failure::new("there is no home folder", "Set HOME and start again."))?;
        let cache = home.join(".cache/kantelbeeld");
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| cache.join("target"), PathBuf::from);
        let mut project = Self {
            root: root.to_owned(),
            target: root.join(target),
            cache,
            path: std::env::var_os("PATH").unwrap_or_default(),
        };
        project.use_own_node();
        Ok(project)
    }

    /// Puts our own copy of Node.js first on the PATH when [`crate::node`] has installed one.
    pub fn use_own_node(&mut self) {
        let own = crate::node::own_bin(&self.cache);
        if own.join("node").is_file() {
            let paths = std::iter::once(own).chain(std::env::split_paths(&self.path));
            if let Ok(joined) = std::env::join_paths(paths) {
                self.path = joined;
            }
        }
    }

    /// A program, started in the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", &self.path)
            .env("CARGO_TARGET_DIR", &self.target);
        // `cargo run` describes this crate to us in variables that the cargo we start would take for its own.
        for (name, _) in std::env::vars_os() {
            let name_text = name.to_string_lossy();
            if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&name);
            }
        }
        command
    }

    /// `cargo`, with these words after it.
    pub fn cargo<const N: usize>(&self, words: [&str; N]) -> Command {
        let mut command = self.command("cargo");
        command.args(words);
        command
    }

    /// `npm`, with these words after it, in a folder of the checkout.
    pub fn npm<const N: usize>(&self, folder: &str, words: [&str; N]) -> Command {
        let mut command = self.command("npm");
        command.current_dir(self.root.join(folder)).args(words);
        command
    }

    /// A program of ours that `cargo build` has made.
    pub fn built(&self, profile: &str, name: &str) -> PathBuf {
        self.target.join(profile).join(name)
    }
}
