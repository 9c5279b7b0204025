//! The evening, step by step.

use domain::method::{MethodKey, StepKey};

use super::prepare::typed_day;
use super::{DemoError, lines, looks, stage::Stage};

/// Plays every step of the script, from the welcome to the goodbye.
pub fn play(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let session = stage.evening.session.clone();
    for (number, step) in session.steps.iter().enumerate() {
        let name = step_name(&session.method, &step.step)?;
        stage.hands.arrive_at(&name)?;
        stage.part(&format!("{}. {name}", number + 1), |stage| {
            if number == 0 {
                welcome(stage, &session.present)?;
            }
            for line in &step.lines {
                lines::play(stage, line)?;
            }
            if number + 1 == session.steps.len() {
                looking_back(stage)?;
                next_time(stage)?;
            }
            stage.hands.scroll_to_top()?;
            stage.picture(&format!("step-{}", step.step))?;
            looks::in_step(stage, &step.step)?;
            stage.hands.next_step()?;
            Ok(())
        })?;
        if step.step == stage.evening.vote.after {
            vote(stage, &name)?;
        }
    }
    Ok(())
}

/// Hands are counted in a step of its own. Somebody asks to see the step before once more; it opens again with all that was
/// written in it.
fn vote(stage: &mut Stage<'_>, before: &str) -> Result<(), DemoError> {
    let vote = stage.evening.vote.clone();
    let name = step_name(&vote.method, &vote.step)?;
    stage.part(&name, |stage| {
        stage.hands.arrive_at(&name)?;
        for row in &vote.rows {
            lines::sheet_row(stage, row)?;
        }
        stage.picture("vote")?;
        stage.hands.previous_step()?;
        stage.hands.arrive_at(before)?;
        stage.picture("step-reopened")?;
        stage.hands.next_step()?;
        stage.hands.arrive_at(&name)?;
        stage.hands.next_step()?;
        Ok(())
    })
}

/// Everybody who is there when it begins is pressed present.
fn welcome(stage: &mut Stage<'_>, present: &[String]) -> Result<(), DemoError> {
    let people = stage.hands.within(stage.hands.say("live.table.people"));
    for key in present {
        people.click(&stage.member(key)?)?;
    }
    Ok(())
}

/// What came of what everybody could expect, and a word of thanks for who received the group.
fn looking_back(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let session = stage.evening.session.clone();
    if let Some(aim) = &session.aim {
        stage.fill(&hands, hands.say("live.expect.came_of_it"), &aim.came_of_it)?;
    }
    stage.fill(&hands, hands.say("live.thanks.label"), &session.thanks)
}

/// Before everybody goes home: when, with whom and about what they meet again.
fn next_time(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let Some(next) = stage.evening.session.next.clone() else {
        return Ok(());
    };
    let day = typed_day(next.in_days.into());
    stage.fill(&hands, hands.say("live.closing.next_on"), &day)?;
    stage.fill(&hands, hands.say("live.closing.next_host"), &next.host)?;
    stage.fill(&hands, hands.say("live.closing.next_about"), &next.about)
}

/// The name of a step on the screen.
pub fn step_name(method: &str, step: &str) -> Result<String, DemoError> {
    app::library::method(&MethodKey(method.to_owned()))
        .and_then(|method| method.step(&StepKey(step.to_owned())))
        .map(|step| step.name.nl.clone())
        .ok_or_else(|| DemoError::unknown("step", step))
}
