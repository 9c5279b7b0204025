//! Values as SQLite keeps them: in the log and in a projection.

use crate::StoreError;
use ledger::{RowId, Value};
use minicbor::data::{Tag, Type};
use minicbor::decode::Error;
use minicbor::{Decoder, Encoder};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

/// The names of a shape, as the log keeps them.
pub(crate) fn names_to_text<'a>(names: impl Iterator<Item = &'a str>) -> String {
    serde_json::Value::from_iter(names).to_string()
}

/// The names that were kept as this text.
pub(crate) fn names_from_text(text: &str) -> Result<Vec<String>, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Mismatch)
}

/// Room for a line and what belongs to it.
const TYPICAL_BYTES: usize = 512;

/// What CBOR calls a UUID.
const UUID: Tag = Tag::new(37);

/// The values of an edit, as the log keeps them: a list in CBOR.
pub(crate) fn to_content<'a>(values: impl ExactSizeIterator<Item = &'a Value>) -> Vec<u8> {
    let mut out = Encoder::new(Vec::with_capacity(TYPICAL_BYTES));
    // Writing to memory cannot fail.
    let _ = out.array(values.len() as u64);
    for value in values {
        let _ = match value {
            Value::Null => out.null(),
            Value::Int(number) => out.i64(*number),
            Value::Text(text) => out.str(text),
            Value::Bytes(bytes) => out.bytes(bytes),
            Value::Row(row) => out.tag(UUID).and_then(|out| out.bytes(row.as_bytes())),
        };
    }
    out.into_writer()
}

/// The values that were kept so.
pub(crate) fn from_content(content: &[u8]) -> Result<Vec<Value>, StoreError> {
    let mut kept = Decoder::new(content);
    let values = list(&mut kept).map_err(|_| StoreError::Mismatch)?;
    match kept.position() == content.len() {
        true => Ok(values),
        false => Err(StoreError::Mismatch),
    }
}

fn list(kept: &mut Decoder<'_>) -> Result<Vec<Value>, Error> {
    let length = kept.array()?;
    let length = length.ok_or_else(|| Error::message("a list without a length"))?;
    // A value has a byte at least: no more room than there can be values for.
    let most = kept.input().len() - kept.position();
    let mut values = Vec::with_capacity(most.min(usize::try_from(length).unwrap_or(most)));
    for _ in 0..length {
        values.push(value(kept)?);
    }
    Ok(values)
}

fn value(kept: &mut Decoder<'_>) -> Result<Value, Error> {
    Ok(match kept.datatype()? {
        Type::Null => {
            kept.null()?;
            Value::Null
        }
        Type::String => Value::Text(kept.str()?.to_owned()),
        Type::Bytes => Value::Bytes(kept.bytes()?.to_vec()),
        Type::Tag => {
            if kept.tag()? != UUID {
                return Err(Error::message("no tag of a value"));
            }
            let id = Uuid::from_slice(kept.bytes()?).map_err(Error::message)?;
            Value::Row(RowId(id))
        }
        _ => Value::Int(kept.i64()?),
    })
}

/// What the projection keeps of a value: without a tag, since a column has one form.
pub(crate) struct Projected<'a>(pub(crate) &'a Value);

impl ToSql for Projected<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Row(row) => ValueRef::Blob(row.as_bytes()),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_form_come_back_as_they_were() {
        let values = [
            Value::Null,
            Value::Int(i64::MIN),
            Value::Int(-1),
            Value::Int(i64::MAX),
            Value::Text("d'Oude \"zei\" \u{0}\u{1f}\u{200f}\u{1f33e}\n".into()),
            Value::Bytes(vec![0, 255, 10]),
            Value::Row(RowId(Uuid::from_u128(77))),
        ];
        assert_eq!(
            from_content(&to_content(values.iter())).as_deref(),
            Ok(&values[..]),
            "not a sign and not a digit is changed"
        );
    }

    #[test]
    fn content_that_no_version_wrote_is_refused() {
        let cases: [(&str, &[u8]); 13] = [
            ("nothing", &[]),
            ("a number", &[0x07]),
            ("a list without a length", &[0x9f, 0xff]),
            ("fewer than the list says", &[0x82, 0xf6]),
            ("more than the list says", &[0x81, 0xf6, 0xf6]),
            (
                "so many that memory ends",
                &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            ),
            ("a fraction", &[0x81, 0xf9, 0x3c, 0x00]),
            ("yes", &[0x81, 0xf5]),
            ("a list in the list", &[0x81, 0x80]),
            (
                "another tag",
                &[
                    0x81, 0xd8, 0x24, 0x50, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
                ],
            ),
            ("an id of one byte", &[0x81, 0xd8, 0x25, 0x41, 0x07]),
            ("a text that is none", &[0x81, 0x61, 0xff]),
            (
                "too large a number",
                &[0x81, 0x1b, 0x80, 0, 0, 0, 0, 0, 0, 0],
            ),
        ];
        for (name, content) in cases {
            assert_eq!(from_content(content), Err(StoreError::Mismatch), "{name}");
        }
    }
}
