//! A facilitator at a laptop of her own: the core, a folder that is thrown away, and a clock that only moves when told.

use crate::bridge::CHEAP;
use app::error::AppError;
use app::events::Event;
use app::folders::Folders;
use app::{App, Setup};
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;
use store::Store;
use store::keys::KeyFile;
use tempfile::TempDir;

/// Strong enough for the core, and nobody's.
pub const PASSPHRASE: &str = "lantaarn wandelen broodrooster sneeuwpop orgel";

thread_local! {
    /// What programs that were started on this thread wrote in their log.
    static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What the programs of this thread wrote in their log so far.
#[must_use]
pub fn logged() -> Vec<String> {
    LOG.with_borrow(Clone::clone)
}

/// The laptop; dropping a [new](Laptop::new) one throws its folder away.
pub struct Laptop {
    home: PathBuf,
    _folder: Option<TempDir>,
    clock_ms: Arc<AtomicI64>,
    clock_is_broken: Arc<AtomicBool>,
}

impl Default for Laptop {
    fn default() -> Self {
        Self::new()
    }
}

impl Laptop {
    /// A new laptop, on 21 November 2026 at 15.00 UTC.
    ///
    /// # Panics
    /// When there is no folder for temporary files.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for temporary files");
        Self {
            home: folder.path().to_owned(),
            _folder: Some(folder),
            ..Self::at(Path::new(""))
        }
    }

    /// A laptop of which the folder is somebody else's.
    #[must_use]
    pub fn at(home: &Path) -> Self {
        Self {
            home: home.to_owned(),
            _folder: None,
            clock_ms: Arc::new(AtomicI64::new(1_795_273_200_000)),
            clock_is_broken: Arc::default(),
        }
    }

    /// Where this laptop keeps things.
    #[must_use]
    pub fn folders(&self) -> Folders {
        Folders {
            home: self.home.join("data"),
            documents: self.home.join("Documents"),
        }
    }

    /// Lets time pass, or the clock jump back.
    pub fn pass(&self, time: TimeDelta) {
        self.clock_ms
            .fetch_add(time.num_milliseconds(), Ordering::SeqCst);
    }

    /// From now on whoever asks the time panics, until it is mended. Stands for a fault that nobody foresaw.
    pub fn break_clock(&self, broken: bool) {
        self.clock_is_broken.store(broken, Ordering::SeqCst);
    }

    /// Looks into the store under the program, which must be closed; the passphrase is [`PASSPHRASE`].
    ///
    /// # Panics
    /// When there is no store that this passphrase opens.
    pub fn inspects<T>(&self, look: impl FnOnce(&mut Store) -> T) -> T {
        let folder = self.folders().store();
        let keys = KeyFile::open(&folder).expect("the key files are sound");
        let key = keys
            .unlock_with_passphrase(&SecretString::from(PASSPHRASE))
            .expect("it is our passphrase");
        let mut store =
            Store::open(&folder, &key, Arc::new(Utc::now)).expect("the store is sound and closed");
        look(&mut store)
    }

    /// Starts the program. It looks at all pages of a store as soon as that is open.
    #[must_use]
    pub fn start(&self) -> Facilitator {
        self.start_to_look_after(Duration::ZERO)
    }

    /// Starts the program, which looks at all pages of a store so long after that was opened.
    #[must_use]
    pub fn start_to_look_after(&self, page_check_after: Duration) -> Facilitator {
        let (clock, broken) = (self.clock_ms.clone(), self.clock_is_broken.clone());
        let now = move || {
            assert!(!broken.load(Ordering::SeqCst), "the clock is broken");
            DateTime::<Utc>::from_timestamp_millis(clock.load(Ordering::SeqCst))
                .expect("a time of ours")
        };
        let setup = Setup {
            folders: self.folders(),
            clock: Arc::new(now),
            local: |at| at.naive_utc(),
            kdf_cost: CHEAP,
            page_check_after,
            log: |line| LOG.with_borrow_mut(|log| log.push(line.to_owned())),
        };
        let seen: Arc<Seen> = Arc::default();
        let told = seen.clone();
        let listener = Box::new(move |event: &Event| {
            told.events
                .lock()
                .expect("nobody panics here")
                .push(event.clone());
            told.more.notify_all();
        });
        Facilitator {
            app: App::new(setup, listener),
            seen,
        }
    }
}

/// What the windows were told.
#[derive(Default)]
struct Seen {
    events: Mutex<Vec<Event>>,
    more: Condvar,
}

/// Someone who uses the program.
pub struct Facilitator {
    app: App,
    seen: Arc<Seen>,
}

impl Facilitator {
    /// Does something that must work.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn does(&self, command: &str, payload: Value) -> Value {
        self.app
            .call(command, payload)
            .unwrap_or_else(|error| panic!("{command} refused: {error:?}"))
    }

    /// Tries something that must be refused, and says how.
    ///
    /// # Panics
    /// When it works.
    #[track_caller]
    pub fn is_refused(&self, command: &str, payload: Value) -> AppError {
        match self.app.call(command, payload) {
            Err(error) => error,
            Ok(_) => panic!("{command} must be refused here"),
        }
    }

    /// Tries something that may go either way.
    ///
    /// # Errors
    /// What the core says.
    pub fn tries(&self, command: &str, payload: Value) -> Result<Value, AppError> {
        self.app.call(command, payload)
    }

    /// Everything that the windows were told so far.
    ///
    /// # Panics
    /// Never: nobody panics while holding the list.
    #[must_use]
    pub fn was_told(&self) -> Vec<Event> {
        self.seen.events.lock().expect("nobody panics here").clone()
    }

    /// Everything that the room's window was told so far, as it was sent.
    #[must_use]
    pub fn room_was_told(&self) -> Vec<Value> {
        let events = self.was_told();
        let views = events.iter().filter_map(|event| match event {
            Event::Beamer(view) => Some(json!(view)),
            _ => None,
        });
        views.collect()
    }

    /// Waits until the windows are told this.
    ///
    /// # Panics
    /// Never: nobody panics while holding the list.
    pub fn waits_until_told(&self, event: &Event) {
        self.waits_until_told_times(event, 1);
    }

    /// Waits until the windows were told this so many times since the start.
    ///
    /// # Panics
    /// Never: nobody panics while holding the list.
    pub fn waits_until_told_times(&self, event: &Event, times: usize) {
        let events = self.seen.events.lock().expect("nobody panics here");
        let told = self.seen.more.wait_while(events, |events| {
            events.iter().filter(|told| *told == event).count() < times
        });
        drop(told.expect("nobody panics here"));
    }

    /// Closes the program in the usual way, as by the cross of its window.
    pub fn leaves(self) {
        self.app.leave();
    }

    /// The backups, the newest first, when none is being made.
    #[must_use]
    #[track_caller]
    pub fn backups(&self) -> Vec<Value> {
        let backups = self.does("backup_list", json!({}));
        assert_eq!(backups["making"], false, "none is being made any more");
        serde_json::from_value(backups["list"].clone()).expect("a list")
    }

    /// Does what makes a backup in a thread of its own, and waits for it.
    #[track_caller]
    pub fn does_and_waits_for_backup(&self, command: &str) {
        let before = self
            .was_told()
            .iter()
            .filter(|told| **told == Event::Backup)
            .count();
        self.does(command, json!({}));
        self.waits_until_told_times(&Event::Backup, before + 1);
    }

    /// Goes through the first start: passphrase, recovery sheet, one word typed back. Gives the twelve words.
    pub fn makes_a_store(&self) -> Vec<String> {
        let sheet = self.does("store_create", json!({ "passphrase": PASSPHRASE }));
        let words: Vec<String> = serde_json::from_value(sheet["words"].clone()).expect("words");
        let asked = sheet["ask"].as_u64().expect("a position") as usize;
        let checked = self.does("recovery_check", json!({ "words": words[asked - 1] }));
        assert_eq!(
            checked["right"], true,
            "the word from the sheet is the right one"
        );
        words
    }

    /// Opens the store with [`PASSPHRASE`]. Gives the state that the app is in then.
    #[track_caller]
    pub fn unlocks(&self) -> Value {
        self.does("store_unlock", json!({ "passphrase": PASSPHRASE }))
    }

    /// Where the app stands.
    #[must_use]
    #[track_caller]
    pub fn state(&self) -> Value {
        self.does("app_state", json!({}))
    }

    /// Goes all the way from an empty laptop to a session that has begun.
    pub fn begins_an_evening(&self) -> Evening {
        self.makes_a_store();
        let (community, members) = self.makes_a_group();
        let session = self.prepares_a_session(&community, &members);
        self.moves(&session, "start");
        let case = self.sees(&session)["fields"]["case"]
            .as_str()
            .expect("it is about a case")
            .to_owned();
        Evening {
            community,
            members,
            session,
            case,
        }
    }

    /// As [`Self::begins_an_evening`], with another method and everybody at the table.
    pub fn begins_an_evening_of(&self, method: &str, minutes: u16) -> Evening {
        self.makes_a_store();
        let (community, members) = self.makes_a_group();
        let session = self.prepares_a_session(&community, &members);
        let mut fields = self.sees(&session)["fields"].clone();
        fields["method"] = json!(method);
        fields["variant_minutes"] = json!(minutes);
        let case = fields["case"].as_str().expect("a case").to_owned();
        self.does("session_save", fields);
        self.moves(&session, "start");
        for member in &members {
            self.marks(&session, member, true);
        }
        Evening {
            community,
            members,
            session,
            case,
        }
    }

    /// The block that was made from this step.
    ///
    /// # Panics
    /// When the session has no such block.
    #[must_use]
    pub fn step(&self, session: &str, step: &str) -> Value {
        let view = self.sees(session);
        let mut blocks = view["blocks"].as_array().expect("blocks").iter();
        let block = blocks.find(|b| b["step"] == step);
        block.expect("a block of this step").clone()
    }

    /// Begins a row on the sheet of a step with what is typed in its cells. Gives its id.
    #[track_caller]
    pub fn begins_a_row(
        &self,
        session: &str,
        step: &str,
        cells: Value,
        choice: Option<&str>,
    ) -> String {
        let block = &self.step(session, step)["id"];
        let cells: Vec<Value> = cells
            .as_object()
            .expect("texts by key")
            .iter()
            .map(|(key, text)| json!({ "key": key, "text": text }))
            .collect();
        let row = json!({ "session": session, "block": block, "role": "wijkagent", "cells": cells, "choice": choice });
        id(&self.does("row_add", row))
    }

    /// Makes a group with three people, and gives the id of the group and of the people.
    pub fn makes_a_group(&self) -> (String, Vec<String>) {
        let saved = self.does(
            "community_save",
            json!({ "id": null, "name": "De Wissel", "place": "Buurthuiskamer" }),
        );
        let community = id(&saved);
        let people = [
            ("Samira", "Stichting Binnenste Buiten", "ervaringswerker"),
            ("Wim", "Politie", "wijkagent"),
            ("Joke", "Woningcorporatie", "corporatie"),
        ];
        let add = |(name, organisation, role)| {
            let member = json!({ "id": null, "community": community, "name": name, "organisation": organisation,
                                 "roles": [role], "kind": "core" });
            id(&self.does("member_save", member))
        };
        let members = people.map(add).to_vec();
        (community, members)
    }

    /// Prepares a session on a case, with everybody expected. Gives the id of the session.
    pub fn prepares_a_session(&self, community: &str, members: &[String]) -> String {
        let case = json!({ "id": null, "community": community, "title": "De dichte gordijnen", "brought_by": members[1],
                           "question": "Hoe komen we naast deze mensen te staan?", "voice": "asked",
                           "voice_why": "De buurvrouw vroeg het.", "story": "" });
        let case = id(&self.does("case_save", case));
        let session = id(&self.does("session_create", json!({ "community": community })));
        let mut fields = self.does("session_get", json!({ "id": session }))["fields"].clone();
        fields["on"] = json!("2026-11-21");
        fields["starts"] = json!("15:00:00");
        fields["host"] = json!(members[2]);
        fields["case"] = json!(case);
        self.does("session_save", fields);
        self.does(
            "participants_save",
            json!({ "session": session, "members": members }),
        );
        session
    }

    /// The session as the screens show it.
    #[must_use]
    pub fn sees(&self, session: &str) -> Value {
        self.does("session_get", json!({ "id": session }))
    }

    /// What waits in a group, seen from a session or from no session.
    #[must_use]
    pub fn waits(&self, community: &str, session: Option<&str>) -> Value {
        let asked = json!({ "community": community, "session": session });
        self.does("open_loops", asked)
    }

    /// Moves the session.
    #[track_caller]
    pub fn moves(&self, session: &str, to: &str) {
        if to == "reopen" {
            let why = json!({ "id": session, "reason": "Er kwam nog iets bij." });
            self.does("session_reopen", why);
            return;
        }
        let given = json!({ "id": session, "to": to, "block": null });
        self.does("session_move", given);
    }

    /// Says that somebody comes in or leaves.
    #[track_caller]
    pub fn marks(&self, session: &str, member: &str, here: bool) {
        let given = json!({ "session": session, "member": member, "here": here });
        self.does("presence_set", given);
    }

    /// The texts of the lines of this kind, in the order of the screen.
    #[must_use]
    pub fn lines(&self, session: &str, kind: &str) -> Vec<String> {
        let view = self.sees(session);
        let lines = view["lines"].as_array().expect("lines");
        let of_kind = lines.iter().filter(|line| line["kind"] == kind);
        of_kind
            .map(|line| line["text"].as_str().expect("a text").to_owned())
            .collect()
    }

    /// The block in which lines of this capture are written.
    ///
    /// # Panics
    /// When the session has no such block.
    #[must_use]
    pub fn block(&self, session: &str, capture: &str) -> String {
        let view = self.sees(session);
        let blocks = view["blocks"].as_array().expect("blocks");
        let block = blocks
            .iter()
            .find(|b| b["capture"] == capture)
            .expect("a block with this capture");
        block["id"].as_str().expect("an id").to_owned()
    }

    /// Types a line on the capture line. Gives its id.
    #[track_caller]
    pub fn types(
        &self,
        session: &str,
        capture: &str,
        kind: &str,
        role: &str,
        text: &str,
    ) -> String {
        let block = self.block(session, capture);
        let line = json!({ "session": session, "block": block, "kind": kind, "role": role, "text": text,
                           "draft": format!("line:{session}") });
        id(&self.does("line_add", line))
    }
}

/// A session that has begun, and what belongs to it.
pub struct Evening {
    /// The group.
    pub community: String,
    /// Its members: an ervaringswerker, a wijkagent and somebody of the corporatie.
    pub members: Vec<String>,
    /// The session.
    pub session: String,
    /// Its case.
    pub case: String,
}

/// The id of what was made.
///
/// # Panics
/// When nothing was made.
#[must_use]
#[track_caller]
pub fn id(done: &Value) -> String {
    done["id"].as_str().expect("something was made").to_owned()
}

/// What the program `typist` types as its line of this number.
#[must_use]
pub fn line_of_typist(n: usize) -> String {
    format!("Regel {n}: hij veegt elke ochtend de stoep, en niemand schrijft dat op.")
}
