//! What can be done: the room of each role, what every case is asked, what is needed, who promised what.

use serde_json::{Value, json};

use super::said::list;
use super::{Values, values};
use crate::labels::Wording;
use crate::printable::Printer;
use crate::{Agreement, LeewayCard, NeedLine, SessionReport, Standing};

/// The values of the pages about acting.
pub(super) fn of(report: &SessionReport, printer: &mut Printer) -> Values {
    let language = report.wording();
    let asked = report.standing.as_ref();
    values! {
        leeway: list(&report.leeway, |card| leeway(card, language, printer)),
        standing: asked.map_or_else(Vec::new, |it| standing(it, language, printer)),
        needs: list(&report.needs, |need| needed(need, printer)),
        shows_agreements: !report.without_agreements,
        agreements: list(&report.agreements, |agreement| agreed(agreement, language, printer)),
    }
}

fn leeway(card: &LeewayCard, language: Wording<'_>, printer: &mut Printer) -> Value {
    let room = |label: &'static str, n: u16| match n {
        0 => String::new(),
        n => language.label(label).replace("{n}", &n.to_string()),
    };
    json!({
        "given": room("leeway_given", card.given),
        "taken": room("leeway_taken", card.taken),
        "given_room": card.given,
        "taken_room": card.taken,
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

/// Each question with its answer.
fn standing(answers: &Standing, language: Wording<'_>, printer: &mut Printer) -> Vec<Value> {
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

fn needed(need: &NeedLine, printer: &mut Printer) -> Value {
    json!({
        "what": printer.text(&need.what),
        "best": printer.line(&need.best),
        "lets_go": printer.line(&need.lets_go),
    })
}

fn agreed(agreement: &Agreement, language: Wording<'_>, printer: &mut Printer) -> Value {
    let mut what = agreement.what.clone();
    let differently = agreement.seen_differently.trim();
    if !differently.is_empty() {
        let label = language.label("agreement_seen_differently");
        what.push_str(&format!("\n{}", label.replace("{who}", differently)));
    }
    json!({
        "who": printer.line(&agreement.who),
        "with": printer.line(&agreement.with),
        "what": printer.text(&what),
        "by": agreement.by.map_or_else(
            || language.label("agreement_by_open").to_owned(),
            |by| language.date(by),
        ),
        "tell": printer.line(&agreement.tell),
    })
}
