//! How the evening went: who was there, how long steps took, what was changed on the way, when they meet again.

use serde_json::{Value, json};

use super::said::{list, strings};
use super::{Values, values};
use crate::labels::{Wording, clock};
use crate::printable::Printer;
use crate::{Attendee, Choice, ChoiceKind, Next, SessionReport, StepMinutes};

/// The values of the last pages.
pub(super) fn of(report: &SessionReport, printer: &mut Printer) -> Values {
    let language = report.wording();
    let next = report.next.as_ref();
    values! {
        next: next.map(|next| next_time(next, language, printer)),
        attendance: list(&report.attendance, |attendee| attended(attendee, language, printer)),
        minutes: list(&report.minutes, |step| timed(step, printer)),
        choices: list(&report.choices, |choice| chosen(choice, language, printer)),
    }
}

fn next_time(next: &Next, language: Wording<'_>, printer: &mut Printer) -> Value {
    json!({
        "date": next.date.map(|date| language.date(date)).unwrap_or_default(),
        "host": printer.line(&next.host),
        "case": printer.line(&next.case),
    })
}

fn attended(attendee: &Attendee, language: Wording<'_>, printer: &mut Printer) -> Value {
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

fn chosen(choice: &Choice, language: Wording<'_>, printer: &mut Printer) -> Value {
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
