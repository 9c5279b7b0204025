//! The sheet beside the file for a successor: how the group stands and how to go on, on one page.

use crate::printable::Printer;
use crate::{Language, Rendered, ReportError};
use chrono::NaiveDate;
use serde_json::json;

/// What is printed on the sheet. No words of a case, no names of people: whoever finds it learns that there is a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// Language of the labels.
    pub language: Language,
    /// What the group calls itself.
    pub group: String,
    /// The name of the file.
    pub file_name: String,
    /// The file opens with a passphrase; else on the laptop of the successor only.
    pub opens_with_words: bool,
    /// The first day of the group.
    pub begins_on: Option<NaiveDate>,
    /// The day of the next session.
    pub next_on: Option<NaiveDate>,
    /// Where that is.
    pub next_place: String,
    /// Members.
    pub members: u32,
    /// Sessions that were held.
    pub sessions: u32,
    /// Cases.
    pub cases: u32,
    /// Agreements that are open.
    pub agreements: u32,
    /// People who still wait to hear something.
    pub untold: u32,
    /// Ideas without an answer.
    pub ideas: u32,
    /// Lessons that are being tried.
    pub lessons: u32,
    /// The day on which it is printed, local.
    pub printed_on: NaiveDate,
}

/// Lays out the sheet on one page.
///
/// # Errors
/// [`ReportError::Layout`] when the template has a fault.
pub fn handover(sheet: &Handover) -> Result<Rendered, ReportError> {
    let mut printer = Printer::new(sheet.language);
    let date = |day: Option<NaiveDate>| day.map(|day| sheet.language.date(day)).unwrap_or_default();
    let counts = [
        ("handover_members", sheet.members),
        ("handover_sessions", sheet.sessions),
        ("handover_cases", sheet.cases),
        ("handover_agreements", sheet.agreements),
        ("handover_untold", sheet.untold),
        ("handover_ideas", sheet.ideas),
        ("handover_lessons", sheet.lessons),
    ];
    let labels = sheet.language.labels();
    let counts: Vec<_> = counts
        .iter()
        .map(|(key, count)| json!({ "what": labels.get(*key), "count": count.to_string() }))
        .collect();
    let values = json!({
        "lang": sheet.language.code(),
        "labels": labels,
        "group": printer.line(&sheet.group),
        "file_name": printer.line(&sheet.file_name),
        "opens": labels.get(if sheet.opens_with_words { "handover_step_3" } else { "handover_step_3_laptop" }),
        "begins_on": date(sheet.begins_on),
        "next_on": date(sheet.next_on),
        "next_place": printer.line(&sheet.next_place),
        "counts": counts,
        "printed_on": sheet.language.date(sheet.printed_on),
    });
    let identity = format!("handover {} {}", sheet.file_name, sheet.printed_on);
    Rendered::typeset(
        "handover.typ",
        &values,
        sheet.printed_on,
        identity,
        printer.replaced(),
    )
}
