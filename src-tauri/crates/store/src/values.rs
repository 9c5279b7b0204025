//! Values as SQLite keeps them.

use crate::StoreError;
use ledger::{RowId, Value};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

/// A value as its tag and what SQLite keeps.
pub(crate) fn to_columns(value: &Value) -> (i64, ToSqlOutput<'_>) {
    match value {
        Value::Null => (0, ToSqlOutput::Borrowed(ValueRef::Null)),
        Value::Int(number) => (1, ToSqlOutput::Borrowed(ValueRef::Integer(*number))),
        Value::Text(text) => (2, ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))),
        Value::Bytes(bytes) => (3, ToSqlOutput::Borrowed(ValueRef::Blob(bytes))),
        Value::Row(row) => (4, ToSqlOutput::Borrowed(ValueRef::Blob(row.as_bytes()))),
    }
}

/// The value that was kept as these columns.
pub(crate) fn from_columns(tag: i64, value: ValueRef<'_>) -> Result<Value, StoreError> {
    match (tag, value) {
        (0, ValueRef::Null) => Ok(Value::Null),
        (1, ValueRef::Integer(number)) => Ok(Value::Int(number)),
        (2, ValueRef::Text(text)) => String::from_utf8(text.to_vec())
            .map(Value::Text)
            .map_err(|_| StoreError::Mismatch),
        (3, ValueRef::Blob(bytes)) => Ok(Value::Bytes(bytes.to_vec())),
        (4, ValueRef::Blob(bytes)) => Uuid::from_slice(bytes)
            .map(|id| Value::Row(RowId(id)))
            .map_err(|_| StoreError::Mismatch),
        _ => Err(StoreError::Mismatch),
    }
}

/// What the projection keeps of a value: as in the log, without the tag, since a column has one form.
pub(crate) struct Projected<'a>(pub(crate) &'a Value);

impl ToSql for Projected<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(to_columns(self.0).1)
    }
}
