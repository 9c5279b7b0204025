//! What the fuzzers throw, and what must be true of all of it. They find their way here from `tests/fuzz`; what they came up with
//! stands in its `corpus` and is thrown again by an ordinary test.

use crate::bundle::{self, Filling, bram, small};
use crate::taken_apart::{TakenApart, wrapped};
use data_encoding::BASE32_NOPAD;
use exchange::{ContactCard, Unlock, verify};
use std::io::Cursor;
use std::sync::LazyLock;

/// A whole file, as it comes from a stick: what can be read must be such that it can be written and read again.
pub fn file(file: &[u8]) {
    let Ok(mut verified) = verify(Cursor::new(file), Unlock::Device(&bram())) else {
        return;
    };
    let told: Filling = bundle::filling(&mut verified);
    let manifest = exchange::Manifest {
        sender: told.manifest().sender,
        ..verified.manifest().clone()
    };
    let (again, _) = told
        .write_as(&manifest)
        .expect("what was read can be written");
    assert!(bundle::read(&again) == Ok(told), "and read again");
}

/// What age and zstd wrap.
pub fn inside(inside: &[u8]) {
    file(&wrapped(inside));
}

static WHOLE: LazyLock<TakenApart> = LazyLock::new(|| TakenApart::of(&small().written()));

/// The payload of one frame, with checks and signature that fit. The first byte says of which frame.
pub fn payload(input: &[u8]) {
    let Some((which, payload)) = input.split_first() else {
        return;
    };
    let mut apart = WHOLE.clone();
    let frames = apart.frames.len();
    match apart.frames.get_mut(usize::from(*which) % (frames + 1)) {
        Some(frame) => frame.payload = payload.to_vec(),
        None => apart.counts = payload.to_vec(),
    }
    file(&apart.file());
}

/// The text of a contact card, and its record with a check that fits.
pub fn card(input: &[u8]) {
    if let Ok(text) = str::from_utf8(input) {
        card_text(text);
    }
    let check = blake3::hash(input);
    let bytes = [input, &check.as_bytes()[..4]].concat();
    card_text(&format!("KANTELBEELD1:{}", BASE32_NOPAD.encode(&bytes)));
}

fn card_text(text: &str) {
    if let Ok(card) = ContactCard::parse(text) {
        assert_eq!(
            ContactCard::parse(&card.to_text()),
            Ok(card),
            "what was read can be written and read again"
        );
    }
}
