//! The main job without a mouse: from an empty laptop to notes on paper.

use super::{at_the_window, make_a_store};
use crate::pdf;
use acceptance::desk::Desk;
use acceptance::hands::{Hands, Mark};
use acceptance::webdriver::{Key, WebDriverError};

/// Name, organisation, role as the list has it.
const PEOPLE: [(&str, &str, &str); 3] = [
    ("Ada", "Herstelplek", "Ervaringswerker"),
    ("Bram", "Politie", "Wijkagent"),
    ("Cora", "Woningbouw", "Woningcorporatie"),
];
const OUTSIDE: &str = "De gordijnen zijn overdag dicht.";
const INSIDE: &str = "Dicht was bij mij veilig.";
const LEARNED: &str = "Wij kloppen altijd op hetzelfde uur aan.";
const BEFORE: &str = "Ze willen niemand zien.";
const AFTER: &str = "Ze slapen als wij wakker zijn.";
const SENTENCE: &str = "We komen op ons uur, en nooit op dat van hen.";
const MAY: &str = "Ik mag ook 's avonds langs.";
const PROMISE: &str = "Gaat op dinsdagavond een keer langs.";
const LESSON: &str = "Vraag eerst wanneer het past.";
const WORKED: &str = "Ja, want we hielden onze oplossing vast.";

#[test]
fn an_evening_is_done_without_a_mouse_from_first_start_to_notes_on_paper() {
    let desk = Desk::new().expect("there is a display and room for a home folder");
    let (window, ()) = at_the_window(&desk, |hands| {
        make_a_store(hands, "Leerkring De Hoek")?;
        bring_people(hands)?;
        prepare(hands)?;
        look_from_both_sides(hands)?;
        agree(hands)?;
        harvest(hands)
    });
    drop(window);
    let papers: Vec<_> = std::fs::read_dir(desk.documents())
        .expect("the folder for documents is there")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    assert_eq!(papers.len(), 1, "one report was saved: {papers:?}");
    let paper = pdf::read(&papers[0].to_string_lossy());
    for text in [
        OUTSIDE, INSIDE, LEARNED, BEFORE, AFTER, SENTENCE, MAY, PROMISE, LESSON, WORKED,
    ] {
        assert!(paper.says(text), "what was typed is on paper: {text}");
    }
}

fn bring_people(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    hands.enter_on(hands.say("common.nav.group"))?;
    hands.arrive_at(hands.say("group.title"))?;
    for (name, organisation, role) in PEOPLE {
        hands.enter_on(hands.say("group.add"))?;
        hands.tab_and_write(hands.say("group.member.name"), name)?;
        hands.tab_and_write(hands.say("group.member.organisation"), organisation)?;
        // A list is chosen from by typing what it should say.
        hands.tab_and_write(hands.say("group.member.role"), role)?;
        hands.enter_on(hands.say("group.member.add"))?;
        hands.read(organisation)?;
    }
    Ok(())
}

fn prepare(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    hands.tab_back_to(hands.say("common.nav.today"))?;
    hands.press(&[Key::Enter])?;
    hands.arrive_at(hands.say("today.title"))?;
    hands.enter_on(hands.say("today.new"))?;
    hands.arrive_at(hands.say("prepare.title"))?;
    hands.tab_and_write(hands.say("prepare.when.date"), "1 december")?;
    hands.tab_and_write(hands.say("prepare.when.starts"), "15")?;
    hands.tab_and_write(hands.say("prepare.when.place"), "Buurthuiskamer")?;
    hands.enter_on(hands.say("prepare.case.new"))?;
    hands.tab_and_write(hands.say("cases.create.name"), "De dichte gordijnen")?;
    hands.tab_and_write(
        hands.say("cases.create.question"),
        "Hoe komen we naast hen te staan?",
    )?;
    hands.enter_on(hands.say("cases.create.make"))?;
    hands.read("Hoe komen we naast hen te staan?")?;
    hands.read("3 van 3")?;
    hands.enter_on(hands.say("prepare.plan"))?;
    hands.read(hands.say("prepare.planned"))?;
    hands.enter_on(hands.say("prepare.begin"))?;
    hands.arrive_at("Welkom, wie is er?")
}

fn look_from_both_sides(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    for (name, ..) in PEOPLE {
        hands.enter_on(name)?;
    }
    hands.read("3 van 3 aan tafel")?;
    go_to(hands, "Van buiten gezien")?;
    hands.say_line(Some("Wijkagent"), OUTSIDE, "live.place.outside")?;
    go_to(hands, "Van binnen gezien")?;
    hands.say_line(Some("Ervaringswerker"), INSIDE, "live.place.inside")?;
    hands.mark_line(Some("Woningcorporatie"), LEARNED, Mark::LearningMoment)?;
    go_to(hands, "Wie weet nog iets anders?")?;
    hands.begin_line(Some("Ervaringswerker"), AFTER)?;
    hands.press(&[Key::Control, Key::Char('k')])?;
    hands.read(hands.say("live.tilt.title"))?;
    hands.write(BEFORE)?;
    hands.press(&[Key::Enter])?;
    hands.read(BEFORE)
}

fn agree(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    go_to(hands, "Eén probleemzin")?;
    hands.say_line(None, SENTENCE, "live.place.problem_sentence")?;
    for _ in PEOPLE {
        hands.tab_back_to(hands.say("live.problem.agrees"))?;
        hands.press(&[Key::Enter])?;
    }
    hands.read("3 van 3 gevraagd")?;
    go_to(hands, "Ruimte per rol")?;
    hands.tab_back_to(hands.say("live.leeway.may"))?;
    hands.write(MAY)?;
    go_to(hands, "Wat is nodig, en wie kan dat het best?")?;
    hands.say_line(Some("Wijkagent"), PROMISE, "live.place.agreement")?;
    go_to(hands, "Oogst")?;
    hands.say_line(
        Some("Ervaringswerker"),
        LESSON,
        "live.place.lesson_approach",
    )?;
    go_to(hands, "Afronden")
}

fn harvest(hands: &Hands<'_>) -> Result<(), WebDriverError> {
    hands.press(&[Key::F(4)])?;
    hands.press(&[Key::PageDown])?;
    hands.arrive_at(hands.say("harvest.title"))?;
    hands.tab_and_write(hands.say("harvest.reflect.worked"), WORKED)?;
    hands.enter_on(hands.say("harvest.close.close"))?;
    hands.read(hands.say("harvest.close.reopen"))?;
    hands.enter_on(hands.say("harvest.report.show"))?;
    hands.window().find("img[alt]")?;
    hands.enter_on(hands.say("harvest.report.save"))?;
    hands.read(hands.say("harvest.report.saved"))
}

/// From step to step with one key.
fn go_to(hands: &Hands<'_>, step: &str) -> Result<(), WebDriverError> {
    while !hands.next_step()?.ends_with(step) {}
    Ok(())
}
