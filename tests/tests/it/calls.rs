//! One sensible call of every command, so that a promise about all commands is kept by new ones too.

use acceptance::facilitator::{Evening, Facilitator, PASSPHRASE};
use exchange::DeviceKeys;
use serde_json::{Value, json};

/// No file and no erasure has this id.
const NEVER_LOOKED_AT: &str = "019a0000-0000-7000-8000-00000000000f";

/// Ids of things that exist, one of each.
pub struct Things {
    pub evening: Evening,
    pub block: String,
    pub line: String,
    pub other_line: String,
    pub parked: String,
    /// A block with a sheet, and a row on it.
    pub sheet: String,
    pub row: String,
    /// A block in which nothing is written.
    pub spare: String,
    /// A block in which everybody writes before anything is shown.
    pub kept_back: String,
    /// A force in a force field.
    pub force: String,
    pub need: String,
    /// A choice about the agenda.
    pub choice: String,
    /// The second thing that happened, on a timeline.
    pub happened: String,
    pub tilt: String,
    pub sentence: String,
    pub agreement: String,
    pub organisation: String,
    pub agreed_word: String,
    pub idea: String,
    pub signal: String,
    pub moment: String,
    pub lesson: String,
    /// A group without a charter.
    pub other_group: String,
    pub point: String,
    pub venue: String,
    /// The laptop of a colleague.
    pub colleague: String,
    /// A contact card.
    pub card: String,
    /// The file of a contact card.
    pub card_file: String,
    /// A file that was made for that colleague.
    pub bundle: String,
    /// A folder that can be shared.
    pub shared: String,
}

/// The card of a role of the group, or of one of ours.
fn role(community: &str, key: Option<&str>, name: &str) -> Value {
    json!({ "community": community, "key": key, "name": name, "what_for": "Vraag naar wat je ziet.", "what_not": "",
            "when_to_ask": "", "limits": "", "questions": "", "secrecy": "" })
}

/// The card of a place about which nothing was asked yet.
fn venue_card(community: &str, name: &str) -> Value {
    json!({ "id": null, "community": community, "name": name, "host": null, "wheelchair": "unasked", "bus": "unasked",
            "coffee": "yes", "projector": "no", "quiet_room": "unasked", "door": "De beheerder", "remark": "" })
}

/// A file of the whole group for one colleague.
fn give(community: &str, colleague: &str) -> Value {
    json!({ "community": community, "choice": whole_group(), "colleagues": [colleague], "passphrase": null,
            "purpose": "Voor dinsdag.", "expires_on": null, "folder": null })
}

fn whole_group() -> Value {
    json!({ "selection": "group", "cases": [], "lessons": [] })
}

/// An evening in which there is one of everything.
pub fn things(she: &Facilitator) -> Things {
    let evening = she.begins_an_evening();
    let session = evening.session.as_str();
    let block = she.block(session, "outside");
    let line = she.types(
        session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    let other_line = she.types(
        session,
        "outside",
        "note",
        "wijkagent",
        "De bel doet het niet.",
    );
    let need = json!({ "id": null, "session": session, "block": block, "role": null, "what": "Rust.", "best": "",
                       "lets_go": "" });
    let need = acceptance::facilitator::id(&she.does("need_save", need));
    let parked = she.types(session, "outside", "parked_item", "wijkagent", "Een brief.");
    let added = |method: &str, step: &str| {
        let step = json!({ "session": session, "method": method, "step": step, "after": block });
        acceptance::facilitator::id(&she.does("block_add", step))
    };
    let sheet = added("m18-losse-bouwstenen", "go-no-go");
    let spare = added("m18-losse-bouwstenen", "what-is-there");
    let kept_back = added("m02-tienstappenmethode", "write-questions");
    added("m02-tienstappenmethode", "forces");
    let force = she.begins_a_row(
        session,
        "forces",
        json!({ "text": "De deur" }),
        Some("helps"),
    );
    added("m14-after-action-review", "events");
    let happens =
        |what: &str| she.begins_a_row(session, "events", json!({ "what": what }), Some("low"));
    happens("De melding kwam binnen.");
    let happened = happens("De deur bleef dicht.");
    let row = she.begins_a_row(
        session,
        "go-no-go",
        json!({ "condition": "Zij wil het zelf." }),
        None,
    );
    let sentence = she.types(
        session,
        "problem_sentence",
        "problem_sentence",
        "corporatie",
        "Wie belt er zonder map aan?",
    );
    let tilt = json!({ "id": null, "session": session, "block": block, "before": "Lastig.", "after": "Bang.",
                       "role": "bewoner" });
    let tilt = acceptance::facilitator::id(&she.does("tilt_save", tilt));
    let agreement = json!({ "id": null, "session": session, "who": "De groep", "what": "Belt aan.", "by": null,
                            "tell": "", "status": "open", "result": "" });
    let agreement = acceptance::facilitator::id(&she.does("agreement_save", agreement));
    let community = evening.community.as_str();
    let organisation = json!({ "id": null, "community": community, "name": "Wonen Noord" });
    let organisation = acceptance::facilitator::id(&she.does("organisation_save", organisation));
    let agreed_word = json!({ "id": null, "community": community, "instead_of": "casus", "instead_of_many": "casussen",
                              "say": "verhaal", "say_many": "verhalen" });
    let agreed_word = acceptance::facilitator::id(&she.does("agreed_word_save", agreed_word));
    let marks =
        |kind: &str| she.types(session, "outside", kind, "bewoner", "De bel moet het doen.");
    let (idea, signal) = (marks("idea"), marks("rule_signal"));
    let (moment, lesson) = (marks("learning_moment"), marks("lesson_value"));
    let other_group = json!({ "id": null, "name": "Leerkring Zuid", "place": "" });
    let other_group = acceptance::facilitator::id(&she.does("community_save", other_group));
    let point = |title: &str| json!({ "id": null, "community": community, "part": "manner", "title": title, "text": "" });
    she.does("charter_point_save", point("Luisteren"));
    let point = acceptance::facilitator::id(&she.does("charter_point_save", point("Uitpraten")));
    she.does("role_save", role(community, None, "Huisarts"));
    she.does("role_save", role(community, Some("wijkagent"), "Wijkagent"));
    she.does("venue_save", venue_card(community, "De Kamer"));
    let venue =
        acceptance::facilitator::id(&she.does("venue_save", venue_card(community, "De Hoek")));
    let choice = she.sees(session)["choices"][0]["id"].clone();
    let choice = choice.as_str().expect("steps were added").to_owned();
    she.does("laptop_name_save", json!({ "name": "Laptop van de hoek" }));
    let replica = ledger::ReplicaId::from_bytes([7; 16]);
    let card = DeviceKeys::from_bytes(&[7; 64])
        .card("Laptop van hiernaast", replica)
        .to_text();
    she.does(
        "colleague_add",
        json!({ "card": card, "name": "Laptop van hiernaast" }),
    );
    let known = she.does("exchange_view", json!({ "community": community }));
    let colleague = known["colleagues"][0]["key"]
        .as_str()
        .expect("a key")
        .to_owned();
    let card_file = she.does("contact_card_save", json!({ "path": null }))["path"].clone();
    let given = she.does("bundle_give", give(community, &colleague));
    let (bundle, shared) = (given["path"].clone(), given["folder"].clone());
    let text = |value: Value| value.as_str().expect("a text").to_owned();
    Things {
        colleague,
        card,
        card_file: text(card_file),
        bundle: text(bundle),
        shared: text(shared),
        need,
        choice,
        evening,
        block,
        line,
        other_line,
        parked,
        sheet,
        row,
        spare,
        kept_back,
        force,
        happened,
        tilt,
        sentence,
        agreement,
        organisation,
        agreed_word,
        idea,
        signal,
        moment,
        lesson,
        other_group,
        point,
        venue,
    }
}

/// Calls that write in a session.
pub fn in_the_session(it: &Things) -> Vec<(&'static str, Value)> {
    let Evening {
        members,
        session,
        case,
        ..
    } = &it.evening;
    let (block, member) = (&it.block, &members[0]);
    vec![
        (
            "session_save",
            json!({ "id": session, "on": "2026-11-21", "starts": "15:00:00", "host": member, "place": "Hier",
                    "method": "m10-cop-leerbijeenkomst", "method_why": "Daarom.", "variant_minutes": 120,
                    "case": case, "private_notes": "Van mij." }),
        ),
        (
            "participants_save",
            json!({ "session": session, "members": [member] }),
        ),
        ("block_save", json!({ "id": block, "minutes": 9 })),
        ("block_extend", json!({ "id": block, "minutes": 5 })),
        (
            "presence_set",
            json!({ "session": session, "member": member, "here": true }),
        ),
        (
            "line_add",
            json!({ "session": session, "block": block, "kind": "outside", "role": "bewoner", "text": "Een zin." }),
        ),
        (
            "line_edit",
            json!({ "id": it.line, "kind": "outside", "role": "bewoner", "text": "Een andere zin." }),
        ),
        (
            "line_move",
            json!({ "id": it.other_line, "kind": "note", "block": block, "to": "idea" }),
        ),
        (
            "line_promise",
            json!({ "id": it.parked, "kind": "parked_item" }),
        ),
        ("line_remove", json!({ "id": it.line, "kind": "outside" })),
        (
            "row_add",
            json!({ "session": session, "block": it.sheet, "role": null, "choice": null,
                    "cells": [{ "key": "condition", "text": "Er is een sleutel." }] }),
        ),
        (
            "row_cell",
            json!({ "id": it.row, "key": "condition", "text": "Zij vraagt het." }),
        ),
        ("row_role", json!({ "id": it.row, "role": "bewoner" })),
        ("row_choose", json!({ "id": it.force, "choice": "hinders" })),
        ("row_count", json!({ "id": it.force, "count": 2 })),
        ("row_order", json!({ "id": it.happened, "after": null })),
        ("row_remove", json!({ "id": it.row })),
        (
            "block_add",
            json!({ "session": session, "method": "m18-losse-bouwstenen", "step": "what-is-there", "after": null }),
        ),
        (
            "block_name",
            json!({ "id": it.sheet, "name": "Te gast bij de bakker" }),
        ),
        ("block_move", json!({ "id": it.sheet, "after": null })),
        ("block_remove", json!({ "id": it.spare })),
        (
            "blocks_shorten",
            json!({ "session": session, "blocks": [{ "id": block, "minutes": 6 }] }),
        ),
        (
            "carry_take",
            json!({ "session": session, "agreed": [], "blocks": [], "parked": [] }),
        ),
        (
            "aim_save",
            json!({ "session": session, "subject": "case", "question": "", "until": "17:00:00",
                    "expectation": "We kijken, we lossen niets op.", "came_of_it": "" }),
        ),
        (
            "block_reveal",
            json!({ "id": it.kept_back, "revealed": true }),
        ),
        (
            "tilt_save",
            json!({ "id": it.tilt, "session": session, "block": block, "before": "Boos.", "after": "Bang.",
                    "role": null }),
        ),
        ("tilt_remove", json!({ "id": it.tilt })),
        (
            "consent_set",
            json!({ "sentence": it.sentence, "session": session, "member": member, "answer": "agrees",
                    "remark": "Goed." }),
        ),
        (
            "leeway_save",
            json!({ "session": session, "role": "wijkagent", "may": "Praten.", "can": "Bellen.", "dares": "Wachten.",
                    "wants": "Rust.", "holds_back": "De melding.", "who_gives_room": "De chef." }),
        ),
        (
            "leeway_room",
            json!({ "session": session, "role": "wijkagent", "given": 2, "taken": 4, "small_step": "Een kop koffie." }),
        ),
        (
            "standing_save",
            json!({ "session": session, "trusted_by": "De bakker.", "could_mediate": "De buurvrouw.",
                    "to_invite": "De zus.", "experience": "Meegaan.", "recovery": "Zij kiest zelf." }),
        ),
        (
            "round_pass",
            json!({ "session": session, "block": block, "role": "wijkagent", "passed": true }),
        ),
        (
            "need_save",
            json!({ "id": it.need, "session": session, "block": block, "role": "bewoner", "what": "Rust in huis.",
                    "best": "Samira", "lets_go": "De wijkagent" }),
        ),
        ("need_remove", json!({ "id": it.need })),
        (
            "absence_set",
            json!({ "session": session, "block": block, "member": member, "away": true }),
        ),
        (
            "choice_reason",
            json!({ "id": it.choice, "reason": "Zij wilden eerst stemmen." }),
        ),
        ("agreement_remove", json!({ "id": it.agreement })),
        (
            "signal_save",
            json!({ "id": it.signal, "rule": "Geen bel.", "whose": "De corporatie", "cost": "Bezoek." }),
        ),
        (
            "lesson_make",
            json!({ "moment": it.moment, "kind": "lesson_approach" }),
        ),
        (
            "lesson_try",
            json!({ "id": it.lesson, "state": "trying", "result": "", "answered_in": null }),
        ),
        (
            "reflection_save",
            json!({ "session": session, "worked": "Ja.", "good": "Ja.", "good_for_whom": "Voor hem." }),
        ),
        (
            "next_time_save",
            json!({ "session": session, "next_on": "2026-12-19", "next_host": "Wim", "next_about": "De deur." }),
        ),
        (
            "thanks_save",
            json!({ "session": session, "thanks": "Dank voor de soep." }),
        ),
    ]
}

/// Calls that need an open store and write in none of its sessions, or in one that may be closed.
fn in_the_store(it: &Things) -> Vec<(&'static str, Value)> {
    let Evening {
        community,
        members,
        session,
        case,
    } = &it.evening;
    let group = json!({ "community": community });
    let this = |id: &str| json!({ "id": id });
    vec![
        ("undo_state", json!({})),
        (
            "passphrase_change",
            json!({ "old": "niet de oude wachtzin", "new": PASSPHRASE }),
        ),
        (
            "recovery_renew",
            json!({ "passphrase": "niet de oude wachtzin" }),
        ),
        ("backup_list", json!({})),
        ("backup_make", json!({})),
        ("backup_restore", json!({ "key": "backup-20260101-000000" })),
        ("draft_save", json!({ "key": "line:x", "text": "half" })),
        ("draft_list", json!({ "prefix": "" })),
        ("search", json!({ "text": "deur" })),
        ("community_list", json!({})),
        ("role_list", group.clone()),
        ("method_list", group.clone()),
        (
            "method_advice",
            json!({ "community": community, "people": 8, "minutes": 120, "question": "complex", "safe_group": false, "practised_group": false, "practised_facilitator": false, "residents": false }),
        ),
        ("organisation_list", group.clone()),
        (
            "organisation_save",
            json!({ "id": null, "community": community, "name": "Wonen Oost" }),
        ),
        ("organisation_remove", json!({ "id": it.organisation })),
        ("agreed_word_list", group.clone()),
        ("agreed_word_choices", group.clone()),
        (
            "agreed_word_save",
            json!({ "id": null, "community": community, "instead_of": "bewoner", "instead_of_many": "bewoners",
                    "say": "buurtgenoot", "say_many": "buurtgenoten" }),
        ),
        ("agreed_word_remove", json!({ "id": it.agreed_word })),
        ("charter_get", group.clone()),
        ("charter_begin", json!({ "community": it.other_group })),
        (
            "charter_point_save",
            json!({ "id": it.point, "community": community, "part": "manner", "title": "Stil zijn mag", "text": "" }),
        ),
        ("charter_point_move", json!({ "id": it.point, "up": true })),
        ("charter_point_remove", json!({ "id": it.point })),
        ("charter_preview", group.clone()),
        (
            "charter_save",
            json!({ "community": community, "path": null }),
        ),
        (
            "group_dates_save",
            json!({ "community": community, "begins_on": "2026-01-13", "review_on": null }),
        ),
        ("venue_list", group.clone()),
        ("venue_save", venue_card(community, "De Wissel")),
        ("venue_move", json!({ "id": it.venue, "up": true })),
        ("venue_remove", json!({ "id": it.venue })),
        ("role_save", role(community, None, "Pastor")),
        (
            "role_remove",
            json!({ "community": community, "key": "huisarts" }),
        ),
        (
            "role_restore",
            json!({ "community": community, "key": "wijkagent" }),
        ),
        (
            "community_save",
            json!({ "id": community, "name": "De Wissel", "place": "Het buurthuis" }),
        ),
        ("member_list", group.clone()),
        (
            "member_save",
            json!({ "id": members[0], "community": community, "name": "Samira", "organisation": "Thuis",
                    "roles": ["bewoner"], "kind": "theme" }),
        ),
        ("case_list", group.clone()),
        ("case_get", this(case)),
        (
            "case_save",
            json!({ "id": case, "community": community, "title": "De gordijnen", "question": "Wat nu?",
                    "brought_by": null, "voice": "present", "voice_why": "Zij zit erbij.", "story": "Er was eens." }),
        ),
        (
            "story_save",
            json!({ "id": case, "story": "Er was eens een deur." }),
        ),
        ("today", group.clone()),
        ("critical_questions", group.clone()),
        ("experience_asked", group.clone()),
        ("said_words", group.clone()),
        ("session_list", group.clone()),
        ("session_create", group.clone()),
        ("session_get", this(session)),
        ("steps_offered", this(session)),
        (
            "shorten_propose",
            json!({ "session": session, "too_long_minutes": 10 }),
        ),
        ("carry_offer", this(session)),
        ("handout_steps", this(session)),
        (
            "handout_preview",
            json!({ "session": session, "agenda": true, "blocks": [] }),
        ),
        (
            "handout_save",
            json!({ "ask": { "session": session, "agenda": true, "blocks": [] }, "path": null }),
        ),
        ("line_history", json!({ "id": it.line, "kind": "outside" })),
        (
            "field_history",
            json!({ "id": case, "field": "case_question" }),
        ),
        (
            "session_move",
            json!({ "id": session, "to": "pause", "block": null }),
        ),
        (
            "agreement_save",
            json!({ "id": it.agreement, "session": session, "who": "Wim", "what": "Belt aan.", "by": "2026-12-01",
                    "tell": "De buurvrouw", "status": "kept", "result": "Hij deed open." }),
        ),
        ("session_versions", this(session)),
        (
            "session_reopen",
            json!({ "id": session, "reason": "Er kwam nog iets bij." }),
        ),
        (
            "agreement_tell",
            json!({ "id": it.agreement, "told": true, "session": null }),
        ),
        ("harvest_get", this(session)),
        (
            "idea_answer",
            json!({ "id": it.idea, "who": "Joke", "by": "2026-12-01", "outcome": "do", "answer": "De bel is gemaakt.",
                    "answered_in": null }),
        ),
        (
            "open_loops",
            json!({ "community": community, "session": null }),
        ),
        (
            "stay_in_group",
            json!({ "id": it.idea, "what": "idea", "stays": true }),
        ),
        ("report_preview", this(session)),
        ("report_parts", this(session)),
        ("report_save", json!({ "id": session, "path": null })),
        ("exchange_view", group.clone()),
        ("laptop_name_save", json!({ "name": "Laptop van de hoek" })),
        (
            "vault_save",
            json!({ "name": "Welzijn Noord", "key": DeviceKeys::generate().recipient().to_string() }),
        ),
        ("vault_remove", json!({})),
        ("contact_card_save", json!({ "path": null })),
        ("contact_card_read", json!({ "path": it.card_file })),
        (
            "colleague_add",
            json!({ "card": it.card, "name": "Laptop van hiernaast" }),
        ),
        (
            "statement_set",
            json!({ "community": community, "key": it.colleague, "signed": true }),
        ),
        ("lessons_to_give", group.clone()),
        (
            "give_plan",
            json!({ "community": community, "choice": whole_group() }),
        ),
        ("bundle_give", give(community, &it.colleague)),
        (
            "bundle_preview",
            json!({ "path": it.bundle, "passphrase": null }),
        ),
        ("bundle_take", this(NEVER_LOOKED_AT)),
        ("conflict_list", group.clone()),
        (
            "conflict_resolve",
            json!({ "row": it.line, "fields": [], "keep": true }),
        ),
        ("erase_offer", this(case)),
        (
            "erasure_receipt_save",
            json!({ "community": community, "id": NEVER_LOOKED_AT, "path": null }),
        ),
        (
            "handover_make",
            json!({ "community": community, "passphrase": PASSPHRASE, "folder": null }),
        ),
        (
            "shared_folder_set",
            json!({ "community": community, "path": it.shared }),
        ),
        ("shared_folder_view", group.clone()),
        ("shared_folder_look", group.clone()),
        ("shared_folder_put", group.clone()),
        ("shared_folder_end", group.clone()),
        ("colleague_remove", json!({ "key": it.colleague })),
        ("set_aside_end", json!({})),
        ("undo", json!({})),
        ("redo", json!({})),
        (
            "privacy_set",
            json!({ "session": session, "mode": "learning_only" }),
        ),
        ("member_remove", this(&members[2])),
        ("case_remove", this(case)),
        ("session_remove", this(session)),
        (
            "row_erase",
            json!({ "id": it.other_line, "reason": "mistake" }),
        ),
        (
            "passage_erase",
            json!({ "id": it.line, "line": "outside", "field": null, "edit": NEVER_LOOKED_AT, "reason": "mistake" }),
        ),
        ("case_set_aside", this(case)),
        ("case_erase", json!({ "id": case, "reason": "asked" })),
    ]
}

/// Calls that answer also while the store is locked.
fn outside_the_store(it: &Things) -> Vec<(&'static str, Value)> {
    let passphrase = json!({ "passphrase": PASSPHRASE });
    vec![
        ("app_state", json!({})),
        (
            "first_screen",
            json!({ "chosen_under": "community:chosen" }),
        ),
        (
            "settings_save",
            json!({ "language": "nl", "theme": "light", "text_percent": 120, "lock_after_min": 15 }),
        ),
        ("passphrase_propose", json!({})),
        ("passphrase_rate", passphrase.clone()),
        ("store_create", passphrase.clone()),
        ("recovery_words", json!({})),
        ("recovery_sheet_save", json!({ "path": null })),
        ("recovery_check", json!({ "words": "lantaarn" })),
        ("store_unlock", passphrase.clone()),
        ("store_unlock_recovery", json!({ "words": "lantaarn" })),
        ("passphrase_set", passphrase),
        ("backup_tend", json!({})),
        ("store_lock", json!({})),
        ("practice_open", json!({})),
        ("practice_reset", json!({})),
        (
            "beamer_set",
            json!({ "session": it.evening.session, "blank": false }),
        ),
        ("beamer_view", json!({})),
        ("bundle_drop", json!({})),
        ("drive_list", json!({})),
        ("drive_files", json!({})),
        ("drive_eject", json!({ "key": "/dev/none" })),
        ("work_stop", json!({})),
    ]
}

/// Calls that need an open store.
pub fn needing_the_store(it: &Things) -> Vec<(&'static str, Value)> {
    let mut calls = in_the_session(it);
    calls.extend(in_the_store(it));
    calls
}

/// Every command once.
pub fn all(it: &Things) -> Vec<(&'static str, Value)> {
    let mut calls = needing_the_store(it);
    calls.extend(outside_the_store(it));
    calls
}
