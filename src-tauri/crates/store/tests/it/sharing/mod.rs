//! Two laptops of one group: what each takes in from the other.

mod conflicts;
mod erasing;
mod identity;
mod shared_folder;
mod summed;
mod taking_in;
mod undo;

use crate::fixture::{Evening, Laptop};
use ledger::{Erasure, Op};
use store::{Arrived, PackageNew, Store};
use uuid::Uuid;

/// A file without the file: what a laptop knows of a group.
#[derive(Clone)]
pub struct Handed {
    pub erasures: Vec<Erasure>,
    pub ops: Vec<Op>,
}

pub const DEVICE: [u8; 32] = [7; 32];

pub fn given_by(store: &Store, community: Uuid) -> Handed {
    let reads = store.read();
    let scopes = reads.scopes(community).expect("the store can be read");
    let of = |scope| reads.ops_of(scope, None).expect("the log can be read");
    let ops = scopes.into_iter().flat_map(of).collect();
    Handed {
        erasures: reads.erasures().expect("the store can be read"),
        ops,
    }
}

pub fn package(id: u128, community: Uuid) -> PackageNew<'static> {
    PackageNew {
        id: Uuid::from_u128(id),
        device: DEVICE,
        about: "{}",
        community,
        summed: &[],
        unknown: &[],
    }
}

pub fn take_in(store: &mut Store, community: Uuid, handed: Handed) -> Arrived {
    let mut incoming = store.incoming().expect("the store can be written");
    for erasure in &handed.erasures {
        incoming.erase(erasure).expect("there is room");
    }
    for part in handed.ops.chunks(3) {
        incoming.insert(part.to_vec()).expect("there is room");
    }
    let taken = incoming
        .commit(package(1, community))
        .expect("the store can be written");
    store.let_go().expect("the store can be written");
    store.write_down().expect("the store can be written");
    taken
}

pub fn is_as_a_rebuild_makes_it(store: &mut Store) {
    let before = store.projection_digests();
    store.rebuild().expect("the projections can be made");
    assert_eq!(
        store.projection_digests(),
        before,
        "what came in is as a rebuild makes it"
    );
}

/// An evening, and a second laptop that has all of it. The clocks of the two are years apart.
pub struct Two {
    pub here: Evening,
    pub there: Store,
    pub laptops: (Laptop, Laptop),
}

impl Two {
    pub fn new() -> Self {
        let laptops = (Laptop::new(), Laptop::new());
        laptops.1.clock.go_on(-40_000_000_000);
        let mut here = Evening::on(&laptops.0);
        here.say("Hij doet nooit open.");
        let mut there = laptops.1.create();
        take_in(
            &mut there,
            here.community.id.0,
            given_by(&here.store, here.community.id.0),
        );
        Self {
            here,
            there,
            laptops,
        }
    }

    pub fn group(&self) -> Uuid {
        self.here.community.id.0
    }

    pub fn hand_over(&mut self) -> Arrived {
        let handed = given_by(&self.here.store, self.group());
        let group = self.group();
        take_in(&mut self.there, group, handed)
    }

    pub fn hand_back(&mut self) -> Arrived {
        let handed = given_by(&self.there, self.group());
        let group = self.group();
        take_in(&mut self.here.store, group, handed)
    }

    /// Both hold the same edits, show the same, and show it after a rebuild too.
    pub fn are_equal(&mut self) {
        for store in [&mut self.here.store, &mut self.there] {
            is_as_a_rebuild_makes_it(store);
        }
        let (here, there) = (
            given_by(&self.here.store, self.group()),
            given_by(&self.there, self.group()),
        );
        assert_eq!(here.ops, there.ops, "the same edits");
        assert_eq!(here.erasures, there.erasures, "and the same erasures");
    }
}
