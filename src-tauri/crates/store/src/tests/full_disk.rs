//! A full disk, as SQLite reports it.

use super::Evening;
use crate::{Action, StoreError, Tx};

#[test]
fn a_full_disk_is_said_and_what_was_saved_stays_and_goes_on() {
    let mut evening = Evening::new();
    evening.say("Voor de volle schijf.").expect("there is room");
    let pages: i64 = evening
        .store
        .sql
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .expect("the store can be read");
    limit(&evening, pages + 2);
    let long = "a".repeat(200_000);
    assert_eq!(
        evening.say(&long).err(),
        Some(StoreError::DiskFull),
        "the disk is full, nothing else"
    );
    assert_eq!(
        evening.said(),
        ["Voor de volle schijf."],
        "what was saved before is there"
    );
    assert_eq!(
        evening.store.draft_save("statement", &long).err(),
        Some(StoreError::DiskFull),
        "a draft needs room as well"
    );
    limit(&evening, i64::from(u32::MAX) - 1);
    evening.say("Daarna.").expect("there is room again");
    assert_eq!(
        evening.said(),
        ["Voor de volle schijf.", "Daarna."],
        "the evening goes on"
    );
    assert!(
        evening
            .store
            .integrity()
            .expect("the store can be read")
            .is_sound(),
        "half a line has left no trace"
    );
}

#[test]
fn a_disk_that_fills_up_half_way_an_action_leaves_nothing_of_it() {
    let mut evening = Evening::new();
    let pages: i64 = evening
        .store
        .sql
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .expect("the store can be read");
    limit(&evening, pages + 20);
    let before = evening.store.log_len().expect("the store can be read");
    let ids: Vec<_> = (0..100).map(|_| evening.new_id()).collect();
    let lines: Vec<_> = ids
        .into_iter()
        .map(|id| evening.line(id, None, &"b".repeat(2_000)))
        .collect();
    let result = evening
        .store
        .transact(Action::StatementAdd, |tx: &mut Tx<'_>| {
            lines.iter().try_for_each(|line| tx.put(line))
        });
    assert_eq!(
        result.err(),
        Some(StoreError::DiskFull),
        "a hundred lines do not fit"
    );
    assert_eq!(
        evening.store.log_len(),
        Ok(before),
        "not one edit of the action is kept"
    );
    assert!(evening.said().is_empty(), "nor one line");
}

fn limit(evening: &Evening, pages: i64) {
    evening
        .store
        .sql
        .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| {
            row.get::<_, i64>(0)
        })
        .expect("the limit can be set");
}
