//! Changing the passphrase with a disk that fails at any step: the old one is in force or the new one, never neither.

use crate::disk::faults;
use crate::keys::{KdfCost, KeyFile, RecoveryKey, StoreKey};
use secrecy::SecretString;
use std::io::ErrorKind;
use std::path::Path;
use tempfile::TempDir;

const CHEAP: KdfCost = KdfCost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};
const OLD: &str = "mijn oude wachtzin";
const NEW: &str = "mijn nieuwe wachtzin";

fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

fn made() -> (TempDir, KeyFile, StoreKey, RecoveryKey) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let (keys, key, sheet) =
        KeyFile::create(folder.path(), &secret(OLD), CHEAP).expect("key files can be written");
    (folder, keys, key, sheet)
}

/// Which of the two opens after a restart.
fn opens(folder: &Path) -> [bool; 2] {
    [OLD, NEW].map(|passphrase| {
        let keys = KeyFile::open(folder).expect("there are sound key files, whatever happened");
        keys.unlock_with_passphrase(&secret(passphrase)).is_ok()
    })
}

#[test]
fn whenever_the_power_is_cut_exactly_one_passphrase_opens() {
    let (_folder, mut keys, key, _) = made();
    let (done, steps) = faults::count(|| keys.set_passphrase(&key, &secret(NEW), CHEAP));
    done.expect("all goes well");
    let mut seen = [0, 0];
    for cut in 0..=steps {
        let (folder, mut keys, key, sheet) = made();
        let done = faults::power_cut_after(cut, || keys.set_passphrase(&key, &secret(NEW), CHEAP));
        let opens = opens(folder.path());
        assert!(opens[0] != opens[1], "one of the two, after {cut} steps");
        assert_eq!(
            opens[1],
            done.is_ok(),
            "the one that was told, after {cut} steps"
        );
        seen[usize::from(opens[1])] += 1;
        let keys = KeyFile::open(folder.path()).expect("sound key files");
        assert!(
            keys.unlock_with_recovery(&sheet).is_ok(),
            "and the sheet stays good"
        );
    }
    assert!(seen[0] > 0 && seen[1] > 0, "both were seen: {seen:?}");
}

#[test]
fn whichever_step_fails_what_is_told_is_what_stands() {
    let (_folder, mut keys, key, _) = made();
    let (_, steps) = faults::count(|| keys.set_passphrase(&key, &secret(NEW), CHEAP));
    for step in 0..steps {
        for kind in [
            ErrorKind::StorageFull,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::Other,
        ] {
            let (folder, mut keys, key, _) = made();
            let done = faults::failing_once_after(step, kind, || {
                keys.set_passphrase(&key, &secret(NEW), CHEAP)
            });
            let opens = opens(folder.path());
            assert_eq!(
                opens,
                [done.is_err(), done.is_ok()],
                "step {step}: told as done when it is, and as failed when the old one is in force"
            );
        }
    }
}

#[test]
fn whenever_the_power_is_cut_while_a_sheet_is_replaced_one_of_them_is_good() {
    let (_folder, mut keys, key, _) = made();
    let (done, steps) = faults::count(|| keys.renew_recovery(&key).map(drop));
    done.expect("all goes well");
    for cut in 0..=steps {
        let (folder, mut keys, key, old) = made();
        let new = faults::power_cut_after(cut, || keys.renew_recovery(&key));
        let keys = KeyFile::open(folder.path()).expect("sound key files, whatever happened");
        let old_is_good = keys.unlock_with_recovery(&old).is_ok();
        let new_is_good = new.is_ok_and(|new| keys.unlock_with_recovery(&new).is_ok());
        assert!(
            old_is_good != new_is_good,
            "the old sheet until there is a new one, after {cut} steps"
        );
        assert_eq!(
            opens(folder.path()),
            [true, false],
            "and the passphrase stays as it is"
        );
    }
}
