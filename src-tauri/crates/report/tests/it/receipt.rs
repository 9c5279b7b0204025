//! The proof of erasing and the sheet for a successor: one page each, and nothing of a case.

use crate::evening::day;
use crate::paper::Paper;
use report::{
    Handover, Language, Receipt, ReceiptLaptop, ReceiptReason, ReceiptWhat, handover,
    receipt as proof_of,
};

fn proof(language: Language) -> Receipt {
    Receipt {
        language,
        group: "Buurtkring De Linde".into(),
        number: "3f9a2c71".into(),
        what: ReceiptWhat::Case,
        reason: ReceiptReason::Asked,
        erased_on: day(2026, 11, 21),
        laptops: vec![
            ReceiptLaptop {
                name: "Laptop van de Huiskamer".into(),
                seen: true,
            },
            ReceiptLaptop {
                name: "Laptop van het wijkteam".into(),
                seen: false,
            },
        ],
        printed_on: day(2026, 11, 23),
    }
}

fn sheet(language: Language) -> Handover {
    Handover {
        language,
        group: "Buurtkring De Linde".into(),
        opens_with_words: true,
        file_name: "buurtkring-de-laptop-huiska-20261121-1905-3f9a2c.kantelbeeld".into(),
        begins_on: Some(day(2026, 11, 1)),
        next_on: Some(day(2026, 11, 26)),
        next_place: "De Huiskamer".into(),
        members: 9,
        sessions: 14,
        cases: 6,
        agreements: 3,
        untold: 1,
        ideas: 2,
        lessons: 4,
        printed_on: day(2026, 11, 23),
    }
}

#[test]
fn the_proof_of_erasing_is_one_page_that_says_where_and_nothing_of_what() {
    let rendered = proof_of(&proof(Language::Dutch)).unwrap();
    assert_eq!(rendered.page_count(), 1, "a second page gets lost");
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert_eq!(paper.language(), "nl");
    assert_eq!(paper.title(), "Bewijs van wissen, 21 november 2026");
    insta::assert_snapshot!(paper.tree().outline());
}

#[test]
fn many_laptops_still_have_their_line() {
    let mut many = proof(Language::English);
    many.laptops = (0..40)
        .map(|n| ReceiptLaptop {
            name: format!("Laptop {n}"),
            seen: n % 2 == 0,
        })
        .collect();
    let rendered = proof_of(&many).unwrap();
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert!(
        paper.tree().outline().contains("Laptop 39"),
        "the last one stands there too"
    );
}

#[test]
fn the_sheet_for_a_successor_is_one_page_with_steps_in_order() {
    let rendered = handover(&sheet(Language::Dutch)).unwrap();
    assert_eq!(rendered.page_count(), 1, "a second page gets lost");
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert_eq!(paper.title(), "Overdracht, 23 november 2026");
    insta::assert_snapshot!(paper.tree().outline());
}

#[test]
fn the_sheet_asks_for_no_words_when_the_file_opens_on_a_laptop() {
    let on_a_laptop = Handover {
        opens_with_words: false,
        ..sheet(Language::Dutch)
    };
    let rendered = handover(&on_a_laptop).unwrap();
    assert_eq!(rendered.page_count(), 1, "a second page gets lost");
    let said = Paper::read(&rendered.pdf().unwrap()).tree().outline();
    assert!(!said.contains("wachtzin van het bestand"), "{said}");
    assert!(
        said.contains("waarvan je voorganger het kaartje heeft"),
        "{said}"
    );
}

#[test]
fn both_have_an_english_twin() {
    for rendered in [
        proof_of(&proof(Language::English)).unwrap(),
        handover(&sheet(Language::English)).unwrap(),
    ] {
        assert_eq!(rendered.page_count(), 1, "a second page gets lost");
        let paper = Paper::read(&rendered.pdf().unwrap());
        assert_eq!(paper.language(), "en");
    }
}
