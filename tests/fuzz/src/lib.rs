//! Bundles to begin with: those of the tests of `exchange`, and their way of putting one together.

#[path = "../../../src-tauri/crates/exchange/tests/it/bundle.rs"]
#[allow(dead_code)]
pub mod bundle;
#[path = "../../../src-tauri/crates/exchange/tests/it/taken_apart.rs"]
#[allow(dead_code)]
pub mod taken_apart;

use bundle::{Filling, bram};
use exchange::{Unlock, verify};
use std::io::Cursor;

/// Reads a file; what can be read must be such that it can be written and read again.
pub fn read_and_write(file: &[u8]) {
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
