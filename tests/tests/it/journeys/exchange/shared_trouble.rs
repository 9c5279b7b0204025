//! A shared folder that is not there, is full or cannot be written to: it is said, nothing is lost, and it comes right by itself.

use super::Pair;
use super::shared_folder::{at_rest, looks, lying, offers, puts, says, shares, sharing, takes_all};
use crate::bad_luck::disk::{Ballast, Mounted, ReadOnly};
use crate::bad_luck::sticks::{Kind, Stick};
use acceptance::facilitator::Laptop;
use serde_json::json;
use std::fs;

fn closes(pair: &Pair) {
    pair.anna.does(
        "session_move",
        json!({ "id": pair.evening.session, "to": "close", "block": null }),
    );
}

#[test]
fn a_folder_that_cannot_be_shared_is_refused_and_nothing_is_set() {
    let pair = Pair::shared();
    let group = pair.evening.community.as_str();
    let home = pair.laptops.0.folders().home;
    let nowhere = pair.stick.path().join("weg");
    let locked = pair.stick.path().join("op slot");
    fs::create_dir(&locked).expect("our folder");
    let read_only = ReadOnly::new(&locked);
    for (path, code) in [
        (nowhere.as_path(), "shared_folder_gone"),
        (&locked, "folder_read_only"),
        (&home, "folder_of_store"),
        (&home.join("store"), "folder_of_store"),
        (home.parent().expect("it is in a folder"), "folder_of_store"),
    ] {
        let error = pair.anna.is_refused(
            "shared_folder_set",
            json!({ "community": group, "path": path }),
        );
        assert_eq!(json!(error.code), code, "{}", path.display());
    }
    drop(read_only);
    let view = pair.anna.does("shared_folder_view", pair.group());
    assert_eq!(view["path"], json!(null));
    let practice = Laptop::new().start();
    practice.does("practice_open", json!({}));
    let error = practice.is_refused("shared_folder_view", pair.group());
    assert_eq!(json!(error.code), "not_in_practice");
}

#[test]
fn a_stick_that_is_out_is_told_and_what_is_owed_is_put_when_it_is_in_again() {
    let (pair, shared) = sharing();
    let group = &pair.evening.community.clone();
    let out = pair.stick.path().join("de stick is eruit");
    fs::rename(shared.path(), &out).expect("our folder");
    for is_empty_place in [false, true] {
        if is_empty_place {
            fs::create_dir(shared.path()).expect("what is left is the place where it would be");
        }
        let error = pair.anna.is_refused("shared_folder_put", pair.group());
        assert_eq!(json!(error.code), "shared_folder_gone");
        assert_eq!(error.params["path"], shared.path().display().to_string());
    }
    closes(&pair);
    let view = at_rest(&pair.anna, group);
    assert_eq!(view["not_put"]["code"], "shared_folder_gone", "it is said");
    assert_eq!(view["not_looked"]["code"], "shared_folder_gone");
    let left = fs::read_dir(shared.path()).expect("it is there").count();
    assert_eq!(left, 0, "nothing is put where the stick should be");
    let session = pair.anna.sees(&pair.evening.session);
    assert_eq!(
        session["status"], "finished",
        "the session is closed all the same"
    );

    // The program is closed and opened again in between.
    let Pair { anna, laptops, .. } = pair;
    drop(anna);
    let anna = laptops.0.start();
    anna.unlocks();
    let view = looks(&anna, group);
    assert_eq!(
        view["not_put"]["code"], "shared_folder_gone",
        "it is still owed"
    );
    fs::remove_dir(shared.path()).expect("it is empty");
    fs::rename(&out, shared.path()).expect("the stick is in again");
    let view = looks(&anna, group);
    assert_eq!(view["not_put"], json!(null));
    assert_eq!(view["not_looked"], json!(null));
    assert_eq!(view["changed"], false);
    assert_eq!(lying(shared.path()).len(), 1, "it lies there now");
}

#[test]
fn a_folder_that_cannot_be_written_to_can_still_be_looked_in() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    says(&pair, &pair.bram, "Van Bram.");
    puts(&pair.bram, group);
    let folders = fs::read_dir(shared.path()).expect("it is there");
    let mut folders = folders.map(|it| it.expect("it can be read").path());
    let own = folders.find(|it| fs::read_dir(it).expect("a folder").count() == 0);
    let own = own.expect("Anna has put nothing yet");
    let read_only = ReadOnly::new(&own);
    let error = pair.anna.is_refused("shared_folder_put", pair.group());
    assert_eq!(json!(error.code), "folder_read_only");
    closes(&pair);
    let view = at_rest(&pair.anna, group);
    assert_eq!(view["not_put"]["code"], "folder_read_only");
    assert_eq!(
        offers(&view),
        ["Laptop van Bram"],
        "what others put there is found"
    );
    assert_eq!(takes_all(&pair.anna, group), 1);
    drop(read_only);
    assert_eq!(looks(&pair.anna, group)["not_put"], json!(null));
    assert_eq!(lying(shared.path()).len(), 2);
}

#[test]
fn a_folder_that_is_full_is_told_and_what_was_there_stays() {
    let pair = Pair::shared();
    let group = pair.evening.community.as_str();
    let place = pair.stick.path().join("klein");
    fs::create_dir(&place).expect("our folder");
    let Some(disk) = Mounted::small_disk(&place, "256k") else {
        eprintln!("passed over: this account may not mount");
        return;
    };
    shares(&pair.anna, group, &place);
    puts(&pair.anna, group);
    let first = lying(&place);
    let ballast = Ballast::fill(&place);
    says(&pair, &pair.anna, "Dit past er niet meer bij.");
    let error = pair.anna.is_refused("shared_folder_put", pair.group());
    assert_eq!(json!(error.code), "no_room_for_file");
    closes(&pair);
    assert_eq!(
        at_rest(&pair.anna, group)["not_put"]["code"],
        "no_room_for_file"
    );
    drop(ballast);
    assert_eq!(
        lying(&place),
        first,
        "what was there is there, and nothing half"
    );
    assert_eq!(looks(&pair.anna, group)["not_put"], json!(null));
    assert_eq!(lying(&place).len(), 2);
    drop(disk);
}

#[test]
fn what_a_power_cut_left_half_is_taken_away_and_never_offered() {
    let (pair, shared) = sharing();
    let group = pair.evening.community.as_str();
    puts(&pair.anna, group);
    let file = lying(shared.path()).remove(0);
    let half = file.with_file_name("hoek-anna-20261128-1542-3f9a2c.kantelbeeld.part");
    fs::write(&half, "half").expect("our folder");
    assert_eq!(looks(&pair.bram, group)["unread"], json!([]));
    puts(&pair.anna, group);
    assert!(!half.exists());
    assert_eq!(lying(shared.path()).len(), 2);
}

#[test]
fn a_folder_that_does_not_answer_keeps_nobody_waiting() {
    let pair = Pair::shared();
    let group = pair.evening.community.as_str();
    let stick = Stick::new(Kind::ExFat);
    let mounted = stick.put_in();
    shares(&pair.anna, group, &stick.at());
    puts(&pair.anna, group);
    mounted.answers(false);
    says(&pair, &pair.anna, "Dit staat er gewoon.");
    closes(&pair);
    assert_eq!(pair.outside(&pair.anna).len(), 2, "she reads on");
    let view = pair.anna.does("shared_folder_view", pair.group());
    assert_eq!(view["busy"], true, "and sees that it takes long");
    pair.anna.does("store_lock", json!({}));
    pair.anna.unlocks();
    pair.anna.does("shared_folder_look", pair.group());
    assert_eq!(pair.outside(&pair.anna).len(), 2, "she comes and goes");
    mounted.answers(true);
    let view = at_rest(&pair.anna, group);
    assert_eq!(view["not_put"], json!(null));
    assert_eq!(view["changed"], false, "what was owed lies there");
    drop(pair);
    drop(mounted);
}
