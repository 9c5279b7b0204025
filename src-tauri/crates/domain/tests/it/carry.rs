//! What comes along from the session before.

use crate::fixture::{SESSION, begun, block_id, blocks, visit};
use chrono::NaiveDate;
use domain::carry::{block_in, not_reached, parked_in, session_before};
use domain::ids::{CaseId, ParkedItemId, SessionId};
use domain::mark::ParkedItem;
use domain::method::Capture;
use domain::session::{Session, SessionStatus};
use uuid::Uuid;

fn session(n: u128, day: Option<u32>, status: SessionStatus) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(n)),
        on: day.and_then(|day| NaiveDate::from_ymd_opt(2026, 11, day)),
        status,
        ..begun()
    }
}

#[test]
fn the_session_before_is_the_last_closed_one_that_is_not_later() {
    use SessionStatus::{Finished, Planned, Running};
    let all = [
        session(10, Some(1), Finished),
        session(11, Some(8), Finished),
        session(12, Some(9), Running),
        session(13, Some(22), Finished),
        session(14, Some(15), Planned),
    ];
    let before = session_before(&all[4], &all).map(|s| s.id);
    assert_eq!(
        before,
        Some(all[1].id),
        "not the one that still runs, nor a later one"
    );
    let undated = session(15, None, Planned);
    let before = session_before(&undated, &all).map(|s| s.id);
    assert_eq!(
        before,
        Some(all[3].id),
        "without a date all that is closed lies before"
    );
    assert_eq!(
        session_before(&all[0], &all),
        None,
        "the first has none before it"
    );
}

#[test]
fn what_the_group_never_came_to_is_told_and_a_break_is_not_missed() {
    let all = blocks(&[5, 10, 15, 5]);
    let visits = [visit(1, 0, 0, Some(5))];
    let capture = |block: &domain::block::Block| match block.step.0.as_str() {
        "step-1" => Some(Capture::Leeway),
        "step-2" => None,
        "step-3" => Some(Capture::Pause),
        _ => Some(Capture::Inside),
    };
    let left: Vec<_> = not_reached(&all, &visits, capture).map(|b| b.id).collect();
    assert_eq!(
        left,
        [block_id(1)],
        "the visited one, the unknown one and the break stay behind"
    );
}

#[test]
fn what_is_taken_over_twice_is_still_one_and_stays_with_its_case() {
    let next = SessionId(Uuid::from_u128(77));
    let case = Some(CaseId(Uuid::from_u128(5)));
    let parked = ParkedItem {
        id: ParkedItemId(Uuid::from_u128(6)),
        session: SESSION,
        case,
        block: block_id(0),
        role: None,
        text: "De sleutel".into(),
    };
    let taken = parked_in(next, block_id(9), &parked);
    assert_eq!(taken, parked_in(next, block_id(9), &parked), "the same row");
    assert_eq!(
        (taken.session, taken.block),
        (next, block_id(9)),
        "in the next session"
    );
    assert_eq!(taken.case, case, "and erased with the case it was about");
    assert_ne!(
        block_in(next, block_id(1)),
        block_in(SESSION, block_id(1)),
        "each session its own"
    );
}
