//! What the report is of and for whom: the front block, the question and what was expected.

use super::said::strings;
use super::{Values, values};
use crate::labels::{Wording, clock};
use crate::printable::Printer;
use crate::{Level, SessionReport, Version};

/// The values of the first page.
pub(super) fn of(report: &SessionReport, printer: &mut Printer) -> Values {
    let language = report.wording();
    let for_whom = match report.level {
        Level::Participants => "confidential",
        Level::Facilitator => "confidential_full",
        Level::Outside => "confidential_outside",
    };
    let version = report.version.map(|version| versioned(version, language));
    values! {
        lang: language.code(),
        labels: language.labels(),
        practice: report.practice,
        for_whom: language.label(for_whom),
        version: version.unwrap_or_default(),
        title: title(report, printer),
        group: printer.line(&report.group),
        date: language.date(report.date),
        time: time(report),
        place: printer.line(&report.place),
        host: printer.line(&report.host),
        method: printer.line(&report.method),
        case: case(report, printer),
        roles_present: strings(&report.roles_present, printer),
        headcount: report.headcount.map(|n| n.to_string()).unwrap_or_default(),
        question: printer.text(&report.question),
        expectation: printer.text(&report.expectation),
        came_of_it: printer.text(&report.came_of_it),
        story: printer.text(&report.story),
    }
}

fn title(report: &SessionReport, printer: &mut Printer) -> String {
    match report.session_title.as_deref().map(str::trim) {
        Some(title) if !title.is_empty() => printer.line(title),
        _ => report
            .wording()
            .label(match report.level {
                Level::Participants => "report_title",
                Level::Facilitator => "report_title_full",
                Level::Outside => "report_title_outside",
            })
            .to_owned(),
    }
}

/// Its code and its title.
fn case(report: &SessionReport, printer: &mut Printer) -> String {
    let code = report.case_code.as_deref().unwrap_or_default();
    let parts = [code, &report.case_title].map(|part| printer.line(part));
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}

/// From when until when. While it goes on nobody knows that yet; when it was closed on another day, that is told.
fn time(report: &SessionReport) -> String {
    let language = report.wording();
    let Some(ends) = report.ends else {
        return language
            .label("time_going_on")
            .replace("{from}", &clock(report.starts));
    };
    match report.ended_on.filter(|day| *day != report.date) {
        None => language.stretch(report.starts, ends),
        Some(day) => language
            .label("time_other_day")
            .replace("{from}", &clock(report.starts))
            .replace("{date}", &language.date(day))
            .replace("{until}", &clock(ends)),
    }
}

fn versioned(version: Version, language: Wording<'_>) -> String {
    language
        .label("version_text")
        .replace("{number}", &version.number.to_string())
        .replace("{date}", &language.date(version.closed.date()))
        .replace("{time}", &clock(version.closed.time()))
}
