//! Everything that is written during an evening comes back as it was put, in its order.

use crate::fixture::{Evening, Laptop, act, comes_back, id, role, statement};
use chrono::NaiveDate;
use domain::agreement::{Agreement, AgreementStatus};
use domain::ids::{BlockId, CaseId, SessionId, derived};
use domain::leeway::Leeway;
use domain::lesson::{Lesson, LessonAbout, LessonState};
use domain::mark::{Idea, IdeaOutcome, LearningMoment, ParkedItem, RuleSignal};
use domain::problem::{Consent, ConsentAnswer, OwnSentence, ProblemSentence};
use domain::session::Session;
use domain::statement::{Note, Perspective, Statement};
use domain::tilt::Tilt;
use store::Action;
use uuid::Uuid;

/// The session, case and block of an evening.
fn place(evening: &Evening) -> (SessionId, Option<CaseId>, BlockId) {
    (evening.session.id, evening.session.case, evening.block.id)
}

#[test]
fn every_kind_of_line_comes_back_by_session_and_by_case() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, case, block) = place(&evening);
    let about = case.expect("the evening has a case");
    let someone = || Some(role("ervaringswerker"));
    let text = || String::from("Hij is bang.");

    let line = statement(
        Uuid::from_u128(1),
        &evening.session,
        &evening.block,
        "Hij schreeuwt.",
    );
    let inside = Statement {
        id: id(2),
        perspective: Perspective::Inside,
        role: None,
        ..line.clone()
    };
    comes_back(&mut evening, vec![line.clone(), inside], |reads| {
        reads.statements(session)
    });
    let general = Statement {
        id: id(3),
        case: None,
        ..line
    };
    act(&mut evening.store, Action::StatementAdd, |tx| {
        tx.put(&general)
    });
    let of_case = evening
        .store
        .read()
        .statements_of_case(about)
        .expect("the store can be read");
    assert_eq!(of_case.len(), 2, "a line without a case is about none");

    let note = |n| Note {
        id: id(n),
        session,
        case,
        block,
        role: someone(),
        text: text(),
    };
    comes_back(&mut evening, vec![note(11), note(12)], |reads| {
        reads.notes(session)
    });
    comes_back(&mut evening, vec![note(11), note(12)], |reads| {
        reads.notes_of_case(about)
    });
    let tilt = |n| Tilt {
        id: id(n),
        session,
        case,
        block,
        before: "Lastig.".into(),
        after: "Bang.".into(),
        role: someone(),
    };
    comes_back(&mut evening, vec![tilt(21), tilt(22)], |reads| {
        reads.tilts(session)
    });
    comes_back(&mut evening, vec![tilt(21), tilt(22)], |reads| {
        reads.tilts_of_case(about)
    });
    let own = |n| OwnSentence {
        id: id(n),
        session,
        case,
        block,
        role: None,
        text: text(),
    };
    comes_back(&mut evening, vec![own(31), own(32)], |reads| {
        reads.own_sentences(session)
    });
    comes_back(&mut evening, vec![own(31), own(32)], |reads| {
        reads.own_sentences_of_case(about)
    });
    let lesson = |n, sense| Lesson {
        id: id(n),
        session,
        case,
        role: None,
        about: sense,
        text: text(),
        moment: Some(id(51)),
        state: LessonState::Trying,
        result: String::from("Het hielp."),
        answered_in: Some(session),
        stays_in_group: true,
    };
    let lessons = || {
        vec![
            lesson(41, LessonAbout::Approach),
            lesson(42, LessonAbout::Value),
        ]
    };
    comes_back(&mut evening, lessons(), |reads| reads.lessons(session));
    comes_back(&mut evening, lessons(), |reads| {
        reads.lessons_of_case(about)
    });
}

#[test]
fn every_kind_of_mark_comes_back_by_session_and_by_case() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, case, block) = place(&evening);
    let about = case.expect("the evening has a case");
    let text = || String::from("Hij is bang.");
    let moment = |n| LearningMoment::said(id(n), session, case, block, None, text());
    comes_back(&mut evening, vec![moment(51), moment(52)], |reads| {
        reads.learning_moments(session)
    });
    comes_back(&mut evening, vec![moment(51), moment(52)], |reads| {
        reads.learning_moments_of_case(about)
    });
    let idea = |n| Idea {
        who: String::from("Joke"),
        by: NaiveDate::from_ymd_opt(2026, 12, 24),
        outcome: Some(IdeaOutcome::NotNow),
        answer: String::from("Eerst de bel."),
        answered_in: Some(session),
        stays_in_group: true,
        ..Idea::said(id(n), session, case, block, None, text())
    };
    comes_back(&mut evening, vec![idea(61), idea(62)], |reads| {
        reads.ideas(session)
    });
    comes_back(&mut evening, vec![idea(61), idea(62)], |reads| {
        reads.ideas_of_case(about)
    });
    let signal = |n| RuleSignal {
        rule: String::from("Drie brieven."),
        whose: String::from("De gemeente"),
        cost: String::from("Rust."),
        stays_in_group: true,
        ..RuleSignal::said(id(n), session, case, block, None, text())
    };
    comes_back(&mut evening, vec![signal(71), signal(72)], |reads| {
        reads.rule_signals(session)
    });
    comes_back(&mut evening, vec![signal(71), signal(72)], |reads| {
        reads.rule_signals_of_case(about)
    });
    let parked = |n| ParkedItem::said(id(n), session, case, block, None, text());
    comes_back(&mut evening, vec![parked(81), parked(82)], |reads| {
        reads.parked_items(session)
    });
    comes_back(&mut evening, vec![parked(81), parked(82)], |reads| {
        reads.parked_items_of_case(about)
    });
}

#[test]
fn the_problem_sentence_its_consents_and_the_leeways_come_back() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, case, _) = place(&evening);
    let about = case.expect("the evening has a case");
    let sentence = |n: u128| ProblemSentence {
        id: id(n),
        session,
        case,
        text: format!("Versie {n}"),
    };
    comes_back(&mut evening, vec![sentence(1), sentence(2)], |reads| {
        reads.problem_sentences(session)
    });
    let of_case = evening.store.read().problem_sentences_of_case(about);
    assert_eq!(of_case, Ok(vec![sentence(1), sentence(2)]), "oldest first");
    let consent = |n, answer| Consent {
        id: id(n),
        session,
        case,
        sentence: id(2),
        member: id(9),
        answer,
        remark: "Bijna.".into(),
    };
    let consents = || {
        vec![
            consent(11, ConsentAnswer::Agrees),
            consent(12, ConsentAnswer::CanLiveWith),
            consent(13, ConsentAnswer::No),
        ]
    };
    comes_back(&mut evening, consents(), |reads| reads.consents(session));
    comes_back(&mut evening, consents(), |reads| {
        reads.consents_of_case(about)
    });
    let leeway = Leeway {
        id: derived::leeway(session, &role("wijkagent")),
        session,
        case,
        role: role("wijkagent"),
        may: "Aanbellen.".into(),
        can: "Een uur.".into(),
        dares: "Ja.".into(),
        wants: "Graag.".into(),
        holds_back: "De planning.".into(),
        who_gives_room: "De teamchef.".into(),
        given: 2,
        taken: 4,
        small_step: "Een kop koffie.".into(),
    };
    comes_back(&mut evening, vec![leeway.clone()], |reads| {
        reads.leeways(session)
    });
    comes_back(&mut evening, vec![leeway], |reads| {
        reads.leeways_of_case(about)
    });
}

#[test]
fn agreements_come_back_and_the_open_ones_wait_for_the_next_session() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, case, _) = place(&evening);
    let agreement = |n, status| Agreement {
        id: id(n),
        session,
        case,
        who: "de groep".into(),
        with: "de wijkagent".into(),
        what: "Belt aan.".into(),
        by: NaiveDate::from_ymd_opt(2026, 12, 24),
        tell: "de buurvrouw".into(),
        seen_differently: "de corporatie: eerst de sleutel".into(),
        status,
        result: "Hij deed open.".into(),
        answered_in: None,
        told_at: None,
        told_in: None,
    };
    let agreements = || {
        vec![
            agreement(1, AgreementStatus::Open),
            agreement(2, AgreementStatus::Kept),
            agreement(3, AgreementStatus::LetGo),
        ]
    };
    comes_back(&mut evening, agreements(), |reads| {
        reads.agreements(session)
    });
    let about = case.expect("the evening has a case");
    comes_back(&mut evening, agreements(), |reads| {
        reads.agreements_of_case(about)
    });

    let on = |n, on| Session {
        id: id(n),
        on,
        ..evening.session.clone()
    };
    let later = on(100, NaiveDate::from_ymd_opt(2026, 12, 3));
    let someday = on(101, None);
    let earlier = on(102, NaiveDate::from_ymd_opt(2026, 11, 19));
    act(&mut evening.store, Action::SessionSave, |tx| {
        [&later, &someday, &earlier]
            .into_iter()
            .try_for_each(|session| tx.put(session))
    });
    let community = evening.community.id;
    let open = |evening: &Evening, before: SessionId| -> Vec<u128> {
        let open = evening.store.read().open_agreements(community, before);
        open.expect("the store can be read")
            .iter()
            .map(|it| it.id.0.as_u128())
            .collect()
    };
    assert_eq!(open(&evening, later.id), [1], "only the open one waits");
    assert_eq!(
        open(&evening, someday.id),
        [1],
        "a session without a date comes after all others"
    );
    assert!(
        open(&evening, earlier.id).is_empty(),
        "it was not yet made then"
    );
    assert!(
        open(&evening, session).is_empty(),
        "in its own session it is among the agreements"
    );
    let all = evening
        .store
        .read()
        .all_open_agreements(community)
        .expect("the store can be read");
    assert_eq!(
        all,
        [agreement(1, AgreementStatus::Open)],
        "in the group one is open"
    );
    act(&mut evening.store, Action::SessionRemove, |tx| {
        tx.remove::<Session>(session)
    });
    assert!(
        open(&evening, later.id).is_empty(),
        "with its session it is gone"
    );
}
