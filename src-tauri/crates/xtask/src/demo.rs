//! `cargo xtask demo`: an evening in the real window, without anyone at the keys.

use std::path::Path;

use crate::failure::Failure;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, node, process, progress};

/// Builds what is needed and plays the demo into `out`, a folder relative to where the command was typed.
///
/// The demo program brings its own X display, D-Bus session and home folder; nothing of the user's is touched.
pub fn demo(project: &mut Project, out: &Path) -> Result<(), Failure> {
    play(project, out, &[Need::Build, Need::Window], None)
}

/// As [`demo`], of two laptops and a stick. Mounting a stick is for root.
pub fn exchange(project: &mut Project, out: &Path) -> Result<(), Failure> {
    let needs = [Need::Build, Need::Window, Need::Test];
    play(project, out, &needs, Some("--exchange"))
}

fn play(
    project: &mut Project,
    out: &Path,
    needs: &[Need],
    what: Option<&str>,
) -> Result<(), Failure> {
    system_packages::install(project, needs)?;
    node::install(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    build::screens(project)?;
    build::debug(project)?;
    let out = std::path::absolute(out)
        .map_err(|error| Failure::new(format!("cannot use {}: {error}", out.display()), ""))?;
    progress::step("Playing it in the real window", || {
        process::run(
            project
                .command(project.built("debug", "demo"))
                .args(what)
                .arg("--app")
                .arg(project.built("debug", "kantelbeeld"))
                .arg("--out")
                .arg(&out),
        )
    })?;
    tell(&out)
}

/// Says what was left where.
fn tell(out: &Path) -> Result<(), Failure> {
    let cannot_read = |error| Failure::new(format!("cannot read {}: {error}", out.display()), "");
    let mut pictures = 0;
    println!("\nIn {}:", out.display());
    for entry in std::fs::read_dir(out).map_err(cannot_read)? {
        let name = entry.map_err(cannot_read)?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".png") {
            pictures += 1;
        } else {
            println!("  {name}");
        }
    }
    println!("  {pictures} pictures, numbered in the order of the evening");
    Ok(())
}
