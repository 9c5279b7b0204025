//! What is shown beside the typing: the room's window, the empty screen, looking ahead and going back, dark and large.

use super::{DemoError, stage::Stage};
use crate::webdriver::Key;

/// What most beamers in community centres show, in pixels.
const BEAMER: (u32, u32) = (1280, 720);
/// Text sizes go up by steps; this many reach 200 %.
const STEPS_TO_DOUBLE: usize = 10;

/// What is worth showing in a step of the method, after its lines.
pub fn in_step(stage: &mut Stage<'_>, step: &str) -> Result<(), DemoError> {
    match step {
        "outside" => open_room(stage),
        "inside" => {
            room(stage, "room-inside")?;
            back_and_forward(stage)
        }
        "anyone-else" => {
            room(stage, "room-tilted")?;
            blank(stage)?;
            dark_and_large(stage)
        }
        "problem-sentence" => room(stage, "room-problem-sentence"),
        "closing" => close_room(stage),
        _ => Ok(()),
    }
}

fn open_room(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let known = hands.window().handles()?;
    hands.press(&[Key::F(9)])?;
    let opened = hands.window().wait_for_another(&known)?;
    hands.window().switch_to(&opened)?;
    hands.window().resize(BEAMER.0, BEAMER.1)?;
    stage.room = Some(opened);
    room(stage, "room-outside")
}

/// A picture of what the room sees.
fn room(stage: &mut Stage<'_>, what: &str) -> Result<(), DemoError> {
    let window = stage.hands.window();
    let Some(room) = stage.room.clone() else {
        return Err(DemoError::unknown("window", "room"));
    };
    window.switch_to(&room)?;
    window.find("main:not(.blank) h1")?;
    stage.album.take(window, what)?;
    window.switch_to(&stage.desk)?;
    Ok(())
}

fn close_room(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    stage.hands.press(&[Key::F(9)])?;
    stage.hands.read(stage.hands.say("live.foot.beamer_on"))?;
    stage.room = None;
    Ok(())
}

/// Somebody walks in: both screens show nothing.
fn blank(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let window = hands.window();
    hands.press(&[Key::Control, Key::Char('.')])?;
    hands.read(hands.say("live.blank.back"))?;
    stage.picture("blank")?;
    if let Some(room) = stage.room.clone() {
        window.switch_to(&room)?;
        window.find("main.blank")?;
        stage.album.take(window, "room-blank")?;
        window.switch_to(&stage.desk)?;
    }
    hands.press(&[Key::Control, Key::Char('.')])?;
    Ok(())
}

/// A step ahead is looked at without going there; a step back is gone to, and nothing is lost.
fn back_and_forward(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let journey = hands.within(hands.say("live.journey.label"));
    journey.click("8.")?;
    hands.read(hands.say("live.journey.go"))?;
    stage.picture("looking-ahead")?;
    hands.click(hands.say("live.journey.back"))?;
    hands.previous_step()?;
    stage.picture("back-a-step")?;
    hands.next_step()?;
    hands.press(&[Key::F(1)])?;
    hands.read(hands.say("keys.title"))?;
    stage.picture("keys")?;
    hands.press(&[Key::Escape])?;
    Ok(())
}

fn dark_and_large(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let heading = hands.heading()?;
    let step = heading
        .rsplit(" · ")
        .next()
        .unwrap_or(&heading)
        .trim()
        .to_owned();
    theme(stage, "settings.look.dark", &step)?;
    stage.picture("live-dark")?;
    for _ in 0..STEPS_TO_DOUBLE {
        hands.press(&[Key::Control, Key::Char('+')])?;
    }
    hands.scroll_to(hands.say("live.pages.inside"))?;
    stage.picture("live-dark-double-size")?;
    theme(stage, "settings.look.light", &step)?;
    hands.scroll_to(hands.say("live.pages.inside"))?;
    stage.picture("live-double-size")?;
    for _ in 0..STEPS_TO_DOUBLE {
        hands.press(&[Key::Control, Key::Char('-')])?;
    }
    Ok(())
}

/// To the settings and back to the evening, as a facilitator would.
fn theme(stage: &mut Stage<'_>, key: &str, step: &str) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    hands.click(hands.say("common.nav.today"))?;
    hands.arrive_at(hands.say("today.title"))?;
    hands.click(hands.say("common.nav.settings"))?;
    hands.arrive_at(hands.say("settings.title"))?;
    hands.tick(hands.say(key))?;
    hands.click(hands.say("common.nav.today"))?;
    hands.arrive_at(hands.say("today.title"))?;
    hands.click(hands.say("today.running.resume"))?;
    hands.arrive_at(step)?;
    Ok(())
}
