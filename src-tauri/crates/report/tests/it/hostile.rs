//! Whatever people type, the pages come out, meet PDF/UA-1 and say what was typed.

use report::*;

use crate::evening::{empty, full, sheet};
use crate::everywhere::{PLACES, everywhere, saved, times};
use crate::paper::Paper;

#[test]
fn text_that_looks_like_code_stays_text() {
    for text in [
        "#panic()",
        "*bold*",
        "_nadruk_",
        "$x$",
        "// niets",
        "/* niets */",
        "= Kop",
        "- streepje",
        "@verwijzing",
        "<etiket>",
        "#import \"/x.typ\"",
        "\\u{41} \\ ~ ` ```",
        "]) #{ }",
        "{step} {rows} {role}",
        "\"quotes\" 'enkel'",
        "--- ... -?",
    ] {
        assert_eq!(
            times(&saved(&everywhere(text)), text),
            PLACES,
            "{text:?} is not everywhere as it was typed"
        );
    }
}

#[test]
fn names_with_apostrophes_and_accents_stay_as_they_are() {
    for text in [
        "Jantien d'Hondt's",
        "‘s-Gravenpolder",
        "Łukasz Şahin-Ćirić",
        "naïef, coöperatie, één",
    ] {
        assert_eq!(times(&saved(&everywhere(text)), text), PLACES, "{text:?}");
    }
}

#[test]
fn other_scripts_and_emoji_come_out() {
    for text in ["Привіт", "Γειά", "ሰላም", "Բարեւ", "გამარჯობა", "🏠", "→ ✓ ☐"]
    {
        assert_eq!(
            times(&saved(&everywhere(text)), text),
            PLACES,
            "{text:?} is not everywhere as it was typed"
        );
    }
}

#[test]
fn right_to_left_text_comes_out() {
    for text in [
        "مرحبا بالجيران",
        "שלום שכנים",
        "أهلا (2026) W-07",
        "Zij zei: مرحبا, en lachte",
    ] {
        let words = saved(&everywhere(text)).tree().words();
        // A PDF holds these letters in the order in which they stand on the line, so they are counted.
        for letter in text.chars().filter(|c| c.is_alphabetic()) {
            let typed = text.matches(letter).count() * PLACES;
            let drawn = words.matches(letter).count();
            assert!(
                drawn >= typed,
                "{letter:?} stands {drawn} times instead of {typed}"
            );
        }
    }
}

#[test]
fn emoji_with_skin_and_family_come_out() {
    for text in ["👍🏽", "👩‍👧‍👦", "🇳🇱", "❤️", "1️⃣"] {
        saved(&everywhere(text));
    }
}

#[test]
fn control_characters_are_left_out() {
    let paper = saved(&everywhere(
        "een\u{0}\u{7}\u{1b}\u{9d}\u{202e}twee\u{ad}drie",
    ));
    assert_eq!(
        times(&paper, "eentweedrie"),
        PLACES,
        "the words close the gap"
    );
}

#[test]
fn characters_without_a_font_are_boxes_and_counted() {
    let report = SessionReport {
        question: "谢谢".to_owned(),
        ..empty(Language::Dutch)
    };
    let rendered = session_report(&report).unwrap();
    assert_eq!(rendered.replaced_characters(), 2, "the app can warn");
    let words = Paper::read(&rendered.pdf().unwrap()).tree().words();
    assert!(
        words.contains("□□"),
        "the reader sees that something stood here: {words}"
    );
    assert_eq!(
        session_report(&full(Language::Dutch))
            .unwrap()
            .replaced_characters(),
        0
    );
}

#[test]
fn white_space_alone_is_nothing() {
    let report = everywhere(" \n\t\u{a0} ");
    let rendered = session_report(&report).unwrap();
    rendered
        .pdf()
        .expect("headings without words would break PDF/UA-1");
}

#[test]
fn hostile_words_on_a_recovery_sheet_stay_on_one_page() {
    let mut hostile = sheet(Language::Dutch);
    hostile.words[0] = "#panic()".to_owned();
    hostile.words[11] = "\u{202e}*x*".to_owned();
    let rendered = recovery_sheet(&hostile).unwrap();
    assert_eq!(rendered.page_count(), 1);
    let words = Paper::read(&rendered.pdf().unwrap()).tree().words();
    assert!(
        words.contains("#panic()") && words.contains("*x*"),
        "{words}"
    );
}
