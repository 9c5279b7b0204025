//! An evening of which everything was written down, and its words alone.

use chrono::{NaiveDate, NaiveTime};
use report::{
    Agreement, Attendee, LeewayCard, Line, Problem, SessionReport, StepMinutes, StepNotes, Tilt,
};

/// An evening that fills nine pages. Each has words of its own, so that nothing is remembered from the last one.
pub fn full_evening(number: usize) -> SessionReport {
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
        given: 2,
        taken: 3,
        small_step: "Een keer zonder reden aanbellen.".to_owned(),
    };
    let clock = |minutes: u32| NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0);
    SessionReport {
        group: "De Wissel".to_owned(),
        case_code: Some(format!("K-{number:05}")),
        case_title: "De dichte gordijnen".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
        starts: clock(15 * 60).unwrap_or_default(),
        ends: clock(17 * 60),
        place: "Buurthuiskamer".to_owned(),
        host: "De gastheer".to_owned(),
        method: "CoP-leerbijeenkomst".to_owned(),
        question: "Hoe komen we naast deze mensen te staan?".to_owned(),
        story: line(0, "het verhaal begint bij de deur die dicht blijft")
            .text
            .repeat(4),
        roles_present: (0..4).map(|n| line(n, "").role).collect(),
        outside: lines(9, "van buiten lijkt het of er niemand woont"),
        inside: lines(11, "van binnen is het licht te fel en de bel te luid"),
        tilts: (0..2)
            .map(|n| Tilt {
                before: line(n, "ze willen niet").text,
                after: line(n, "ze durven niet").text,
                role: line(n, "").role,
            })
            .collect(),
        own_sentences: lines(6, "mijn zin is dat niemand eerst belt"),
        problem: Some(Problem {
            sentence: format!(
                "Avond {number}: wie aanbelt komt altijd iets halen, dus blijft de deur dicht."
            ),
            earlier: vec!["De deur blijft dicht.".to_owned()],
            consents: Vec::new(),
        }),
        leeway: (0..4).map(card).collect(),
        agreements: (0..6)
            .map(|n| Agreement {
                who: line(n, "").role,
                what: line(n, "belt eerst").text,
                by: NaiveDate::from_ymd_opt(2026, 12, 5),
                tell: "De groep".to_owned(),
                ..Agreement::default()
            })
            .collect(),
        lessons: lines(7, "we leerden dat wachten ook werken is")
            .into_iter()
            .map(Into::into)
            .collect(),
        learning_moments: lines(5, "het werd stil"),
        ideas: lines(4, "een kaartje in de bus")
            .into_iter()
            .map(Into::into)
            .collect(),
        signals: lines(4, "de regel vraagt een handtekening vooraf")
            .into_iter()
            .map(Into::into)
            .collect(),
        closing_words: lines(7, "ik ga rustig naar huis"),
        parked: lines(3, "de tuin"),
        notes: (0..4)
            .map(|n| StepNotes {
                step: format!("Stap {n}"),
                tells_the_story: false,
                lines: lines(4, "een losse regel"),
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

/// The same words, one paragraph each, without a design: what other programs are given.
pub fn paragraphs(report: &SessionReport) -> Vec<String> {
    let lists = [
        &report.outside,
        &report.inside,
        &report.own_sentences,
        &report.learning_moments,
        &report.parked,
        &report.closing_words,
    ];
    let worked_out = (report.lessons.iter().map(|it| &it.line))
        .chain(report.ideas.iter().map(|it| &it.line))
        .chain(report.signals.iter().map(|it| &it.line));
    let mut texts: Vec<String> = vec![report.question.clone(), report.story.clone()];
    texts.extend(
        lists
            .into_iter()
            .flatten()
            .chain(worked_out)
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
    texts
}
