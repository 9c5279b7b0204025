//! Undo and redo.

use crate::fixture::{Evening, Laptop, act};
use store::{Action, StoreError, UndoState};

#[test]
fn an_added_line_goes_and_comes_back() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("Hij doet nooit open.");
    let undone = evening.store.undo().expect("there is a line to undo");
    assert_eq!(
        undone.value,
        Action::StatementAdd,
        "the step has the name of the action"
    );
    assert!(evening.said().is_empty(), "the line is gone");
    evening.store.redo().expect("there is a line to redo");
    assert_eq!(
        evening.said(),
        ["Hij doet nooit open."],
        "the line is back as it was"
    );
}
