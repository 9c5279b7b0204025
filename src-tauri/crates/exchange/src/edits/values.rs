//! What edits write, by shape and by field.

use super::named::Named;
use crate::cbor::{In, Out};
use crate::{Broken, op};
use ledger::{Names, RowId, Value};
use minicbor::data::Type;
use std::sync::Arc;

/// Writes a value. A row that it refers to stands in the list of ids, and here is its place.
pub(super) fn write(value: &Value, named: &mut Named, out: &mut Out) {
    match value {
        Value::Null => out.null(),
        Value::Int(number) => out.int(*number),
        Value::Text(text) => out.text(text),
        Value::Bytes(bytes) => out.bytes(bytes),
        Value::Row(row) => {
            out.array(1);
            out.uint(u64::from(named.place(row.as_bytes())));
        }
    }
}

pub(super) fn read(input: &mut In<'_>, named: &[[u8; 16]]) -> Result<Value, Broken> {
    if input.kind()? != Type::Array {
        return op::read_plain(input);
    }
    if input.array()? != 1 {
        return Err(Broken::Cbor);
    }
    let place = usize::try_from(input.uint()?).map_err(|_| Broken::Choice)?;
    let row = named.get(place).ok_or(Broken::Choice)?;
    Ok(Value::Row(RowId::from_bytes(*row)))
}

/// The values of each shape, handed out edit by edit.
pub(super) struct ByShape(Vec<Vec<std::vec::IntoIter<Value>>>);

impl ByShape {
    /// `values` must have the shapes, and each of them its fields.
    pub(super) fn new(
        shapes: &[(Arc<str>, Names)],
        values: Vec<Vec<Vec<Value>>>,
    ) -> Result<ByShape, Broken> {
        let fits = values.len() == shapes.len()
            && (values.iter().zip(shapes))
                .all(|(columns, (_, names))| columns.len() == names.iter().len());
        if !fits {
            return Err(Broken::Missing);
        }
        let columns = |columns: Vec<Vec<Value>>| {
            let columns = columns.into_iter();
            columns.map(Vec::into_iter).collect()
        };
        Ok(ByShape(values.into_iter().map(columns).collect()))
    }

    /// What the next edit of a shape writes.
    pub(super) fn next(&mut self, shape: usize) -> Result<Vec<Value>, Broken> {
        let columns = self.0.get_mut(shape).ok_or(Broken::Choice)?;
        let next = |column: &mut std::vec::IntoIter<Value>| column.next().ok_or(Broken::Missing);
        columns.iter_mut().map(next).collect()
    }

    pub(super) fn is_at_end(&self) -> bool {
        let mut columns = self.0.iter().flatten();
        columns.all(|column| column.len() == 0)
    }
}
