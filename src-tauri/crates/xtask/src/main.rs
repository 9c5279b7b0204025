//! The project's tasks: `cargo xtask run`, `test`, `check`, `demo`, `bench`, `simulate`, `dist`, `types`.
//!
//! This program builds in seconds on a bare machine, because it depends on none of our own crates and on hardly
//! anything else. It installs what is missing, says what it is doing, and starts the real work in other programs.
//! It builds into `./target`; everything it starts builds into the shared folder that [`project::Project`] names.

mod bench;
mod build;
mod check;
mod demo;
mod dist;

mod failure;
mod node;
mod process;
mod progress;
mod project;
mod run;
mod simulate;
mod system_packages;
mod task;
mod tenancy;
mod test;

use std::process::ExitCode;

use failure::Failure;
use project::Project;
use task::Task;

fn main() -> ExitCode {
    match Task::parse(std::env::args().skip(1)).and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<(), Failure> {
    let mut project = Project::find()?;
    if task != Task::Help {
        tenancy::claim(&project)?;
    }
    match task {
        Task::Run => run::run(&mut project),
        Task::Test => test::test(&mut project),
        Task::Check => check::check(&mut project),
        Task::Demo { out } => demo::demo(&mut project, &out),
        Task::DemoExchange { out } => demo::exchange(&mut project, &out),
        Task::Simulate {
            laptops,
            steps,
            seed,
        } => simulate::simulate(&mut project, laptops, steps, seed),
        Task::Bench => bench::bench(&mut project),
        Task::Dist => dist::dist(&mut project),
        Task::Types => check::wire_types::write(&mut project),
        Task::Help => {
            println!("{}", task::HELP);
            Ok(())
        }
    }
}
