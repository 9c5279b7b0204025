//! What age and zstd wrap.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz::thrown::inside(input));
