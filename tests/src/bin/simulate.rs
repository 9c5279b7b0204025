//! `simulate LAPTOPS STEPS SEED`: plays laptops of one group at random, and stops at the first difference between them or the
//! first edit that is lost.

use acceptance::simulate::{Play, play};
use std::process::ExitCode;

fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args()
        .skip(1)
        .map_while(|word| word.parse().ok())
        .collect();
    let [laptops, steps, seed] = numbers[..] else {
        eprintln!("simulate LAPTOPS STEPS SEED");
        return ExitCode::FAILURE;
    };
    let Ok(laptops) = usize::try_from(laptops) else {
        eprintln!("so many laptops there are not");
        return ExitCode::FAILURE;
    };
    println!("seed {seed}: {laptops} laptops, {steps} steps");
    match play(&Play {
        laptops,
        steps,
        seed,
    }) {
        Ok(tally) => {
            print!("{tally}");
            println!("no difference, and nothing lost");
            ExitCode::SUCCESS
        }
        Err(stopped) => {
            eprintln!("{stopped}");
            ExitCode::FAILURE
        }
    }
}
