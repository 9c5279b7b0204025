//! The lock key, and the door behind it.

use super::{at_the_window, make_a_store};
use acceptance::desk::Desk;
use acceptance::webdriver::Key;
use serde_json::json;

const GROUP: &str = "Leerkring De Hoek";

#[test]
fn one_key_locks_and_only_the_passphrase_opens_again() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    at_the_window(&desk, |hands| {
        let passphrase = make_a_store(hands, GROUP)?;
        hands.enter_on(hands.say("common.nav.group"))?;
        hands.read(GROUP)?;
        hands.press(&[Key::Control, Key::Shift, Key::Char('L')])?;
        hands.arrive_at(hands.say("start.unlock.title"))?;
        let page = "return document.documentElement.outerHTML";
        let left = hands.window().execute(page, &json!([]))?;
        assert!(
            left.as_str().is_some_and(|left| !left.contains(GROUP)),
            "behind the lock nothing of the group is left in the page"
        );

        // The caret stands ready: whoever comes back types at once.
        hands.write("geen idee meer")?;
        hands.press(&[Key::Enter])?;
        hands.read(hands.say("errors.wrong_passphrase.title"))?;
        hands.wait_for_button(hands.say("start.unlock.open"))?;
        hands.press(&[Key::Control, Key::Char('a')])?;
        hands.write(&passphrase)?;
        hands.press(&[Key::Enter])?;
        hands.arrive_at(hands.say("today.title"))?;
        hands.enter_on(hands.say("common.nav.group"))?;
        hands.read(GROUP)
    });
}
