//! Reading the text that a group can begin its charter with.

use super::error::{LibraryError, Place};
use super::texts::{Checking, TextFile};
use domain::charter::CharterPart;
use domain::method::LocalText;
use serde::Deserialize;

const TITLE_CHARS_MAX: usize = 60;
/// What is read aloud in one breath or two.
const TEXT_CHARS_MAX: usize = 240;
const POINTS_MAX: usize = 30;
const PARTS: &[(&str, CharterPart)] = &[
    ("principle", CharterPart::Principle),
    ("manner", CharterPart::Manner),
    ("moment", CharterPart::Moment),
];

/// A point to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterStart {
    /// What it is about.
    pub part: CharterPart,
    /// In a few words.
    pub title: LocalText,
    /// In a few sentences.
    pub text: LocalText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CharterFile {
    points: Vec<PointFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PointFile {
    part: String,
    title: TextFile,
    text: TextFile,
}

/// Reads and checks the text to begin with, from a file called `file_name`.
///
/// # Errors
/// The first [`LibraryError`] that is met, with its place.
pub fn load_charter(text: &str, file_name: &str) -> Result<Vec<CharterStart>, LibraryError> {
    let (file, mut checking) = Checking::read::<CharterFile>(text, file_name)?;
    checking.place = Place::File;
    let points = checking.list(file.points, "points", POINTS_MAX)?;
    points
        .into_iter()
        .map(|point| {
            Ok(CharterStart {
                part: checking.choice(&point.part, "part", PARTS)?,
                title: checking.text(point.title, "title", TITLE_CHARS_MAX)?,
                text: checking.text(point.text, "text", TEXT_CHARS_MAX)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    #[test]
    fn the_text_to_begin_with_has_eleven_starting_points_and_some_manners() {
        let count = |part| {
            let points = library::charter().iter();
            points.filter(|point| point.part == part).count()
        };
        assert_eq!(count(CharterPart::Principle), 11, "as in Hellendoorn");
        assert!(
            count(CharterPart::Manner) >= 3,
            "and how people treat each other"
        );
    }

    #[test]
    fn a_point_about_something_unknown_is_told() {
        let text = r#"{"points":[{"part":"rule","title":{"nl":"a","en":"b"},"text":{"nl":"c","en":"d"}}]}"#;
        let error = load_charter(text, "start.json").expect_err("there is no such part");
        assert!(
            error.to_string().contains("rule"),
            "what is unknown is told: {error}"
        );
    }
}
