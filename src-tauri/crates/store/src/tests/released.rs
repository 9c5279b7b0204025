//! Names that stand in logs out there.

use crate::{Action, tables};

/// Kinds, fields and actions of every release. Add lines; never change or take one away.
const RELEASED: &str = include_str!("released.txt");

#[test]
fn a_released_name_never_changes() {
    let mut now: Vec<String> = Vec::new();
    for table in tables::ALL {
        now.extend(
            table
                .columns
                .iter()
                .map(|column| format!("field {}.{}", table.kind, column.name)),
        );
    }
    now.extend(
        Action::ALL
            .iter()
            .map(|action| format!("action {}", action.key())),
    );
    let gone: Vec<&str> = RELEASED
        .lines()
        .filter(|line| !now.iter().any(|name| name == line))
        .collect();
    assert!(gone.is_empty(), "logs out there hold these names: {gone:?}");
    let fresh: Vec<&String> = now
        .iter()
        .filter(|name| !RELEASED.lines().any(|line| line == *name))
        .collect();
    assert!(
        fresh.is_empty(),
        "write these new names down in released.txt: {fresh:#?}"
    );
}

#[test]
fn a_table_indexes_and_searches_only_its_own_columns() {
    for table in tables::ALL {
        for name in table.indexed.iter().chain(table.searched) {
            assert!(
                table.columns.iter().any(|column| column.name == *name),
                "{} has no column {name}",
                table.name
            );
        }
    }
}
