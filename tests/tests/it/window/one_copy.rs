//! One running copy per desktop: a second start brings the first to the front.

use super::{at_the_window, join_the_practice_evening};
use acceptance::desk::Desk;
use acceptance::webdriver::Key;
use serde_json::json;

#[test]
fn a_second_start_brings_the_first_to_the_front_and_ends() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let (window, ()) = at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        hands.begin_line(None, "Halverwege een zin")?;
        let known = hands.window().handles()?;
        hands.press(&[Key::F(9)])?;
        hands.window().wait_for_another(&known)?;
        // The room's window has come to the front.
        hands.window().wait_until("the focus to leave", |window| {
            let focused = window.execute("return document.hasFocus()", &json!([]))?;
            Ok((focused == false).then_some(()))
        })
    });
    let process = window.process().expect("the first copy runs");

    let second = window.start_again(&[]).expect("it can be started again");

    assert!(
        second.status.success(),
        "the second copy ends by itself, without an error"
    );
    assert_eq!(
        window.process().expect("the first copy still runs"),
        process,
        "the first copy goes on"
    );
    let back = window.wait_until("the facilitator's window to come to the front", |window| {
        let focused = window.execute("return document.hasFocus()", &json!([]))?;
        Ok((focused == true).then_some(()))
    });
    back.expect("the second start is heard by the first");
    let kept = window
        .execute(
            "return document.querySelector('form.capture textarea').value",
            &json!([]),
        )
        .expect("the evening is still on the screen");
    assert_eq!(kept, "Halverwege een zin", "nothing of it was lost");
}
