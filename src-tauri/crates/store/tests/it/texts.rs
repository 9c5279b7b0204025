//! Everything that people and their clipboards produce comes back as it went in.

use crate::fixture::{Evening, Laptop};

#[test]
fn texts_come_back_byte_for_byte_after_a_restart_and_a_rebuild() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let long = "Hij doet 's avonds nooit open. ".repeat(6_700);
    assert!(long.len() > 200_000, "a pasted page or fifty");
    let texts = [
        "O'Neill's \"buur\"; DROP TABLE op; --",
        "👩🏽‍🦽 rolt 🎉",
        "שלום עולם, مرحبا",
        "\u{202e}omgekeerd\u{202c}",
        "een\0nul\0",
        "\0",
        "  spaties en\ttabs\r\nregels \u{a0}\u{200b}",
        "e\u{301} naast é",
        "\u{10ffff}\u{fffd}\u{feff}",
        long.as_str(),
    ];
    for text in texts {
        evening.say(text);
    }
    assert_eq!(evening.said(), texts, "as typed");
    evening.store = laptop.reopen(evening.store);
    assert_eq!(evening.said(), texts, "as typed, after a restart");
    evening
        .store
        .rebuild()
        .expect("the projections can be made");
    assert_eq!(evening.said(), texts, "as typed, from the log alone");
    for _ in texts {
        evening.store.undo().expect("there is a step");
    }
    assert!(evening.said().is_empty(), "all of them can be undone");
    assert!(
        evening
            .store
            .integrity()
            .expect("the store can be read")
            .is_sound(),
        "all is well"
    );
}

#[test]
fn a_draft_keeps_any_text_too() {
    let laptop = Laptop::new();
    let mut store = laptop.create();
    let text = "half\0 een 'zin' 👩🏽‍🦽 שלום".repeat(5_000);
    store.draft_save("lijn", &text).expect("there is room");
    let store = laptop.reopen(store);
    let drafts = store.drafts("lijn").expect("the store can be read");
    assert!(drafts[0].text == text, "byte for byte");
}
