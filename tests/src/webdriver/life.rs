//! The life of the app behind the window: found, killed, started beside itself, closed.

use std::process::{Command, Output};
use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process};

use super::error::WebDriverError;
use super::process;
use super::window::{LOOK_EVERY, WAIT_MAX, Window};

impl Window {
    /// The process of the app.
    ///
    /// # Errors
    /// [`WebDriverError::NoProcess`] when it has ended.
    pub fn process(&self) -> Result<u32, WebDriverError> {
        self.pid()
            .map(|pid| pid.as_raw_nonzero().get().unsigned_abs())
    }

    /// Kills the app as a power cut does: at once, without a chance to save. Its home folder stays.
    ///
    /// # Errors
    /// [`WebDriverError::NoProcess`] when it has ended already.
    pub fn kill(self) -> Result<(), WebDriverError> {
        let pid = self.pid()?;
        kill_process(pid, Signal::KILL).map_err(|_| WebDriverError::NoProcess)?;
        let begin = Instant::now();
        while process::is_alive(pid) {
            if begin.elapsed() > WAIT_MAX {
                return Err(WebDriverError::TooLate {
                    what: "the app to die".to_owned(),
                    waited_ms: begin.elapsed().as_millis(),
                });
            }
            std::thread::sleep(LOOK_EVERY);
        }
        Ok(())
    }

    /// Starts the program a second time beside this one, in the same session of the desktop, and waits for it to end.
    ///
    /// # Errors
    /// [`WebDriverError::Start`] when it cannot be started.
    pub fn start_again(&self, arguments: &[&str]) -> Result<Output, WebDriverError> {
        let environment = process::environment(self.pid()?).ok_or(WebDriverError::NoProcess)?;
        Command::new(&self.launch.app)
            .args(arguments)
            .env_clear()
            .envs(environment)
            .output()
            .map_err(|source| WebDriverError::Start {
                program: self.launch.app.display().to_string(),
                source,
            })
    }

    /// Closes every window, and returns when the app has ended by itself.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when it goes on running.
    pub fn close(self) -> Result<(), WebDriverError> {
        let pid = self.pid()?;
        self.wait_until("the app to end", |window| {
            // A closed window of the app may still open another, so that they are asked for again.
            for handle in window.handles().unwrap_or_default() {
                let _ = window.switch_to(&handle);
                let _ = window.driver.wire.delete(&window.path("/window"));
            }
            Ok((!process::is_alive(pid)).then_some(()))
        })
    }

    fn pid(&self) -> Result<Pid, WebDriverError> {
        self.driver
            .process_of(&self.launch.app)
            .ok_or(WebDriverError::NoProcess)
    }
}
