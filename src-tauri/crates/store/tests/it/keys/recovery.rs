//! Twelve words, typed by tired people from a crumpled sheet.

use super::new_store;
use store::keys::{KeyFile, RecoveryKey, RecoveryKeyError, word_list};

/// Words at these places of the list; twelve times the first with check digits 3 are a valid key.
fn words_at(places: [usize; 12]) -> String {
    places.map(|place| word_list()[place]).join(" ")
}

#[test]
fn the_printed_words_open_the_store_however_they_are_typed() {
    let (folder, key, recovery_key) = new_store();
    let keys = KeyFile::open(folder.path()).expect("sound key files");
    let words = recovery_key.words();
    let numbered: String = words
        .iter()
        .enumerate()
        .map(|(n, word)| format!("{}. {word}\r\n", n + 1))
        .collect();
    for typed in [
        words.join(" "),
        words.join(" ").to_uppercase(),
        words.join(", "),
        words.join(",\n"),
        format!("\t {} \n", words.join("  \u{a0} ")),
        numbered,
        words.map(|word| &word[..4]).join(" "),
    ] {
        let parsed =
            RecoveryKey::parse(&typed).unwrap_or_else(|error| panic!("must be read, not: {error}"));
        let opened = keys
            .unlock_with_recovery(&parsed)
            .ok()
            .map(|key| *key.expose());
        assert_eq!(
            opened,
            Some(*key.expose()),
            "what is on paper opens the store"
        );
    }
}

#[test]
fn a_wrong_number_of_words_is_counted() {
    let words = words_at([0; 12]);
    for (typed, found) in [
        ("", 0),
        ("aanbod", 1),
        ("aanbod ".repeat(11).as_str(), 11),
        (&format!("{words} aanbod"), 13),
    ] {
        assert_eq!(
            RecoveryKey::parse(typed).err(),
            Some(RecoveryKeyError::WordCount { found }),
            "twelve, not {found}"
        );
    }
    let pasted = "aanbod ".repeat(30_000);
    let found = RecoveryKey::parse(&pasted).err();
    assert_eq!(
        found,
        Some(RecoveryKeyError::WordCount { found: 30_000 }),
        "200 kB pasted is only a wrong number"
    );
}

#[test]
fn a_word_that_is_not_on_the_list_is_pointed_at() {
    for position in 1..=12 {
        let mut words: Vec<&str> = vec![word_list()[0]; 12];
        words[position - 1] = "xyzzy";
        let error = RecoveryKey::parse(&words.join(" ")).err();
        assert_eq!(
            error,
            Some(RecoveryKeyError::UnknownWord { position }),
            "so that only that word is typed again"
        );
    }
    let short = RecoveryKey::parse(&words_at([0; 12]).replace("aanbod", "aan")).err();
    assert_eq!(
        short,
        Some(RecoveryKeyError::UnknownWord { position: 1 }),
        "three letters are too few to know a word"
    );
}

#[test]
fn words_that_do_not_belong_together_are_seen_before_they_are_tried() {
    let right = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3];
    assert!(
        RecoveryKey::parse(&words_at(right)).is_ok(),
        "the check digits of sixteen zero bytes are 3"
    );
    for wrong in (0..16).filter(|digits| *digits != 3) {
        let mut places = right;
        places[11] = wrong;
        let error = RecoveryKey::parse(&words_at(places)).err();
        assert_eq!(
            error,
            Some(RecoveryKeyError::Checksum),
            "check digits {wrong} are not 3"
        );
    }
}

#[test]
fn most_single_mistakes_are_caught_by_the_check_digits() {
    let (_, _, recovery_key) = new_store();
    let words = recovery_key.words();
    let (mut tried, mut passed) = (0, 0);
    for position in 0..12 {
        for other in word_list()
            .iter()
            .filter(|other| **other != words[position])
        {
            let mut mistaken = words;
            mistaken[position] = other;
            tried += 1;
            passed += usize::from(RecoveryKey::parse(&mistaken.join(" ")).is_ok());
        }
    }
    // Four check digits let about 1 in 16 through, which then opens nothing; 1 in 12 is beyond twenty standard deviations.
    assert!(
        passed * 12 < tried,
        "{passed} of {tried} mistakes went unseen, so the check digits do not check"
    );
}
