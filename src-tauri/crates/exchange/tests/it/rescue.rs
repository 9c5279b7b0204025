//! The recipe of `FORMAT.md`, run with the programs it names. They are among the packages that `cargo xtask test` installs; when
//! they are missing this test fails.

use crate::bundle::{bram, small};
use crate::taken_apart::inside;
use std::process::Command;

const FORMAT: &str = include_str!("../../FORMAT.md");

/// The commands that stand in the part about rescue.
fn recipe() -> &'static str {
    let (_, rescue) = FORMAT.split_once("\n## Rescue\n").expect("a part about it");
    let (_, recipe) = rescue.split_once("```sh\n").expect("its commands");
    let (recipe, _) = recipe.split_once("```").expect("their end");
    recipe
}

#[test]
fn a_bundle_opens_with_nothing_but_age_and_zstd() {
    let home = tempfile::tempdir().expect("a folder");
    let file = small().written();
    let put = |name: &str, bytes: &[u8]| {
        std::fs::write(home.path().join(name), bytes).expect("there is room");
    };
    put("bundle.kantelbeeld", &file);
    put("key.txt", bram().rescue_key().as_bytes());
    let output = Command::new("sh")
        .args(["-e", "-c", recipe()])
        .current_dir(home.path())
        .output()
        .expect("a shell");
    assert!(
        output.status.success(),
        "age and zstd must be installed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let rescued = std::fs::read(home.path().join("inside.cbdl")).expect("what the recipe makes");
    assert!(rescued == inside(&file), "byte for byte what is inside");
    let text = "De buren groeten niet".as_bytes();
    assert!(
        rescued.windows(text.len()).any(|at| at == text),
        "and the texts stand in it as they were typed"
    );
}
