//! The real window on a display of its own: the main job without a mouse, a power cut, two windows, one running copy.

mod keyboard_only;
mod lock;
mod one_copy;
mod places;
mod power_cut;
mod room;
mod silent_screen;

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
    hands.enter_on(hands.say("start.welcome.begin"))?;
    hands.arrive_at(hands.say("start.passphrase.title"))?;
    let passphrase = hands.window().find("[data-testid=proposal]")?.text()?;
    hands.tab_and_write(hands.say("start.passphrase.label"), &passphrase)?;
    hands.enter_on(hands.say("start.passphrase.save"))?;
    hands.arrive_at(hands.say("start.recovery.title"))?;
    let words = recovery_words(hands.window())?;
    hands.enter_on(hands.say("start.recovery.have_it"))?;
    hands.arrive_at(hands.say("start.recovery.check_title"))?;
    let question = hands.say("start.recovery.check_label");
    let (before, after) = question.split_once("{ask}").unwrap_or_default();
    hands.tab_to(before)?;
    let asked = hands.focused_name()?;
    let number = asked.trim_start_matches(before).trim_end_matches(after);
    let at: usize = number
        .trim()
        .parse()
        .expect("the label names the word by number");
    hands.write(&words[at - 1])?;
    hands.enter_on(hands.say("start.recovery.check"))?;
    hands.arrive_at(hands.say("start.group.title"))?;
    hands.tab_and_write(hands.say("start.group.name"), group)?;
    hands.enter_on(hands.say("start.group.make"))?;
    hands.arrive_at(hands.say("today.title"))?;
    Ok(passphrase)
}

fn recovery_words(window: &Window) -> Result<Vec<String>, WebDriverError> {
    window.find("[data-testid=recovery-words] li")?;
    let words = window.find_all("[data-testid=recovery-words] li")?;
    words.iter().map(|word| word.text()).collect()
}
