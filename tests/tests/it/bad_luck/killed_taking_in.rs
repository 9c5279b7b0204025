//! The power goes while a file is taken in: kill -9, and all of it is there or nothing.

use acceptance::parcel;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use store::Store;
use store::keys::KeyFile;

/// How often the power goes.
const ROUNDS: u64 = 50;
/// Lines in the file, of which the program says a word for every fifty.
const LINES: u64 = 1_000;
/// All words that it says: ready, the parts, taken, settled.
const WORDS: usize = 1 + 20 + 2;

type Shown = BTreeMap<&'static str, String>;

/// Lets the program take the file in and kills it after so many words; gives what it said.
fn taken_in(store: &Path, file: &Path, words: usize) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taker"));
    command.args([store, file]).stdout(Stdio::piped());
    let mut taker = command.spawn().expect("the program can be started");
    let said = BufReader::new(taker.stdout.take().expect("it was piped"));
    let mut heard = Vec::new();
    for word in said.lines() {
        heard.push(word.expect("words are text"));
        if heard.len() == words {
            // SIGKILL: no time to finish anything.
            let _ = taker.kill();
        }
    }
    taker.wait().expect("it has ended");
    heard
}

fn open(folder: &Path) -> Store {
    let keys = KeyFile::open(folder).expect("the key files are sound");
    let key = keys.unlock_practice().expect("it needs no passphrase");
    Store::open(folder, &key, Arc::new(chrono::Utc::now)).expect("the store opens")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("there is room");
    for entry in fs::read_dir(from).expect("it can be read") {
        let entry = entry.expect("it can be read");
        fs::copy(entry.path(), to.join(entry.file_name())).expect("there is room");
    }
}

fn shown(store: &Store) -> Shown {
    store.projection_digests().expect("the store can be read")
}

#[test]
fn after_fifty_kills_a_file_is_in_as_a_whole_or_not_at_all() {
    let home = tempfile::tempdir().expect("a folder for temporary files");
    let file = home.path().join("file");
    let handed = parcel::lines(LINES, 200, 1);
    fs::write(&file, parcel::file(&handed).expect("it can be made")).expect("there is room");
    let start = home.path().join("start");
    fs::create_dir(&start).expect("there is room");
    let (_, key) = KeyFile::create_practice(&start).expect("there is room");
    let store = Store::create(&start, &key, Arc::new(chrono::Utc::now)).expect("there is room");
    let before = shown(&store);
    drop(store);
    let whole = home.path().join("whole");
    copy(&start, &whole);
    let said = taken_in(&whole, &file, usize::MAX);
    assert_eq!(said.len(), WORDS, "this is what it says: {said:?}");
    let after = shown(&open(&whole));
    assert_ne!(before, after, "taking in changes something");

    let mut came_in = 0;
    for round in 0..ROUNDS {
        let words = fastrand::Rng::with_seed(round).usize(1..=WORDS);
        let folder = home.path().join(format!("round {round}"));
        copy(&start, &folder);
        let heard = taken_in(&folder, &file, words);
        let mut store = open(&folder);
        let sound = store.integrity().expect("it can be read");
        assert!(sound.is_sound(), "killed after {words} words: {sound:?}");
        let now = shown(&store);
        let is_in = now == after;
        assert!(
            is_in || now == before,
            "killed after {words} words, a part of it is there"
        );
        let confirmed = heard.iter().any(|word| word == "taken");
        assert!(
            is_in || !confirmed,
            "killed after {words} words, it is gone"
        );
        came_in += u64::from(is_in);
        fs::remove_dir_all(&folder).expect("it can be removed");
    }
    assert!(
        (1..ROUNDS).contains(&came_in),
        "some were killed before and some after: {came_in} came in"
    );
}
