//! Opens the app once on a display of its own, and says how long it took until its window was ready.
//!
//! `opens --app PATH`. Used to try an installed package.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use acceptance::display::Display;
use acceptance::webdriver::{Launch, Window};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [option, app] = words.as_slice() else {
        eprintln!("Usage: opens --app PATH");
        return ExitCode::FAILURE;
    };
    if option != "--app" {
        eprintln!("Usage: opens --app PATH");
        return ExitCode::FAILURE;
    }
    match open(PathBuf::from(app)) {
        Ok(took) => {
            println!(
                "        started: the window was ready after {:.1} s",
                took.as_secs_f32()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{app} did not open: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How long it took. A driver and a web view were started too, so that this is no measurement of the app.
fn open(app: PathBuf) -> Result<Duration, Box<dyn std::error::Error>> {
    let display = Display::start()?;
    let home = tempfile::tempdir()?;
    let begin = Instant::now();
    let window = Window::open(Launch::new(app, display.name(), home.path()))?;
    window.wait_until_idle()?;
    Ok(begin.elapsed())
}
