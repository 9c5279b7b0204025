//! Undo and redo.

use crate::fixture::{Evening, Laptop, act, member};
use domain::ids::MemberId;
use domain::member::Member;
use domain::role::RoleKey;
use domain::session::{Session, SessionStatus};
use domain::statement::Statement;
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
    assert!(
        undone.changes.touch::<Statement>(),
        "the screen hears which lines to refresh"
    );
    assert!(evening.said().is_empty(), "the line is gone");
    evening.store.redo().expect("there is a line to redo");
    assert_eq!(
        evening.said(),
        ["Hij doet nooit open."],
        "the line is back as it was"
    );
}

#[test]
fn many_edits_of_one_line_go_back_one_by_one_and_forth_again() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("een");
    for text in ["twee", "drie", "een", "vier"] {
        evening.change(&line, text);
    }
    for text in ["een", "drie", "twee", "een"] {
        evening.store.undo().expect("there is a step");
        assert_eq!(evening.said(), [text], "one step back");
    }
    evening.store.undo().expect("the adding is a step as well");
    assert!(evening.said().is_empty(), "back before the line");
    for text in ["een", "twee", "drie", "een", "vier"] {
        evening.store.redo().expect("there is a step");
        assert_eq!(evening.said(), [text], "one step forth");
    }
}

#[test]
fn a_removed_line_comes_back() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("Per ongeluk weg.");
    act(&mut evening.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(line.id)
    });
    assert!(evening.said().is_empty(), "the line is gone");
    assert_eq!(
        evening.store.undo().map(|o| o.value),
        Ok(Action::StatementRemove),
        "by its name"
    );
    assert_eq!(evening.said(), ["Per ongeluk weg."], "the line is back");
}

#[test]
fn the_list_survives_a_restart_with_its_names() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("een");
    evening.change(&line, "twee");
    evening.store.undo().expect("there is a step");
    evening.store = laptop.reopen(evening.store);
    let state = UndoState {
        undo: Some(Action::StatementAdd),
        redo: Some(Action::StatementEdit),
    };
    assert_eq!(
        evening.store.undo_state(),
        Ok(state),
        "both names are there after a restart"
    );
    evening.store.redo().expect("there is a step");
    assert_eq!(evening.said(), ["twee"], "redo works after a restart");
    evening.store = laptop.reopen(evening.store);
    evening.store.undo().expect("there is a step");
    evening.store.undo().expect("there is a step");
    assert!(evening.said().is_empty(), "undo works after a restart");
}

#[test]
fn a_new_action_ends_what_could_be_redone() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("een");
    evening.store.undo().expect("there is a step");
    evening.say("twee");
    assert_eq!(
        evening.store.redo().err(),
        Some(StoreError::NothingToRedo),
        "another road was taken"
    );
    assert_eq!(evening.said(), ["twee"], "nothing comes in between");
}

#[test]
fn empty_lists_say_so() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    assert_eq!(
        evening.store.undo().err(),
        Some(StoreError::NothingToUndo),
        "practice is no step"
    );
    assert_eq!(
        evening.store.redo().err(),
        Some(StoreError::NothingToRedo),
        "nor can it be redone"
    );
    let state = UndoState {
        undo: None,
        redo: None,
    };
    assert_eq!(
        evening.store.undo_state(),
        Ok(state),
        "and the menu is grey"
    );
}

#[test]
fn a_field_that_was_changed_since_is_left_alone() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let session = Session {
        place: "Bibliotheek".into(),
        ..evening.session.clone()
    };
    act(&mut evening.store, Action::SessionSave, |tx| {
        tx.put(&session)
    });
    // The course of the evening is not on the list, so it can come in between.
    let begun = Session {
        place: "Park".into(),
        status: SessionStatus::Running,
        ..session.clone()
    };
    act(&mut evening.store, Action::SessionStart, |tx| {
        tx.put(&begun)
    });
    let saved = Session {
        place: "Bibliotheek".into(),
        method_why: "Rust".into(),
        ..begun.clone()
    };
    act(&mut evening.store, Action::SessionMove, |tx| {
        tx.put(&Session {
            place: "Park".into(),
            ..saved
        })
    });
    evening.store.undo().expect("there is a step");
    let now = evening
        .store
        .read()
        .session(session.id)
        .expect("the session is there");
    assert_eq!(now.place, "Park", "what came later is not overwritten");
    assert_eq!(
        now.status,
        SessionStatus::Running,
        "nor is the course of the evening"
    );
    assert_eq!(
        now.method_why, "Rust",
        "nor a field that the step did not touch"
    );
}

#[test]
fn the_course_of_the_evening_is_not_undone() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("een");
    for action in Action::ALL
        .iter()
        .filter(|action| !action.undoable() && !action.seals())
    {
        let session = Session {
            private_notes: action.key().into(),
            ..evening.session.clone()
        };
        act(&mut evening.store, *action, |tx| tx.put(&session));
        let state = evening.store.undo_state().expect("the store can be read");
        assert_eq!(
            state.undo,
            Some(Action::StatementAdd),
            "{action:?} does not get on the list"
        );
    }
}

#[test]
fn undo_does_not_reach_back_past_the_close() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("een");
    let closed = Session {
        status: SessionStatus::Finished,
        ..evening.session.clone()
    };
    act(&mut evening.store, Action::SessionClose, |tx| {
        tx.put(&closed)
    });
    assert_eq!(
        evening.store.undo().err(),
        Some(StoreError::NothingToUndo),
        "a closed session is not written to"
    );
}

#[test]
fn a_hundred_steps_are_kept() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for n in 0..105 {
        evening.say(&n.to_string());
    }
    for _ in 0..100 {
        evening.store.undo().expect("a hundred steps are kept");
    }
    assert_eq!(
        evening.store.undo().err(),
        Some(StoreError::NothingToUndo),
        "and no more"
    );
    assert_eq!(
        evening.said(),
        ["0", "1", "2", "3", "4"],
        "the first five stay"
    );
}

#[test]
fn rows_of_one_action_go_and_come_together() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let mut others = member(uuid::Uuid::from_u128(9), &evening.community);
    act(&mut evening.store, Action::MemberSave, |tx| tx.put(&others));
    others.roles = vec![RoleKey("wijkagent".into()), RoleKey("bewoner".into())];
    others.name = "Agnes".into();
    act(&mut evening.store, Action::MemberSave, |tx| tx.put(&others));
    let read = |evening: &Evening| -> Member {
        evening
            .store
            .read()
            .member(MemberId(uuid::Uuid::from_u128(9)))
            .expect("the member is there")
    };
    assert_eq!(read(&evening), others, "the roles are in rows of their own");
    evening.store.undo().expect("there is a step");
    assert_eq!(
        read(&evening),
        member(uuid::Uuid::from_u128(9), &evening.community),
        "name and roles went back together"
    );
    evening.store.redo().expect("there is a step");
    assert_eq!(read(&evening), others, "and forth together");
}
