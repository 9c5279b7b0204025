//! An X display of our own, without a screen.

mod colours;
mod cross;
mod place;

pub use cross::CrossError;
pub use place::Place;

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process};

use crate::webdriver::{LOOK_EVERY, WAIT_MAX};

/// The laptop that most groups bring: 1366 by 768 pixels, 24 bits of colour.
const SCREEN: &str = "1366x768x24";

/// Why there is no display.
#[derive(Debug, thiserror::Error)]
pub enum DisplayError {
    /// Xvfb is not installed, or may not run.
    #[error("Xvfb cannot be started")]
    Start(#[from] std::io::Error),
    /// Xvfb ended before it named its display.
    #[error("Xvfb named no display")]
    NoNumber,
}

/// A running Xvfb. Ends when dropped.
#[derive(Debug)]
pub struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on the first display number that is free, and returns when it takes clients.
    ///
    /// # Errors
    /// [`DisplayError`] when Xvfb cannot be started or gives up.
    pub fn start() -> Result<Self, DisplayError> {
        let mut process = Command::new("Xvfb")
            // Xvfb chooses the number itself and writes it to this file descriptor, its standard output, once it listens.
            .args(["-displayfd", "1", "-screen", "0", SCREEN])
            // Otherwise it starts anew when its last window closes, and a window that opens just then is lost.
            .args(["-noreset", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A Ctrl+C on the terminal is for the tests, which then end us in order.
            .process_group(0)
            .spawn()?;
        let mut number = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let number = number.trim();
        let display = Self {
            process,
            name: format!(":{number}"),
        };
        if number.is_empty() {
            Err(DisplayError::NoNumber)
        } else {
            Ok(display)
        }
    }

    /// What `DISPLAY` must be set to, for example `:1`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked to end, Xvfb removes its socket. Killed, it leaves it for the next to stumble over.
        if let Some(pid) = i32::try_from(self.process.id())
            .ok()
            .and_then(Pid::from_raw)
        {
            let _ = kill_process(pid, Signal::TERM);
        }
        let _ = self.process.wait();
    }
}

/// Looks until what is seen will do, and gives what was seen last.
fn until<T>(
    look: impl Fn() -> Result<T, CrossError>,
    will_do: impl Fn(&T) -> bool,
) -> Result<T, CrossError> {
    let begin = Instant::now();
    loop {
        let seen = look()?;
        if will_do(&seen) || begin.elapsed() > WAIT_MAX {
            return Ok(seen);
        }
        std::thread::sleep(LOOK_EVERY);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::MetadataExt;

    #[test]
    fn two_displays_do_not_get_in_each_others_way() {
        let first = Display::start().expect("Xvfb is installed");
        let second = Display::start().expect("a second one finds another number");
        assert_ne!(first.name(), second.name(), "each has its own number");
    }

    #[test]
    fn a_display_leaves_no_socket_behind() {
        let display = Display::start().expect("Xvfb is installed");
        let socket = format!("/tmp/.X11-unix/X{}", display.name().trim_start_matches(':'));
        // A test beside this one may take the number at once, so what is looked for is this very socket.
        let identity = |path: &str| {
            std::fs::metadata(path)
                .ok()
                .map(|m| (m.ino(), m.ctime_nsec(), m.ctime()))
        };
        let own = identity(&socket);
        assert!(own.is_some(), "a running display listens");
        drop(display);
        assert_ne!(
            identity(&socket),
            own,
            "and leaves its number to others once it is dropped"
        );
    }
}
