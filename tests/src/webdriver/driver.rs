//! The WebKitWebDriver process, with the D-Bus session around it and the app below it.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use super::error::WebDriverError;
use super::launch::Launch;
use super::process;
use super::wire::Wire;

/// How long the driver may take to listen.
const READY_WAIT_MAX: Duration = Duration::from_secs(20);
/// How long it may take to end before it is killed.
const END_WAIT_MAX: Duration = Duration::from_secs(5);
/// How often we look.
const LOOK_EVERY: Duration = Duration::from_millis(10);
/// Between choosing a port and the driver's taking it, another program may take it.
const PORTS_TRIED_MAX: usize = 5;

/// A running driver. It, its D-Bus session and the app end when it is dropped.
#[derive(Debug)]
pub(super) struct Driver {
    process: Child,
    group: Pid,
    log: PathBuf,
    pub(super) wire: Wire,
}

impl Driver {
    /// Starts a driver on a free port, and returns when it listens.
    pub(super) fn start(launch: &Launch) -> Result<Self, WebDriverError> {
        for _ in 0..PORTS_TRIED_MAX {
            let mut driver = Self::start_on(launch, free_port()?)?;
            if driver.is_ready()? {
                return Ok(driver);
            }
        }
        Err(WebDriverError::DriverEnded)
    }

    fn start_on(launch: &Launch, port: u16) -> Result<Self, WebDriverError> {
        let log = launch.home.join("window.log");
        let in_log = |source| WebDriverError::File {
            path: log.clone(),
            source,
        };
        let output = File::create(&log).map_err(in_log)?;
        let errors = output.try_clone().map_err(in_log)?;
        let mut command = Command::new("dbus-run-session");
        command
            .args(["--", "WebKitWebDriver", "--host=127.0.0.1"])
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            // What the driver, D-Bus and the app say is of interest only when something goes wrong.
            .stdout(output)
            .stderr(errors)
            // One group for all that it starts, so that all of it can be ended.
            .process_group(0);
        launch.apply(&mut command)?;
        let process = command.spawn().map_err(|source| WebDriverError::Start {
            program: "dbus-run-session".to_owned(),
            source,
        })?;
        let group = i32::try_from(process.id())
            .ok()
            .and_then(Pid::from_raw)
            .ok_or(WebDriverError::NoProcess)?;
        Ok(Self {
            process,
            group,
            log,
            wire: Wire::new(port),
        })
    }

    /// Waits until the driver listens. False when it has ended, which it does when its port is taken.
    fn is_ready(&mut self) -> Result<bool, WebDriverError> {
        let begin = Instant::now();
        while begin.elapsed() < READY_WAIT_MAX {
            if self.has_ended() {
                self.tell();
                return Ok(false);
            }
            if self.wire.get("/status").is_ok() {
                return Ok(true);
            }
            std::thread::sleep(LOOK_EVERY);
        }
        Err(WebDriverError::TooLate {
            what: "WebKitWebDriver to listen".to_owned(),
            waited_ms: begin.elapsed().as_millis(),
        })
    }

    fn has_ended(&mut self) -> bool {
        self.process.try_wait().is_ok_and(|status| status.is_some())
    }

    /// Shows what the driver and the app have said.
    pub(super) fn tell(&self) {
        if let Ok(said) = std::fs::read_to_string(&self.log) {
            eprintln!("--- what the driver and the app said\n{said}---");
        }
    }

    /// The process of the app, while it runs.
    pub(super) fn process_of(&self, app: &Path) -> Option<Pid> {
        process::running(self.group, app)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.tell();
        }
        for signal in [Signal::TERM, Signal::KILL] {
            let _ = kill_process_group(self.group, signal);
            let begin = Instant::now();
            while begin.elapsed() < END_WAIT_MAX {
                let _ = self.process.try_wait();
                if !process::any_in(self.group) {
                    return;
                }
                std::thread::sleep(LOOK_EVERY);
            }
        }
    }
}

fn free_port() -> Result<u16, WebDriverError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|source| WebDriverError::Start {
            program: "a listener on 127.0.0.1".to_owned(),
            source,
        })
}
