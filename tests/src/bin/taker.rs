//! `taker STORE FILE`: takes a file in into a practice store, and says after every part how far it is: `part`, and `taken` only
//! when all of it is on the disk. Whoever kills this program knows what must be there afterwards.

use acceptance::parcel::{GROUP, keys};
use acceptance::simulate::{Fault, Handed};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use store::keys::KeyFile;
use store::{PackageNew, Store};
use uuid::Uuid;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [store, file] = &words[..] else {
        eprintln!("taker STORE FILE");
        return ExitCode::FAILURE;
    };
    match take(Path::new(store), Path::new(file)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn take(folder: &Path, file: &Path) -> Result<(), Fault> {
    let key = KeyFile::open(folder)?.unlock_practice();
    let key = key.map_err(|error| Fault::Differs(error.to_string()))?;
    let mut store = Store::open(folder, &key, Arc::new(chrono::Utc::now))?;
    let handed = Handed::from_file(&std::fs::read(file)?, &keys())?;
    println!("ready");
    let mut incoming = store.incoming()?;
    for part in handed.ops.chunks(50) {
        incoming.insert(part.to_vec())?;
        println!("part");
    }
    incoming.commit(PackageNew {
        id: Uuid::from_u128(1),
        device: *keys().device().as_bytes(),
        about: "{}",
        community: GROUP,
        summed: &[],
        unknown: &[],
    })?;
    println!("taken");
    store.write_down()?;
    println!("settled");
    Ok(())
}
