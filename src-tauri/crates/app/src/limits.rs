//! Limits on what comes from the screen. Counted in characters, as a person would.

use crate::error::{AppError, ErrorCode};

/// A line that is said in one breath.
pub const LINE_CHARS_MAX: usize = 2_000;
/// A name, a place, an organisation.
pub const NAME_CHARS_MAX: usize = 200;
/// A story, own notes.
pub const STORY_CHARS_MAX: usize = 20_000;
/// A draft: more than any field takes, so that a text that is too long is kept while it is shortened.
pub const DRAFT_CHARS_MAX: usize = 1_000_000;

/// The text without spaces at its ends and without signs that no paper can show.
///
/// # Errors
/// [`ErrorCode::TooLong`] with `max` and `length`.
pub fn text(given: &str, chars_max: usize) -> Result<String, AppError> {
    let clean: String = given
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    let clean = clean.trim();
    let length = clean.chars().count();
    if length > chars_max {
        return Err(AppError::new(ErrorCode::TooLong)
            .with("max", chars_max)
            .with("length", length));
    }
    Ok(clean.to_owned())
}

/// A line: as [`text`], on one line.
///
/// # Errors
/// [`ErrorCode::TooLong`], and [`ErrorCode::Empty`] when nothing is left.
pub fn line(given: &str) -> Result<String, AppError> {
    required(&one_line(given), LINE_CHARS_MAX)
}

/// A name: as [`line`], shorter.
///
/// # Errors
/// As [`line`].
pub fn name(given: &str) -> Result<String, AppError> {
    required(&one_line(given), NAME_CHARS_MAX)
}

/// A short text that may stay empty.
///
/// # Errors
/// [`ErrorCode::TooLong`].
pub fn short(given: &str) -> Result<String, AppError> {
    text(&one_line(given), NAME_CHARS_MAX)
}

fn one_line(given: &str) -> String {
    given
        .split(['\n', '\r', '\t', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn required(given: &str, chars_max: usize) -> Result<String, AppError> {
    let text = text(given, chars_max)?;
    if text.is_empty() {
        Err(AppError::new(ErrorCode::Empty))
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_page_becomes_one_line_or_is_refused_with_its_length() {
        assert_eq!(
            line("  wat hij zegt\r\n\tis waar ").expect("fits"),
            "wat hij zegt is waar",
            "one line, no edges"
        );
        let error = line(&"a".repeat(200_000)).expect_err("200 kB is no line");
        assert_eq!(
            error.code,
            ErrorCode::TooLong,
            "it is too long and not something else"
        );
        assert_eq!(error.params["max"], "2000", "the limit is told");
        assert_eq!(
            line(" \u{7} ").expect_err("nothing is left").code,
            ErrorCode::Empty,
            "a bell is no text"
        );
    }

    #[test]
    fn letters_of_every_script_and_signs_are_kept() {
        for given in ["d'r d’Oude 'n'", "👩🏽‍🌾 بيت הבית", "<b>*vet*</b> #panic()"]
        {
            assert_eq!(line(given).expect("fits"), given, "text is text");
        }
    }
}
