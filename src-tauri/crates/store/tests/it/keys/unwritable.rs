//! A folder that cannot be written: full, read-only, or broken. A folder stands where the fresh file would go, which stops
//! the write also for an administrator, whom permissions do not stop.

use super::{CHEAP, FIRST, OURS, SECOND, new_store, on_both, read, secret, unlock};
use std::path::{Path, PathBuf};
use store::keys::{KeyFile, KeyFileError, Twins};

/// Makes every write of this file fail until the returned path is removed.
fn block(folder: &Path, name: &str) -> PathBuf {
    let in_the_way = folder.join(format!("{name}.new"));
    std::fs::create_dir(&in_the_way).expect("a folder in the way");
    in_the_way
}

#[test]
fn a_store_that_cannot_be_written_is_not_half_made() {
    for name in [FIRST, SECOND] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let in_the_way = block(folder.path(), name);
        let error = KeyFile::create(folder.path(), &secret(OURS), CHEAP).err();
        assert!(
            matches!(error, Some(KeyFileError::Io(_))),
            "the failure to write {name} must be told"
        );
        assert!(
            !KeyFile::exists(folder.path()),
            "no half pair may stand in the way of the next try"
        );
        std::fs::remove_dir(in_the_way).expect("the way is free");
        assert!(
            KeyFile::create(folder.path(), &secret(OURS), CHEAP).is_ok(),
            "and the next try works"
        );
    }
}

#[test]
fn a_store_is_not_made_in_a_folder_that_is_not_there() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let error = KeyFile::create(&folder.path().join("weg"), &secret(OURS), CHEAP).err();
    assert!(
        matches!(error, Some(KeyFileError::Io(_))),
        "a folder that is gone must be told"
    );
}

#[test]
fn a_passphrase_that_cannot_be_written_leaves_the_old_one_in_force() {
    let (folder, key, _) = new_store();
    let before = read(folder.path(), FIRST);
    let mut keys = KeyFile::open(folder.path()).expect("sound key files");
    block(folder.path(), FIRST);
    let error = keys.set_passphrase(&key, &secret("een nieuwe zin"), CHEAP);
    assert!(
        matches!(error, Err(KeyFileError::Io(_))),
        "the failure must be told"
    );
    assert!(
        keys.unlock_with_passphrase(&secret(OURS)).is_ok(),
        "what the program remembers is what stands on disk"
    );
    assert_eq!(
        unlock(folder.path(), OURS),
        Some(*key.expose()),
        "the old passphrase opens after a restart too"
    );
    assert_eq!(
        [FIRST, SECOND].map(|name| read(folder.path(), name)),
        [before.clone(), before],
        "no file was touched"
    );
}

#[test]
fn a_passphrase_of_which_the_copy_cannot_be_written_counts_and_warns() {
    let (folder, key, _) = new_store();
    let mut keys = KeyFile::open(folder.path()).expect("sound key files");
    let in_the_way = block(folder.path(), SECOND);
    keys.set_passphrase(&key, &secret("een nieuwe zin"), CHEAP)
        .expect("the first file stands, so it counts");
    assert_eq!(
        keys.twins(),
        Twins::OneOnly,
        "somebody should look at the disk"
    );
    assert_eq!(
        unlock(folder.path(), "een nieuwe zin"),
        Some(*key.expose()),
        "the new passphrase opens"
    );
    std::fs::remove_dir(in_the_way).expect("the way is free");
    let keys = KeyFile::open(folder.path()).expect("sound key files");
    assert_eq!(
        keys.twins(),
        Twins::Mended,
        "the copy follows as soon as it can"
    );
    assert_eq!(
        unlock(folder.path(), OURS),
        None,
        "and the old passphrase is over"
    );
}

#[test]
fn a_store_with_one_sound_file_opens_even_when_nothing_can_be_mended() {
    for (lost, bytes) in [(FIRST, &b"kapot"[..]), (SECOND, b"")] {
        let (folder, key, _) = new_store();
        super::write(folder.path(), lost, bytes);
        block(folder.path(), lost);
        let keys = KeyFile::open(folder.path()).expect("one sound file is enough");
        assert_eq!(keys.twins(), Twins::OneOnly, "it opens, and warns");
        assert_eq!(
            unlock(folder.path(), OURS),
            Some(*key.expose()),
            "a session can go on from a read-only disk"
        );
    }
}

#[test]
fn a_fresh_file_left_behind_by_a_power_cut_is_in_nobodys_way() {
    let (folder, key, _) = new_store();
    for name in [FIRST, SECOND] {
        super::write(
            folder.path(),
            &format!("{name}.new"),
            b"{\"sha256\": \"half a fi",
        );
    }
    let mut keys = KeyFile::open(folder.path()).expect("the half file does not count");
    assert_eq!(keys.twins(), Twins::Both, "both real files stand");
    keys.set_passphrase(&key, &secret("een nieuwe zin"), CHEAP)
        .expect("the half file is written over");
    assert_eq!(
        unlock(folder.path(), "een nieuwe zin"),
        Some(*key.expose()),
        "and what counts is whole"
    );
}

#[test]
fn a_folder_where_a_key_file_should_be_is_told_as_what_it_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    on_both(|name| std::fs::create_dir(folder.path().join(name)).expect("a folder"));
    assert!(
        KeyFile::exists(folder.path()),
        "something stands in their place"
    );
    assert!(
        matches!(
            KeyFile::open(folder.path()).err(),
            Some(KeyFileError::Io(_))
        ),
        "unreadable is not damaged"
    );
}
