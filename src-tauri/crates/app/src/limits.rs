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

/// A key of a role or a method, or the name of a draft; longer than any of ours.
pub const KEY_CHARS_MAX: usize = 200;
/// Ways in which other programs end a line; a word processor has more of them than a keyboard.
const LINE_ENDS: [char; 7] = [
    '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
];

/// The longest a block can be planned or extended.
pub const BLOCK_MINUTES_MAX: u16 = 240;

/// A length that a block can have, in minutes, nearest to the one that was asked for.
#[must_use]
pub fn block_minutes(asked: u16) -> u16 {
    asked.clamp(1, BLOCK_MINUTES_MAX)
}

/// The text without spaces at its ends and without signs that no paper can show.
///
/// # Errors
/// [`ErrorCode::TooLong`] with `max` and `length`.
pub fn text(given: &str, chars_max: usize) -> Result<String, AppError> {
    let clean: String = given
        .replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            c if LINE_ENDS.contains(&c) => '\n',
            '\t' => ' ',
            c => c,
        })
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    let clean = clean.trim();
    fits(clean, chars_max)?;
    Ok(clean.to_owned())
}

/// Whether a text has at most so many characters.
///
/// # Errors
/// [`ErrorCode::TooLong`] with `max` and `length`.
pub fn fits(text: &str, chars_max: usize) -> Result<(), AppError> {
    let length = text.chars().count();
    if length > chars_max {
        return Err(AppError::new(ErrorCode::TooLong)
            .with("max", chars_max)
            .with("length", length));
    }
    Ok(())
}

/// A key, as it is.
///
/// # Errors
/// [`ErrorCode::TooLong`].
pub fn key(given: String) -> Result<String, AppError> {
    fits(&given, KEY_CHARS_MAX)?;
    Ok(given)
}

/// A line: as [`text`], on one line.
///
/// # Errors
/// [`ErrorCode::TooLong`], and [`ErrorCode::Empty`] when nothing is left.
pub fn line(given: &str) -> Result<String, AppError> {
    required(&one_line(given), LINE_CHARS_MAX)
}

/// A name: as [`line()`], shorter.
///
/// # Errors
/// As [`line()`].
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

/// A line that may stay empty.
///
/// # Errors
/// [`ErrorCode::TooLong`].
pub fn line_or_nothing(given: &str) -> Result<String, AppError> {
    text(&one_line(given), LINE_CHARS_MAX)
}

fn one_line(given: &str) -> String {
    given
        .split(|c| LINE_ENDS.contains(&c) || c == '\t')
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
    fn words_from_a_word_processor_never_grow_together() {
        let pasted = "een\ttwee\u{b}drie\r\nvier\rvijf\u{2028}zes";
        assert_eq!(
            line(pasted).expect("fits"),
            "een twee drie vier vijf zes",
            "a line end of any kind is a space in a line"
        );
        assert_eq!(
            text(pasted, STORY_CHARS_MAX).expect("fits"),
            "een twee\ndrie\nvier\nvijf\nzes",
            "and a line end in a story"
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
