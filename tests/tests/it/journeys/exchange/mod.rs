//! A file on a stick, from one laptop to the other and back.

mod cards;
mod conflicts;
mod erasing;
mod giving;
mod leaving;
mod receiving;
mod shared_folder;
mod shared_trouble;
mod syncthing;
mod vault;

use acceptance::facilitator::{Evening, Facilitator, Laptop};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Two facilitators of one group, each with a laptop, who know each other's card; and a stick.
pub struct Pair {
    pub anna: Facilitator,
    pub bram: Facilitator,
    pub laptops: (Laptop, Laptop),
    pub stick: TempDir,
    pub evening: Evening,
}

impl Pair {
    /// Anna has an evening with a line in it; Bram has nothing yet.
    pub fn new() -> Self {
        let laptops = (Laptop::new(), Laptop::new());
        let (anna, bram) = (laptops.0.start(), laptops.1.start());
        let evening = anna.begins_an_evening();
        anna.types(
            &evening.session,
            "outside",
            "outside",
            "wijkagent",
            "Hij doet nooit open.",
        );
        bram.makes_a_store();
        let stick = tempfile::tempdir().expect("a folder for temporary files");
        is_called(&anna, "Laptop van Anna");
        is_called(&bram, "Laptop van Bram");
        meets(&anna, &bram, stick.path());
        meets(&bram, &anna, stick.path());
        Self {
            anna,
            bram,
            laptops,
            stick,
            evening,
        }
    }

    /// As [`Self::new`], and Bram has taken over what Anna had.
    pub fn shared() -> Self {
        let pair = Self::new();
        pair.to_bram();
        pair
    }

    /// Anna gives all of it and Bram takes it over.
    #[track_caller]
    pub fn to_bram(&self) -> Value {
        let file = gives(&self.anna, &self.evening.community, self.stick.path());
        takes(&self.bram, &file)
    }

    /// Bram gives all of it and Anna takes it over.
    #[track_caller]
    pub fn to_anna(&self) -> Value {
        let file = gives(&self.bram, &self.evening.community, self.stick.path());
        takes(&self.anna, &file)
    }

    /// The texts that somebody sees on the page of the outside.
    pub fn outside(&self, who: &Facilitator) -> Vec<String> {
        texts(who, &self.evening.session)
    }

    pub fn group(&self) -> Value {
        json!({ "community": self.evening.community })
    }
}

/// The lines of a session, as they are found.
pub fn texts(who: &Facilitator, session: &str) -> Vec<String> {
    let view = who.sees(session);
    let lines = view["lines"].as_array().expect("lines").iter();
    lines
        .map(|line| line["text"].as_str().expect("a text").to_owned())
        .collect()
}

#[track_caller]
pub fn is_called(who: &Facilitator, name: &str) {
    who.does("laptop_name_save", json!({ "name": name }));
}

/// Saves a card on the stick.
#[track_caller]
pub fn card_of(who: &Facilitator, name: &str, stick: &Path) -> PathBuf {
    let path = stick.join(format!("{name}.kantelkaart"));
    who.does("contact_card_save", json!({ "path": path }));
    path
}

/// Reads the card of somebody else and pins it.
#[track_caller]
pub fn meets(who: &Facilitator, other: &Facilitator, stick: &Path) -> Value {
    let path = card_of(other, "kaartje", stick);
    let seen = who.does("contact_card_read", json!({ "path": path }));
    who.does(
        "colleague_add",
        json!({ "card": seen["card"], "name": seen["name"] }),
    );
    seen
}

/// The keys of everybody who gets files.
pub fn colleagues(who: &Facilitator, community: &str) -> Vec<Value> {
    let view = who.does("exchange_view", json!({ "community": community }));
    let all = view["colleagues"].as_array().expect("a list").iter();
    all.filter(|it| it["removed"] == false)
        .map(|it| it["key"].clone())
        .collect()
}

pub fn whole_group() -> Value {
    json!({ "selection": "group", "cases": [], "lessons": [] })
}

/// What is asked to make a file of the whole group for everybody.
pub fn all_of_it(who: &Facilitator, community: &str, stick: &Path) -> Value {
    json!({
        "community": community, "choice": whole_group(), "colleagues": colleagues(who, community),
        "passphrase": null, "purpose": "voor de volgende keer", "expires_on": null, "folder": stick,
    })
}

#[track_caller]
pub fn gives(who: &Facilitator, community: &str, stick: &Path) -> PathBuf {
    let given = who.does("bundle_give", all_of_it(who, community, stick));
    PathBuf::from(given["path"].as_str().expect("a path"))
}

#[track_caller]
pub fn looks_at(who: &Facilitator, file: &Path) -> Value {
    who.does(
        "bundle_preview",
        json!({ "path": file, "passphrase": null }),
    )
}

#[track_caller]
pub fn takes(who: &Facilitator, file: &Path) -> Value {
    let seen = looks_at(who, file);
    who.does("bundle_take", json!({ "id": seen["id"] }))
}
