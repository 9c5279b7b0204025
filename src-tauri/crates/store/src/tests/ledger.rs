//! What the log holds after our own edits.

use super::Evening;
use crate::{Action, StoreError, Tx, log};
use domain::ids::CaseId;
use ledger::{Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use std::collections::BTreeSet;
use uuid::Uuid;

const CASE: CaseId = CaseId(Uuid::from_u128(0xca5e));
const OTHER_CASE: CaseId = CaseId(Uuid::from_u128(0xca5e_0002));

/// Where the edits of a row belong that nobody replaced.
fn scopes(evening: &Evening, row: Uuid) -> Vec<Uuid> {
    let sql = &evening.store.sql;
    let state = log::row_state(sql, RowId(row)).expect("the log can be read");
    let cells = state.map(|state| state.cells).unwrap_or_default();
    let scopes: BTreeSet<Uuid> = cells
        .values()
        .flat_map(|cell| &cell.heads)
        .map(|head| {
            let scope = "SELECT i.id FROM op o JOIN short_id i ON i.n = o.scope WHERE o.id = ?1";
            sql.query_row(scope, [head.as_bytes()], |row| row.get(0))
                .expect("a head is in the log")
        })
        .collect();
    scopes.into_iter().collect()
}

#[test]
fn a_line_belongs_to_its_case_or_else_to_the_group() {
    let mut evening = Evening::new();
    let line = evening
        .say("Zonder casus.")
        .expect("the line can be written");
    let group = evening.session.community.0;
    assert_eq!(
        scopes(&evening, line.id.0),
        [group],
        "without a case the group is what is shared"
    );
    assert_eq!(
        scopes(&evening, evening.session.id.0),
        [group],
        "a session is of the group"
    );
    let about = evening.line(Uuid::from_u128(77).into(), Some(CASE), "Over de casus.");
    evening
        .store
        .transact(Action::StatementAdd, |tx| tx.put(&about))
        .expect("it can be written");
    assert_eq!(
        scopes(&evening, about.id.0),
        [CASE.0],
        "erasing the case takes the line along"
    );
}

#[test]
fn a_line_that_moves_to_another_case_goes_with_all_its_fields_and_comes_back_with_undo() {
    let mut evening = Evening::new();
    let id = Uuid::from_u128(77);
    for case in [CASE, OTHER_CASE] {
        let line = evening.line(id.into(), Some(case), "Zelfde woorden.");
        evening
            .store
            .transact(Action::StatementEdit, |tx| tx.put(&line))
            .expect("it can be written");
    }
    assert_eq!(
        scopes(&evening, id),
        [OTHER_CASE.0],
        "no standing edit stays in the old case"
    );
    evening.store.undo().expect("there is a step");
    assert_eq!(
        scopes(&evening, id),
        [CASE.0],
        "none stays in the other case after undo"
    );
    evening.store.redo().expect("there is a step");
    assert_eq!(
        scopes(&evening, id),
        [OTHER_CASE.0],
        "and redo moves all of it again"
    );
}

#[test]
fn what_a_newer_version_wrote_in_a_line_goes_along_to_another_case() {
    let mut evening = Evening::new();
    let id = Uuid::from_u128(78);
    let there = evening.line(id.into(), Some(CASE), "Woorden.");
    evening
        .store
        .transact(Action::StatementEdit, |tx| tx.put(&there))
        .expect("it can be written");
    let newer = Op {
        id: OpId(Uuid::from_u128(79)),
        scope: ScopeId(CASE.0),
        row: RowId(id),
        kind: "statement".into(),
        fields: [("tone".into(), Value::Text("zacht".into()))].into(),
        base: Vec::new(),
        replica: ReplicaId(Uuid::from_u128(2)),
        seq: 1,
        person: PersonId(Uuid::from_u128(3)),
        wall_ms: 1,
        extra: Vec::new(),
    };
    log::append(&evening.store.sql, &newer).expect("the log can be written");
    let moved = evening.line(id.into(), Some(OTHER_CASE), "Woorden.");
    evening
        .store
        .transact(Action::StatementEdit, |tx| tx.put(&moved))
        .expect("it can be written");
    assert_eq!(
        scopes(&evening, id),
        [OTHER_CASE.0],
        "a field that this version does not know holds nothing back in the old case"
    );
    let state = log::row_state(&evening.store.sql, RowId(id)).expect("the log can be read");
    assert_eq!(
        state.map(|state| state.shown("tone").clone()),
        Some(Value::Text("zacht".into())),
        "and says what it said"
    );
}

#[test]
fn a_field_that_did_not_change_is_not_written() {
    let mut evening = Evening::new();
    let line = evening.say("Eén keer.").expect("the line can be written");
    let before = evening.store.log_len();
    let outcome = evening
        .store
        .transact(Action::StatementEdit, |tx| tx.put(&line))
        .expect("it can be put");
    assert_eq!(
        evening.store.log_len(),
        before,
        "saving the same writes no edit"
    );
    assert!(
        outcome.changes.is_empty(),
        "and there is nothing to refresh"
    );
    assert_eq!(
        evening.store.undo_state().map(|state| state.undo),
        Ok(Some(Action::StatementAdd)),
        "nor anything to undo"
    );
}

#[test]
fn each_edit_replaces_the_one_before_and_is_numbered() {
    let mut evening = Evening::new();
    let line = evening.say("een").expect("the line can be written");
    let before = evening.store.log_len().expect("it can be read");
    for text in ["twee", "drie"] {
        let changed = evening.line(line.id, None, text);
        evening
            .store
            .transact(Action::StatementEdit, |tx| tx.put(&changed))
            .expect("it can be put");
    }
    let state = log::row_state(&evening.store.sql, RowId(line.id.0));
    let state = state.expect("the log can be read").expect("it was written");
    let heads = &state.cells["text"].heads;
    assert_eq!(heads.len(), 1, "only the last edit stands");
    assert_eq!(
        evening.store.log_len(),
        Ok(before + 2),
        "a change is one edit, however many fields the line has"
    );
    let gaps: i64 = evening
        .store
        .sql
        .query_row("SELECT max(seq) - count(DISTINCT seq) FROM op", [], |row| {
            row.get(0)
        })
        .expect("the log can be read");
    assert_eq!(
        gaps, 0,
        "the edits of a replica are numbered from 1 without a gap"
    );
}

#[test]
fn a_line_of_a_session_that_is_not_there_is_refused() {
    let mut evening = Evening::new();
    evening.session.id = Uuid::from_u128(404).into();
    assert_eq!(
        evening.say("Nergens.").err(),
        Some(StoreError::NotFound),
        "there is no group to share it with"
    );
}

#[test]
fn an_error_half_way_leaves_no_edit_behind() {
    let mut evening = Evening::new();
    let before = evening.store.log_len();
    let line = evening.line(Uuid::from_u128(77).into(), None, "Half.");
    let result = evening
        .store
        .transact(Action::StatementAdd, |tx: &mut Tx<'_>| {
            tx.put(&line)?;
            Err::<(), _>(StoreError::NotFound)
        });
    assert_eq!(
        result.err(),
        Some(StoreError::NotFound),
        "the error comes through"
    );
    assert_eq!(evening.store.log_len(), before, "nothing was written");
}
