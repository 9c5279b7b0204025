//! Payloads that were mangled at random, with checks and signature that fit: nothing makes the reader panic, and what it takes
//! for good can be written again.

use crate::bundle::{bram, read, small};
use crate::records;
use crate::taken_apart::TakenApart;
use exchange::{ContactCard, Unlock, verify};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::Config;
use std::io::Cursor;
use std::sync::LazyLock;

/// As it is written now, and as the first version wrote it.
static WHOLE: LazyLock<[TakenApart; 2]> = LazyLock::new(|| {
    let small = small();
    [TakenApart::of(&small.written()), records::of(&small)]
});

/// One thing that is done to some bytes.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Repeat(Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    // Heads of CBOR, small numbers, and anything.
    let byte = prop_oneof![
        prop::sample::select(&[
            0x00u8, 0x18, 0x1b, 0x20, 0x3b, 0x40, 0x5b, 0x5f, 0x60, 0x7f, 0x80, 0x9b, 0x9f, 0xa0,
            0xbf, 0xc1, 0xf6, 0xf9, 0xff
        ]),
        0..24u8,
        any::<u8>(),
    ];
    prop_oneof![
        4 => (any::<Index>(), byte.clone()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => (any::<Index>(), vec(byte, 1..9)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        1 => (any::<Index>(), 1..40usize).prop_map(|(at, length)| Change::Remove(at, length)),
        1 => (any::<Index>(), 1..40usize).prop_map(|(at, length)| Change::Repeat(at, length)),
    ]
}

fn apply(change: &Change, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        return;
    }
    match change {
        Change::Set(at, byte) => *at.get_mut(bytes) = *byte,
        Change::Insert(at, more) => {
            let at = at.index(bytes.len());
            bytes.splice(at..at, more.iter().copied());
        }
        Change::Remove(at, length) => {
            let at = at.index(bytes.len());
            bytes.drain(at..bytes.len().min(at + length));
        }
        Change::Repeat(at, length) => {
            let at = at.index(bytes.len());
            let again = bytes[at..bytes.len().min(at + length)].to_vec();
            bytes.splice(at..at, again);
        }
    }
}

proptest! {
    #![proptest_config(Config::with_cases(1_000))]

    #[test]
    fn a_mangled_bundle_is_read_or_refused(version in 0..2usize, changes in vec((any::<Index>(), change()), 1..4)) {
        let mut apart = WHOLE[version].clone();
        for (frame, change) in &changes {
            let frame = frame.index(apart.frames.len() + 1);
            match apart.frames.get_mut(frame) {
                Some(frame) => apply(change, &mut frame.payload),
                None => apply(change, &mut apart.counts),
            }
        }
        let file = apart.file();
        if let Ok(told) = read(&file) {
            let manifest = verify(Cursor::new(&file), Unlock::Device(&bram()))
                .expect("it was read")
                .manifest()
                .clone();
            // The sender may have become another; the rest is a bundle like any other.
            let manifest = exchange::Manifest { sender: told.manifest().sender, ..manifest };
            let (again, _) = told.write_as(&manifest).expect("what was read can be written");
            prop_assert_eq!(read(&again), Ok(told), "and read again");
        }
    }

    #[test]
    fn a_mangled_card_is_read_or_refused(changes in vec(change(), 1..4)) {
        let card = small().people[0].laptops[0].clone();
        let text = card.to_text();
        let (_, body) = text.split_once(':').expect("the beginning of a card");
        let bytes = data_encoding::BASE32_NOPAD.decode(body.as_bytes()).expect("base32");
        let mut record = bytes[..bytes.len() - 4].to_vec();
        changes.iter().for_each(|change| apply(change, &mut record));
        let check = blake3::hash(&record);
        record.extend(&check.as_bytes()[..4]);
        let text = format!("KANTELBEELD1:{}", data_encoding::BASE32_NOPAD.encode(&record));
        if let Ok(card) = ContactCard::parse(&text) {
            prop_assert_eq!(ContactCard::parse(&card.to_text()), Ok(card), "what was read can be written");
        }
    }

    #[test]
    fn no_text_makes_the_reader_of_cards_panic(text in "\\PC*", tail in "[A-Z2-7]{0,80}") {
        let _ = ContactCard::parse(&text);
        let _ = ContactCard::parse(&format!("KANTELBEELD1:{tail}"));
    }
}
