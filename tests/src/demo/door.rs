//! The first screen, and the practice group behind it.

use super::{DemoError, stage::Stage};

/// From the first start into the practice group.
pub fn enter(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    hands.arrive_at(hands.say("start.welcome.title"))?;
    stage.picture("first-start")?;
    hands.click(hands.say("start.welcome.begin"))?;
    hands.arrive_at(hands.say("start.passphrase.title"))?;
    stage.picture("passphrase")?;
    hands.click(hands.say("common.back"))?;
    hands.click(hands.say("start.welcome.practise"))?;
    hands.arrive_at(hands.say("today.title"))?;
    stage.picture("today")
}
