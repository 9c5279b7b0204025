//! The charter of a group, large enough to hang on a wall and to read aloud from.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::labels::{Said, Wording};
use crate::printable::Printer;
use crate::{Language, Rendered, ReportError};

/// What is printed on the charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    /// Language of the labels.
    pub language: Language,
    /// Labels that the group says in words of its own.
    pub said: Said,
    /// What the group calls itself.
    pub group: String,
    /// The day on which the group began.
    pub begins_on: Option<NaiveDate>,
    /// The day on which it looks back.
    pub review_on: Option<NaiveDate>,
    /// What the group stands for, in order.
    pub principles: Vec<CharterArticle>,
    /// How people treat each other, in order.
    pub manners: Vec<CharterArticle>,
    /// When the group always asks what lived experience can mean, in order.
    pub moments: Vec<CharterArticle>,
    /// The day on which it is printed, local.
    pub printed_on: NaiveDate,
    /// It is of the practice group.
    pub practice: bool,
}

/// One point of a charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterArticle {
    /// In a few words.
    pub title: String,
    /// In a few sentences; may be empty.
    pub text: String,
}

/// Lays out the charter in large print.
///
/// # Errors
/// [`ReportError::Layout`] when the template has a fault.
pub fn charter(charter: &Charter) -> Result<Rendered, ReportError> {
    let language = Wording::new(charter.language, &charter.said);
    let mut printer = Printer::new(charter.language);
    let date = |day: Option<NaiveDate>| {
        day.map(|day| charter.language.date(day))
            .unwrap_or_default()
    };
    let values = json!({
        "lang": charter.language.code(),
        "labels": language.labels(),
        "group": printer.line(&charter.group),
        "begins_on": date(charter.begins_on),
        "review_on": date(charter.review_on),
        "principles": articles(&charter.principles, &mut printer),
        "manners": articles(&charter.manners, &mut printer),
        "moments": articles(&charter.moments, &mut printer),
        "practice": charter.practice,
    });
    let identity = format!("charter {} {}", charter.group, charter.printed_on);
    Rendered::typeset(
        "charter.typ",
        &values,
        charter.printed_on,
        identity,
        printer.replaced(),
    )
}

fn articles(all: &[CharterArticle], printer: &mut Printer) -> Vec<Value> {
    all.iter()
        .map(|article| {
            json!({
                "title": printer.line(&article.title),
                "text": printer.text(&article.text),
            })
        })
        .collect()
}
