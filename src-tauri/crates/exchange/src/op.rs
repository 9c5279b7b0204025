//! One edit as a record.

use crate::cbor::{In, Out, unknown_pairs};
use crate::{Broken, limits};
use ledger::{Fields, Names, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use minicbor::data::Type;

const KNOWN: u64 = 9;
/// The tag of a UUID in the registry of CBOR.
const UUID: u64 = 37;

/// Writes an edit. Its case is not in the record, it stands once in the frame.
pub(crate) fn write(op: &Op, out: &mut Out) -> Result<(), Broken> {
    check(op)?;
    out.map(KNOWN + unknown_pairs(&op.extra, KNOWN)?);
    out.key(1).bytes(op.id.as_bytes());
    out.key(2).bytes(op.row.as_bytes());
    out.key(3).text(&op.kind);
    out.key(4).map(op.fields.len() as u64);
    for (field, value) in &op.fields {
        out.text(field);
        match value {
            Value::Null => out.null(),
            Value::Int(number) => out.int(*number),
            Value::Text(text) => out.text(text),
            Value::Bytes(bytes) => out.bytes(bytes),
            Value::Row(row) => {
                out.tag(UUID);
                out.bytes(row.as_bytes());
            }
        }
    }
    out.key(5)
        .list(&op.base, |out, base| out.bytes(base.as_bytes()));
    out.key(6).bytes(op.replica.as_bytes());
    out.key(7).uint(op.seq);
    out.key(8).bytes(op.person.as_bytes());
    out.key(9).int(op.wall_ms);
    out.raw(&op.extra);
    Ok(())
}

/// Reads an edit of the case that the frame names.
pub(crate) fn read(input: &mut In<'_>, scope: ScopeId) -> Result<Op, Broken> {
    let (mut id, mut row, mut kind, mut fields, mut base) = (None, None, None, None, None);
    let (mut replica, mut seq, mut person, mut wall_ms) = (None, None, None, None);
    let extra = input.record(KNOWN, |input, key| {
        match key {
            1 => id = Some(OpId::from_bytes(input.fixed()?)),
            2 => row = Some(RowId::from_bytes(input.fixed()?)),
            3 => kind = Some(input.text()?.into()),
            4 => fields = Some(read_fields(input)?),
            5 => {
                let id = |input: &mut In<'_>| input.fixed().map(OpId::from_bytes);
                base = Some(input.list(limits::BASE_MAX, id)?);
            }
            6 => replica = Some(ReplicaId::from_bytes(input.fixed()?)),
            7 => seq = Some(input.uint()?),
            8 => person = Some(PersonId::from_bytes(input.fixed()?)),
            9 => wall_ms = Some(input.int()?),
            _ => return Err(Broken::Cbor),
        }
        Ok(())
    })?;
    let op = Op {
        id: id.ok_or(Broken::Missing)?,
        scope,
        row: row.ok_or(Broken::Missing)?,
        kind: kind.ok_or(Broken::Missing)?,
        fields: fields.ok_or(Broken::Missing)?,
        base: base.ok_or(Broken::Missing)?,
        replica: replica.ok_or(Broken::Missing)?,
        seq: seq.ok_or(Broken::Missing)?,
        person: person.ok_or(Broken::Missing)?,
        wall_ms: wall_ms.ok_or(Broken::Missing)?,
        extra: extra.to_vec(),
    };
    check(&op)?;
    Ok(op)
}

fn read_fields(input: &mut In<'_>) -> Result<Fields, Broken> {
    let (mut names, mut values): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
    for _ in 0..input.map()? {
        let field = input.text()?;
        names.push(field.to_owned());
        values.push(read_value(input)?);
    }
    let names = Names::new(names).ok_or(Broken::Order)?;
    Fields::new(names, values).ok_or(Broken::Order)
}

fn read_value(input: &mut In<'_>) -> Result<Value, Broken> {
    Ok(match input.kind()? {
        Type::Null => {
            input.null()?;
            Value::Null
        }
        Type::String => Value::Text(input.text()?.to_owned()),
        Type::Bytes => Value::Bytes(input.bytes()?.to_vec()),
        Type::Tag => match input.tag()? {
            UUID => Value::Row(RowId::from_bytes(input.fixed()?)),
            _ => return Err(Broken::Choice),
        },
        _ => Value::Int(input.int()?),
    })
}

fn check(op: &Op) -> Result<(), Broken> {
    let is_word = |word: &str| (1..=limits::WORD_BYTES_MAX).contains(&word.len());
    let is_short = |value: &Value| match value {
        Value::Text(text) => text.len() <= limits::VALUE_BYTES_MAX,
        Value::Bytes(bytes) => bytes.len() <= limits::VALUE_BYTES_MAX,
        Value::Null | Value::Int(_) | Value::Row(_) => true,
    };
    if op.fields.is_empty() {
        return Err(Broken::Missing);
    }
    if op.fields.len() > limits::FIELDS_MAX || op.base.len() > limits::BASE_MAX {
        return Err(Broken::TooMany);
    }
    if !is_word(&op.kind) || !op.fields.keys().all(is_word) {
        return Err(Broken::Text);
    }
    match op.fields.values().all(is_short) {
        true => Ok(()),
        false => Err(Broken::TooLong),
    }
}
