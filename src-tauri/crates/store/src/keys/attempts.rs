//! A wrong passphrase makes the next try wait, longer each time, also after a restart.
//!
//! This slows down somebody at the keyboard. Whoever takes the disk out is slowed down by [`KdfCost`](super::KdfCost);
//! therefore a file that is missing or damaged simply counts as no failures, and never locks anybody out.

use super::durable;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const NAME: &str = "attempts.json";
const SIZE_BYTES_MAX: u64 = 1024;
const WAIT_MS_MAX: i64 = 60_000;

/// Failed passphrases since the last success, kept in the folder of the store. Times are handed in: milliseconds since
/// 1970 UTC, from a clock that may be wrong or be set back.
pub struct Attempts {
    folder: PathBuf,
    failed: Failed,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Failed {
    times: u32,
    /// When the last one was, and so when waiting began.
    last_ms: i64,
}

impl Attempts {
    /// The failures that the folder remembers.
    pub fn load(folder: &Path) -> Attempts {
        let failed = durable::read(folder, NAME, SIZE_BYTES_MAX)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Attempts {
            folder: folder.to_owned(),
            failed: failed.unwrap_or_default(),
        }
    }

    /// How many times in a row it went wrong.
    pub fn failures(&self) -> u32 {
        self.failed.times
    }

    /// How long to wait from now until the next try, in milliseconds; 0 when it may be now.
    ///
    /// When the clock was set back, waiting begins anew at that moment: it never takes longer than one whole wait.
    pub fn wait_ms(&mut self, now_ms: i64) -> i64 {
        if now_ms < self.failed.last_ms {
            self.failed.last_ms = now_ms;
            // When this cannot be kept, waiting begins anew after a restart as well; no harm done.
            let _ = self.save();
        }
        let waited_ms = now_ms.saturating_sub(self.failed.last_ms);
        (wait_after_ms(self.failed.times) - waited_ms).max(0)
    }

    /// Counts a wrong passphrase. It counts for this run even when it cannot be kept.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn failed(&mut self, now_ms: i64) -> io::Result<()> {
        self.failed = Failed {
            times: self.failed.times.saturating_add(1),
            last_ms: now_ms,
        };
        self.save()
    }

    /// The store opened: nothing to wait for any more.
    ///
    /// # Errors
    /// The file could not be removed.
    pub fn succeeded(&mut self) -> io::Result<()> {
        self.failed = Failed::default();
        durable::remove(&self.folder, NAME)
    }

    fn save(&self) -> io::Result<()> {
        durable::replace(&self.folder, NAME, &serde_json::to_vec(&self.failed)?)
    }
}

/// 1, 2, 4, 8, 16, 32 and then 60 seconds.
fn wait_after_ms(failures: u32) -> i64 {
    match failures {
        0 => 0,
        n => 2_i64.checked_pow(n - 1).map_or(WAIT_MS_MAX, |seconds| {
            seconds.saturating_mul(1_000).min(WAIT_MS_MAX)
        }),
    }
}
