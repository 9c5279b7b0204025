//! A session as it stood at a moment of the log, read from the log again.

use crate::tables::{HangsOn, hangs_on};
use crate::{Reads, Store, StoreError, Tx, log, project, tables};
use domain::ids::{CaseId, SessionId};
use domain::session_version::LogMark;
use ledger::{ReplicaId, RowId};
use rusqlite::Connection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many edits of each replica are known at a moment of the log. It means the same on every laptop, in whatever order
/// the edits came in.
pub(crate) type Known = BTreeMap<ReplicaId, u64>;

/// What stood at a moment of the log: one session, its case and the people of its group. It lives in memory only.
pub struct Past {
    sql: Connection,
}

impl Past {
    /// What stood then.
    #[must_use]
    pub fn read(&self) -> Reads<'_> {
        Reads::new(&self.sql)
    }
}

impl Tx<'_> {
    /// How far the log has come, with what this action has written so far.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn log_mark(&self) -> Result<LogMark, StoreError> {
        let mut newest = self
            .sql()
            .prepare_cached(
            "SELECT i.id, max(o.seq) FROM op o JOIN short_id i ON i.n = o.replica GROUP BY o.replica",
        )?;
        let mut newest = newest.query([])?;
        let mut known: BTreeMap<String, u64> = BTreeMap::new();
        while let Some(row) = newest.next()? {
            let seq = log::seq(row.get(1)?)?;
            known.insert(row.get::<_, Uuid>(0)?.to_string(), seq);
        }
        Ok(LogMark(serde_json::json!(known).to_string()))
    }
}

impl Store {
    /// A session as it stood at a mark.
    ///
    /// # Errors
    /// When the store cannot be read, or the mark is not one of ours.
    pub fn as_it_was(&self, session: SessionId, mark: &LogMark) -> Result<Past, StoreError> {
        let known = parse(mark)?;
        let past = Connection::open_in_memory()?;
        past.execute_batch(&format!(
            "PRAGMA temp_store = MEMORY; {}",
            project::schema()
        ))?;
        let take = |row: Uuid| -> Result<(), StoreError> {
            match log::row_state_until(&self.sql, RowId(row), Some(&known))? {
                Some(state) => project::project(&past, &state),
                None => Ok(()),
            }
        };
        take(session.0)?;
        let of = Reads::new(&self.sql).one_even_removed::<domain::session::Session>(session.0)?;
        take(of.community.0)?;
        for row in rows_around(&self.sql, session, of.community.0)? {
            take(row)?;
        }
        let then = Reads::new(&past).one_even_removed::<domain::session::Session>(session.0)?;
        if let Some(CaseId(case)) = then.case {
            let state = log::row_state_until(&self.sql, RowId(case), Some(&known))?;
            state.map_or(Ok(()), |state| project::project(&past, &state))?;
        }
        Ok(Past { sql: past })
    }
}

fn parse(mark: &LogMark) -> Result<Known, StoreError> {
    let texts: BTreeMap<Uuid, u64> =
        serde_json::from_str(&mark.0).map_err(|_| StoreError::Mismatch)?;
    Ok(texts
        .into_iter()
        .map(|(id, seq)| (ReplicaId(id), seq))
        .collect())
}

/// Every row of a session, and every row of its group that is of no session and no case: people, roles, agreed words.
fn rows_around(
    sql: &Connection,
    session: SessionId,
    community: Uuid,
) -> Result<Vec<Uuid>, StoreError> {
    let mut rows = Vec::new();
    for table in tables::ALL {
        let Some((on, query)) = hangs_on(table) else {
            continue;
        };
        let id = match on {
            HangsOn::Session => session.0,
            HangsOn::Group => community,
        };
        let mut found = sql.prepare_cached(&format!(
            "SELECT id FROM {} WHERE {query} ORDER BY n",
            table.name
        ))?;
        for row in found.query_map([id.as_bytes()], |row| row.get(0))? {
            rows.push(row?);
        }
    }
    Ok(rows)
}
