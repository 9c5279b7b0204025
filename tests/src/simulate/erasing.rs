//! Erasing for everyone, and taking off one laptop.

use super::fault::Fault;
use super::tally::Tally;
use super::world::World;
use exchange::sign_erasure;
use fastrand::Rng;
use ledger::{Erased, ErasureId, Op, ScopeId};
use uuid::Uuid;

/// Something is taken away, or let in again.
pub fn takes_away(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    match chance.u32(..10) {
        0..5 => erases(world, who, chance, tally),
        5..8 => {
            let Some(case) = a_case(world, chance) else {
                return Ok(());
            };
            world.laptops[who].sets_aside(case)?;
            world.forget_what_nobody_has();
            tally.add("case taken off a laptop");
            Ok(())
        }
        _ => {
            let aside = world.laptops[who].model.aside.iter().copied();
            if let Some(scope) = chance.choice(aside.collect::<Vec<_>>()) {
                world.laptops[who].lets_in_again(scope)?;
                tally.add("case let in again");
            }
            Ok(())
        }
    }
}

fn a_case(world: &World, chance: &mut Rng) -> Option<ScopeId> {
    let cases = world.scopes.iter().copied().skip(1);
    chance.choice(cases.collect::<Vec<_>>())
}

fn erases(world: &mut World, who: usize, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
    let laptop = &mut world.laptops[who];
    let is_group = |op: &&Op| op.row.0 != world.group;
    let Some(op) = chance.choice(
        laptop
            .model
            .ledger
            .ops()
            .filter(is_group)
            .collect::<Vec<_>>(),
    ) else {
        return Ok(());
    };
    let (what, name) = match chance.u32(..8) {
        0 if op.scope.0 != world.group => (Erased::Scope(op.scope), "case erased"),
        0..4 => (Erased::Row(op.row), "row erased"),
        _ => (Erased::Op(op.id), "passage erased"),
    };
    let person = laptop.store().meta().person;
    let id = ErasureId(Uuid::new_v4());
    let erasure = sign_erasure(&laptop.keys, id, what, 1, person);
    laptop.erases(erasure)?;
    tally.add(name);
    Ok(())
}
