//! A whole file, as it comes from a stick.

#![no_main]

libfuzzer_sys::fuzz_target!(|file: &[u8]| fuzz::read_and_write(file));
