//! What erasing leaves on the disk, seen without the encryption.

use super::Evening;
use crate::backup::{Backups, Reason};
use crate::sharing::erasing;
use crate::{Action, Store, StoreError, open};
use domain::case_study::{CaseCode, CaseStudy, PersonVoice};
use domain::ids::{CaseId, StatementId};
use ledger::{Erased, Erasure, ErasureId, PersonId, RowId, ScopeId};
use std::path::Path;
use uuid::Uuid;

const CANARY: &str = "kanariepietvanachterhetgordijn";

fn files_with_canary(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(files_with_canary(&path));
            continue;
        }
        let bytes = std::fs::read(&path).expect("the file can be read");
        if bytes
            .windows(CANARY.len())
            .any(|part| part == CANARY.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

fn keep(store: &mut Store) -> String {
    let kept = store
        .hold_still(Reason::Asked)
        .and_then(|snapshot| snapshot.keep());
    store.go_on().expect("it may change again");
    kept.expect("there is room").name
}

#[test]
fn no_word_of_an_erased_case_is_left_in_any_file() {
    open::clear::ask();
    let mut evening = Evening::new();
    let case = CaseStudy {
        id: CaseId(Uuid::from_u128(50)),
        community: evening.session.community,
        code: CaseCode::from_random(1),
        title: CANARY.into(),
        concerned: String::new(),
        question: String::new(),
        brought_by: None,
        voice: PersonVoice::Asked,
        voice_why: String::new(),
        story: CANARY.repeat(400),
        stays_in_group: false,
    };
    let session = domain::session::Session {
        case: Some(case.id),
        ..evening.session.clone()
    };
    for n in 0..40 {
        let id = StatementId(Uuid::from_u128(100 + n % 7));
        let line = evening.line(id, Some(case.id), &format!("{CANARY} {n}"));
        evening
            .store
            .transact(Action::StatementEdit, |tx| {
                tx.put(&case)?;
                tx.put(&session)?;
                tx.put(&line)?;
                Ok::<_, StoreError>(())
            })
            .expect("there is room");
    }
    evening.store.undo().expect("there is a step");
    evening
        .store
        .draft_save(&format!("line:{}", case.id.0), CANARY)
        .expect("there is room");
    keep(&mut evening.store);
    assert!(
        files_with_canary(evening.folder.path()).len() >= 2,
        "this test sees it where it stands: the store and its backup"
    );
    evening
        .store
        .erase(&[Erasure {
            id: ErasureId(Uuid::from_u128(1)),
            what: Erased::Scope(ScopeId(case.id.0)),
            reason: 1,
            person: PersonId(Uuid::from_u128(2)),
            signature: vec![0; 96],
        }])
        .expect("the store can be written");
    let fresh = keep(&mut evening.store);
    Backups::of(evening.folder.path())
        .drop_before(&fresh)
        .expect("they can be removed");
    assert_eq!(
        files_with_canary(evening.folder.path()),
        Vec::<String>::new(),
        "not in the log, the tables, the index, a free page, the WAL or a backup"
    );
    drop(evening.store);
    assert_eq!(
        files_with_canary(evening.folder.path()),
        Vec::<String>::new(),
        "nor after the store is closed"
    );
}

#[test]
fn the_edits_of_a_row_are_found_without_a_look_at_the_whole_case() {
    let evening = Evening::new();
    let plan: String = evening
        .store
        .sql
        .query_row(
            &format!("EXPLAIN QUERY PLAN {}", erasing::DELETE_OF_ROW),
            [[0_u8; 16], [0; 16]],
            |step| step.get("detail"),
        )
        .expect("the plan can be read");
    assert!(
        plan.contains("op_row"),
        "a case of years is erased in one go: {plan}"
    );
}

/// Erases these, makes a fresh backup and drops the older ones, as the app does.
fn erases(evening: &mut Evening, what: &[Erased]) {
    let erasures: Vec<Erasure> = what
        .iter()
        .zip(1..)
        .map(|(what, n)| Erasure {
            id: ErasureId(Uuid::from_u128(n)),
            what: *what,
            reason: 1,
            person: PersonId(Uuid::from_u128(2)),
            signature: vec![0; 96],
        })
        .collect();
    evening.store.erase(&erasures).expect("it can be written");
    let fresh = keep(&mut evening.store);
    Backups::of(evening.folder.path())
        .drop_before(&fresh)
        .expect("they can be removed");
}

#[test]
fn no_word_of_an_erased_line_or_of_what_it_said_before_is_left_in_any_file() {
    for only_before in [false, true] {
        open::clear::ask();
        let mut evening = Evening::new();
        let id = StatementId(Uuid::from_u128(100));
        let said = evening.line(id, None, CANARY);
        let mut corrected = said.clone();
        corrected.text = "Iets anders.".into();
        for line in [&said, &corrected] {
            evening
                .store
                .transact(Action::StatementEdit, |tx| tx.put(line))
                .expect("there is room");
        }
        keep(&mut evening.store);
        assert!(
            files_with_canary(evening.folder.path()).len() >= 2,
            "this test sees it where it stands: the store and its backup"
        );
        let what: Vec<Erased> = if only_before {
            let reads = evening.store.read();
            let edits = reads.edits_that_said(id.0, "text", CANARY);
            let edits = edits.expect("it can be read");
            evening
                .store
                .say_again(id.0, &edits)
                .expect("there is room");
            edits.into_iter().map(Erased::Op).collect()
        } else {
            vec![Erased::Row(RowId(id.0))]
        };
        assert!(!what.is_empty(), "there is something to erase");
        erases(&mut evening, &what);
        assert_eq!(
            files_with_canary(evening.folder.path()),
            Vec::<String>::new(),
            "not in the log, the tables, the index, a free page, the WAL or a backup"
        );
        let line = evening
            .store
            .read()
            .one::<domain::statement::Statement>(id.0);
        match only_before {
            true => assert_eq!(line, Ok(corrected), "what it says now stands, whole"),
            false => assert!(line.is_err(), "the line is gone"),
        }
    }
}
