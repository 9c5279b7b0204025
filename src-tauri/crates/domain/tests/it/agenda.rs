use crate::fixture::{at, begun, blocks, visit};
use chrono::{NaiveTime, TimeDelta};
use domain::agenda::{
    clock_times, end_to_promise, expected_end, promised_end, time_spent, total_minutes,
};
use domain::session::{Course, Session, SessionStatus};

#[test]
fn clock_times_follow_from_the_minutes() {
    let start = NaiveTime::from_hms_opt(15, 0, 0).expect("a time of day");
    let times = clock_times(start, &blocks(&[8, 12, 100]));
    let shown: Vec<String> = times
        .iter()
        .map(|t| t.format("%H:%M").to_string())
        .collect();
    assert_eq!(
        shown,
        ["15:00", "15:08", "15:20", "17:00"],
        "three starts and the end"
    );
    assert_eq!(
        total_minutes(&blocks(&[8, 12, 100])),
        120,
        "the promise is the sum"
    );
}

#[test]
fn the_expected_end_is_true_before_during_and_after_overtime() {
    let blocks = blocks(&[10, 20, 30]);
    let visits = [visit(1, 0, 0, Some(14)), visit(2, 1, 14, None)];
    let course = Course {
        status: SessionStatus::Running,
        blocks: &blocks,
        visits: &visits,
    };
    assert_eq!(
        expected_end(&course, at(14)),
        Some(at(64)),
        "four minutes late at the start of step 2"
    );
    assert_eq!(
        expected_end(&course, at(30)),
        Some(at(64)),
        "still four late inside its minutes"
    );
    assert_eq!(
        expected_end(&course, at(40)),
        Some(at(70)),
        "every minute over its length moves the end"
    );
}

#[test]
fn a_promise_made_at_the_start_stands_whatever_happens_to_the_blocks() {
    let planned = blocks(&[10, 20, 30]);
    assert_eq!(
        end_to_promise(at(0), &planned),
        at(60),
        "an hour was planned"
    );
    let shortened = blocks(&[10, 5, 30]);
    assert_eq!(
        promised_end(&begun(), &shortened),
        Some(at(60)),
        "a shorter step brings the expected end forward, and not the promise"
    );
    let before_it_was_kept = Session {
        promised_end: None,
        ..begun()
    };
    assert_eq!(
        promised_end(&before_it_was_kept, &planned),
        Some(at(60)),
        "a session of an earlier version counts from its start"
    );
    let planned_only = Session {
        started_at: None,
        ..before_it_was_kept
    };
    assert_eq!(
        promised_end(&planned_only, &planned),
        None,
        "before the start nothing is promised"
    );
}

#[test]
fn minutes_added_while_running_move_the_end() {
    let mut blocks = blocks(&[10, 20]);
    blocks[0].extra_minutes = 5;
    let visits = [visit(1, 0, 0, None)];
    let course = Course {
        status: SessionStatus::Running,
        blocks: &blocks,
        visits: &visits,
    };
    assert_eq!(
        expected_end(&course, at(2)),
        Some(at(35)),
        "30 planned and 5 added"
    );
}

#[test]
fn a_clock_that_jumps_back_never_gives_negative_time() {
    let blocks = blocks(&[10]);
    let visits = [visit(1, 0, 5, None)];
    assert_eq!(
        time_spent(&blocks[0], &visits, at(0)),
        TimeDelta::zero(),
        "nothing is spent before it began"
    );
}

#[test]
fn time_in_a_block_adds_up_over_visits() {
    let blocks = blocks(&[10, 10]);
    let visits = [
        visit(1, 0, 0, Some(4)),
        visit(2, 1, 4, Some(6)),
        visit(3, 0, 6, None),
    ];
    assert_eq!(
        time_spent(&blocks[0], &visits, at(9)),
        TimeDelta::minutes(7),
        "4 and 3 minutes"
    );
}
