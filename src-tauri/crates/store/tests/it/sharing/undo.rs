//! One undo takes a whole import back.

use super::{Two, given_by, take_in};
use crate::fixture::said;
use store::{Action, StoreError};

#[test]
fn undo_takes_back_all_that_came_in_and_the_same_file_brings_it_again() {
    let mut two = Two::new();
    let line = two.here.say("Hij is bang.");
    two.here.change(&line, "Hij is bang voor de bel.");
    let before = (two.there.log_len(), two.there.projection_digests());
    two.hand_over();
    let undone = two.there.undo().expect("there is a step");
    assert_eq!(undone.value, Action::BundleTakeIn);
    assert!(!undone.changes.is_empty(), "the screen is told what went");
    assert_eq!(
        (two.there.log_len(), two.there.projection_digests()),
        before,
        "as it was before"
    );
    assert_eq!(
        two.there.redo().map(|_| ()),
        Err(StoreError::NothingToRedo),
        "it was written elsewhere: the file brings it back"
    );
    two.hand_over();
    two.are_equal();
}

#[test]
fn what_was_changed_since_stays() {
    let mut two = Two::new();
    let kept = two.here.say("Hij is bang.");
    two.here.say("Hij is boos.");
    two.hand_over();
    let changed = domain::statement::Statement {
        text: "Hij is bang, zegt de buurvrouw.".into(),
        ..kept
    };
    crate::fixture::act(&mut two.there, Action::StatementEdit, |tx| tx.put(&changed));
    two.there.undo().expect("the change is a step");
    two.there.redo().expect("and comes back");
    two.there.undo().expect("and goes again");
    assert_eq!(
        two.there.undo().map(|undone| undone.value),
        Ok(Action::BundleTakeIn),
        "then what came in"
    );
    assert_eq!(
        said(&two.there, two.here.session.id),
        ["Hij doet nooit open.", "Hij is bang."],
        "the line that somebody worked on here stays, whole"
    );
    let before = two.there.projection_digests();
    two.there.rebuild().expect("the projections can be made");
    assert_eq!(
        two.there.projection_digests(),
        before,
        "as a rebuild makes it"
    );
}

#[test]
fn nothing_from_before_can_be_undone_after_a_file_came_in() {
    let mut two = Two::new();
    let handed = given_by(&two.there, two.group());
    two.here.say("Van hier.");
    let group = two.group();
    take_in(&mut two.here.store, group, handed);
    assert_eq!(
        two.here.store.undo().map(|_| ()),
        Err(StoreError::NothingToUndo),
        "nothing came in, and what was done without knowing that stays"
    );
}
