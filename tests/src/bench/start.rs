//! From starting the program to a screen that can be used, and the memory of all its processes, beside an empty window.

use super::figure::{Figure, ms, percentile};
use super::large::practised;
use crate::display::Display;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

const RUNS: usize = 15;

/// How many sessions the practice group has behind it.
const SESSIONS: usize = 1_000;

/// What one start told.
struct Started {
    time_ms: f64,
    memory_mb: f64,
}

/// Starts both in turns, so that both meet the same moods of the machine.
///
/// # Errors
/// When a program does not start.
pub fn measure(app: &Path, empty: &Path) -> io::Result<Vec<Figure>> {
    let display = Display::start().map_err(io::Error::other)?;
    let (home, empty_home) = (tempfile::tempdir()?, tempfile::tempdir()?);
    practised(home.path(), SESSIONS)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // The first round fills the caches of the disk and does not count.
    for round in 0..=RUNS {
        let pair = (
            start(empty, &[], display.name(), empty_home.path())?,
            start(app, &["--practice"], display.name(), home.path())?,
        );
        if round > 0 {
            theirs.push(pair.0);
            ours.push(pair.1);
        }
    }
    let median = |all: &[Started], what: fn(&Started) -> f64| {
        percentile(all.iter().map(what).collect(), 0.5)
    };
    let figure = |name, unit, what: fn(&Started) -> f64| Figure {
        name,
        value: median(&ours, what),
        unit,
        counterpart: "empty Tauri window",
        counterpart_value: median(&theirs, what),
    };
    Ok(vec![
        figure(
            "start to today's screen of the practice group, 1,000 sessions in the store",
            "ms",
            |s| s.time_ms,
        ),
        figure("memory of all processes after that start", "MB", |s| {
            s.memory_mb
        }),
    ])
}

fn start(program: &Path, words: &[&str], display: &str, home: &Path) -> io::Result<Started> {
    let began = Instant::now();
    let mut child = Command::new("dbus-run-session")
        .arg("--")
        .arg(program)
        .args(words)
        .env("DISPLAY", display)
        .env("HOME", home)
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("XDG_DATA_HOME")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let ready = wait_for_ready(&mut child);
    let time_ms = ms(began.elapsed());
    let memory = memory_mb(child.id());
    stop(&mut child)?;
    ready?;
    Ok(Started {
        time_ms,
        memory_mb: memory?,
    })
}

fn wait_for_ready(child: &mut Child) -> io::Result<()> {
    let errors = child.stderr.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let mut lines = BufReader::new(errors).lines();
    let ready = lines.any(|line| line.is_ok_and(|line| line.ends_with(": ready")));
    // Whatever is said after that must not block the program on a full pipe.
    std::thread::spawn(move || lines.for_each(drop));
    if ready {
        Ok(())
    } else {
        Err(io::Error::other("the program ended before it was ready"))
    }
}

/// The processes that stem from this one, itself included.
fn family(root: u32) -> io::Result<Vec<u32>> {
    let mut parent_of: BTreeMap<u32, u32> = BTreeMap::new();
    for entry in std::fs::read_dir("/proc")? {
        let Some(id) = entry?
            .file_name()
            .to_str()
            .and_then(|name| name.parse::<u32>().ok())
        else {
            continue;
        };
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        // The name stands in brackets and may hold spaces; the state and the parent come after it.
        let parent = stat
            .rsplit(')')
            .next()
            .and_then(|rest| rest.split_whitespace().nth(1))
            .and_then(|p| p.parse().ok());
        if let Some(parent) = parent {
            parent_of.insert(id, parent);
        }
    }
    let mut found = vec![root];
    let mut next = 0;
    while next < found.len() {
        let parent = found[next];
        found.extend(
            parent_of
                .iter()
                .filter(|(_, of)| **of == parent)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    Ok(found)
}

/// Proportional set size: memory that processes share is counted once.
fn memory_mb(root: u32) -> io::Result<f64> {
    let mut kib = 0.0;
    for id in family(root)? {
        let rollup =
            std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find(|line| line.starts_with("Pss:"));
        kib += line
            .and_then(|l| l.split_whitespace().nth(1))
            .and_then(|n| n.parse::<f64>().ok())
            .unwrap_or(0.0);
    }
    Ok(kib / 1024.0)
}

/// Ends the program and what it started.
fn stop(child: &mut Child) -> io::Result<()> {
    for id in family(child.id())?.into_iter().rev() {
        if let Some(id) = i32::try_from(id)
            .ok()
            .and_then(rustix::process::Pid::from_raw)
        {
            // It may have ended by itself in the meantime.
            let _ = rustix::process::kill_process(id, rustix::process::Signal::KILL);
        }
    }
    child.wait().map(drop)
}
