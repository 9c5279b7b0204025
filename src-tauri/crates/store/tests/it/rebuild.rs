//! The tables are what the log says: after any history they are the same when they are made again.

use crate::fixture::{Evening, Laptop, act, statement};
use domain::ids::{MemberId, derived};
use domain::leeway::Leeway;
use domain::member::Member;
use domain::problem::{Consent, ConsentAnswer, ProblemSentence};
use domain::role::RoleKey;
use domain::session::Session;
use domain::statement::{Perspective, Statement};
use proptest::prelude::*;
use store::{Action, StoreError};
use uuid::Uuid;

/// Something that a user can do; numbers choose among few things, so that actions meet.
#[derive(Clone, Debug)]
enum Deed {
    Say(u8, String),
    Turn(u8),
    MoveToCase(u8, bool),
    RemoveLine(u8),
    Roles(Vec<u8>),
    RemoveMember,
    Place(String),
    RemoveSession,
    Consent(u8, bool),
    Leeway(u8, String),
    Undo,
    Redo,
    Restart,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let text = prop_oneof!["[a-c ]{0,3}", Just("café's \0 🎉".to_owned())];
    let deed = prop_oneof![
        4 => (0..5_u8, text.clone()).prop_map(|(n, text)| Deed::Say(n, text)),
        1 => (0..5_u8).prop_map(Deed::Turn),
        2 => (0..5_u8, any::<bool>()).prop_map(|(n, about)| Deed::MoveToCase(n, about)),
        2 => (0..5_u8).prop_map(Deed::RemoveLine),
        2 => prop::collection::vec(0..4_u8, 0..4).prop_map(Deed::Roles),
        1 => Just(Deed::RemoveMember),
        1 => text.clone().prop_map(Deed::Place),
        1 => Just(Deed::RemoveSession),
        1 => (0..2_u8, any::<bool>()).prop_map(|(n, yes)| Deed::Consent(n, yes)),
        1 => (0..2_u8, text).prop_map(|(n, text)| Deed::Leeway(n, text)),
        4 => Just(Deed::Undo),
        3 => Just(Deed::Redo),
        1 => Just(Deed::Restart),
    ];
    prop::collection::vec(deed, 1..40)
}

fn line_id(n: u8) -> Uuid {
    Uuid::from_u128(1_000 + u128::from(n))
}

fn line(evening: &Evening, n: u8) -> Option<Statement> {
    let lines = evening
        .store
        .read()
        .statements(evening.session.id)
        .expect("the store can be read");
    lines.into_iter().find(|line| line.id.0 == line_id(n))
}

/// Does it; what cannot be done in this state is refused with an error that says so.
fn do_it(deed: &Deed, evening: &mut Evening, laptop: &Laptop) {
    let put_line = |evening: &mut Evening, line: Statement| {
        act(&mut evening.store, Action::StatementEdit, |tx| {
            tx.put(&line)
        });
    };
    match deed {
        Deed::Say(n, text) => {
            let line = statement(line_id(*n), &evening.session, &evening.block, text);
            put_line(evening, line);
        }
        Deed::Turn(n) => {
            if let Some(line) = line(evening, *n) {
                put_line(
                    evening,
                    Statement {
                        perspective: Perspective::Inside,
                        role: None,
                        ..line
                    },
                );
            }
        }
        Deed::MoveToCase(n, about) => {
            if let Some(line) = line(evening, *n) {
                let case = about.then_some(evening.case.id);
                put_line(evening, Statement { case, ..line });
            }
        }
        Deed::RemoveLine(n) => {
            let removed = evening.store.transact(Action::StatementRemove, |tx| {
                tx.remove::<Statement>(line_id(*n).into())
            });
            assert!(
                matches!(removed, Ok(_) | Err(StoreError::NotFound)),
                "gone, or was not there"
            );
        }
        Deed::Roles(roles) => {
            let mut roles: Vec<_> = roles.iter().map(|n| RoleKey(format!("rol-{n}"))).collect();
            let mut seen = Vec::new();
            roles.retain(|role| {
                !seen.contains(role) && {
                    seen.push(role.clone());
                    true
                }
            });
            let changed = Member {
                roles: roles.clone(),
                ..evening.member.clone()
            };
            act(&mut evening.store, Action::MemberSave, |tx| {
                tx.put(&changed)
            });
            let kept = evening
                .store
                .read()
                .member(changed.id)
                .expect("the member is there");
            assert_eq!(
                kept.roles, roles,
                "the roles come back in the order in which they were put"
            );
        }
        Deed::RemoveMember => {
            let removed = evening.store.transact(Action::MemberRemove, |tx| {
                tx.remove::<Member>(evening.member.id)
            });
            assert!(
                matches!(removed, Ok(_) | Err(StoreError::NotFound)),
                "gone, or was not there"
            );
        }
        Deed::Place(text) => {
            let changed = Session {
                place: text.clone(),
                ..evening.session.clone()
            };
            act(&mut evening.store, Action::SessionSave, |tx| {
                tx.put(&changed)
            });
        }
        Deed::RemoveSession => {
            let removed = evening.store.transact(Action::SessionRemove, |tx| {
                tx.remove::<Session>(evening.session.id)
            });
            assert!(
                matches!(removed, Ok(_) | Err(StoreError::NotFound)),
                "gone, or was not there"
            );
        }
        Deed::Consent(n, yes) => {
            let sentence = ProblemSentence {
                id: Uuid::from_u128(2_000 + u128::from(*n)).into(),
                session: evening.session.id,
                case: evening.session.case,
                text: format!("zin {n}"),
            };
            let consent = Consent {
                id: derived::consent(sentence.id, evening.member.id),
                session: evening.session.id,
                case: evening.session.case,
                sentence: sentence.id,
                member: evening.member.id,
                answer: if *yes {
                    ConsentAnswer::Agrees
                } else {
                    ConsentAnswer::No
                },
                remark: String::new(),
            };
            act(&mut evening.store, Action::ConsentSet, |tx| {
                tx.put(&sentence)?;
                tx.put(&consent)
            });
        }
        Deed::Leeway(n, text) => {
            let role = RoleKey(format!("rol-{n}"));
            let card = Leeway {
                id: derived::leeway(evening.session.id, &role),
                session: evening.session.id,
                case: evening.session.case,
                role,
                may: text.clone(),
                can: String::new(),
                dares: String::new(),
                wants: text.clone(),
                holds_back: String::new(),
                who_gives_room: String::new(),
                given: 0,
                taken: 5,
                small_step: text.clone(),
            };
            act(&mut evening.store, Action::LeewaySave, |tx| tx.put(&card));
        }
        Deed::Undo => {
            let done = evening.store.undo();
            assert!(
                matches!(done, Ok(_) | Err(StoreError::NothingToUndo)),
                "done, or the list is empty"
            );
        }
        Deed::Redo => {
            let done = evening.store.redo();
            assert!(
                matches!(done, Ok(_) | Err(StoreError::NothingToRedo)),
                "done, or the list is empty"
            );
        }
        Deed::Restart => reopen(evening, laptop),
    }
}

fn reopen(evening: &mut Evening, laptop: &Laptop) {
    // A store must be given up before it can be opened again, so another takes its place for a moment.
    let elsewhere = Laptop::new();
    let store = std::mem::replace(&mut evening.store, elsewhere.create());
    evening.store = laptop.reopen(store);
}

/// Everything that can be seen of the evening.
fn seen(evening: &Evening) -> String {
    let reads = evening.store.read();
    let community = evening.community.id;
    let session = evening.session.id;
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        reads.members(community),
        reads.member(MemberId(evening.member.id.0)),
        reads.sessions(community),
        reads.statements(session),
        reads.statements_of_case(evening.case.id),
        reads.problem_sentences(session),
        reads.consents(session),
        reads.leeways(session),
    )
}

/// Each case writes to a disk; `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(32)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn a_rebuild_changes_nothing(deeds in deeds()) {
        let laptop = Laptop::new();
        let mut evening = Evening::on(&laptop);
        for deed in &deeds {
            do_it(deed, &mut evening, &laptop);
        }
        let before = evening.store.projection_digests().expect("the store can be read");
        let shown = seen(&evening);
        let found = evening.store.search("a", 100);
        evening.store.rebuild().expect("the projections can be made");
        let after = evening.store.projection_digests().expect("the store can be read");
        prop_assert_eq!(before, after, "the tables are what the log says");
        prop_assert_eq!(shown, seen(&evening), "and show the same");
        prop_assert_eq!(found, evening.store.search("a", 100), "and find the same");
        let integrity = evening.store.integrity().expect("the store can be read");
        prop_assert!(integrity.is_sound(), "and everything hangs together: {:?}", integrity);
    }

    #[test]
    fn undoing_everything_and_redoing_it_leads_back(deeds in deeds()) {
        let laptop = Laptop::new();
        let mut evening = Evening::on(&laptop);
        let begin = seen(&evening);
        for deed in &deeds {
            do_it(deed, &mut evening, &laptop);
        }
        while evening.store.redo().is_ok() {}
        let end = seen(&evening);
        let tables = evening.store.projection_digests().expect("the store can be read");
        while evening.store.undo().is_ok() {}
        prop_assert_eq!(begin, seen(&evening), "undo leads back to the beginning");
        while evening.store.redo().is_ok() {}
        prop_assert_eq!(end, seen(&evening), "and redo to the end");
        let again = evening.store.projection_digests().expect("the store can be read");
        prop_assert_eq!(tables, again, "in every column of every table");
    }
}
