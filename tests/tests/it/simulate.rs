//! Laptops of one group, played at random: the same play every time, and one that nobody played before.

use acceptance::simulate::{Play, play};

const LAPTOPS: usize = 5;
const STEPS: u64 = 2_000;

fn plays(seed: u64) {
    println!("cargo xtask simulate --laptops {LAPTOPS} --steps {STEPS} --seed {seed}");
    let played = play(&Play {
        laptops: LAPTOPS,
        steps: STEPS,
        seed,
    });
    let tally = played.unwrap_or_else(|stopped| panic!("{stopped}"));
    println!("{tally}");
    for what in [
        "taken in",
        "conflict resolved",
        "row erased",
        "backup put back",
    ] {
        assert!(tally.of(what) > 0, "it came to: {what}");
    }
}

#[test]
fn laptops_come_to_the_same_and_nothing_is_lost() {
    plays(20_261_128);
}

#[test]
fn laptops_come_to_the_same_in_a_play_that_nobody_played_before() {
    plays(fastrand::u64(..1 << 32));
}
