//! The program in a desktop session of its own, without a driver: what it says in its log, and the processes that it is
//! made of. For what a driver would be in the way of, such as a start that fails.

use std::io::{BufRead, BufReader, Lines};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStderr, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use crate::webdriver::process;
use crate::webdriver::{Launch, WebDriverError};

/// The running program. It and its session end when it is dropped.
#[derive(Debug)]
pub struct Program {
    session: Child,
    group: Pid,
    launch: Launch,
    log: Lines<BufReader<ChildStderr>>,
    said: Vec<String>,
}

impl Program {
    /// Starts it.
    ///
    /// # Errors
    /// [`WebDriverError::Start`] when there is no D-Bus to start it in.
    pub fn start(launch: Launch) -> Result<Self, WebDriverError> {
        let cannot = |source| WebDriverError::Start {
            program: "dbus-run-session".to_owned(),
            source,
        };
        let mut command = Command::new("dbus-run-session");
        launch.apply(&mut command)?;
        command
            .arg("--")
            .arg(&launch.app)
            .args(&launch.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            // One group for all that it starts, so that all of it can be ended.
            .process_group(0);
        let mut session = command.spawn().map_err(cannot)?;
        let errors = session.stderr.take().ok_or(WebDriverError::NoProcess)?;
        let group = i32::try_from(session.id()).ok().and_then(Pid::from_raw);
        Ok(Self {
            session,
            group: group.ok_or(WebDriverError::NoProcess)?,
            launch,
            log: BufReader::new(errors).lines(),
            said: Vec::new(),
        })
    }

    /// Waits until the program says a line with these words in its log, and gives all that it said until then.
    ///
    /// # Panics
    /// When it ends without having said them.
    pub fn says(&mut self, words: &str) -> &[String] {
        let begin = self.said.len();
        loop {
            let line = self.log.next().and_then(Result::ok);
            let line = line.unwrap_or_else(|| panic!("never said {words:?}: {:#?}", self.said));
            let found = line.contains(words);
            self.said.push(line);
            if found {
                return &self.said[begin..];
            }
        }
    }

    /// The environment of the process that draws its page.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn environment(&self) -> Vec<(String, String)> {
        let mut drawing = self.drawing();
        // What drew for a start before this one may have ended and left its name.
        drawing.sort_unstable_by_key(|pid| std::cmp::Reverse(pid.as_raw_nonzero()));
        let mut environments = drawing.into_iter().filter_map(process::environment);
        let environment = environments.find(|environment| !environment.is_empty());
        environment.expect("a process has an environment")
    }

    /// The process of the program.
    ///
    /// # Panics
    /// When it does not run.
    #[must_use]
    pub fn process(&self) -> Pid {
        process::running(self.group, &self.launch.app).expect("the program runs")
    }

    /// Ends every process that draws a page of it, as a fault in it would.
    ///
    /// # Panics
    /// When there is none.
    pub fn loses_its_screen(&self) {
        for pid in self.drawing() {
            // It may just end by itself.
            let _ = kill_process(pid, Signal::KILL);
        }
    }

    fn drawing(&self) -> Vec<Pid> {
        let drawing = process::named(self.group, "WebKitWebProces");
        assert!(!drawing.is_empty(), "a page is drawn by some process");
        drawing
    }

    /// Waits until the program has ended by itself.
    ///
    /// # Panics
    /// When its end cannot be awaited.
    pub fn ends(mut self) {
        self.session.wait().expect("it is our child");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = kill_process_group(self.group, Signal::KILL);
        let _ = self.session.wait();
    }
}
