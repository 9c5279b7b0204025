//! Bundles of every release are read by this one.

use crate::golden_bundles::{self, Golden, PASSPHRASE, maker, receiver};
use exchange::{ContactCard, Section, Unlock, check_erasure, four_words, verify};
use ledger::ReplicaId;
use secrecy::SecretString;
use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::PathBuf;

/// The releases of which there are bundles.
const RELEASES: &[&str] = &["0.1.0", "0.2.0"];

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "it", "golden"]
        .iter()
        .collect()
}

fn kept(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).expect("a file of the repository")
}

fn all() -> Vec<Golden> {
    let of = |version: &&str| golden_bundles::of(version);
    RELEASES.iter().flat_map(of).collect()
}

fn check(golden: &Golden, file: Vec<u8>) {
    let name = &golden.name;
    let passphrase = SecretString::from(PASSPHRASE);
    let keys = receiver();
    let unlock = match golden.has_passphrase {
        true => Unlock::Passphrase(&passphrase),
        false => Unlock::Device(&keys),
    };
    let mut verified = verify(Cursor::new(file), unlock).expect(name);
    assert_eq!(
        verified.manifest(),
        &golden.manifest,
        "{name}: the manifest"
    );
    assert_eq!(verified.signer(), maker().device(), "{name}: who signed it");
    let (mut people, mut erasures, mut ops, mut others) = (vec![], vec![], vec![], vec![]);
    for section in verified.sections().expect(name) {
        match section.expect(name) {
            Section::People(more) => people.extend(more),
            Section::Erasures(more) => erasures.extend(more),
            Section::Ops { ops: more, .. } => ops.extend(more),
            Section::Other(other) => others.push(other),
        }
    }
    assert!(people == golden.people, "{name}: people");
    assert_eq!(erasures, golden.erasures, "{name}: erasures");
    assert_eq!(ops, golden.ops, "{name}: edits");
    assert_eq!(others, golden.others, "{name}: frames of a newer program");
    if let Some(signed) = erasures.first() {
        assert_eq!(
            check_erasure(signed),
            Ok(maker().device()),
            "{name}: who ordered it"
        );
    }
}

#[test]
fn bundles_of_every_release_are_read() {
    for golden in all() {
        check(&golden, kept(&golden.name));
    }
}

#[test]
fn bundles_that_are_made_now_are_read_as_well() {
    for golden in golden_bundles::of(env!("CARGO_PKG_VERSION")) {
        check(&golden, golden.file());
    }
}

#[test]
fn there_are_bundles_of_this_release_and_all_that_are_kept_are_looked_at() {
    assert!(
        RELEASES.contains(&env!("CARGO_PKG_VERSION")),
        "make the bundles of this release with the example `golden`, and name it above"
    );
    let kept: BTreeSet<String> = std::fs::read_dir(folder())
        .expect("a folder of the repository")
        .map(|entry| entry.expect("a file").file_name().into_string())
        .map(|name| name.expect("plain names"))
        .filter(|name| name != "README.md")
        .collect();
    let mut named: BTreeSet<String> = all().into_iter().map(|golden| golden.name).collect();
    named.insert("card-1.txt".into());
    assert_eq!(kept, named, "no file is forgotten");
}

#[test]
fn a_card_that_was_made_once_is_read_and_sounds_the_same() {
    let text = String::from_utf8(kept("card-1.txt")).expect("text");
    let card = ContactCard::parse(&text).expect("a card");
    assert_eq!(card, golden_bundles::card());
    let other = receiver().card("Zuid", ReplicaId::from_bytes([2; 16]));
    assert_eq!(
        four_words(&card, &other),
        [1_149, 1_570, 248, 1_724],
        "people wrote these words down"
    );
}
