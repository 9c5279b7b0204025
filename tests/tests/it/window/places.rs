//! Windows come back as large as they were and where they stood, as long as that can be seen.

use super::{at_the_window, join_the_practice_evening};
use acceptance::desk::Desk;
use acceptance::display::Place;
use acceptance::hands::Hands;
use acceptance::program::Program;
use acceptance::webdriver::{Key, Launch, WebDriverError, built_app};
use serde_json::{Value, json};
use std::path::PathBuf;

const MAIN: &str = "Kantelbeeld";
const ROOM: &str = "Kantelbeeld · beamer";

fn start(desk: &Desk) -> Program {
    let app = built_app().expect("the app is built before the tests run");
    let launch = Launch::new(app, desk.display().name(), desk.home());
    let mut program = Program::start(launch).expect("there is a D-Bus to start in");
    program.says(": ready");
    program
}

fn close(desk: &Desk, program: Program) {
    let closed = desk.display().press_cross_of(MAIN);
    closed.expect("the window has a cross");
    program.ends();
}

fn remembered(desk: &Desk) -> PathBuf {
    let settings = desk.home().join(".config/nl.kantelbeeld.desktop");
    settings.join(".window-state.json")
}

#[test]
fn the_window_comes_back_where_it_was_and_as_large() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let place = Place {
        x: 150,
        y: 60,
        width: 900,
        height: 640,
    };
    let program = start(&desk);
    let first = desk.display().place_of(MAIN).expect("it is there");
    assert_ne!(first, place, "that is not where it begins");
    desk.display().drag(MAIN, place).expect("it can be moved");
    close(&desk, program);
    for round in 1..=2 {
        let program = start(&desk);
        let stands = desk.display().settles(MAIN, |stands| stands == place);
        assert_eq!(
            stands.expect("it is there"),
            place,
            "start {round} puts it back and does not let it creep"
        );
        close(&desk, program);
    }
    let kept = std::fs::read(remembered(&desk)).expect("it was written");
    let kept: Value = serde_json::from_slice(&kept).expect("it can be read");
    let windows = kept.as_object().expect("one for each window");
    assert_eq!(
        windows.keys().collect::<Vec<_>>(),
        ["main"],
        "by a name of ours"
    );
    let values: Vec<&Value> = windows
        .values()
        .filter_map(Value::as_object)
        .flatten()
        .map(|(_, value)| value)
        .collect();
    assert!(
        !values.is_empty()
            && values
                .iter()
                .all(|value| value.is_number() || value.is_boolean()),
        "numbers, and nothing that was read or written: {kept}"
    );
}

#[test]
fn a_window_of_a_larger_screen_that_is_gone_comes_back_in_sight() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    close(&desk, start(&desk));
    let path = remembered(&desk);
    let kept = std::fs::read(&path).expect("it was written");
    let mut kept: Value = serde_json::from_slice(&kept).expect("it can be read");
    for (name, value) in [("x", 3000), ("y", -900), ("width", 2400), ("height", 1500)] {
        kept["main"][name] = json!(value);
    }
    std::fs::write(&path, kept.to_string()).expect("it is our file");
    let program = start(&desk);
    let all = Place {
        x: 0,
        y: 0,
        width: 1366,
        height: 768,
    };
    let stands = desk.display().settles(MAIN, |stands| stands == all);
    assert_eq!(
        stands.expect("it is there"),
        all,
        "as large as this screen allows, and on it"
    );
    close(&desk, program);
}

#[test]
fn the_rooms_window_comes_back_where_it_was_dragged() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let place = Place {
        x: 300,
        y: 20,
        width: 800,
        height: 600,
    };
    let (window, ()) = at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        open_room(hands)?;
        desk.display().drag(ROOM, place).expect("it can be moved");
        desk.display().press_cross_of(ROOM).expect("it has a cross");
        hands.read(hands.say("live.foot.beamer_on"))?;
        open_room(hands)
    });
    let stands = desk.display().settles(ROOM, |stands| stands == place);
    assert_eq!(
        stands.expect("it is there"),
        place,
        "the same evening, after it was closed"
    );
    window.close().expect("it ends by itself");
    at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        open_room(hands)
    });
}

fn open_room(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    let known = hands.window().handles()?;
    hands.press(&[Key::F(9)])?;
    hands.window().wait_for_another(&known).map(drop)
}
