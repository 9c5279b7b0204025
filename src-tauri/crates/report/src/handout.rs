//! Paper for at the table: the agenda with clock times, and a worksheet to write on for each step.
//!
//! Nothing of what was said stands on it. The facilitator's own notes have no field here.

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use crate::labels::{Said, Wording, clock};
use crate::printable::Printer;
use crate::{Language, Rendered, ReportError, SheetForm};

/// Paper for one session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Handout {
    /// Language of the labels.
    pub language: Language,
    /// Labels that the group says in words of its own.
    pub said: Said,
    /// Name of the learning group.
    pub group: String,
    /// Day of the session, local; nothing when it is not known yet.
    pub date: Option<NaiveDate>,
    /// The agenda, when it is wanted.
    pub agenda: Option<Agenda>,
    /// A page for each step, in the order of the evening.
    pub worksheets: Vec<Worksheet>,
    /// The session is of the practice group.
    pub practice: bool,
}

/// The plan of an evening.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// Where it is.
    pub place: String,
    /// Who receives the group.
    pub host: String,
    /// Name of the method.
    pub method: String,
    /// The question that the evening is about.
    pub question: String,
    /// What everybody may expect of it.
    pub expectation: String,
    /// The steps, in order.
    pub steps: Vec<AgendaStep>,
    /// When all steps are done, on the clock; nothing without a start.
    pub ends: Option<NaiveTime>,
}

/// A step on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaStep {
    /// Title of the step.
    pub step: String,
    /// What it is for.
    pub purpose: String,
    /// When it begins, on the clock; nothing without a start.
    pub starts: Option<NaiveTime>,
    /// Its length in minutes.
    pub minutes: u32,
}

/// A page to write on in one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worksheet {
    /// Title of the step.
    pub step: String,
    /// What the room is asked in it.
    pub prompt: String,
    /// What can be written down.
    pub form: WorksheetForm,
    /// What the method calls each cell of its form; empty for the cells that every sheet of that form has.
    pub heads: Vec<String>,
    /// Everybody gets a page.
    pub per_person: bool,
    /// Everybody writes before anybody speaks.
    pub write_first: bool,
}

/// How a worksheet is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorksheetForm {
    /// Lines to write on.
    Lines,
    /// What is seen from outside, with the role that says it.
    Outside,
    /// How it is from inside, with the role that says it.
    Inside,
    /// Outside and inside beside each other.
    BothSides,
    /// The own sentence, and the one of all.
    ProblemSentence,
    /// The room to act of one role.
    Leeway,
    /// Who does what by when, and who is told.
    Agreements,
    /// What is needed, and then who does what.
    Needs,
    /// What was learned about the approach and about the value.
    Lessons,
    /// A sheet with a form of its own.
    Sheet(SheetForm),
}

impl WorksheetForm {
    fn name(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Outside => "outside",
            Self::Inside => "inside",
            Self::BothSides => "both_sides",
            Self::ProblemSentence => "problem_sentence",
            Self::Leeway => "leeway",
            Self::Agreements => "agreements",
            Self::Needs => "needs",
            Self::Lessons => "lessons",
            Self::Sheet(form) => form.name(),
        }
    }
}

/// Lays out the paper for at the table.
///
/// # Errors
/// [`ReportError::Layout`] when the template has a fault; never because of what people typed.
pub fn handout(handout: &Handout) -> Result<Rendered, ReportError> {
    let language = Wording::new(handout.language, &handout.said);
    let mut printer = Printer::new(handout.language);
    let worksheets: Vec<Value> = handout
        .worksheets
        .iter()
        .map(|sheet| {
            json!({
                "step": printer.line(&sheet.step),
                "prompt": printer.text(&sheet.prompt),
                "form": sheet.form.name(),
                "heads": sheet.heads.iter().map(|head| printer.line(head)).collect::<Vec<_>>(),
                "per_person": sheet.per_person,
                "write_first": sheet.write_first,
            })
        })
        .collect();
    let values = json!({
        "lang": language.code(),
        "labels": language.labels(),
        "practice": handout.practice,
        "group": printer.line(&handout.group),
        "date": handout.date.map(|date| language.date(date)).unwrap_or_default(),
        "agenda": handout.agenda.as_ref().map(|plan| agenda(plan, &mut printer)),
        "worksheets": worksheets,
    });
    let date = handout.date.unwrap_or_default();
    let identity = format!("handout {} {date}", handout.group);
    Rendered::typeset("handout.typ", &values, date, identity, printer.replaced())
}

fn agenda(plan: &Agenda, printer: &mut Printer) -> Value {
    let steps: Vec<Value> = plan
        .steps
        .iter()
        .map(|step| {
            json!({
                "step": printer.line(&step.step),
                "purpose": printer.line(&step.purpose),
                "starts": step.starts.map(clock).unwrap_or_default(),
                "minutes": step.minutes.to_string(),
            })
        })
        .collect();
    let total: u32 = plan.steps.iter().map(|step| step.minutes).sum();
    json!({
        "place": printer.line(&plan.place),
        "host": printer.line(&plan.host),
        "method": printer.line(&plan.method),
        "question": printer.text(&plan.question),
        "expectation": printer.text(&plan.expectation),
        "steps": steps,
        "ends": plan.ends.map(clock).unwrap_or_default(),
        "total": total.to_string(),
    })
}
