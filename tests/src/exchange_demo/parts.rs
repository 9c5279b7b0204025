//! What happens, in its order.

use super::side::{Side, text};
use super::{LABEL, file_error};
use crate::demo::DemoError;
use crate::stick::Stick;
use serde_json::json;
use std::path::{Path, PathBuf};

const ANNAS: &str = "Laptop van de Huiskamer";
const BRAMS: &str = "Laptop van het wijkteam";

pub fn all(anna: &Side<'_>, bram: &Side<'_>, stick: &Stick) -> Result<(), DemoError> {
    meet(anna, bram)?;
    let old = prepared_here_held_there(anna, bram, stick)?;
    corrected_on_both(anna, bram, stick)?;
    erased(anna, bram, stick)?;
    found_again(anna, &old)
}

/// Both give their laptop a name, put a card on the stick, and read four words.
fn meet(anna: &Side<'_>, bram: &Side<'_>) -> Result<(), DemoError> {
    anna.hands.make_a_store()?;
    anna.hands.make_a_group("Buurtkring De Linde")?;
    anna.clicks("common.nav.exchange")?;
    bram.hands.make_a_store()?;
    bram.picture("no-group-yet")?;
    bram.clicks("exchange.start.button")?;
    for (who, name) in [(anna, ANNAS), (bram, BRAMS)] {
        who.arrives_at("exchange.laptop.title")?;
        who.hands
            .fill(who.hands.say("exchange.laptop.label"), name)?;
        who.clicks("exchange.laptop.save")?;
        who.arrives_at("exchange.title")?;
        who.clicks("exchange.colleagues.add")?;
        let put = who
            .hands
            .words()
            .fill("exchange.add.put", &[("drive", LABEL)]);
        who.hands.click(&put)?;
        who.hands
            .wait_for_button(who.hands.say("common.paper.reveal"))?;
    }
    for (who, other) in [(anna, BRAMS), (bram, ANNAS)] {
        who.clicks("exchange.drives.again")?;
        let card = format!("{} {other}.kantelkaart", who.hands.say("exchange.add.file"));
        who.hands.click(&card)?;
        who.picture("four-words")?;
        who.clicks("exchange.add.same")?;
        who.hands.read(other)?;
    }
    anna.picture("colleagues")
}

/// Anna prepares, Bram leads the evening. Answers with the first file, which turns up again at the end.
fn prepared_here_held_there(
    anna: &Side<'_>,
    bram: &Side<'_>,
    stick: &Stick,
) -> Result<PathBuf, DemoError> {
    let group = anna.group()?;
    let case = anna.asks(
        "case_save",
        json!({ "id": null, "community": group, "title": "De dichte gordijnen", "concerned": "",
                "question": "Hoe houden we contact?", "brought_by": null, "voice": "asked", "voice_why": "", "story": "" }),
    )?;
    let session = anna.asks("session_create", json!({ "community": group }))?;
    let mut fields = anna.asks("session_get", json!({ "id": session["id"] }))?["fields"].clone();
    fields["case"] = case["id"].clone();
    anna.asks("session_save", fields)?;
    let first = gives(anna, stick, "voor de bijeenkomst van dinsdag")?;
    // Older files on this stick are cleaned up later on; a copy of this one lies in a drawer until the end.
    let drawer = stick.folder().join("la");
    let old = drawer.join(first.file_name().unwrap_or_default());
    std::fs::create_dir(&drawer)
        .and_then(|()| std::fs::copy(&first, &old))
        .map_err(|source| file_error(&old, source))?;
    takes(bram, &first)?;
    bram.picture("taken-over")?;
    bram.asks(
        "session_move",
        json!({ "id": session["id"], "to": "start", "block": null }),
    )?;
    let view = bram.asks("session_get", json!({ "id": session["id"] }))?;
    let block = view["blocks"][0]["id"].clone();
    for line in ["Hij doet nooit open.", "Hij is bang voor de bel."] {
        bram.asks(
            "line_add",
            json!({ "session": session["id"], "block": block, "kind": "note", "role": "bewoner", "text": line, "draft": null }),
        )?;
    }
    takes(anna, &gives(bram, stick, "zo ging de avond")?)?;
    let lines = anna.asks("session_get", json!({ "id": session["id"] }))?;
    assert_eq!(
        lines["lines"].as_array().map(Vec::len),
        Some(2),
        "what was said on the evening is here"
    );
    Ok(old)
}

/// Both change the question of the case at once; one of them chooses, and the other has it too.
fn corrected_on_both(anna: &Side<'_>, bram: &Side<'_>, stick: &Stick) -> Result<(), DemoError> {
    let group = anna.group()?;
    let case = anna.asks("case_list", json!({ "community": group }))?[0]["id"].clone();
    for (who, question) in [
        (anna, "Hoe bellen we aan zonder dat hij schrikt?"),
        (bram, "Wie kan er bij hem op bezoek gaan?"),
    ] {
        let mut fields = who.asks("case_get", json!({ "id": case }))?["fields"].clone();
        fields["question"] = json!(question);
        who.asks("case_save", fields)?;
    }
    takes(bram, &gives(anna, stick, "")?)?;
    bram.clicks("exchange.back")?;
    bram.arrives_at("exchange.title")?;
    bram.clicks("exchange.conflicts.choose")?;
    bram.arrives_at("exchange.conflicts.title")?;
    bram.picture("two-texts")?;
    bram.hands.tick(bram.hands.say("exchange.conflicts.mine"))?;
    let both = "Hoe bellen we aan, en wie gaat er op bezoek?";
    bram.hands
        .fill_anew(bram.hands.say("exchange.conflicts.mine_label"), both)?;
    bram.clicks("exchange.conflicts.use")?;
    takes(anna, &gives(bram, stick, "")?)?;
    let there = anna.asks("case_get", json!({ "id": case }))?;
    assert_eq!(
        text(&there["fields"]["question"]),
        both,
        "the choice travels"
    );
    Ok(())
}

/// Anna erases the case for everyone, and Bram hears of it.
fn erased(anna: &Side<'_>, bram: &Side<'_>, stick: &Stick) -> Result<(), DemoError> {
    anna.clicks("common.nav.cases")?;
    anna.hands.click("De dichte gordijnen")?;
    anna.hands.arrive_at("De dichte gordijnen")?;
    anna.clicks("exchange.erase.all")?;
    anna.hands
        .tick(anna.hands.say("exchange.erase.reasons.asked"))?;
    anna.picture("erasing")?;
    anna.clicks("exchange.erase.next")?;
    anna.clicks("exchange.erase.yes")?;
    anna.arrives_at("cases.title")?;
    let file = gives(anna, stick, "")?;
    bram.double_clicks(&file)?;
    bram.picture("will-be-erased")?;
    bram.clicks("exchange.take.take")?;
    bram.arrives_at("exchange.taken.title")?;
    let group = bram.group()?;
    let cases = bram.asks("case_list", json!({ "community": group }))?;
    assert_eq!(cases, json!([]), "the case is gone there too");
    Ok(())
}

/// The first file turns up again, and brings nothing back.
fn found_again(anna: &Side<'_>, old: &Path) -> Result<(), DemoError> {
    anna.double_clicks(old)?;
    anna.picture("old-stick")?;
    anna.clicks("exchange.take.take")?;
    anna.arrives_at("exchange.taken.title")?;
    let group = anna.group()?;
    let cases = anna.asks("case_list", json!({ "community": group }))?;
    assert_eq!(cases, json!([]), "what was erased stays erased");
    anna.clicks("exchange.back")?;
    anna.arrives_at("exchange.title")?;
    anna.picture("exchange")
}

/// Gives all of the group to the one colleague, on the stick. Answers with the file.
fn gives(who: &Side<'_>, stick: &Stick, purpose: &str) -> Result<PathBuf, DemoError> {
    who.clicks("common.nav.exchange")?;
    who.arrives_at("exchange.title")?;
    who.clicks("exchange.main.give")?;
    who.arrives_at("exchange.give.title")?;
    // The one colleague is ticked already.
    if !purpose.is_empty() {
        who.hands
            .fill(who.hands.say("exchange.give.purpose"), purpose)?;
    }
    who.picture("giving")?;
    who.clicks("exchange.give.make")?;
    who.arrives_at("exchange.given.title")?;
    who.picture("given")?;
    stick
        .newest("kantelbeeld")
        .map_err(|source| file_error(stick.folder(), source))
}

/// Opens a file with a double click, looks at it and takes it over.
fn takes(who: &Side<'_>, file: &Path) -> Result<(), DemoError> {
    who.double_clicks(file)?;
    who.hands
        .wait_for_button(who.hands.say("exchange.take.take"))?;
    who.picture("looked-at")?;
    who.clicks("exchange.take.take")?;
    who.arrives_at("exchange.taken.title")
}
