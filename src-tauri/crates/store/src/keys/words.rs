//! The bundled Dutch word list, for passphrases and for the recovery key.

use std::sync::LazyLock;

const LIST: &str = include_str!("../../../../../assets/words/nl.txt");
static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| LIST.lines().collect());

/// The 2048 words, sorted: `a` to `z` only, and no two begin with the same four letters.
///
/// The place of a word is its 11 bits of a recovery key, and such a key lies on paper for years; so the list never changes.
pub fn word_list() -> &'static [&'static str] {
    &WORDS
}

/// The place in the list, from 0, of a word of which at least the first four letters are typed.
pub(super) fn position_of(typed: &str) -> Option<usize> {
    let place = WORDS.partition_point(|word| *word < typed);
    let found = WORDS
        .get(place)
        .is_some_and(|word| word.starts_with(typed) && typed.len() >= 4);
    found.then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_list_is_the_one_that_recovery_sheets_were_printed_with() {
        assert_eq!(
            hex::encode(Sha256::digest(LIST)),
            "f90254f6470594890a71b12336dd25b26f2a0cd155e9cb5cc28b1436a01aa07c",
            "a changed list makes printed recovery keys worthless; a better list is a new file"
        );
        assert_eq!(word_list().len(), 2048, "a word is 11 bits");
        assert!(word_list().is_sorted(), "finding a word leans on the order");
    }

    #[test]
    fn a_word_is_found_by_its_first_four_letters_and_not_by_something_else() {
        for (place, word) in word_list().iter().enumerate() {
            assert_eq!(position_of(word), Some(place), "every word must be found");
            assert_eq!(
                position_of(&word[..4]),
                Some(place),
                "four letters are enough"
            );
            assert_eq!(
                position_of(&format!("{word}x")),
                None,
                "a word with a letter too many is another word"
            );
            assert_eq!(
                position_of(&word[..3]),
                None,
                "three letters may mean more than one"
            );
        }
    }
}
