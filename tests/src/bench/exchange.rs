//! The file for the colleague, of a group of years.

use super::figure::{Figure, ms, percentile};
use super::{large, peers};
use crate::facilitator::{Facilitator, Laptop};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The argument, with a number of sessions behind it, with which the bench starts itself for one course.
pub const COURSE: &str = "--exchange-course";

const SESSIONS: usize = 10_000;
const FEW: usize = 1_000;
/// How often each size is run.
const TIMES: usize = 5;

/// What one size came to, once.
#[derive(Serialize, Deserialize)]
struct Course {
    plan_ms: f64,
    export_ms: f64,
    file_mb: f64,
    look_ms: f64,
    first_ms: f64,
    again_ms: f64,
    erase_ms: f64,
    day_ms: f64,
    peak_mb: f64,
}

/// Gives all of a group and takes it over on another laptop, for ten thousand sessions and for a thousand: each figure of the
/// ten thousand beside that of the thousand, so that the ratio shows how it grows. Every time is one of a program that was just
/// started, as that of a facilitator is: one that gave and took before has its memory ready.
///
/// # Errors
/// When a course fails.
pub fn measure() -> io::Result<Measured> {
    let (mut many, mut few) = (Vec::new(), Vec::new());
    // In turns, so that both meet the same moods of the machine.
    for _ in 0..TIMES {
        many.push(own_process(SESSIONS)?);
        few.push(own_process(FEW)?);
    }
    Ok(Measured {
        many: Size(many),
        few: Size(few),
    })
}

fn own_process(sessions: usize) -> io::Result<Course> {
    let ran = Command::new(std::env::current_exe()?)
        .args([COURSE, &sessions.to_string()])
        .stderr(Stdio::inherit())
        .output()?;
    if !ran.status.success() {
        return Err(io::Error::other(
            "a course of giving and taking over failed",
        ));
    }
    Ok(serde_json::from_slice(&ran.stdout)?)
}

/// One course, in the process that [`measure`] started for it. It is told on the standard output.
///
/// # Errors
/// When a file cannot be read.
///
/// # Panics
/// When something is refused.
pub fn one_course(sessions: usize) -> io::Result<()> {
    Ok(serde_json::to_writer(io::stdout(), &course(sessions)?)?)
}

/// What one size came to each time.
struct Size(Vec<Course>);

impl Size {
    fn median(&self, of: fn(&Course) -> f64) -> f64 {
        percentile(self.0.iter().map(of).collect(), 0.5)
    }
}

/// What both sizes came to.
pub struct Measured {
    many: Size,
    few: Size,
}

impl Measured {
    /// Ten thousand sessions beside a thousand.
    #[must_use]
    pub fn figures(&self) -> Vec<Figure> {
        let beside = |name, unit, of: fn(&Course) -> f64| Figure {
            name,
            value: self.many.median(of),
            unit,
            counterpart: "the same with 1,000 sessions",
            counterpart_value: self.few.median(of),
        };
        vec![
            beside("seeing what of 10,000 sessions goes along", "ms", |it| {
                it.plan_ms
            }),
            beside("giving them", "ms", |it| it.export_ms),
            beside("the file of it", "MB", |it| it.file_mb),
            beside("looking at it on an empty laptop", "ms", |it| it.look_ms),
            beside("taking it over on an empty laptop", "ms", |it| it.first_ms),
            beside("looking at it and taking it over once more", "ms", |it| {
                it.again_ms
            }),
            beside("one evening more, given and taken over", "ms", |it| {
                it.day_ms
            }),
            beside("erasing a case for everyone", "ms", |it| it.erase_ms),
            beside("memory at most while taking over", "MB", |it| it.peak_mb),
        ]
    }

    /// The same beside programs that people would use instead, with as many records: `python` has Anki.
    ///
    /// # Errors
    /// When such a program is not there, or refuses.
    pub fn beside_peers(&self, python: &Path) -> io::Result<Vec<Figure>> {
        let anki = peers::anki(python, &large::lines(SESSIONS))?;
        let keepassxc_ms = peers::keepassxc(&large::lines(FEW))?;
        let peer = |name, value, counterpart, counterpart_value| Figure {
            name,
            value,
            unit: "ms",
            counterpart,
            counterpart_value,
        };
        Ok(vec![
            peer(
                "seeing what goes along and giving it: 10,000 sessions, 120,000 lines",
                self.many.median(|it| it.plan_ms + it.export_ms),
                "Anki exports as many notes",
                anki.giving_ms,
            ),
            peer(
                "taking over 10,000 sessions, 120,000 lines",
                self.many.median(|it| it.first_ms),
                "Anki imports as many notes",
                anki.taking_ms,
            ),
            peer(
                "looking at them and taking them over once more",
                self.many.median(|it| it.again_ms),
                "Anki imports them again",
                anki.again_ms,
            ),
            peer(
                "taking over 1,000 sessions, 12,000 lines",
                self.few.median(|it| it.first_ms),
                "KeePassXC merges as many entries, opening not counted",
                keepassxc_ms,
            ),
        ])
    }
}

fn course(sessions: usize) -> io::Result<Course> {
    let years = large::Years::of_lines(sessions);
    let (laptop, stick) = (Laptop::new(), tempfile::tempdir()?);
    let (anna, bram) = (years.laptop.start(), laptop.start());
    anna.unlocks();
    bram.makes_a_store();
    let community = anna.does("community_list", json!({}))[0]["id"].clone();
    introduce(&anna, &bram, stick.path());
    introduce(&bram, &anna, stick.path());
    is_at_rest()?;

    // As the screen does before anybody can press the button: all that was not given before is summed up then.
    let (_, plan_ms) = timed(|| {
        let asked = json!({ "community": community, "choice": whole_group() });
        anna.does("give_plan", asked)
    });
    let (file, export_ms) = timed(|| give(&anna, &community, stick.path()));
    forget_peak()?;
    let (seen, look_ms) = timed(|| look(&bram, &file));
    let (_, first_ms) = timed(|| bram.does("bundle_take", json!({ "id": seen["id"] })));
    let peak_mb = peak_mb()?;
    is_at_rest()?;
    let (_, again_ms) = timed(|| {
        let seen = look(&bram, &file);
        bram.does("bundle_take", json!({ "id": seen["id"] }))
    });
    years.types_lines(&anna, 40);
    let (_, day_ms) = timed(|| {
        let file = give(&anna, &community, stick.path());
        let seen = look(&bram, &file);
        bram.does("bundle_take", json!({ "id": seen["id"] }))
    });
    is_at_rest()?;
    let case = bram.does("case_list", json!({ "community": community }))[0]["id"].clone();
    let (_, erase_ms) = timed(|| bram.does("case_erase", json!({ "id": case, "reason": "asked" })));
    Ok(Course {
        plan_ms,
        export_ms,
        file_mb: std::fs::metadata(&file)?.len() as f64 / 1e6,
        look_ms,
        first_ms,
        again_ms,
        erase_ms,
        day_ms,
        peak_mb,
    })
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let began = Instant::now();
    let done = work();
    (done, ms(began.elapsed()))
}

fn introduce(who: &Facilitator, other: &Facilitator, stick: &Path) {
    let card = stick.join("card.kantelkaart");
    other.does("laptop_name_save", json!({ "name": "Laptop" }));
    who.does("laptop_name_save", json!({ "name": "Laptop" }));
    other.does("contact_card_save", json!({ "path": card }));
    let seen = who.does("contact_card_read", json!({ "path": card }));
    who.does(
        "colleague_add",
        json!({ "card": seen["card"], "name": seen["name"] }),
    );
}

fn whole_group() -> Value {
    json!({ "selection": "group", "cases": [], "lessons": [] })
}

fn give(who: &Facilitator, community: &Value, stick: &Path) -> PathBuf {
    let view = who.does("exchange_view", json!({ "community": community }));
    let given = who.does(
        "bundle_give",
        json!({
            "community": community, "colleagues": [view["colleagues"][0]["key"]], "passphrase": null, "purpose": "",
            "choice": whole_group(), "expires_on": null, "folder": stick,
        }),
    );
    PathBuf::from(given["path"].as_str().expect("a path"))
}

fn look(who: &Facilitator, file: &Path) -> Value {
    who.does(
        "bundle_preview",
        json!({ "path": file, "passphrase": null }),
    )
}

/// Waits until the program is done with what it does beside whoever works in it: looking at all pages after opening, and putting
/// what was taken over in its place. Nobody gives a file in the second that it takes.
fn is_at_rest() -> io::Result<()> {
    let is_at_work = || -> io::Result<bool> {
        let mut threads = std::fs::read_dir("/proc/self/task")?;
        // A thread that has just ended has no name.
        let name = |entry: io::Result<std::fs::DirEntry>| {
            std::fs::read_to_string(entry.ok()?.path().join("comm")).ok()
        };
        let works = |name: String| ["page check", "settling"].contains(&name.trim_end());
        Ok(threads.any(|thread| name(thread).is_some_and(works)))
    };
    while is_at_work()? {
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// Lets the system count anew how much memory this program takes at most.
fn forget_peak() -> io::Result<()> {
    std::fs::write("/proc/self/clear_refs", "5")
}

fn peak_mb() -> io::Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kb: f64 = peak
        .and_then(|told| told.trim().strip_suffix(" kB"))
        .and_then(|kb| kb.trim().parse().ok())
        .ok_or(io::ErrorKind::InvalidData)?;
    Ok(kb / 1_000.0)
}
