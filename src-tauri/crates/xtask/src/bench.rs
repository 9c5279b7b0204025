//! `cargo xtask bench`: the figures, all from one run.

use crate::failure::Failure;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, node, process, progress};

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
    progress::step("Measuring", || {
        process::run(
            project
                .command(project.built("release", "bench"))
                .arg("--app")
                .arg(project.built("release", "kantelbeeld"))
                .arg("--empty")
                .arg(project.built("release", "examples/empty_window"))
                .arg("--bare")
                .arg(project.built("release", "bare_typst")),
        )
    })
}
