//! Making a backup and putting one back, with a disk that fails at any step.

use super::{Evening, clock};
use crate::backup::{self, Backups, Reason};
use crate::disk::faults;
use crate::keys::StoreKey;
use crate::{Store, StoreError};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A closed store with a backup in which less is said than in the store.
struct Closed {
    folder: TempDir,
    session: domain::ids::SessionId,
    key: StoreKey,
    backup: String,
}

const BEFORE: [&str; 1] = ["Staat ook in de kopie."];
const NOW: [&str; 2] = ["Staat ook in de kopie.", "Van daarna."];

fn closed() -> Closed {
    let mut evening = Evening::new();
    evening.say(BEFORE[0]).expect("there is room");
    let backup = keep(&mut evening.store).expect("there is room").name;
    evening.say(NOW[1]).expect("there is room");
    let Evening {
        store,
        session,
        folder,
        ..
    } = evening;
    Closed {
        session: session.id,
        key: store.key.copy(),
        folder,
        backup,
    }
}

fn keep(store: &mut Store) -> Result<backup::Backup, StoreError> {
    let kept = store
        .hold_still(Reason::Daily)
        .and_then(|snapshot| snapshot.keep());
    store.go_on().expect("it was held still");
    kept
}

impl Closed {
    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn restore(&self) -> Result<Option<backup::Backup>, StoreError> {
        backup::restore(self.path(), &self.backup, &self.key, &clock())
    }

    fn said(&self, folder: &Path) -> Vec<String> {
        let store = super::open(folder).expect("a whole store stands there");
        let lines = store.read().statements(self.session);
        let lines = lines.expect("the store can be read").into_iter();
        lines.map(|line| line.text).collect()
    }

    fn backups(&self) -> Vec<(PathBuf, Vec<String>)> {
        let all = Backups::of(self.path())
            .list()
            .expect("the folder is there");
        all.iter()
            .map(|backup| {
                assert!(
                    backup.contents.is_some(),
                    "what bears the name of a backup can be put back"
                );
                let path = self.path().join("backups").join(&backup.name);
                let said = self.said(&path);
                (path, said)
            })
            .collect()
    }
}

#[test]
fn whenever_the_power_is_cut_while_a_backup_is_put_back_the_old_store_stands_or_the_backup() {
    let well = closed();
    let (_, steps) = faults::count(|| well.restore().expect("all goes well"));
    assert!(steps > 12, "the disk is used in {steps} steps");
    let mut stood = [0, 0];
    for cut in 0..=steps {
        let closed = closed();
        let outcome = faults::power_cut_after(cut, || closed.restore());
        let said = closed.said(closed.path());
        match said.len() {
            1 => assert_eq!(said, BEFORE, "the backup stands, whole"),
            _ => assert_eq!(said, NOW, "the store stands as it was, whole"),
        }
        stood[said.len() - 1] += 1;
        if outcome.is_ok() {
            assert_eq!(said, BEFORE, "what is told as done is done");
        }
        if said == BEFORE {
            assert!(
                closed.backups().iter().any(|(_, said)| *said == NOW),
                "and what stood there before is among the backups, after {cut} steps"
            );
        }
        closed
            .restore()
            .expect("it can be done again when there is power");
        assert_eq!(closed.said(closed.path()), BEFORE, "and then succeeds");
        let left = names(closed.path());
        assert!(
            left.iter().all(|name| !name.contains(".part")),
            "nothing unfinished is left: {left:?}"
        );
    }
    assert!(stood[0] > 0 && stood[1] > 0, "both were seen: {stood:?}");
}

#[test]
fn whichever_step_fails_for_want_of_room_it_is_said_and_the_store_stands_as_it_was() {
    let well = closed();
    let (_, steps) = faults::count(|| well.restore().expect("all goes well"));
    let mut refused = 0;
    for step in 0..steps {
        let closed = closed();
        let outcome = faults::failing_once_after(step, ErrorKind::StorageFull, || closed.restore());
        let said = closed.said(closed.path());
        match outcome {
            Ok(_) => assert_eq!(said, BEFORE, "step {step} was not needed"),
            Err(error) => {
                assert_eq!(
                    error,
                    StoreError::DiskFull,
                    "step {step} says what is wrong"
                );
                refused += 1;
                // Only the last flush comes after the new store has its name.
                assert!(
                    said == NOW || (said == BEFORE && step + 1 >= steps - 1),
                    "step {step}: the store stands as it was"
                );
            }
        }
    }
    assert!(refused > 8, "most steps are needed: {refused}");
}

#[test]
fn a_backup_that_fails_at_any_step_leaves_nothing_and_the_one_before_stays() {
    let mut evening = Evening::new();
    evening.say(BEFORE[0]).expect("there is room");
    let first = keep(&mut evening.store).expect("there is room");
    evening.say(NOW[1]).expect("there is room");
    let (second, steps) = faults::count(|| keep(&mut evening.store).expect("all goes well"));
    let shelf = evening.folder.path().join("backups");
    fs::remove_dir_all(shelf.join(&second.name)).expect("it is there");
    for (kind, told) in [
        (ErrorKind::StorageFull, StoreError::DiskFull),
        (ErrorKind::ReadOnlyFilesystem, StoreError::ReadOnly),
    ] {
        for step in 0..steps {
            let outcome = faults::failing_once_after(step, kind, || keep(&mut evening.store));
            assert_eq!(outcome.err(), Some(told.clone()), "step {step} of {steps}");
            let all = names(&shelf);
            // After the rename it is a whole backup, of which the name may not outlive a power cut.
            let whole = step + 1 == steps;
            assert_eq!(all.len(), if whole { 2 } else { 1 }, "step {step}: {all:?}");
            assert!(all.contains(&first.name), "the one before stays");
            if whole {
                fs::remove_dir_all(shelf.join(&second.name)).expect("it is there");
            }
            evening
                .say("En we typen verder.")
                .expect("the store goes on");
        }
    }
    for cut in 0..steps {
        let outcome = faults::power_cut_after(cut, || keep(&mut evening.store));
        assert!(outcome.is_err(), "the power is cut at step {cut}");
    }
    keep(&mut evening.store).expect("and with power it works");
    assert!(
        names(&shelf).iter().all(|name| !name.ends_with(".part")),
        "which clears up what was half"
    );
}

#[test]
fn lines_that_are_typed_while_a_backup_is_made_are_kept_and_not_in_it() {
    let mut evening = Evening::new();
    evening.say(BEFORE[0]).expect("there is room");
    let snapshot = evening
        .store
        .hold_still(Reason::Daily)
        .expect("there is room");
    for n in 0..40 {
        evening
            .say(&format!("{n} {}", "lang ".repeat(2_000)))
            .expect("typing goes on");
    }
    assert!(
        evening
            .store
            .integrity()
            .expect("the store can be read")
            .is_sound(),
        "also a check leaves the file alone"
    );
    let backup = snapshot.keep().expect("the file stood still");
    evening.store.go_on().expect("it was held still");
    assert_eq!(
        backup.contents,
        Some(backup::Contents {
            sessions: 1,
            lines: 1
        }),
        "it says what is in it"
    );
    drop(snapshot);
    let evening = evening.reopen().expect("nobody copies it any more");
    let said = evening.said().len();
    assert_eq!(said, 41, "everything that was typed is there");
}

#[test]
fn a_store_that_is_being_copied_cannot_be_opened_by_another() {
    let evening = Evening::new();
    let Evening { store, folder, .. } = evening;
    let snapshot = store.close(Reason::Daily).expect("there is room");
    assert_eq!(
        super::open(folder.path()).err(),
        Some(StoreError::InUse),
        "its file must stand still"
    );
    snapshot.keep().expect("there is room");
    drop(snapshot);
    assert!(super::open(folder.path()).is_ok(), "afterwards it opens");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries
        .map(|entry| {
            let name = entry.expect("it can be read").file_name();
            name.to_string_lossy().into_owned()
        })
        .collect()
}
