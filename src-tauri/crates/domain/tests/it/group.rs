//! What a group arranges for itself: an order, keys of its own roles, whose turn it is, when to look back.

use chrono::NaiveDate;
use domain::community::Community;
use domain::ids::{CommunityId, VenueId};
use domain::order::moved;
use domain::own_role::key_for;
use domain::role::RoleKey;
use domain::session::Session;
use domain::venue::{Has, Venue, next_venue};
use proptest::prelude::*;
use uuid::Uuid;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day in November")
}

fn venue(n: u128, name: &str) -> Venue {
    Venue {
        id: VenueId(Uuid::from_u128(n)),
        community: CommunityId(Uuid::nil()),
        name: name.to_owned(),
        host: None,
        position: 0,
        wheelchair: Has::Unasked,
        bus: Has::Unasked,
        coffee: Has::Unasked,
        projector: Has::Unasked,
        quiet_room: Has::Unasked,
        door: String::new(),
        remark: String::new(),
    }
}

fn held(place: &str, on: Option<NaiveDate>) -> Session {
    Session {
        place: place.to_owned(),
        on,
        ..crate::fixture::begun()
    }
}

#[test]
fn who_never_received_the_group_comes_first_and_then_who_did_so_longest_ago() {
    let rota = [
        venue(1, "De Hoek"),
        venue(2, "De Huiskamer"),
        venue(3, "De Wissel"),
    ];
    let turn = |sessions: &[Session]| next_venue(&rota, sessions).map(|v| v.name.as_str());
    assert_eq!(turn(&[]), Some("De Hoek"), "the first of the list");
    assert_eq!(
        turn(&[held("de hoek ", Some(day(3)))]),
        Some("De Huiskamer"),
        "the same place, however it is spelled"
    );
    let all = [
        held("De Hoek", Some(day(17))),
        held("De Huiskamer", Some(day(3))),
        held("De Wissel", Some(day(10))),
    ];
    assert_eq!(turn(&all), Some("De Huiskamer"), "the longest ago");
    let planned = [&all[..], &[held("De Huiskamer", None)]].concat();
    assert_eq!(
        turn(&planned),
        Some("De Wissel"),
        "who has a session without a date has had the turn"
    );
    assert_eq!(next_venue(&[], &all), None, "nobody receives the group");
}

#[test]
fn a_key_says_which_role_it_is_and_is_never_taken_twice() {
    let taken = [
        RoleKey("buurt-vader".into()),
        RoleKey("buurt-vader-2".into()),
    ];
    let key = |name: &str| key_for(name, |key| taken.contains(key)).0;
    assert_eq!(key("Huisarts (POH)"), "huisarts-poh", "readable");
    assert_eq!(
        key(" Buurt-vader "),
        "buurt-vader-3",
        "the first that is free"
    );
    assert_eq!(key("!?"), "rol", "something is better than nothing");
}

#[test]
fn the_group_looks_back_on_the_day_itself_and_every_day_after() {
    let group = |review_on| Community {
        id: CommunityId(Uuid::nil()),
        name: String::new(),
        place: String::new(),
        begins_on: None,
        review_on,
    };
    assert!(!group(None).review_is_due(day(21)), "nothing was agreed");
    assert!(!group(Some(day(22))).review_is_due(day(21)), "not yet");
    assert!(group(Some(day(21))).review_is_due(day(21)), "today");
    assert!(
        group(Some(day(1))).review_is_due(day(21)),
        "it was forgotten"
    );
}

proptest! {
    /// Moving keeps everybody, and a step back undoes a step forth unless it was at the end.
    #[test]
    fn moving_loses_nobody(count in 0_u8..9, one in 0_u8..9, up in any::<bool>()) {
        let order: Vec<u8> = (0..count).collect();
        let after = moved(&order, one, up);
        let mut sorted = after.clone();
        sorted.sort_unstable();
        prop_assert_eq!(&sorted, &order);
        if after != order {
            prop_assert_eq!(moved(&after, one, !up), order);
        } else {
            let at_an_end = if up { one == 0 } else { one + 1 == count };
            prop_assert!(one >= count || at_an_end);
        }
    }
}
