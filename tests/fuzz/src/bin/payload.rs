//! The payload of one frame, with checks and signature that fit. The first byte says of which frame.

#![no_main]

use fuzz::bundle::small;
use fuzz::taken_apart::TakenApart;
use std::sync::LazyLock;

static WHOLE: LazyLock<TakenApart> = LazyLock::new(|| TakenApart::of(&small().written()));

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let Some((which, payload)) = input.split_first() else {
        return;
    };
    let mut apart = WHOLE.clone();
    let frames = apart.frames.len();
    match apart.frames.get_mut(usize::from(*which) % (frames + 1)) {
        Some(frame) => frame.payload = payload.to_vec(),
        None => apart.counts = payload.to_vec(),
    }
    fuzz::read_and_write(&apart.file());
});
