//! Queries. What can be asked of each table stands in its own file under `tables/`.

use crate::StoreError;
use crate::record::{Columns, Record, Table};
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, SessionId};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

/// Reads from the projections; removed rows are left out.
#[derive(Clone, Copy)]
pub struct Reads<'a> {
    sql: &'a Connection,
}

impl<'a> Reads<'a> {
    pub(crate) fn new(sql: &'a Connection) -> Self {
        Self { sql }
    }

    pub(crate) fn sql(&self) -> &'a Connection {
        self.sql
    }

    /// The rows that pass the filter. `filter` and `order` are SQL of our own, never text of a user.
    pub(crate) fn list<R: Record, const N: usize>(
        &self,
        filter: &str,
        ids: [Uuid; N],
        order: &str,
    ) -> Result<Vec<R>, StoreError> {
        self.list_ever(&format!("deleted = 0 AND {filter}"), ids, order)
    }

    /// As [`Self::list`], with the rows that were removed.
    pub(crate) fn list_ever<R: Record, const N: usize>(
        &self,
        filter: &str,
        ids: [Uuid; N],
        order: &str,
    ) -> Result<Vec<R>, StoreError> {
        let select = select(R::TABLE);
        let query = format!("{select} WHERE {filter} ORDER BY {order}");
        let mut rows = self.sql.prepare_cached(&query)?;
        let mut rows = rows.query(rusqlite::params_from_iter(ids.iter().map(Uuid::as_bytes)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(R::from_columns(&mut Columns::new(row))?);
        }
        Ok(found)
    }

    /// The lines of a session, in the order of their ids.
    pub(crate) fn of_session<R: Record>(&self, session: SessionId) -> Result<Vec<R>, StoreError> {
        self.list("session = ?1", [session.0], "id")
    }

    /// The lines about a case, of all sessions that were not removed, in the order of their ids.
    pub(crate) fn of_case<R: Record>(&self, case: CaseId) -> Result<Vec<R>, StoreError> {
        self.list(
            r#""case" = ?1 AND session IN (SELECT id FROM sessions WHERE deleted = 0)"#,
            [case.0],
            "id",
        )
    }

    /// When something was written here for the last time, as the clock stood then; `None` in an empty store.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn last_written(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let wall_ms: Option<i64> = self
            .sql
            .prepare_cached("SELECT wall_ms FROM op ORDER BY n DESC LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(wall_ms.and_then(DateTime::from_timestamp_millis))
    }

    /// One row that was not removed.
    pub fn one<R: Record>(&self, id: Uuid) -> Result<R, StoreError> {
        let select = select(R::TABLE);
        self.first(&format!("{select} WHERE id = ?1 AND deleted = 0"), id)
    }

    /// One row, removed or not.
    pub(crate) fn one_even_removed<R: Record>(&self, id: Uuid) -> Result<R, StoreError> {
        let select = select(R::TABLE);
        self.first(&format!("{select} WHERE id = ?1"), id)
    }

    fn first<R: Record>(&self, query: &str, id: Uuid) -> Result<R, StoreError> {
        let mut rows = self.sql.prepare_cached(query)?;
        let mut rows = rows.query([id.as_bytes()])?;
        let row = rows.next()?.ok_or(StoreError::NotFound)?;
        R::from_columns(&mut Columns::new(row))
    }
}

fn select(table: &Table) -> String {
    let columns: String = table
        .columns
        .iter()
        .map(|column| format!(r#", "{}""#, column.name))
        .collect();
    format!("SELECT id{columns} FROM {}", table.name)
}
