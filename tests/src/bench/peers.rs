//! What people would use instead, with as many records and the same words: Anki, which packs notes for somebody else, and
//! KeePassXC, which merges encrypted files. Neither keeps an index of words, and Anki encrypts nothing.

use super::figure::ms;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The script that drives Anki.
const ANKI: &str = include_str!("peers/anki.py");

const PASSPHRASE: &str = "warme soep op dinsdag";

/// What Anki takes, in milliseconds.
pub struct Anki {
    pub giving_ms: f64,
    pub taking_ms: f64,
    pub again_ms: f64,
}

/// Gives a note for each line and takes them in twice, in a process of its own.
///
/// # Errors
/// When this Python has no Anki.
pub fn anki(python: &Path, lines: &[String]) -> io::Result<Anki> {
    let folder = TempDir::new()?;
    let (script, words) = (folder.path().join("anki.py"), folder.path().join("lines"));
    std::fs::write(&script, ANKI)?;
    std::fs::write(&words, lines.join("\n"))?;
    let told = Command::new(python)
        .args([&script, &folder.path().to_path_buf(), &words])
        .stderr(Stdio::inherit())
        .output()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let figures: Vec<f64> = told
        .split_whitespace()
        .filter_map(|figure| figure.parse().ok())
        .collect();
    match figures[..] {
        [giving_ms, taking_ms, again_ms] => Ok(Anki {
            giving_ms,
            taking_ms,
            again_ms,
        }),
        _ => Err(io::Error::other(format!("Anki told: {told}"))),
    }
}

/// How long KeePassXC takes, in milliseconds, to merge a file with an entry for each line into one that has none of them. To open
/// a file takes it a second, because of the passphrase; that is taken off.
///
/// # Errors
/// When there is no `keepassxc-cli`, or it refuses.
pub fn keepassxc(lines: &[String]) -> io::Result<f64> {
    let folder = TempDir::new()?;
    let make = |name: &str, lines: &[String]| {
        let (text, made) = (folder.path().join("entries.xml"), folder.path().join(name));
        std::fs::write(&text, entries(lines))?;
        let text = text.display().to_string();
        run(&["import", "-q", "-p", &text], &made, None)?;
        Ok::<_, io::Error>(made)
    };
    let (here, there) = (make("here.kdbx", &lines[..1])?, make("there.kdbx", lines)?);
    let opening = run(&["ls", "-q"], &there, None)?;
    let merging = run(&["merge", "-q", "-s"], &here, Some(&there))?;
    Ok(ms(merging.saturating_sub(opening)))
}

fn run(words: &[&str], file: &Path, other: Option<&Path>) -> io::Result<Duration> {
    let began = Instant::now();
    let mut program = Command::new("keepassxc-cli")
        .args(words)
        .arg(file)
        .args(other)
        .env("QT_QPA_PLATFORM", "offscreen")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    if let Some(mut asked) = program.stdin.take() {
        // A new passphrase is asked for twice.
        write!(asked, "{PASSPHRASE}\n{PASSPHRASE}\n")?;
    }
    match program.wait()?.success() {
        true => Ok(began.elapsed()),
        false => Err(io::Error::other(format!("keepassxc-cli {words:?} failed"))),
    }
}

/// Entries in the form that KeePassXC imports.
fn entries(lines: &[String]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><KeePassFile><Meta><Generator>bench</Generator></Meta><Root><Group>\
         <UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID><Name>Lines</Name>",
    );
    for (number, line) in lines.iter().enumerate() {
        // 24 signs of base64 are 16 bytes; the last two of them are `==`.
        let _ = write!(
            text,
            "<Entry><UUID>{number:021}A==</UUID><String><Key>Title</Key><Value>{number}</Value></String>\
             <String><Key>Notes</Key><Value>{line}</Value></String></Entry>"
        );
    }
    text.push_str("</Group></Root></KeePassFile>");
    text
}
