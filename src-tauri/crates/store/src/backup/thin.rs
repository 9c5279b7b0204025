//! Which backups are kept.

use super::about::Reason;
use super::shelf::{Backup, Backups};
use crate::{StoreError, disk};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;

/// Of so many days the last one is kept.
const DAYS: usize = 7;
/// And of so many weeks.
const WEEKS: usize = 4;
/// And so many that were made because something else was about to happen.
const OF_EVENTS: usize = 4;

impl Backups {
    /// Lets go of old backups: seven days and four weeks are kept, and the newest of those that were made before another one
    /// was put back or before an upgrade. `day_of` tells on which day here a moment was.
    ///
    /// # Errors
    /// When one cannot be removed.
    pub fn thin(&self, day_of: impl Fn(DateTime<Utc>) -> NaiveDate) -> Result<(), StoreError> {
        let all = self.list()?;
        let kept = kept(&all, day_of);
        self.drop_those(all.iter().filter(|backup| !kept.contains(&backup.name)))
    }

    /// Lets go of every backup that was made before this one: something was erased since, and they still hold it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such backup; otherwise when one cannot be removed, and then it is tried on
    /// the others all the same.
    pub fn drop_before(&self, name: &str) -> Result<(), StoreError> {
        let all = self.list()?;
        let from = all.iter().find(|backup| backup.name == name);
        let number = from.ok_or(StoreError::NotFound)?.number;
        self.drop_those(all.iter().filter(|backup| backup.number < number))
    }

    fn drop_those<'a>(&self, going: impl Iterator<Item = &'a Backup>) -> Result<(), StoreError> {
        let mut outcome = Ok(());
        for backup in going {
            let path = self.dir.join(&backup.name);
            // First another name, so that half a backup is never taken for a whole one.
            let going = path.with_extension("part");
            let gone = disk::rename(&path, &going).and_then(|()| disk::remove_folder(&going));
            outcome = outcome.and(gone);
        }
        Ok(outcome?)
    }
}

/// The names of those to keep, of a list with the newest first. Not the clock says which is newest: one that was wrong for a
/// day must not push all others out.
fn kept(all: &[Backup], day_of: impl Fn(DateTime<Utc>) -> NaiveDate) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
    let mut of_events = 0;
    for backup in all {
        let keep = match backup.reason {
            // Nobody knows what is in it, so nobody may throw it away.
            None => true,
            Some(Reason::Daily | Reason::Asked) if backup.contents.is_none() => false,
            Some(Reason::Daily | Reason::Asked) => {
                let day = day_of(backup.made_at);
                let of_day = days.len() < DAYS && days.insert(day);
                let of_week = weeks.len() < WEEKS && weeks.insert(day.iso_week());
                of_day || of_week
            }
            Some(
                Reason::BeforeRestore
                | Reason::BeforeTakingIn
                | Reason::BeforeUpgrade
                | Reason::Damaged,
            ) => {
                of_events += 1;
                of_events <= OF_EVENTS
            }
        };
        if keep {
            kept.insert(backup.name.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::Contents;
    use chrono::TimeDelta;

    /// Backups in the order in which they were made, one at each of these hours.
    fn made_at(hours: impl IntoIterator<Item = i64>) -> Vec<Backup> {
        let monday = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day of our days");
        let monday = monday.and_time(chrono::NaiveTime::MIN).and_utc();
        let mut all: Vec<Backup> = (1..)
            .zip(hours)
            .map(|(number, hour)| Backup {
                name: format!("backup-{number}"),
                made_at: monday + TimeDelta::hours(hour),
                reason: Some(Reason::Daily),
                contents: Some(Contents {
                    sessions: 0,
                    lines: 0,
                }),
                last_edit: None,
                number,
            })
            .collect();
        all.reverse();
        all
    }

    fn day_of(time: DateTime<Utc>) -> NaiveDate {
        time.date_naive()
    }

    /// How many days before the newest each of those that are kept was made, and its hour.
    fn ages(all: &[Backup]) -> Vec<(i64, i64)> {
        let names = kept(all, day_of);
        let of = |backup: &Backup| {
            let day = day_of(backup.made_at);
            let hour = backup.made_at - day.and_time(chrono::NaiveTime::MIN).and_utc();
            ((day_of(all[0].made_at) - day).num_days(), hour.num_hours())
        };
        let kept = all.iter().filter(|backup| names.contains(&backup.name));
        kept.map(of).collect()
    }

    #[test]
    fn of_every_day_the_last_is_kept_for_a_week_and_of_every_week_for_four() {
        // Every morning and every evening, up to and with a Wednesday.
        let all = made_at((0..7 * 6 - 4).flat_map(|day| [day * 24 + 9, day * 24 + 21]));
        assert_eq!(day_of(all[0].made_at).weekday(), chrono::Weekday::Wed);
        let days = [0, 1, 2, 3, 4, 5, 6];
        // Those days are in two weeks; of the two before them the Sunday is the last day.
        let kept: Vec<_> = days
            .into_iter()
            .chain([10, 17])
            .map(|age| (age, 21))
            .collect();
        assert_eq!(
            ages(&all),
            kept,
            "a week day by day and a month week by week"
        );
    }

    #[test]
    fn a_group_that_meets_once_a_month_has_the_last_seven_times() {
        let all = made_at((0..24).map(|month| month * 24 * 28));
        let kept: Vec<_> = (0..7).map(|times| (times * 28, 0)).collect();
        assert_eq!(
            ages(&all),
            kept,
            "days on which nothing was written do not count"
        );
    }

    #[test]
    fn days_on_which_the_clock_was_wrong_push_the_newest_out_by_no_means() {
        let years = 24 * 365;
        let all = made_at(
            [0, 24, 48]
                .into_iter()
                .chain((1..9).map(|n| n * 5 * years))
                .chain([72]),
        );
        let kept = ages(&all);
        assert_eq!(kept[0], (0, 0), "the one that was made last stays");
        assert_eq!(
            kept.len(),
            7,
            "and so do six of the days before it: {kept:?}"
        );
    }

    #[test]
    fn what_nobody_can_look_into_is_never_thrown_away() {
        let mut all = made_at((0..30).map(|day| day * 24));
        let last = all.last_mut().expect("there are thirty");
        (last.reason, last.contents) = (None, None);
        assert!(
            ages(&all).iter().any(|(age, _)| *age == 29),
            "the oldest says nothing of itself"
        );
    }
}
