//! Undo of taking in: what came in goes out of the log again. It was written elsewhere, and there it stays; the same file
//! brings it back.

use super::erasing;
use crate::{Changes, StoreError, Tx, log};
use ledger::RowId;
use rusqlite::params;

/// Takes out the edits in a range of the log. A row that was worked on since stays as it is. What was erased stays erased.
pub(crate) fn take_out(tx: &mut Tx<'_>, first: i64, last: i64) -> Result<(), StoreError> {
    let rows: Vec<RowId> = {
        let mut rows = tx.sql().prepare(
            "SELECT DISTINCT row FROM op o WHERE n BETWEEN ?1 AND ?2
             AND NOT EXISTS (SELECT 1 FROM op later WHERE later.row = o.row AND later.n > ?2)",
        )?;
        let rows = rows.query_map([first, last], |row| Ok(RowId(row.get(0)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    for row in rows {
        let was = log::row_state(tx.sql(), row)?.ok_or(StoreError::Mismatch)?;
        tx.sql()
            .prepare_cached("DELETE FROM op WHERE row = ?1 AND n BETWEEN ?2 AND ?3")?
            .execute(params![row.as_bytes(), first, last])?;
        let mut changes = Changes::default();
        erasing::project_again(tx.sql(), &was, &mut changes)?;
        tx.add_changes(changes);
    }
    tx.sql().execute(
        "DELETE FROM package WHERE given = 0 AND first_op = ?1 AND last_op = ?2",
        [first, last],
    )?;
    Ok(())
}
