//! Nothing that is written can be read without the key.

use crate::fixture::{Evening, Laptop, act};
use domain::session::Session;
use std::fs;
use std::path::Path;
use store::Action;

const CANARY: &str = "kanariegeelgordijntje";

/// The files under a folder, with their bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = fs::read(&path).expect("the file can be read");
            found.push((path.display().to_string(), bytes));
        }
    }
    found
}

fn in_clear(folder: &Path, text: &str) -> Vec<String> {
    files(folder)
        .into_iter()
        .filter(|(_, bytes)| {
            bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes())
        })
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn no_file_holds_a_written_word_in_clear() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say(CANARY);
    let saved = Session {
        private_notes: CANARY.into(),
        ..evening.session.clone()
    };
    act(&mut evening.store, Action::SessionSave, |tx| tx.put(&saved));
    evening
        .store
        .draft_save(CANARY, CANARY)
        .expect("there is room");
    assert_eq!(
        evening.store.search(CANARY, 9).map(|hits| hits.len()),
        Ok(1),
        "it is in the index"
    );
    evening
        .store
        .backup_to(&laptop.path.join("stick"))
        .expect("there is room");
    // A backup begins with the WAL put in the file.
    evening.say(CANARY);
    assert!(
        files(&laptop.path)
            .iter()
            .any(|(name, bytes)| name.ends_with("-wal") && !bytes.is_empty()),
        "the newest lines are in the WAL, which is looked at too"
    );
    assert_eq!(
        in_clear(&laptop.path, CANARY),
        [""; 0],
        "while the store is open"
    );
    drop(evening);
    assert_eq!(
        in_clear(&laptop.path, CANARY),
        [""; 0],
        "after it is closed"
    );
    assert!(files(&laptop.path).len() > 4, "there were files to look at");
    fs::write(laptop.path.join("clear"), CANARY).expect("the file can be written");
    assert_eq!(
        in_clear(&laptop.path, CANARY).len(),
        1,
        "this test finds what is in clear"
    );
}

#[test]
fn the_database_does_not_look_like_one() {
    let laptop = Laptop::new();
    drop(Evening::on(&laptop));
    let bytes = fs::read(laptop.database()).expect("the file can be read");
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "even its header is encrypted"
    );
    assert_eq!(
        in_clear(&laptop.path, "CREATE TABLE"),
        [""; 0],
        "nor does it show its tables"
    );
}
