//! What becomes of edits that this laptop would not have written, and of tables that went wrong.

use super::Evening;
use crate::{Action, log, rebuild};
use ledger::{Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use uuid::Uuid;

/// An edit as a colleague's laptop could have made it.
fn theirs(evening: &Evening, n: u128, row: RowId, kind: &str, field: &str, value: Value) -> Op {
    Op {
        id: OpId(Uuid::from_u128(n)),
        scope: ScopeId(evening.session.community.0),
        row,
        kind: kind.into(),
        fields: [(field.to_owned(), value)].into(),
        base: Vec::new(),
        replica: ReplicaId(Uuid::from_u128(2)),
        seq: 1,
        person: PersonId(Uuid::from_u128(3)),
        wall_ms: 1,
        extra: vec![1, 2, 3],
    }
}

#[test]
fn two_versions_are_both_kept_flagged_and_resolved_by_an_ordinary_edit() {
    let mut evening = Evening::new();
    let line = evening
        .say("Mijn versie.")
        .expect("the line can be written");
    let row = RowId(line.id.0);
    let other = theirs(
        &evening,
        9,
        row,
        "statement",
        "text",
        Value::Text("Haar versie.".into()),
    );
    log::append(&evening.store.sql, &other).expect("the log can be written");
    rebuild::rebuild(&evening.store.sql).expect("the projections can be made");
    let conflict = |evening: &Evening| -> bool {
        evening
            .store
            .sql
            .query_row(
                "SELECT conflict FROM statements WHERE id = ?1",
                [row.as_bytes()],
                |row| row.get(0),
            )
            .expect("the row is there")
    };
    assert!(
        conflict(&evening),
        "two people wrote without having seen each other's"
    );
    assert_eq!(
        evening.said(),
        ["Mijn versie."],
        "the later one by the clock is shown"
    );
    evening.store.undo().expect("there is a step");
    assert!(
        evening.said().is_empty(),
        "the step that made the line takes it away"
    );
    evening.store.redo().expect("there is a step");
    let resolved = evening.line(line.id, None, "Samen.");
    evening
        .store
        .transact(Action::StatementEdit, |tx| tx.put(&resolved))
        .expect("it can be put");
    assert!(!conflict(&evening), "an edit that replaces both settles it");
    rebuild::rebuild(&evening.store.sql).expect("the projections can be made");
    assert!(
        !conflict(&evening),
        "also after a rebuild: both replaced edits are in the log"
    );
    assert_eq!(evening.said(), ["Samen."], "and the new text is shown");
    evening.store.undo().expect("there is a step");
    assert_eq!(
        evening.said(),
        ["Mijn versie."],
        "undo shows what was shown before"
    );
}

#[test]
fn what_only_a_newer_version_knows_is_kept_and_not_shown() {
    let mut evening = Evening::new();
    let line = evening.say("Zichtbaar.").expect("the line can be written");
    let row = RowId(line.id.0);
    let unknown_kind = RowId(Uuid::from_u128(500));
    let edits = [
        theirs(
            &evening,
            9,
            unknown_kind,
            "from_the_future",
            "text",
            Value::Text("?".into()),
        ),
        theirs(&evening, 10, row, "statement", "mood", Value::Int(4)),
    ];
    for edit in &edits {
        log::append(&evening.store.sql, edit).expect("the log can be written");
    }
    rebuild::rebuild(&evening.store.sql)
        .expect("an unknown kind and an unknown field do not stop it");
    assert_eq!(evening.said(), ["Zichtbaar."], "what is known is shown");
    let sideways = Op {
        wall_ms: i64::MAX,
        ..theirs(
            &evening,
            11,
            row,
            "statement",
            "perspective",
            Value::Text("sideways".into()),
        )
    };
    log::append(&evening.store.sql, &sideways).expect("the log can be written");
    rebuild::rebuild(&evening.store.sql).expect("an unknown choice does not stop it");
    assert!(
        evening.said().is_empty(),
        "a line that this version cannot read is not shown"
    );
    assert_eq!(
        evening.store.search("zichtbaar", 10),
        Ok(Vec::new()),
        "nor found, since there is nothing to open"
    );
    let kept: i64 = evening
        .store
        .sql
        .query_row(
            "SELECT count(*) FROM op WHERE extra = x'010203'",
            [],
            |row| row.get(0),
        )
        .expect("the log can be read");
    assert_eq!(
        kept, 3,
        "all of it stays in the log, for whoever understands it"
    );
}

#[test]
fn a_table_that_does_not_say_what_the_log_says_is_noticed_and_repaired() {
    let mut evening = Evening::new();
    evening.say("Blijft.").expect("the line can be written");
    let sql = &evening.store.sql;
    sql.execute("UPDATE statements SET text = 'Vals.'", [])
        .expect("nothing stops us here");
    assert_eq!(evening.said(), ["Vals."], "the table is wrong");
    let integrity = evening.store.integrity().expect("the store can be read");
    assert_eq!(
        (integrity.pages, integrity.tables),
        (true, true),
        "the file is fine"
    );
    assert!(
        !integrity.projection,
        "but it does not say what the log says"
    );
    assert_eq!(evening.said(), ["Vals."], "looking changes nothing");
    evening
        .store
        .rebuild()
        .expect("the projections can be made");
    assert_eq!(evening.said(), ["Blijft."], "the log was right");
    assert!(
        evening
            .store
            .integrity()
            .expect("the store can be read")
            .is_sound(),
        "and all is well"
    );
}
