//! The end on the invitation, and what a plan can miss when it is longer.

use crate::fixture::{SESSION, at, begun, block_id, blocks};
use chrono::{NaiveTime, TimeDelta};
use domain::aim::Aim;
use domain::promise::{promised_at_start, promised_minutes};
use domain::session::Session;
use domain::shorten::{Room, shorter};

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

fn until(hour: u32, minute: u32) -> Aim {
    Aim {
        until: Some(time(hour, minute)),
        ..Aim::of(SESSION)
    }
}

#[test]
fn a_session_may_take_until_the_end_on_the_invitation_or_as_long_as_its_method() {
    let session = Session {
        starts: Some(time(15, 0)),
        ..begun()
    };
    assert_eq!(
        promised_minutes(&session, &until(17, 15)),
        135,
        "from three until a quarter past five"
    );
    assert_eq!(
        promised_minutes(&session, &Aim::of(SESSION)),
        60,
        "nothing was promised but the method"
    );
    assert_eq!(
        promised_minutes(&session, &until(15, 0)),
        60,
        "an end that is the start promises nothing"
    );
    let late = Session {
        starts: Some(time(22, 30)),
        ..begun()
    };
    assert_eq!(
        promised_minutes(&late, &until(0, 15)),
        105,
        "past midnight goes on"
    );
    let unknown = Session {
        starts: None,
        ..begun()
    };
    assert_eq!(
        promised_minutes(&unknown, &until(17, 0)),
        60,
        "an end without a start says no length"
    );
}

#[test]
fn whoever_begins_late_has_still_promised_the_end_on_the_invitation() {
    let planned = blocks(&[60, 60]);
    assert_eq!(
        promised_at_start(at(7), time(15, 7), &until(17, 0), &planned),
        at(7) + TimeDelta::minutes(113),
        "seven minutes late, and five o'clock stays five o'clock"
    );
    assert_eq!(
        promised_at_start(at(7), time(15, 7), &Aim::of(SESSION), &planned),
        at(127),
        "without an invitation all planned minutes count"
    );
    assert_eq!(
        promised_at_start(at(0), time(19, 0), &until(17, 0), &planned),
        at(120),
        "an end that has gone by, as on a day of trying out, promises nothing"
    );
}

fn room(n: u128, minutes: u16, short_minutes: u16) -> Room {
    Room {
        block: block_id(n),
        minutes,
        short_minutes,
        protected: false,
    }
}

#[test]
fn the_middle_gives_minutes_in_proportion_and_never_below_its_short_minutes() {
    let rooms = [room(0, 20, 10), room(1, 15, 10), room(2, 8, 8)];
    let proposed: Vec<(u16, u16)> = shorter(&rooms, 6)
        .iter()
        .map(|it| (it.from_minutes, it.to_minutes))
        .collect();
    assert_eq!(
        proposed,
        [(20, 16), (15, 13)],
        "ten to miss give four, five to miss give two, none gives none"
    );
    let all: Vec<u16> = shorter(&rooms, 100)
        .iter()
        .map(|it| it.to_minutes)
        .collect();
    assert_eq!(all, [10, 10], "it stops at the short minutes");
    assert_eq!(shorter(&rooms, 0), [], "a plan that fits stays as it is");
}

#[test]
fn harvest_and_closing_are_never_proposed_to_be_shorter() {
    let protected = |n| Room {
        protected: true,
        ..room(n, 30, 5)
    };
    let rooms = [room(0, 12, 8), protected(1), protected(2)];
    let proposed = shorter(&rooms, 60);
    assert_eq!(proposed.len(), 1, "only the middle is asked");
    assert_eq!(
        proposed[0].block,
        block_id(0),
        "and it is the step before the harvest"
    );
    assert_eq!(
        shorter(&rooms[1..], 60),
        [],
        "of what is kept nothing is proposed"
    );
}

#[test]
fn minutes_that_are_won_are_never_more_than_were_too_many() {
    let rooms: Vec<Room> = (0..9).map(|n| room(n, 7, 5)).collect();
    for too_many in 0..=18 {
        let won: u32 = shorter(&rooms, too_many)
            .iter()
            .map(|it| u32::from(it.from_minutes - it.to_minutes))
            .sum();
        assert_eq!(won, too_many, "{too_many} minutes are won to the minute");
    }
}
