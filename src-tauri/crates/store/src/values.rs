//! Values as SQLite keeps them: in the log and in a projection.

use crate::StoreError;
use ledger::{RowId, Value};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use uuid::Uuid;

/// The names of a shape, as the log keeps them.
pub(crate) fn names_to_text<'a>(names: impl Iterator<Item = &'a str>) -> String {
    to_json(names)
}

/// The names that were kept as this text.
pub(crate) fn names_from_text(text: &str) -> Result<Vec<String>, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Mismatch)
}

/// The values of an edit, as the log keeps them.
pub(crate) fn to_content<'a>(values: impl Iterator<Item = &'a Value>) -> String {
    to_json(values.map(Kept))
}

/// Room for a line and what belongs to it.
const TYPICAL_BYTES: usize = 512;

fn to_json<T: Serialize>(list: impl Iterator<Item = T>) -> String {
    let mut written = Vec::with_capacity(TYPICAL_BYTES);
    let mut json = serde_json::Serializer::new(&mut written);
    // Neither texts nor numbers nor writing to memory can fail.
    let _ = json.collect_seq(list);
    String::from_utf8(written).unwrap_or_default()
}

/// A value in the log. What JSON has no form for carries a tag.
struct Kept<'a>(&'a Value);

impl Serialize for Kept<'_> {
    fn serialize<S: Serializer>(&self, json: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => json.serialize_unit(),
            Value::Int(number) => json.serialize_i64(*number),
            Value::Text(text) => json.serialize_str(text),
            Value::Bytes(bytes) => json.collect_map([("bytes", hex::encode(bytes))]),
            Value::Row(row) => json.collect_map([("row", row.0.simple().to_string())]),
        }
    }
}

/// The values that were kept as this text; as many as there are names, which saves making room for them again and again.
pub(crate) fn from_content(content: &str, names: usize) -> Result<Vec<Value>, StoreError> {
    let mut json = serde_json::Deserializer::from_str(content);
    let values = json
        .deserialize_seq(List(names))
        .map_err(|_| StoreError::Mismatch)?;
    json.end().map_err(|_| StoreError::Mismatch)?;
    Ok(values)
}

/// A list of about so many values that were [`Kept`].
struct List(usize);

impl<'de> Visitor<'de> for List {
    type Value = Vec<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values of the log")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<Value>, A::Error> {
        let mut values = Vec::with_capacity(self.0);
        while let Some(value) = list.next_element_seed(Form)? {
            values.push(value);
        }
        Ok(values)
    }
}

/// One value that was [`Kept`].
struct Form;

impl<'de> DeserializeSeed<'de> for Form {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Form {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the log")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Value, E> {
        let number = i64::try_from(number).map_err(E::custom)?;
        Ok(Value::Int(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut tagged: A) -> Result<Value, A::Error> {
        let tag: Option<Tag> = tagged.next_key()?;
        tagged.next_value_seed(tag.ok_or_else(|| de::Error::custom("no form of a value"))?)
    }
}

/// What stands before a value that JSON has no form for. What is behind it is read where it stands: there are several in nearly every
/// edit.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tag {
    Bytes,
    Row,
}

impl<'de> DeserializeSeed<'de> for Tag {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for Tag {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("digits of a value")
    }

    fn visit_str<E: de::Error>(self, digits: &str) -> Result<Value, E> {
        match self {
            Self::Bytes => hex::decode(digits).map(Value::Bytes).map_err(E::custom),
            Self::Row => {
                let id = Uuid::try_parse(digits).map_err(E::custom)?;
                Ok(Value::Row(RowId(id)))
            }
        }
    }
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
            Value::Int(i64::MAX),
            Value::Text("d'Oude \"zei\" \u{0}\u{1f}\u{200f}\u{1f33e}\n".into()),
            Value::Bytes(vec![0, 255, 10]),
            Value::Row(RowId(Uuid::from_u128(77))),
        ];
        assert_eq!(
            from_content(&to_content(values.iter()), 0).as_deref(),
            Ok(&values[..]),
            "not a sign and not a digit is changed"
        );
    }

    #[test]
    fn content_that_no_version_wrote_is_refused() {
        for content in [
            "",
            "7",
            "[1.5]",
            "[true]",
            "[[]]",
            "[{}]",
            r#"[{"row":"x"}]"#,
            r#"[{"bytes":"0"}]"#,
            r#"[{"bytes":"00","row":"4d7e3f0a1b2c4d5e8f90a1b2c3d4e5f6"}]"#,
            r#"[{"row":7}]"#,
            r#"[{"text":"x"}]"#,
            "[] []",
            r#"[{"row":"4d7e3f0a1b2c4d5e8f90a1b2c3d4e5f6","bytes":"00"}]"#,
            "[9223372036854775808]",
        ] {
            assert_eq!(
                from_content(content, 1),
                Err(StoreError::Mismatch),
                "{content} is no list of values"
            );
        }
    }
}
