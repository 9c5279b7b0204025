//! Makes the bundles of this release that every later version must read:
//! `cargo run --package exchange --example golden -- src-tauri/crates/exchange/tests/it/golden`
//!
//! Files that are there already are left as they are.

#[path = "../tests/it/golden_bundles.rs"]
mod golden_bundles;

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).ok_or(ErrorKind::InvalidInput)?;
    let put = |name: &str, bytes: &[u8]| {
        let path = Path::new(&folder).join(name);
        match File::create_new(&path) {
            Ok(mut file) => file.write_all(bytes),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error),
        }
    };
    for golden in golden_bundles::of(env!("CARGO_PKG_VERSION")) {
        put(&golden.name, &golden.file())?;
    }
    put("card-1.txt", golden_bundles::card().to_text().as_bytes())
}
