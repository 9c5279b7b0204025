//! The real window on a display of its own: the main job without a mouse, a power cut, two windows, one running copy.

mod keyboard_only;
mod lock;
mod one_copy;
mod places;
mod power_cut;
mod room;
mod silent_screen;
mod two_laptops;

use acceptance::desk::Desk;
use acceptance::hands::{Hands, Words};
use acceptance::webdriver::{WebDriverError, Window, built_app};
use std::path::Path;

/// Opens the app on this desk and lets a person play at it. When the window does something else than expected, what it
/// showed is kept, and the test fails.
fn at_the_window<T>(
    desk: &Desk,
    play: impl FnOnce(&Hands<'_>) -> Result<T, WebDriverError>,
) -> (Window, T) {
    let app = built_app().expect("the app is built before the tests run");
    let window = desk.open(&app).expect("the window opens");
    let words = Words::dutch();
    match play(&Hands::on(&window, &words)) {
        Ok(played) => (window, played),
        Err(error) => {
            let test = std::thread::current()
                .name()
                .unwrap_or("window")
                .replace("::", "-");
            let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.png"));
            let seen = window.screenshot(&picture).is_ok();
            panic!("{error}\nthe window is in {} ({seen})", picture.display());
        }
    }
}

/// From the first screen into the evening of the practice group that is half-way.
fn join_the_practice_evening(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    hands.click(hands.say("start.welcome.practise"))?;
    hands.arrive_at(hands.say("today.title"))?;
    hands.click(hands.say("today.running.resume"))?;
    hands.arrive_at("Van binnen gezien")
}

/// From the first screen to a store of one's own with a group in it. Answers with the passphrase.
fn make_a_store(hands: &Hands<'_>, group: &str) -> Result<String, WebDriverError> {
    let passphrase = hands.make_a_store()?;
    hands.make_a_group(group)?;
    Ok(passphrase)
}
