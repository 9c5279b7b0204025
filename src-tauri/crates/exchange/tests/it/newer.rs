//! What a newer program may add: it is kept and passed on, or refused with the version that can read it.

use crate::bundle::{Filling, bram, filling, read, small, verified};
use crate::records::{self, RECORDS};
use crate::taken_apart::TakenApart;
use exchange::{Other, ReadError, Unlock, verify};
use std::io::Cursor;

const MANIFEST: u8 = 1;
const ERASE: u8 = 2;
const PEOPLE: u8 = 4;

fn changed(change: impl FnOnce(&mut TakenApart)) -> Result<Filling, ReadError> {
    let mut apart = TakenApart::of(&small().written());
    change(&mut apart);
    read(&apart.file())
}

fn newer<T>() -> Result<T, ReadError> {
    let needs = Some("0.3".to_owned());
    Err(ReadError::NeedsNewer { needs })
}

/// Keys that no version knows yet: {.., 30: [1, {"a": -1}], 31: 1.5}, behind a map of `pairs`.
const MORE: &[u8] = &[
    0x18, 30, 0x82, 1, 0xa1, 0x61, b'a', 0x20, 0x18, 31, 0xfb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0,
];

#[test]
fn unknown_frames_and_keys_go_through_an_older_reader_byte_for_byte() {
    let mut apart = records::of(&small());
    // One case has one edit: the record is the last thing in its frame.
    let at = apart
        .frames
        .iter()
        .rposition(|frame| frame.kind == RECORDS)
        .expect("edits");
    let payload = &mut apart.frames[at].payload;
    let record = 1 + 17 + 1;
    assert_eq!(
        payload[record], 0xaa,
        "nine keys and one that is unknown already"
    );
    payload[record] = 0xac;
    payload.extend(MORE);
    let people = &mut apart.frame(PEOPLE).payload;
    assert_eq!(people[..2], [0x81, 0xa4], "one person of four keys");
    people[1] = 0xa6;
    people.extend(MORE);
    let manifest = &mut apart.frame(MANIFEST).payload;
    assert_eq!(manifest[0], 0xb1, "seventeen keys");
    manifest[0] = 0xb3;
    manifest.extend(MORE);

    let file = apart.file();
    let mut verified = verified(&file).expect("an older reader can read it");
    let told = filling(&mut verified);
    let last = told.ops.last().expect("edits");
    assert_eq!(
        last.extra,
        [&[10, 1], MORE].concat(),
        "the keys of the edit"
    );
    assert_eq!(told.people[0].extra, MORE, "the keys of the person");
    assert_eq!(told.others, small().others, "the frame");
    let passed_on = told.written();
    assert_eq!(read(&passed_on), Ok(told), "and so to the next");
    let mut again = TakenApart::of(&passed_on);
    assert_eq!(again.frame(PEOPLE), apart.frame(PEOPLE), "byte for byte");

    assert_eq!(again.frame(9), apart.frame(9), "byte for byte");
}

#[test]
fn an_unknown_frame_may_stand_anywhere() {
    let small = small();
    for at in 1..=TakenApart::of(&small.written()).frames.len() {
        let mut more = small.clone();
        let other = Other {
            kind: 200,
            flags: 0,
            payload: vec![],
        };
        more.others.insert(0, other);
        let mut apart = TakenApart::of(&more.written());
        let first = apart.frames.iter().position(|frame| frame.kind == 200);
        let frame = apart.frames.remove(first.expect("it is there"));
        apart.frames.insert(at, frame);
        let told = read(&apart.file()).expect("it can be passed over");
        assert_eq!(told.others.len(), 2, "at {at}");
    }
}

#[test]
fn an_unknown_frame_that_is_needed_is_refused_with_the_version() {
    let result = changed(|apart| apart.frame(9).flags |= 1);
    assert_eq!(result, newer(), "it says itself that it is needed");
    let result = changed(|apart| apart.insert(1, 5, 1, b"a picture"));
    assert_eq!(result, newer(), "before the edits as well");
}

#[test]
fn a_capability_that_is_needed_is_refused_with_the_version() {
    let asking = |apart: &mut TakenApart| {
        // {1: "0.3", 2: [], ..
        apart.replace(
            MANIFEST,
            &[1, 0x63, b'0', b'.', b'3', 2, 0x80],
            &[1, 0x63, b'0', b'.', b'3', 2, 0x81, 0x61, b'x'],
        );
    };
    assert_eq!(changed(asking), newer());
    let result = changed(|apart| {
        asking(apart);
        let payload = &mut apart.frame(MANIFEST).payload;
        payload.truncate(20);
    });
    assert_eq!(
        result,
        newer(),
        "whatever comes behind it, that may be new as well"
    );
}

#[test]
fn an_erasure_of_something_unknown_is_refused_with_the_version() {
    let what = |payload: &[u8]| payload.windows(3).position(|at| at == [2, 1, 3]);
    let result = changed(|apart| {
        let payload = &mut apart.frame(ERASE).payload;
        let at = what(payload).expect("what is erased: a row");
        payload[at + 1] = 3;
    });
    assert_eq!(result, newer(), "somebody counts on it being gone");
    let result = changed(|apart| {
        let payload = &mut apart.frame(ERASE).payload;
        assert_eq!(payload[..2], [0x81, 0xa6], "one erasure of six keys");
        payload[1] = 0xa8;
        payload.extend(MORE);
    });
    assert_eq!(result, newer(), "and its signature covers all of it");
}

#[test]
fn a_format_with_another_number_is_refused_and_an_addition_is_not() {
    let result = changed(|apart| apart.line[4] = b'2');
    assert_eq!(result, Err(ReadError::NeedsNewer { needs: None }));
    let result = changed(|apart| {
        apart.line.splice(4..6, *b"10\n");
    });
    assert_eq!(result, Err(ReadError::NeedsNewer { needs: None }));
    let result = changed(|apart| apart.line[6..].copy_from_slice(&[0x34, 0x12]));
    assert_eq!(result, Ok(small()), "what was added can be passed over");
    let mut other_age = small().written();
    other_age[20] = b'2';
    let result = verify(Cursor::new(other_age), Unlock::Device(&bram())).err();
    assert_eq!(
        result,
        Some(ReadError::NeedsNewer { needs: None }),
        "of age as well"
    );
}

/// A bundle in which so many frames of so many bytes are of no version that there is.
fn with_others(count: u8, bytes: usize) -> Filling {
    let mut filling = small();
    let mut random = fastrand::Rng::with_seed(1);
    // What packs too well is refused for that.
    let mut other = || Other {
        kind: 200,
        flags: 0,
        payload: (0..bytes).map(|_| random.u8(..)).collect(),
    };
    filling.others = (0..count).map(|_| other()).collect();
    filling
}

#[test]
fn more_that_is_new_than_is_kept_is_refused_with_the_version() {
    let full = with_others(4, 4 << 20);
    let written = full.written();
    assert_eq!(read(&written), Ok(full), "so much is kept");
    let mut apart = TakenApart::of(&written);
    apart.insert(1, 201, 0, b"one byte more would do");
    let needs = "0.3".to_owned();
    assert_eq!(
        read(&apart.file()),
        Err(ReadError::TooMuchNew { needs }),
        "and no more"
    );
}

#[test]
fn how_much_that_is_new_is_kept_is_counted_in_frames_and_in_bytes() {
    assert!(exchange::may_be_kept(1_000, 16 << 20), "up to the limit");
    assert!(!exchange::may_be_kept(1_001, 0), "frames");
    assert!(!exchange::may_be_kept(1, (16 << 20) + 1), "bytes");
}
