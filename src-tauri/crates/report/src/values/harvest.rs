//! What was learned: lessons, marks, lines of other steps, looking back, how everybody went home.

use serde_json::{Value, json};

use super::said::{lines, list};
use super::{Values, values};
use crate::printable::Printer;
use crate::{SessionReport, StepNotes, worked_out};

/// The values of the pages about learning.
pub(super) fn of(report: &SessionReport, printer: &mut Printer) -> Values {
    let language = report.wording();
    values! {
        lessons: worked_out::lessons(&report.lessons, language, printer),
        learning_moments: lines(&report.learning_moments, printer),
        ideas: worked_out::ideas(&report.ideas, language, printer),
        signals: worked_out::signals(&report.signals, language, printer),
        parked: lines(&report.parked, printer),
        notes: list(&report.notes, |step| noted(step, printer)),
        worked: printer.text(&report.worked),
        good: printer.text(&report.good),
        good_for_whom: printer.text(&report.good_for_whom),
        closing_words: lines(&report.closing_words, printer),
        thanks: printer.text(&report.thanks),
    }
}

fn noted(step: &StepNotes, printer: &mut Printer) -> Value {
    json!({ "step": printer.line(&step.step), "lines": lines(&step.lines, printer) })
}
