//! The text of a contact card, and its record with a check that fits.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz::thrown::card(input));
