//! What age and zstd wrap.

#![no_main]

use fuzz::taken_apart::wrapped;

libfuzzer_sys::fuzz_target!(|inside: &[u8]| fuzz::read_and_write(&wrapped(inside)));
