//! What can be wrong with a file of the library: which file, where in it, what.

use std::fmt;

/// A broken role or method file. It names keys of the file and never its texts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, {place}: {problem}")]
pub struct LibraryError {
    /// Name of the file.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is wrong there.
    pub problem: Problem,
}

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line and column, from 1.
    Line(usize, usize),
    /// The step with this key.
    Step(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("whole file"),
            Self::Line(line, column) => write!(f, "line {line}, column {column}"),
            Self::Step(key) => write!(f, "step {key}"),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file is larger than any real one.
    #[error("{bytes} bytes are more than the {max} that fit")]
    TooBig {
        /// Size of the file.
        bytes: usize,
        /// Largest size.
        max: usize,
    },
    /// Not JSON, or not of the form that the README beside the files describes.
    #[error("{reason}")]
    Form {
        /// The parser's words: a missing or unknown field, a comma too many.
        reason: String,
    },
    /// A key is not made of a-z, 0-9 and hyphens, or is too long.
    #[error("\"{key}\" is no key: use a-z, 0-9 and hyphens")]
    BadKey {
        /// The key, cut to a length that fits in a message.
        key: String,
    },
    /// The key and the name of the file differ, so that the file could not be found back.
    #[error("the key is \"{key}\", so the file should be called {key}.json")]
    KeyIsNotFileName {
        /// The key.
        key: String,
    },
    /// The key was used before.
    #[error("\"{key}\" comes twice")]
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A text is empty in one of the languages.
    #[error("{field} is empty in {language}")]
    EmptyText {
        /// Name of the field.
        field: &'static str,
        /// `nl` or `en`.
        language: &'static str,
    },
    /// A text does not fit where it is shown.
    #[error("{field} has {length} characters in {language}; {max} fit")]
    TextTooLong {
        /// Name of the field.
        field: &'static str,
        /// `nl` or `en`.
        language: &'static str,
        /// Its length in characters.
        length: usize,
        /// What fits.
        max: usize,
    },
    /// A list is empty or longer than the screen can show.
    #[error("{field} has {length} entries; between 1 and {max} fit")]
    ListLength {
        /// Name of the field.
        field: &'static str,
        /// Its length.
        length: usize,
        /// What fits.
        max: usize,
    },
    /// The step says nothing, or zero, about a length that the method comes in.
    #[error("no minutes for the variant of {variant} minutes")]
    MissingMinutes {
        /// The variant.
        variant: u16,
    },
    /// A building block says nothing, or zero, about its length.
    #[error("no minutes: a building block has \"minutes\": {{\"any\": 10}}")]
    NoMinutes,
    /// The step has minutes for a length that the method does not come in.
    #[error("minutes for a variant of {variant} minutes that the method does not have")]
    UnknownVariant {
        /// The variant.
        variant: u16,
    },
    /// The steps together are not as long as promised.
    #[error("the steps of the variant of {variant} minutes take {sum} minutes together")]
    WrongSum {
        /// The variant.
        variant: u16,
        /// What the steps take.
        sum: u32,
    },
    /// A source without a name, or with one that is no short name.
    #[error("a source has {length} characters; between 1 and {max} fit")]
    BadSource {
        /// Its length in characters.
        length: usize,
        /// What fits.
        max: usize,
    },
    /// A length that is neither minutes nor "any".
    #[error("minutes of \"{length}\": use a length in minutes, or \"any\" for a building block")]
    UnknownLength {
        /// What the file says, cut to a length that fits in a message.
        length: String,
    },
    /// A building block that is not in a file of building blocks, or a length in such a file.
    #[error("{field} is only for {only_for}")]
    Misplaced {
        /// Name of the field.
        field: &'static str,
        /// What it is for.
        only_for: &'static str,
    },
    /// A group from more people than it is for, or of nobody.
    #[error("a group from {from} to {to} people is no group")]
    GroupSize {
        /// At least.
        from: u16,
        /// At most.
        to: u16,
    },
    /// A choice that does not exist.
    #[error("{field} says \"{value}\"; use one of {known}")]
    UnknownChoice {
        /// Name of the field.
        field: &'static str,
        /// What the file says, cut to a length that fits in a message.
        value: String,
        /// What there is to choose from.
        known: String,
    },
    /// A way of writing down holds another number of cells.
    #[error("{capture} takes {from} to {to} cells and has {length}")]
    CellCount {
        /// The capture.
        capture: &'static str,
        /// At least.
        from: usize,
        /// At most.
        to: usize,
        /// What the file has.
        length: usize,
    },
    /// A dilemma is always of the same four cells.
    #[error("the cells of a dilemma are {known}, in this order")]
    DilemmaCells {
        /// Their keys.
        known: String,
    },
    /// A vote without votes.
    #[error("a vote needs votes: 1 to {max} for each person present")]
    NoVotes {
        /// At most.
        max: u16,
    },
    /// A way of writing down of which nothing can be kept back.
    #[error("{capture} cannot be written first and revealed later")]
    NotWrittenFirst {
        /// The capture.
        capture: &'static str,
    },
    /// A way of writing down that does not exist.
    #[error("\"{capture}\" is not something a step can write down")]
    UnknownCapture {
        /// What the file says.
        capture: String,
    },
    /// A role that does not exist.
    #[error("there is no role \"{role}\"")]
    UnknownRole {
        /// The key.
        role: String,
    },
}

/// An error about this place in this file.
pub(super) fn found(file: &str, place: Place, problem: Problem) -> LibraryError {
    LibraryError {
        file: file.to_owned(),
        place,
        problem,
    }
}
