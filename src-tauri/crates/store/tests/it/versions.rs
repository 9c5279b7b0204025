//! What a row said before, from the log.

use crate::fixture::{Evening, Laptop, act};
use domain::case_study::CaseStudy;
use domain::role::RoleKey;
use domain::statement::{Perspective, Statement};
use proptest::prelude::*;
use store::{Action, StoreError, Version};
use uuid::Uuid;

fn versions(evening: &Evening, line: &Statement) -> Vec<Version<Statement>> {
    let all = evening.store.read().versions::<Statement>(line.id);
    all.expect("there is such a line")
}

fn texts(versions: &[Version<Statement>]) -> Vec<&str> {
    versions.iter().map(|v| v.row.text.as_str()).collect()
}

#[test]
fn every_version_of_a_line_is_there_with_its_time_oldest_first() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("eerst");
    let said_at = laptop.clock.now();
    laptop.clock.go_on(60_000);
    let line = evening.change(&line, "toen");
    laptop.clock.go_on(60_000);
    let turned = Statement {
        perspective: Perspective::Inside,
        role: Some(RoleKey("bewoner".into())),
        ..line.clone()
    };
    act(&mut evening.store, Action::StatementEdit, |tx| {
        tx.put(&turned)
    });
    let all = versions(&evening, &line);
    assert_eq!(texts(&all), ["eerst", "toen", "toen"], "oldest first");
    assert_eq!(all[0].at, said_at, "with the time on the clock then");
    assert_eq!(
        all[1].at,
        said_at + chrono::TimeDelta::minutes(1),
        "of each"
    );
    assert_eq!(all[2].row, turned, "with role and side as they were");
    assert!(
        all.iter().all(|v| v.own && !v.removed),
        "all of this laptop"
    );
}

#[test]
fn edits_of_one_moment_are_one_version_and_two_of_one_field_are_two() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    // The clock stands still throughout.
    let line = evening.say("eerst");
    let line = evening.change(&line, "toen");
    evening.change(&line, "daarna");
    assert_eq!(
        texts(&versions(&evening, &line)),
        ["eerst", "toen", "daarna"],
        "no version is swallowed, and none is cut in pieces"
    );
}

#[test]
fn removing_and_taking_back_are_versions_too() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("blijft te lezen");
    act(&mut evening.store, Action::StatementRemove, |tx| {
        tx.remove::<Statement>(line.id)
    });
    evening.store.undo().expect("there is a step");
    let all = versions(&evening, &line);
    let removed: Vec<bool> = all.iter().map(|v| v.removed).collect();
    assert_eq!(removed, [false, true, false], "gone, and there again");
    evening.change(&line, "anders");
    evening.store.undo().expect("there is a step");
    assert_eq!(
        texts(&versions(&evening, &line))[3..],
        ["anders", "blijft te lezen"],
        "undo is an edit like any other"
    );
}

#[test]
fn what_was_never_there_or_is_something_else_has_no_versions() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = evening.say("een regel");
    let reads = evening.store.read();
    assert_eq!(
        reads.versions::<Statement>(Uuid::from_u128(7).into()),
        Err(StoreError::NotFound),
        "nobody ever wrote it"
    );
    assert_eq!(
        reads.versions::<CaseStudy>(line.id.0.into()),
        Err(StoreError::NotFound),
        "a line is no case"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_last_version_is_what_is_read(steps in proptest::collection::vec((0..4_u8, "[a-c]{0,3}"), 1..12)) {
        let laptop = Laptop::new();
        let mut evening = Evening::on(&laptop);
        let line = evening.say("begin");
        for (step, text) in steps {
            laptop.clock.go_on(1);
            match step {
                0 => { evening.change(&line, &text); }
                1 => { let _ = evening.store.undo(); }
                2 => { let _ = evening.store.redo(); }
                _ => {
                    let removed = evening.store.transact(Action::StatementRemove, |tx| tx.remove::<Statement>(line.id));
                    let _: Result<_, StoreError> = removed;
                }
            }
        }
        let all = versions(&evening, &line);
        let last = all.last().expect("it was said");
        let read: Result<Statement, StoreError> = evening.store.read().one(line.id.0);
        match read {
            Ok(read) => prop_assert!(!last.removed && last.row == read),
            Err(_) => prop_assert!(last.removed, "what cannot be read was removed"),
        }
    }
}
