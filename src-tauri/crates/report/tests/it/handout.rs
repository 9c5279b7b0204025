//! Paper for at the table: the agenda and a page for each step.

use chrono::{NaiveDate, NaiveTime};
use report::{Agenda, AgendaStep, Handout, Language, SheetForm, Worksheet, WorksheetForm, handout};

use crate::edges::pages_drawn_over_the_edge;
use crate::paper::Paper;

fn agenda() -> Agenda {
    let step = |step: &str, at, minutes| AgendaStep {
        step: step.into(),
        purpose: "Iedereen is welkom.".into(),
        starts: NaiveTime::from_hms_opt(15, at, 0),
        minutes,
    };
    Agenda {
        place: "Buurthuiskamer".into(),
        host: "Joke".into(),
        method: "CoP-leerbijeenkomst".into(),
        question: "Hoe komen we in gesprek zonder aan te dringen?".into(),
        expectation: "We kijken samen, we lossen niets op.".into(),
        steps: vec![step("Welkom", 0, 8), step("Het verhaal", 8, 10)],
        ends: NaiveTime::from_hms_opt(15, 18, 0),
    }
}

fn worksheet(form: WorksheetForm, heads: &[&str]) -> Worksheet {
    Worksheet {
        step: format!("Stap {form:?}"),
        prompt: "Wat zie je, en wat denk je dat je ziet?".into(),
        form,
        heads: heads.iter().map(|head| (*head).to_owned()).collect(),
        per_person: true,
        write_first: true,
    }
}

/// A page of every form that there is.
fn all_forms() -> Vec<Worksheet> {
    use WorksheetForm as F;
    let mut all: Vec<Worksheet> = [
        F::Lines,
        F::Outside,
        F::Inside,
        F::BothSides,
        F::ProblemSentence,
        F::Leeway,
        F::Agreements,
        F::Needs,
        F::Lessons,
        F::Sheet(SheetForm::Sentence),
        F::Sheet(SheetForm::Questions),
        F::Sheet(SheetForm::Vote),
        F::Sheet(SheetForm::Timeline),
        F::Sheet(SheetForm::ForceField),
    ]
    .into_iter()
    .map(|form| worksheet(form, &[]))
    .collect();
    let with = |form, heads| worksheet(F::Sheet(form), heads);
    all.push(with(
        SheetForm::TwoColumns,
        &["Eigen aandeel", "Omstandigheden"],
    ));
    all.push(with(
        SheetForm::Stakeholders,
        &["", "Wat is van waarde", "Wat zou je dan doen"],
    ));
    all.push(with(
        SheetForm::Dilemma,
        &[
            "Of we doen dit",
            "met als schade",
            "Of we doen dat",
            "met als schade",
        ],
    ));
    all.push(with(
        SheetForm::Frame,
        &["Het juiste is", "omdat", "dan kan ik niet"],
    ));
    all
}

fn paper(language: Language, agenda: Option<Agenda>, worksheets: Vec<Worksheet>) -> Handout {
    Handout {
        said: report::Said::default(),
        language,
        group: "De Wissel".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 21),
        agenda,
        worksheets,
        practice: false,
    }
}

#[test]
fn the_agenda_has_clock_times_and_every_step_a_page_of_its_own() {
    let worksheets = all_forms();
    let pages = 1 + worksheets.len();
    let rendered = handout(&paper(Language::Dutch, Some(agenda()), worksheets)).unwrap();
    assert_eq!(
        rendered.page_count(),
        pages,
        "one page for the agenda and one for each step"
    );
    let pdf = rendered.pdf().unwrap();
    let over = pages_drawn_over_the_edge(&pdf);
    assert!(over.is_empty(), "pages {over:?} run off the paper");
    let paper = Paper::read(&pdf);
    assert_eq!(paper.language(), "nl", "it is read aloud in Dutch");
    assert_eq!(paper.title(), "Draaiboek, De Wissel, 21 november 2026");
    let words = paper.tree().words();
    for said in [
        "15:08",
        "Het verhaal",
        "Samen 18 minuten, klaar om 15:18",
        "We kijken samen, we lossen niets op.",
        "Het juiste is",
        "Wat zou je dan doen",
    ] {
        assert!(words.contains(said), "{said:?} stands on paper");
    }
}

#[test]
fn worksheets_alone_come_without_an_agenda_and_in_english_too() {
    let one = vec![worksheet(WorksheetForm::Lines, &[])];
    let rendered = handout(&paper(Language::English, None, one)).unwrap();
    assert_eq!(rendered.page_count(), 1, "one step, one page");
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert_eq!(paper.title(), "Worksheets, De Wissel, 21 November 2026");
}

#[test]
fn a_plan_of_which_nothing_is_known_yet_still_prints() {
    let rendered = handout(&Handout::default()).unwrap();
    assert_eq!(rendered.page_count(), 1, "a calm page");
    rendered.pdf().unwrap();
    let empty = Handout {
        agenda: Some(Agenda::default()),
        ..Handout::default()
    };
    handout(&empty).unwrap().pdf().unwrap();
}

#[test]
fn the_longest_words_of_a_method_keep_a_step_on_its_page() {
    let long =
        "Verantwoordelijkheidsverdeling tussen alle betrokken organisaties en bewoners ".repeat(2);
    let worksheets: Vec<Worksheet> = all_forms()
        .into_iter()
        .map(|sheet| Worksheet {
            step: long[..60].trim().to_owned(),
            prompt: long[..110].trim().to_owned(),
            heads: sheet
                .heads
                .iter()
                .map(|_| long[..60].trim().to_owned())
                .collect(),
            ..sheet
        })
        .collect();
    let pages = worksheets.len();
    let rendered = handout(&paper(Language::Dutch, None, worksheets)).unwrap();
    // The page that also carries the title may need a second one.
    assert!(
        (pages..=pages + 1).contains(&rendered.page_count()),
        "{} pages for {pages} steps",
        rendered.page_count()
    );
}
