//! The values of an edit as they stood in the log until `20261130180000_content.sql`: a list in JSON.

use crate::StoreError;
use crate::values::to_content;
use ledger::{RowId, Value};
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use serde_json::Value as Json;
use uuid::Uuid;

/// Lets SQL call `content_of_json(content)`: the same values as the log keeps them now.
pub(super) fn let_sql_read(sql: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    Ok(
        sql.create_scalar_function("content_of_json", 1, flags, |call| {
            let values = values(call.get_raw(0).as_str()?);
            let values = values.ok_or(rusqlite::Error::InvalidQuery)?;
            Ok(to_content(values.iter()))
        })?,
    )
}

/// `None` when no version wrote this.
fn values(content: &str) -> Option<Vec<Value>> {
    let list: Vec<Json> = serde_json::from_str(content).ok()?;
    list.into_iter().map(value).collect()
}

fn value(json: Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Int),
        Json::String(text) => Some(Value::Text(text)),
        // What JSON has no form for carries a tag.
        Json::Object(tagged) => {
            let mut tagged = tagged.into_iter();
            match (tagged.next()?, tagged.next()) {
                ((tag, Json::String(digits)), None) => of_digits(&tag, &digits),
                _ => None,
            }
        }
        Json::Bool(_) | Json::Array(_) => None,
    }
}

fn of_digits(tag: &str, digits: &str) -> Option<Value> {
    match tag {
        "bytes" => hex::decode(digits).ok().map(Value::Bytes),
        "row" => Uuid::try_parse(digits).ok().map(|id| Value::Row(RowId(id))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrations::{ALL, Migration, apply};
    use chrono::DateTime;

    const STEP: i64 = 20_261_130_180_000;

    /// Takes the steps of which this is true.
    fn take(sql: &Connection, which: impl Fn(i64) -> bool) -> Result<(), StoreError> {
        let steps: Vec<&Migration> = ALL.iter().filter(|step| which(step.id)).collect();
        apply(sql, &steps, DateTime::UNIX_EPOCH)
    }

    /// A log as it was before the step, with edits at 7 and at 9 that say this.
    fn log_of_before(content: &str) -> Connection {
        let sql = Connection::open_in_memory().expect("memory can be had");
        take(&sql, |id| id < STEP).expect("the steps can be taken");
        for n in [7, 9] {
            sql.execute(
                "INSERT INTO op VALUES (?1, unhex(format('%032x', ?1)), x'02', 1, 1, 1, 1, 1, 0, x'', x'', ?2)",
                (n, content),
            )
            .expect("an edit can be written");
        }
        sql
    }

    #[test]
    fn a_log_of_before_says_the_same_and_gives_no_place_twice() {
        let sql = log_of_before(r#"["Ja.",null]"#);
        sql.execute("DELETE FROM op WHERE n = 9", [])
            .expect("it can be taken out");
        take(&sql, |id| id >= STEP).expect("the step can be taken");
        let content: Vec<u8> = sql
            .query_row("SELECT content FROM op", [], |row| row.get(0))
            .expect("one is left");
        let said = [Value::Text("Ja.".into()), Value::Null];
        assert_eq!(content, to_content(said.iter()));
        sql.execute(
            "INSERT INTO op (id, row, scope, shape, replica, seq, person, wall_ms, base, extra, content)
             SELECT x'03', row, scope, shape, replica, seq, person, wall_ms, base, extra, content FROM op",
            [],
        )
        .expect("an edit can be written");
        assert_eq!(sql.last_insert_rowid(), 10, "9 was given before");
    }

    #[test]
    fn a_log_that_cannot_be_read_stops_the_step() {
        let sql = log_of_before("no list");
        let taken = take(&sql, |id| id >= STEP);
        assert!(matches!(taken, Err(StoreError::Sql { .. })), "{taken:?}");
    }

    #[test]
    fn every_form_that_was_written_is_read_and_nothing_else() {
        let row = r#"{"row":"4d7e3f0a1b2c4d5e8f90a1b2c3d4e5f6"}"#;
        let written = format!(
            r#"[null,-9223372036854775808,9223372036854775807,"d'Oude \"zei\" \u0000\n🌾",{{"bytes":"00ff0a"}},{row}]"#
        );
        assert_eq!(
            values(&written),
            Some(vec![
                Value::Null,
                Value::Int(i64::MIN),
                Value::Int(i64::MAX),
                Value::Text("d'Oude \"zei\" \u{0}\n\u{1f33e}".into()),
                Value::Bytes(vec![0, 255, 10]),
                Value::Row(RowId(Uuid::from_u128(
                    0x4d7e_3f0a_1b2c_4d5e_8f90_a1b2_c3d4_e5f6
                ))),
            ])
        );
        for content in [
            "",
            "7",
            "[1.5]",
            "[true]",
            "[[]]",
            "[{}]",
            r#"[{"row":"x"}]"#,
            r#"[{"bytes":"0"}]"#,
            r#"[{"bytes":"00","row":"4d7e3f0a1b2c4d5e8f90a1b2c3d4e5f6"}]"#,
            r#"[{"row":7}]"#,
            r#"[{"text":"x"}]"#,
            "[] []",
            r#"[{"row":"4d7e3f0a1b2c4d5e8f90a1b2c3d4e5f6","bytes":"00"}]"#,
            "[9223372036854775808]",
        ] {
            assert_eq!(values(content), None, "{content} is no list of values");
        }
    }
}
