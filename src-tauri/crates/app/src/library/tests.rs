//! The bundled files, and what the program may count on in them.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
use super::*;
use std::collections::BTreeSet;
use std::path::Path;

mod methods;
mod texts;

#[test]
fn every_bundled_file_passes_the_check() {
    let library = load(ROLE_FILES, METHOD_FILES).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        library.roles.len(),
        ROLE_FILES.len(),
        "no role got lost on the way"
    );
    assert_eq!(
        library.methods.len(),
        METHOD_FILES.len(),
        "no method got lost on the way"
    );
}

#[test]
fn every_file_in_the_folders_is_embedded() {
    for (folder, files) in [("roles", ROLE_FILES), ("methods", METHOD_FILES)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../assets")
            .join(folder);
        let on_disk: BTreeSet<String> = std::fs::read_dir(path)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".json"))
            .collect();
        let in_program: BTreeSet<String> =
            files.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(
            on_disk, in_program,
            "a file in assets/{folder} that is not embedded would never be seen"
        );
    }
}

#[test]
fn the_four_roles_of_every_evening_come_first() {
    let first: Vec<&str> = roles()
        .iter()
        .take(4)
        .map(|role| role.key.0.as_str())
        .collect();
    assert_eq!(
        first,
        [
            "kwartiermaker",
            "ervaringswerker",
            "wijkagent",
            "corporatie"
        ],
        "these keys are one keystroke"
    );
    let orders: BTreeSet<u16> = roles().iter().map(|role| role.order).collect();
    assert_eq!(
        orders.len(),
        roles().len(),
        "two roles with one order would change places by chance"
    );
}

#[test]
fn resident_lived_world_expert_and_peer_worker_are_three_roles() {
    let cards: BTreeSet<&str> = ["bewoner", "leefwereld-deskundige", "ervaringswerker"]
        .map(|key| {
            role(&RoleKey(key.to_owned()))
                .unwrap()
                .card
                .what_for
                .nl
                .as_str()
        })
        .into();
    assert_eq!(cards.len(), 3, "each has a task of its own");
}

#[test]
fn the_learning_session_is_eleven_steps_and_a_break() {
    let method = method(&MethodKey("m10-cop-leerbijeenkomst".to_owned())).unwrap();
    assert_eq!(
        method.variants_minutes,
        [120, 180],
        "two hours, or a whole afternoon"
    );
    let breaks = method
        .steps
        .iter()
        .filter(|step| step.capture == domain::method::Capture::Pause)
        .count();
    assert_eq!(
        (method.steps.len() - breaks, breaks),
        (11, 1),
        "as the card of the method says"
    );
    let kept: Vec<&str> = method
        .steps
        .iter()
        .filter(|s| s.protected)
        .map(|s| s.key.0.as_str())
        .collect();
    assert_eq!(
        kept,
        ["harvest", "closing"],
        "when time is short the middle gives way, never the end"
    );
    let inside = method
        .step(&domain::method::StepKey("inside".to_owned()))
        .unwrap();
    assert_eq!(
        inside.who_first,
        Some(RoleKey("ervaringswerker".to_owned())),
        "this voice comes first within"
    );
}

#[test]
fn a_role_or_method_that_comes_twice_is_refused() {
    let twice = [ROLE_FILES[0], ROLE_FILES[0]];
    let error = load(&twice, &[]).unwrap_err();
    assert_eq!(
        error.problem,
        Problem::DuplicateKey {
            key: "kwartiermaker".to_owned()
        },
        "which one is told"
    );
    let twice = [METHOD_FILES[0], METHOD_FILES[0]];
    let error = load(ROLE_FILES, &twice).unwrap_err();
    let key = "m10-cop-leerbijeenkomst".to_owned();
    assert_eq!(
        error.problem,
        Problem::DuplicateKey { key },
        "which one is told"
    );
}
