//! `demo --app PATH --out DIR`: a whole evening in the real window, on a display of its own. With `--exchange` before it: two
//! laptops and a stick.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (exchange, words) = match words.as_slice() {
        [first, rest @ ..] if first == "--exchange" => (true, rest),
        all => (false, all),
    };
    let [first, app, second, out] = words else {
        return usage();
    };
    if (first.as_str(), second.as_str()) != ("--app", "--out") {
        return usage();
    }
    let (app, out) = (Path::new(app), Path::new(out));
    let played = if exchange {
        acceptance::exchange_demo::play(app, Some(out))
    } else {
        acceptance::demo::play(app, out)
    };
    match played {
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
    eprintln!("Usage: demo [--exchange] --app PATH --out DIR");
    ExitCode::FAILURE
}
