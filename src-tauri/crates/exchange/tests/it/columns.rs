//! Frames of edits, column by column, made by hand: one that fits, and one for each way in which it does not.

use crate::bundle::{Filling, read, small};
use crate::records::EDITS;
use crate::taken_apart::TakenApart;
use exchange::{Broken, ReadError};
use minicbor::Encoder;

/// The values of a record by key, each as CBOR.
type Record = Vec<(u8, Vec<u8>)>;

fn cbor(write: impl FnOnce(&mut Encoder<Vec<u8>>)) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    write(&mut out);
    out.into_writer()
}

fn bytes(bytes: &[u8]) -> Vec<u8> {
    cbor(|out| {
        out.bytes(bytes).expect("into memory");
    })
}

fn number(number: u64) -> Vec<u8> {
    cbor(|out| {
        out.u64(number).expect("into memory");
    })
}

/// The last case of [`small`]: one edit, that refers to a row.
fn record() -> Record {
    let one = |n: u8| bytes(&[n]);
    let leb = |mut number: u128| {
        let mut column = Vec::new();
        while number > 0x7f {
            column.push(number as u8 | 0x80);
            number >>= 7;
        }
        column.push(number as u8);
        column
    };
    let id = u128::from_be_bytes([2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 3]);
    let row = u128::from_be_bytes([4; 16]);
    let time_of_id = (id >> 80) as i64;
    let before = (time_of_id - 1_795_000_000_000) as u128;
    let shapes = cbor(|out| {
        let out = out.array(1).and_then(|out| out.array(2));
        let out = out.and_then(|out| out.str("statement"));
        let out = out.and_then(|out| out.array(1));
        out.and_then(|out| out.str("text")).expect("into memory");
    });
    vec![
        (1, bytes(&[2; 16])),
        (2, number(1)),
        (3, shapes),
        (4, bytes(&[[1; 16], [5; 16], [4; 16]].concat())),
        (5, one(0)),
        (6, bytes(&leb(id))),
        (7, bytes(&leb(id.wrapping_sub(row)))),
        (8, one(0)),
        (9, one(3)),
        (10, one(1)),
        (11, bytes(&leb((before << 1) - 1))),
        (12, one(1)),
        (13, bytes(&[6; 16])),
        // One shape, one field, one value: the row at place 2.
        (14, vec![0x81, 0x81, 0x81, 0x81, 2]),
        (15, vec![0x81, 0x82, 0, 0x42, 10, 1]),
    ]
}

/// What comes of a bundle whose last frame of edits is this record.
fn result(record: &Record) -> Result<Filling, ReadError> {
    let mut payload = vec![0xa0 | record.len() as u8];
    for (key, value) in record {
        payload.push(*key);
        payload.extend(value);
    }
    let mut apart = TakenApart::of(&small().written());
    let last = apart.frames.iter().rposition(|frame| frame.kind == EDITS);
    apart.frames[last.expect("edits")].payload = payload;
    read(&apart.file())
}

fn changed(key: u8, value: &[u8]) -> Result<Filling, ReadError> {
    let mut record = record();
    let place = record.iter().position(|(known, _)| *known == key);
    record[place.expect("a key of the record")].1 = value.to_vec();
    result(&record)
}

#[test]
fn a_frame_as_the_description_says_is_read() {
    assert_eq!(result(&record()), Ok(small()), "made by hand");
    let file = small().written();
    let mut apart = TakenApart::of(&file);
    let last = apart.frames.iter().rposition(|frame| frame.kind == EDITS);
    let written = apart.frames.remove(last.expect("edits")).payload;
    let by_hand: Vec<u8> = record()
        .into_iter()
        .flat_map(|(key, value)| [vec![key], value].concat())
        .collect();
    assert_eq!(written[1..], by_hand, "and written the same, byte for byte");
}

#[test]
fn a_record_without_one_of_its_keys_is_refused() {
    for gone in 0..15 {
        let mut record = record();
        record.remove(gone);
        assert_eq!(
            result(&record),
            Err(ReadError::Broken(Broken::Missing)),
            "without key {}",
            gone + 1
        );
    }
}

#[test]
fn a_key_more_is_passed_over() {
    let mut more = record();
    more.push((16, number(7)));
    assert_eq!(result(&more), Ok(small()), "a newer version added it");
}

#[test]
fn a_column_that_does_not_fit_the_others_is_refused() {
    let broken = |key: u8, value: &[u8]| match changed(key, value) {
        Err(ReadError::Broken(broken)) => broken,
        other => panic!("key {key}: {other:?}"),
    };
    assert_eq!(broken(2, &number(1_001)), Broken::TooMany, "too many edits");
    assert_eq!(
        broken(2, &number(u64::MAX)),
        Broken::TooMany,
        "far too many"
    );
    assert_eq!(broken(2, &number(2)), Broken::Cbor, "columns are too short");
    assert_eq!(
        broken(2, &number(0)),
        Broken::TooMany,
        "columns are too long"
    );
    assert_eq!(broken(4, &bytes(&[1; 40])), Broken::Cbor, "half an id");
    assert_eq!(broken(4, &bytes(&[1; 32])), Broken::Choice, "no third id");
    assert_eq!(broken(5, &bytes(&[1])), Broken::Choice, "no second shape");
    assert_eq!(broken(8, &bytes(&[3])), Broken::Choice, "no fourth id");
    assert_eq!(broken(10, &bytes(&[3])), Broken::Choice, "no fourth id");
    for column in [5, 6, 7, 8, 9, 10, 11, 12] {
        assert_eq!(broken(column, &bytes(&[])), Broken::Cbor, "{column}: empty");
        assert_eq!(
            broken(column, &bytes(&[0x80])),
            Broken::Cbor,
            "{column}: cut off"
        );
        let mut long = record()[usize::from(column) - 1].1.clone();
        long[0] += 1;
        long.push(0);
        assert_eq!(
            broken(column, &long),
            Broken::TooMany,
            "{column}: a number is left"
        );
    }
    let huge = [&[0xff; 18][..], &[3]].concat();
    assert_eq!(broken(9, &bytes(&huge)), Broken::Cbor, "128 bits of number");
    assert_eq!(broken(11, &bytes(&huge)), Broken::Cbor, "128 bits of time");
    assert_eq!(broken(12, &bytes(&[2])), Broken::Missing, "no second base");
    assert_eq!(broken(12, &bytes(&[0])), Broken::TooMany, "a base is left");
    let many = bytes(&[0x91, 0x4e]);
    assert_eq!(broken(12, &many), Broken::TooMany, "10,001 in a base");
    assert_eq!(broken(13, &bytes(&[6; 15])), Broken::Cbor, "half an id");
}

#[test]
fn values_that_do_not_fit_the_shapes_are_refused() {
    let broken = |value: &[u8]| match changed(14, value) {
        Err(ReadError::Broken(broken)) => broken,
        other => panic!("{value:x?}: {other:?}"),
    };
    assert_eq!(broken(&[0x80]), Broken::Missing, "no shape");
    assert_eq!(broken(&[0x82, 0x81, 0x81, 1, 0x80]), Broken::Missing, "two");
    assert_eq!(broken(&[0x81, 0x80]), Broken::Missing, "no field");
    assert_eq!(broken(&[0x81, 0x82, 0x81, 1, 0x80]), Broken::Missing, "two");
    assert_eq!(broken(&[0x81, 0x81, 0x80]), Broken::Missing, "no value");
    assert_eq!(broken(&[0x81, 0x81, 0x82, 1, 2]), Broken::TooMany, "two");
    assert_eq!(
        broken(&[0x81, 0x81, 0x81, 0x81, 3]),
        Broken::Choice,
        "no fourth id"
    );
    assert_eq!(
        broken(&[0x81, 0x81, 0x81, 0x82, 1, 2]),
        Broken::Cbor,
        "two places"
    );
    assert_eq!(broken(&[0x81, 0x81, 0x81, 0xf5]), Broken::Cbor, "yes");
}

#[test]
fn shapes_that_no_edit_can_have_are_refused() {
    let shape = |kind: &str, names: &[&str]| {
        cbor(|out| {
            let out = out.array(1).and_then(|out| out.array(2));
            let out = out.and_then(|out| out.str(kind));
            let out = out.and_then(|out| out.array(names.len() as u64));
            let out = out.expect("into memory");
            for name in names {
                out.str(name).expect("into memory");
            }
        })
    };
    let refused = |shapes: &[u8]| match changed(3, shapes) {
        Err(ReadError::Broken(broken)) => broken,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&shape("", &["text"])), Broken::Text, "no kind");
    let long = "k".repeat(201);
    assert_eq!(refused(&shape(&long, &["text"])), Broken::Text, "too long");
    assert_eq!(refused(&shape("statement", &[""])), Broken::Text, "no name");
    assert_eq!(
        refused(&shape("statement", &["text", "kind"])),
        Broken::Order,
        "not ascending"
    );
    assert_eq!(refused(&[0x81, 0x81, 0x61, b'k']), Broken::Cbor, "one half");
}

#[test]
fn unknown_keys_that_are_none_are_refused() {
    let broken = |extra: &[u8]| match changed(15, extra) {
        Err(ReadError::Broken(broken)) => broken,
        other => panic!("{extra:x?}: {other:?}"),
    };
    let of_second = [0x81, 0x82, 1, 0x42, 10, 1];
    assert_eq!(broken(&of_second), Broken::TooMany, "there is no second");
    let twice = [0x82, 0x82, 0, 0x42, 10, 1, 0x82, 0, 0x42, 10, 1];
    assert_eq!(broken(&twice), Broken::TooMany, "twice for one edit");
    assert_eq!(broken(&[0x81, 0x82, 0, 0x41, 10]), Broken::Cbor, "half");
    let known = [0x81, 0x82, 0, 0x42, 9, 1];
    assert_eq!(broken(&known), Broken::Order, "a key that is known");
    assert_eq!(broken(&[0x81, 0x81, 0]), Broken::Cbor, "of which edit only");
}
