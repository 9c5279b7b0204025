//! The folder that the laptops of a group share: putting a file there, and finding what is new.

use super::{Pair, card_of, colleagues, is_called, meets, takes, texts};
use acceptance::facilitator::{Facilitator, Laptop};
use app::events::Event;
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Shares a folder from now on.
#[track_caller]
pub fn shares(who: &Facilitator, community: &str, folder: &Path) -> Value {
    who.does(
        "shared_folder_set",
        json!({ "community": community, "path": folder }),
    );
    at_rest(who, community)
}

/// Waits until nothing goes on in the shared folder, and tells how it stands.
#[track_caller]
pub fn at_rest(who: &Facilitator, community: &str) -> Value {
    loop {
        let told = who.was_told();
        let told = told.iter().filter(|it| **it == Event::SharedFolder).count();
        let view = who.does("shared_folder_view", json!({ "community": community }));
        if view["busy"] == false {
            return view;
        }
        who.waits_until_told_times(&Event::SharedFolder, told + 1);
    }
}

#[track_caller]
pub fn puts(who: &Facilitator, community: &str) -> Value {
    who.does("shared_folder_put", json!({ "community": community }));
    at_rest(who, community)
}

#[track_caller]
pub fn looks(who: &Facilitator, community: &str) -> Value {
    who.does("shared_folder_look", json!({ "community": community }));
    at_rest(who, community)
}

/// From whom something new lies in the folder.
#[track_caller]
pub fn offers(view: &Value) -> Vec<&str> {
    let offers = view["offers"].as_array().expect("a list").iter();
    offers
        .map(|it| it["from"].as_str().expect("a name"))
        .collect()
}

/// Looks, and takes over whatever is offered until there is nothing left. Tells how many files that were.
#[track_caller]
pub fn takes_all(who: &Facilitator, community: &str) -> usize {
    for taken in 0.. {
        let view = looks(who, community);
        let Some(offer) = view["offers"].as_array().and_then(|all| all.first()) else {
            return taken;
        };
        takes(who, Path::new(offer["path"].as_str().expect("a path")));
    }
    unreachable!("there is no end to numbers")
}

/// The files in the folders of the laptops, by name.
pub fn lying(shared: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for laptop in fs::read_dir(shared).expect("it is there") {
        let laptop = laptop.expect("it can be read").path();
        for file in fs::read_dir(&laptop).expect("it can be read") {
            files.push(file.expect("it can be read").path());
        }
    }
    files.sort();
    files
}

/// Two laptops that have the same, and share a folder.
pub fn sharing() -> (Pair, tempfile::TempDir) {
    let pair = Pair::shared();
    let shared = tempfile::tempdir().expect("a folder for temporary files");
    for who in [&pair.anna, &pair.bram] {
        let view = shares(who, &pair.evening.community, shared.path());
        assert_eq!(offers(&view), [""; 0], "there is nothing yet");
    }
    (pair, shared)
}

pub fn says(pair: &Pair, who: &Facilitator, text: &str) {
    who.types(&pair.evening.session, "outside", "outside", "bewoner", text);
}

#[test]
fn what_one_puts_ready_the_other_finds_looks_at_and_takes_over() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    says(&pair, &pair.anna, "Van Anna.");
    let before = looks(&pair.anna, group);
    assert_eq!(before["changed"], true, "there is something to put");
    assert_eq!(before["put_at"], json!(null));
    let view = puts(&pair.anna, group);
    assert_eq!(view["changed"], false, "all of it lies there now");
    assert_ne!(view["put_at"], json!(null));
    assert_eq!(offers(&view), [""; 0], "her own file is nothing new");
    let files = lying(shared.path());
    assert_eq!(files.len(), 1);
    let bytes = fs::read(&files[0]).expect("it is there");
    assert!(bytes.starts_with(b"age-encryption.org/v1"), "it is locked");

    let view = looks(&pair.bram, group);
    assert_eq!(offers(&view), ["Laptop van Anna"]);
    assert_eq!(view["offers"][0]["signer"], "colleague");
    assert_eq!(pair.outside(&pair.bram).len(), 1, "looking changes nothing");
    assert_eq!(takes_all(&pair.bram, group), 1);
    assert_eq!(pair.outside(&pair.bram), pair.outside(&pair.anna));

    let files = pair.anna.does("exchange_view", pair.group())["files"].clone();
    assert_eq!(files[0]["shared"], true, "it is told apart from a stick");
    assert_eq!(files[0]["with"], json!(["Laptop van Bram"]));
    pair.bram.does("undo", json!({}));
    let view = looks(&pair.bram, group);
    assert_eq!(
        offers(&view),
        ["Laptop van Anna"],
        "taken back is new again"
    );
}

#[test]
fn a_closed_session_is_put_ready_by_itself_when_there_is_something_to_put() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    let closes = || {
        pair.anna.does(
            "session_move",
            json!({ "id": pair.evening.session, "to": "close", "block": null }),
        );
        at_rest(&pair.anna, group)
    };
    assert_eq!(closes()["changed"], false, "it lies there");
    assert_eq!(lying(shared.path()).len(), 1);
    pair.anna.does(
        "session_reopen",
        json!({ "id": pair.evening.session, "reason": "Er kwam nog iets bij." }),
    );
    assert_eq!(
        looks(&pair.anna, group)["changed"],
        true,
        "other moments put nothing"
    );
    assert_eq!(lying(shared.path()).len(), 1);
    assert_eq!(closes()["changed"], false);
    assert_eq!(lying(shared.path()).len(), 2);

    pair.anna.does("shared_folder_end", pair.group());
    let view = pair.anna.does("shared_folder_view", pair.group());
    assert_eq!(view["path"], json!(null));
    assert_eq!(lying(shared.path()).len(), 2, "what lies there stays");
    pair.anna.does("shared_folder_look", pair.group());
    let view = pair.anna.does("shared_folder_view", pair.group());
    assert_eq!(
        view["busy"], false,
        "a folder that is not shared is not looked at"
    );
}

#[test]
fn copies_with_other_names_are_one_file_and_nothing_is_offered_twice() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    says(&pair, &pair.anna, "Van Anna.");
    puts(&pair.anna, group);
    let file = lying(shared.path()).remove(0);
    let name = file.file_stem().expect("a name").to_string_lossy();
    for copy in [
        format!("{name}.sync-conflict-20261128-154210-ABCDEFG.kantelbeeld"),
        format!("{name} (conflicted copy 2026-11-28 154210).kantelbeeld"),
    ] {
        fs::copy(&file, file.with_file_name(copy)).expect("there is room");
    }
    fs::remove_file(&file).expect("only copies are left");
    let view = looks(&pair.bram, group);
    assert_eq!(offers(&view), ["Laptop van Anna"], "read by what is inside");
    assert_eq!(view["unread"], json!([]));
    assert_eq!(takes_all(&pair.bram, group), 1, "one file under two names");
    looks(&pair.anna, group);
    let left = lying(shared.path());
    assert_eq!(left.len(), 1, "of copies of her own file one stays");
    fs::copy(&left[0], &file).expect("there is room");
    looks(&pair.anna, group);
    assert_eq!(lying(shared.path()), [file], "the one under its own name");
}

#[test]
fn a_file_that_is_coming_in_is_passed_over_and_read_when_it_is_whole() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    says(&pair, &pair.anna, "Van Anna.");
    puts(&pair.anna, group);
    let file = lying(shared.path()).remove(0);
    let whole = fs::read(&file).expect("it is there");
    let name = file
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    for under_way in [
        format!("{name}.part"),
        format!(".syncthing.{name}.tmp"),
        format!("~syncthing~{name}.tmp"),
    ] {
        fs::rename(&file, file.with_file_name(&under_way)).expect("our folder");
        let view = looks(&pair.bram, group);
        assert_eq!(offers(&view), [""; 0], "{under_way} is not ready");
        assert_eq!(view["unread"], json!([]), "and no reason for alarm");
        fs::rename(file.with_file_name(&under_way), &file).expect("our folder");
    }
    for cut in [0, 100, whole.len() / 2, whole.len() - 1] {
        fs::write(&file, &whole[..cut]).expect("there is room");
        let view = looks(&pair.bram, group);
        assert_eq!(offers(&view), [""; 0], "{cut} bytes are not all");
        let place = view["unread"][0]["file"].as_str().expect("it is named");
        assert!(place.ends_with(&name), "who asks is told which");
        assert_eq!(view["unread"][0]["why"], "bundle_not_whole");
        assert_eq!(view["not_looked"], json!(null), "and nobody is alarmed");
    }
    fs::write(&file, &whole).expect("there is room");
    let view = looks(&pair.bram, group);
    assert_eq!(offers(&view), ["Laptop van Anna"]);
    assert_eq!(view["unread"], json!([]));
}

#[test]
fn papers_of_somebody_else_are_left_alone() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    let folder = shared.path().join("Vakantie");
    fs::create_dir(&folder).expect("our folder");
    fs::write(folder.join("lijstje.txt"), "tent, pomp").expect("our folder");
    fs::write(folder.join("vreemd.kantelbeeld"), "tent, pomp").expect("our folder");
    says(&pair, &pair.anna, "Van Anna.");
    puts(&pair.anna, group);
    let view = looks(&pair.bram, group);
    assert_eq!(offers(&view), ["Laptop van Anna"]);
    assert_eq!(
        view["unread"],
        json!([{ "file": "Vakantie/vreemd.kantelbeeld", "why": "not_a_bundle" }])
    );
    assert!(folder.join("lijstje.txt").exists());
}

#[test]
fn the_last_two_of_this_laptop_stay_and_those_of_others_are_never_touched() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    puts(&pair.bram, group);
    let of_bram = lying(shared.path());
    let mut own: Vec<PathBuf> = Vec::new();
    for round in 0..4 {
        pair.laptops.0.pass(TimeDelta::minutes(5));
        says(&pair, &pair.anna, &format!("Regel {round}."));
        puts(&pair.anna, group);
        let files = lying(shared.path());
        let new = files
            .iter()
            .find(|it| !of_bram.contains(it) && !own.contains(it));
        own.push(new.expect("a new file").clone());
        let mut expected: Vec<PathBuf> = own.iter().rev().take(2).cloned().collect();
        expected.extend(of_bram.clone());
        expected.sort();
        assert_eq!(files, expected, "the last two of Anna, and Bram's");
    }
    // A file of Bram that came in the folder of Anna is his, and new to her: she has not taken over what he wrote.
    says(&pair, &pair.bram, "Van Bram.");
    puts(&pair.bram, group);
    let bram = lying(shared.path()).into_iter();
    let bram = bram.filter(|it| it.parent() == of_bram[0].parent() && *it != of_bram[0]);
    let bram: Vec<PathBuf> = bram.collect();
    let astray = own[3].with_file_name("verdwaald.kantelbeeld");
    fs::rename(&bram[0], &astray).expect("our folder");
    let view = puts(&pair.anna, group);
    assert_eq!(offers(&view), ["Laptop van Bram"], "what is inside counts");
    assert!(astray.exists(), "and it is not hers to remove");
}

#[test]
fn of_each_laptop_the_newest_comes_first_and_what_holds_nothing_new_is_not_offered() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    for text in ["Eerst.", "Daarna."] {
        pair.laptops.0.pass(TimeDelta::minutes(5));
        says(&pair, &pair.anna, text);
        puts(&pair.anna, group);
    }
    assert_eq!(lying(shared.path()).len(), 2);
    let view = looks(&pair.bram, group);
    assert_eq!(offers(&view), ["Laptop van Anna"], "one of two");
    assert_eq!(
        takes_all(&pair.bram, group),
        1,
        "it holds all of the older one"
    );
    puts(&pair.bram, group);
    let view = looks(&pair.anna, group);
    assert_eq!(offers(&view), [""; 0], "Bram has nothing that Anna has not");

    // Her clock went back a month: what she writes now is newer all the same.
    pair.laptops.0.pass(TimeDelta::days(-30));
    says(&pair, &pair.anna, "In oktober.");
    puts(&pair.anna, group);
    assert_eq!(takes_all(&pair.bram, group), 1, "a clock decides nothing");
    assert_eq!(pair.outside(&pair.bram).len(), 4);
}

#[test]
fn a_third_laptop_hears_of_the_first_through_the_second() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    let carla = Laptop::new().start();
    carla.makes_a_store();
    is_called(&carla, "Laptop van Carla");
    meets(&carla, &pair.bram, pair.stick.path());
    meets(&pair.bram, &carla, pair.stick.path());
    let given = super::gives(&pair.bram, group, pair.stick.path());
    takes(&carla, &given);
    shares(&carla, group, shared.path());
    says(&pair, &pair.anna, "Van Anna.");
    puts(&pair.anna, group);
    let view = looks(&carla, group);
    assert_eq!(offers(&view), [""; 0], "Anna has no card of Carla");
    assert_eq!(view["unread"][0]["why"], "bundle_not_for_us");
    takes_all(&pair.bram, group);
    puts(&pair.bram, group);
    assert_eq!(takes_all(&carla, group), 1);
    assert_eq!(texts(&carla, &pair.evening.session).len(), 2);

    meets(&pair.anna, &carla, pair.stick.path());
    assert_eq!(
        looks(&pair.anna, group)["changed"],
        true,
        "for Carla there is something to put"
    );
    says(&pair, &pair.anna, "Nog eens.");
    puts(&pair.anna, group);
    let view = looks(&carla, group);
    assert_eq!(offers(&view), ["Laptop van Anna"]);
    assert_eq!(
        view["offers"][0]["signer"], "unknown",
        "as she calls herself"
    );
    let path = PathBuf::from(view["offers"][0]["path"].as_str().expect("a path"));
    let seen = super::looks_at(&carla, &path);
    assert_ne!(seen["card"], json!(null), "the words can be compared");

    let key = colleagues(&pair.bram, group).into_iter();
    let key = key.map(|key| json!({ "key": key }));
    for key in key {
        pair.bram.does("colleague_remove", key);
    }
    let view = looks(&pair.bram, group);
    assert_eq!(offers(&view), [""; 0], "who was removed is not offered");
    assert_eq!(view["unread"][0]["why"], "unknown_signer");
    let error = pair.bram.is_refused("shared_folder_put", pair.group());
    assert_eq!(json!(error.code), "empty", "for nobody nothing is put");
    drop(card_of(&carla, "kaartje", pair.stick.path()));
}

#[test]
fn what_is_erased_leaves_the_own_files_in_the_folder() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    for text in ["Eerst.", "Daarna."] {
        pair.laptops.0.pass(TimeDelta::minutes(5));
        says(&pair, &pair.anna, text);
        puts(&pair.anna, group);
    }
    takes_all(&pair.bram, group);
    puts(&pair.bram, group);
    let before = lying(shared.path());
    assert_eq!(before.len(), 3);
    pair.laptops.0.pass(TimeDelta::minutes(5));
    pair.anna.does(
        "case_erase",
        json!({ "id": pair.evening.case, "reason": "asked" }),
    );
    at_rest(&pair.anna, group);
    let after = lying(shared.path());
    assert_eq!(after.len(), 2, "a new one of Anna, and Bram's");
    let of_anna = after.iter().filter(|it| !before.contains(it));
    assert_eq!(of_anna.count(), 1, "none of hers holds what was erased");

    assert_eq!(takes_all(&pair.bram, group), 1);
    at_rest(&pair.bram, group);
    let last = lying(shared.path());
    assert_eq!(last.len(), 2, "Bram put a new one too");
    assert!(
        last.iter().all(|it| !before.contains(it)),
        "and his old one is gone"
    );
}

#[test]
fn what_is_erased_leaves_the_folder_also_when_it_was_out_or_there_is_nobody_left() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    says(&pair, &pair.anna, "Eerst.");
    puts(&pair.anna, group);
    let before = lying(shared.path());
    let out = pair.stick.path().join("eruit");
    fs::rename(shared.path(), &out).expect("our folder");
    let erases = |case: &str| {
        pair.anna
            .does("case_erase", json!({ "id": case, "reason": "asked" }));
        at_rest(&pair.anna, group)
    };
    let view = erases(&pair.evening.case);
    assert_eq!(view["not_put"]["code"], "shared_folder_gone");
    // She finds it in another place, and chooses it anew.
    let view = shares(&pair.anna, group, &out);
    assert_eq!(view["not_put"], json!(null));
    let after = lying(&out);
    assert_eq!(
        after.len(),
        1,
        "what was owed is put, and the old one is gone"
    );
    assert_ne!(after[0].file_name(), before[0].file_name());
    fs::rename(&out, shared.path()).expect("our folder");

    shares(&pair.anna, group, shared.path());
    let key = colleagues(&pair.anna, group).remove(0);
    pair.anna.does("colleague_remove", json!({ "key": key }));
    let case = pair.anna.does(
        "case_save",
        json!({ "id": null, "community": group, "title": "De dichte gordijnen", "question": "", "brought_by": null,
                "voice": "asked", "voice_why": "", "story": "" }),
    );
    erases(case["id"].as_str().expect("an id"));
    assert!(
        lying(shared.path()).is_empty(),
        "for nobody nothing is put, and nothing of before stays"
    );
}

#[test]
fn a_copied_laptop_shares_under_a_name_of_its_own() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.clone();
    puts(&pair.anna, &group);
    let Pair {
        anna,
        laptops,
        bram,
        evening,
        ..
    } = pair;
    drop(anna);
    let twin = Laptop::new();
    copy(&laptops.0.folders().store(), &twin.folders().store());
    let (anna, twin) = (laptops.0.start(), twin.start());
    anna.unlocks();
    twin.unlocks();
    let view = looks(&twin, &group);
    assert_eq!(view["not_looked"], json!(null), "it knows the folder");
    twin.types(
        &evening.session,
        "outside",
        "outside",
        "bewoner",
        "Van de kopie.",
    );
    puts(&twin, &group);
    let folders = fs::read_dir(shared.path()).expect("it is there").count();
    assert_eq!(folders, 3, "it has a folder of its own");
    assert_eq!(
        lying(shared.path()).len(),
        2,
        "and leaves that of Anna alone"
    );
    let view = looks(&anna, &group);
    assert_eq!(offers(&view), ["Laptop van Anna"], "her twin");
    assert_eq!(view["offers"][0]["signer"], "own");
    assert_eq!(takes_all(&anna, &group), 1);
    assert_eq!(takes_all(&bram, &group), 1);
    assert_eq!(texts(&bram, &evening.session).len(), 2);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("our folder");
    for entry in fs::read_dir(from).expect("it is there") {
        let path = entry.expect("it can be read").path();
        let place = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &place);
        } else {
            fs::copy(&path, place).expect("there is room");
        }
    }
}
