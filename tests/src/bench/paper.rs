//! The report of a full evening, warm and cold, beside LibreOffice with the same text.

use super::figure::{Figure, ms, percentile};
use chrono::{NaiveDate, NaiveTime};
use report::{
    Agreement, Attendee, LeewayCard, Line, Problem, SessionReport, StepMinutes, StepNotes, Tilt,
};
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The argument with which the bench starts itself for one cold run.
pub const COLD: &str = "--cold-report";

const WARM_RUNS: usize = 20;
const COLD_RUNS: usize = 7;
const OFFICE_RUNS: usize = 5;

/// One report in a process that has made none before.
///
/// # Errors
/// When the report cannot be made.
pub fn cold_run() -> io::Result<()> {
    pdf(1).map(drop)
}

fn pdf(evening: usize) -> io::Result<Vec<u8>> {
    let rendered = report::session_report(&full_evening(evening)).map_err(io::Error::other)?;
    rendered.pdf().map_err(io::Error::other)
}

/// Measures warm and cold.
///
/// # Errors
/// When the report cannot be made, or LibreOffice is not there.
pub fn measure() -> io::Result<Vec<Figure>> {
    let pages = report::session_report(&full_evening(0))
        .map_err(io::Error::other)?
        .page_count();
    eprintln!("the report has {pages} pages");
    let mut warm = Vec::new();
    for evening in 0..WARM_RUNS {
        let began = Instant::now();
        pdf(evening)?;
        warm.push(ms(began.elapsed()));
    }
    let own = std::env::current_exe()?;
    let cold = timed(COLD_RUNS, || Command::new(&own).arg(COLD).status())?;
    let folder = tempfile::tempdir()?;
    std::fs::write(
        folder.path().join("evening.html"),
        as_html(&full_evening(0)),
    )?;
    let office = timed(OFFICE_RUNS, || convert(folder.path()))?;
    let figure = |name, value| Figure {
        name,
        value,
        unit: "ms",
        counterpart: "LibreOffice headless, the same text to PDF",
        counterpart_value: office,
    };
    Ok(vec![
        figure("verslag of a full evening, warm", percentile(warm, 0.5)),
        figure("verslag of a full evening, cold", cold),
    ])
}

/// The median of some runs of a program, after one that fills the caches of the disk.
fn timed(
    runs: usize,
    mut run: impl FnMut() -> io::Result<std::process::ExitStatus>,
) -> io::Result<f64> {
    let mut times = Vec::new();
    for n in 0..=runs {
        let began = Instant::now();
        if !run()?.success() {
            return Err(io::Error::other("a program that is measured failed"));
        }
        if n > 0 {
            times.push(ms(began.elapsed()));
        }
    }
    Ok(percentile(times, 0.5))
}

fn convert(folder: &Path) -> io::Result<std::process::ExitStatus> {
    Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args([
            "--headless",
            "--convert-to",
            "pdf:writer_web_pdf_Export",
            "--outdir",
        ])
        .arg(folder)
        .arg(folder.join("evening.html"))
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
}

/// An evening that fills about nine pages. Each has words of its own, so that nothing is remembered from the last one.
fn full_evening(number: usize) -> SessionReport {
    let line = |n: usize, what: &str| Line {
        role: ["Ervaringswerker", "Wijkagent", "Bewoner", "Corporatie"][n % 4].to_owned(),
        text: format!(
            "Avond {number}, regel {n}: {what} en de buren merken dat het rustiger wordt in de straat."
        ),
    };
    let lines = |count, what: &str| (0..count).map(|n| line(n, what)).collect::<Vec<_>>();
    let card = |n: usize| LeewayCard {
        role: line(n, "").role,
        may: format!("Avond {number}: mag meelopen als de bewoner dat vraagt."),
        can: "Kan op dinsdag en donderdag, als er iemand invalt.".to_owned(),
        dares: "Durft te zeggen dat wachten soms beter is.".to_owned(),
        wants: "Wil vaker zonder doel langsgaan.".to_owned(),
        holds_back: "De regel dat elk bezoek een reden moet hebben.".to_owned(),
        who_gives_room: "De teamleider, als de groep het vraagt.".to_owned(),
    };
    let clock = |minutes: u32| NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0);
    SessionReport {
        group: "De Wissel".to_owned(),
        case_code: Some(format!("K-{number:05}")),
        case_title: "De dichte gordijnen".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
        starts: clock(15 * 60).unwrap_or_default(),
        ends: clock(17 * 60).unwrap_or_default(),
        place: "Buurthuiskamer".to_owned(),
        host: "De gastheer".to_owned(),
        method: "CoP-leerbijeenkomst".to_owned(),
        question: "Hoe komen we naast deze mensen te staan?".to_owned(),
        story: line(0, "het verhaal begint bij de deur die dicht blijft")
            .text
            .repeat(4),
        roles_present: (0..4).map(|n| line(n, "").role).collect(),
        outside: lines(16, "van buiten lijkt het of er niemand woont"),
        inside: lines(20, "van binnen is het licht te fel en de bel te luid"),
        tilts: (0..2)
            .map(|n| Tilt {
                before: line(n, "ze willen niet").text,
                after: line(n, "ze durven niet").text,
                role: line(n, "").role,
            })
            .collect(),
        own_sentences: lines(8, "mijn zin is dat niemand eerst belt"),
        problem: Some(Problem {
            sentence: format!(
                "Avond {number}: wie aanbelt komt altijd iets halen, dus blijft de deur dicht."
            ),
            earlier: vec!["De deur blijft dicht.".to_owned()],
            consents: Vec::new(),
        }),
        leeway: (0..5).map(card).collect(),
        agreements: (0..8)
            .map(|n| Agreement {
                who: line(n, "").role,
                what: line(n, "belt eerst").text,
                by: NaiveDate::from_ymd_opt(2026, 12, 5),
                tell: "De groep".to_owned(),
            })
            .collect(),
        lessons: lines(10, "we leerden dat wachten ook werken is"),
        learning_moments: lines(5, "het werd stil"),
        ideas: lines(4, "een kaartje in de bus"),
        signals: lines(4, "de regel vraagt een handtekening vooraf"),
        parked: lines(3, "de tuin"),
        notes: (0..4)
            .map(|n| StepNotes {
                step: format!("Stap {n}"),
                lines: lines(6, "een losse regel"),
            })
            .collect(),
        worked: "Ja, want we keken eerst.".to_owned(),
        good: "Ja.".to_owned(),
        good_for_whom: "Voor de mensen achter de gordijnen.".to_owned(),
        attendance: (0..12)
            .map(|n| Attendee {
                name: format!("Deelnemer {n}"),
                organisation: "Organisatie".to_owned(),
                roles: vec![line(n, "").role],
                arrived: clock(15 * 60 + n as u32),
                left: clock(17 * 60),
            })
            .collect(),
        minutes: (0..12)
            .map(|n| StepMinutes {
                step: format!("Stap {n}"),
                planned_min: 10,
                real_min: Some(8 + n),
            })
            .collect(),
        ..SessionReport::default()
    }
}

/// The same words, one paragraph each.
fn as_html(report: &SessionReport) -> String {
    let lists = [
        &report.outside,
        &report.inside,
        &report.own_sentences,
        &report.lessons,
        &report.learning_moments,
        &report.ideas,
        &report.signals,
        &report.parked,
    ];
    let mut texts: Vec<String> = vec![report.question.clone(), report.story.clone()];
    texts.extend(
        lists
            .into_iter()
            .flatten()
            .chain(report.notes.iter().flat_map(|n| &n.lines))
            .map(|l| format!("{}: {}", l.role, l.text)),
    );
    texts.extend(
        report
            .tilts
            .iter()
            .map(|t| format!("{} {}", t.before, t.after)),
    );
    texts.extend(
        report
            .agreements
            .iter()
            .map(|a| format!("{} {} {}", a.who, a.what, a.tell)),
    );
    texts.extend(report.leeway.iter().map(|l| {
        [
            &l.role,
            &l.may,
            &l.can,
            &l.dares,
            &l.wants,
            &l.holds_back,
            &l.who_gives_room,
        ]
        .map(String::as_str)
        .join(" ")
    }));
    texts.extend(
        report
            .attendance
            .iter()
            .map(|a| format!("{} {}", a.name, a.organisation)),
    );
    let paragraphs: String = texts.iter().map(|t| format!("<p>{t}</p>\n")).collect();
    format!(
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Verslag</title><body>{paragraphs}</body></html>"
    )
}
