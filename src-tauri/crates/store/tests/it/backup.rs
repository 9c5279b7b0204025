//! Copies of the whole store.

use crate::fixture::{Evening, Laptop, TestClock, act, key_in, said};
use chrono::{DateTime, NaiveDate, Utc};
use domain::statement::Statement;
use secrecy::SecretString;
use std::fs;
use std::path::PathBuf;
use store::backup::{self, Backup, Backups, Contents, Reason};
use store::keys::{KdfCost, KeyFile};
use store::{Action, Store, StoreError};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn keep(store: &mut Store, reason: Reason) -> Backup {
    let snapshot = store.hold_still(reason).expect("there is room");
    let kept = snapshot.keep().expect("there is room");
    store.go_on().expect("it was held still");
    kept
}

fn shelf(laptop: &Laptop) -> Vec<Backup> {
    let all = Backups::of(&laptop.path).list();
    all.expect("the folder can be read")
}

fn day_of(time: DateTime<Utc>) -> NaiveDate {
    time.date_naive()
}

fn folder_of(laptop: &Laptop, backup: &Backup) -> PathBuf {
    laptop.path.join("backups").join(&backup.name)
}

#[test]
fn a_backup_opens_like_any_store_and_has_everything() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("Staat ook in de kopie.");
    evening
        .store
        .draft_save("lijn", "half")
        .expect("there is room");
    let undo_state = evening.store.undo_state();
    let stick = laptop.path.join("stick");
    let first = evening.store.backup_to(&stick).expect("there is room");
    let second = evening.store.backup_to(&stick).expect("there is room");
    assert_ne!(first, second, "a backup never takes the place of another");
    evening.say("Van daarna.");
    let copy = Store::open(&first, &key_in(&first), laptop.clock.clock())
        .expect("with its own key files it opens, without the laptop");
    assert_eq!(
        said(&copy, evening.session.id),
        ["Staat ook in de kopie."],
        "as it was then"
    );
    assert_eq!(
        copy.drafts("").map(|drafts| drafts.len()),
        Ok(1),
        "with what was half-typed"
    );
    assert_eq!(
        copy.undo_state(),
        undo_state,
        "and with what could be undone"
    );
    let left: Vec<_> = fs::read_dir(&stick)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path != &first && path != &second)
        .collect();
    assert!(left.is_empty(), "nothing unfinished is left");
}

#[test]
fn a_copy_has_the_same_projections() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for text in ["een", "twee", "drie"] {
        evening.say(text);
    }
    evening.store.undo().expect("there is a step");
    let place = evening
        .store
        .backup_to(&laptop.path.join("stick"))
        .expect("there is room");
    let mut copy = Store::open(&place, &key_in(&place), laptop.clock.clock()).expect("it opens");
    assert_eq!(
        copy.projection_digests(),
        evening.store.projection_digests(),
        "the same tables"
    );
    assert!(
        copy.integrity().expect("the copy can be read").is_sound(),
        "and it is whole"
    );
}

#[test]
fn the_list_says_when_and_how_much_with_the_newest_first_whatever_the_clock_does() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("een");
    let first = keep(&mut evening.store, Reason::Daily);
    evening.say("twee");
    let gone = evening.say("drie");
    act(&mut evening.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(gone.id)
    });
    laptop.clock.go_on(-3 * DAY_MS);
    let second = keep(&mut evening.store, Reason::Asked);
    let found = shelf(&laptop);
    assert_eq!(
        found,
        [second.clone(), first.clone()],
        "the newest first, although the clock went back"
    );
    assert_eq!(second.made_at, laptop.clock.now(), "with its time");
    let contents = [&second, &first].map(|backup| backup.contents.map(|c| c.lines));
    assert_eq!(
        contents,
        [Some(2), Some(1)],
        "with its lines, those that were removed not counted"
    );
    assert_eq!(
        second.contents.map(|c| c.sessions),
        Some(1),
        "and its sessions"
    );
    assert_ne!(
        first.last_edit, second.last_edit,
        "it can be told whether something was written since"
    );
}

#[test]
fn what_was_made_before_something_else_happened_is_not_pushed_out_by_days() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let events: Vec<_> = (0..6)
        .map(|_| keep(&mut evening.store, Reason::BeforeRestore).name)
        .collect();
    for _ in 0..3 {
        keep(&mut evening.store, Reason::Daily);
    }
    Backups::of(&laptop.path)
        .thin(day_of)
        .expect("old ones can be removed");
    let kept: Vec<_> = shelf(&laptop).into_iter().map(|b| b.name).collect();
    assert_eq!(kept.len(), 5, "one of today and four of events: {kept:?}");
    assert_eq!(
        kept[1..].iter().rev().collect::<Vec<_>>(),
        events[2..].iter().collect::<Vec<_>>(),
        "the newest four"
    );
}

#[test]
fn a_backup_takes_the_place_of_the_store_and_the_store_of_the_backup_again() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("toen");
    let backup = keep(&mut evening.store, Reason::Daily);
    let replica = evening.store.meta().replica;
    evening.say("nu");
    let session = evening.session.id;
    let clock = laptop.clock.clock();
    assert_eq!(
        backup::restore(&laptop.path, &backup.name, &laptop.key(), &clock).err(),
        Some(StoreError::InUse),
        "not under the hands of whoever works in it"
    );
    drop(evening);
    laptop.clock.go_on(-DAY_MS);
    let before = backup::restore(&laptop.path, &backup.name, &laptop.key(), &clock)
        .expect("it is whole")
        .expect("there was a store");
    assert_eq!(before.reason, Some(Reason::BeforeRestore), "it says why");
    let mut store = laptop.open().expect("it opens");
    assert_eq!(said(&store, session), ["toen"], "as it was then");
    assert_ne!(
        store.meta().replica,
        replica,
        "other edits follow now, so it is another incarnation"
    );
    assert!(
        store.integrity().expect("it can be read").is_sound(),
        "and whole"
    );
    drop(store);
    backup::restore(&laptop.path, &before.name, &laptop.key(), &clock).expect("it is whole");
    let store = laptop.open().expect("it opens");
    assert_eq!(
        said(&store, session),
        ["toen", "nu"],
        "one step more and all is as it was"
    );
}

#[test]
fn a_damaged_backup_is_refused_and_the_store_stays() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("toen");
    let backup = keep(&mut evening.store, Reason::Daily);
    evening.say("nu");
    let session = evening.session.id;
    drop(evening);
    let path = folder_of(&laptop, &backup).join("store.db");
    let whole = fs::read(&path).expect("it is there");
    let mut flipped = whole.clone();
    flipped[whole.len() - 9] ^= 1;
    let other = Laptop::new();
    let mut strange = Evening::on(&other);
    let strange = strange.store.backup_to(&other.path.join("stick"));
    let strange = fs::read(strange.expect("there is room").join("store.db")).expect("a file");
    let damaged = [
        ("a changed bit", flipped),
        ("its end cut off", whole[..whole.len() - 4096].to_vec()),
        ("nothing in it", Vec::new()),
        ("the store of another laptop in it", strange),
    ];
    for (what, bytes) in damaged {
        fs::write(&path, &bytes).expect("our folder");
        let outcome = backup::restore(
            &laptop.path,
            &backup.name,
            &laptop.key(),
            &laptop.clock.clock(),
        );
        assert_eq!(outcome, Err(StoreError::BackupDamaged), "with {what}");
        let store = laptop.open().expect("the store still opens");
        assert_eq!(said(&store, session), ["toen", "nu"], "with {what}");
    }
    let nowhere = backup::restore(
        &laptop.path,
        "../store",
        &laptop.key(),
        &laptop.clock.clock(),
    );
    assert_eq!(nowhere, Err(StoreError::NotFound), "only what is listed");
}

#[test]
fn a_backup_takes_the_place_of_a_damaged_store_of_which_the_files_are_kept() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("toen");
    let backup = keep(&mut evening.store, Reason::Daily);
    evening.say("nu");
    let session = evening.session.id;
    drop(evening);
    let whole = fs::read(laptop.database()).expect("it is there");
    for at in [100, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(laptop.database(), &bytes).expect("our folder");
        let before = backup::restore(
            &laptop.path,
            &backup.name,
            &laptop.key(),
            &laptop.clock.clock(),
        );
        let before = before.expect("it is whole").expect("files stood there");
        assert_eq!(before.reason, Some(Reason::Damaged), "it says what it is");
        assert_eq!(before.contents, None, "and is not offered to be put back");
        let kept = fs::read(folder_of(&laptop, &before).join("store.db")).expect("it is there");
        assert!(kept == bytes, "the damaged file is kept as it was");
        let store = laptop.open().expect("it opens");
        assert_eq!(said(&store, session), ["toen"], "as it was then");
    }
    fs::remove_file(laptop.database()).expect("it is there");
    let before = backup::restore(
        &laptop.path,
        &backup.name,
        &laptop.key(),
        &laptop.clock.clock(),
    );
    assert_eq!(before, Ok(None), "also when the file is gone altogether");
    assert!(laptop.open().is_ok(), "and it opens");
}

#[test]
fn a_folder_that_says_nothing_is_listed_by_its_name_and_never_thrown_away() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let kept = keep(&mut evening.store, Reason::Daily);
    let shelf_path = laptop.path.join("backups");
    fs::write(folder_of(&laptop, &kept).join("about.json"), "{").expect("our folder");
    fs::create_dir(shelf_path.join("vakantiefoto's")).expect("our folder");
    fs::create_dir(shelf_path.join("backup-20260101-120000.part")).expect("our folder");
    let found = shelf(&laptop);
    assert_eq!(found.len(), 1, "what is none of ours is not listed");
    assert_eq!(
        (found[0].contents, found[0].reason, &found[0].name),
        (None, None, &kept.name),
        "nobody knows what is in it"
    );
    keep(&mut evening.store, Reason::Daily);
    Backups::of(&laptop.path)
        .thin(day_of)
        .expect("old ones can be removed");
    let left: Vec<_> = fs::read_dir(&shelf_path)
        .expect("our folder")
        .map(|entry| entry.expect("it can be read").file_name())
        .collect();
    assert_eq!(
        left.len(),
        3,
        "what was cut off is cleared up, the rest stays: {left:?}"
    );
}

const CHEAP: KdfCost = KdfCost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

fn opens(folder: &std::path::Path, passphrase: &str) -> bool {
    let keys = KeyFile::open(folder).expect("sound key files");
    keys.unlock_with_passphrase(&SecretString::from(passphrase.to_owned()))
        .is_ok()
}

#[test]
fn a_passphrase_that_was_replaced_opens_no_backup_either() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let old = SecretString::from("mijn oude zin".to_owned());
    let (mut keys, key, _) =
        KeyFile::create(folder.path(), &old, CHEAP).expect("key files can be written");
    let clock = TestClock::new();
    let mut store = Store::create(folder.path(), &key, clock.clock()).expect("there is room");
    let kept = [(); 3].map(|()| keep(&mut store, Reason::Asked).name);
    drop(store);
    let shelf = folder.path().join("backups");
    for name in ["keys.json", "keys.copy.json"] {
        fs::remove_file(shelf.join(&kept[1]).join(name)).expect("it is there");
        fs::write(shelf.join(&kept[2]).join(name), "kapot").expect("our folder");
    }
    let new = SecretString::from("mijn nieuwe zin".to_owned());
    keys.set_passphrase(&key, &new, CHEAP)
        .expect("it can be written");
    let backups = Backups::of(folder.path());
    backups.share_keys(&keys).expect("it can be written");
    for name in &kept {
        assert!(
            opens(&shelf.join(name), "mijn nieuwe zin")
                && !opens(&shelf.join(name), "mijn oude zin"),
            "a backup with the old slots would be a way in with the old passphrase"
        );
    }
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(folder.path().join(name), "kapot").expect("our folder");
    }
    let spare = backups.keys().expect("the folder can be read");
    spare
        .expect("the backups have sound ones")
        .mend(folder.path())
        .expect("it can be written");
    assert!(
        opens(folder.path(), "mijn nieuwe zin"),
        "and they mend those of the store"
    );
}

#[test]
fn the_slots_of_another_store_are_never_written_over() {
    let mine = tempfile::tempdir().expect("a temporary folder");
    let theirs = tempfile::tempdir().expect("a temporary folder");
    let secret = SecretString::from("een zin".to_owned());
    let (keys, _, _) = KeyFile::create(mine.path(), &secret, CHEAP).expect("it can be written");
    let place = mine.path().join("backups/backup-20260101-120000");
    fs::create_dir_all(&place).expect("our folder");
    KeyFile::create(theirs.path(), &SecretString::from("iets".to_owned()), CHEAP)
        .expect("it can be written");
    for name in ["keys.json", "keys.copy.json"] {
        fs::copy(theirs.path().join(name), place.join(name)).expect("our folder");
    }
    Backups::of(mine.path())
        .share_keys(&keys)
        .expect("there is nothing to write");
    assert!(opens(&place, "iets"), "it is the key of another store");
}

#[test]
fn a_backup_of_an_empty_store_says_that_there_is_nothing_in_it() {
    let laptop = Laptop::new();
    let mut store = laptop.create();
    let kept = keep(&mut store, Reason::Daily);
    let nothing = Contents {
        sessions: 0,
        lines: 0,
    };
    assert_eq!(kept.contents, Some(nothing), "and can be put back");
    assert_eq!(kept.last_edit, None, "nothing was written in it");
}
