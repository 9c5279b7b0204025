//! Which crates a package of ours is built from, as cargo says it.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// A crate that we build on.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    pub name: String,
    pub version: String,
    /// An SPDX expression, or empty when the crate does not say.
    pub licence: String,
}

/// Everything in the tree of `scope` (`--workspace` or `--package=...`) over the given kinds of `edges`.
pub fn dependencies(
    project: &Project,
    scope: &str,
    edges: &str,
) -> Result<Vec<Dependency>, Failure> {
    let text = process::output(&mut project.cargo([
        "tree", scope, "--edges", edges, "--prefix", "none", "--format", "{p}|{l}",
    ]))?;
    let mut found: Vec<Dependency> = text.lines().filter_map(dependency).collect();
    found.sort();
    found.dedup();
    if found.is_empty() {
        return Err(Failure::new(
            "cargo tree named no crate at all",
            "Then this check has checked nothing.",
        ));
    }
    Ok(found)
}

/// Reads `serde v1.0.228 (proc-macro)|MIT OR Apache-2.0`, with a star behind it from the second time on.
fn dependency(line: &str) -> Option<Dependency> {
    let (package, licence) = line.split_once('|')?;
    let mut words = package.split_whitespace();
    Some(Dependency {
        name: words.next()?.to_owned(),
        version: words.next()?.trim_start_matches('v').to_owned(),
        licence: licence.trim_end_matches(" (*)").to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_cargo_tree_is_read_with_its_licence() {
        assert_eq!(
            dependency("serde_derive v1.0.228 (proc-macro)|MIT OR Apache-2.0"),
            Some(Dependency {
                name: "serde_derive".into(),
                version: "1.0.228".into(),
                licence: "MIT OR Apache-2.0".into()
            }),
            "what stands between name and licence is left out"
        );
    }

    #[test]
    fn the_star_of_a_crate_that_was_named_before_is_no_licence() {
        assert_eq!(
            dependency("itoa v1.0.18|MIT OR Apache-2.0 (*)").map(|found| found.licence),
            Some("MIT OR Apache-2.0".to_owned()),
            "the star means that cargo does not draw the branch again"
        );
    }

    #[test]
    fn an_empty_line_between_two_trees_is_no_crate() {
        assert_eq!(
            dependency(""),
            None,
            "cargo separates the trees of a workspace by an empty line"
        );
    }
}
