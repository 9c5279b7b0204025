//! `demo --app PATH --out DIR`: a whole evening in the real window, on a display of its own.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [first, app, second, out] = words.as_slice() else {
        return usage();
    };
    if (first.as_str(), second.as_str()) != ("--app", "--out") {
        return usage();
    }
    match acceptance::demo::play(Path::new(app), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The demo stopped: {error}");
            let mut cause = error.source();
            while let Some(deeper) = cause {
                eprintln!("  because: {deeper}");
                cause = deeper.source();
            }
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("Usage: demo --app PATH --out DIR");
    ExitCode::FAILURE
}
