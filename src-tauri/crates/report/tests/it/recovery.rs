//! The recovery sheet: one page with twelve words in order and nobody's name.

use report::{Language, recovery_sheet};

use crate::evening::sheet;
use crate::paper::Paper;

#[test]
fn the_recovery_sheet_is_one_page_with_the_words_in_order() {
    let rendered = recovery_sheet(&sheet(Language::Dutch)).unwrap();
    assert_eq!(rendered.page_count(), 1, "a second page gets lost");
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert_eq!(paper.language(), "nl");
    assert_eq!(paper.title(), "Herstelblad, 21 november 2026");
    insta::assert_snapshot!(paper.tree().outline());
}

#[test]
fn the_recovery_sheet_has_an_english_twin() {
    let rendered = recovery_sheet(&sheet(Language::English)).unwrap();
    assert_eq!(rendered.page_count(), 1, "a second page gets lost");
    insta::assert_snapshot!(
        Paper::read(&rendered.pdf().unwrap())
            .tree()
            .headings()
            .join("\n")
    );
}

#[test]
fn the_longest_words_still_fit_on_one_page() {
    let mut long = sheet(Language::Dutch);
    long.words = std::array::from_fn(|_| "verantwoordelijkheid".to_owned());
    let rendered = recovery_sheet(&long).unwrap();
    assert_eq!(rendered.page_count(), 1, "a second page gets lost");
}
