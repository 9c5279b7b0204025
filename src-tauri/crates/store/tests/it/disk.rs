//! Disks that are full and folders that cannot be written to, real ones.

use crate::fixture::{Evening, Laptop, statement};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Command;
use store::{Action, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

/// Something mounted for as long as a test runs.
struct Mounted<'a>(&'a Path);

impl<'a> Mounted<'a> {
    fn new(place: &'a Path, arguments: &[&str]) -> Option<Self> {
        let mut mount = Command::new("mount");
        let done = mount
            .args(arguments)
            .arg(place)
            .status()
            .is_ok_and(|status| status.success());
        done.then(|| Self(place))
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let done = Command::new("umount").arg("--lazy").arg(self.0).status();
        assert!(
            done.is_ok_and(|status| status.success()),
            "what was mounted can be unmounted"
        );
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said_and_left_alone() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("Staat er.");
    drop(evening);
    let before = fs::read(laptop.database()).expect("the file can be read");
    let set_mode = |mode| {
        fs::set_permissions(&laptop.path, fs::Permissions::from_mode(mode))
            .expect("it is our folder");
    };
    set_mode(0o555);
    // The root user writes all the same, and needs a mount to be kept out.
    let writable = fs::write(laptop.path.join("probe"), b"").is_ok();
    let mounted = writable.then(|| {
        let path = laptop.path.to_str().expect("our path is plain");
        let bound = Mounted::new(&laptop.path, &["--bind", "-o", "ro", path]);
        bound.expect("root may mount; else run the tests as another user")
    });
    assert_eq!(
        laptop.open().err(),
        Some(StoreError::ReadOnly),
        "it cannot be written to"
    );
    let fresh = laptop.path.join("new");
    let made = Store::create(&fresh, &laptop.key(), laptop.clock.clock());
    assert_eq!(
        made.err(),
        Some(StoreError::ReadOnly),
        "nor can a store be made in it"
    );
    drop(mounted);
    set_mode(0o755);
    assert!(
        fs::read(laptop.database()).is_ok_and(|after| after == before),
        "nothing was changed"
    );
    assert_eq!(
        laptop.open().err(),
        None,
        "and with the right to write it opens"
    );
}

/// The same without a mount, through SQLite's own limit, is in `src/tests/full_disk.rs`.
#[test]
fn a_disk_that_is_full_loses_nothing_and_the_evening_goes_on_when_there_is_room() {
    let place = TempDir::new().expect("a temporary folder can be made");
    let Some(_disk) = Mounted::new(place.path(), &["-t", "tmpfs", "-o", "size=4m", "tmpfs"]) else {
        let user = fs::metadata("/proc/self")
            .expect("there is a process")
            .uid();
        assert_ne!(user, 0, "root may mount a small disk");
        return;
    };
    let laptop = Laptop::at(place.path());
    let mut evening = Evening::on(&laptop);
    evening.say("Voor de volle schijf.");
    let ballast = place.path().join("ballast");
    fill(&ballast);
    for n in 0..3 {
        let (session, block) = (&evening.session, &evening.block);
        let line = statement(
            Uuid::from_u128(1_000 + n),
            session,
            block,
            &"a".repeat(20_000),
        );
        let result = evening
            .store
            .transact(Action::StatementAdd, |tx| tx.put(&line));
        assert_eq!(
            result.err(),
            Some(StoreError::DiskFull),
            "the disk is full, and nothing else"
        );
    }
    assert_eq!(
        evening.said(),
        ["Voor de volle schijf."],
        "what was saved is there"
    );
    let stick = place.path().join("stick");
    assert_eq!(
        evening.store.backup_to(&stick).err(),
        Some(StoreError::DiskFull),
        "no room to copy"
    );
    let left = fs::read_dir(&stick).map(Iterator::count).unwrap_or(0);
    assert_eq!(left, 0, "and no half copy stays behind");
    fs::remove_file(&ballast).expect("the file is there");
    evening.say("Daarna.");
    evening.store = laptop.reopen(evening.store);
    assert_eq!(
        evening.said(),
        ["Voor de volle schijf.", "Daarna."],
        "all of it is kept"
    );
    assert!(
        evening
            .store
            .integrity()
            .expect("the store can be read")
            .is_sound(),
        "and sound"
    );
    drop(evening);
    fill(&ballast);
    assert_eq!(
        laptop.open().err(),
        None,
        "an existing store opens on a full disk, to be read"
    );
}

/// Fills the disk to the last byte.
fn fill(ballast: &Path) {
    let bytes = vec![0_u8; 1 << 12];
    let mut file = fs::File::create(ballast).expect("a file can be made");
    while std::io::Write::write_all(&mut file, &bytes).is_ok() {}
}
