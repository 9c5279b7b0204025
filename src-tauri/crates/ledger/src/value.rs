//! What an edit puts in a field.

use crate::RowId;
use std::fmt;

/// The value of one field. `Null` is the empty field, also what a redacted edit is left with.
///
/// `Debug` tells only the length of a text or of bytes: what people write about a case must not reach a log or a panic.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Empty.
    Null,
    /// A whole number; also booleans, dates and durations, as the projection sees fit.
    Int(i64),
    /// Text, exactly as typed.
    Text(String),
    /// Bytes that the ledger does not look into.
    Bytes(Vec<u8>),
    /// A reference to another row.
    Row(RowId),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("Null"),
            Value::Int(number) => write!(f, "Int({number})"),
            Value::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Value::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Value::Row(row) => write!(f, "Row({row})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_tells_the_length_but_never_the_words() {
        let shown = format!(
            "{:?} {:?}",
            Value::Text("buurvrouw".into()),
            Value::Bytes(b"buurman".to_vec())
        );
        assert_eq!(
            shown, "Text(9 bytes) Bytes(7 bytes)",
            "case text must not reach a log through Debug"
        );
    }
}
