//! Makes what people typed fit for paper without changing what it says.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::Language;
use crate::shelf::SHELF;

/// Stands for a character that no bundled font can draw.
const REPLACEMENT: &str = "□";
/// A place where a line may break although nothing is seen there.
const BREAK_HERE: char = '\u{200b}';
/// Shorter runs without a space fit in the narrowest column.
const RUN_GRAPHEMES_MAX: usize = 24;
/// Longer runs are no words of a language; hyphenating them takes time and makes no sense.
const WORD_GRAPHEMES_MAX: usize = 40;
/// Distance between two places to break in a run that has none of its own.
const PIECE_GRAPHEMES: usize = 10;

/// The character as it goes on paper, or nothing when it has no shape of its own.
fn known(character: char) -> Option<char> {
    match character {
        '\u{a0}' => Some(character),
        c if c.is_whitespace() => Some(' '),
        // These would turn around the words of the page itself.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        // Hidden breaks, and the choice between a coloured and a plain emoji.
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' => {
            None
        }
        '\u{2011}' => Some('\u{2010}'),
        // A flag is two letters; in one colour the letters say more.
        '\u{1f1e6}'..='\u{1f1ff}' => {
            char::from_u32(u32::from(character) - 0x1f1e6 + u32::from('A'))
        }
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Joins letters or emoji into one shape.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Makes texts printable and counts what had to be replaced.
pub struct Printer {
    language: Language,
    replaced: usize,
}

impl Printer {
    pub fn new(language: Language) -> Self {
        Self {
            language,
            replaced: 0,
        }
    }

    /// Characters that became an empty box so far.
    pub fn replaced(&self) -> usize {
        self.replaced
    }

    /// A text of several lines; line ends stay, empty lines at the edges go.
    pub fn text(&mut self, text: &str) -> String {
        let lines: Vec<String> = text.lines().map(|line| self.line(line)).collect();
        lines.join("\n").trim().to_owned()
    }

    /// A text on one line: every line end and tab becomes a space.
    pub fn line(&mut self, text: &str) -> String {
        let known: String = text.chars().filter_map(known).collect();
        let drawn: String = known
            .graphemes(true)
            .map(|grapheme| self.drawn(grapheme))
            .collect();
        let mut out = String::with_capacity(drawn.len());
        for word in drawn.split(' ').filter(|word| !word.is_empty()) {
            if !out.is_empty() {
                out.push(' ');
            }
            self.push_word(&mut out, word);
        }
        out
    }

    /// What one of the fonts can draw of a letter with its accents, or of an emoji with its parts.
    fn drawn<'a>(&mut self, grapheme: &'a str) -> Cow<'a, str> {
        if SHELF.can_draw(grapheme) {
            return Cow::Borrowed(grapheme);
        }
        let plain: String = grapheme.chars().filter(|c| !is_joiner(*c)).collect();
        if SHELF.can_draw(&plain) {
            return Cow::Owned(plain);
        }
        self.replaced += 1;
        match plain.chars().next().map(String::from) {
            Some(base) if SHELF.can_draw(&base) => Cow::Owned(base),
            _ => Cow::Borrowed(REPLACEMENT),
        }
    }

    /// Adds a word, with places to break when it is too long for a column and hyphenation does not help.
    fn push_word(&self, out: &mut String, word: &str) {
        let length = word.graphemes(true).count();
        let whole =
            length <= RUN_GRAPHEMES_MAX || (length <= WORD_GRAPHEMES_MAX && self.hyphenates(word));
        if whole {
            out.push_str(word);
            return;
        }
        for (index, grapheme) in word.graphemes(true).enumerate() {
            if index > 0 && index % PIECE_GRAPHEMES == 0 {
                out.push(BREAK_HERE);
            }
            out.push_str(grapheme);
        }
    }

    /// Whether the typesetter finds enough places to break by itself.
    fn hyphenates(&self, word: &str) -> bool {
        let language = match self.language {
            Language::Dutch => hypher::Lang::Dutch,
            Language::English => hypher::Lang::English,
        };
        word.chars().all(|c| c.is_alphabetic() || c == '-')
            && word
                .split('-')
                .flat_map(|part| hypher::hyphenate(part, language))
                .all(|syllable| syllable.graphemes(true).count() <= PIECE_GRAPHEMES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> String {
        Printer::new(Language::Dutch).line(text)
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in [
            "Jantien's ‘mooie’ dag, 3 × €5",
            "#panic() *bold* $x$ // _a_ <b>",
            "مرحبا שלום Привіт",
            "👍🏽 👩‍👧",
        ] {
            assert_eq!(line(text), text, "printing may not change what was said");
        }
    }

    #[test]
    fn what_paper_cannot_hold_goes_quietly() {
        assert_eq!(
            line("een\u{0}twee\u{7}\u{1b}[31m"),
            "eentwee[31m",
            "control characters have no shape"
        );
        assert_eq!(
            line("een\ttwee\nvijf\u{2003}zes"),
            "een twee vijf zes",
            "a line has only spaces"
        );
        assert_eq!(
            line("\u{202e}omgekeerd"),
            "omgekeerd",
            "a text may not turn the page around"
        );
    }

    #[test]
    fn a_character_without_a_font_becomes_a_box_and_is_counted() {
        let mut printer = Printer::new(Language::Dutch);
        assert_eq!(
            printer.line("dank 謝謝"),
            "dank □□",
            "the reader sees that something stood here"
        );
        assert_eq!(
            printer.replaced(),
            2,
            "the app can say how many did not fit"
        );
    }

    #[test]
    fn signs_without_a_shape_of_their_own_leave_something_readable() {
        assert_eq!(
            line("🇳🇱 1️⃣ ❤️"),
            "NL 1 ❤",
            "a flag is letters, a key is its digit"
        );
        assert_eq!(
            line("x\u{5b0}y a\u{200d}b"),
            "xy ab",
            "an impossible accent goes, its letter stays"
        );
        assert_eq!(line("می‌خواهم"), "می‌خواهم", "Persian needs its joiners");
    }

    #[test]
    fn lines_of_a_story_stay_lines() {
        let text = Printer::new(Language::Dutch).text("\neen \n twee\r\ndrie\n\n");
        assert_eq!(text, "een\ntwee\ndrie", "only the empty edges go");
    }

    #[test]
    fn a_long_dutch_word_is_left_to_hyphenation() {
        let word = "handelingsruimtebijeenkomstverslag";
        assert_eq!(
            line(word),
            word,
            "its syllables are short enough to break by themselves"
        );
    }

    #[test]
    fn a_run_without_syllables_gets_places_to_break() {
        for run in [
            "W".repeat(60),
            "7".repeat(60),
            "===".repeat(20),
            "á".repeat(60),
            "x1".repeat(40),
        ] {
            let longest = line(&run)
                .split(BREAK_HERE)
                .map(|piece| piece.graphemes(true).count())
                .max();
            assert!(
                longest <= Some(PIECE_GRAPHEMES),
                "{run} would run out of its column"
            );
            assert_eq!(
                line(&run).replace(BREAK_HERE, ""),
                run,
                "nothing but breaks is added"
            );
        }
    }
}
