//! Rules about our own source.

use std::fs;
use std::path::{Path, PathBuf};

/// The log and what stands beside it. Everything else is a projection.
const NOT_PROJECTED: [&str; 17] = [
    "op",
    "short_id",
    "scope_summary",
    "shape",
    "draft",
    "undo_step",
    "meta",
    "migration",
    "erasure",
    "set_aside",
    "group_scope",
    "colleague",
    "package",
    "unknown_frame",
    "writer",
    "shared_folder",
    "shared_file",
];

/// The files that make projections.
const PROJECTING: [&str; 3] = ["project.rs", "search/beside.rs", "search/mod.rs"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the sources can be read") {
        let path = entry.expect("the sources can be read").path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                found.extend(sources(&path));
            }
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

/// The tables that the SQL in a text writes to.
fn written(source: &str) -> Vec<String> {
    let verbs = [
        "INSERT INTO ",
        "INSERT OR REPLACE INTO ",
        "INSERT OR IGNORE INTO ",
        "REPLACE INTO ",
        "DELETE FROM ",
        "UPDATE ",
        "DROP TABLE ",
    ];
    let mut tables = Vec::new();
    for verb in verbs {
        for (at, _) in source.match_indices(verb) {
            let name: String = source[at + verb.len()..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '{'))
                .collect();
            tables.push(name);
        }
    }
    tables
}

#[test]
fn only_the_projection_code_writes_to_projections() {
    let mut seen = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("our names are plain");
        let source = fs::read_to_string(&path).expect("the sources can be read");
        for table in written(&source) {
            // `DO UPDATE SET` belongs to the INSERT before it.
            if table == "SET" || PROJECTING.iter().any(|it| path.ends_with(it)) {
                seen += 1;
                continue;
            }
            assert!(
                NOT_PROJECTED.contains(&table.as_str()),
                "{name} writes to `{table}`"
            );
            seen += 1;
        }
    }
    assert!(seen > 10, "the search finds the statements that there are");
}
