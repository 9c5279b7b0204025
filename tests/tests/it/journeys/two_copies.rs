//! One store, one program.

use acceptance::facilitator::Laptop;
use serde_json::json;

#[test]
fn a_second_copy_of_the_program_is_told_that_the_store_is_in_use() {
    let laptop = Laptop::new();
    let first = laptop.start();
    let evening = first.begins_an_evening();
    let second = laptop.start();
    let passphrase = json!({ "passphrase": acceptance::facilitator::PASSPHRASE });
    let error = second.is_refused("store_unlock", passphrase);
    assert_eq!(
        json!(error.code),
        "store_in_use",
        "two hands in one store would harm it"
    );
    assert_eq!(second.state()["stage"], "locked", "the second stays locked");
    first.types(
        &evening.session,
        "outside",
        "outside",
        "wijkagent",
        "Ik ga door.",
    );
    assert_eq!(
        first.lines(&evening.session, "outside"),
        ["Ik ga door."],
        "the first goes on"
    );
    drop(first);
    assert_eq!(
        second.unlocks()["stage"],
        "open",
        "when the first has ended, the second opens"
    );
    assert_eq!(
        second.lines(&evening.session, "outside"),
        ["Ik ga door."],
        "with everything in it"
    );
}

#[test]
fn a_second_copy_cannot_pull_the_practice_group_from_under_the_first() {
    let laptop = Laptop::new();
    let first = laptop.start();
    first.does("practice_open", json!({}));
    let community = first.does("community_list", json!({}))[0]["id"].clone();
    let second = laptop.start();
    for command in ["practice_open", "practice_reset"] {
        let error = second.is_refused(command, json!({}));
        assert_eq!(
            json!(error.code),
            "store_in_use",
            "{command} waits for the first"
        );
    }
    let place = json!({ "id": community, "name": "De Vlier", "place": "Hier" });
    first.does("community_save", place);
    drop(first);
    second.does("practice_open", json!({}));
    let name = second.does("community_list", json!({}))[0]["name"].clone();
    assert_eq!(name, "De Vlier", "what the first did was kept");
}

#[test]
fn the_real_store_and_the_practice_group_can_be_open_in_two_copies() {
    let laptop = Laptop::new();
    let real = laptop.start();
    real.makes_a_store();
    let practising = laptop.start();
    let state = practising.does("practice_open", json!({}));
    assert_eq!(state["practice"], true, "they share nothing");
    assert_eq!(
        real.state()["practice"],
        false,
        "and each knows which it is"
    );
}
