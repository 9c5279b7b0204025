//! Which texts from outside we show.

/// One line of at most so many characters, with something in it. Control characters could break a line of the screen or of a
/// log, and the marks that turn the direction of writing can make a text look like another.
pub(crate) fn is_line(text: &str, chars_max: usize) -> bool {
    !text.trim().is_empty() && is_text(text, chars_max) && !text.contains('\n')
}

/// As [`is_line`], but it may be empty and have line breaks.
pub(crate) fn is_text(text: &str, chars_max: usize) -> bool {
    let odd = |char: char| {
        (char.is_control() && char != '\n')
            || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().count() <= chars_max && !text.contains(odd)
}
