//! What is on the way: files that arrive late, twice, in any order, or never.

use super::fault::{Fault, differs};
use super::handed::Handed;
use super::laptop::Laptop;
use super::tally::Tally;
use super::world::World;
use domain::ids::CommunityId;
use exchange::{DeviceKeys, Recipient, Selection};
use fastrand::Rng;
use ledger::{OpId, ScopeId};
use std::collections::BTreeSet;
use store::Picked;
use uuid::Uuid;

/// So many sticks lie about; the oldest is lost.
const STICKS_MAX: usize = 12;

/// A file on its way.
pub enum Stick {
    /// Only what would stand in it: quick.
    Told(Handed),
    /// The bytes of the file, and the laptops that can open it: what stands in it is kept to compare.
    File(Vec<u8>, Handed),
}

/// All that a laptop has.
pub fn all_of(laptop: &Laptop, scopes: &[ScopeId]) -> Result<Handed, Fault> {
    let group = scopes[0].0;
    let handed = picked_of(laptop, group, &Picked::Group)?;
    let given: BTreeSet<OpId> = handed.ops.iter().map(|op| op.id).collect();
    let held = laptop.model.ledger.ops();
    match held.map(|op| op.id).find(|id| !given.contains(id)) {
        Some(op) => differs(format!(
            "edit {op} is here and does not go in a file of all"
        )),
        None => Ok(handed),
    }
}

fn picked_of(laptop: &Laptop, group: Uuid, what: &Picked) -> Result<Handed, Fault> {
    let reads = laptop.reads();
    let mut ops = Vec::new();
    for (scope, rows) in reads.picked(group, what)? {
        ops.extend(reads.ops_of(scope, rows.as_ref())?);
    }
    let selection = match what {
        Picked::Group => Selection::WholeGroup,
        Picked::Cases(_) => Selection::SomeCases,
        Picked::Lessons(_) => Selection::LessonsOnly,
    };
    let mut handed = Handed::new(selection, reads.erasures()?, ops);
    if matches!(what, Picked::Group) {
        let frames = reads.unknown_frames(group)?;
        handed.frames = frames.into_iter().map(|frame| frame.payload).collect();
    }
    Ok(handed)
}

/// Somebody puts a file on a stick.
pub fn gives(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let laptop = &world.laptops[who];
    let reads = laptop.reads();
    let (handed, name) = match chance.u32(..12) {
        0..6 => (all_of(laptop, &world.scopes)?, "file of the whole group"),
        6..8 => {
            let cases = reads.cases(CommunityId(world.group))?.into_iter();
            let cases = cases
                .map(|case| case.id.0)
                .filter(|_| chance.bool())
                .collect();
            let handed = picked_of(laptop, world.group, &Picked::Cases(cases))?;
            (handed, "file of some cases")
        }
        8..10 => {
            let mut lessons = Vec::new();
            for session in reads.sessions(CommunityId(world.group))? {
                lessons.extend(reads.lessons(session.id)?.into_iter().map(|it| it.id.0));
            }
            let handed = picked_of(laptop, world.group, &Picked::Lessons(lessons))?;
            (handed, "file of lessons")
        }
        _ => (world.newer.gives(), "file of a newer version"),
    };
    tally.add(name);
    let stick = match chance.u32(..4) {
        0 => {
            tally.add("real file written");
            let file = handed.to_file(world.group, &laptop.keys, &everybody(world))?;
            Stick::File(file, handed)
        }
        _ => Stick::Told(handed),
    };
    world.sticks.push(stick);
    if world.sticks.len() > STICKS_MAX {
        world.sticks.remove(chance.usize(..STICKS_MAX));
        tally.add("stick lost");
    }
    Ok(())
}

fn everybody(world: &World) -> Vec<Recipient> {
    let keys = world.laptops.iter().map(|laptop| &laptop.keys);
    let all = keys.chain([&world.newer.keys]).map(DeviceKeys::recipient);
    let mut all: Vec<Recipient> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A file arrives somewhere; mostly the stick is kept, and arrives again.
pub fn arrives(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    if world.sticks.is_empty() {
        return Ok(());
    }
    let nth = chance.usize(..world.sticks.len());
    let to_newer = chance.u32(..8) == 0;
    let keys = match to_newer {
        true => &world.newer.keys,
        false => &world.laptops[who].keys,
    };
    let handed = match &world.sticks[nth] {
        Stick::Told(handed) => handed.clone(),
        Stick::File(file, was) => {
            // A laptop that was copied since has other keys.
            let Ok(read) = Handed::from_file(file, keys) else {
                tally.add("file that this laptop cannot open");
                return Ok(());
            };
            if (&read.ops, &read.erasures, &read.frames) != (&was.ops, &was.erasures, &was.frames) {
                return differs("a file says something else than was put in it");
            }
            tally.add("real file taken in");
            read
        }
    };
    match to_newer {
        true => world.newer.takes(&handed),
        false => {
            let gained = world.laptops[who].takes(&handed, world.group)?;
            if gained.ops.is_empty() && gained.erasures.is_empty() {
                tally.add("taken in, nothing new");
            }
        }
    }
    tally.add("taken in");
    if chance.u32(..4) == 0 {
        world.sticks.remove(nth);
    }
    Ok(())
}
