//! `cargo xtask run`: from a clone to an open window.

use std::path::Path;

use crate::failure::Failure;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, demo, node, process, progress};

/// Installs what is missing, builds, and opens the program. Without a display it plays the demo.
pub fn run(project: &mut Project) -> Result<(), Failure> {
    let has_display = ["WAYLAND_DISPLAY", "DISPLAY"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if !has_display {
        println!("There is no display here, so I play the demo and leave pictures of it.");
        return demo::demo(project, Path::new("demo-out"));
    }
    system_packages::install(project, &[Need::Build])?;
    node::install(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    build::screens(project)?;
    build::debug(project)?;
    progress::step("Opening Kantelbeeld", || {
        process::run(&mut project.command(project.built("debug", "kantelbeeld")))
    })
}
