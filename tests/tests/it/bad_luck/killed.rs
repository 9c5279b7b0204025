//! The power goes: kill -9 while lines are typed, and what was confirmed is there.

use acceptance::facilitator::{Laptop, line_of_typist};
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Lives that the typist gets on one laptop.
const ROUNDS: u64 = 50;
/// Most words that the typist says after it is ready before it is killed.
const WORDS_MAX: usize = 60;

fn typist(home: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_typist"));
    command.arg(home).stdout(Stdio::piped());
    command.spawn().expect("the typist can be started")
}

/// Lets the typist go on until it has said so many words after `from`, and kills it there and then, whatever it is doing.
/// Gives everything that it confirmed, also what was still in the pipe.
fn kill_after(mut typist: Child, from: &str, words: usize) -> Vec<String> {
    let said = BufReader::new(typist.stdout.take().expect("it was piped"));
    let mut heard = Vec::new();
    let mut left = None;
    for word in said.lines() {
        heard.push(word.expect("words are text"));
        left = match left {
            None if heard.last().is_some_and(|word| word == from) => Some(words),
            Some(more) => Some(more - 1),
            None => None,
        };
        if left == Some(0) {
            // SIGKILL: no time to finish anything. What it says until then is heard all the same.
            let _ = typist.kill();
            left = Some(usize::MAX);
        }
    }
    typist.wait().expect("it has ended");
    heard
}

/// The last line that was confirmed, and the last draft after it.
fn confirmed(heard: &[String]) -> (Option<usize>, Option<(usize, usize)>) {
    let (mut line, mut draft) = (None, None);
    for word in heard {
        let mut parts = word.split(' ');
        let kind = parts.next();
        let mut number = || parts.next().and_then(|n| n.parse::<usize>().ok());
        match kind {
            Some("line") => (line, draft) = (number(), None),
            Some("draft") => draft = number().zip(number()),
            Some("refused") => panic!("the core refused: {word}"),
            _ => {}
        }
    }
    (line, draft)
}

/// The texts that may be the draft now: the last one that was confirmed, or the one after it.
fn possible_drafts(lines: usize, draft: Option<(usize, usize)>) -> Vec<Option<String>> {
    let text = |stage: usize| {
        let line = line_of_typist(lines + 1);
        (stage <= 3).then(|| line[..line.len() * stage / 4].to_owned())
    };
    match draft {
        Some((n, stage)) if n == lines + 1 => vec![text(stage), text(stage + 1).or(text(stage))],
        // The line of that draft is in, or nothing of the next one is confirmed yet.
        _ => vec![None, text(1)],
    }
}

#[test]
fn every_confirmed_line_is_there_once_and_the_draft_is_the_last_or_newer_after_fifty_kills() {
    let home = tempfile::tempdir().expect("a folder for temporary files");
    let laptop = Laptop::at(home.path());
    let mut lines_before = 0;
    for round in 0..ROUNDS {
        let words = fastrand::Rng::with_seed(round).usize(1..WORDS_MAX);
        let (line, draft) = confirmed(&kill_after(typist(home.path()), "ready", words));
        let sound = laptop.inspects(|store| store.integrity().expect("it can be read"));
        assert!(
            sound.is_sound(),
            "round {round}: the store is whole: {sound:?}"
        );
        let she = laptop.start();
        assert_eq!(she.unlocks()["stage"], "open", "round {round}: it opens");
        let group = she.does("community_list", json!({}))[0]["id"].clone();
        let session = she.does("session_list", json!({ "community": group }))[0]["id"].clone();
        let session = session.as_str().expect("an id");
        let lines = she.lines(session, "outside");
        let promised = line.unwrap_or(lines_before);
        assert!(
            (promised..=promised + 1).contains(&lines.len()),
            "round {round}: {promised} lines were confirmed, and one more may just have made it: {}",
            lines.len()
        );
        let expected: Vec<String> = (1..=lines.len()).map(line_of_typist).collect();
        assert_eq!(
            lines, expected,
            "round {round}: each line once, whole, in the order of typing"
        );
        let drafts = she.does("draft_list", json!({ "prefix": format!("line:{session}") }));
        let kept = drafts[0]["text"].as_str().map(str::to_owned);
        let possible = possible_drafts(lines.len(), draft);
        assert!(
            possible.contains(&kept),
            "round {round}: after {draft:?} the draft is {kept:?}"
        );
        lines_before = lines.len();
    }
    assert!(
        lines_before > 100,
        "the typist did type: {lines_before} lines"
    );
}

/// What a first start makes, in its order. Some of it stands only for a moment, until the next one.
const MADE: [&str; 8] = [
    "recovery-sheet-not-checked",
    "keys.json.new",
    "keys.json",
    "keys.copy.json",
    "store.lock",
    "store.db.part",
    "store.key-check",
    "store.db",
];

#[test]
fn a_first_start_that_was_killed_at_any_file_can_always_be_finished() {
    for (n, file) in MADE.into_iter().enumerate() {
        let home = tempfile::tempdir().expect("a folder for temporary files");
        let laptop = Laptop::at(home.path());
        let mut first = typist(home.path());
        let store = laptop.folders().store();
        while !MADE[n..].iter().any(|file| store.join(file).exists()) {
            assert!(
                first.try_wait().is_ok_and(|ended| ended.is_none()),
                "the typist comes to {file}"
            );
        }
        let _ = first.kill();
        first.wait().expect("it has ended");
        let (line, _) = confirmed(&kill_after(typist(home.path()), "ready", 8));
        assert!(
            line >= Some(2),
            "killed at {file}, the next start goes on to the first lines: {line:?}"
        );
        let whole = laptop.inspects(|store| store.integrity().expect("it can be read"));
        assert!(whole.is_sound(), "killed at {file}, the store is whole");
    }
}
