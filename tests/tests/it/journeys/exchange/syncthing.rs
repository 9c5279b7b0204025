//! The shared folder with a real program that keeps folders in step: two folders, and three laptops that use them.

use super::shared_folder::{lying, puts, shares, takes_all};
use super::{gives, is_called, meets, takes};
use acceptance::facilitator::{Facilitator, Laptop};
use acceptance::syncthing::InStep;
use exchange::digest_of_ids;
use serde_json::json;
use std::collections::BTreeMap;

/// What a laptop holds of a group: the edits of every scope, and all that is shown of them.
fn holds(laptop: &Laptop, community: &str) -> BTreeMap<String, String> {
    let community = community.parse().expect("an id");
    laptop.inspects(|store| {
        let reads = store.read();
        let mut holds = BTreeMap::new();
        for scope in reads.scopes(community).expect("it can be read") {
            let held = reads.scope_held(scope, None).expect("it can be read");
            holds.insert(format!("{scope:?}"), hex::encode(digest_of_ids(held.ops)));
        }
        let shown = store.shown_digests().expect("it can be read").into_iter();
        holds.extend(shown.map(|(table, digest)| (table.to_owned(), digest)));
        holds
    })
}

#[test]
fn three_laptops_exchange_through_two_folders_that_syncthing_keeps_in_step() {
    let folders = (
        tempfile::tempdir().expect("a folder for temporary files"),
        tempfile::tempdir().expect("a folder for temporary files"),
    );
    let mut syncthing =
        InStep::keep(folders.0.path(), folders.1.path()).expect("Syncthing is installed");
    let mut in_step = || syncthing.wait().expect("Syncthing brings it over");

    // Anna and Carla use the one folder, Bram the other.
    let laptops = [Laptop::new(), Laptop::new(), Laptop::new()];
    let all = laptops.each_ref().map(Laptop::start);
    let [anna, bram, carla] = &all;
    let evening = anna.begins_an_evening();
    let (group, session) = (evening.community.as_str(), evening.session.as_str());
    bram.makes_a_store();
    carla.makes_a_store();
    let stick = tempfile::tempdir().expect("a folder for temporary files");
    for (who, name) in all.iter().zip(["Anna", "Bram", "Carla"]) {
        is_called(who, &format!("Laptop van {name}"));
    }
    for (n, who) in all.iter().enumerate() {
        for (m, other) in all.iter().enumerate() {
            if n != m {
                meets(who, other, stick.path());
            }
        }
    }
    let first = gives(anna, group, stick.path());
    takes(bram, &first);
    takes(carla, &first);
    shares(anna, group, folders.0.path());
    shares(carla, group, folders.0.path());
    shares(bram, group, folders.1.path());

    let says = |who: &Facilitator, text: &str| {
        who.types(session, "outside", "outside", "bewoner", text);
    };
    let asks = |who: &Facilitator, question: &str| {
        let mut case = who.does("case_get", json!({ "id": evening.case }))["fields"].clone();
        case["question"] = json!(question);
        who.does("case_save", case);
    };
    let of_group = json!({ "community": group });
    let conflicts =
        |who: &Facilitator| who.does("exchange_view", of_group.clone())["conflicts"].clone();

    says(anna, "Van Anna.");
    puts(anna, group);
    in_step();
    assert_eq!(takes_all(bram, group), 1, "it came over");
    assert_eq!(takes_all(carla, group), 1, "and lies on her own side");

    // All three go on at once, and two of them in one place.
    for (who, text) in all.iter().zip(["Eén.", "Twee.", "Drie."]) {
        says(who, text);
    }
    asks(anna, "Hoe bellen we aan?");
    asks(bram, "Wie kan er op bezoek?");
    for who in &all {
        puts(who, group);
    }
    in_step();
    for who in &all {
        assert_eq!(takes_all(who, group), 2, "from each of the others");
        assert_eq!(conflicts(who), 1, "two people wrote in one place");
        assert_eq!(who.lines(session, "outside").len(), 4, "nothing is lost");
    }

    // One of them chooses, and everybody hears of it.
    let conflict = carla.does("conflict_list", of_group.clone())[0].clone();
    let field = json!({ "field": "question", "version": null, "text": "Wie belt er aan, en hoe?" });
    carla.does(
        "conflict_resolve",
        json!({ "row": conflict["row"], "fields": [field], "keep": true }),
    );
    puts(carla, group);
    in_step();
    for who in [anna, bram] {
        assert_eq!(takes_all(who, group), 1);
        assert_eq!(conflicts(who), 0, "it is settled");
    }
    for who in &all {
        puts(who, group);
    }
    in_step();
    for who in &all {
        assert_eq!(takes_all(who, group), 0, "nobody has anything new any more");
    }
    assert_eq!(
        lying(folders.1.path()).len(),
        6,
        "of each laptop the last two are left, on the other side as well"
    );
    drop(all);
    let held = laptops.each_ref().map(|laptop| holds(laptop, group));
    assert!(held[0].len() > 10, "there is a lot to compare");
    assert_eq!(held[0], held[1], "Anna and Bram hold the same");
    assert_eq!(held[0], held[2], "and Carla");
}
