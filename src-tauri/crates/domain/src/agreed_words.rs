//! The words that a group has agreed on, for example *ervaringsdeskundige* where our texts say *ervaringswerker*.
//!
//! They are put into our own texts at the moment these are shown. What somebody typed never comes here.

use crate::ids::{AgreedWordId, CommunityId};

/// One word of our texts, and what the group says instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedWord {
    /// Its id.
    pub id: AgreedWordId,
    /// The group that agreed on it.
    pub community: CommunityId,
    /// The word in our texts.
    pub instead_of: String,
    /// The word for more than one; empty when it has none.
    pub instead_of_many: String,
    /// What the group says.
    pub say: String,
    /// What it says of more than one; empty when that makes no difference.
    pub say_many: String,
}

/// All agreed words of a group, ready to be put into a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreedWords {
    /// What is looked for and what takes its place; the longest first, so that a word never hides a longer one.
    pairs: Vec<(String, String)>,
}

impl AgreedWords {
    /// Makes them ready. Of two words that are looked for under the same spelling the first counts.
    #[must_use]
    pub fn new(words: &[AgreedWord]) -> Self {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for word in words {
            let many = if word.say_many.is_empty() {
                &word.say
            } else {
                &word.say_many
            };
            for (wanted, said) in [(&word.instead_of, &word.say), (&word.instead_of_many, many)] {
                let known = pairs.iter().any(|(other, _)| same(other, wanted));
                if !wanted.is_empty() && !said.is_empty() && !known {
                    pairs.push((wanted.clone(), said.clone()));
                }
            }
        }
        pairs.sort_by_key(|(wanted, _)| std::cmp::Reverse(wanted.chars().count()));
        Self { pairs }
    }

    /// What is looked for and what takes its place, in the order in which it is looked for.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// The text with the words of the group in it. Only whole words are taken, whatever their capitals, and what is put in
    /// has the capitals of what stood there. What was put in is not looked at again, so two words can trade places. A gap
    /// that is filled in later, such as `{name}`, is no word.
    #[must_use]
    pub fn put_into(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut inside_word = false;
        while let Some(next) = rest.chars().next() {
            let found = if inside_word { None } else { self.found(rest) };
            let taken = if let Some(length) = gap(rest) {
                out.push_str(&rest[..length]);
                length
            } else if let Some((length, said)) = found {
                out.push_str(&with_capitals_of(&rest[..length], said));
                length
            } else {
                out.push(next);
                next.len_utf8()
            };
            inside_word = rest[..taken].chars().last().is_some_and(is_of_word);
            rest = &rest[taken..];
        }
        out
    }

    /// How many bytes at the beginning of the text are a word that is said differently, and what is said.
    fn found(&self, text: &str) -> Option<(usize, &str)> {
        self.pairs.iter().find_map(|(wanted, said)| {
            let length = beginning(text, wanted)?;
            let goes_on = text[length..].chars().next().is_some_and(is_of_word);
            (!goes_on).then_some((length, said.as_str()))
        })
    }
}

/// The length in bytes of a gap at the beginning of the text.
fn gap(text: &str) -> Option<usize> {
    let name = text.strip_prefix('{')?;
    let end = name.find('}')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (end > 0 && name[..end].chars().all(is_name)).then_some(end + 2)
}

/// Letters, digits, and the accents that are written as a sign of their own.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn same_letter(one: char, other: char) -> bool {
    one == other || one.to_lowercase().eq(other.to_lowercase())
}

fn same(one: &str, other: &str) -> bool {
    beginning(one, other) == Some(one.len())
}

/// The length in bytes of `word` at the beginning of the text, whatever its capitals.
fn beginning(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.chars();
    for wanted in word.chars() {
        if !same_letter(letters.next()?, wanted) {
            return None;
        }
    }
    Some(text.len() - letters.as_str().len())
}

/// At the beginning of a sentence or a heading, and in a word that is all capitals, the new word follows the old one.
fn with_capitals_of(old: &str, new: &str) -> String {
    let letters = || old.chars().filter(|c| c.is_alphabetic());
    if letters().nth(1).is_some() && letters().all(char::is_uppercase) {
        return new.to_uppercase();
    }
    let mut rest = new.chars();
    match (old.chars().next(), rest.next()) {
        (Some(first), Some(other)) if first.is_uppercase() => {
            other.to_uppercase().chain(rest).collect()
        }
        _ => new.to_owned(),
    }
}
