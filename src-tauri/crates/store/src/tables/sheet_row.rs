//! Rows on the sheets of steps.

use crate::record::{Field, table};
use crate::tables::case_or_group;
use crate::tables::field::choice;
use crate::{Reads, StoreError};
use domain::ids::{BlockId, CaseId, SessionId, SheetRowId};
use domain::method::CellKey;
use domain::role::RoleKey;
use domain::sheet::{Cells, RowChoice, SheetRow};
use ledger::Value;
use std::collections::BTreeMap;

choice! { RowChoice {
    Cold: "cold",
    Lukewarm: "lukewarm",
    Warm: "warm",
    Helps: "helps",
    Hinders: "hinders",
    High: "high",
    Low: "low",
} }

/// As one JSON object, so that a method can name its own cells. Only the texts in it can be searched, not their keys.
impl Field for Cells {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        let texts: BTreeMap<&str, &str> =
            self.iter().map(|(k, text)| (k.0.as_str(), text)).collect();
        Value::Text(serde_json::json!(texts).to_string())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self::default()),
            Value::Text(json) => {
                let texts: BTreeMap<String, String> = serde_json::from_str(json).ok()?;
                Some(
                    texts
                        .into_iter()
                        .map(|(k, text)| (CellKey(k), text))
                        .collect(),
                )
            }
            _ => None,
        }
    }

    fn words(column: &str) -> String {
        format!(
            r#"(SELECT group_concat(value, char(10) ORDER BY key) FROM json_each("{column}") WHERE value <> '')"#
        )
    }
}

table! {
    SheetRow(SheetRowId) is "sheet_row" in sheet_rows {
        session: SessionId,
        case: Option<CaseId>,
        block: BlockId,
        role: Option<RoleKey>,
        cells: Cells,
        choice: Option<RowChoice>,
        count: u16,
        position: String,
    }
    index(session, case)
    search(cells)
    home(|it| case_or_group(it.case, it.session))
}

impl Reads<'_> {
    /// The rows on the sheets of a session, in the order in which they were begun.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sheet_rows(&self, session: SessionId) -> Result<Vec<SheetRow>, StoreError> {
        self.of_session(session)
    }

    /// The rows about a case, of all its sessions, in the order in which they were begun.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sheet_rows_of_case(&self, case: CaseId) -> Result<Vec<SheetRow>, StoreError> {
        self.of_case(case)
    }
}
