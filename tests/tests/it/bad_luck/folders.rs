//! Folders that cannot be written to, are not there, or are something else.

use super::disk::{ReadOnly, names_in};
use acceptance::facilitator::{Laptop, PASSPHRASE};
use serde_json::json;
use std::fs;

#[test]
fn a_store_in_a_folder_that_cannot_be_written_to_is_told_so_and_opens_when_it_can() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.types(&session, "outside", "outside", "wijkagent", "Staat er.");
    drop(she);
    let home = laptop.folders().home;
    let store = ReadOnly::new(&laptop.folders().store());
    let read_only = ReadOnly::new(&home);
    let she = laptop.start();
    let error = she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(json!(error.code), "read_only", "it is said what is wrong");
    let wrong = she.is_refused(
        "store_unlock",
        json!({ "passphrase": "niet deze wachtzin hoor" }),
    );
    assert_eq!(
        json!(wrong.code),
        "wrong_passphrase",
        "a wrong passphrase is still called wrong"
    );
    for command in ["practice_open", "practice_reset"] {
        assert_eq!(
            json!(she.is_refused(command, json!({})).code),
            "read_only",
            "nor can anybody practise"
        );
    }
    let settings =
        json!({ "language": "en", "theme": "dark", "text_percent": 100, "lock_after_min": 15 });
    assert_eq!(
        json!(she.is_refused("settings_save", settings).code),
        "read_only",
        "or change a setting"
    );
    assert_eq!(
        she.state()["settings"]["language"],
        "nl",
        "what was not kept is not shown as kept"
    );
    drop((read_only, store));
    assert_eq!(
        she.unlocks()["stage"],
        "open",
        "with the right to write it opens"
    );
    assert_eq!(
        she.lines(&session, "outside"),
        ["Staat er."],
        "with everything in it"
    );
}

#[test]
fn a_first_start_where_nothing_can_be_written_says_so() {
    let laptop = Laptop::new();
    let home = laptop.folders().home;
    fs::create_dir_all(&home).expect("our folder");
    let read_only = ReadOnly::new(&home);
    let she = laptop.start();
    let error = she.is_refused("store_create", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(json!(error.code), "read_only", "it is said what is wrong");
    assert_eq!(she.state()["stage"], "first_start", "nothing was begun");
    drop(read_only);
    she.makes_a_store();
    assert_eq!(
        she.state()["stage"],
        "open",
        "and it can be begun when it may be written"
    );
}

#[test]
fn documents_that_cannot_be_written_to_leave_nothing_half_and_another_place_helps() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let documents = laptop.folders().documents;
    fs::create_dir_all(&documents).expect("our folder");
    let read_only = ReadOnly::new(&documents);
    let save = json!({ "id": session, "path": null });
    let error = she.is_refused("report_save", save.clone());
    assert_eq!(
        json!(error.code),
        "folder_read_only",
        "it is said what is wrong, and that it is the file"
    );
    let sheet = laptop.folders().home.join("elders.pdf");
    she.does("report_save", json!({ "id": session, "path": sheet }));
    assert!(sheet.exists(), "another place can be chosen");
    drop(read_only);
    assert_eq!(
        names_in(&documents),
        [""; 0],
        "nothing half written is left"
    );
    she.does("report_save", save);
    assert_eq!(
        names_in(&documents).len(),
        1,
        "and it works when it may be written"
    );
}

#[test]
fn a_documents_folder_that_is_missing_is_made_and_a_stick_that_was_pulled_out_is_not() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    she.does("report_save", json!({ "id": session, "path": null }));
    assert_eq!(
        names_in(&laptop.folders().documents).len(),
        1,
        "a new laptop has no folder for documents yet"
    );
    let stick = laptop.folders().home.join("stick");
    let error = she.is_refused(
        "report_save",
        json!({ "id": session, "path": stick.join("Verslag.pdf") }),
    );
    assert_eq!(
        json!(error.code),
        "file_not_written",
        "the chosen place is not there any more"
    );
    assert_eq!(
        error.params["path"],
        stick.join("Verslag.pdf").display().to_string(),
        "which one is told"
    );
    assert!(
        !stick.exists(),
        "no folder is made where a stick should be: the report would seem to be on it"
    );
}

#[test]
fn a_place_that_can_hold_no_file_is_refused_calmly() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    let home = laptop.folders().home;
    fs::write(home.join("een-bestand"), "van mij").expect("our folder");
    fs::create_dir(home.join("een-map")).expect("our folder");
    for place in [
        "",
        "een-bestand/Verslag.pdf",
        "een-map",
        &format!("{}.pdf", "x".repeat(300)),
        "nul\u{0}letter.pdf",
    ] {
        let path = if place.is_empty() {
            String::new()
        } else {
            home.join(place).display().to_string()
        };
        let error = she.is_refused("report_save", json!({ "id": session, "path": path }));
        assert_eq!(
            json!(error.code),
            "file_not_written",
            "{place:?} is no place for a file"
        );
    }
    assert_eq!(
        fs::read_to_string(home.join("een-bestand")).ok().as_deref(),
        Some("van mij"),
        "what was there is there"
    );
    assert!(
        !names_in(&home).iter().any(|name| name.ends_with(".part")),
        "nothing half written is left"
    );
}

#[test]
fn a_documents_folder_that_is_a_file_is_refused_calmly() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let session = she.begins_an_evening().session;
    fs::write(laptop.folders().documents, "geen map").expect("our folder");
    let error = she.is_refused("report_save", json!({ "id": session, "path": null }));
    assert_eq!(
        json!(error.code),
        "file_not_written",
        "there is no folder to write in"
    );
}
