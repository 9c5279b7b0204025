//! `cargo xtask bench`: the figures, all from one run.

use crate::failure::Failure;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, node, process, progress};
use std::path::PathBuf;

/// Builds the release and measures it. One line per figure: name, value, unit, counterpart, its value, ratio.
pub fn bench(project: &mut Project) -> Result<(), Failure> {
    system_packages::install(project, &[Need::Build, Need::Window, Need::Bench])?;
    node::install(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    build::screens(project)?;
    build::release(project)?;
    build::release_tools(project, &["bench", "bare_typst"])?;
    progress::step("Compiling the empty window to measure beside", || {
        let empty = [
            "build",
            "--package",
            "kantelbeeld",
            "--release",
            "--example",
            "empty_window",
        ];
        process::run(&mut project.cargo(empty))
    })?;
    let python = anki(project)?;
    progress::step("Measuring", || {
        process::run(
            project
                .command(project.built("release", "bench"))
                .arg("--app")
                .arg(project.built("release", "kantelbeeld"))
                .arg("--empty")
                .arg(project.built("release", "examples/empty_window"))
                .arg("--bare")
                .arg(project.built("release", "bare_typst"))
                .arg("--python")
                .arg(&python),
        )
    })
}

/// The version of Anki that is measured beside.
const ANKI: &str = "anki==26.9.3";

/// A Python that has Anki; made once, among what is built.
fn anki(project: &Project) -> Result<PathBuf, Failure> {
    let folder = project.built("release", "peers");
    let python = folder.join("bin/python");
    let has_it = ["-c", "import anki.collection"];
    if process::succeeds(project.command(&python).args(has_it)) {
        return Ok(python);
    }
    progress::step("Installing Anki to measure beside", || {
        process::run(project.command("python3").args(["-m", "venv"]).arg(&folder))?;
        process::run(
            project
                .command(&python)
                .args(["-m", "pip", "install", "--quiet", ANKI]),
        )
    })?;
    Ok(python)
}
