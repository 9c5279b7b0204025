//! Every text that a person may see, read from `assets`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Where texts, roles, methods and the practice group are.
pub fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

/// A file.
pub fn read(path: &Path) -> Value {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|_| panic!("{} can be read", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json_files(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| {
            entry
                .expect("it can be read")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name.ends_with(".json"))
        .collect()
}

/// Every text below a value, by the way to it.
fn texts(value: &Value, way: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(way.to_owned(), text.clone());
        }
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| texts(value, &format!("{way}.{name}"), found)),
        Value::Array(all) => all
            .iter()
            .enumerate()
            .for_each(|(n, value)| texts(value, &format!("{way}.{n}"), found)),
        _ => panic!("{way} is neither text nor room"),
    }
}

/// All texts of the catalogue in one language, by file and key.
pub fn catalogue(language: &str) -> BTreeMap<String, String> {
    let folder = assets().join("i18n").join(language);
    let mut found = BTreeMap::new();
    for file in json_files(&folder) {
        texts(
            &read(&folder.join(&file)),
            file.trim_end_matches(".json"),
            &mut found,
        );
    }
    found
}

/// What stands between braces.
pub fn holes(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// Texts in Dutch or English of roles, methods and the practice group, which are on the screen too.
pub fn library(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for folder in ["roles", "methods", "charter"] {
        for file in json_files(&assets().join(folder)) {
            pick(
                &read(&assets().join(folder).join(&file)),
                language,
                &file,
                &mut found,
            );
        }
    }
    found
}

fn pick(value: &Value, language: &str, way: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == language => {
                        found.insert(way.to_owned(), text.clone());
                    }
                    _ => pick(value, language, &format!("{way}.{name}"), found),
                }
            }
        }
        Value::Array(all) => {
            all.iter()
                .enumerate()
                .for_each(|(n, value)| pick(value, language, &format!("{way}.{n}"), found));
        }
        _ => {}
    }
}

/// All strings of the practice group.
pub fn practice() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in json_files(&assets().join("practice")) {
        all_strings(
            &read(&assets().join("practice").join(&file)),
            &file,
            &mut found,
        );
    }
    found
}

fn all_strings(value: &Value, way: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(way.to_owned(), text.clone());
        }
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| all_strings(value, &format!("{way}.{name}"), found)),
        Value::Array(all) => all
            .iter()
            .enumerate()
            .for_each(|(n, value)| all_strings(value, &format!("{way}.{n}"), found)),
        _ => {}
    }
}

/// The words of a text, in small letters.
pub fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
