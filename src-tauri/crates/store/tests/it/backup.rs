//! Copies of the whole store.

use crate::fixture::{Evening, Laptop, key_in, said};
use std::fs;
use store::Store;

#[test]
fn a_backup_opens_like_any_store_and_has_everything() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("Staat ook in de kopie.");
    evening
        .store
        .draft_save("lijn", "half")
        .expect("there is room");
    let undo_state = evening.store.undo_state();
    let stick = laptop.path.join("stick");
    let first = evening.store.backup_to(&stick).expect("there is room");
    let second = evening.store.backup_to(&stick).expect("there is room");
    assert_ne!(first, second, "a backup never takes the place of another");
    evening.say("Van daarna.");
    let copy = Store::open(&first, &key_in(&first), laptop.clock.clock())
        .expect("with its own key files it opens, without the laptop");
    assert_eq!(
        said(&copy, evening.session.id),
        ["Staat ook in de kopie."],
        "as it was then"
    );
    assert_eq!(
        copy.drafts("").map(|drafts| drafts.len()),
        Ok(1),
        "with what was half-typed"
    );
    assert_eq!(
        copy.undo_state(),
        undo_state,
        "and with what could be undone"
    );
    let left: Vec<_> = fs::read_dir(&stick)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path != &first && path != &second)
        .collect();
    assert!(left.is_empty(), "nothing unfinished is left");
}

#[test]
fn a_copy_has_the_same_projections() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for text in ["een", "twee", "drie"] {
        evening.say(text);
    }
    evening.store.undo().expect("there is a step");
    let place = evening
        .store
        .backup_to(&laptop.path.join("stick"))
        .expect("there is room");
    let mut copy = Store::open(&place, &key_in(&place), laptop.clock.clock()).expect("it opens");
    assert_eq!(
        copy.projection_digests(),
        evening.store.projection_digests(),
        "the same tables"
    );
    assert!(
        copy.integrity().expect("the copy can be read").is_sound(),
        "and it is whole"
    );
}
