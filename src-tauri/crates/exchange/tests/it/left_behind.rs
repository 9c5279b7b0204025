//! What a pulled stick left unfinished goes when the same laptop gives there again, and what is of others stays.

use crate::bundle::{anna, bram, small};
use exchange::{DiskFolder, Giving, Recipients, Unlock, give, write};
use std::convert::Infallible;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

const NEW: &str = "buurtkring-laptop-anna-20261121-1905-3f9a2c.kantelbeeld";

fn gives(folder: &Path) {
    let (keys, filling, folder) = (anna(), small(), DiskFolder::at(folder));
    let manifest = filling.manifest();
    let recipients = [bram().recipient()];
    let giving = Giving {
        folder: &folder,
        name: NEW,
        estimate_bytes: 10_000,
        unlock: Unlock::Device(&keys),
        before: &[],
        cancel: &AtomicBool::new(false),
    };
    let to = Recipients::Devices(&recipients);
    let written = |out: &mut dyn std::io::Write| {
        let ops = filling.ops.iter().cloned().map(Ok::<_, Infallible>);
        write(out, &filling.contents(&manifest), ops, to, &keys)
    };
    give(&giving, written, &mut |_| {}).expect("a real folder takes it");
}

#[test]
fn an_unfinished_file_of_this_laptop_goes_and_no_other() {
    let stick = tempfile::tempdir().expect("a folder for temporary files");
    let left = [
        "buurtkring-laptop-anna-20261120-2210-0a1b2c.kantelbeeld.part",
        "buurtkring-laptop-anna-20261121-1905-99aabb.kantelbeeld.part",
    ];
    let others = [
        "buurtkring-laptop-bram-20261120-2210-0a1b2c.kantelbeeld.part",
        "wijkteam-laptop-anna-20261120-2210-0a1b2c.kantelbeeld.part",
        "x-buurtkring-laptop-anna-20261120-2210-0a1b2c.kantelbeeld.part",
        "buurtkring-laptop-anna-20261122-0800-0a1b2c.kantelbeeld.part",
        "buurtkring-laptop-anna-20261120-2210-0a1b2c.kantelbeeld",
        "buurtkring-laptop-anna-20261120-2210-0a1b2c.pdf.part",
        "buurtkring-laptop-anna-gisteren-2210-0a1b2c.kantelbeeld.part",
        "vakantie.jpg.part",
    ];
    for name in left.iter().chain(&others) {
        fs::write(stick.path().join(name), b"half").expect("room");
    }
    let folder = "buurtkring-laptop-anna-20261119-2210-0a1b2c.kantelbeeld.part";
    fs::create_dir(stick.path().join(folder)).expect("room");
    gives(stick.path());
    let there = |name: &str| stick.path().join(name).exists();
    assert!(there(NEW), "what was given is there");
    for name in left {
        assert!(!there(name), "{name} was begun here and never finished");
    }
    for name in others {
        assert!(
            there(name),
            "{name} is of somebody else, or of another time"
        );
    }
    assert!(there(folder), "a folder is no file of ours");
}
