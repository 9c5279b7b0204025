//! Marks that were worked out: the line, and below it what was made of it.

use serde_json::{Value, json};

use crate::labels::Wording;
use crate::printable::Printer;
use crate::{Idea, Lesson, Line, Outcome, Promise, Signal};

/// Lessons; what is tried says so, and what was tried says what came of it.
pub fn lessons<'a>(all: &'a [Lesson], language: Wording<'a>, printer: &mut Printer) -> Value {
    worked(all, printer, |lesson, printer| {
        let state = if lesson.trying {
            language.label("lesson_trying")
        } else {
            ""
        };
        let let_go = lesson.let_go.then(|| language.label("let_go"));
        let result = both(let_go, printer.text(&lesson.result));
        (
            &lesson.line,
            vec![
                ("", state.to_owned()),
                (language.label("came_of_it"), result),
            ],
        )
    })
}

/// Ideas with their answer, or with who still owes one.
pub fn ideas<'a>(all: &'a [Idea], language: Wording<'a>, printer: &mut Printer) -> Value {
    worked(all, printer, |idea, printer| {
        let answer = idea.outcome.map(|outcome| {
            language.label(match outcome {
                Outcome::Do => "idea_do",
                Outcome::TrySmall => "idea_try_small",
                Outcome::NotNow => "idea_not_now",
                Outcome::PassedOn => "idea_passed_on",
            })
        });
        let said = both(answer, printer.text(&idea.answer));
        let by = idea.by.map(|by| language.date(by)).unwrap_or_default();
        let who = [printer.line(&idea.who), by];
        let who: Vec<String> = who.into_iter().filter(|p| !p.is_empty()).collect();
        let answer = if said.is_empty() {
            ("", language.label("idea_waits").to_owned())
        } else {
            (language.label("idea_answer"), said)
        };
        (
            &idea.line,
            vec![answer, (language.label("idea_who"), who.join(", "))],
        )
    })
}

/// Promises of earlier evenings with what came of them.
pub fn promises<'a>(all: &'a [Promise], language: Wording<'a>, printer: &mut Printer) -> Value {
    worked(all, printer, |promise, printer| {
        let made_on = promise.made_on.map(|on| language.date(on));
        let kept = language.label(if promise.kept { "kept" } else { "let_go" });
        (
            &promise.line,
            vec![
                (
                    language.label("promise_made_on"),
                    made_on.unwrap_or_default(),
                ),
                (
                    language.label("came_of_it"),
                    both(Some(kept), printer.text(&promise.result)),
                ),
            ],
        )
    })
}

/// A short answer and what was said with it.
fn both(short: Option<&str>, said: String) -> String {
    match short {
        Some(short) if said.is_empty() => short.to_owned(),
        Some(short) => format!("{short}: {said}"),
        None => said,
    }
}

/// Signals: which rule, whose rule, what it costs.
pub fn signals<'a>(all: &'a [Signal], language: Wording<'a>, printer: &mut Printer) -> Value {
    worked(all, printer, |signal, printer| {
        (
            &signal.line,
            vec![
                (language.label("signal_rule"), printer.text(&signal.rule)),
                (language.label("signal_whose"), printer.line(&signal.whose)),
                (language.label("signal_cost"), printer.text(&signal.cost)),
            ],
        )
    })
}

/// The lines that say something, each with the details that say something.
fn worked<'a, T>(
    all: &'a [T],
    printer: &mut Printer,
    mut parts: impl FnMut(&'a T, &mut Printer) -> (&'a Line, Vec<(&'a str, String)>),
) -> Value {
    let mut values = Vec::new();
    for item in all {
        let (line, details) = parts(item, printer);
        let details: Vec<Value> = details
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| json!({ "label": label, "text": text }))
            .collect();
        if !line.text.trim().is_empty() {
            let (role, text) = (printer.line(&line.role), printer.text(&line.text));
            values.push(json!({ "role": role, "text": text, "details": details }));
        }
    }
    Value::Array(values)
}
