//! The laptop dies in the middle of a word.

use super::{at_the_window, join_the_practice_evening};
use acceptance::desk::Desk;
use acceptance::webdriver::Key;

const LINES: [&str; 3] = [
    "Het licht achter de gordijnen gaat elke avond op hetzelfde uur aan.",
    "Wie binnen zit, hoort alles wat er op de galerij gezegd wordt.",
    "Eén keer stond er een bakje soep voor de deur. Dat ging wel naar binnen.",
];
/// Long enough on the screen to be written down.
const WRITTEN_DOWN: &str = "Misschien hoeft de deur niet ";
/// Typed in the last blink of an eye.
const LAST_LETTERS: &str = "open om naast elkaar te st";

#[test]
fn after_a_power_cut_every_saved_line_and_the_half_sentence_are_there() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let (window, ()) = at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        for line in LINES {
            hands.say_line(None, line, "live.place.inside")?;
        }
        hands.begin_line(None, WRITTEN_DOWN)?;
        hands.window().wait_until_idle()?;
        hands.write(LAST_LETTERS)
    });
    window.kill().expect("the app runs until it is killed");

    let (_window, half) = at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        for line in LINES {
            hands.read(line)?;
        }
        hands.read(hands.say("live.capture.restored"))?;
        let half = hands.line_text()?;
        // It can be gone on with at once.
        hands.press(&[Key::F(4)])?;
        hands.press(&[Key::Enter])?;
        hands.read(&hands.words().fill(
            "live.capture.saved",
            &[("place", hands.say("live.place.inside"))],
        ))?;
        hands.read(half.trim())?;
        Ok(half)
    });
    let typed = format!("{WRITTEN_DOWN}{LAST_LETTERS}");
    assert!(
        half.starts_with(WRITTEN_DOWN.trim_end()),
        "what was written down before the cut is there: {half:?}"
    );
    assert!(
        typed.starts_with(&half),
        "and nothing that was never typed: {half:?}"
    );
}
