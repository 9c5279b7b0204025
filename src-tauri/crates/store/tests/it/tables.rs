//! Groups, sessions and who is there come back as they were put, in their order.

use crate::fixture::{
    Evening, Laptop, act, block, case, comes_back, community, id, member, role, session,
};
use chrono::{NaiveDate, TimeDelta};
use domain::attendance::{Attendance, Participant};
use domain::block::{Block, Visit};
use domain::case_study::{CaseStudy, PersonVoice};
use domain::ids::derived;
use domain::member::{Member, MemberKind};
use domain::privacy::PrivacyMode;
use domain::session::{Session, SessionStatus};
use domain::statement::Note;
use store::{Action, StoreError};
use uuid::Uuid;

#[test]
fn a_group_its_members_and_its_cases_come_back() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let group = community(Uuid::from_u128(1));
    act(&mut evening.store, Action::CommunitySave, |tx| {
        tx.put(&group)
    });
    assert_eq!(
        evening.store.read().community(group.id),
        Ok(group.clone()),
        "the group"
    );
    let both = evening
        .store
        .read()
        .communities()
        .expect("the store can be read");
    assert_eq!(
        both,
        [group.clone(), evening.community.clone()],
        "groups in the order of their ids"
    );
    let members = vec![
        member(Uuid::from_u128(11), &group),
        Member {
            id: id(12),
            name: "Agnes".into(),
            organisation: "Woonstichting".into(),
            works_at: Some(id(14)),
            manager: true,
            roles: vec![role("corporatie"), role("bewoner"), role("aanwezige")],
            kind: MemberKind::Sideline,
            ..member(Uuid::nil(), &group)
        },
        Member {
            id: id(13),
            roles: Vec::new(),
            kind: MemberKind::Theme,
            ..member(Uuid::nil(), &group)
        },
    ];
    comes_back(&mut evening, members, |reads| reads.members(group.id));
    let voices = [
        PersonVoice::Unanswered,
        PersonVoice::Asked,
        PersonVoice::Present,
        PersonVoice::Represented,
        PersonVoice::DoesNotKnow,
    ];
    let cases: Vec<CaseStudy> = (20..)
        .zip(voices)
        .map(|(n, voice)| CaseStudy {
            voice,
            brought_by: Some(id(11)),
            stays_in_group: n % 2 == 0,
            ..case(Uuid::from_u128(n), &group)
        })
        .collect();
    comes_back(&mut evening, cases, |reads| reads.cases(group.id));
    assert_eq!(
        evening.store.read().case(id(22)).map(|c| c.voice),
        Ok(PersonVoice::Present),
        "one case"
    );
}

#[test]
fn sessions_come_back_by_date_and_those_without_one_last() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let group = community(Uuid::from_u128(1));
    act(&mut evening.store, Action::CommunitySave, |tx| {
        tx.put(&group)
    });
    let now = laptop.clock.now();
    let blank = session(Uuid::nil(), &group, None);
    let full = Session {
        id: id(35),
        on: NaiveDate::from_ymd_opt(2026, 3, 1),
        host: Some(id(11)),
        method_why: "Het past bij de vraag.".into(),
        variant_minutes: 180,
        private_notes: "Let op de tijd.".into(),
        status: SessionStatus::Finished,
        started_at: Some(now),
        promised_end: Some(now + TimeDelta::hours(2)),
        closed_at: Some(now + TimeDelta::milliseconds(7_200_001)),
        worked: "Ja.".into(),
        good: "Ook.".into(),
        good_for_whom: "Voor de buurman.".into(),
        next_on: NaiveDate::from_ymd_opt(2027, 1, 31),
        next_host: "Agnes".into(),
        next_about: "De trap.".into(),
        thanks: "Dank voor de soep.".into(),
        privacy: PrivacyMode::Confidential,
        ..blank.clone()
    };
    let sessions = vec![
        full,
        Session {
            id: id(34),
            status: SessionStatus::Running,
            ..blank.clone()
        },
        Session {
            id: id(33),
            starts: None,
            on: NaiveDate::from_ymd_opt(2026, 12, 1),
            ..blank.clone()
        },
        Session {
            id: id(32),
            on: NaiveDate::from_ymd_opt(2026, 12, 1),
            ..blank.clone()
        },
        Session {
            id: id(31),
            on: None,
            starts: None,
            status: SessionStatus::Planned,
            ..blank
        },
    ];
    comes_back(&mut evening, sessions, |reads| reads.sessions(group.id));
    assert!(evening.store.read().session(id(35)).is_ok(), "one session");
}

#[test]
fn blocks_visits_and_who_is_there_come_back() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let session = Session {
        id: id(40),
        ..evening.session.clone()
    };
    act(&mut evening.store, Action::SessionSave, |tx| {
        tx.put(&session)
    });
    let at = laptop.clock.now();
    let later = at + TimeDelta::minutes(12);
    let blocks = vec![
        Block {
            minutes: 1,
            own_name: "Bij de bakker".into(),
            ..block(Uuid::from_u128(43), &session, "a")
        },
        Block {
            extra_minutes: 5,
            revealed_at: None,
            ..block(Uuid::from_u128(42), &session, "a5")
        },
        block(Uuid::from_u128(41), &session, "b"),
    ];
    comes_back(&mut evening, blocks, |reads| reads.blocks(session.id));
    let visit = |n, left_at| Visit {
        id: id(n),
        session: session.id,
        block: id(41),
        entered_at: at,
        left_at,
    };
    comes_back(
        &mut evening,
        vec![visit(44, Some(later)), visit(45, None)],
        |reads| reads.visits(session.id),
    );
    let participant = |n| Participant {
        id: derived::participant(session.id, id(n)),
        session: session.id,
        member: id(n),
    };
    comes_back(
        &mut evening,
        vec![participant(46), participant(47)],
        |reads| reads.participants(session.id),
    );
    let attendance = |n, left_at| Attendance {
        id: id(n),
        session: session.id,
        member: id(46),
        arrived_at: at,
        left_at,
    };
    comes_back(
        &mut evening,
        vec![attendance(48, Some(later)), attendance(49, None)],
        |reads| reads.attendance(session.id),
    );
}

#[test]
fn what_was_removed_is_not_there_and_a_removed_member_can_still_be_named() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let (session, about) = (evening.session.id, evening.case.id);
    let line = evening.say("Weg.");
    act(&mut evening.store, Action::MemberRemove, |tx| {
        tx.remove::<Member>(evening.member.id)
    });
    let reads = evening.store.read();
    assert_eq!(
        reads.members(evening.community.id),
        Ok(Vec::new()),
        "no longer in the group"
    );
    assert_eq!(
        reads.member(evening.member.id),
        Ok(evening.member.clone()),
        "still to be named"
    );
    assert_eq!(
        reads.member(id(404)).err(),
        Some(StoreError::NotFound),
        "there never was one"
    );
    act(&mut evening.store, Action::SessionRemove, |tx| {
        tx.remove::<Session>(session)
    });
    let reads = evening.store.read();
    assert_eq!(
        reads.session(session).err(),
        Some(StoreError::NotFound),
        "the session is gone"
    );
    assert_eq!(
        reads.statements_of_case(about),
        Ok(Vec::new()),
        "and with it what was said in it"
    );
    let twice = evening
        .store
        .transact(Action::SessionRemove, |tx| tx.remove::<Session>(session));
    assert_eq!(
        twice.err(),
        Some(StoreError::NotFound),
        "it cannot be removed twice"
    );
    let other = evening.store.transact(Action::NoteRemove, |tx| {
        tx.remove::<Note>(id(line.id.0.as_u128()))
    });
    assert_eq!(
        other.err(),
        Some(StoreError::NotFound),
        "a line is not removed as if it were a note"
    );
    act(&mut evening.store, Action::SessionSave, |tx| {
        tx.put(&evening.session)
    });
    assert_eq!(
        evening.said(),
        ["Weg."],
        "putting a removed row brings it back"
    );
}

#[test]
fn a_row_of_which_nothing_is_filled_in_is_still_a_row() {
    let laptop = Laptop::new();
    let mut store = laptop.create();
    let blank = domain::community::Community {
        id: id(1),
        name: String::new(),
        place: String::new(),
        begins_on: None,
        review_on: None,
    };
    act(&mut store, Action::CommunitySave, |tx| tx.put(&blank));
    assert_eq!(
        store.read().communities(),
        Ok(vec![blank]),
        "half a group can be saved"
    );
    store.undo().expect("there is a step");
    assert_eq!(store.read().communities(), Ok(Vec::new()), "and undone");
}
