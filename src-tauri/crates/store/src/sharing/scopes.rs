//! Which group a case is of when the tables do not say so: because only a newer version can show it, because its own row was
//! erased, or because only some lessons of it came.

use crate::record::Record;
use crate::{StoreError, log};
use domain::community::Community;
use ledger::{RowId, ScopeId, Value};
use rusqlite::Connection;
use uuid::Uuid;

/// The group that a scope is of; `None` when nothing here tells, and there is more than one.
pub(super) fn group_of(sql: &Connection, scope: ScopeId) -> Result<Option<Uuid>, StoreError> {
    let mut rows = sql.prepare_cached(
        "SELECT DISTINCT row FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
    )?;
    let rows = rows.query_map([scope.as_bytes()], |row| Ok(RowId(row.get(0)?)))?;
    for row in rows.collect::<Result<Vec<_>, _>>()? {
        let group = match names(sql, row, "community")? {
            Some(group) => Some(group),
            None => match names(sql, row, "session")? {
                Some(session) => names(sql, RowId(session), "community")?,
                None => None,
            },
        };
        if group.is_some() {
            return Ok(group);
        }
    }
    only_group(sql)
}

/// The row that a field of a row names, as the log has it.
fn names(sql: &Connection, row: RowId, field: &str) -> Result<Option<Uuid>, StoreError> {
    let state = log::row_state(sql, row)?;
    Ok(match state.as_ref().map(|state| state.shown(field)) {
        Some(Value::Row(named)) => Some(named.0),
        _ => None,
    })
}

fn only_group(sql: &Connection) -> Result<Option<Uuid>, StoreError> {
    let mut groups =
        sql.prepare_cached(&format!("SELECT id FROM {} LIMIT 2", Community::TABLE.name))?;
    let groups = groups.query_map([], |row| row.get(0))?;
    let groups: Vec<Uuid> = groups.collect::<Result<_, _>>()?;
    Ok(match groups[..] {
        [group] => Some(group),
        _ => None,
    })
}
