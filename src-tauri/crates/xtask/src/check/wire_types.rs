//! The TypeScript types of the wire are written from the Rust ones and kept in the repository. They must agree.

use std::path::Path;

use crate::failure::Failure;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, node, process};

/// Where the screens find them.
const GENERATED: &str = "ui/src/lib/api/generated.ts";

/// Compares the file in the repository with what the code says now. Needs [`build::debug`] to have run.
pub fn check(project: &Project) -> Result<(), Failure> {
    let fresh = project.target.join("generated.ts");
    generate(project, &fresh)?;
    if read(&fresh)? == read(&project.root.join(GENERATED))? {
        Ok(())
    } else {
        Err(Failure::new(
            format!("{GENERATED} is not what the Rust types say"),
            "Type: cargo xtask types",
        ))
    }
}

/// Writes the file anew.
pub fn write(project: &mut Project) -> Result<(), Failure> {
    system_packages::install(project, &[Need::Build])?;
    node::install(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    build::screens(project)?;
    build::debug(project)?;
    generate(project, &project.root.join(GENERATED))
}

fn generate(project: &Project, into: &Path) -> Result<(), Failure> {
    process::run(
        project
            .command(project.built("debug/examples", "write_typescript"))
            .arg(into),
    )
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display()), ""))
}
