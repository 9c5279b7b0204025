//! The payload of one frame, with checks and signature that fit. The first byte says of which frame.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz::thrown::payload(input));
