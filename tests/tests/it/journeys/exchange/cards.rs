//! Getting to know each other's laptop.

use super::{card_of, colleagues, is_called, meets};
use acceptance::facilitator::Laptop;
use app::error::ErrorCode;
use serde_json::json;

#[test]
fn both_laptops_show_the_same_four_words() {
    let (one, other) = (Laptop::new(), Laptop::new());
    let (anna, bram) = (one.start(), other.start());
    let stick = tempfile::tempdir().expect("a folder for temporary files");
    for (who, name) in [(&anna, "Laptop van Anna"), (&bram, "Laptop van Bram")] {
        who.makes_a_store();
        is_called(who, name);
    }
    let seen = meets(&anna, &bram, stick.path());
    assert_eq!(seen["name"], "Laptop van Bram", "as Bram called it");
    assert_eq!(seen["known"], false, "before it was added");
    assert_eq!(seen["words"].as_array().map(Vec::len), Some(4));
    assert_eq!(
        meets(&bram, &anna, stick.path())["words"],
        seen["words"],
        "they read them aloud to each other"
    );
    let third = Laptop::new().start();
    third.makes_a_store();
    is_called(&third, "Laptop van niemand");
    assert_ne!(
        meets(&third, &bram, stick.path())["words"],
        seen["words"],
        "another laptop in between has other words"
    );
}

#[test]
fn a_laptop_without_a_name_has_no_card() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    let refused = she.is_refused("contact_card_save", json!({ "path": null }));
    assert_eq!(refused.code, ErrorCode::LaptopNameless);
    let long = she.is_refused("laptop_name_save", json!({ "name": "x".repeat(61) }));
    assert_eq!(long.code, ErrorCode::TooLong, "it must fit in a list");
}

#[test]
fn what_is_no_card_is_refused_with_a_sentence_of_its_own() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let (community, _) = {
        she.makes_a_store();
        she.makes_a_group()
    };
    is_called(&she, "Laptop van Anna");
    let stick = tempfile::tempdir().expect("a folder for temporary files");
    let read = |name: &str, bytes: &[u8]| {
        let path = stick.path().join(name);
        std::fs::write(&path, bytes).expect("there is room");
        she.is_refused("contact_card_read", json!({ "path": path }))
            .code
    };
    assert_eq!(read("brief.txt", b"Beste buren,"), ErrorCode::NotACard);
    assert_eq!(read("foto.jpg", &[0xff, 0xd8, 0xff]), ErrorCode::NotACard);
    assert_eq!(read("groot", &vec![b'A'; 1 << 20]), ErrorCode::NotACard);
    assert_eq!(
        read("half", b"KANTELBEELD1:ABCDEF"),
        ErrorCode::CardNotWhole
    );
    assert_eq!(
        she.is_refused(
            "contact_card_read",
            json!({ "path": stick.path().join("weg") })
        )
        .code,
        ErrorCode::FileNotRead
    );
    let own = card_of(&she, "eigen", stick.path());
    let own = she.does("contact_card_read", json!({ "path": own }));
    assert_eq!(own["own"], true, "it says so");
    let refused = she.is_refused(
        "colleague_add",
        json!({ "card": own["card"], "name": "ik" }),
    );
    assert_eq!(refused.code, ErrorCode::OwnCard);
    assert_eq!(colleagues(&she, &community).len(), 0, "nobody was added");
}

#[test]
fn nothing_of_the_practice_group_is_exchanged() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.does("practice_open", json!({}));
    let refused = she.is_refused("laptop_name_save", json!({ "name": "Oefenlaptop" }));
    assert_eq!(refused.code, ErrorCode::NotInPractice);
}
