//! A store of every schema that was ever released must open.

use crate::fixture::{Laptop, TestClock, key_in};
use std::fs;
use std::path::{Path, PathBuf};
use store::Store;
use tempfile::TempDir;

/// A folder for each schema, named after its last step, with a practice store: its key lies in it.
fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures")
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the fixture can be read") {
        let path = entry.expect("the fixture can be read").path();
        fs::copy(&path, to.join(path.file_name().expect("a file has a name")))
            .expect("there is room");
    }
}

/// Run once after a new step of the schema: `KANTELBEELD_WRITE_FIXTURE=1 cargo test -p store schemas`.
fn write_fixture(schema: i64) {
    let laptop = Laptop::new();
    let mut evening = crate::fixture::Evening::on(&laptop);
    evening.say("Hij doet nooit open.");
    let line = evening.say("Hij is bang.");
    evening.change(&line, "Hij is bang voor de bel.");
    evening.say("Teruggenomen.");
    evening.store.undo().expect("there is a step");
    evening
        .store
        .draft_save("lijn", "half")
        .expect("there is room");
    drop(evening);
    let place = fixtures().join(schema.to_string());
    fs::create_dir_all(&place).expect("a folder can be made");
    copy(&laptop.path, &place);
    fs::remove_file(place.join("store.lock")).expect("the file is there");
}

#[test]
fn every_released_schema_opens_with_everything_in_it() {
    let newest = Laptop::new().create().meta().schema;
    if std::env::var_os("KANTELBEELD_WRITE_FIXTURE").is_some() {
        write_fixture(newest);
    }
    let mut schemas = Vec::new();
    for entry in fs::read_dir(fixtures()).expect("there are fixtures") {
        let fixture = entry.expect("the fixtures can be read").path();
        let folder = TempDir::new().expect("a temporary folder can be made");
        copy(&fixture, folder.path());
        let clock = TestClock::new().clock();
        let mut store = Store::open(folder.path(), &key_in(folder.path()), clock)
            .expect("a store of an earlier version opens");
        assert_eq!(store.meta().schema, newest, "it was brought up to date");
        let community = store.read().communities().expect("it can be read")[0].id;
        let session = store.read().sessions(community).expect("it can be read")[0].id;
        assert_eq!(
            crate::fixture::said(&store, session),
            ["Hij doet nooit open.", "Hij is bang voor de bel."],
            "what was written then is there"
        );
        assert_eq!(
            store.search("bel", 9).map(|hits| hits.len()),
            Ok(1),
            "and found"
        );
        assert_eq!(
            store.drafts("").map(|drafts| drafts.len()),
            Ok(1),
            "the half sentence too"
        );
        store.redo().expect("what was undone can still be redone");
        store.undo().expect("and undone");
        assert!(
            store.integrity().expect("it can be read").is_sound(),
            "all is well"
        );
        schemas.push(
            fixture
                .file_name()
                .map(|name| name.to_string_lossy().into_owned()),
        );
    }
    assert!(
        schemas.contains(&Some(newest.to_string())),
        "the newest schema has no fixture yet; see `write_fixture`"
    );
}
