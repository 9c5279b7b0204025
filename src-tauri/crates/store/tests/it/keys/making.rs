//! Making the key files of a new store, real or practice.

use super::{CHEAP, FIRST, OURS, new_store, secret, unlock};
use store::keys::{KdfCost, KeyFile, KeyFileError, UnlockError, propose_passphrase, word_list};

#[test]
fn a_store_is_not_made_without_a_passphrase_or_with_absurd_work() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let empty = KeyFile::create(folder.path(), &secret("  "), CHEAP).err();
    assert!(
        matches!(empty, Some(KeyFileError::PassphraseEmpty)),
        "spaces protect nothing"
    );
    let absurd = KeyFile::create(
        folder.path(),
        &secret(OURS),
        KdfCost {
            passes: 1_000,
            ..CHEAP
        },
    )
    .err();
    assert!(
        matches!(absurd, Some(KeyFileError::CostRefused)),
        "it could never be opened again"
    );
    assert!(
        !KeyFile::exists(folder.path()),
        "and no half-made file stays behind"
    );
}

#[test]
fn a_second_store_is_never_made_over_the_first() {
    let (folder, key, _) = new_store();
    for gone in [None, Some(FIRST)] {
        if let Some(name) = gone {
            std::fs::remove_file(folder.path().join(name)).expect("the file can go");
        }
        let again = KeyFile::create(folder.path(), &secret(OURS), CHEAP).err();
        assert!(
            matches!(again, Some(KeyFileError::AlreadyExists)),
            "that would lock the first for ever"
        );
        let practice = KeyFile::create_practice(folder.path()).err();
        assert!(
            matches!(practice, Some(KeyFileError::AlreadyExists)),
            "and practice least of all"
        );
    }
    assert_eq!(
        unlock(folder.path(), OURS),
        Some(*key.expose()),
        "the first is as it was"
    );
}

#[test]
fn a_practice_store_opens_without_passphrase_and_takes_none() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, key) = KeyFile::create_practice(folder.path()).expect("a practice store");
    let mut keys = KeyFile::open(folder.path()).expect("sound key files");
    assert!(
        keys.is_practice(),
        "it must be recognised to be banded as practice"
    );
    let opened = keys.unlock_practice().ok().map(|key| *key.expose());
    assert_eq!(opened, Some(*key.expose()), "it opens for everybody");
    let (_, _, paper) = new_store();
    assert_eq!(
        keys.unlock_with_passphrase(&secret(OURS)).err(),
        Some(UnlockError::NoSuchSlot),
        "no passphrase"
    );
    assert_eq!(
        keys.unlock_with_recovery(&paper).err(),
        Some(UnlockError::NoSuchSlot),
        "no paper"
    );
    let refused = keys.set_passphrase(&key, &secret(OURS), CHEAP);
    assert!(
        matches!(refused, Err(KeyFileError::Practice)),
        "practice must not become a place for real cases"
    );
}

#[test]
fn a_proposed_passphrase_is_five_words_of_the_list_and_differs_each_time() {
    let proposal = propose_passphrase();
    assert!(
        proposal.iter().all(|word| word_list().contains(word)),
        "only words that were read and chosen"
    );
    assert_ne!(
        proposal,
        propose_passphrase(),
        "two in a row the same means that it is not random"
    );
}

#[cfg(unix)]
#[test]
fn other_accounts_on_the_laptop_cannot_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, ..) = new_store();
    super::on_both(|name| {
        let permissions = std::fs::metadata(folder.path().join(name))
            .expect("it stands")
            .permissions();
        assert_eq!(
            permissions.mode() & 0o777,
            0o600,
            "sealed or not, {name} is nobody else's business"
        );
    });
}
