//! A whole file, as it comes from a stick.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz::thrown::file(input));
