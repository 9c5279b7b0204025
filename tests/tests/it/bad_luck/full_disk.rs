//! The disk is full: it is said, what was saved is there, and the evening goes on when there is room.

use super::disk::{Ballast, Mounted, names_in};
use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE, line_of_typist};
use serde_json::{Value, json};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A laptop with a disk of its own; `None` when this account may not mount one.
fn small_laptop(place: &TempDir, size: &str) -> Option<(Laptop, Mounted)> {
    let disk = Mounted::small_disk(place.path(), size)?;
    Some((Laptop::at(place.path()), disk))
}

fn place() -> TempDir {
    tempfile::tempdir().expect("a folder for temporary files")
}

fn long_line(she: &Facilitator, session: &str) -> Value {
    json!({ "session": session, "block": she.block(session, "outside"), "kind": "outside", "role": null,
            "text": "a".repeat(2000) })
}

/// Types long lines until one is refused. Gives how many were saved, and the code.
fn types_until_refused(she: &Facilitator, session: &str) -> (usize, Value) {
    let line = long_line(she, session);
    for saved in 0..2000 {
        if let Err(error) = she.tries("line_add", line.clone()) {
            return (saved, json!(error.code));
        }
    }
    panic!("a disk of a few megabytes is full by now");
}

#[test]
fn lines_on_a_full_disk_are_refused_and_nothing_that_was_saved_is_lost() {
    let place = place();
    let Some((laptop, disk)) = small_laptop(&place, "6m") else {
        return lines_until_the_largest_file();
    };
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Voor de volle schijf.",
    );
    let ballast = Ballast::fill(place.path());
    let (saved, code) = types_until_refused(&she, &session);
    assert_eq!(
        code, "disk_full",
        "it is said that the disk is full, and nothing else"
    );
    for _ in 0..3 {
        assert_eq!(
            types_until_refused(&she, &session),
            (0, json!("disk_full")),
            "also the next times"
        );
    }
    assert_eq!(
        she.lines(&session, "outside").len(),
        saved + 1,
        "what was saved is there, what was refused is not"
    );
    let draft = json!({ "key": format!("line:{session}"), "text": "b".repeat(200_000) });
    assert_eq!(
        json!(she.is_refused("draft_save", draft).code),
        "disk_full",
        "a draft is not silently dropped"
    );
    let report = she.is_refused("report_save", json!({ "id": session, "path": null }));
    assert_eq!(json!(report.code), "no_room_for_file", "nor is a report");
    assert_eq!(
        names_in(&laptop.folders().documents),
        [""; 0],
        "and no half of it is left"
    );
    drop(ballast);
    she.types(
        &session,
        "outside",
        "outside",
        "wijkagent",
        "Er is weer plaats.",
    );
    drop(she);
    let sound = laptop.inspects(|store| store.integrity().expect("it can be read"));
    assert!(sound.is_sound(), "the store is whole");
    let she = laptop.start();
    she.unlocks();
    let lines = she.lines(&session, "outside");
    assert_eq!(lines.len(), saved + 2, "everything is there");
    assert_eq!(
        (lines[0].as_str(), lines[saved + 1].as_str()),
        ("Voor de volle schijf.", "Er is weer plaats."),
        "in order"
    );
    drop((she, disk));
}

/// Lets the typist type with files of at most so many blocks, and gives what it said until it was refused.
///
/// Where no disk can be mounted this limit stands in for a full one.
fn typist_with_small_files(home: &Path, blocks: u32) -> Vec<String> {
    let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$1\"");
    let mut typist = Command::new("sh");
    typist
        .args(["-c", &limited, env!("CARGO_BIN_EXE_typist")])
        .arg(home);
    let ran = typist.output().expect("there is a shell");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    let said: Vec<String> = said.lines().map(str::to_owned).collect();
    let last = said.last().expect("it said something");
    assert_eq!(
        last, "refused disk_full",
        "a file that may not grow is a lack of room, and no surprise"
    );
    said
}

#[test]
fn lines_until_the_largest_size_of_a_file_are_kept_and_the_next_one_is_refused() {
    lines_until_the_largest_file();
}

fn lines_until_the_largest_file() {
    let place = place();
    let said = typist_with_small_files(place.path(), 1500);
    let confirmed = said.iter().filter(|word| word.starts_with("line ")).count();
    assert!(confirmed > 0, "lines were saved before the limit was met");
    let laptop = Laptop::at(place.path());
    let sound = laptop.inspects(|store| store.integrity().expect("it can be read"));
    assert!(sound.is_sound(), "the store is whole");
    let she = laptop.start();
    she.unlocks();
    let group = she.does("community_list", json!({}))[0]["id"].clone();
    let sessions = she.does("session_list", json!({ "community": group }));
    let lines = she.lines(sessions[0]["id"].as_str().expect("an id"), "outside");
    let expected: Vec<String> = (1..=confirmed).map(line_of_typist).collect();
    assert_eq!(
        lines, expected,
        "every line that was confirmed is there, and the refused one is not"
    );
}

fn first_start_without_a_disk_of_its_own() {
    for blocks in [0, 1, 16, 64, 200] {
        let place = place();
        let said = typist_with_small_files(place.path(), blocks);
        assert_eq!(
            said.len(),
            2,
            "{blocks} blocks are no room for a store: {said:?}"
        );
        let she = Laptop::at(place.path()).start();
        assert_eq!(
            she.state()["stage"],
            "first_start",
            "with {blocks} blocks nothing was begun"
        );
        she.makes_a_store();
        she.makes_a_group();
    }
}

#[test]
fn a_first_start_on_a_full_disk_can_be_done_again_when_there_is_room() {
    let place = place();
    let Some((laptop, disk)) = small_laptop(&place, "3m") else {
        return first_start_without_a_disk_of_its_own();
    };
    let she = laptop.start();
    let create = json!({ "passphrase": PASSPHRASE });
    for room in ["none", "some"] {
        let keeps = place.path().join("keeps-some-room");
        if room == "some" {
            std::fs::write(&keeps, vec![0; 40_000]).expect("there is room");
        }
        let ballast = Ballast::fill(place.path());
        if room == "some" {
            std::fs::remove_file(&keeps).expect("it is there");
        }
        let error = she.is_refused("store_create", create.clone());
        assert_eq!(
            json!(error.code),
            "disk_full",
            "with {room} room it is said what is wrong"
        );
        assert_eq!(
            she.state()["stage"],
            "first_start",
            "with {room} room nothing was begun"
        );
        drop(ballast);
    }
    she.makes_a_store();
    she.makes_a_group();
    drop(she);
    assert_eq!(
        laptop.start().unlocks()["stage"],
        "open",
        "and all is as after any first start"
    );
    drop(disk);
}

#[test]
fn a_report_that_does_not_fit_leaves_nothing_half_written() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let documents = laptop.folders().documents;
    std::fs::create_dir_all(&documents).expect("our folder");
    let name = she.does("report_preview", json!({ "id": session }))["file_name"]
        .as_str()
        .expect("a name")
        .to_owned();
    // The program writes beside the place first. There the kernel answers every byte with "no room".
    symlink("/dev/full", documents.join(format!("{name}.part"))).expect("our folder");
    let error = she.is_refused("report_save", json!({ "id": session, "path": null }));
    assert_eq!(
        json!(error.code),
        "no_room_for_file",
        "it is said what is wrong, and that it is the file"
    );
    assert_eq!(
        error.params["path"],
        documents.join(&name).display().to_string(),
        "and where"
    );
    assert_eq!(
        names_in(&documents),
        [""; 0],
        "nothing half written is left"
    );
    she.does("report_save", json!({ "id": session, "path": null }));
    assert_eq!(
        names_in(&documents),
        [name],
        "the next try takes the same name"
    );
}
