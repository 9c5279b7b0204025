//! One edit: what may stand in it, and how it is read where each is a record of its own, as the first version wrote them.

use crate::cbor::{In, unknown_pairs};
use crate::{Broken, limits};
use ledger::{Fields, Names, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use minicbor::data::Type;

const KNOWN: u64 = 9;
/// The tag of a UUID in the registry of CBOR.
const UUID: u64 = 37;

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
    match input.kind()? {
        Type::Tag => match input.tag()? {
            UUID => Ok(Value::Row(RowId::from_bytes(input.fixed()?))),
            _ => Err(Broken::Choice),
        },
        _ => read_plain(input),
    }
}

/// Reads a value that is no row.
pub(crate) fn read_plain(input: &mut In<'_>) -> Result<Value, Broken> {
    Ok(match input.kind()? {
        Type::Null => {
            input.null()?;
            Value::Null
        }
        Type::String => Value::Text(input.text()?.to_owned()),
        Type::Bytes => Value::Bytes(input.bytes()?.to_vec()),
        _ => Value::Int(input.int()?),
    })
}

/// Unknown keys of an edit, which must stand behind the known ones.
pub(crate) fn checked_extra(extra: &[u8]) -> Result<&[u8], Broken> {
    unknown_pairs(extra, KNOWN)?;
    match extra.len() <= limits::VALUE_BYTES_MAX {
        true => Ok(extra),
        false => Err(Broken::TooLong),
    }
}

/// Whether an edit keeps to the limits.
pub(crate) fn check(op: &Op) -> Result<(), Broken> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// An edit with so many fields, which replaces so many.
    fn op(fields: usize, base: usize) -> Op {
        let names: Vec<String> = (0..fields).map(|n| format!("field{n:05}")).collect();
        let names = Names::new(names).expect("they ascend");
        Op {
            id: OpId::from_bytes([1; 16]),
            scope: ScopeId::from_bytes([2; 16]),
            row: RowId::from_bytes([3; 16]),
            kind: "note".into(),
            fields: Fields::new(names, vec![Value::Null; fields]).expect("one for each"),
            base: vec![OpId::from_bytes([4; 16]); base],
            replica: ReplicaId::from_bytes([5; 16]),
            seq: 1,
            person: PersonId::from_bytes([6; 16]),
            wall_ms: 0,
            extra: Vec::new(),
        }
    }

    #[test]
    fn an_edit_may_write_and_replace_so_much_and_no_more() {
        assert_eq!(check(&op(limits::FIELDS_MAX, limits::BASE_MAX)), Ok(()));
        for (fields, base) in [(limits::FIELDS_MAX + 1, 0), (1, limits::BASE_MAX + 1)] {
            assert_eq!(check(&op(fields, base)), Err(Broken::TooMany));
        }
        assert_eq!(check(&op(0, 1)), Err(Broken::Missing), "nor nothing");
    }

    #[test]
    fn a_value_may_be_so_long_and_no_longer() {
        let valued = |value: Value| {
            let names = Names::new(vec!["text".to_owned()]).expect("one");
            Op {
                fields: Fields::new(names, vec![value]).expect("one for each"),
                ..op(1, 0)
            }
        };
        let text = |bytes| Value::Text("x".repeat(bytes));
        let bytes = |bytes| Value::Bytes(vec![0; bytes]);
        for value in [
            text(limits::VALUE_BYTES_MAX),
            bytes(limits::VALUE_BYTES_MAX),
        ] {
            assert_eq!(check(&valued(value)), Ok(()));
        }
        for value in [
            text(limits::VALUE_BYTES_MAX + 1),
            bytes(limits::VALUE_BYTES_MAX + 1),
        ] {
            assert_eq!(check(&valued(value)), Err(Broken::TooLong));
        }
    }

    #[test]
    fn a_kind_and_a_field_have_a_name_that_is_not_too_long() {
        let kind = |kind: &str| Op {
            kind: kind.into(),
            ..op(1, 0)
        };
        assert_eq!(check(&kind(&"k".repeat(limits::WORD_BYTES_MAX))), Ok(()));
        for name in [String::new(), "k".repeat(limits::WORD_BYTES_MAX + 1)] {
            assert_eq!(check(&kind(&name)), Err(Broken::Text));
            let names = Names::new(vec![name]).expect("one");
            let named = Op {
                fields: Fields::new(names, vec![Value::Null]).expect("one for each"),
                ..op(1, 0)
            };
            assert_eq!(check(&named), Err(Broken::Text));
        }
    }
}
