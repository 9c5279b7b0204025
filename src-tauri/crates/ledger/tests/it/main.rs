//! The laws of the ledger, each tried on thousands of made-up histories.

mod cells;
mod laws;
mod made_up;
mod neighbourhood;
mod replicas;

use proptest::test_runner::Config;

/// As many cases for each law as were used to check the model on paper.
fn thousands() -> Config {
    Config::with_cases(3_000)
}
