//! Bundles to begin with, and what must be true of all that is thrown: both are those of the tests of `exchange`.

#[path = "../../../src-tauri/crates/exchange/tests/it/bundle.rs"]
#[allow(dead_code)]
pub mod bundle;
#[path = "../../../src-tauri/crates/exchange/tests/it/taken_apart.rs"]
#[allow(dead_code)]
pub mod taken_apart;
#[path = "../../../src-tauri/crates/exchange/tests/it/thrown.rs"]
pub mod thrown;
