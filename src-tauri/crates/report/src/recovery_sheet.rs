//! The herstelblad: twelve words that open the store when the passphrase is gone.

use chrono::NaiveDate;

use serde_json::json;

use crate::printable::Printer;
use crate::{Language, Rendered, ReportError, forget};

/// What is printed on the recovery sheet. It has no `Debug`: the words are a key.
pub struct RecoverySheet {
    /// Language of the explanation.
    pub language: Language,
    /// The words, in order.
    pub words: [String; 12],
    /// The day on which the key was made, local.
    pub made_on: NaiveDate,
}

/// Lays out the recovery sheet on one page. The words do not stay in Typst's memory.
///
/// # Errors
/// [`ReportError::Layout`] when the template has a fault.
pub fn recovery_sheet(sheet: &RecoverySheet) -> Result<Rendered, ReportError> {
    let mut printer = Printer::new(sheet.language);
    let words: Vec<String> = sheet.words.iter().map(|word| printer.line(word)).collect();
    let values = json!({
        "lang": sheet.language.code(),
        "labels": sheet.language.labels(),
        "words": words,
        "date": sheet.language.date(sheet.made_on),
    });
    let identity = format!("recovery sheet {}", sheet.made_on);
    let rendered = Rendered::typeset(
        "recovery_sheet.typ",
        &values,
        sheet.made_on,
        identity,
        printer.replaced(),
    );
    forget();
    rendered
}
