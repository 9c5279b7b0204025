//! What taking in years of notes leaves of the index and beside the file.

use super::{Evening, clock};
use crate::backup::Reason;
use crate::keys::KeyFile;
use crate::{PackageNew, Store};
use tempfile::TempDir;
use uuid::Uuid;

fn take_in(store: &mut Store, of: &Evening) {
    let group = of.session.community.0;
    let scopes = of.store.read().scopes(group).expect("it can be read");
    let mut incoming = store.incoming().expect("the store can be written");
    for scope in scopes {
        let ops = of.store.read().ops_of(scope, None).expect("it can be read");
        incoming.insert(ops).expect("there is room");
    }
    let package = PackageNew {
        id: Uuid::from_u128(1),
        device: [7; 32],
        about: "{}",
        community: group,
        summed: &[],
        unknown: &[],
    };
    incoming.commit(package).expect("there is room");
}

fn empty() -> (Store, TempDir) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let (_, key) = KeyFile::create_practice(folder.path()).expect("key files can be written");
    let store = Store::create(folder.path(), &key, clock()).expect("a store can be made");
    (store, folder)
}

fn parts(store: &Store) -> i64 {
    let count = "SELECT count(DISTINCT segid) FROM search_idx";
    let parts = store.sql.query_row(count, [], |row| row.get(0));
    parts.expect("the index has parts")
}

#[test]
fn an_index_that_is_mostly_new_is_made_one_part() {
    let (mut store, _folder) = empty();
    let mut evening = Evening::new();
    evening.say("Hij is bang.").expect("there is room");
    take_in(&mut store, &evening);
    for n in 0..250 {
        evening.say(&format!("Regel {n}.")).expect("there is room");
    }
    take_in(&mut store, &evening);
    assert_eq!(parts(&store), 1, "a row is found in one look");

    evening.say("Nog een.").expect("there is room");
    take_in(&mut store, &evening);
    assert_eq!(
        parts(&store),
        2,
        "for one line more, not all of it is written again"
    );
}

#[test]
fn what_was_taken_in_is_safe_at_once_and_in_its_file_when_nobody_waits() {
    let mut evening = Evening::new();
    evening.say("Hij doet nooit open.").expect("there is room");
    let (mut store, folder) = empty();
    let beside = |store: &Store| {
        let log = store.folder.database().with_extension("db-wal");
        log.metadata().expect("it is there").len()
    };
    take_in(&mut store, &evening);
    assert!(store.is_behind(), "there is something to put in");
    assert!(beside(&store) > 0, "it is on the disk beside the file");
    store.write_down().expect("there is room");
    assert!(!store.is_behind(), "it is in the file");
    assert_eq!(beside(&store), 0, "and nothing is beside it");
    drop(store);
    let store = super::open(folder.path()).expect("it can be opened");
    let lines = store.read().statements(evening.session.id);
    assert_eq!(lines.map(|lines| lines.len()), Ok(1));
}

#[test]
fn what_cannot_be_put_in_while_a_backup_is_copied_is_put_in_after_it() {
    let mut evening = Evening::new();
    let snapshot = evening.store.hold_still(Reason::Asked);
    let snapshot = snapshot.expect("it was written down");
    evening.say("Hij doet nooit open.").expect("there is room");
    evening.store.write_down().expect("it is left for later");
    assert!(!evening.store.is_behind(), "the file must stay as it is");
    snapshot.keep().expect("there is room");
    evening.store.go_on().expect("it may change again");
    assert!(evening.store.is_behind(), "now it can be put in");
    evening.store.write_down().expect("there is room");
    assert!(!evening.store.is_behind(), "and it was");
}
