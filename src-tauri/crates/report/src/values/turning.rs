//! The picture and how it turned: both sides, the tilts, the sheets, the sentence.

use serde_json::{Value, json};

use super::said::{lines, list, strings};
use super::{Values, values};
use crate::labels::Wording;
use crate::printable::Printer;
use crate::{Answer, Consent, Problem, SessionReport, Tilt, sheet};

/// The values of the pages about the case.
pub(super) fn of(report: &SessionReport, printer: &mut Printer) -> Values {
    let language = report.wording();
    let problem = report.problem.as_ref();
    values! {
        outside: lines(&report.outside, printer),
        inside: lines(&report.inside, printer),
        tilts: list(&report.tilts, |tilt| tilted(tilt, printer)),
        sheets: list(&report.sheets, |it| sheet::value(it, language, printer)),
        own_sentences: lines(&report.own_sentences, printer),
        problem: problem.map(|problem| sentence(problem, language, printer)),
    }
}

fn tilted(tilt: &Tilt, printer: &mut Printer) -> Value {
    json!({
        "before": printer.text(&tilt.before),
        "after": printer.text(&tilt.after),
        "role": printer.line(&tilt.role),
    })
}

fn sentence(problem: &Problem, language: Wording<'_>, printer: &mut Printer) -> Value {
    json!({
        "sentence": printer.text(&problem.sentence),
        "earlier": strings(&problem.earlier, printer),
        "consents": list(&problem.consents, |consent| consented(consent, language, printer)),
    })
}

fn consented(consent: &Consent, language: Wording<'_>, printer: &mut Printer) -> Value {
    let answer = match consent.answer {
        Answer::Agrees => "answer_agrees",
        Answer::CanLiveWith => "answer_can_live_with",
        Answer::No => "answer_no",
        Answer::Silent => "answer_silent",
    };
    json!({
        "role": printer.line(&consent.role),
        "kind": answer,
        "answer": language.label(answer),
        "remark": printer.text(&consent.remark),
    })
}
