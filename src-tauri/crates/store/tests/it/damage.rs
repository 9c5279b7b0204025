//! Damaged files and wrong keys: refused, told apart, and left as they are.

use crate::fixture::{Evening, Laptop};
use std::fs;
use store::{Store, StoreError};

const PAGE_BYTES: usize = 4096;

/// A closed store with some lines, and the bytes of its database.
fn closed() -> (Laptop, Vec<u8>) {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for n in 0..20 {
        evening.say(&format!("{n} {}", "woord ".repeat(100)));
    }
    drop(evening);
    let bytes = fs::read(laptop.database()).expect("the file can be read");
    (laptop, bytes)
}

/// What opening this file says, or, when it opens, what looking at its pages says.
fn open_with(laptop: &Laptop, bytes: &[u8]) -> Option<StoreError> {
    fs::write(laptop.database(), bytes).expect("the file can be written");
    let result = laptop.open().map(|mut store| {
        let check = store.page_check().expect("the file is there");
        let suspects = check.suspects_damage();
        let whole = store.pages_are_whole().expect("the file can be read");
        assert_eq!(
            suspects, !whole,
            "both ways of looking see the same when nobody writes"
        );
        whole
    });
    let result = match result {
        Ok(true) => None,
        Ok(false) => Some(StoreError::Damaged),
        Err(error) => Some(error),
    };
    let after = fs::read(laptop.database()).expect("the file can be read");
    assert!(
        after == bytes || result.is_none(),
        "a damaged file is left as it is, for whoever can still save it"
    );
    result
}

#[test]
fn one_changed_bit_in_any_page_is_noticed() {
    let (laptop, whole) = closed();
    assert_eq!(open_with(&laptop, &whole), None, "as it was, it opens");
    for page in 0..whole.len() / PAGE_BYTES {
        for at in [3, 2_000, PAGE_BYTES - 1] {
            let mut bytes = whole.clone();
            bytes[page * PAGE_BYTES + at] ^= 1;
            assert_eq!(
                open_with(&laptop, &bytes),
                Some(StoreError::Damaged),
                "byte {at} of page {page} was changed"
            );
        }
    }
    assert_eq!(open_with(&laptop, &whole), None, "put back, it opens");
}

#[test]
fn damage_in_what_opening_reads_or_a_missing_end_keeps_the_store_shut() {
    let (laptop, whole) = closed();
    let mut first = whole.clone();
    first[100] ^= 1;
    for (what, bytes) in [
        ("the first page", &first[..]),
        ("the end", &whole[..whole.len() - PAGE_BYTES]),
    ] {
        fs::write(laptop.database(), bytes).expect("the file can be written");
        assert_eq!(
            laptop.open().err(),
            Some(StoreError::Damaged),
            "{what} is not as it was"
        );
    }
}

#[test]
fn a_look_at_the_pages_beside_an_open_store_hinders_nobody_and_finds_nothing() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let strange = laptop.path.join("map met % en é ?immutable=0#");
    fs::create_dir(&strange).expect("a folder can be made");
    let copy = evening
        .store
        .backup_to(&strange)
        .expect("there is room in a folder of any name");
    let copy = Store::open(&copy, &laptop.key(), laptop.clock.clock()).expect("it opens");
    for store in [&evening.store, &copy] {
        let check = store.page_check().expect("the file is there");
        assert!(!check.suspects_damage(), "every page is as it was written");
    }
    // One look that has begun, and one that has ended, while the other writes.
    let check = evening.store.page_check().expect("the file is there");
    evening.say("Tijdens het kijken.");
    let _ = check.suspects_damage();
    evening.say("Na het kijken.");
    assert_eq!(
        evening.store.pages_are_whole(),
        Ok(true),
        "what was written meanwhile is whole"
    );
    let mut evening = Evening {
        store: laptop.reopen(evening.store),
        ..evening
    };
    assert_eq!(
        evening.said(),
        ["Tijdens het kijken.", "Na het kijken."],
        "and nothing of it is lost"
    );
    evening.say("En verder.");
}

#[test]
fn a_file_that_was_cut_off_is_noticed() {
    let (laptop, whole) = closed();
    let len = whole.len();
    let cuts = [
        0,
        1,
        100,
        511,
        512,
        PAGE_BYTES,
        PAGE_BYTES * 3 + 7,
        len / 2,
        len - PAGE_BYTES,
        len - 1,
    ];
    for cut in cuts {
        assert_eq!(
            open_with(&laptop, &whole[..cut]),
            Some(StoreError::Damaged),
            "cut off after {cut} of {len} bytes"
        );
    }
}

#[test]
fn pages_of_another_place_or_of_nothing_are_noticed() {
    let (laptop, whole) = closed();
    let mut swapped = whole.clone();
    let (left, right) = swapped.split_at_mut(3 * PAGE_BYTES);
    left[2 * PAGE_BYTES..].swap_with_slice(&mut right[..PAGE_BYTES]);
    assert_eq!(
        open_with(&laptop, &swapped),
        Some(StoreError::Damaged),
        "two pages changed places"
    );
    let mut zeroed = whole.clone();
    zeroed[4 * PAGE_BYTES..6 * PAGE_BYTES].fill(0);
    assert_eq!(
        open_with(&laptop, &zeroed),
        Some(StoreError::Damaged),
        "two pages became zeros"
    );
    let garbage: Vec<u8> = (0..whole.len()).map(|n| (n * 31 % 251) as u8).collect();
    assert_eq!(
        open_with(&laptop, &garbage),
        Some(StoreError::Damaged),
        "something else altogether"
    );
    assert_eq!(
        open_with(&laptop, b"SQLite format 3\0 and then nothing"),
        Some(StoreError::Damaged),
        "a database of somebody else"
    );
}

#[test]
fn a_wrong_key_is_not_called_damage_and_harms_nothing() {
    let (laptop, whole) = closed();
    let other = Laptop::new();
    let wrong = || Store::open(&laptop.path, &other.key(), laptop.clock.clock()).err();
    assert_eq!(
        wrong(),
        Some(StoreError::WrongKey),
        "the key is of another store"
    );
    fs::remove_file(laptop.path.join("store.key-check")).expect("the file is there");
    assert_eq!(
        wrong(),
        Some(StoreError::WrongKey),
        "also without the file that tells them apart"
    );
    assert_eq!(laptop.open().err(), None, "the right key still opens it");
    assert!(
        fs::read(laptop.database()).is_ok_and(|bytes| bytes.len() == whole.len()),
        "whole"
    );
}

#[test]
fn a_folder_in_the_place_of_the_database_is_an_error_and_no_panic() {
    let (laptop, _) = closed();
    fs::remove_file(laptop.database()).expect("the file is there");
    fs::create_dir(laptop.database()).expect("a folder can be made");
    assert_eq!(
        laptop.open().err(),
        Some(StoreError::CannotOpen),
        "there is nothing to open"
    );
}
