//! What the template of the verslag reads: every text printable, every date and time in words.

use serde_json::{Value, json};

use crate::labels::clock;
use crate::printable::Printer;
use crate::sheet;
use crate::worked_out;
use crate::{
    Agreement, Answer, Attendee, Choice, ChoiceKind, Consent, Language, LeewayCard, Level, Line,
    NeedLine, SessionReport, Standing, StepMinutes, StepNotes, Tilt, Version,
};

/// The values of one report.
pub fn of(report: &SessionReport, printer: &mut Printer) -> Value {
    let language = report.language;
    let title = match report.session_title.as_deref().map(str::trim) {
        Some(title) if !title.is_empty() => printer.line(title),
        _ => language
            .label(match report.level {
                Level::Participants => "report_title",
                Level::Facilitator => "report_title_full",
                Level::Outside => "report_title_outside",
            })
            .to_owned(),
    };
    let case: Vec<String> = [
        report.case_code.as_deref().unwrap_or_default(),
        &report.case_title,
    ]
    .into_iter()
    .map(|part| printer.line(part))
    .filter(|part| !part.is_empty())
    .collect();
    let mut values = json!({
        "lang": language.code(),
        "labels": language.labels(),
        "practice": report.practice,
        "title": title,
        "group": printer.line(&report.group),
        "date": language.date(report.date),
        "time": time(report),
        "place": printer.line(&report.place),
        "host": printer.line(&report.host),
        "method": printer.line(&report.method),
        "case": case.join(" · "),
        "roles_present": strings(&report.roles_present, printer),
        "question": printer.text(&report.question),
        "story": printer.text(&report.story),
        "outside": lines(&report.outside, printer),
        "inside": lines(&report.inside, printer),
        "tilts": list(&report.tilts, |tilt| tilted(tilt, printer)),
        "sheets": list(&report.sheets, |it| sheet::value(it, language, printer)),
        "own_sentences": lines(&report.own_sentences, printer),
        "problem": report.problem.as_ref().map(|problem| json!({
            "sentence": printer.text(&problem.sentence),
            "earlier": strings(&problem.earlier, printer),
            "consents": list(&problem.consents, |consent| consented(consent, language, printer)),
        })),
        "leeway": list(&report.leeway, |card| leeway(card, language, printer)),
        "standing": report.standing.as_ref().map_or_else(Vec::new, |it| standing(it, language, printer)),
        "agreements": list(&report.agreements, |agreement| agreed(agreement, language, printer)),
        "lessons": worked_out::lessons(&report.lessons, language, printer),
        "learning_moments": lines(&report.learning_moments, printer),
        "ideas": worked_out::ideas(&report.ideas, language, printer),
        "signals": worked_out::signals(&report.signals, language, printer),
        "parked": lines(&report.parked, printer),
        "notes": list(&report.notes, |step| noted(step, printer)),
        "closing_words": lines(&report.closing_words, printer),
        "worked": printer.text(&report.worked),
        "good": printer.text(&report.good),
        "good_for_whom": printer.text(&report.good_for_whom),
        "attendance": list(&report.attendance, |attendee| attended(attendee, language, printer)),
        "minutes": list(&report.minutes, |step| timed(step, printer)),
        "next": report.next.as_ref().map(|next| json!({
            "date": next.date.map(|date| language.date(date)).unwrap_or_default(),
            "host": printer.line(&next.host),
            "case": printer.line(&next.case),
        })),
    });
    if let Value::Object(values) = &mut values {
        values.extend(kind_of_report(report));
        values.extend(on_the_way(report, printer));
    }
    values
}

/// What was needed, and what was changed about the agenda.
fn on_the_way(report: &SessionReport, printer: &mut Printer) -> [(String, Value); 2] {
    let needs = list(&report.needs, |need| needed(need, printer));
    let choices = list(&report.choices, |it| chosen(it, report.language, printer));
    [("needs".to_owned(), needs), ("choices".to_owned(), choices)]
}

fn needed(need: &NeedLine, printer: &mut Printer) -> Value {
    json!({
        "what": printer.text(&need.what),
        "best": printer.line(&need.best),
        "lets_go": printer.line(&need.lets_go),
    })
}

fn chosen(choice: &Choice, language: Language, printer: &mut Printer) -> Value {
    let label = match choice.kind {
        ChoiceKind::Longer => "choice_longer",
        ChoiceKind::Shorter => "choice_shorter",
        ChoiceKind::Added => "choice_added",
        ChoiceKind::Removed => "choice_removed",
        ChoiceKind::Moved => "choice_moved",
        ChoiceKind::Skipped => "choice_skipped",
    };
    json!({
        "step": printer.line(&choice.step),
        "what": language.label(label).replace("{n}", &choice.minutes.to_string()),
        "reason": printer.text(&choice.reason),
    })
}

/// What kind of report it is: for whom, and which version.
fn kind_of_report(report: &SessionReport) -> serde_json::Map<String, Value> {
    let language = report.language;
    let for_whom = match report.level {
        Level::Participants => "confidential",
        Level::Facilitator => "confidential_full",
        Level::Outside => "confidential_outside",
    };
    let version = report.version.map(|version| versioned(version, language));
    let value = |name: &str, value: Value| (name.to_owned(), value);
    [
        value("for_whom", language.label(for_whom).into()),
        value("version", version.unwrap_or_default().into()),
        value("shows_agreements", (!report.without_agreements).into()),
    ]
    .into_iter()
    .collect()
}

/// From when until when; when it was closed on another day, that is told.
fn time(report: &SessionReport) -> String {
    let language = report.language;
    match report.ended_on.filter(|day| *day != report.date) {
        None => language.stretch(report.starts, report.ends),
        Some(day) => language
            .label("time_other_day")
            .replace("{from}", &clock(report.starts))
            .replace("{date}", &language.date(day))
            .replace("{until}", &clock(report.ends)),
    }
}

fn versioned(version: Version, language: Language) -> String {
    language
        .label("version_text")
        .replace("{number}", &version.number.to_string())
        .replace("{date}", &language.date(version.closed.date()))
        .replace("{time}", &clock(version.closed.time()))
}

fn list<T>(items: &[T], value: impl FnMut(&T) -> Value) -> Value {
    items.iter().map(value).collect()
}

/// One-line texts without the empty ones.
fn strings(texts: &[String], printer: &mut Printer) -> Vec<String> {
    texts
        .iter()
        .map(|text| printer.line(text))
        .filter(|text| !text.is_empty())
        .collect()
}

/// What was said, without the lines that say nothing.
fn lines(lines: &[Line], printer: &mut Printer) -> Value {
    lines
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .map(|line| json!({ "role": printer.line(&line.role), "text": printer.text(&line.text) }))
        .collect()
}

fn tilted(tilt: &Tilt, printer: &mut Printer) -> Value {
    json!({
        "before": printer.text(&tilt.before),
        "after": printer.text(&tilt.after),
        "role": printer.line(&tilt.role),
    })
}

fn consented(consent: &Consent, language: Language, printer: &mut Printer) -> Value {
    let answer = match consent.answer {
        Answer::Agrees => "answer_agrees",
        Answer::CanLiveWith => "answer_can_live_with",
        Answer::No => "answer_no",
    };
    json!({
        "role": printer.line(&consent.role),
        "kind": answer,
        "answer": language.label(answer),
        "remark": printer.text(&consent.remark),
    })
}

/// Each question with its answer.
fn standing(answers: &Standing, language: Language, printer: &mut Printer) -> Vec<Value> {
    let asked = [
        ("standing_trusted_by", &answers.trusted_by),
        ("standing_could_mediate", &answers.could_mediate),
        ("standing_to_invite", &answers.to_invite),
        ("standing_experience", &answers.experience),
        ("standing_recovery", &answers.recovery),
    ];
    let value = |(label, answer): (&'static str, &String)| json!({ "question": language.label(label), "answer": printer.text(answer) });
    asked.into_iter().map(value).collect()
}

fn leeway(card: &LeewayCard, language: Language, printer: &mut Printer) -> Value {
    let room = |label: &'static str, n: u16| match n {
        0 => String::new(),
        n => language.label(label).replace("{n}", &n.to_string()),
    };
    json!({
        "given": room("leeway_given", card.given),
        "taken": room("leeway_taken", card.taken),
        "small_step": printer.text(&card.small_step),
        "role": printer.line(&card.role),
        "may": printer.text(&card.may),
        "can": printer.text(&card.can),
        "dares": printer.text(&card.dares),
        "wants": printer.text(&card.wants),
        "holds_back": printer.text(&card.holds_back),
        "who_gives_room": printer.text(&card.who_gives_room),
    })
}

fn agreed(agreement: &Agreement, language: Language, printer: &mut Printer) -> Value {
    json!({
        "who": printer.line(&agreement.who),
        "with": printer.line(&agreement.with),
        "what": printer.text(&agreement.what),
        "by": agreement.by.map_or_else(
            || language.label("agreement_by_open").to_owned(),
            |by| language.date(by),
        ),
        "tell": printer.line(&agreement.tell),
    })
}

fn noted(step: &StepNotes, printer: &mut Printer) -> Value {
    json!({ "step": printer.line(&step.step), "lines": lines(&step.lines, printer) })
}

fn attended(attendee: &Attendee, language: Language, printer: &mut Printer) -> Value {
    let (key, from, until) = match (attendee.arrived, attendee.left) {
        (None, None) => ("attendance_whole", String::new(), String::new()),
        (Some(from), None) => ("attendance_from", clock(from), String::new()),
        (None, Some(until)) => ("attendance_until", String::new(), clock(until)),
        (Some(from), Some(until)) => ("attendance_from_until", clock(from), clock(until)),
    };
    json!({
        "name": printer.line(&attendee.name),
        "organisation": printer.line(&attendee.organisation),
        "roles": strings(&attendee.roles, printer).join(", "),
        "time": language.label(key).replace("{from}", &from).replace("{until}", &until),
    })
}

fn timed(step: &StepMinutes, printer: &mut Printer) -> Value {
    json!({ "step": printer.line(&step.step), "planned": step.planned_min, "real": step.real_min })
}
