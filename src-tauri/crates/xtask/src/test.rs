//! `cargo xtask test`: everything that must hold before a change goes in.

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, check, node};

/// Journeys in a browser, against the test bridge.
const BROWSER_JOURNEYS: &str = "tests/browser";

/// Cheap before dear: what fails, fails early. Ends with the closing lines of the test runners.
pub fn test(project: &mut Project) -> Result<(), Failure> {
    system_packages::install(project, &[Need::Build, Need::Window, Need::Test])?;
    node::install(project)?;
    install_nextest(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    build::install_npm_packages(project, BROWSER_JOURNEYS)?;

    check::without_compiling(project)?;
    step("Testing the screens by themselves", || {
        process::run(&mut project.npm(build::SCREENS, ["--silent", "test"]))
    })?;
    check::with_compiling(project)?;
    // nextest leaves these to cargo.
    step("Trying the examples in the documentation", || {
        process::run(&mut project.cargo(["test", "--quiet", "--workspace", "--doc"]))
    })?;
    step(
        "Testing the rules, the store, the report and the real window",
        || process::run(&mut project.cargo(["nextest", "run", "--workspace"])),
    )?;
    step("Walking every journey in a browser", || {
        process::run(
            project
                .npm(BROWSER_JOURNEYS, ["--silent", "test"])
                .env("KANTELBEELD_BRIDGE", project.built("debug", "bridge")),
        )
    })
}

fn install_nextest(project: &Project) -> Result<(), Failure> {
    if process::succeeds(&mut project.cargo(["nextest", "--version"])) {
        return Ok(());
    }
    step(
        "Installing cargo-nextest (once; takes some minutes)",
        || process::run(&mut project.cargo(["install", "--locked", "cargo-nextest"])),
    )
}
