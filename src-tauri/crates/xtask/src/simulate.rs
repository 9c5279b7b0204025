//! `cargo xtask simulate`: laptops of one group, played at random and compared.

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::system_packages::{self, Need};

/// Builds the program that plays, and plays. Fails at the first difference between laptops or the first edit that is lost, with
/// the seed and the step to play it again.
pub fn simulate(
    project: &mut Project,
    laptops: u64,
    steps: u64,
    seed: Option<u64>,
) -> Result<(), Failure> {
    system_packages::install(project, &[Need::Build])?;
    // With an example: then features are those of the tests, and Typst is not compiled once more.
    step("Compiling what plays", || {
        process::run(&mut project.cargo([
            "build",
            "--workspace",
            "--bin",
            "simulate",
            "--example",
            "golden",
        ]))
    })?;
    let seed = seed.unwrap_or_else(seed_of_now);
    step("Playing", || {
        process::run(
            project
                .command(project.built("debug", "simulate"))
                .args([laptops, steps, seed].map(|number| number.to_string())),
        )
    })
}

/// Another one every time.
fn seed_of_now() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.map_or(0, |now| now.as_secs())
}
