//! Looking at a file and taking it over.

use super::{Pair, gives, looks_at, takes, texts};
use acceptance::facilitator::Laptop;
use app::error::ErrorCode;
use serde_json::json;
use store::{PackageNew, UnknownFrame};
use uuid::Uuid;

/// As if a file of a newer program had come here, with so many frames of a megabyte that only that one knows.
fn has_of_newer(laptop: &Laptop, community: &str, kind: u8, frames: u8) {
    let mut random = fastrand::Rng::with_seed(kind.into());
    let mut frame = || UnknownFrame {
        kind,
        flags: 0,
        payload: (0..1_usize << 20).map(|_| random.u8(..)).collect(),
    };
    let unknown: Vec<UnknownFrame> = (0..frames).map(|_| frame()).collect();
    laptop.inspects(|store| {
        let incoming = store.incoming().expect("it can be written");
        let package = PackageNew {
            id: Uuid::from_u128(kind.into()),
            device: [7; 32],
            about: "{}",
            community: community.parse().expect("an id"),
            summed: &[],
            unknown: &unknown,
        };
        incoming.commit(package).expect("it can be written");
    });
}

#[test]
fn nothing_changes_before_it_is_taken_over_and_one_undo_takes_it_all_back() {
    let pair = Pair::new();
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let seen = looks_at(&pair.bram, &file);
    assert_eq!(seen["from"], "Laptop van Anna");
    assert_eq!(seen["signer"], "colleague");
    assert_eq!(seen["purpose"], "voor de volgende keer");
    assert_eq!(seen["new_group"], true);
    assert_eq!(seen["scopes"][0]["is_group"], true, "the group comes first");
    assert!(seen["counts"]["new"].as_u64() > Some(1));
    assert_eq!(
        pair.bram.does("community_list", json!({})),
        json!([]),
        "nothing changed"
    );
    let taken = pair.bram.does("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(
        taken["counts"], seen["counts"],
        "what was told is what came"
    );
    assert_eq!(taken["equal"], true, "both have the same now");
    assert_eq!(
        texts(&pair.bram, &pair.evening.session),
        ["Hij doet nooit open."]
    );
    let done = pair.bram.does("undo_state", json!({}));
    assert_eq!(done["undo"], "bundle_take_in");
    pair.bram.does("undo", json!({}));
    assert_eq!(
        pair.bram.does("community_list", json!({})),
        json!([]),
        "all of it is gone again"
    );
    takes(&pair.bram, &file);
    assert_eq!(
        texts(&pair.bram, &pair.evening.session),
        ["Hij doet nooit open."]
    );
}

#[test]
fn both_go_on_and_after_a_file_each_way_both_have_the_same() {
    let pair = Pair::shared();
    pair.bram.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "Van Bram.",
    );
    pair.anna.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "Van Anna.",
    );
    assert_eq!(
        pair.to_bram()["equal"],
        false,
        "Anna has not seen what Bram wrote"
    );
    assert_eq!(pair.to_anna()["equal"], true);
    let (mut anna, mut bram) = (pair.outside(&pair.anna), pair.outside(&pair.bram));
    anna.sort();
    bram.sort();
    assert_eq!(anna, bram);
    assert_eq!(anna.len(), 3, "nothing is lost");
    let view = pair.anna.does("exchange_view", pair.group());
    assert_eq!(view["colleagues"][0]["equal"], true);
}

#[test]
fn the_same_file_again_is_known_and_does_no_harm() {
    let pair = Pair::new();
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    takes(&pair.bram, &file);
    let renamed = pair.stick.path().join("kopie (1).kantelbeeld");
    std::fs::rename(&file, &renamed).expect("it can be renamed");
    let again = looks_at(&pair.bram, &renamed);
    assert_ne!(
        again["taken_at"],
        json!(null),
        "it is the same file under another name"
    );
    assert_eq!(again["counts"]["new"], 0);
    pair.bram.does("bundle_take", json!({ "id": again["id"] }));
    assert_eq!(
        texts(&pair.bram, &pair.evening.session),
        ["Hij doet nooit open."]
    );
}

#[test]
fn a_file_that_is_not_whole_is_refused_and_changes_nothing() {
    let pair = Pair::new();
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let whole = std::fs::read(&file).expect("it is there");
    let try_bytes = |bytes: &[u8]| {
        std::fs::write(&file, bytes).expect("there is room");
        let path = json!({ "path": file, "passphrase": null });
        pair.bram.is_refused("bundle_preview", path).code
    };
    assert_eq!(
        try_bytes(&whole[..whole.len() / 2]),
        ErrorCode::BundleNotWhole
    );
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    assert_eq!(try_bytes(&flipped), ErrorCode::BundleNotWhole);
    assert_eq!(try_bytes(b"%PDF-1.7"), ErrorCode::NotABundle);
    assert_eq!(try_bytes(b""), ErrorCode::BundleNotWhole);
    let gone = json!({ "path": pair.stick.path().join("weg.kantelbeeld"), "passphrase": null });
    assert_eq!(
        pair.bram.is_refused("bundle_preview", gone).code,
        ErrorCode::FileNotRead
    );
    let out = json!({ "path": "/media/weg/weg.kantelbeeld", "passphrase": null });
    assert_eq!(
        pair.bram.is_refused("bundle_preview", out).code,
        ErrorCode::StickGone
    );
    assert_eq!(
        pair.bram.does("community_list", json!({})),
        json!([]),
        "nothing changed"
    );
}

#[test]
fn what_was_looked_at_can_be_taken_over_when_the_stick_is_out() {
    let pair = Pair::new();
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let seen = looks_at(&pair.bram, &file);
    std::fs::remove_file(&file).expect("the stick is pulled out");
    pair.bram.does("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(
        texts(&pair.bram, &pair.evening.session),
        ["Hij doet nooit open."]
    );
    let twice = pair
        .bram
        .is_refused("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(twice.code, ErrorCode::NotFound, "once is enough");
}

#[test]
fn a_file_that_was_not_wanted_is_let_go_and_so_it_is_when_the_store_is_locked() {
    let pair = Pair::new();
    let file = gives(&pair.anna, &pair.evening.community, pair.stick.path());
    let seen = looks_at(&pair.bram, &file);
    pair.bram.does("bundle_drop", json!({}));
    let refused = pair
        .bram
        .is_refused("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(refused.code, ErrorCode::NotFound);
    let seen = looks_at(&pair.bram, &file);
    pair.bram.does("store_lock", json!({}));
    pair.bram.unlocks();
    let refused = pair
        .bram
        .is_refused("bundle_take", json!({ "id": seen["id"] }));
    assert_eq!(refused.code, ErrorCode::NotFound);
}

#[test]
fn there_is_a_backup_of_just_before() {
    let pair = Pair::shared();
    pair.bram.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "Van Bram.",
    );
    pair.to_anna();
    let backups = pair.anna.backups();
    assert_eq!(backups[0]["reason"], "before_taking_in");
    assert_eq!(backups[0]["lines"], 1, "as it was before");
}

#[test]
fn a_file_that_is_past_its_day_is_told_and_not_refused() {
    let pair = Pair::new();
    let mut ask = super::all_of_it(&pair.anna, &pair.evening.community, pair.stick.path());
    ask["expires_on"] = json!("2026-11-22");
    let given = pair.anna.does("bundle_give", ask);
    let file = std::path::PathBuf::from(given["path"].as_str().expect("a path"));
    assert_eq!(
        looks_at(&pair.bram, &file)["expired_on"],
        json!(null),
        "there is time"
    );
    pair.laptops.1.pass(chrono::TimeDelta::days(30));
    let seen = looks_at(&pair.bram, &file);
    assert_eq!(
        seen["expired_on"], "2026-11-22",
        "the clock says so, and clocks can be wrong"
    );
    pair.bram.does("bundle_take", json!({ "id": seen["id"] }));
}

#[test]
fn markup_in_every_text_stays_text() {
    let pair = Pair::new();
    let odd = "<script>alert(1)</script> #panic() ../../etc/passwd";
    pair.anna
        .types(&pair.evening.session, "outside", "outside", "bewoner", odd);
    pair.to_bram();
    assert!(
        pair.outside(&pair.bram).contains(&odd.to_owned()),
        "sign for sign"
    );
}

#[test]
fn a_laptop_that_was_copied_goes_on_under_a_name_of_its_own() {
    let pair = Pair::shared();
    let (from, home) = (
        pair.laptops.0.folders().store(),
        tempfile::tempdir().expect("a folder for temporary files"),
    );
    pair.anna.does("store_lock", json!({}));
    let copy = acceptance::facilitator::Laptop::at(home.path());
    let to = copy.folders().store();
    std::fs::create_dir_all(&to).expect("there is room");
    for entry in std::fs::read_dir(&from).expect("the store can be read") {
        let path = entry.expect("the store can be read").path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().expect("a name")))
                .expect("there is room");
        }
    }
    let twin = copy.start();
    twin.unlocks();
    pair.anna.unlocks();
    twin.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "Van de kopie.",
    );
    pair.anna.types(
        &pair.evening.session,
        "outside",
        "outside",
        "bewoner",
        "Van Anna.",
    );
    let file = gives(&twin, &pair.evening.community, pair.stick.path());
    let seen = looks_at(&pair.anna, &file);
    assert_eq!(seen["signer"], "own", "it has the keys of this laptop");
    takes(&pair.anna, &file);
    pair.to_bram();
    let mut all = pair.outside(&pair.bram);
    all.sort();
    assert_eq!(
        all,
        ["Hij doet nooit open.", "Van Anna.", "Van de kopie."],
        "neither wrote over the other"
    );
}

#[test]
fn what_only_newer_programs_know_adds_up_to_a_limit() {
    let Pair {
        anna,
        bram,
        laptops,
        stick,
        evening,
    } = Pair::shared();
    anna.leaves();
    bram.leaves();
    let community = evening.community.as_str();
    has_of_newer(&laptops.0, community, 200, 10);
    has_of_newer(&laptops.1, community, 200, 16);
    let (anna, bram) = (laptops.0.start(), laptops.1.start());
    anna.unlocks();
    bram.unlocks();
    anna.types(
        &evening.session,
        "outside",
        "outside",
        "bewoner",
        "Nog een regel.",
    );
    let file = gives(&anna, community, stick.path());
    looks_at(&bram, &file);
    anna.leaves();
    has_of_newer(&laptops.0, community, 201, 1);
    let anna = laptops.0.start();
    anna.unlocks();
    let file = gives(&anna, community, stick.path());
    let refused = bram.is_refused(
        "bundle_preview",
        json!({ "path": file, "passphrase": null }),
    );
    assert_eq!(refused.code, ErrorCode::BundleTooNew);
    assert_eq!(refused.params["needs"], "0.2", "which version knows it");
    assert!(
        !texts(&bram, &evening.session).contains(&"Nog een regel.".to_owned()),
        "nothing of it came in"
    );
}

#[test]
fn what_was_taken_over_comes_into_its_file_by_itself() {
    let pair = Pair::new();
    pair.to_bram();
    let beside = pair.laptops.1.folders().store().join("store.db-wal");
    let is_beside = || beside.metadata().expect("the store is open").len() > 0;
    // Each look that finds it still beside the file lets it be put in once more.
    while is_beside() {
        pair.bram.does("exchange_view", pair.group());
    }
    assert_eq!(
        pair.outside(&pair.bram),
        ["Hij doet nooit open."],
        "and all of it is there"
    );
}
