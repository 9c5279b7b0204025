//! A screen that does not answer or falls away: tried once more without the graphics card, never without end.

use acceptance::desk::Desk;
use acceptance::program::Program;
use acceptance::webdriver::{LOOK_EVERY, Launch, built_app};
use rustix::fs::{Mode, mkfifoat};
use std::collections::BTreeSet;
use std::fs::File;
use std::path::PathBuf;
use std::time::{Duration, Instant};

const TRIES_SAFELY: &str = "starting once more without the graphics card";
/// Said by the start that draws safely, so that the one before it is gone.
const DRAWS_SAFELY: &str = "drawing without the graphics card";
const COMES_BACK: &str = "the screen fell away and is drawn anew";
const GIVES_UP: &str = "there is no other way to draw";
const READY: &str = ": ready";
/// Leaves the scripts of a page no room to run in: the page is there, and never says that it can be used.
const MUTE: (&str, &str) = ("JSC_maxPerThreadStackUsage", "1");
/// How long a line in the log may wait for a reader on a busy computer.
const READ_WAIT_MAX: Duration = Duration::from_secs(2);
/// Keeps the graphics card out of it.
const WITHOUT_CARD: [(&str, &str); 2] = [
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1"),
];

/// A start as on anybody's laptop: nobody has chosen how to draw.
fn start(desk: &Desk) -> Program {
    start_with(desk, "")
}

fn start_with(desk: &Desk, choice: &str) -> Program {
    start_in(desk, &[("KANTELBEELD_DRAWING", choice)])
}

fn start_in(desk: &Desk, environment: &[(&str, &str)]) -> Program {
    let app = built_app().expect("the app is built before the tests run");
    let mut launch = Launch::new(app, desk.display().name(), desk.home());
    let set = |(name, value): &(&str, &str)| ((*name).into(), (*value).into());
    launch.environment.extend(environment.iter().map(set));
    Program::start(launch).expect("there is a D-Bus to start in")
}

fn without_card(program: &Program) -> bool {
    are_set(program, &WITHOUT_CARD)
}

fn are_set(program: &Program, variables: &[(&str, &str)]) -> bool {
    let environment = program.environment();
    let is_set = |(name, value): &(&str, &str)| {
        environment.contains(&((*name).to_owned(), (*value).to_owned()))
    };
    variables.iter().all(is_set)
}

/// The settings, as a pipe: whoever reads it waits for somebody who writes. The program hangs in the midst of its start
/// then, with a window in which nothing comes, as it does when the screen cannot be drawn.
fn stuck_settings(desk: &Desk) -> PathBuf {
    let home = desk.home().join(".local/share/nl.kantelbeeld.desktop");
    std::fs::create_dir_all(&home).expect("it is our folder");
    let settings = home.join("settings.json");
    mkfifoat(rustix::fs::CWD, &settings, Mode::RUSR | Mode::WUSR).expect("it is our folder");
    settings
}

#[test]
fn a_screen_that_does_not_answer_is_tried_safely_and_that_is_remembered() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let settings = stuck_settings(&desk);
    let mut program = start(&desk);
    program.says(TRIES_SAFELY);
    program.says(DRAWS_SAFELY);
    // Whoever reads the settings now finds their end, so that this start gets through.
    File::options()
        .write(true)
        .open(&settings)
        .expect("it is our pipe");
    program.says("the next start begins without the graphics card");
    program.says(READY);
    assert!(without_card(&program), "this time it draws safely");
    std::fs::remove_file(&settings).expect("it is our pipe");
    drop(program);

    let mut program = start(&desk);
    let said = program.says(READY);
    assert!(
        !said.iter().any(|line| line.contains(TRIES_SAFELY)),
        "nobody waits for an empty window again: {said:?}"
    );
    assert!(without_card(&program), "it began with what worked");
    drop(program);

    let mut program = start_with(&desk, "usual");
    program.says(READY);
    assert!(
        !without_card(&program),
        "a person who wants the card gets it"
    );
    assert!(
        are_set(&program, &[("JSC_useJIT", "0")]),
        "however it is drawn, what shows the notes has no memory that can be written and run"
    );
}

#[test]
fn a_screen_that_never_answers_is_tried_twice_and_then_left_alone() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let _settings = stuck_settings(&desk);
    let mut program = start(&desk);
    program.says(TRIES_SAFELY);
    program.says(DRAWS_SAFELY);
    let process = program.process();
    let said = program.says(GIVES_UP);
    assert!(
        !said.iter().any(|line| line.contains(TRIES_SAFELY)),
        "it does not start again and again: {said:?}"
    );
    assert_eq!(
        program.process(),
        process,
        "it goes on, for whoever wants to look at it"
    );
}

#[test]
fn a_screen_that_falls_away_is_drawn_anew_a_few_times_and_not_without_end() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    // With a choice of its own, so that a slow machine does not make it try another way.
    let mut program = start_with(&desk, "usual");
    program.says(READY);
    let process = program.process();
    for _ in 0..3 {
        program.loses_its_screen();
        program.says(COMES_BACK);
        program.says(READY);
    }
    program.loses_its_screen();
    let said = program.says(GIVES_UP);
    assert!(
        !said.iter().any(|line| line.contains(COMES_BACK)),
        "a page that falls away again and again is not loaded for ever: {said:?}"
    );
    assert_eq!(
        program.process(),
        process,
        "and the program, with the store in it, has been there all the time"
    );
}

#[test]
fn a_page_is_drawn_when_it_was_waited_for_in_vain_and_not_before() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let mut program = start_in(&desk, &[("KANTELBEELD_DRAWING", "usual"), MUTE]);
    let (seen, gave_up) = std::thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            program.says(GIVES_UP);
            Instant::now()
        });
        let mut seen = Vec::new();
        while !waiting.is_finished() {
            // There is no window at first.
            if let Ok(colours) = desk.display().colours_of("Kantelbeeld") {
                seen.push((Instant::now(), colours));
            }
            std::thread::sleep(LOOK_EVERY);
        }
        (seen, waiting.join().expect("it gives up"))
    });
    // A line in the log takes a moment to be read; what is drawn in that moment may be the page.
    let before = seen
        .iter()
        .filter(|(at, _)| gave_up.duration_since(*at) > READ_WAIT_MAX);
    let colours: BTreeSet<usize> = before.map(|(_, colours)| *colours).collect();
    assert_eq!(
        colours,
        BTreeSet::from([1]),
        "while it may still answer, the window is there and nothing is drawn in it"
    );
    let drawn = desk.display().is_drawn_in("Kantelbeeld");
    assert!(
        drawn.expect("the window stays"),
        "somebody may want to look at it"
    );
}
