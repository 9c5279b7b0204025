//! `typist HOME`: types line after line through the core until somebody stops it, and says what is on the disk.
//!
//! It says `draft 7 2` when the second draft of line 7 was kept, `line 7` when the line was, and `refused CODE` when the
//! core would not. A word is said only after the core confirmed it, so whoever kills this program knows what must be
//! there afterwards. Started again on the same folder it goes on.

use acceptance::facilitator::{Facilitator, Laptop, PASSPHRASE, id, line_of_typist};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// How many times a line is kept as a draft while it is typed.
const DRAFTS: usize = 3;

fn main() -> ExitCode {
    let Some(home) = std::env::args().nth(1) else {
        eprintln!("typist HOME");
        return ExitCode::FAILURE;
    };
    let laptop = Laptop::at(Path::new(&home));
    let she = laptop.start();
    match types(&laptop, &she) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => {
            println!("refused {code}");
            ExitCode::from(3)
        }
    }
}

type Refused = String;

fn does(she: &Facilitator, command: &str, payload: Value) -> Result<Value, Refused> {
    let refused =
        |error: app::error::AppError| json!(error.code).as_str().unwrap_or_default().to_owned();
    she.tries(command, payload).map_err(refused)
}

fn types(laptop: &Laptop, she: &Facilitator) -> Result<(), Refused> {
    println!("opening");
    opens(she)?;
    println!("store");
    let community = group(she)?;
    println!("group");
    let session = session(she, &community)?;
    println!("ready");
    let block = she.block(&session, "outside");
    for n in she.lines(&session, "outside").len() + 1.. {
        let line = line_of_typist(n);
        for draft in 1..=DRAFTS {
            let text = &line[..line.len() * draft / (DRAFTS + 1)];
            does(
                she,
                "draft_save",
                json!({ "key": format!("line:{session}"), "text": text }),
            )?;
            println!("draft {n} {draft}");
        }
        let given = json!({ "session": session, "block": block, "kind": "outside", "role": "bewoner", "text": line,
                            "draft": format!("line:{session}") });
        does(she, "line_add", given)?;
        println!("line {n}");
        laptop.pass(TimeDelta::seconds(10));
    }
    Ok(())
}

/// Makes the store or opens it, whichever this folder asks for.
fn opens(she: &Facilitator) -> Result<(), Refused> {
    let passphrase = json!({ "passphrase": PASSPHRASE });
    match she.state()["stage"].as_str() {
        Some("first_start") => does(she, "store_create", passphrase)?,
        _ => does(she, "store_unlock", passphrase)?,
    };
    if she.state()["stage"] == "recovery_sheet" {
        let sheet = does(she, "recovery_words", json!({}))?;
        let asked = sheet["ask"].as_u64().unwrap_or(1) as usize;
        does(
            she,
            "recovery_check",
            json!({ "words": sheet["words"][asked - 1] }),
        )?;
    }
    Ok(())
}

fn group(she: &Facilitator) -> Result<String, Refused> {
    if let Some(known) = does(she, "community_list", json!({}))?[0]["id"].as_str() {
        return Ok(known.to_owned());
    }
    let group = json!({ "id": null, "name": "De Wissel", "place": "Buurthuiskamer" });
    Ok(id(&does(she, "community_save", group)?))
}

fn session(she: &Facilitator, community: &str) -> Result<String, Refused> {
    let group = json!({ "community": community });
    let known = does(she, "session_list", group.clone())?[0].clone();
    let session = match known["id"].as_str() {
        Some(known) => known.to_owned(),
        None => id(&does(she, "session_create", group)?),
    };
    if known["status"] != "running" {
        does(
            she,
            "session_move",
            json!({ "id": session, "to": "start", "block": null }),
        )?;
    }
    Ok(session)
}
