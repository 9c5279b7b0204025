//! `simulate LAPTOPS STEPS SEED [FROM]`: plays laptops of one group at random, and stops at the first difference between them or
//! the first edit that is lost. With `FROM` it begins with the world of that step, to play a fault again.

use acceptance::simulate::{Play, play};
use std::process::ExitCode;

fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args()
        .skip(1)
        .map_while(|word| word.parse().ok())
        .collect();
    let (laptops, steps, seed, from) = match numbers[..] {
        [laptops, steps, seed] => (laptops, steps, seed, 0),
        [laptops, steps, seed, from] => (laptops, steps, seed, from),
        _ => {
            eprintln!("simulate LAPTOPS STEPS SEED [FROM]");
            return ExitCode::FAILURE;
        }
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
        from,
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
