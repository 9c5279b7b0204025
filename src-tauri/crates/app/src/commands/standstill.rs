//! Sessions that were left running when everybody went home: their clock stopped at the last sign of life.

use super::change::change;
use crate::app::Inner;
use crate::error::AppError;
use chrono::{DateTime, Utc};
use domain::attendance::Attendance;
use domain::block::Visit;
use domain::standstill::left_running;
use store::{Action, Tx};

/// Stops the clocks that were left running; comes right after opening a store. A store that cannot be written to is read as
/// it is.
pub(super) fn stop_clocks(inner: &mut Inner) {
    // Opened with the recovery words: nothing is shown before a new passphrase is chosen.
    if inner.store().is_ok() && stop(inner).is_err() {
        inner.log("a session that was left running could not be paused");
    }
}

fn stop(inner: &mut Inner) -> Result<(), AppError> {
    let now = inner.now();
    let reads = inner.store()?.read();
    let Some(last_sign) = reads.last_written()? else {
        return Ok(());
    };
    let alone = |visit: &Visit| left_running(visit, last_sign, now).is_some();
    if reads.open_visits()?.iter().any(alone) {
        change(inner, Action::SessionPause, |tx| {
            for visit in tx.read().open_visits()? {
                stop_visit(tx, &visit, last_sign, now)?;
            }
            Ok(None)
        })?;
    }
    Ok(())
}

/// Ends a visit at the last sign of life when that is long ago, and lets everybody have gone home then. Gives when.
pub(super) fn stop_visit(
    tx: &mut Tx<'_>,
    visit: &Visit,
    last_sign: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, AppError> {
    let Some(left_at) = left_running(visit, last_sign, now) else {
        return Ok(None);
    };
    tx.put(&Visit {
        left_at: Some(left_at),
        ..visit.clone()
    })?;
    for stay in tx.read().attendance(visit.session)? {
        if stay.left_at.is_none() {
            tx.put(&Attendance {
                left_at: Some(left_at.max(stay.arrived_at)),
                ..stay
            })?;
        }
    }
    Ok(Some(left_at))
}
