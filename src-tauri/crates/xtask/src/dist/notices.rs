//! The licence texts of everything that is built into the program, in one file. Most free licences ask for that.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::io;
use crate::build;
use crate::check::crate_tree;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// How a file that holds a licence or a notice begins.
const BEGINNINGS: &[&str] = &[
    "license",
    "licence",
    "copying",
    "notice",
    "copyright",
    "unlicense",
    "ofl",
];

/// Collects the texts of the crates in the program's tree, of the npm packages, and of the fonts and word lists under
/// `assets`. The same text is printed once, below the names of all that share it.
pub fn collect(project: &Project) -> Result<String, Failure> {
    let mut sharers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut silent = BTreeSet::new();
    let folders = crate_folders(project)?;
    for found in crate_tree::dependencies(project, "--package=kantelbeeld", "normal,build")? {
        let name = format!("{} {}", found.name, found.version);
        let Some(folder) = folders.get(&(found.name.clone(), found.version.clone())) else {
            continue; // ours
        };
        let texts = texts_in(folder)?;
        if texts.is_empty() {
            silent.insert(format!("{name}: {}", found.licence));
        }
        for text in texts {
            sharers.entry(text).or_default().insert(name.clone());
        }
    }
    for (name, folder) in other_folders(project)? {
        for text in texts_in(&folder)? {
            sharers.entry(text).or_default().insert(name.clone());
        }
    }
    Ok(page(&sharers, &silent))
}

fn page(sharers: &BTreeMap<String, BTreeSet<String>>, silent: &BTreeSet<String>) -> String {
    let mut page = String::from("What Kantelbeeld is built on, and under which terms\n");
    for (text, names) in sharers {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let rule = "=".repeat(80);
        let _ = write!(page, "\n{rule}\n{}\n{rule}\n\n{text}\n", names.join(", "));
    }
    if !silent.is_empty() {
        page.push_str("\nThese name their licence without enclosing its text:\n");
        for line in silent {
            let _ = writeln!(page, "  {line}");
        }
    }
    page
}

/// Where the sources of every crate that is not ours stand, by name and version.
fn crate_folders(project: &Project) -> Result<BTreeMap<(String, String), PathBuf>, Failure> {
    let text = process::output(&mut project.cargo(["metadata", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("cargo metadata cannot be read: {error}"), ""))?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    Ok(packages
        .iter()
        .filter(|package| package["source"].is_string())
        .filter_map(|package| {
            let manifest = Path::new(package["manifest_path"].as_str()?);
            let key = (
                package["name"].as_str()?.to_owned(),
                package["version"].as_str()?.to_owned(),
            );
            Some((key, manifest.parent()?.to_owned()))
        })
        .collect())
}

/// The npm packages that end up in the screens, and the folders of `assets` that carry a licence of their own.
fn other_folders(project: &Project) -> Result<Vec<(String, PathBuf)>, Failure> {
    let listed = process::output(&mut project.npm(
        build::SCREENS,
        ["ls", "--all", "--omit=dev", "--parseable", "--long"],
    ))?;
    let mut folders: Vec<(String, PathBuf)> =
        listed.lines().skip(1).filter_map(npm_folder).collect();
    let assets = project.root.join("assets");
    for path in entries(&assets)? {
        if path.is_dir() {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            folders.push((format!("assets/{name}"), path));
        }
    }
    Ok(folders)
}

/// Reads `/project/ui/node_modules/svelte:svelte@5.57.0`.
fn npm_folder(line: &str) -> Option<(String, PathBuf)> {
    let (folder, rest) = line.split_once(':')?;
    let name = rest.split(':').next()?;
    Some((name.to_owned(), PathBuf::from(folder)))
}

/// The licences and notices that stand in `folder`, or one folder deeper, where crates keep the C code that they carry.
fn texts_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut texts = BTreeSet::new();
    for path in entries(folder)? {
        let inner = if path.is_dir() {
            entries(&path)?
        } else {
            vec![path]
        };
        for path in inner.iter().filter(|path| is_licence(path)) {
            let bytes = std::fs::read(path).map_err(|error| io("read", path, &error))?;
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
            texts.insert(text.trim().to_owned());
        }
    }
    Ok(texts.into_iter().collect())
}

fn is_licence(path: &Path) -> bool {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    BEGINNINGS
        .iter()
        .any(|beginning| name.starts_with(beginning))
        && path.is_file()
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let cannot_read = |error| io("read", folder, &error);
    std::fs::read_dir(folder)
        .map_err(cannot_read)?
        .map(|entry| entry.map(|entry| entry.path()).map_err(cannot_read))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_shared_is_printed_once() {
        let sharers = BTreeMap::from([(
            "The terms.".to_owned(),
            BTreeSet::from(["a 1.0".to_owned(), "b 2.0".to_owned()]),
        )]);
        let page = page(&sharers, &BTreeSet::new());
        assert_eq!(page.matches("The terms.").count(), 1, "one text");
        assert!(page.contains("a 1.0, b 2.0"), "with both names above it");
    }

    #[test]
    fn line_ends_do_not_make_two_texts_of_one() {
        let folder = tempfile::tempdir().expect("a folder to write in");
        std::fs::write(folder.path().join("LICENSE-MIT"), "One\r\nTwo\r\n")
            .expect("the folder is ours");
        std::fs::write(folder.path().join("licence.txt"), "One\nTwo").expect("the folder is ours");
        std::fs::write(folder.path().join("README.md"), "Not a licence")
            .expect("the folder is ours");
        assert_eq!(
            texts_in(folder.path()).expect("it can be read"),
            ["One\nTwo"],
            "same text, other line ends"
        );
    }

    #[test]
    fn the_licence_of_c_code_within_a_crate_is_found() {
        let folder = tempfile::tempdir().expect("a folder to write in");
        std::fs::create_dir(folder.path().join("openssl")).expect("the folder is ours");
        std::fs::write(folder.path().join("openssl/LICENSE.txt"), "Of the C code")
            .expect("the folder is ours");
        assert_eq!(
            texts_in(folder.path()).expect("it can be read"),
            ["Of the C code"],
            "one folder deeper"
        );
    }

    #[test]
    fn npm_says_where_a_package_stands() {
        assert_eq!(
            npm_folder("/project/ui/node_modules/@lucide/svelte:@lucide/svelte@1.48.0"),
            Some((
                "@lucide/svelte@1.48.0".to_owned(),
                PathBuf::from("/project/ui/node_modules/@lucide/svelte")
            )),
            "a scoped name keeps its scope"
        );
    }
}
