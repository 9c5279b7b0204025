//! Some laptops of one group, played at random for as long as one likes, and compared with what they must come to.
//!
//! Beside every store runs a model: a [`ledger::Ledger`], whose laws are proven. Whatever somebody does is done to both; at quiet
//! points everybody has exchanged with everybody, and then stores, models and laptops must be equal. A world of a thousand steps
//! is followed by a new one, so that a fault can be played again quickly: each step has a random source of its own.

mod erasing;
mod fault;
mod handed;
mod laptop;
mod moves;
mod newer;
mod quiet;
mod sticks;
mod tally;
mod world;

pub use fault::Fault;
pub use handed::Handed;
pub use tally::Tally;

use world::World;

/// So many steps are played with one group.
const WORLD_STEPS: u64 = 1_000;
/// So often everybody exchanges with everybody.
const QUIET_STEPS: u64 = 200;

/// What is played.
#[derive(Clone, Copy, Debug)]
pub struct Play {
    /// How many laptops the group has.
    pub laptops: usize,
    /// How many steps.
    pub steps: u64,
    /// Where chance begins.
    pub seed: u64,
    /// The step to begin with, or rather the world that it is in: to play a fault again without what was before it.
    pub from: u64,
}

/// What went wrong, and where.
#[derive(Debug, thiserror::Error)]
#[error("seed {seed}, step {step}: {fault}")]
pub struct Stopped {
    /// Where chance began.
    pub seed: u64,
    /// The step, from 0.
    pub step: u64,
    /// What went wrong.
    pub fault: Fault,
}

/// Plays, and tells what was done how often.
///
/// # Errors
/// The first difference.
pub fn play(play: &Play) -> Result<Tally, Box<Stopped>> {
    let mut tally = Tally::default();
    let mut first = play.from - play.from % WORLD_STEPS;
    while first < play.steps {
        let last = play.steps.min(first + WORLD_STEPS);
        world(play, first, last, &mut tally)?;
        first = last;
    }
    Ok(tally)
}

fn world(play: &Play, first: u64, last: u64, tally: &mut Tally) -> Result<(), Box<Stopped>> {
    let stopped = |step: u64| {
        move |fault: Fault| {
            Box::new(Stopped {
                seed: play.seed,
                step,
                fault,
            })
        }
    };
    let mut world = World::new(play.laptops).map_err(stopped(first))?;
    for step in first..last {
        let mut chance = chance(play.seed, step);
        world.step(&mut chance, tally).map_err(stopped(step))?;
        let is_last = step + 1 == last;
        if is_last || (step + 1) % QUIET_STEPS == 0 {
            let quiet = world.come_to_rest(&mut chance, is_last, tally);
            quiet.map_err(stopped(step))?;
        }
    }
    Ok(())
}

/// Every step has its own, so that what happened before a step does not change what is chosen in it.
fn chance(seed: u64, step: u64) -> fastrand::Rng {
    fastrand::Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ step)
}
