//! All of an action or nothing, whatever happens.

use crate::fixture::{Evening, Laptop, act, said, statement};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::{Action, Store, StoreError, Tx};
use tempfile::TempDir;
use uuid::Uuid;

/// What stands on the disk now, in a folder of its own: what a program finds that was killed at this moment.
fn killed_now(laptop: &Laptop) -> (TempDir, Result<Store, StoreError>) {
    let after = TempDir::new().expect("a temporary folder can be made");
    for entry in fs::read_dir(&laptop.path).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().expect("a file has a name");
        fs::copy(&path, after.path().join(name)).expect("the file can be copied");
    }
    let store = Store::open(after.path(), &laptop.key(), laptop.clock.clock());
    (after, store)
}

#[test]
fn a_line_is_on_the_disk_when_the_action_returns() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    for text in ["een", "twee", "drie"] {
        evening.say(text);
        let (_folder, store) = killed_now(&laptop);
        let store = store.expect("it opens after a kill");
        assert_eq!(
            said(&store, evening.session.id),
            evening.said(),
            "what was shown as saved is there, up to {text}"
        );
    }
}

#[test]
fn a_kill_in_the_middle_of_an_action_leaves_nothing_of_it() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("Ervoor.");
    let (session, block) = (evening.session.clone(), evening.block.clone());
    let mut found = None;
    act(&mut evening.store, Action::StatementAdd, |tx| {
        for text in ["Half.", "Af."] {
            let line = statement(tx.new_id(), &session, &block, text);
            tx.put(&line)?;
        }
        found = Some(killed_now(&laptop));
        Ok(())
    });
    let (_folder, store) = found.expect("the action came to its end");
    let mut store = store.expect("it opens after a kill");
    assert_eq!(said(&store, session.id), ["Ervoor."], "no half action");
    assert!(
        store.integrity().expect("the store can be read").is_sound(),
        "and everything hangs together"
    );
    assert_eq!(
        evening.said(),
        ["Ervoor.", "Half.", "Af."],
        "without a kill all of it is there"
    );
}

#[test]
fn an_error_takes_the_whole_action_back_and_comes_through_as_it_is() {
    #[derive(Debug, PartialEq)]
    enum Mine {
        Refused,
        Store(StoreError),
    }
    impl From<StoreError> for Mine {
        fn from(error: StoreError) -> Self {
            Self::Store(error)
        }
    }
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, block) = (evening.session.clone(), evening.block.clone());
    let result = evening
        .store
        .transact(Action::StatementAdd, |tx: &mut Tx<'_>| {
            let line = statement(tx.new_id(), &session, &block, "Teruggenomen.");
            tx.put(&line)?;
            Err::<(), _>(Mine::Refused)
        });
    assert_eq!(
        result.err(),
        Some(Mine::Refused),
        "the caller gets its own error"
    );
    assert!(evening.said().is_empty(), "and nothing was written");
}

#[test]
fn a_panic_takes_the_whole_action_back_and_the_store_goes_on() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, block) = (evening.session.clone(), evening.block.clone());
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        evening
            .store
            .transact(Action::StatementAdd, |tx: &mut Tx<'_>| {
                let line = statement(tx.new_id(), &session, &block, "Weg.");
                tx.put(&line)?;
                if tx.read().statements(session.id)?.len() == 1 {
                    std::panic::resume_unwind(Box::new("as a bug would"));
                }
                Ok::<_, StoreError>(())
            })
    }));
    assert!(panicked.is_err(), "the panic goes on to the caller");
    assert!(evening.said().is_empty(), "nothing was written");
    evening.say("Verder.");
    assert_eq!(evening.said(), ["Verder."], "the next action works");
}

#[test]
fn an_action_tells_what_it_changed() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, block) = (evening.session.clone(), evening.block.clone());
    let outcome = act(&mut evening.store, Action::StatementAdd, |tx| {
        let line = statement(tx.new_id(), &session, &block, "Nieuw.");
        tx.put(&line)?;
        Ok(line.id.0)
    });
    assert_eq!(
        outcome.changes.rows().collect::<Vec<_>>(),
        [("statement", outcome.value)],
        "one line, and nothing else, has to be refreshed"
    );
    assert!(
        outcome.changes.touch::<domain::statement::Statement>(),
        "asked by type"
    );
    assert!(
        !outcome.changes.touch::<domain::session::Session>(),
        "the session did not change"
    );
    assert!(
        outcome.changes.kinds().contains("statement"),
        "asked by name"
    );
}

#[test]
fn lines_keep_their_order_when_the_clock_goes_back_and_after_a_restart() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    evening.say("een");
    laptop.clock.go_on(-86_400_000);
    evening.say("twee");
    evening.store = laptop.reopen(evening.store);
    evening.say("drie");
    laptop.clock.go_on(-86_400_000);
    evening.say("vier");
    assert_eq!(
        evening.said(),
        ["een", "twee", "drie", "vier"],
        "the order of typing, not of clocks"
    );
}

#[test]
fn ids_of_an_action_that_failed_are_not_given_out_again() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let mut lost = Uuid::nil();
    let result = evening
        .store
        .transact(Action::StatementAdd, |tx: &mut Tx<'_>| {
            lost = tx.new_id();
            Err::<(), _>(StoreError::NotFound)
        });
    assert!(result.is_err(), "the action failed");
    let line = evening.say("Daarna.");
    assert!(line.id.0 > lost, "ids only go on");
}

#[test]
fn the_time_of_an_action_stands_still_and_is_in_whole_milliseconds() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let clock = laptop.clock.clone();
    let outcome = act(&mut evening.store, Action::NoteAdd, |tx| {
        let before = tx.now();
        clock.go_on(5_000);
        Ok((before, tx.now()))
    });
    assert_eq!(
        outcome.value.0, outcome.value.1,
        "all edits of an action have one time"
    );
    assert_eq!(
        outcome.value.0.timestamp_subsec_nanos() % 1_000_000,
        0,
        "as it is stored"
    );
}

#[test]
fn a_second_opening_is_refused_until_the_first_is_closed() {
    let laptop = Laptop::new();
    let store = laptop.create();
    assert_eq!(
        laptop.open().err(),
        Some(StoreError::InUse),
        "one running copy per store"
    );
    drop(store);
    assert!(laptop.open().is_ok(), "after closing it opens again");
}

#[test]
fn a_store_can_go_to_another_thread() {
    fn sendable<T: Send>(_: &T) {}
    let laptop = Laptop::new();
    let store = laptop.create();
    sendable(&store);
    let len = std::thread::spawn(move || store.log_len())
        .join()
        .expect("the thread ends well");
    assert_eq!(len, Ok(0), "a new store has an empty log");
}

#[test]
fn a_store_is_made_once_and_found_only_where_it_is() {
    let laptop = Laptop::new();
    assert_eq!(
        laptop.open().err(),
        Some(StoreError::Missing),
        "there is none yet"
    );
    drop(laptop.create());
    let twice = Store::create(&laptop.path, &laptop.key(), laptop.clock.clock());
    assert_eq!(
        twice.err(),
        Some(StoreError::AlreadyThere),
        "and it is not written over"
    );
}

#[test]
fn a_making_that_was_cut_off_is_no_obstacle() {
    let laptop = Laptop::new();
    fs::write(laptop.path.join("store.db.part"), b"half").expect("the file can be written");
    fs::write(laptop.path.join("store.db.part-journal"), b"half").expect("the file can be written");
    let store = laptop.create();
    assert_eq!(store.log_len(), Ok(0), "what was left of it is swept away");
}

#[test]
fn a_store_knows_who_it_is_after_a_restart() {
    let laptop = Laptop::new();
    let store = laptop.create();
    let meta = store.meta();
    assert_ne!(meta.replica.0, meta.person.0, "a laptop is not a person");
    assert_eq!(laptop.reopen(store).meta(), meta, "and stays the same");
}
