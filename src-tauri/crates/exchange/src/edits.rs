//! Edits of one case together, column by column: what many of them have in common stands once, and what is alike stands side by
//! side. It packs to a good deal less than a record for each, and takes less time to read.

mod columns;
mod named;
mod values;

use crate::cbor::{In, Out};
use crate::{Broken, limits, op};
use columns::{Reader, difference, put_number};
use ledger::{Fields, Names, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use named::Named;
use std::sync::Arc;

/// What a frame holds besides what [`weight`] counts.
pub(crate) const HEAD_BYTES_MAX: usize = 256;

/// The keys of the record.
mod key {
    pub(super) const SCOPE: u64 = 1;
    pub(super) const EDITS: u64 = 2;
    pub(super) const SHAPES: u64 = 3;
    pub(super) const NAMED: u64 = 4;
    pub(super) const SHAPE: u64 = 5;
    pub(super) const ID: u64 = 6;
    pub(super) const ROW: u64 = 7;
    pub(super) const REPLICA: u64 = 8;
    pub(super) const SEQ: u64 = 9;
    pub(super) const PERSON: u64 = 10;
    pub(super) const WALL: u64 = 11;
    pub(super) const BASE: u64 = 12;
    pub(super) const BASES: u64 = 13;
    pub(super) const VALUES: u64 = 14;
    pub(super) const EXTRA: u64 = 15;
}

/// How many bytes an edit takes in a frame at most.
pub(crate) fn weight(op: &Op) -> usize {
    // A head of CBOR has at most nine bytes, a number of a column at most nineteen.
    let named = |text: &str| text.len() + 9;
    let value = |value: &Value| match value {
        Value::Null | Value::Int(_) => 9,
        Value::Row(_) => 10 + 16,
        Value::Text(text) => text.len() + 9,
        Value::Bytes(bytes) => bytes.len() + 9,
    };
    let fields = op.fields.iter();
    let fields: usize = fields.map(|(name, it)| named(name) + value(it) + 9).sum();
    named(&op.kind) + fields + 8 * 19 + 2 * 16 + op.base.len() * 16 + op.extra.len() + 32
}

/// Edits of one kind of row that write the same fields.
struct Shape<'a> {
    kind: &'a Arc<str>,
    names: &'a Names,
    /// One list for each field, each with as many values as there are edits.
    values: Vec<Vec<&'a Value>>,
}

/// Writes edits of one case, at least one, ascending by (replica, seq, id). Each was checked with [`op::check`]. `weight` is what
/// they weigh together.
pub(crate) fn write(scope: ScopeId, ops: &[Op], weight: usize) -> Result<Vec<u8>, Broken> {
    let mut named = Named::default();
    let mut shapes: Vec<Shape<'_>> = Vec::new();
    let [
        mut shape,
        mut id,
        mut row,
        mut replica,
        mut seq,
        mut person,
        mut wall,
        mut base,
    ] = [const { Vec::new() }; 8];
    let (mut bases, mut extras) = (Vec::new(), Vec::new());
    let (mut last_id, mut last) = (0, None);
    for (place, op) in ops.iter().enumerate() {
        let names = op.fields.names();
        // There are few, and most edits of one have it in the same place in memory.
        let known = (shapes.iter()).position(|it| *it.kind == op.kind && it.names == names);
        let at = known.unwrap_or_else(|| {
            shapes.push(Shape {
                kind: &op.kind,
                names,
                values: vec![Vec::new(); op.fields.len()],
            });
            shapes.len() - 1
        });
        for (column, value) in shapes[at].values.iter_mut().zip(op.fields.values()) {
            column.push(value);
        }
        put_number(&mut shape, at as u128);
        let number = u128::from_be_bytes(*op.id.as_bytes());
        put_number(&mut id, number.wrapping_sub(last_id));
        put_number(
            &mut row,
            number.wrapping_sub(u128::from_be_bytes(*op.row.as_bytes())),
        );
        last_id = number;
        put_number(&mut replica, u128::from(named.place(op.replica.as_bytes())));
        let before = last.filter(|(replica, _)| *replica == op.replica);
        let from = before.map_or(0, |(_, seq)| seq);
        put_number(
            &mut seq,
            u128::from(op.seq.checked_sub(from).ok_or(Broken::Order)?),
        );
        last = Some((op.replica, op.seq));
        put_number(&mut person, u128::from(named.place(op.person.as_bytes())));
        put_number(&mut wall, columns::wall(op.wall_ms, op.id));
        put_number(&mut base, op.base.len() as u128);
        op.base
            .iter()
            .for_each(|id| bases.extend_from_slice(id.as_bytes()));
        if !op.extra.is_empty() {
            extras.push((place as u64, &op.extra));
        }
    }
    let mut values = Out::with_room(weight);
    values.list(&shapes, |out, shape| {
        out.list(&shape.values, |out, column| {
            out.list(column, |out, value| values::write(value, &mut named, out));
        });
    });

    let mut out = Out::with_room(weight + HEAD_BYTES_MAX);
    out.map(15);
    out.key(key::SCOPE).bytes(scope.as_bytes());
    out.key(key::EDITS).uint(ops.len() as u64);
    out.key(key::SHAPES).list(&shapes, |out, shape| {
        out.array(2);
        out.text(shape.kind);
        out.array(shape.names.iter().len() as u64);
        shape.names.iter().for_each(|name| out.text(name));
    });
    out.key(key::NAMED).bytes(named.bytes());
    out.key(key::SHAPE).bytes(&shape);
    out.key(key::ID).bytes(&id);
    out.key(key::ROW).bytes(&row);
    out.key(key::REPLICA).bytes(&replica);
    out.key(key::SEQ).bytes(&seq);
    out.key(key::PERSON).bytes(&person);
    out.key(key::WALL).bytes(&wall);
    out.key(key::BASE).bytes(&base);
    out.key(key::BASES).bytes(&bases);
    out.key(key::VALUES).raw(&values.into_bytes());
    out.key(key::EXTRA).list(&extras, |out, (place, extra)| {
        out.array(2);
        out.uint(*place);
        out.bytes(extra);
    });
    Ok(out.into_bytes())
}

/// The columns as they stand in a record.
#[derive(Default)]
struct Found<'a> {
    scope: Option<ScopeId>,
    edits: Option<usize>,
    shapes: Option<Vec<(Arc<str>, Names)>>,
    named: Option<&'a [[u8; 16]]>,
    shape: Option<Reader<'a>>,
    id: Option<Reader<'a>>,
    row: Option<Reader<'a>>,
    replica: Option<Reader<'a>>,
    seq: Option<Reader<'a>>,
    person: Option<Reader<'a>>,
    wall: Option<Reader<'a>>,
    base: Option<Reader<'a>>,
    bases: Option<&'a [[u8; 16]]>,
    /// By shape, by field.
    values: Option<Vec<Vec<Vec<Value>>>>,
    extra: Option<Vec<(usize, &'a [u8])>>,
}

/// Reads a frame. The edits come in the order in which they stand; that they ascend is for the caller to see.
pub(crate) fn read(payload: &[u8]) -> Result<(ScopeId, Vec<Op>), Broken> {
    let mut input = In::new(payload);
    let mut found = Found::default();
    input.record(key::EXTRA, |input, key| found.take(input, key))?;
    input.end()?;
    found.into_ops()
}

impl<'a> Found<'a> {
    fn take(&mut self, input: &mut In<'a>, key: u64) -> Result<(), Broken> {
        let column = |input: &mut In<'a>| input.bytes().map(|bytes| Some(Reader::new(bytes)));
        match key {
            key::SCOPE => self.scope = Some(ScopeId::from_bytes(input.fixed()?)),
            key::EDITS => {
                let edits = usize::try_from(input.uint()?).map_err(|_| Broken::TooMany)?;
                if edits > limits::OPS_PER_FRAME_MAX {
                    return Err(Broken::TooMany);
                }
                self.edits = Some(edits);
            }
            key::SHAPES => {
                self.shapes = Some(input.list(limits::OPS_PER_FRAME_MAX, read_shape)?);
            }
            key::NAMED => self.named = Some(named::read(input.bytes()?)?),
            key::SHAPE => self.shape = column(input)?,
            key::ID => self.id = column(input)?,
            key::ROW => self.row = column(input)?,
            key::REPLICA => self.replica = column(input)?,
            key::SEQ => self.seq = column(input)?,
            key::PERSON => self.person = column(input)?,
            key::WALL => self.wall = column(input)?,
            key::BASE => self.base = column(input)?,
            key::BASES => self.bases = Some(named::read(input.bytes()?)?),
            key::VALUES => {
                let named = self.named.ok_or(Broken::Missing)?;
                let columns = |input: &mut In<'a>| {
                    input.list(limits::FIELDS_MAX, |input| {
                        let value = |input: &mut In<'a>| values::read(input, named);
                        input.list(limits::OPS_PER_FRAME_MAX, value)
                    })
                };
                self.values = Some(input.list(limits::OPS_PER_FRAME_MAX, columns)?);
            }
            key::EXTRA => {
                let extra = |input: &mut In<'a>| {
                    if input.array()? != 2 {
                        return Err(Broken::Cbor);
                    }
                    let place = usize::try_from(input.uint()?).map_err(|_| Broken::TooMany)?;
                    Ok((place, input.bytes()?))
                };
                self.extra = Some(input.list(limits::OPS_PER_FRAME_MAX, extra)?);
            }
            _ => return Err(Broken::Cbor),
        }
        Ok(())
    }

    fn into_ops(self) -> Result<(ScopeId, Vec<Op>), Broken> {
        const GONE: Broken = Broken::Missing;
        let scope = self.scope.ok_or(GONE)?;
        let edits = self.edits.ok_or(GONE)?;
        let shapes = self.shapes.ok_or(GONE)?;
        let named = self.named.ok_or(GONE)?;
        let id_at = |place: u128| {
            let place = usize::try_from(place).map_err(|_| Broken::Choice)?;
            named.get(place).copied().ok_or(Broken::Choice)
        };
        let (mut shape, mut id, mut row) = (
            self.shape.ok_or(GONE)?,
            self.id.ok_or(GONE)?,
            self.row.ok_or(GONE)?,
        );
        let (mut replica, mut seq) = (self.replica.ok_or(GONE)?, self.seq.ok_or(GONE)?);
        let (mut person, mut wall) = (self.person.ok_or(GONE)?, self.wall.ok_or(GONE)?);
        let (mut base, bases) = (self.base.ok_or(GONE)?, self.bases.ok_or(GONE)?);
        let mut bases = bases.iter().copied().map(OpId::from_bytes);
        let mut values = values::ByShape::new(&shapes, self.values.ok_or(GONE)?)?;
        let mut extra = self.extra.ok_or(GONE)?.into_iter().peekable();

        let mut ops = Vec::with_capacity(edits);
        let (mut last_id, mut last) = (0_u128, None);
        for place in 0..edits {
            let at = usize::try_from(shape.number()?).map_err(|_| Broken::Choice)?;
            let (kind, names) = shapes.get(at).ok_or(Broken::Choice)?;
            let number = last_id.wrapping_add(id.number()?);
            last_id = number;
            let op_id = OpId::from_bytes(number.to_be_bytes());
            let replica = ReplicaId::from_bytes(id_at(replica.number()?)?);
            let before = last.filter(|(before, _)| *before == replica);
            let seq = difference(before.map_or(0, |(_, seq)| seq), seq.number()?)?;
            last = Some((replica, seq));
            let bases_here = usize::try_from(base.number()?).map_err(|_| Broken::TooMany)?;
            if bases_here > limits::BASE_MAX {
                return Err(Broken::TooMany);
            }
            let base: Vec<OpId> = bases.by_ref().take(bases_here).collect();
            if base.len() < bases_here {
                return Err(Broken::Missing);
            }
            let extra = match extra.next_if(|(of, _)| *of == place) {
                Some((_, extra)) => op::checked_extra(extra)?,
                None => &[],
            };
            let row = number.wrapping_sub(row.number()?);
            let op = Op {
                id: op_id,
                scope,
                row: RowId::from_bytes(row.to_be_bytes()),
                kind: kind.clone(),
                fields: Fields::new(names.clone(), values.next(at)?).ok_or(Broken::Missing)?,
                base,
                replica,
                seq,
                person: PersonId::from_bytes(id_at(person.number()?)?),
                wall_ms: columns::wall_ms(wall.number()?, op_id)?,
                extra: extra.to_vec(),
            };
            op::check(&op)?;
            ops.push(op);
        }
        let columns = [shape, id, row, replica, seq, person, wall, base];
        let is_used_up = columns.iter().all(Reader::is_at_end)
            && bases.next().is_none()
            && values.is_at_end()
            && extra.next().is_none();
        match is_used_up {
            true => Ok((scope, ops)),
            false => Err(Broken::TooMany),
        }
    }
}

fn read_shape(input: &mut In<'_>) -> Result<(Arc<str>, Names), Broken> {
    if input.array()? != 2 {
        return Err(Broken::Cbor);
    }
    let kind = input.text()?.into();
    let name = |input: &mut In<'_>| input.text().map(str::to_owned);
    let names = input.list(limits::FIELDS_MAX, name)?;
    Ok((kind, Names::new(names).ok_or(Broken::Order)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An edit that has nothing in common with any other: every number of it takes the most room.
    fn unlike_any_other(n: u8, fields: Fields, bases: usize) -> Op {
        let id = |step: u8| [n.wrapping_mul(97).wrapping_add(step).wrapping_mul(61); 16];
        Op {
            id: OpId::from_bytes(id(1)),
            scope: ScopeId::from_bytes([1; 16]),
            row: RowId::from_bytes(id(2)),
            kind: format!("kind{n}").into(),
            fields,
            base: vec![OpId::from_bytes(id(3)); bases],
            replica: ReplicaId::from_bytes([n; 16]),
            seq: u64::MAX,
            person: PersonId::from_bytes([n + 1; 16]),
            wall_ms: if n.is_multiple_of(2) {
                i64::MIN
            } else {
                i64::MAX
            },
            extra: vec![n; usize::from(n)],
        }
    }

    #[test]
    fn a_frame_has_room_for_what_its_edits_weigh_and_little_more() {
        let long = "woord ".repeat(50);
        let values = [
            Value::Null,
            Value::Int(i64::MIN),
            Value::Row(RowId::from_bytes([9; 16])),
            Value::Text(long.clone()),
            Value::Bytes(long.into_bytes()),
        ];
        let made = values.into_iter().cycle().zip(0_u8..100);
        let ops: Vec<Op> = made
            .map(|(value, n)| {
                let fields: Fields = [(format!("field{n}"), value)].into();
                let fields = match n % 4 {
                    0 => fields.with("second", Value::Int(i64::MAX)),
                    _ => fields,
                };
                unlike_any_other(n, fields, usize::from(n % 7))
            })
            .collect();
        for of_one in ops.chunks(1).chain(ops.chunks(ops.len())) {
            let weighed: usize = of_one.iter().map(weight).sum();
            let written = write(of_one[0].scope, of_one, weighed).map(|frame| frame.len());
            let written = written.expect("they may be written");
            assert!(
                written <= weighed + HEAD_BYTES_MAX,
                "{written} bytes of {weighed}"
            );
            // Nothing here has much in common, so a good deal of what is reserved is used.
            let reserved_for_numbers = 8 * 19 + 32 + 9;
            let spare = of_one.len() * reserved_for_numbers;
            assert!(weighed <= written + spare, "{weighed} for {written} bytes");
        }
    }
}
