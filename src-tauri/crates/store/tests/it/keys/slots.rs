//! Who gets in and who does not.

use super::{CHEAP, FIRST, OURS, SECOND, forge, new_store, on_both, read, secret, unlock};
use store::keys::{KdfCost, KeyFile, KeyFileError, Twins, UnlockError};

#[test]
fn passphrase_and_recovery_key_both_give_the_key_of_the_store() {
    let (folder, key, recovery_key) = new_store();
    let keys = KeyFile::open(folder.path()).expect("sound key files");
    assert_eq!(
        unlock(folder.path(), OURS),
        Some(*key.expose()),
        "the passphrase opens it"
    );
    let recovered = keys
        .unlock_with_recovery(&recovery_key)
        .ok()
        .map(|key| *key.expose());
    assert_eq!(recovered, Some(*key.expose()), "and so does the paper");
    assert_eq!(keys.twins(), Twins::Both, "nothing had to be mended");
    assert!(!keys.is_practice(), "a store with a passphrase is real");
}

#[test]
fn the_real_cost_opens_what_it_closed_and_refuses_the_rest() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let cost = KdfCost::default();
    assert_eq!(
        (cost.memory_kib, cost.passes),
        (256 * 1024, 3),
        "what the privacy text promises"
    );
    let (keys, key, _) =
        KeyFile::create(folder.path(), &secret(OURS), cost).expect("a new key file");
    let opened = keys
        .unlock_with_passphrase(&secret(OURS))
        .ok()
        .map(|key| *key.expose());
    assert_eq!(opened, Some(*key.expose()), "the right sentence opens");
    assert_eq!(
        keys.unlock_with_passphrase(&secret("iets anders")).err(),
        Some(UnlockError::Wrong),
        "another does not"
    );
}

#[test]
fn wrong_keys_are_refused() {
    let (folder, ..) = new_store();
    let (_, _, other_paper) = new_store();
    let keys = KeyFile::open(folder.path()).expect("sound key files");
    for wrong in [
        "",
        "vijf gewone woorden op een",
        "Vijf gewone woorden op een rij",
        &"lang ".repeat(40_000),
    ] {
        let refused = keys.unlock_with_passphrase(&secret(wrong)).err();
        assert_eq!(
            refused,
            Some(UnlockError::Wrong),
            "only the very passphrase opens"
        );
    }
    assert_eq!(
        keys.unlock_with_recovery(&other_paper).err(),
        Some(UnlockError::Wrong),
        "the paper of another store"
    );
    assert_eq!(
        keys.unlock_practice().err(),
        Some(UnlockError::NoSuchSlot),
        "a real store is never open"
    );
}

#[test]
fn extra_spaces_in_the_passphrase_do_not_lock_anybody_out() {
    let (folder, key, _) = new_store();
    let typed = "  vijf gewone  woorden op een rij\n";
    assert_eq!(
        unlock(folder.path(), typed),
        Some(*key.expose()),
        "nobody sees how many spaces there are"
    );
}

#[test]
fn a_new_passphrase_replaces_the_old_one_and_leaves_the_paper_valid() {
    let (folder, key, recovery_key) = new_store();
    let mut keys = KeyFile::open(folder.path()).expect("sound key files");
    keys.set_passphrase(&key, &secret("een nieuwe zin"), CHEAP)
        .expect("a new passphrase");
    assert_eq!(
        keys.unlock_with_passphrase(&secret(OURS)).err(),
        Some(UnlockError::Wrong),
        "the old one is over"
    );
    assert_eq!(unlock(folder.path(), OURS), None, "also after a restart");
    assert_eq!(
        unlock(folder.path(), "een nieuwe zin"),
        Some(*key.expose()),
        "the new one opens the same store"
    );
    let recovered = keys
        .unlock_with_recovery(&recovery_key)
        .ok()
        .map(|key| *key.expose());
    assert_eq!(
        recovered,
        Some(*key.expose()),
        "the printed words stay good"
    );
    assert_eq!(
        read(folder.path(), FIRST),
        read(folder.path(), SECOND),
        "the copy was changed as well"
    );
}

#[test]
fn a_passphrase_cannot_be_set_with_the_key_of_another_store() {
    let (folder, ..) = new_store();
    let (_, foreign, _) = new_store();
    let mut keys = KeyFile::open(folder.path()).expect("sound key files");
    let refused = keys.set_passphrase(&foreign, &secret("een nieuwe zin"), CHEAP);
    assert!(
        matches!(refused, Err(KeyFileError::ForeignKey)),
        "it would lock the store for ever"
    );
    assert!(unlock(folder.path(), OURS).is_some(), "nothing was changed");
}

#[test]
fn a_slot_carried_over_from_another_store_opens_nothing() {
    let (folder, ..) = new_store();
    let (other, ..) = new_store();
    let theirs: serde_json::Value =
        serde_json::from_slice(&read(other.path(), FIRST)).expect("a key file is JSON");
    for name in [FIRST, SECOND] {
        forge(folder.path(), name, |keys| {
            keys["slots"] = theirs["keys"]["slots"].clone()
        });
    }
    assert_eq!(
        unlock(folder.path(), OURS),
        None,
        "a seal counts only in the store that it was made for"
    );
}

#[test]
fn a_practice_key_changed_by_hand_opens_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    KeyFile::create_practice(folder.path()).expect("a practice store");
    on_both(|name| {
        forge(folder.path(), name, |keys| {
            keys["slots"]["open"]["key"] = "00".repeat(32).into();
        });
    });
    let keys = KeyFile::open(folder.path()).expect("a file with a right check");
    let refused = keys.unlock_practice().err();
    assert_eq!(
        refused,
        Some(UnlockError::Wrong),
        "it is not the key that the store was made with"
    );
}

#[test]
fn neither_key_nor_passphrase_lies_in_the_files() {
    let (folder, key, _) = new_store();
    let key: String = key
        .expose()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    on_both(|name| {
        let file = String::from_utf8(read(folder.path(), name)).expect("a key file is text");
        assert!(
            !file.contains(&key),
            "the key of a real store is always sealed"
        );
        assert!(!file.contains("woorden"), "the passphrase is kept nowhere");
    });
}
