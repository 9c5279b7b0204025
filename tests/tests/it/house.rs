//! The shape of the house: which room may know which, and what the shipped program may hold.

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, NodeDep, PackageId};
use std::collections::{BTreeMap, BTreeSet};

/// Which of our own crates a crate may use. An arrow that is not here is a wall.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("ledger", &[]),
    ("report", &[]),
    ("exchange", &["ledger"]),
    ("store", &["domain", "ledger"]),
    ("app", &["domain", "exchange", "ledger", "report", "store"]),
    ("kantelbeeld", &["app"]),
    (
        "acceptance",
        &["app", "domain", "exchange", "ledger", "report", "store"],
    ),
    ("xtask", &[]),
];

/// Third parties that only one of our crates may name.
const ONLY_IN: &[(&str, &str)] = &[
    ("tauri", "kantelbeeld"),
    ("rusqlite", "store"),
    ("typst", "report"),
    ("age", "exchange"),
    ("zstd", "exchange"),
];

/// Crates that open network connections, one a line. None may be in the shipped program. `cargo xtask check` reads the same
/// list, with the features of a normal build; here every feature is on.
const NETWORK: &str =
    include_str!("../../../src-tauri/crates/xtask/src/check/connecting_crates.txt");

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        // What ships is looked at as on Linux, the system that packages are made for.
        .other_options(
            [
                "--offline",
                "--locked",
                "--filter-platform",
                "x86_64-unknown-linux-gnu",
            ]
            .map(str::to_owned),
        )
        .exec()
        .expect("cargo knows this workspace")
}

fn uses_of_own(metadata: &Metadata) -> BTreeMap<String, BTreeSet<String>> {
    let packages = metadata.workspace_packages();
    let names: BTreeSet<String> = packages.iter().map(|p| p.name.to_string()).collect();
    packages
        .iter()
        .map(|p| {
            let own = p
                .dependencies
                .iter()
                .map(|d| d.name.clone())
                .filter(|name| names.contains(name));
            (p.name.to_string(), own.collect())
        })
        .collect()
}

#[test]
fn crates_use_only_the_crates_below_them() {
    let found = uses_of_own(&metadata());
    for (name, uses) in &found {
        let (_, may) = MAY_USE.iter().find(|(known, _)| known == name).unwrap_or_else(|| {
            panic!("{name} is not in the drawing of the house: add it to MAY_USE and to ARCHITECTURE.md")
        });
        for used in uses {
            assert!(
                may.contains(&used.as_str()),
                "{name} may not know {used}: that arrow points the wrong way"
            );
        }
    }
    assert_eq!(
        found.len(),
        MAY_USE.len(),
        "every room in the drawing exists"
    );
}

#[test]
fn tauri_sql_and_typst_each_stay_in_one_room() {
    for package in metadata().workspace_packages() {
        for dependency in &package.dependencies {
            for (family, home) in ONLY_IN {
                let of_family = dependency.name == *family
                    || dependency.name.starts_with(&format!("{family}-"));
                assert!(
                    !of_family || package.name.as_str() == *home,
                    "{} names {}, which belongs to {home}",
                    package.name,
                    dependency.name
                );
            }
        }
    }
}

/// Everything that is linked into a package: its normal dependencies, all the way down.
fn shipped_with(metadata: &Metadata, package: &str) -> BTreeSet<String> {
    let resolve = metadata.resolve.as_ref().expect("the graph was asked for");
    let nodes: BTreeMap<&PackageId, &Vec<NodeDep>> =
        resolve.nodes.iter().map(|n| (&n.id, &n.deps)).collect();
    let root = metadata
        .workspace_packages()
        .into_iter()
        .find(|p| p.name.as_str() == package);
    let mut open = vec![&root.expect("the package exists").id];
    let mut seen: BTreeSet<&PackageId> = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            let linked =
                |d: &&NodeDep| d.dep_kinds.iter().any(|k| k.kind == DependencyKind::Normal);
            open.extend(nodes[id].iter().filter(linked).map(|d| &d.pkg));
        }
    }
    metadata
        .packages
        .iter()
        .filter(|p| seen.contains(&p.id))
        .map(|p| p.name.to_string())
        .collect()
}

#[test]
fn nothing_in_the_shipped_program_can_open_a_network_connection() {
    let metadata = metadata();
    let shipped = shipped_with(&metadata, "kantelbeeld");
    assert!(
        shipped.contains("tauri"),
        "the graph is read the right way round"
    );
    let network: Vec<&str> = NETWORK
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    for name in &network {
        assert!(
            !shipped.contains(*name),
            "{name} would be shipped, and could call out"
        );
    }
    let tools = shipped_with(&metadata, "acceptance");
    assert!(
        network.iter().any(|name| tools.contains(*name)),
        "the same reading does find the network client of the test tools"
    );
}
