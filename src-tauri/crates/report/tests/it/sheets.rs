//! The sheets of steps on paper: each form in its own words, in an order that can be read aloud.

use report::*;

use crate::evening::empty;
use crate::everywhere::{FORMS, saved};

fn row(role: &str, cells: &[&str], choice: Option<SheetChoice>, count: u16) -> SheetRow {
    SheetRow {
        role: role.to_owned(),
        cells: cells.iter().map(|text| (*text).to_owned()).collect(),
        choice,
        count,
    }
}

fn sheet(step: &str, form: SheetForm, heads: &[&str], rows: Vec<SheetRow>) -> Sheet {
    Sheet {
        step: step.to_owned(),
        after_problem: false,
        form,
        heads: heads.iter().map(|head| (*head).to_owned()).collect(),
        rows,
        drawing: None,
    }
}

/// An evening on which everything was written on sheets.
pub fn evening_of_sheets(language: Language) -> SessionReport {
    use SheetChoice::{Cold, Helps, High, Hinders, Low, Lukewarm, Warm};
    let sheets = vec![
        sheet(
            "Kern waarderen",
            SheetForm::Sentence,
            &[""],
            vec![
                row("", &["Ik weet niet wie haar vertrouwt."], None, 0),
                row(
                    "",
                    &["Mijn probleem is dat ik niemand ken die bij haar binnen mag."],
                    None,
                    0,
                ),
            ],
        ),
        sheet(
            "Vragen",
            SheetForm::Questions,
            &["", ""],
            vec![
                row(
                    "wijkagent",
                    &["Wie kent haar al lang?", "De buurvrouw van boven."],
                    Some(Warm),
                    0,
                ),
                row(
                    "bewoner",
                    &["Hoe laat belde je aan?", "Om negen uur."],
                    Some(Cold),
                    0,
                ),
                row("", &["Wat deed jij zelf?", ""], Some(Lukewarm), 0),
            ],
        ),
        sheet(
            "De rekening",
            SheetForm::TwoColumns,
            &[
                "Wat het oplevert als het zo blijft",
                "Wat het kost als het zo blijft",
            ],
            vec![
                row("wijkagent", &["Rust op mijn lijst", ""], None, 0),
                row(
                    "corporatie",
                    &["", "De buurt moppert en schrijft brieven"],
                    None,
                    0,
                ),
                row("", &["", "Zij blijft alleen"], None, 0),
            ],
        ),
        sheet(
            "Krachten",
            SheetForm::ForceField,
            &[""],
            vec![
                row("bewoner", &["De buurvrouw groet haar"], Some(Helps), 3),
                row(
                    "corporatie",
                    &["De regels over het portiek"],
                    Some(Hinders),
                    2,
                ),
            ],
        ),
        sheet(
            "Ieders waarden",
            SheetForm::Stakeholders,
            &["", "Wat is van waarde", "Wat je dan zou moeten doen"],
            vec![
                row(
                    "",
                    &[
                        "De buren",
                        "Rust in het trappenhuis",
                        "Samen afspraken maken",
                    ],
                    None,
                    0,
                ),
                row("", &["De bewoner", "Een deur die van haar is", ""], None, 0),
            ],
        ),
        sheet(
            "Dilemma",
            SheetForm::Dilemma,
            &[
                "A: moet ik",
                "met als schade",
                "B: of moet ik",
                "met als schade",
            ],
            vec![row(
                "",
                &[
                    "toch aanbellen",
                    "zij schrikt en doet nooit meer open",
                    "wachten",
                    "niemand helpt haar",
                ],
                None,
                0,
            )],
        ),
        sheet(
            "Kiezen",
            SheetForm::Vote,
            &[""],
            vec![
                row("", &["De deur die dicht blijft"], None, 7),
                row("", &["De hond in de tuin"], None, 2),
                row("", &["De fiets"], None, 0),
            ],
        ),
        sheet(
            "Ieders afweging",
            SheetForm::Frame,
            &["Het juiste is", "omdat", "Daarvoor heb ik nodig"],
            vec![
                row(
                    "wijkagent",
                    &["eerst praten", "zij bang is", "tijd van mijn chef"],
                    None,
                    0,
                ),
                row(
                    "ervaringswerker",
                    &["wachten tot zij zwaait", "", ""],
                    None,
                    0,
                ),
            ],
        ),
        sheet(
            "Wat gebeurde er",
            SheetForm::Timeline,
            &["", ""],
            vec![
                row(
                    "wijkagent",
                    &["Maandag", "De melding kwam binnen."],
                    None,
                    0,
                ),
                row(
                    "bewoner",
                    &["Woensdag", "Zij zwaaide voor het eerst."],
                    Some(High),
                    0,
                ),
                row("", &["Vrijdag", "Niemand deed open."], Some(Low), 0),
            ],
        ),
    ];
    SessionReport {
        group: "Leergroep Waterkant".to_owned(),
        sheets,
        ..empty(language)
    }
}

#[test]
fn every_form_reads_in_its_own_words() {
    insta::assert_snapshot!(saved(&evening_of_sheets(Language::Dutch)).tree().outline());
}

#[test]
fn choices_and_counts_are_words_and_numbers_in_both_languages() {
    let words = saved(&evening_of_sheets(Language::English)).tree().words();
    for said in [
        "lukewarm",
        "strength\u{a0}3",
        "Hinders",
        "(low)",
        "7",
        "How close",
    ] {
        assert!(
            words.contains(said),
            "{said} is not only a drawing: {words}"
        );
    }
}

#[test]
fn a_sheet_on_which_nothing_stands_leaves_no_heading() {
    let nothing = SessionReport {
        sheets: FORMS
            .iter()
            .map(|(form, cells)| Sheet {
                step: "Een lege stap".to_owned(),
                after_problem: false,
                form: *form,
                heads: vec![String::new(); *cells],
                rows: vec![row("wijkagent", &["  "], None, 0)],
                drawing: None,
            })
            .collect(),
        ..empty(Language::Dutch)
    };
    let words = saved(&nothing).tree().words();
    assert!(!words.contains("Een lege stap"), "{words}");
}

#[test]
fn two_hundred_rows_of_every_form_come_out() {
    let many = SessionReport {
        sheets: FORMS
            .iter()
            .map(|(form, cells)| Sheet {
                step: "Een lange stap".to_owned(),
                after_problem: false,
                form: *form,
                heads: vec!["Kop".to_owned(); *cells],
                rows: (0..200)
                    .map(|n| SheetRow {
                        role: "bewoner".to_owned(),
                        cells: (0..*cells)
                            .map(|_| format!("Regel {n:03} van de stap."))
                            .collect(),
                        choice: (*form == SheetForm::ForceField).then_some(SheetChoice::Helps),
                        count: 1,
                    })
                    .collect(),
                drawing: None,
            })
            .collect(),
        ..empty(Language::Dutch)
    };
    let cells: usize = FORMS.iter().map(|(_, cells)| cells).sum();
    let words = saved(&many).tree().words();
    assert_eq!(
        words.matches("van de stap.").count(),
        200 * cells,
        "no row is lost"
    );
}

/// A sheet of what hangs together, drawn or only as a table.
fn tied(drawn: bool) -> SessionReport {
    let point = |name: &str, loose| Point {
        name: name.to_owned(),
        loose,
    };
    let tie = |from, to, kind, word: &str| Tie {
        from,
        to,
        kind,
        word: word.to_owned(),
    };
    let drawing = Drawing {
        points: vec![
            point("De post", false),
            point("Het geld", false),
            point("De slaap", false),
            point("de zoon die ver weg woont", true),
        ],
        ties: vec![
            tie(0, 1, TieKind::Touches, "Raakt aan"),
            tie(0, 2, TieKind::Worse, "Maakt erger"),
            tie(2, 0, TieKind::Worse, "Maakt erger"),
            tie(0, 3, TieKind::Lighter, "Maakt lichter"),
            tie(1, 2, TieKind::Worse, "Maakt erger"),
        ],
    };
    let heads = ["", "Raakt aan", "Maakt erger", "Maakt lichter"];
    let rows = vec![
        row(
            "",
            &[
                "De post",
                "het geld",
                "de slaap",
                "de zoon die ver weg woont",
            ],
            None,
            0,
        ),
        row("", &["Het geld", "", "de slaap", ""], None, 0),
        row("", &["De slaap", "", "de post", ""], None, 0),
    ];
    let sheet = Sheet {
        drawing: drawn.then_some(drawing),
        ..sheet(
            "Wat hangt met wat samen",
            SheetForm::Stakeholders,
            &heads,
            rows,
        )
    };
    SessionReport {
        sheets: vec![sheet],
        ..empty(Language::Dutch)
    }
}

#[test]
fn what_hangs_together_is_drawn_for_the_eye_and_read_aloud_from_its_table() {
    let (drawn, table) = (saved(&tied(true)), saved(&tied(false)));
    assert_eq!(
        drawn.tree().words(),
        table.tree().words(),
        "whoever hears the page hears everything once"
    );
    let broken_lines = |report: &SessionReport| {
        let pages = session_report(report).expect("it prints").pages_svg();
        pages.concat().matches("stroke-dasharray").count()
    };
    assert_eq!(broken_lines(&tied(false)), 0, "a table has whole lines");
    assert!(
        broken_lines(&tied(true)) >= 3,
        "a dotted line, a dashed one, and the box of what is only named"
    );
}
