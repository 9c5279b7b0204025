//! What stands on paper, read back the way a screen reader does.

#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "the tests of the report use the rest, and may panic"
)]
#[path = "../../../src-tauri/crates/report/tests/it/paper.rs"]
mod paper;

/// The text of a saved PDF.
pub struct Printed {
    words: String,
    title: String,
}

/// Reads a PDF.
pub fn read(path: &str) -> Printed {
    let bytes = std::fs::read(path).expect("the file is where it was said to be");
    let paper = paper::Paper::read(&bytes);
    Printed {
        words: without_spaces(&paper.tree().words()) + &without_spaces(&paper.artifacts.concat()),
        title: paper.title(),
    }
}

impl Printed {
    /// Whether the text stands there. Where lines break is for the layout to say, so spaces do not count.
    pub fn says(&self, text: &str) -> bool {
        self.words.contains(&without_spaces(text))
    }

    /// How many times the text stands there.
    pub fn times(&self, text: &str) -> usize {
        self.words.matches(&without_spaces(text)).count()
    }

    /// The title in the file itself.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// A hyphen or a break that may be used at the end of a line is no letter.
fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !['\u{ad}', '\u{200b}'].contains(c))
        .collect()
}
