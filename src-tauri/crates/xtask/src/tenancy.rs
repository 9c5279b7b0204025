//! One target folder, several clones, one at a time.
//!
//! Cargo knows our crates by their place within the workspace, and judges by the age of their files whether to compile
//! them again. To it, two clones are the same workspace: after building a newer clone, it would take what that left
//! behind for the older one. So the folder notes who built last, and another clone first clears our own crates away.
//! What takes long to compile, the crates of others, stays.

use std::path::Path;

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;

/// Makes the target folder this clone's.
pub fn claim(project: &Project) -> Result<(), Failure> {
    let note = project.target.join("built-by");
    let own = project.root.display().to_string();
    if !is_ours(&note, &own) && project.target.join("CACHEDIR.TAG").is_file() {
        step(
            "Clearing away what another clone has built of our own crates",
            || clear(project),
        )?;
    }
    std::fs::create_dir_all(&project.target)
        .and_then(|()| std::fs::write(&note, own))
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", note.display()), ""))
}

fn is_ours(note: &Path, own: &str) -> bool {
    std::fs::read_to_string(note).is_ok_and(|last| last == own)
}

/// `cargo clean --workspace` would do, but is younger than the Rust that we ask for.
fn clear(project: &Project) -> Result<(), Failure> {
    let text =
        process::output(&mut project.cargo(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("cargo metadata cannot be read: {error}"), ""))?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let names = packages
        .iter()
        .filter_map(|package| package["name"].as_str());
    let selected: Vec<String> = names.map(|name| format!("--package={name}")).collect();
    for profile in ["--profile=dev", "--profile=release"] {
        process::run(project.cargo(["clean", "--quiet", profile]).args(&selected))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_ours_only_when_we_built_last() {
        let folder = tempfile::tempdir().expect("a folder to write in");
        let note = folder.path().join("built-by");
        assert!(!is_ours(&note, "/a/clone"), "nobody has noted anything");
        std::fs::write(&note, "/a/clone").expect("the folder is ours");
        assert!(is_ours(&note, "/a/clone"), "the same clone builds on");
        assert!(
            !is_ours(&note, "/a/clone-of-it"),
            "a longer path is another clone"
        );
    }
}
