//! What was said, as the pages take it.

use serde_json::{Value, json};

use crate::Line;
use crate::printable::Printer;

pub(super) fn list<T>(items: &[T], value: impl FnMut(&T) -> Value) -> Value {
    items.iter().map(value).collect()
}

/// One-line texts without the empty ones.
pub(super) fn strings(texts: &[String], printer: &mut Printer) -> Vec<String> {
    texts
        .iter()
        .map(|text| printer.line(text))
        .filter(|text| !text.is_empty())
        .collect()
}

/// What was said, without the lines that say nothing.
pub(super) fn lines(lines: &[Line], printer: &mut Printer) -> Value {
    lines
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .map(|line| json!({ "role": printer.line(&line.role), "text": printer.text(&line.text) }))
        .collect()
}
