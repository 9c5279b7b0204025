//! The blank-window guard: sees to it that the screen answers, and does what [`crate::guard`] decides when it does not.

use crate::drawing::{self, CHOICE, Drawing, OWN_SAFE};
use crate::guard::{Guard, News, Step};
use crate::webkit;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// How long a screen may take to answer before it is taken to stay empty.
const ANSWER_WAIT_MAX: Duration = Duration::from_secs(10);

/// Stands in the program's folder on a computer where only drawing safely worked.
const SAFE_WORKS: &str = "safe-drawing-works";

/// The watch over this start of the program.
#[derive(Clone)]
pub struct Watch(Arc<Watched>);

struct Watched {
    guard: Mutex<Guard>,
    heard: Condvar,
    memory: Option<PathBuf>,
    /// Draws what was held, once there is a window.
    draw: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

impl Watch {
    /// Chooses how to draw and begins to wait for the screen. To be called before GTK and any thread starts.
    pub fn begin(identifier: &str) -> Self {
        // Where Tauri says that the program keeps things; it only says so when GTK has started.
        let folder = dirs::data_local_dir().map(|folder| folder.join(identifier));
        let memory = folder.map(|folder| folder.join(SAFE_WORKS));
        let safe_works = memory.as_ref().is_some_and(|file| file.exists());
        let choice = std::env::var(CHOICE).ok();
        let plan = drawing::plan(choice.as_deref(), safe_works);
        webkit::set(plan.to_set, "1");
        webkit::set(&webkit::INTERPRETED, "0");
        if plan.drawing == Drawing::Safe {
            eprintln!("kantelbeeld: drawing without the graphics card");
        }
        let watch = Self(Arc::new(Watched {
            guard: Mutex::new(Guard::new(plan.drawing, plan.may_change, safe_works)),
            heard: Condvar::new(),
            memory,
            draw: OnceLock::new(),
        }));
        let waiting = watch.clone();
        std::thread::spawn(move || waiting.wait());
        watch
    }

    /// Says how to draw a page that was waited for in vain: somebody may want to look at it.
    pub fn draws_with(&self, draw: impl Fn() + Send + Sync + 'static) {
        // There is one window to watch in a start.
        let _ = self.0.draw.set(Box::new(draw));
    }

    /// Does what this news asks for. True when the page must be loaded again.
    pub fn hears(&self, news: News) -> bool {
        let step = self.guard().hears(news);
        self.0.heard.notify_all();
        match step {
            Step::GoOn => {}
            Step::Remember => self.remember(),
            Step::Redraw => eprintln!("kantelbeeld: the screen fell away and is drawn anew"),
            Step::StartSafe => {
                eprintln!(
                    "kantelbeeld: the screen does not answer; starting once more without the graphics card"
                );
                start_again();
            }
            Step::GiveUp => {
                eprintln!(
                    "kantelbeeld: the screen does not answer, and there is no other way to draw"
                );
                // What was remembered did not help; the next start begins as the first did.
                let _ = self.0.memory.as_ref().map(std::fs::remove_file);
                if let Some(draw) = self.0.draw.get() {
                    draw();
                }
            }
        }
        step == Step::Redraw
    }

    /// Whether the screen is still to answer.
    pub fn waits(&self) -> bool {
        self.guard().waits
    }

    fn guard(&self) -> MutexGuard<'_, Guard> {
        self.0.guard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells when a page does not answer in time, for as long as the program runs.
    fn wait(&self) {
        loop {
            let guard = self.0.heard.wait_while(self.guard(), |guard| !guard.waits);
            let guard = guard.unwrap_or_else(PoisonError::into_inner);
            let load = guard.loads;
            let is_silent = |guard: &mut Guard| guard.waits && guard.loads == load;
            let waited = self
                .0
                .heard
                .wait_timeout_while(guard, ANSWER_WAIT_MAX, is_silent);
            let (guard, waited) = waited.unwrap_or_else(PoisonError::into_inner);
            drop(guard);
            if waited.timed_out() {
                self.hears(News::Silent);
            }
        }
    }

    fn remember(&self) {
        let Some(file) = &self.0.memory else { return };
        let folder = file.parent().map_or(Ok(()), std::fs::create_dir_all);
        let kept = folder.and_then(|()| std::fs::write(file, ""));
        match kept {
            Ok(()) => eprintln!("kantelbeeld: the next start begins without the graphics card"),
            // The next start then waits for an empty window once more.
            Err(error) => eprintln!("kantelbeeld: cannot remember how to draw: {error}"),
        }
    }
}

/// Starts the program once more in the place of this one, to draw safely. It only comes back when that failed.
#[cfg(unix)]
fn start_again() {
    use std::os::unix::process::CommandExt;
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let error = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(CHOICE, OWN_SAFE)
        .exec();
    eprintln!("kantelbeeld: {error}");
}

/// There is one way to draw there.
#[cfg(not(unix))]
fn start_again() {}
