//! The practice group: to learn with, and nowhere near the real store.

use acceptance::facilitator::{Facilitator, Laptop, id};
use app::events::Event;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

fn practises(she: &Facilitator) -> Value {
    she.does("practice_open", json!({}));
    let group = she.does("community_list", json!({}))[0].clone();
    json!({ "community": group["id"] })
}

fn titles(she: &Facilitator, group: &Value) -> Vec<String> {
    let mut titles: Vec<String> = she
        .does("case_list", group.clone())
        .as_array()
        .expect("cases")
        .iter()
        .map(|case| case["title"].as_str().expect("a title").to_owned())
        .collect();
    titles.sort();
    titles
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .flat_map(|path| {
            if path.is_dir() {
                return files(&path);
            }
            let bytes = std::fs::read(&path).expect("a file");
            BTreeMap::from([(path.display().to_string(), bytes)])
        })
        .collect()
}

#[test]
fn practising_needs_no_passphrase_and_is_plainly_practice() {
    let she = Laptop::new().start();
    let state = she.does("practice_open", json!({}));
    assert_eq!(
        state["stage"], "open",
        "nothing stands between a newcomer and trying"
    );
    assert_eq!(
        state["practice"], true,
        "the band on every screen hangs on this"
    );
    assert_eq!(state["has_store"], false, "and no real store was made");
}

#[test]
fn the_practice_group_has_four_cases_a_year_of_sessions_one_half_way_and_one_to_come() {
    let she = Laptop::new().start();
    let group = practises(&she);
    assert_eq!(
        titles(&she, &group),
        [
            "De geveegde stoep",
            "Licht achter de gordijnen",
            "Op de hoek",
            "Twaalf adressen"
        ],
        "four cases of our own"
    );
    let sessions = she.does("session_list", group.clone());
    let mut stands: Vec<&str> = sessions
        .as_array()
        .expect("sessions")
        .iter()
        .filter_map(|s| s["status"].as_str())
        .collect();
    stands.sort_unstable();
    assert_eq!(
        stands,
        [
            "finished", "finished", "finished", "finished", "planned", "running"
        ],
        "a year to read, one to go on with and one to prepare"
    );
    let community = group["community"].as_str().expect("a group").to_owned();
    let today = she.does("today", group);
    let half_way = &today["running"][0];
    let (step, steps) = (half_way["step"].as_u64(), half_way["steps"].as_u64());
    assert!(
        step > Some(1) && step < steps,
        "step {step:?} of {steps:?} is half-way"
    );
    assert!(
        she.waits(&community, None)["promises"]
            .as_array()
            .is_some_and(|open| !open.is_empty()),
        "there are promises to follow up"
    );
    let finished = today["last"]["id"].as_str().expect("a session").to_owned();
    assert!(
        she.sees(&finished)["tilts"]
            .as_array()
            .is_some_and(|tilts| !tilts.is_empty()),
        "the finished one shows what a tilt is"
    );
}

#[test]
fn what_was_tried_can_be_thrown_away_and_the_group_is_as_it_was() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let group = practises(&she);
    let case = json!({ "id": null, "community": group["community"], "title": "Zomaar geprobeerd", "question": "",
                       "brought_by": null, "voice": "unanswered", "voice_why": "", "story": "" });
    she.does("case_save", case);
    assert_eq!(titles(&she, &group).len(), 5, "it can be tried");
    drop(she);
    let she = laptop.start();
    let group = practises(&she);
    assert_eq!(
        titles(&she, &group).len(),
        5,
        "what was tried is there the next day"
    );
    let state = she.does("practice_reset", json!({}));
    assert_eq!(state["practice"], true, "it is still practice");
    let group = json!({ "community": she.does("community_list", json!({}))[0]["id"] });
    assert_eq!(
        titles(&she, &group),
        [
            "De geveegde stoep",
            "Licht achter de gordijnen",
            "Op de hoek",
            "Twaalf adressen"
        ],
        "as it was at first"
    );
    let again = she.is_refused("undo", json!({}));
    assert_eq!(
        json!(again.code),
        "nothing_to_undo",
        "there is no way back into what was thrown away"
    );
}

#[test]
fn practising_leaves_every_byte_of_the_real_store_alone() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    she.makes_a_group();
    she.does_and_waits_for_backup("store_lock");
    let before = files(&laptop.folders().store());
    let group = practises(&she);
    let session = id(&she.does("session_create", group.clone()));
    she.moves(&session, "start");
    she.types(&session, "outside", "outside", "wijkagent", "Een oefenzin.");
    she.does("practice_reset", json!({}));
    let state = she.does("store_lock", json!({}));
    assert_eq!(state["practice"], false, "the band is gone");
    assert_eq!(state["has_store"], true, "the real store is still known");
    assert!(
        files(&laptop.folders().store()) == before,
        "not a byte was changed"
    );
    she.unlocks();
    assert_eq!(she.state()["practice"], false, "this is the real group");
    let groups = she.does("community_list", json!({}));
    let names: Vec<&str> = groups
        .as_array()
        .expect("groups")
        .iter()
        .filter_map(|g| g["name"].as_str())
        .collect();
    assert_eq!(
        names,
        ["De Wissel"],
        "nothing of the practice group is in it"
    );
    let found = she.does("search", json!({ "text": "oefenzin" }));
    assert_eq!(found, json!([]), "not a line either");
}

#[test]
fn a_practice_store_that_was_damaged_is_simply_made_anew() {
    let laptop = Laptop::new();
    let she = laptop.start();
    practises(&she);
    drop(she);
    for file in ["store.db", "keys.json", "keys.copy.json"] {
        std::fs::write(laptop.folders().practice().join(file), "kapot").expect("our folder");
        let she = laptop.start();
        let group = practises(&she);
        assert_eq!(
            titles(&she, &group).len(),
            4,
            "{file} held nothing that was worth a repair"
        );
    }
}

#[test]
fn damage_that_is_found_after_opening_makes_the_practice_group_anew() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let group = practises(&she);
    she.does("session_create", group);
    drop(she);
    let database = laptop.folders().practice().join("store.db");
    let mut bytes = std::fs::read(&database).expect("our folder");
    // In the last page, which nobody reads at the start.
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&database, &bytes).expect("our folder");
    let she = laptop.start();
    she.does("practice_open", json!({}));
    she.waits_until_told(&Event::StoreDamaged);
    assert_eq!(
        she.state()["damaged"],
        false,
        "what is open now is whole again"
    );
    let group = json!({ "community": she.does("community_list", json!({}))[0]["id"] });
    assert_eq!(titles(&she, &group).len(), 4, "with all its cases");
    she.does("session_create", group);
}

#[test]
fn the_room_and_the_paper_say_that_it_is_practice() {
    let she = Laptop::new().start();
    let group = practises(&she);
    let session = she.does("today", group)["running"][0]["id"].clone();
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    assert_eq!(
        she.does("beamer_view", json!({}))["practice"],
        true,
        "the room knows"
    );
    she.does("beamer_set", json!({ "session": session, "blank": true }));
    assert_eq!(
        she.does("beamer_view", json!({}))["practice"],
        true,
        "also on a calm page"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = crate::pdf::read(saved["path"].as_str().expect("a path"));
    assert!(
        printed.says("Oefenverslag"),
        "nobody takes the paper for a real one"
    );
}
