//! Opening and locking: a wrong passphrase waits, the words on paper open, a lock forgets.

use acceptance::facilitator::{Laptop, PASSPHRASE};
use chrono::TimeDelta;
use serde_json::json;

/// Seconds to wait after each wrong passphrase in a row.
const WAITS_S: [i64; 8] = [1, 2, 4, 8, 16, 32, 60, 60];

#[test]
fn a_wrong_passphrase_waits_longer_each_time_also_after_a_restart() {
    let laptop = Laptop::new();
    let mut she = laptop.start();
    she.makes_a_store();
    she.does("store_lock", json!({}));
    for wait in WAITS_S {
        let wrong = she.is_refused(
            "store_unlock",
            json!({ "passphrase": "wie weet dit nog wel" }),
        );
        assert_eq!(
            json!(wrong.code),
            "wrong_passphrase",
            "it is said that it is wrong"
        );
        assert_eq!(
            wrong.params["seconds"],
            wait.to_string(),
            "and how long to wait"
        );
        let early = she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }));
        assert_eq!(
            json!(early.code),
            "wait_before_trying",
            "not even the right one is tried now"
        );
        drop(she);
        she = laptop.start();
        assert_eq!(
            she.state()["wait_s"],
            wait,
            "a restart does not shorten the wait"
        );
        laptop.pass(TimeDelta::milliseconds(wait * 1000 - 1));
        assert_eq!(
            she.state()["wait_s"],
            1,
            "a part of a second is told as a whole one"
        );
        laptop.pass(TimeDelta::milliseconds(1));
        assert_eq!(she.state()["wait_s"], 0, "then the next one may be tried");
    }
    assert_eq!(she.unlocks()["stage"], "open", "the right one opens");
    she.does("store_lock", json!({}));
    let wrong = she.is_refused(
        "store_unlock",
        json!({ "passphrase": "wie weet dit nog wel" }),
    );
    assert_eq!(
        wrong.params["seconds"], "1",
        "and what went wrong before is forgotten"
    );
}

#[test]
fn a_clock_that_goes_back_never_makes_the_wait_longer_than_it_was() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    she.does("store_lock", json!({}));
    she.is_refused(
        "store_unlock",
        json!({ "passphrase": "wie weet dit nog wel" }),
    );
    laptop.pass(TimeDelta::days(-400));
    assert_eq!(she.state()["wait_s"], 1, "one whole wait at most");
    laptop.pass(TimeDelta::seconds(1));
    assert_eq!(
        she.unlocks()["stage"],
        "open",
        "nobody is locked out for a year"
    );
}

#[test]
fn the_words_on_paper_open_the_store_and_ask_for_a_new_passphrase() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let words = she.makes_a_store();
    let (community, _) = she.makes_a_group();
    drop(she);
    let she = laptop.start();
    let short: String = words
        .iter()
        .enumerate()
        .fold(String::new(), |typed, (n, word)| {
            let four: String = word.chars().take(4).collect();
            format!("{typed}{}. {}, ", n + 1, four.to_uppercase())
        });
    let state = she.does("store_unlock_recovery", json!({ "words": short }));
    assert_eq!(
        state["stage"], "new_passphrase",
        "the first four letters of each word are enough"
    );
    let group = json!({ "community": community });
    assert_eq!(
        json!(she.is_refused("member_list", group.clone()).code),
        "locked",
        "nothing is shown before there is a new passphrase"
    );
    let weak = she.is_refused("passphrase_set", json!({ "passphrase": "welkom" }));
    assert_eq!(
        json!(weak.code),
        "weak_passphrase",
        "the new one is rated like the first"
    );
    let new = json!({ "passphrase": "kruimel onder de bank bij tante Truus" });
    assert_eq!(
        she.does("passphrase_set", new.clone())["stage"],
        "open",
        "now it is open"
    );
    let members = she.does("member_list", group);
    assert_eq!(
        members.as_array().map(Vec::len),
        Some(3),
        "with everything in it"
    );
    drop(she);
    let she = laptop.start();
    let old = she.is_refused("store_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        json!(old.code),
        "wrong_passphrase",
        "the forgotten passphrase opens nothing"
    );
    laptop.pass(TimeDelta::seconds(1));
    assert_eq!(
        she.does("store_unlock", new)["stage"],
        "open",
        "the new one does"
    );
    she.does("store_lock", json!({}));
    let again = she.does("store_unlock_recovery", json!({ "words": words.join(" ") }));
    assert_eq!(again["stage"], "new_passphrase", "and the sheet stays good");
}

#[test]
fn a_mistyped_sheet_is_told_by_its_place_and_costs_no_waiting() {
    let laptop = Laptop::new();
    let she = laptop.start();
    let mut words = she.makes_a_store();
    she.does("store_lock", json!({}));
    let refused = |words: &[String]| {
        let error = she.is_refused("store_unlock_recovery", json!({ "words": words.join(" ") }));
        assert_eq!(
            json!(error.code),
            "wrong_recovery_words",
            "the words are wrong"
        );
        error.params
    };
    assert_eq!(refused(&words[..11])["found"], "11", "one word is missing");
    let right = std::mem::replace(&mut words[6], "qqqq".to_owned());
    let unknown = refused(&words);
    assert_eq!(unknown["position"], "7", "the seventh is not on the list");
    assert!(
        !unknown.values().any(|v| v.contains("qqqq")),
        "the error does not repeat it"
    );
    assert_eq!(she.state()["wait_s"], 0, "a typing error is no attempt");
    words[6] = right;
    words.reverse();
    // One in sixteen such sheets passes its check digits, and is tried and found wrong all the same.
    assert!(
        !refused(&words).contains_key("position"),
        "all words in another order: no single one is wrong"
    );
}

#[test]
fn a_new_passphrase_cannot_be_set_without_the_words() {
    let laptop = Laptop::new();
    let she = laptop.start();
    she.makes_a_store();
    let new = json!({ "passphrase": "kruimel onder de bank bij tante Truus" });
    assert_eq!(
        json!(she.is_refused("passphrase_set", new.clone()).code),
        "locked",
        "somebody who finds the laptop open cannot take it over"
    );
    she.does("store_lock", json!({}));
    assert_eq!(
        json!(she.is_refused("passphrase_set", new).code),
        "locked",
        "nor one that is locked"
    );
}
