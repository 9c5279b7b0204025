//! The charter: large print, every point in order, one page never ends in the middle of a point.

use report::{Charter, CharterArticle, Language, Said, charter};

use crate::evening::day;
use crate::paper::Paper;

fn article(title: &str, text: &str) -> CharterArticle {
    CharterArticle {
        title: title.to_owned(),
        text: text.to_owned(),
    }
}

fn of(language: Language) -> Charter {
    Charter {
        language,
        said: Said::from([("charter_manners".to_owned(), "Onze manieren".to_owned())]),
        group: "Leerkring De Hoek".to_owned(),
        begins_on: Some(day(2026, 1, 13)),
        review_on: Some(day(2028, 1, 13)),
        principles: vec![
            article("Samen verantwoordelijk", "Iedereen telt even zwaar mee."),
            article("De praktijk staat voorop", ""),
        ],
        manners: vec![article("We laten elkaar uitpraten", "Eén iemand spreekt.")],
        moments: vec![article("Bij elke nieuwe casus", "")],
        printed_on: day(2026, 11, 21),
        practice: false,
    }
}

#[test]
fn a_charter_reads_in_order_with_headings_of_two_levels() {
    let rendered = charter(&of(Language::Dutch)).unwrap();
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert_eq!(paper.language(), "nl", "a screen reader speaks Dutch");
    assert_eq!(paper.title(), "Zo werken wij, Leerkring De Hoek");
    assert_eq!(
        paper.tree().headings(),
        [
            "1 Waar wij voor staan",
            "2 1. Samen verantwoordelijk",
            "2 2. De praktijk staat voorop",
            "1 Onze manieren",
            "2 We laten elkaar uitpraten",
            "1 Wanneer wij altijd om ervaringskennis vragen",
            "2 Bij elke nieuwe casus",
        ],
        "the way through the page by its headings"
    );
    assert!(
        paper
            .tree()
            .words()
            .contains("Op 13 januari 2028 kijken we samen"),
        "when the group looks back"
    );
}

#[test]
fn an_empty_charter_a_long_word_and_a_right_to_left_point_still_make_paper() {
    let mut odd = of(Language::English);
    odd.principles = Vec::new();
    odd.manners = vec![
        article(&"handelingsruimte".repeat(8), &"lang ".repeat(1_500)),
        article("نتحدث معا", "👍🏽 مرحبا"),
    ];
    odd.begins_on = None;
    odd.review_on = None;
    let rendered = charter(&odd).unwrap();
    assert!(
        rendered.page_count() > 1,
        "a point that fits on no page flows on"
    );
    Paper::read(&rendered.pdf().unwrap());
    let nothing = Charter {
        manners: Vec::new(),
        ..odd
    };
    assert_eq!(charter(&nothing).unwrap().page_count(), 1, "one calm page");
}
