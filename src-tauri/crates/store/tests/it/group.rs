//! What a group arranges for itself comes back as it was put, in its order.

use crate::fixture::{Evening, Laptop, comes_back, id, role};
use domain::agreed_words::AgreedWord;
use domain::charter::{CharterPart, CharterPoint};
use domain::ids::derived;
use domain::organisation::Organisation;
use domain::own_role::OwnRole;
use domain::venue::{Has, Venue};
use store::Action;

#[test]
fn organisations_come_back_by_name_and_agreed_words_in_their_order() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let community = evening.community.id;
    let named = |n: u128, name: &str| Organisation {
        id: id(n),
        community,
        name: name.into(),
    };
    let all = vec![named(32, "Politie"), named(31, "Wonen Noord")];
    comes_back(&mut evening, all, |reads| reads.organisations(community));
    let word = |n: u128, instead_of: &str, say: &str| AgreedWord {
        id: id(n),
        community,
        instead_of: instead_of.into(),
        instead_of_many: format!("{instead_of}s"),
        say: say.into(),
        say_many: String::new(),
    };
    let words = vec![
        word(41, "ervaringswerker", "maatje"),
        word(42, "bewoner", "buur"),
    ];
    comes_back(&mut evening, words, |reads| reads.agreed_words(community));
}

#[test]
fn a_charter_comes_back_part_by_part_in_its_own_order() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let community = evening.community.id;
    let point = |n: u128, part, position| CharterPoint {
        id: id(n),
        community,
        part,
        position,
        title: "Samen".into(),
        text: "Iedereen telt mee.".into(),
    };
    let points = vec![
        point(52, CharterPart::Principle, 0),
        point(51, CharterPart::Principle, 1),
        point(53, CharterPart::Manner, 0),
    ];
    comes_back(&mut evening, points, |reads| reads.charter(community));
}

#[test]
fn a_role_that_a_group_removed_is_off_its_list_and_still_known() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let community = evening.community.id;
    let key = role("huisarts");
    let own = OwnRole {
        id: derived::own_role(community, &key),
        community,
        key,
        name: "Huisarts".into(),
        what_for: "Vraag naar het lijf.".into(),
        what_not: String::new(),
        when_to_ask: String::new(),
        limits: String::new(),
        questions: "Wat zie je?\nWat hoor je?".into(),
        secrecy: String::new(),
    };
    comes_back(&mut evening, vec![own.clone()], |reads| {
        reads.own_roles(community)
    });
    crate::fixture::act(&mut evening.store, Action::RoleRemove, |tx| {
        tx.remove::<OwnRole>(own.id)
    });
    let reads = evening.store.read();
    assert_eq!(reads.own_roles(community), Ok(Vec::new()), "off the list");
    assert_eq!(
        reads.own_roles_ever(community),
        Ok(vec![own]),
        "still known"
    );
}

#[test]
fn places_come_back_in_the_order_of_the_rota() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let community = evening.community.id;
    let venue = |n: u128, position, has| Venue {
        id: id(n),
        community,
        name: "De Hoek".into(),
        host: Some(id(11)),
        position,
        wheelchair: has,
        bus: Has::Unasked,
        coffee: Has::Yes,
        projector: Has::No,
        quiet_room: has,
        door: "De beheerder".into(),
        remark: String::new(),
    };
    let rota = vec![venue(62, 0, Has::Yes), venue(61, 1, Has::Unasked)];
    comes_back(&mut evening, rota, |reads| reads.venues(community));
}
