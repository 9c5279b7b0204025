//! Edits as the first version wrote them: a record for each. Readers still take them.

use crate::bundle::Filling;
use crate::taken_apart::TakenApart;
use ledger::{Op, Value};
use minicbor::Encoder;
use minicbor::data::Tag;

/// The kind of frame with records.
pub const RECORDS: u8 = 3;

/// The kind of frame that is written now.
pub const EDITS: u8 = 6;

/// A bundle taken apart, with its edits as records; a frame for each case.
pub fn of(told: &Filling) -> TakenApart {
    let mut apart = TakenApart::of(&told.written());
    let at = apart.frames.iter().position(|frame| frame.kind == EDITS);
    apart.frames.retain(|frame| frame.kind != EDITS);
    let at = at.expect("there are edits");
    let cases = told.ops.chunk_by(|a, b| a.scope == b.scope);
    for (more, ops) in cases.enumerate() {
        apart.insert(at + more, RECORDS, 1, &frame(ops));
    }
    apart
}

/// Edits of one case as the payload of a frame.
fn frame(ops: &[Op]) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    written(&mut out, ops).expect("into memory");
    out.into_writer()
}

type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn written(out: &mut Encoder<Vec<u8>>, ops: &[Op]) -> Written {
    out.array(2)?
        .bytes(ops[0].scope.as_bytes())?
        .array(ops.len() as u64)?;
    for op in ops {
        let mut more = minicbor::Decoder::new(&op.extra);
        let mut pairs = 9;
        while more.position() < op.extra.len() {
            more.skip().expect("a key");
            more.skip().expect("its value");
            pairs += 1;
        }
        out.map(pairs)?;
        out.u8(1)?.bytes(op.id.as_bytes())?;
        out.u8(2)?.bytes(op.row.as_bytes())?;
        out.u8(3)?.str(&op.kind)?;
        out.u8(4)?.map(op.fields.len() as u64)?;
        for (field, value) in &op.fields {
            out.str(field)?;
            match value {
                Value::Null => out.null()?,
                Value::Int(number) => out.i64(*number)?,
                Value::Text(text) => out.str(text)?,
                Value::Bytes(bytes) => out.bytes(bytes)?,
                Value::Row(row) => out.tag(Tag::new(37))?.bytes(row.as_bytes())?,
            };
        }
        out.u8(5)?.array(op.base.len() as u64)?;
        for base in &op.base {
            out.bytes(base.as_bytes())?;
        }
        out.u8(6)?.bytes(op.replica.as_bytes())?;
        out.u8(7)?.u64(op.seq)?;
        out.u8(8)?.bytes(op.person.as_bytes())?;
        out.u8(9)?.i64(op.wall_ms)?;
        out.writer_mut().extend_from_slice(&op.extra);
    }
    Ok(())
}
