//! The lines that tell where a task is.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Does `work` under a heading, and says how long it took when that was long enough to wonder.
pub fn step<T>(heading: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let since_start = started().elapsed();
    println!("[{}] {heading}", clock(since_start));
    let begin = Instant::now();
    let outcome = work()?;
    let took = begin.elapsed();
    if took >= Duration::from_secs(5) {
        println!("        done in {}", clock(took));
    }
    Ok(outcome)
}

fn started() -> Instant {
    static STARTED: OnceLock<Instant> = OnceLock::new();
    *STARTED.get_or_init(Instant::now)
}

/// Minutes and seconds, as on a kitchen clock.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{:>2}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_counts_minutes_past_the_hour() {
        assert_eq!(
            clock(Duration::from_secs(9)),
            " 0:09",
            "seconds keep two digits"
        );
        assert_eq!(
            clock(Duration::from_secs(3_725)),
            "62:05",
            "a cold build is still counted in minutes after an hour"
        );
    }
}
