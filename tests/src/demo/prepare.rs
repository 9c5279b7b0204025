//! Preparing the evening: when, where, who, which case and why this method.

use chrono::{Days, Local};
use domain::case_study::PersonVoice;

use super::evening::step_name;
use super::{DemoError, stage::Stage};

/// How far ahead a day of the script lies, as it is typed.
pub fn typed_day(days_ahead: u64) -> String {
    (Local::now().date_naive() + Days::new(days_ahead))
        .format("%d-%m-%Y")
        .to_string()
}

/// Makes the session and its case, and begins the evening.
pub fn prepare(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    hands.click(hands.say("today.new"))?;
    hands.arrive_at(hands.say("prepare.title"))?;
    stage.picture("prepare-empty")?;
    when_and_where(stage)?;
    the_case(stage)?;
    who_and_how(stage)?;
    a_step_more(stage)?;
    hands.scroll_to(hands.say("prepare.title"))?;
    stage.picture("prepare-top")?;
    hands.scroll_to(hands.say("prepare.people.title"))?;
    stage.picture("prepare-people")?;
    hands.click(hands.say("prepare.plan"))?;
    hands.read(hands.say("prepare.planned"))?;
    hands.click(hands.say("prepare.begin"))?;
    Ok(())
}

fn when_and_where(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let session = stage.evening.session.clone();
    let day = typed_day(session.day.unsigned_abs());
    stage.fill(&hands, hands.say("prepare.when.date"), &day)?;
    let starts = session.starts.format("%H:%M").to_string();
    stage.fill(&hands, hands.say("prepare.when.starts"), &starts)?;
    hands.fill_anew(hands.say("prepare.when.place"), &session.place)?;
    hands.choose(
        hands.say("prepare.when.host"),
        &stage.member(&session.host)?,
    )?;
    Ok(())
}

fn the_case(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let case = stage.evening.case.clone();
    hands.click(hands.say("prepare.case.new"))?;
    stage.fill(&hands, hands.say("cases.create.name"), &case.title)?;
    stage.fill(&hands, hands.say("cases.create.question"), &case.question)?;
    stage.picture("new-case")?;
    hands.click(hands.say("cases.create.make"))?;
    hands.read(&case.question)?;
    hands.click(hands.say("prepare.case.change"))?;
    hands.choose(
        hands.say("cases.form.brought_by"),
        &stage.member(&case.brought_by)?,
    )?;
    hands.tick(hands.say(voice_key(case.voice)))?;
    stage.fill(&hands, hands.say("cases.form.voice_why"), &case.voice_why)?;
    hands.scroll_to(hands.say("prepare.subject.title"))?;
    stage.picture("case-form")?;
    hands.click(hands.say("prepare.case.change"))?;
    Ok(())
}

fn who_and_how(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let session = stage.evening.session.clone();
    // The core is expected by itself; this evening says for everybody who comes.
    hands.click(hands.say("prepare.people.all"))?;
    hands.click(hands.say("prepare.people.none"))?;
    for key in &session.expected {
        hands.tick(&stage.member(key)?)?;
    }
    stage.fill(
        &hands,
        hands.say("prepare.notes.label"),
        &session.private_notes,
    )?;
    hands.tick(&hands.words().fill(
        "prepare.method.minutes",
        &[("n", &session.variant_minutes.to_string())],
    ))?;
    stage.fill(&hands, hands.say("prepare.method.why"), &session.method_why)?;
    if let Some(aim) = &session.aim {
        stage.fill(&hands, hands.say("prepare.expect.label"), &aim.expectation)?;
    }
    Ok(())
}

/// A building block of another method, at the place that the app proposes.
fn a_step_more(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let vote = stage.evening.vote.clone();
    hands.click(hands.say("steps.add.button"))?;
    hands.read(hands.say("steps.add.title"))?;
    hands.tick(&step_name(&vote.method, &vote.step)?)?;
    stage.picture("add-step")?;
    hands.click(hands.say("steps.add.add"))?;
    Ok(())
}

fn voice_key(voice: PersonVoice) -> &'static str {
    match voice {
        PersonVoice::Unanswered => "cases.form.voices.unanswered",
        PersonVoice::Asked => "cases.form.voices.asked",
        PersonVoice::Present => "cases.form.voices.present",
        PersonVoice::Represented => "cases.form.voices.represented",
        PersonVoice::DoesNotKnow => "cases.form.voices.does_not_know",
    }
}
