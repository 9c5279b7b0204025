//! Every licence of what we build on must be one that goes together with the EUPL.
//!
//! Own code on the `spdx` crate rather than cargo-deny, which reads expressions with that same crate: cargo-deny takes
//! minutes to compile on every fresh machine, and does not know npm.

use std::path::Path;

use spdx::{Expression, LicenseItem, ParseMode};

use crate::build;
use crate::check::crate_tree::{self, Dependency};
use crate::failure::Failure;
use crate::project::Project;

/// Free licences that let us ship the whole under the EUPL-1.2.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "OpenSSL",
    "Python-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "WTFPL", // libtomcrypt, within SQLCipher
    "Zlib",
    "blessing", // SQLite
];

/// Reads the licences of every crate and every npm package, tools and tests included.
pub fn check(project: &Project) -> Result<(), Failure> {
    let mut all = crate_tree::dependencies(project, "--workspace", "normal,build,dev")?;
    all.extend(npm_packages(&project.root.join(build::SCREENS))?);
    let refused: Vec<String> = all
        .iter()
        .filter(|dependency| !is_allowed(&dependency.licence))
        .map(|dependency| {
            format!(
                "{} {}: {:?}",
                dependency.name, dependency.version, dependency.licence
            )
        })
        .collect();
    if refused.is_empty() {
        println!("        {} packages", all.len());
        Ok(())
    } else {
        Err(Failure::new(
            format!(
                "these have a licence that is not on the list:\n{}",
                refused.join("\n")
            ),
            "Choose another package, or add the licence to src-tauri/crates/xtask/src/check/licences.rs after reading it.",
        ))
    }
}

/// Whether one of the ways in which a package may be used is on our list.
fn is_allowed(licence: &str) -> bool {
    // Older crates write `MIT/Apache-2.0`, and some npm packages `Apache 2`.
    Expression::parse_mode(licence, ParseMode::LAX).is_ok_and(|expression| {
        expression.evaluate(|requirement| match &requirement.license {
            LicenseItem::Spdx { id, .. } => ALLOWED.contains(&id.name),
            LicenseItem::Other(_) => false,
        })
    })
}

/// The packages that a lock file of npm names, with the licence that it notes.
fn npm_packages(folder: &Path) -> Result<Vec<Dependency>, Failure> {
    let path = folder.join("package-lock.json");
    let unreadable =
        |why: String| Failure::new(format!("cannot read {}: {why}", path.display()), "");
    let text = std::fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    let lock: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
    let packages = lock["packages"]
        .as_object()
        .ok_or_else(|| unreadable("it lists no packages".to_owned()))?;
    Ok(packages
        .iter()
        .filter_map(|(place, package)| {
            let (_, name) = place.rsplit_once("node_modules/")?;
            let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
            Some(Dependency {
                name: name.to_owned(),
                version: text("version"),
                licence: text("license"),
            })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_allowed_choice_is_enough() {
        assert!(is_allowed("GPL-2.0-only OR MIT"), "we may choose MIT");
        assert!(is_allowed("MIT/Apache-2.0"), "the old way of writing OR");
        assert!(
            is_allowed("Apache-2.0 WITH LLVM-exception"),
            "an exception only gives more room"
        );
    }

    #[test]
    fn every_part_of_an_and_counts() {
        assert!(
            is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"),
            "both parts are on the list"
        );
        assert!(!is_allowed("MIT AND AGPL-3.0-only"), "one part is not");
    }

    #[test]
    fn silence_is_no_permission() {
        assert!(
            !is_allowed(""),
            "a package without a licence may not be used"
        );
        assert!(
            !is_allowed("SEE LICENSE IN LICENSE.md"),
            "a text that we cannot read neither"
        );
        assert!(
            !is_allowed("LicenseRef-Proprietary"),
            "nor one that is not free"
        );
    }

    #[test]
    fn a_package_within_a_package_is_read_too() {
        let folder = tempfile::tempdir().expect("a folder to write in");
        let lock = r#"{"packages":{"":{"name":"ui"},"node_modules/a":{"version":"1.0.0","license":"MIT"},
            "node_modules/a/node_modules/@x/b":{"version":"2.0.0"}}}"#;
        std::fs::write(folder.path().join("package-lock.json"), lock).expect("the folder is ours");
        let found = npm_packages(folder.path()).expect("the file is as npm writes it");
        let names: Vec<(&str, &str)> = found
            .iter()
            .map(|one| (one.name.as_str(), one.licence.as_str()))
            .collect();
        assert_eq!(
            names,
            [("a", "MIT"), ("@x/b", "")],
            "the root is ours; the nested package tells no licence"
        );
    }
}
