//! What the word list for passphrases promises; see `assets/words/README.md`. The list itself is read by `store`.

use std::collections::{BTreeMap, BTreeSet};

const LIST: &str = include_str!("../../../../../assets/words/nl.txt");

/// How a word sounds, roughly: what Dutch spells in two ways becomes one.
fn sound(word: &str) -> String {
    let mut sound = word.to_owned();
    for (spelled, said) in [
        ("ij", "ei"),
        ("y", "i"),
        ("ouw", "ou"),
        ("auw", "ou"),
        ("au", "ou"),
        ("ch", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("qu", "kw"),
        ("x", "ks"),
        ("v", "f"),
        ("z", "s"),
        ("dt", "t"),
        ("ce", "se"),
        ("ci", "si"),
        ("c", "k"),
        ("uw", "u"),
    ] {
        sound = sound.replace(spelled, said);
    }
    let mut letters: Vec<char> = sound.chars().collect();
    letters.dedup();
    match letters.last_mut() {
        Some(last) if *last == 'd' => *last = 't',
        Some(last) if *last == 'b' => *last = 'p',
        _ => {}
    }
    letters.into_iter().collect()
}

#[test]
fn the_list_has_2048_sorted_words_so_that_each_is_eleven_bits() {
    let words: Vec<&str> = LIST.lines().collect();
    assert_eq!(words.len(), 2048, "two to the eleventh");
    assert!(words.is_sorted(), "a word is found by searching");
    assert!(
        LIST.ends_with("zwieren\n"),
        "the list is frozen: printed recovery sheets depend on every position"
    );
}

#[test]
fn every_word_is_plain_and_four_to_eight_letters() {
    for word in LIST.lines() {
        assert!(
            (4..=8).contains(&word.len()),
            "{word} is short enough to type and long enough to tell apart"
        );
        assert!(
            word.bytes().all(|b| b.is_ascii_lowercase()),
            "{word} can be typed on every keyboard"
        );
    }
}

#[test]
fn the_first_four_letters_say_which_word_it_is() {
    let beginnings: BTreeSet<&str> = LIST.lines().map(|word| &word[..4]).collect();
    assert_eq!(beginnings.len(), 2048, "no two words begin alike");
}

#[test]
fn no_two_words_sound_alike() {
    let mut heard = BTreeMap::new();
    for word in LIST.lines() {
        if let Some(other) = heard.insert(sound(word), word) {
            panic!("{word} and {other} sound alike when read aloud");
        }
    }
    assert_eq!(
        sound("reist"),
        sound("rijst"),
        "the ear that this test listens with hears ei in ij"
    );
    assert_eq!(sound("hard"), sound("hart"), "and t in a final d");
}
