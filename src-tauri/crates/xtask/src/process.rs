//! Starting other programs.

use std::process::{Command, Stdio};

use crate::failure::Failure;

/// Runs to the end with its output on our terminal.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    let status = command
        .status()
        .map_err(|error| cannot_start(&line, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(
            format!("this stopped with {status}: {line}"),
            "What it said stands above.",
        ))
    }
}

/// Runs to the end and returns what it printed. Its errors go to our terminal.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let line = line(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| cannot_start(&line, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::new(
            format!("this stopped with {}: {line}", output.status),
            "What it said stands above.",
        ))
    }
}

/// Runs to the end, and shows what it printed only when it fails.
pub fn quietly(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    let output = command
        .output()
        .map_err(|error| cannot_start(&line, &error))?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(Failure::new(
        format!("this stopped with {}: {line}", output.status),
        String::from_utf8_lossy(&said),
    ))
}

/// Whether it runs and says that all is well. Prints nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn cannot_start(line: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start `{line}`: {error}"), "")
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
