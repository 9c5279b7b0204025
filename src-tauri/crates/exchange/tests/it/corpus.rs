//! Everything that the fuzzers ever came up with, thrown once more.

use crate::thrown;
use std::fs;
use std::path::Path;

fn throw_all(name: &str, throw: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fuzz/corpus")
        .join(name);
    let mut thrown = 0;
    for found in fs::read_dir(&folder).expect("the corpus is in the repository") {
        let path = found.expect("the corpus can be read").path();
        throw(&fs::read(&path).expect("the corpus can be read"));
        thrown += 1;
    }
    assert!(thrown > 0, "{name} has something to throw");
}

#[test]
fn no_file_that_was_thrown_brings_the_reader_down() {
    throw_all("file", thrown::file);
}

#[test]
fn nothing_that_was_wrapped_brings_the_reader_down() {
    throw_all("inside", thrown::inside);
}

#[test]
fn no_payload_that_was_signed_brings_the_reader_down() {
    throw_all("payload", thrown::payload);
}

#[test]
fn no_card_that_was_shown_brings_the_reader_down() {
    throw_all("card", thrown::card);
}
