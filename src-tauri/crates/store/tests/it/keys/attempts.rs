//! Waiting after a wrong passphrase.

use store::keys::Attempts;
use tempfile::{TempDir, tempdir};

const NAME: &str = "attempts.json";
const EVENING_MS: i64 = 1_790_000_000_000;
const A_YEAR_MS: i64 = 365 * 24 * 3_600_000;

/// A folder in which it went wrong so many times at one moment.
fn failed(times: u32, at_ms: i64) -> (TempDir, Attempts) {
    let folder = tempdir().expect("a temporary folder");
    let mut attempts = Attempts::load(folder.path());
    for _ in 0..times {
        attempts.failed(at_ms).expect("the folder can be written");
    }
    (folder, attempts)
}

#[test]
fn each_failure_waits_twice_as_long_up_to_a_minute() {
    let folder = tempdir().expect("a temporary folder");
    let mut attempts = Attempts::load(folder.path());
    assert_eq!(attempts.wait_ms(EVENING_MS), 0, "the first try is free");
    for seconds in [1, 2, 4, 8, 16, 32, 60, 60, 60] {
        attempts
            .failed(EVENING_MS)
            .expect("the folder can be written");
        assert_eq!(
            attempts.wait_ms(EVENING_MS),
            seconds * 1_000,
            "waiting grows, but nobody waits longer than a minute"
        );
    }
    assert_eq!(
        attempts.failures(),
        9,
        "the screen may tell how often it went wrong"
    );
}

#[test]
fn waiting_runs_off_with_the_clock() {
    let (_folder, mut attempts) = failed(3, EVENING_MS);
    for (later_ms, left_ms) in [
        (0, 4_000),
        (1, 3_999),
        (3_999, 1),
        (4_000, 0),
        (A_YEAR_MS, 0),
    ] {
        assert_eq!(
            attempts.wait_ms(EVENING_MS + later_ms),
            left_ms,
            "{later_ms} ms later"
        );
    }
}

#[test]
fn a_restart_does_not_wipe_the_failures() {
    let (folder, attempts) = failed(6, EVENING_MS);
    drop(attempts);
    let mut again = Attempts::load(folder.path());
    assert_eq!(
        again.wait_ms(EVENING_MS + 2_000),
        30_000,
        "closing the program is no way around"
    );
    again
        .failed(EVENING_MS + 40_000)
        .expect("the folder can be written");
    assert_eq!(
        Attempts::load(folder.path()).failures(),
        7,
        "and counting goes on"
    );
}

#[test]
fn success_wipes_the_failures() {
    let (folder, mut attempts) = failed(6, EVENING_MS);
    attempts.succeeded().expect("the folder can be written");
    assert_eq!(
        attempts.wait_ms(EVENING_MS),
        0,
        "who knows the passphrase does not wait"
    );
    assert_eq!(
        Attempts::load(folder.path()).failures(),
        0,
        "also not after a restart"
    );
    attempts.succeeded().expect("a second success is no error");
}

#[test]
fn a_clock_set_back_never_makes_anybody_wait_longer_than_one_wait() {
    for back_ms in [1, 1_000, A_YEAR_MS, 100 * A_YEAR_MS] {
        let (folder, mut attempts) = failed(4, EVENING_MS);
        let now_ms = EVENING_MS - back_ms;
        assert_eq!(
            attempts.wait_ms(now_ms),
            8_000,
            "waiting begins anew, {back_ms} ms back"
        );
        assert_eq!(
            attempts.wait_ms(now_ms + 5_000),
            3_000,
            "and runs off by the new clock"
        );
        assert_eq!(
            Attempts::load(folder.path()).wait_ms(now_ms + 8_000),
            0,
            "also after a restart"
        );
    }
}

#[test]
fn no_moment_whatsoever_locks_anybody_out() {
    let moments = [i64::MIN, -1, 0, EVENING_MS, i64::MAX - 60_000, i64::MAX];
    for failed_ms in moments {
        for now_ms in moments.into_iter().take(5) {
            let (_folder, mut attempts) = failed(1, failed_ms);
            let wait_ms = attempts.wait_ms(now_ms);
            assert!(
                (0..=1_000).contains(&wait_ms),
                "failed at {failed_ms}, now {now_ms}: {wait_ms} is no wait of a second"
            );
            assert_eq!(
                attempts.wait_ms(now_ms + wait_ms),
                0,
                "failed at {failed_ms}, now {now_ms}: it must end"
            );
        }
    }
}

#[test]
fn a_damaged_file_counts_as_no_failures() {
    for bytes in [
        &b""[..],
        b"{",
        b"{\"times\":-1,\"last_ms\":0}",
        b"null",
        &[b' '; 1 << 20],
    ] {
        let (folder, _) = failed(9, EVENING_MS);
        std::fs::write(folder.path().join(NAME), bytes).expect("the file can be written");
        let mut attempts = Attempts::load(folder.path());
        assert_eq!(
            attempts.wait_ms(EVENING_MS),
            0,
            "a damaged file may not lock anybody out"
        );
    }
}

#[test]
fn a_file_with_absurd_numbers_waits_a_minute_at_most() {
    let (folder, _) = failed(0, 0);
    let absurd = format!("{{\"times\":{},\"last_ms\":{}}}", u32::MAX, i64::MAX);
    std::fs::write(folder.path().join(NAME), absurd).expect("the file can be written");
    let mut attempts = Attempts::load(folder.path());
    assert_eq!(attempts.wait_ms(EVENING_MS), 60_000, "at most a minute");
    attempts
        .failed(EVENING_MS)
        .expect("one more than can be counted is no crash");
    assert_eq!(
        attempts.wait_ms(EVENING_MS),
        60_000,
        "counting does not start over"
    );
    assert_eq!(
        attempts.wait_ms(EVENING_MS + 60_000),
        0,
        "and then it is over"
    );
}

#[test]
fn failures_count_in_a_folder_that_cannot_be_written() {
    let (folder, mut attempts) = failed(0, 0);
    std::fs::create_dir(folder.path().join(format!("{NAME}.new"))).expect("a folder in the way");
    assert!(
        attempts.failed(EVENING_MS).is_err(),
        "that it cannot be kept must be told"
    );
    assert_eq!(
        attempts.wait_ms(EVENING_MS),
        1_000,
        "but it counts for this run"
    );
}
