//! Building: screens first, because the program carries them inside.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;

/// The screens.
pub const SCREENS: &str = "ui";

/// Installs the packages of a folder exactly as its lock file says, unless that has been done.
pub fn install_npm_packages(project: &Project, folder: &str) -> Result<(), Failure> {
    let lock = project.root.join(folder).join("package-lock.json");
    let installed = project
        .root
        .join(folder)
        .join("node_modules/.package-lock.json");
    let changed = |path: PathBuf| path.metadata().and_then(|file| file.modified()).ok();
    // npm writes its own copy of the lock file when it is done.
    if changed(installed).is_some_and(|done| changed(lock).is_some_and(|wanted| done > wanted)) {
        return Ok(());
    }
    step(&format!("Installing npm packages in {folder}"), || {
        process::run(&mut project.npm(folder, ["ci", "--no-fund", "--no-audit"]))
    })
}

/// Builds the screens into `ui/dist`.
pub fn screens(project: &Project) -> Result<(), Failure> {
    step("Building the screens", || {
        process::run(&mut project.npm(SCREENS, ["run", "--silent", "build"]))
    })
}

/// Compiles everything for daily use: the program, the demo, the test bridge, the tests.
///
/// A debug build, because it is ready in ten minutes on two cores and starts at once; the release build is
/// optimised across crates and takes far longer. What must be fast (keys, SQLCipher, Typst) is optimised in both.
/// Always the whole workspace with all its targets: with a part of it cargo chooses other features for some
/// dependencies, and compiles Typst a second time.
pub fn debug(project: &Project) -> Result<(), Failure> {
    step(
        "Compiling the program and its tests (the first time takes about ten minutes on two cores)",
        || {
            process::run(&mut project.cargo([
                "build",
                "--workspace",
                "--bins",
                "--tests",
                "--examples",
            ]))
        },
    )
}

/// Compiles the program as it ships: optimised, and by itself, so that no feature that only a test asks for is in it.
pub fn release(project: &Project) -> Result<(), Failure> {
    step(
        "Compiling the program as it ships (this takes a while)",
        || process::run(&mut project.cargo(["build", "--package", "kantelbeeld", "--release"])),
    )
}

/// Compiles programs that try and measure the release. Features as for the whole workspace: see [`debug`].
/// Only those that are named, since every optimised program is optimised across all its crates anew.
pub fn release_tools(project: &Project, names: &[&str]) -> Result<(), Failure> {
    let bins = names.iter().flat_map(|name| ["--bin", name]);
    step(
        &format!(
            "Compiling {}, to try it with (this takes a while)",
            names.join(" and ")
        ),
        || {
            process::run(
                project
                    .cargo(["build", "--workspace", "--release"])
                    .args(bins),
            )
        },
    )
}
