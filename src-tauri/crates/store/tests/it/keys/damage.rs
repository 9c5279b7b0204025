//! What happens to files on old laptops: missing, damaged, cut off, swapped, put back.

use super::{CHEAP, FIRST, OURS, SECOND, forge, new_store, on_both, read, secret, unlock, write};
use std::path::Path;
use store::keys::{KeyFile, KeyFileError, Twins};

/// Opens, expects that one file was mended, and that both stand again as `sound`.
fn opens_and_mends(folder: &Path, sound: &[u8], what: &str) {
    let keys = KeyFile::open(folder)
        .unwrap_or_else(|error| panic!("{what}: the sound one must count, not {error}"));
    assert_eq!(
        keys.twins(),
        Twins::Mended,
        "{what}: the mending must be told"
    );
    for name in [FIRST, SECOND] {
        assert_eq!(read(folder, name), sound, "{what}: {name} must stand again");
    }
}

/// Expects a refusal that leaves both files as they are.
fn refused_untouched(folder: &Path, what: &str) -> KeyFileError {
    let before = [FIRST, SECOND].map(|name| std::fs::read(folder.join(name)).ok());
    let error = KeyFile::open(folder)
        .err()
        .unwrap_or_else(|| panic!("{what}: must be refused"));
    let after = [FIRST, SECOND].map(|name| std::fs::read(folder.join(name)).ok());
    assert_eq!(before, after, "{what}: a refusal may not make it worse");
    error
}

#[test]
fn a_missing_file_comes_back_from_its_twin() {
    let (folder, key, _) = new_store();
    let sound = read(folder.path(), FIRST);
    for name in [FIRST, SECOND] {
        std::fs::remove_file(folder.path().join(name)).expect("the file can go");
        opens_and_mends(folder.path(), &sound, name);
    }
    assert_eq!(
        unlock(folder.path(), OURS),
        Some(*key.expose()),
        "and the passphrase still opens"
    );
}

#[test]
fn with_both_files_gone_the_store_says_so() {
    let (folder, ..) = new_store();
    on_both(|name| std::fs::remove_file(folder.path().join(name)).expect("the file can go"));
    assert!(
        matches!(
            refused_untouched(folder.path(), "both gone"),
            KeyFileError::Missing
        ),
        "missing is not damaged"
    );
    assert!(
        !KeyFile::exists(folder.path()),
        "so a new store may be made"
    );
}

#[test]
fn a_file_with_any_byte_flipped_is_mended_from_its_twin() {
    let (folder, ..) = new_store();
    let sound = read(folder.path(), FIRST);
    for name in [FIRST, SECOND] {
        for at in 0..sound.len() {
            let mut flipped = sound.clone();
            flipped[at] ^= 1 << (at % 8);
            write(folder.path(), name, &flipped);
            opens_and_mends(folder.path(), &sound, &format!("byte {at} of {name}"));
        }
    }
}

#[test]
fn with_both_files_damaged_nothing_opens_and_nothing_is_written_over() {
    let (folder, ..) = new_store();
    let sound = read(folder.path(), FIRST);
    for at in 0..sound.len() {
        // The lowest, the one between capital and small letters, and the one that makes it no text.
        for bit in [0, 5, 7] {
            let mut flipped = sound.clone();
            flipped[at] ^= 1 << bit;
            on_both(|name| write(folder.path(), name, &flipped));
            let error = refused_untouched(folder.path(), &format!("bit {bit} of byte {at}"));
            assert!(
                matches!(error, KeyFileError::Damaged),
                "bit {bit} of byte {at} is damage and no {error}"
            );
        }
    }
    assert!(
        KeyFile::exists(folder.path()),
        "damaged files still forbid a new store in their place"
    );
}

#[test]
fn a_file_cut_off_anywhere_is_damage() {
    let (folder, ..) = new_store();
    let sound = read(folder.path(), FIRST);
    for length in 0..sound.len() {
        on_both(|name| write(folder.path(), name, &sound[..length]));
        let error = refused_untouched(folder.path(), &format!("cut to {length} bytes"));
        assert!(
            matches!(error, KeyFileError::Damaged),
            "cut to {length} bytes is damage and no {error}"
        );
    }
    write(folder.path(), SECOND, &sound);
    opens_and_mends(folder.path(), &sound, "one cut off, one sound");
}

#[test]
fn other_files_in_their_place_are_damage() {
    let (folder, ..) = new_store();
    let sound = read(folder.path(), FIRST);
    let doubled = [sound.clone(), sound.clone()].concat();
    for (what, bytes) in [
        ("zeros, as after a power cut", vec![0; sound.len()]),
        ("another JSON file", b"{\"keys\": {}}\n".to_vec()),
        ("the file twice in a row", doubled),
        ("a megabyte", vec![b' '; 1 << 20]),
        ("deep brackets", vec![b'['; 10_000]),
        ("not even text", vec![0xFF; 100]),
    ] {
        on_both(|name| write(folder.path(), name, &bytes));
        assert!(
            matches!(
                refused_untouched(folder.path(), what),
                KeyFileError::Damaged
            ),
            "{what}"
        );
    }
}

#[test]
fn swapping_the_twins_changes_nothing() {
    let (folder, key, _) = new_store();
    let swapped = [SECOND, FIRST].map(|name| read(folder.path(), name));
    write(folder.path(), FIRST, &swapped[0]);
    write(folder.path(), SECOND, &swapped[1]);
    assert_eq!(
        unlock(folder.path(), OURS),
        Some(*key.expose()),
        "they say the same"
    );
}

#[test]
fn a_file_of_another_store_beside_ours_is_refused_and_neither_is_lost() {
    for name in [FIRST, SECOND] {
        let (folder, ..) = new_store();
        let (other, ..) = new_store();
        write(folder.path(), name, read(other.path(), name));
        let error = refused_untouched(folder.path(), name);
        assert!(
            matches!(error, KeyFileError::TwoStores),
            "choosing could throw away the only right one"
        );
    }
}

#[test]
fn of_two_sound_files_the_newer_counts() {
    // A power cut between the first and the second write, and its mirror image: an old copy put back by hand.
    for stale in [FIRST, SECOND] {
        let (folder, key, _) = new_store();
        let old = read(folder.path(), stale);
        let mut keys = KeyFile::open(folder.path()).expect("sound key files");
        keys.set_passphrase(&key, &secret("een nieuwe zin"), CHEAP)
            .expect("a new passphrase");
        let new = read(folder.path(), stale);
        write(folder.path(), stale, &old);
        opens_and_mends(folder.path(), &new, stale);
        assert_eq!(
            unlock(folder.path(), "een nieuwe zin"),
            Some(*key.expose()),
            "the change was made and stands"
        );
        assert_eq!(
            unlock(folder.path(), OURS),
            None,
            "the old passphrase may not come back"
        );
    }
}

#[test]
fn files_of_a_newer_program_are_refused_and_left_alone() {
    let (folder, ..) = new_store();
    let newer = |keys: &mut serde_json::Value| {
        keys["format"] = 2.into();
        keys["slots"] = "in a shape that we do not know".into();
    };
    for name in [FIRST, SECOND] {
        forge(folder.path(), name, newer);
        // The other one is still of our format the first time: mending would undo what the newer program did.
        let error = refused_untouched(folder.path(), name);
        assert!(
            matches!(error, KeyFileError::TooNew { format: 2 }),
            "it must say that a newer program is needed"
        );
    }
}

#[test]
fn a_file_that_asks_for_absurd_work_is_refused_before_any_work() {
    for (what, value) in [
        ("memory_kib", u32::MAX),
        ("passes", u32::MAX),
        ("lanes", 0xFF_FFFF),
        ("memory_kib", 0),
    ] {
        let (folder, ..) = new_store();
        let sound = read(folder.path(), FIRST);
        let hostile = |keys: &mut serde_json::Value| {
            let cost = &mut keys["slots"]["closed"]["passphrase"]["argon2id"];
            assert!(
                cost[what].is_u64(),
                "the cost must be where this test changes it"
            );
            cost[what] = value.into();
        };
        forge(folder.path(), SECOND, hostile);
        opens_and_mends(folder.path(), &sound, "a sane twin");
        on_both(|name| forge(folder.path(), name, hostile));
        let error = refused_untouched(folder.path(), what);
        assert!(
            matches!(error, KeyFileError::CostRefused),
            "{what} of {value} would hang the laptop"
        );
    }
}

#[test]
fn a_slot_opened_up_by_hand_does_not_pass_for_practice() {
    let (folder, ..) = new_store();
    for name in [FIRST, SECOND] {
        forge(folder.path(), name, |keys| {
            let slots = keys["slots"].as_object_mut().expect("slots are an object");
            slots.insert("open".into(), serde_json::json!({ "key": "00".repeat(32) }));
        });
    }
    let error = refused_untouched(folder.path(), "open beside closed");
    assert!(
        matches!(error, KeyFileError::Damaged),
        "a store is either real or practice"
    );
}
