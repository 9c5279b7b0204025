//! Migrations of the log and of what stands beside it.
//!
//! Projections have none: when their shape changes they are built again from the log. A migration is never changed
//! afterwards; a test keeps its hash.

mod json_content;

use crate::StoreError;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// One step of the schema.
pub(crate) struct Migration {
    /// When it was written, as `yyyymmddhhmmss`; the order of the steps.
    pub(crate) id: i64,
    /// What a program must be able to read to work with a store that has this step. Raise it only when an older program
    /// would damage the store; a new field or a new kind of row is no reason.
    pub(crate) needs: u32,
    /// The SQL.
    pub(crate) sql: &'static str,
}

/// The newest format that this program can read and write.
pub(crate) const FORMAT: u32 = 4;

/// All steps, in order.
pub(crate) const ALL: &[Migration] = &[
    Migration {
        id: 20_261_121_200_000,
        needs: 1,
        sql: include_str!("20261121200000_ledger.sql"),
    },
    Migration {
        id: 20_261_128_060_000,
        needs: 2,
        sql: include_str!("20261128060000_several_fields.sql"),
    },
    Migration {
        id: 20_261_128_100_000,
        needs: 2,
        sql: include_str!("20261128100000_sharing.sql"),
    },
    Migration {
        id: 20_261_128_120_000,
        needs: 2,
        sql: include_str!("20261128120000_shared_folder.sql"),
    },
    Migration {
        id: 20_261_128_160_000,
        needs: 3,
        sql: include_str!("20261128160000_short_ids.sql"),
    },
    Migration {
        id: 20_261_130_180_000,
        needs: 4,
        sql: include_str!("20261130180000_content.sql"),
    },
];

/// Refuses a store that needs a newer program. Writes nothing.
///
/// # Errors
/// [`StoreError::NewerStore`] with the number that the store needs.
pub(crate) fn check_format(sql: &Connection) -> Result<u32, StoreError> {
    let needs: u32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if needs > FORMAT {
        Err(StoreError::NewerStore { needs })
    } else {
        Ok(needs)
    }
}

/// The steps that this store does not have yet. Steps that only a newer program knows are left alone: its format number
/// says that they do no harm.
pub(crate) fn pending<'m>(
    sql: &Connection,
    steps: &'m [Migration],
) -> Result<Vec<&'m Migration>, StoreError> {
    let applied = applied(sql)?;
    Ok(steps
        .iter()
        .filter(|step| !applied.contains(&step.id))
        .collect())
}

/// Takes the steps. The caller holds the one transaction around all of them.
pub(crate) fn apply(
    sql: &Connection,
    steps: &[&Migration],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sql.execute_batch(
        "CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY, applied_ms INTEGER NOT NULL) STRICT;",
    )?;
    json_content::let_sql_read(sql)?;
    let mut needs = check_format(sql)?;
    for step in steps {
        sql.execute_batch(step.sql)?;
        sql.execute(
            "INSERT INTO migration (id, applied_ms) VALUES (?1, ?2)",
            params![step.id, now.timestamp_millis()],
        )?;
        needs = needs.max(step.needs);
    }
    sql.pragma_update(None, "user_version", needs)?;
    Ok(())
}

/// The ids of the steps that this store has, in order.
pub(crate) fn applied(sql: &Connection) -> Result<BTreeSet<i64>, StoreError> {
    if !sql.table_exists(None, "migration")? {
        return Ok(BTreeSet::new());
    }
    let mut steps = sql.prepare("SELECT id FROM migration")?;
    let ids = steps
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// One line for each step that was ever released, in order. Add a line; never change one.
    const RELEASED: &[(i64, &str)] = &[
        (
            20_261_121_200_000,
            "d7af99d428e8fff598b07e7ddd446d1f46c52545489ad353b01a7de68ff77073",
        ),
        (
            20_261_128_060_000,
            "35c62fba0bde77e602b41893cd72a88ebf9780b8eb0c90cfafe97dd290efde85",
        ),
        (
            20_261_128_100_000,
            "4baeb9f8205fb722d727e70b26efcea76063dbc78d1151df3abe9059c940be1f",
        ),
        (
            20_261_128_120_000,
            "128dfc755baa1a762418cf2c76d58d5d808b09e1f8c77d8d9f5416c54a91c975",
        ),
        (
            20_261_128_160_000,
            "3e7fecfd0dd4d9e45266e88a34317cf00781c6634760d78f54241593ce112d3e",
        ),
        (
            20_261_130_180_000,
            "84fdba33f0d5a338d0bdfaf250ae57af2e7faf6c98ba340f3597543157fb1017",
        ),
    ];

    #[test]
    fn a_released_migration_never_changes() {
        let now: Vec<(i64, String)> = ALL
            .iter()
            .map(|step| (step.id, hex::encode(Sha256::digest(step.sql))))
            .collect();
        let then: Vec<(i64, String)> = RELEASED
            .iter()
            .map(|(id, hash)| (*id, (*hash).to_owned()))
            .collect();
        assert_eq!(
            now, then,
            "stores out there have taken these steps; write a new step instead"
        );
    }

    #[test]
    fn steps_are_in_the_order_of_their_time_and_within_the_format() {
        assert!(
            ALL.is_sorted_by_key(|step| step.id),
            "the id is the time it was written"
        );
        assert!(
            ALL.iter().all(|step| step.needs <= FORMAT),
            "this program can read every step that it can take"
        );
    }
}
