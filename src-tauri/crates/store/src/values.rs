//! Values as SQLite keeps them: in the log and in a projection.

use crate::StoreError;
use ledger::{RowId, Value};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// The names of a shape, as the log keeps them.
pub(crate) fn names_to_text<'a>(names: impl Iterator<Item = &'a String>) -> String {
    Json::from_iter(names.map(String::as_str)).to_string()
}

/// The names that were kept as this text.
pub(crate) fn names_from_text(text: &str) -> Result<Vec<String>, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Mismatch)
}

/// The values of an edit, as the log keeps them.
pub(crate) fn to_content<'a>(values: impl Iterator<Item = &'a Value>) -> String {
    let value = |value: &Value| match value {
        Value::Null => Json::Null,
        Value::Int(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Bytes(bytes) => json!({ "bytes": hex::encode(bytes) }),
        Value::Row(row) => json!({ "row": row.0.simple().to_string() }),
    };
    Json::from_iter(values.map(value)).to_string()
}

/// The values that were kept as this text.
pub(crate) fn from_content(content: &str) -> Result<Vec<Value>, StoreError> {
    let values: Vec<Json> = serde_json::from_str(content).map_err(|_| StoreError::Mismatch)?;
    values.into_iter().map(from_json).collect()
}

fn from_json(value: Json) -> Result<Value, StoreError> {
    match value {
        Json::Null => Some(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Int),
        Json::String(text) => Some(Value::Text(text)),
        Json::Object(tagged) => match (tagged.get("bytes"), tagged.get("row")) {
            (Some(Json::String(bytes)), None) => hex::decode(bytes).ok().map(Value::Bytes),
            (None, Some(Json::String(row))) => {
                Uuid::try_parse(row).ok().map(|id| Value::Row(RowId(id)))
            }
            _ => None,
        },
        _ => None,
    }
    .ok_or(StoreError::Mismatch)
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
            from_content(&to_content(values.iter())).as_deref(),
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
        ] {
            assert_eq!(
                from_content(content),
                Err(StoreError::Mismatch),
                "{content} is no list of values"
            );
        }
    }
}
