//! The proof that something was erased: when, why and on which laptops, and nothing of what it was.

use crate::printable::Printer;
use crate::{Language, Rendered, ReportError};
use chrono::NaiveDate;
use serde_json::json;

/// What is printed on the proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Language of the labels.
    pub language: Language,
    /// What the group calls itself.
    pub group: String,
    /// The number of the erasure. It says nothing about what was erased.
    pub number: String,
    /// How much was erased.
    pub what: ReceiptWhat,
    /// Why.
    pub reason: ReceiptReason,
    /// The day on which this laptop erased it, local.
    pub erased_on: NaiveDate,
    /// The laptops of colleagues, by name.
    pub laptops: Vec<ReceiptLaptop>,
    /// The day on which it is printed, local.
    pub printed_on: NaiveDate,
}

/// How much was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptWhat {
    /// A case, with all that was written about it.
    Case,
    /// One line, or something like it.
    Row,
    /// One thing that was written before.
    Passage,
}

impl ReceiptWhat {
    fn label(self) -> &'static str {
        match self {
            Self::Case => "receipt_what",
            Self::Row => "receipt_what_row",
            Self::Passage => "receipt_what_passage",
        }
    }
}

/// Why something was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptReason {
    /// The person whom it is about asked for it.
    Asked,
    /// It is not needed any more.
    NotNeeded,
    /// It should never have been written down.
    Mistake,
    /// It was agreed to keep it no longer.
    Agreed,
}

/// The laptop of a colleague.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptLaptop {
    /// What it is called.
    pub name: String,
    /// A file of it said that it was erased there too.
    pub seen: bool,
}

impl ReceiptReason {
    fn label(self) -> &'static str {
        match self {
            Self::Asked => "receipt_asked",
            Self::NotNeeded => "receipt_not_needed",
            Self::Mistake => "receipt_mistake",
            Self::Agreed => "receipt_agreed",
        }
    }
}

/// Lays out the proof on one page.
///
/// # Errors
/// [`ReportError::Layout`] when the template has a fault.
pub fn receipt(receipt: &Receipt) -> Result<Rendered, ReportError> {
    let labels = receipt.language.labels();
    let label = |key: &str| labels.get(key).cloned().unwrap_or_default();
    let mut printer = Printer::new(receipt.language);
    let laptops: Vec<_> = receipt
        .laptops
        .iter()
        .map(|laptop| {
            let seen = match laptop.seen {
                true => "receipt_seen",
                false => "receipt_not_seen",
            };
            json!({ "name": printer.line(&laptop.name), "seen": label(seen) })
        })
        .collect();
    let values = json!({
        "lang": receipt.language.code(),
        "labels": labels,
        "group": printer.line(&receipt.group),
        "number": receipt.number,
        "what": label(receipt.what.label()),
        "reason": label(receipt.reason.label()),
        "erased_on": receipt.language.date(receipt.erased_on),
        "printed_on": receipt.language.date(receipt.printed_on),
        "laptops": laptops,
    });
    let identity = format!("receipt {} {}", receipt.number, receipt.printed_on);
    Rendered::typeset(
        "receipt.typ",
        &values,
        receipt.printed_on,
        identity,
        printer.replaced(),
    )
}
