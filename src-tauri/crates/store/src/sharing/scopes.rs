//! Which group a case is of when the tables do not say so: because only a newer version can show it, because its own row was
//! erased, or because only some lessons of it came.

use crate::record::Record;
use crate::{StoreError, log};
use domain::community::Community;
use ledger::{RowId, ScopeId, Value};
use rusqlite::Connection;
use uuid::Uuid;

/// Whether a scope is of this group. What nothing here tells the group of goes with the only one there is; before any group is
/// known here, an emptied case that came without one goes with the group that is asked about, so that it is passed on.
pub(super) fn is_of(sql: &Connection, scope: ScopeId, group: Uuid) -> Result<bool, StoreError> {
    match group_of(sql, scope)? {
        Some(found) => Ok(found == group),
        None => Ok(groups(sql)?.is_empty()),
    }
}

/// The group that a scope is of; `None` when nothing here tells, and there is more than one or none.
fn group_of(sql: &Connection, scope: ScopeId) -> Result<Option<Uuid>, StoreError> {
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
    Ok(match groups(sql)?[..] {
        [group] => Some(group),
        _ => None,
    })
}

/// One or two of the groups that are here.
fn groups(sql: &Connection) -> Result<Vec<Uuid>, StoreError> {
    let mut groups =
        sql.prepare_cached(&format!("SELECT id FROM {} LIMIT 2", Community::TABLE.name))?;
    let groups = groups.query_map([], |row| row.get(0))?;
    Ok(groups.collect::<Result<_, _>>()?)
}
