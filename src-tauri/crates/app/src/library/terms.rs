//! Reading the words of our texts for which a group may want another one.

use super::error::{LibraryError, Place};
use super::texts::{Checking, TextFile};
use domain::method::LocalText;
use serde::Deserialize;

const TERM_CHARS_MAX: usize = 40;
const TERMS_MAX: usize = 60;

/// A word of our texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Of one.
    pub one: LocalText,
    /// Of more than one.
    pub many: LocalText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermsFile {
    terms: Vec<TermFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermFile {
    one: TextFile,
    many: TextFile,
}

/// Reads and checks the list, from a file called `file_name`.
///
/// # Errors
/// The first [`LibraryError`] that is met, with its place.
pub fn load_terms(text: &str, file_name: &str) -> Result<Vec<Term>, LibraryError> {
    let (file, mut checking) = Checking::read::<TermsFile>(text, file_name)?;
    checking.place = Place::File;
    let terms = checking.list(file.terms, "terms", TERMS_MAX)?;
    terms
        .into_iter()
        .map(|term| {
            Ok(Term {
                one: checking.text(term.one, "one", TERM_CHARS_MAX)?,
                many: checking.text(term.many, "many", TERM_CHARS_MAX)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::library;

    #[test]
    fn the_words_of_every_screen_can_be_chosen() {
        let terms = library::terms();
        for word in ["casus", "bijeenkomst", "kanteling", "les"] {
            assert!(
                terms.iter().any(|term| term.one.nl == word),
                "{word} stands on many screens"
            );
        }
    }

    #[test]
    fn no_word_is_offered_twice() {
        let mut words: Vec<&str> = library::terms().iter().map(|t| t.one.nl.as_str()).collect();
        words.sort_unstable();
        let all = words.len();
        words.dedup();
        assert_eq!(words.len(), all, "a list to choose from names a word once");
    }
}
