//! Stores of older and newer versions.

use super::Evening;
use crate::migrations::{self, Migration};
use crate::{StoreError, meta, open, project};
use std::fs;

#[test]
fn a_store_of_a_newer_version_is_refused_with_its_number_and_left_alone() {
    let evening = Evening::new();
    let newer = migrations::FORMAT + 41;
    evening
        .store
        .sql
        .pragma_update(None, "user_version", newer)
        .expect("the number can be set");
    let (folder, store) = (evening.folder, evening.store);
    drop(store);
    let database = folder.path().join("store.db");
    let before = fs::read(&database).expect("the file can be read");
    assert_eq!(
        super::open(folder.path()).err(),
        Some(StoreError::NewerStore { needs: newer }),
        "the number says which program is needed"
    );
    let after = fs::read(&database).expect("the file can be read");
    assert!(before == after, "not a byte was changed");
}

#[test]
fn harmless_steps_of_a_newer_version_are_left_alone() {
    let evening = Evening::new();
    evening
        .store
        .sql
        .execute(
            "INSERT INTO migration (id, applied_ms) VALUES (99991231235959, 0)",
            [],
        )
        .expect("the step can be noted");
    let evening = evening
        .reopen()
        .expect("the format number says that it does no harm");
    assert_eq!(
        evening.store.meta().schema,
        99_991_231_235_959,
        "the step stays noted"
    );
}

#[test]
fn projections_of_another_shape_are_made_again_and_none_stays_behind() {
    let mut evening = Evening::new();
    evening.say("Blijft.").expect("the line can be written");
    let sql = &evening.store.sql;
    sql.execute_batch("CREATE TABLE moods (n INTEGER PRIMARY KEY); DROP TABLE statements;")
        .expect("another version can have made this");
    let there: Option<String> = meta::get(sql, meta::PROJECTIONS).expect("the store can be read");
    let there = format!(
        "moods {}",
        there.expect("every store says which projections it has")
    );
    meta::set(sql, meta::PROJECTIONS, &there).expect("and said so");
    meta::set(sql, meta::FINGERPRINT, &"another".to_owned()).expect("and said so");
    let evening = evening.reopen().expect("the projections are made again");
    assert_eq!(
        evening.said(),
        ["Blijft."],
        "everything is made again from the log"
    );
    let moods = evening
        .store
        .sql
        .table_exists(None, "moods")
        .expect("the store can be read");
    assert!(
        !moods,
        "a table that nobody keeps in line with the log must not stay"
    );
    assert!(
        project::is_current(&evening.store.sql).expect("the store can be read"),
        "once is enough"
    );
}

/// A step that a next version could bring.
fn next_step(sql: &'static str) -> [Migration; 1] {
    [Migration {
        id: 99_991_231_235_959,
        needs: migrations::FORMAT + 1,
        sql,
    }]
}

#[test]
fn an_older_store_is_backed_up_and_then_brought_up_to_date() {
    let mut evening = Evening::new();
    evening.say("Blijft.").expect("the line can be written");
    let steps = next_step("CREATE TABLE hologram (id BLOB PRIMARY KEY) STRICT;");
    open::update(&mut evening.store, &steps).expect("the step can be taken");
    let sql = &evening.store.sql;
    assert!(
        sql.table_exists(None, "hologram")
            .expect("the store can be read"),
        "the step was taken"
    );
    let needs: u32 = sql
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .expect("the store can be read");
    assert_eq!(
        needs,
        migrations::FORMAT + 1,
        "an older program will refuse it"
    );
    assert_eq!(evening.said(), ["Blijft."], "what was written is there");
    let backups: Vec<_> = fs::read_dir(evening.folder.path().join("backups"))
        .expect("there are backups")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    assert_eq!(backups.len(), 1, "one backup was made before the step");
    let before =
        super::open(&backups[0]).expect("a backup opens like any store, with its own key files");
    assert_eq!(
        before.meta().needs,
        migrations::FORMAT,
        "the backup is of the older version"
    );
    let lines = before
        .read()
        .statements(evening.session.id)
        .expect("the backup can be read");
    assert_eq!(lines.len(), 1, "with everything in it");
}

#[test]
fn a_step_that_fails_leaves_the_older_store_as_it_was() {
    let mut evening = Evening::new();
    evening.say("Blijft.").expect("the line can be written");
    let steps = next_step("DROP TABLE draft; CREATE TABLE op (twice);");
    let result = open::update(&mut evening.store, &steps);
    assert!(
        matches!(result, Err(StoreError::Sql { .. })),
        "the step cannot be taken"
    );
    let sql = &evening.store.sql;
    assert!(
        sql.table_exists(None, "draft")
            .expect("the store can be read"),
        "no half of it was"
    );
    let evening = evening.reopen().expect("this version goes on with it");
    assert_eq!(evening.said(), ["Blijft."], "and has everything");
}
