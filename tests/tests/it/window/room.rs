//! The room's window: what it shows, what it never shows, and that it can be closed and opened again.

use super::{at_the_window, join_the_practice_evening};
use acceptance::desk::Desk;
use acceptance::hands::{Hands, Mark};
use acceptance::webdriver::{Key, WebDriverError, Window, WindowHandle};
use serde_json::json;

const SAID: &str = "Overdag slapen is ook uitrusten.";
const PARKED: &str = "Kunnen we niet gewoon een brief sturen?";
/// Names of members, private notes and what was parked: none of them is for the room.
const NOT_FOR_THE_ROOM: [&str; 6] = [
    PARKED,
    "Samira",
    "Hanneke",
    "Ilse",
    "bibliotheek dicht",
    "goed scheiden",
];

#[test]
fn the_room_sees_the_step_and_the_pages_and_nothing_private() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        hands.mark_line(None, PARKED, Mark::ParkedItem)?;
        hands.begin_line(None, "Nog een half")?;
        let (main, room) = open_room(hands)?;
        room_shows(hands, &main, &room, "Van binnen gezien")?;
        room_shows(hands, &main, &room, "Hoe leg ik contact zonder te duwen?")?;
        hands.press(&[Key::F(4)])?;
        hands.press(&[Key::Enter])?;
        hands.say_line(None, SAID, "live.place.inside")?;
        room_shows(hands, &main, &room, SAID)?;
        let seen = everything_in(hands.window(), &main, &room)?;
        for private in NOT_FOR_THE_ROOM {
            assert!(
                !seen.contains(private),
                "the room must not see {private:?}: {seen}"
            );
        }
        hands.next_step()?;
        room_shows(hands, &main, &room, "Wie weet nog iets anders?")
    });
}

#[test]
fn one_key_empties_both_screens_for_who_walks_in() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        let (main, room) = open_room(hands)?;
        room_shows(hands, &main, &room, "Van binnen gezien")?;
        hands.press(&[Key::Control, Key::Char('.')])?;
        hands.read(hands.say("live.blank.back"))?;
        let window = hands.window();
        window.switch_to(&room)?;
        window.find("main.blank")?;
        let left = everything_in(window, &main, &room)?;
        for told in ["Van binnen gezien", "duwen"] {
            assert!(
                !left.contains(told),
                "an empty screen tells nothing, not even {told:?}"
            );
        }
        hands.press(&[Key::Control, Key::Char('.')])?;
        room_shows(hands, &main, &room, "Van binnen gezien")
    });
}

#[test]
fn a_closed_room_can_be_opened_again_and_the_evening_goes_on() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    at_the_window(&desk, |hands| {
        join_the_practice_evening(hands)?;
        let (main, room) = open_room(hands)?;
        room_shows(hands, &main, &room, "Van binnen gezien")?;
        hands.read(hands.say("live.foot.beamer_off"))?;
        // With its own cross, as somebody at the beamer would.
        desk.display()
            .press_cross_of("Kantelbeeld · beamer")
            .expect("the room's window has a cross");
        hands.read(hands.say("live.foot.beamer_on"))?;
        hands.say_line(None, SAID, "live.place.inside")?;
        let (main, room) = open_room(hands)?;
        room_shows(hands, &main, &room, SAID)?;
        // And with the key.
        hands.press(&[Key::F(9)])?;
        hands.read(hands.say("live.foot.beamer_on"))?;
        hands.window().wait_until("one window", |window| {
            Ok((window.handles()?.len() == 1).then_some(()))
        })
    });
}

/// Opens the room's window with its key. Answers with the facilitator's window and the room's.
fn open_room(hands: &Hands<'_>) -> Result<(WindowHandle, WindowHandle), WebDriverError> {
    let window = hands.window();
    let main = window.handle()?;
    let known = window.handles()?;
    hands.press(&[Key::F(9)])?;
    Ok((main, window.wait_for_another(&known)?))
}

/// Waits until the room can read this.
fn room_shows(
    hands: &Hands<'_>,
    main: &WindowHandle,
    room: &WindowHandle,
    text: &str,
) -> Result<(), WebDriverError> {
    hands.window().switch_to(room)?;
    let outcome = hands.read(text);
    hands.window().switch_to(main)?;
    outcome
}

/// The whole page that the room has, with what is not drawn.
fn everything_in(
    window: &Window,
    main: &WindowHandle,
    room: &WindowHandle,
) -> Result<String, WebDriverError> {
    window.switch_to(room)?;
    let page = window.execute(
        "return document.title + document.body.outerHTML",
        &json!([]),
    )?;
    window.switch_to(main)?;
    Ok(page.as_str().unwrap_or_default().to_owned())
}
