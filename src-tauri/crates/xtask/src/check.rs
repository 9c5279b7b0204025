//! `cargo xtask check`: what can be said of the code without running it.

pub mod crate_tree;
mod licences;
mod network;
pub mod wire_types;

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, node};

/// All checks, cheap ones first.
pub fn check(project: &mut Project) -> Result<(), Failure> {
    system_packages::install(project, &[Need::Build])?;
    node::install(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    without_compiling(project)?;
    with_compiling(project)
}

/// The checks that take seconds.
pub fn without_compiling(project: &Project) -> Result<(), Failure> {
    step("Checking the formatting", || {
        process::run(&mut project.cargo(["fmt", "--all", "--check"]))?;
        process::run(&mut project.npm(build::SCREENS, ["run", "--silent", "format:check"]))
    })?;
    step(
        "Checking that nothing in the program can open a connection",
        || network::check(project),
    )?;
    step("Checking the licences of what we build on", || {
        licences::check(project)
    })?;
    step("Checking the screens: types and accessibility", || {
        process::run(&mut project.npm(build::SCREENS, ["run", "--silent", "check"]))
    })
}

/// The checks that take minutes.
pub fn with_compiling(project: &Project) -> Result<(), Failure> {
    // The program carries the screens inside, so that they must be there before anything reads its code.
    build::screens(project)?;
    step("Checking the Rust code with clippy", || {
        process::run(&mut project.cargo([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    step("Checking the documentation", || {
        process::run(
            project
                .cargo([
                    "doc",
                    "--workspace",
                    "--no-deps",
                    "--document-private-items",
                ])
                .env("RUSTDOCFLAGS", "--deny warnings"),
        )
    })?;
    build::debug(project)?;
    step("Checking that the TypeScript types are up to date", || {
        wire_types::check(project)
    })
}
