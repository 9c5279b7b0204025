//! Nothing in the shipped program can open a network connection. What it is made of shows it.

use crate::check::crate_tree::{self, Dependency};
use crate::failure::Failure;
use crate::project::Project;

/// Crates that open connections, one a line. The test of the house reads the same list.
const CONNECTS: &str = include_str!("connecting_crates.txt");

/// Reads the tree of the program and the addresses that its windows may load from.
pub fn check(project: &Project) -> Result<(), Failure> {
    let tree = crate_tree::dependencies(project, "--package=kantelbeeld", "normal")?;
    let found = that_connect(&tree);
    if !found.is_empty() {
        return Err(Failure::new(
            format!(
                "the program could open a connection through {}",
                found.join(", ")
            ),
            "`cargo tree --package kantelbeeld --invert NAME` shows who brings it in.",
        ));
    }
    check_windows(project)
}

fn that_connect(tree: &[Dependency]) -> Vec<&str> {
    tree.iter()
        .map(|dependency| dependency.name.as_str())
        .filter(|name| CONNECTS.lines().any(|line| line == *name))
        .collect()
}

/// The content security policy must be there, and name no other computer.
fn check_windows(project: &Project) -> Result<(), Failure> {
    let path = project.root.join("src-tauri/tauri.conf.json");
    let unreadable =
        |why: String| Failure::new(format!("cannot read {}: {why}", path.display()), "");
    let text = std::fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    let settings: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
    let policy = &settings["app"]["security"]["csp"];
    if policy.is_null() {
        return Err(Failure::new(
            "the windows have no content security policy",
            "Set app.security.csp in src-tauri/tauri.conf.json.",
        ));
    }
    let remote = remote_sources(&policy.to_string());
    if remote.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(
            format!("the windows may load from {}", remote.join(", ")),
            "Take it out of app.security.csp in src-tauri/tauri.conf.json.",
        ))
    }
}

/// What a policy allows that is not on this computer. Tauri's own `http://ipc.localhost` and `http://asset.localhost`
/// never leave the process.
fn remote_sources(policy: &str) -> Vec<String> {
    policy
        .split(|c: char| c.is_whitespace() || matches!(c, ';' | '"' | ',' | '[' | ']'))
        .filter(|source| {
            let host = source.split_once("://").map(|(_, host)| host);
            *source == "*"
                || matches!(*source, "http:" | "https:" | "ws:" | "wss:")
                || host.is_some_and(|host| !host.ends_with(".localhost"))
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crates(names: &[&str]) -> Vec<Dependency> {
        names
            .iter()
            .map(|name| Dependency {
                name: (*name).to_owned(),
                version: "1.0.0".to_owned(),
                licence: "MIT".to_owned(),
            })
            .collect()
    }

    #[test]
    fn an_http_client_anywhere_in_the_tree_is_found() {
        assert_eq!(
            that_connect(&crates(&[
                "tauri",
                "reqwest",
                "serde",
                "tauri-plugin-updater"
            ])),
            ["reqwest", "tauri-plugin-updater"],
            "both can reach another computer"
        );
    }

    #[test]
    fn the_types_of_http_are_not_a_connection() {
        assert!(
            that_connect(&crates(&["http", "url", "openssl-sys", "zbus"])).is_empty(),
            "Tauri uses the types of http, SQLCipher the arithmetic of OpenSSL, and D-Bus stays on this computer"
        );
    }

    #[test]
    fn a_policy_for_this_computer_only_passes() {
        let policy =
            "\"default-src 'self'; connect-src ipc: http://ipc.localhost; img-src 'self' data:\"";
        assert!(
            remote_sources(policy).is_empty(),
            "these never leave the process"
        );
    }

    #[test]
    fn a_policy_that_opens_a_door_is_found() {
        assert_eq!(
            remote_sources(
                "{\"img-src\":[\"'self'\",\"https://example.org\"],\"font-src\":\"https: *\"}"
            ),
            ["https://example.org", "https:", "*"],
            "a host, a whole protocol and a star are each a way out"
        );
    }
}
