//! The text of a contact card, and its record with a check that fits.

#![no_main]

use data_encoding::BASE32_NOPAD;
use exchange::ContactCard;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    if let Ok(text) = str::from_utf8(input) {
        read_and_write(text);
    }
    let check = blake3::hash(input);
    let bytes = [input, &check.as_bytes()[..4]].concat();
    read_and_write(&format!("KANTELBEELD1:{}", BASE32_NOPAD.encode(&bytes)));
});

fn read_and_write(text: &str) {
    if let Ok(card) = ContactCard::parse(text) {
        assert_eq!(ContactCard::parse(&card.to_text()), Ok(card));
    }
}
