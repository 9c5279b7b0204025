//! A line of the script, as a facilitator brings it in.

use app::practice::script::{
    AgreementLine, LeewayLine, Line, NeedLine, ResultLine, RowLine, Said, SentenceLine,
    StandingLine, TiltLine,
};
use domain::lesson::LessonAbout;
use domain::problem::ConsentAnswer;

use super::prepare::typed_day;
use super::{DemoError, stage::Stage};
use crate::hands::Mark;
use crate::webdriver::Key;

/// Brings in one line.
pub fn play(stage: &mut Stage<'_>, line: &Line) -> Result<(), DemoError> {
    match line {
        Line::Arrives(who) | Line::Leaves(who) => seat(stage, &who.who),
        Line::Story(story) => {
            let hands = stage.hands.clone();
            stage.fill(&hands, hands.say("live.story.label"), &story.text)
        }
        Line::Outside(said) => say(stage, said, "live.place.outside"),
        Line::Inside(said) => say(stage, said, "live.place.inside"),
        Line::Note(said) => say(stage, said, "live.place.note"),
        Line::OwnSentence(said) => say(stage, said, "live.place.own_sentence"),
        Line::LearningMoment(it) => mark(stage, &it.role, &it.text, Mark::LearningMoment),
        Line::Idea(it) => mark(stage, &it.role, &it.text, Mark::Idea),
        Line::RuleSignal(it) => mark(stage, &it.role, &it.text, Mark::RuleSignal),
        Line::Parked(it) => mark(stage, &it.role, &it.text, Mark::ParkedItem),
        Line::Tilt(tilt) => tilts(stage, tilt),
        Line::ProblemSentence(sentence) => problem_sentence(stage, sentence),
        Line::Leeway(card) => leeway(stage, card),
        Line::Agreement(promise) => agreement(stage, promise),
        Line::ClosingWord(said) => say(stage, said, "live.place.closing_word"),
        Line::Standing(answers) => standing(stage, answers),
        Line::Need(need) => needed(stage, need),
        Line::Kept(result) => ticked(stage, result, "live.open_lines.kept"),
        Line::LetGo(result) => ticked(stage, result, "live.open_lines.let_go"),
        Line::Row(row) => sheet_row(stage, row),
        Line::Lesson(lesson) => {
            let place = match lesson.about {
                LessonAbout::Approach => "live.place.lesson_approach",
                LessonAbout::Value => "live.place.lesson_value",
            };
            let (role, text) = (lesson.role.clone(), lesson.text.clone());
            say(stage, &Said { role, text }, place)
        }
    }
}

fn say(stage: &mut Stage<'_>, said: &Said, place: &str) -> Result<(), DemoError> {
    let role = stage.role(&said.role)?;
    let took = stage.hands.say_line(Some(&role), &said.text, place)?;
    stage.journal.typed(&role, &said.text, Some(took));
    Ok(())
}

fn mark(stage: &mut Stage<'_>, role: &str, text: &str, mark: Mark) -> Result<(), DemoError> {
    let role = stage.role(role)?;
    let took = stage.hands.mark_line(Some(&role), text, mark)?;
    stage.journal.typed(&role, text, Some(took));
    Ok(())
}

/// A choice of a vote, and the hands that go up for it.
pub fn sheet_row(stage: &mut Stage<'_>, row: &RowLine) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let text = row.cells.values().next().cloned().unwrap_or_default();
    hands.begin_line(None, &text)?;
    hands.press(&[Key::Enter])?;
    hands.read(&text)?;
    let votes = hands
        .words()
        .fill("live.sheet.votes_for", &[("choice", &text)]);
    let counter = hands.within(&votes);
    let more = hands.words().fill("live.sheet.more", &[("label", &votes)]);
    for _ in 0..row.count {
        counter.click(&more)?;
    }
    stage.journal.typed(&votes, &row.count.to_string(), None);
    Ok(())
}

/// Somebody comes in or goes: one press on the ring beside the name.
fn seat(stage: &mut Stage<'_>, key: &str) -> Result<(), DemoError> {
    let ring = format!(
        "{}: {}",
        stage.member(key)?,
        stage.hands.say("live.table.here")
    );
    stage.hands.click(&ring)?;
    Ok(())
}

/// What is seen now is typed in the line; its key asks how it was seen before.
fn tilts(stage: &mut Stage<'_>, tilt: &TiltLine) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let role = stage.role(&tilt.role)?;
    hands.begin_line(Some(&role), &tilt.after)?;
    hands.press(&[Key::Control, Key::Char('k')])?;
    hands.read(hands.say("live.tilt.title"))?;
    hands.write(&tilt.before)?;
    stage.picture("tilt-dialog")?;
    hands.press(&[Key::Enter])?;
    hands.read(&hands.words().fill(
        "live.capture.saved",
        &[("place", hands.say("live.mark.tilt"))],
    ))?;
    stage
        .journal
        .typed(hands.say("live.tilt.before"), &tilt.before, None);
    stage
        .journal
        .typed(hands.say("live.tilt.after"), &tilt.after, None);
    Ok(())
}

fn problem_sentence(stage: &mut Stage<'_>, sentence: &SentenceLine) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let took = hands.say_line(None, &sentence.text, "live.place.problem_sentence")?;
    stage
        .journal
        .typed(hands.say("live.problem.ours"), &sentence.text, Some(took));
    for consent in &sentence.consents {
        let name = stage.member(&consent.member)?;
        let person = hands.within(&name);
        let answer = match consent.answer {
            ConsentAnswer::Agrees => "live.problem.agrees",
            ConsentAnswer::CanLiveWith => "live.problem.can_live_with",
            ConsentAnswer::No => "live.problem.no",
        };
        person.click(hands.say(answer))?;
        // The screen asks for words only from who does not simply agree.
        if consent.answer != ConsentAnswer::Agrees && !consent.remark.is_empty() {
            let label = hands
                .words()
                .fill("live.problem.remark", &[("name", &name)]);
            stage.fill(&hands, &label, &consent.remark)?;
        }
    }
    Ok(())
}

fn leeway(stage: &mut Stage<'_>, card: &LeewayLine) -> Result<(), DemoError> {
    let role = stage.role(&card.role)?;
    let choose = stage.hands.within(stage.hands.say("live.leeway.choose"));
    choose.click(&role)?;
    let fields = stage.hands.within(&role);
    for (key, text) in [
        ("live.leeway.may", &card.may),
        ("live.leeway.can", &card.can),
        ("live.leeway.dares", &card.dares),
        ("live.leeway.wants", &card.wants),
        ("live.leeway.holds_back", &card.holds_back),
        ("live.leeway.who_gives_room", &card.who_gives_room),
    ] {
        stage.fill(&fields, fields.say(key), text)?;
    }
    Ok(())
}

/// The promise is a line; who, by when and who is told are filled in beside it.
fn agreement(stage: &mut Stage<'_>, promise: &AgreementLine) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let who = stage.party(&promise.who)?;
    let took = hands.say_line(None, &promise.what, "live.place.agreement")?;
    stage.journal.typed(&who, &promise.what, Some(took));
    let row = hands.within(&promise.what);
    row.fill_anew(hands.say("live.agreements.who"), &who)?;
    stage.fill(
        &row,
        hands.say("live.agreements.by"),
        &typed_day(promise.by_days.into()),
    )?;
    stage.fill(&row, hands.say("live.agreements.tell"), &promise.tell)
}

/// What is needed is a line; who can do it best and who lets go are filled in beside it.
fn needed(stage: &mut Stage<'_>, need: &NeedLine) -> Result<(), DemoError> {
    let (role, text) = (need.role.clone(), need.what.clone());
    say(stage, &Said { role, text }, "live.place.need")?;
    let row = stage.hands.within(&need.what);
    for (key, text) in [
        ("live.needs.best", &need.best),
        ("live.needs.lets_go", &need.lets_go),
    ] {
        if !text.is_empty() {
            stage.fill(&row, row.say(key), text)?;
        }
    }
    Ok(())
}

/// The questions of every case that are answered in this step.
fn standing(stage: &mut Stage<'_>, answers: &StandingLine) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    for (key, text) in [
        ("live.standing.trusted_by", &answers.trusted_by),
        ("live.standing.could_mediate", &answers.could_mediate),
        ("live.standing.to_invite", &answers.to_invite),
        ("live.standing.experience", &answers.experience),
        ("live.standing.recovery", &answers.recovery),
    ] {
        if !text.is_empty() {
            stage.fill(&hands, hands.say(key), text)?;
        }
    }
    Ok(())
}

fn ticked(stage: &mut Stage<'_>, line: &ResultLine, status: &str) -> Result<(), DemoError> {
    let what = stage.promise(&line.agreement)?;
    let row = stage.hands.within(&what);
    stage.fill(&row, row.say("live.open_lines.result"), &line.result)?;
    stage.picture("promise-with-result")?;
    row.click(row.say(status))?;
    Ok(())
}
