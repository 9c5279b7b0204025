//! Laptops of one group, played at random. New plays are played by `cargo xtask simulate`, which makes up a seed and prints it;
//! here they are the same every time, so that a red test means a change and not bad luck.

use acceptance::simulate::{Play, play};

fn plays(laptops: usize, steps: u64, seed: u64) {
    println!("cargo xtask simulate --laptops {laptops} --steps {steps} --seed {seed}");
    let played = play(&Play {
        laptops,
        steps,
        seed,
        from: 0,
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
fn five_laptops_come_to_the_same_and_nothing_is_lost() {
    plays(5, 10_000, 20_261_128);
}

#[test]
fn two_laptops_come_to_the_same_and_nothing_is_lost() {
    plays(2, 2_000, 7);
}
