//! A store of years: does it still answer at once?

use super::figure::{Figure, ms, percentile};
use crate::facilitator::{Facilitator, Laptop};
use chrono::{Days, Utc};
use domain::agreement::{Agreement, AgreementStatus};
use domain::block::Block;
use domain::case_study::CaseStudy;
use domain::ids::{AgreementId, BlockId, CaseId, IdeaId, SessionId, StatementId};
use domain::mark::{Idea, IdeaOutcome};
use domain::session::{Session, SessionStatus};
use domain::statement::Statement;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;
use store::{Action, Reads, Store, StoreError, Tx};

/// Far more than a group ever holds: one a week for two hundred years.
const SESSIONS: usize = 10_000;

const LINES_PER_SESSION: usize = 12;

/// Makes 43 MB of 120,000 lines.
const WORDS_PER_LINE: usize = 48;

/// So many sessions are about one case.
const SESSIONS_PER_CASE: usize = 10;

/// How many sessions are written in one action.
const TOGETHER: usize = 100;

/// How often each thing is done.
const TIMES: usize = 200;

/// Words that lines are made of; with an ending they are a few thousand different ones.
const STEMS: [&str; 48] = [
    "buur", "deur", "straat", "wacht", "bel", "brief", "tuin", "avond", "ochtend", "kind", "regel",
    "sleutel", "trap", "hond", "fiets", "raam", "gordijn", "koffie", "stoel", "tafel", "vraag",
    "stem", "hand", "stap", "brug", "winkel", "huur", "post", "lamp", "muur", "stilte", "angst",
    "vertrouw", "luister", "kijk", "praat", "help", "durf", "mis", "vind", "loop", "zie", "hoor",
    "denk", "voel", "leer", "deel", "groei",
];

/// The same every time; ours need not be more than spread out.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        // The constants of Knuth's MMIX; the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// Some words are said all the time and most are not: the lower of two throws is taken.
    fn word(&mut self) -> String {
        let stem = STEMS[self.below(STEMS.len()).min(self.below(STEMS.len()))];
        let ending = self.below(90).min(self.below(90));
        if ending == 0 {
            stem.to_owned()
        } else {
            format!("{stem}{ending}")
        }
    }

    fn line(&mut self) -> String {
        let words: Vec<String> = (0..WORDS_PER_LINE).map(|_| self.word()).collect();
        words.join(" ")
    }
}

/// An evening that still runs, in a store with this many others.
pub struct Years {
    /// The laptop.
    pub laptop: Laptop,
    session: String,
    block: String,
}

/// What every evening of the years is a copy of.
struct Pattern {
    case: CaseStudy,
    session: Session,
    blocks: Vec<Block>,
    line: Statement,
    promise: Agreement,
    idea: Idea,
}

impl Years {
    /// Makes a laptop with this many sessions of twelve lines each, besides one that is made by hand and still runs.
    ///
    /// # Panics
    /// When something is refused.
    #[must_use]
    pub fn of(sessions: usize) -> Self {
        Self::filled(sessions, usize::MAX)
    }

    /// As [`Self::of`], with sessions that are nearly nothing but lines: what other programs keep of as many records.
    ///
    /// # Panics
    /// When something is refused.
    #[must_use]
    pub fn of_lines(sessions: usize) -> Self {
        Self::filled(sessions, 1)
    }

    fn filled(sessions: usize, blocks_max: usize) -> Self {
        let laptop = Laptop::new();
        let facilitator = laptop.start();
        let evening = facilitator.begins_an_evening();
        let session = evening.session;
        let says = |kind| {
            facilitator.types(
                &session,
                "outside",
                kind,
                "bewoner",
                "Hij groet de kinderen.",
            )
        };
        says("outside");
        says("idea");
        facilitator.does(
            "agreement_save",
            json!({ "id": null, "session": session, "who": "Wim", "with": "", "what": "Belt aan.", "by": null,
                    "tell": "De buurvrouw", "status": "open", "result": "" }),
        );
        let block = facilitator.block(&session, "outside");
        drop(facilitator);
        let like = SessionId(session.parse().expect("an id"));
        laptop
            .inspects(|store| fill(store, like, sessions, blocks_max))
            .expect("the store can be filled");
        Self {
            laptop,
            session,
            block,
        }
    }

    fn opens(&self) -> Facilitator {
        let facilitator = self.laptop.start();
        facilitator.unlocks();
        facilitator
    }

    /// Types so many lines into the evening that still runs.
    pub fn types_lines(&self, facilitator: &Facilitator, lines: usize) {
        (0..lines).for_each(|n| self.types(facilitator, n));
    }

    fn types(&self, facilitator: &Facilitator, n: usize) {
        let text = format!("Regel {n}: hij zet de fietsen van de kinderen rechtop.");
        facilitator.does(
            "line_add",
            json!({ "session": self.session, "block": self.block, "kind": "outside", "role": "bewoner", "text": text,
                    "draft": format!("line:{}", self.session) }),
        );
    }
}

/// Makes the practice group with this many sessions more behind it, in the folder where the program on a desktop with this
/// home folder looks for it.
///
/// # Errors
/// When the folder cannot be written.
///
/// # Panics
/// When something is refused.
pub fn practised(home: &Path, sessions: usize) -> io::Result<()> {
    let laptop = Laptop::new();
    laptop.start().does("practice_open", json!({}));
    let folder = laptop.folders().practice();
    let mut store = app::practice::open(&folder, Arc::new(Utc::now)).expect("it was just made");
    let groups = store.read().communities().expect("it can be read");
    let evenings = store.read().sessions(groups[0].id).expect("it can be read");
    let like = evenings
        .iter()
        .find(|evening| Pattern::of(&store.read(), evening.id).is_ok())
        .expect("an evening of the practice group has a line, a promise and an idea");
    fill(&mut store, like.id, sessions, usize::MAX).expect("the store can be filled");
    drop(store);
    let place = home.join(".local/share/nl.kantelbeeld.desktop");
    std::fs::create_dir_all(&place)?;
    let to = place.join("practice");
    let copied = Command::new("cp")
        .arg("-a")
        .arg(&folder)
        .arg(&to)
        .status()?;
    assert!(copied.success(), "a folder can be copied");
    Ok(())
}

/// Fills the store with copies of a session, each with words of its own. What it promised was kept, and its idea answered.
fn fill(
    store: &mut Store,
    like: SessionId,
    sessions: usize,
    blocks_max: usize,
) -> Result<(), StoreError> {
    let mut pattern = Pattern::of(&store.read(), like)?;
    pattern.blocks.truncate(blocks_max);
    let mut dice = Dice(21);
    for first in (0..sessions).step_by(TOGETHER) {
        store.transact(Action::PracticeLoad, |tx| {
            for n in first..sessions.min(first + TOGETHER) {
                if n % SESSIONS_PER_CASE == 0 {
                    pattern.begin_case(tx)?;
                }
                pattern.copy(tx, &mut dice, n as u64)?;
            }
            Ok::<_, StoreError>(())
        })?;
    }
    Ok(())
}

/// As many lines as so many sessions have, of the same words: what other programs are given.
#[must_use]
pub fn lines(sessions: usize) -> Vec<String> {
    let mut dice = Dice(21);
    let lines = 0..sessions * LINES_PER_SESSION;
    lines.map(|_| dice.line()).collect()
}

impl Pattern {
    fn of(reads: &Reads<'_>, like: SessionId) -> Result<Self, StoreError> {
        let session = reads.session(like)?;
        Ok(Self {
            case: reads.case(session.case.ok_or(StoreError::NotFound)?)?,
            session,
            blocks: reads.blocks(like)?,
            line: reads.statements(like)?.pop().ok_or(StoreError::NotFound)?,
            promise: reads.agreements(like)?.pop().ok_or(StoreError::NotFound)?,
            idea: reads.ideas(like)?.pop().ok_or(StoreError::NotFound)?,
        })
    }

    /// The sessions that follow are about another case.
    fn begin_case(&mut self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        self.case.id = CaseId(tx.new_id());
        let case = Some(self.case.id);
        self.session.case = case;
        self.line.case = case;
        self.promise.case = case;
        self.idea.case = case;
        tx.put(&self.case)
    }

    fn copy(&self, tx: &mut Tx<'_>, dice: &mut Dice, n: u64) -> Result<(), StoreError> {
        let session = Session {
            id: SessionId(tx.new_id()),
            on: self.session.on.map(|on| on - Days::new(7 * (n + 1))),
            status: SessionStatus::Finished,
            ..self.session.clone()
        };
        tx.put(&session)?;
        let mut ids = Vec::new();
        for block in &self.blocks {
            let id = BlockId(tx.new_id());
            tx.put(&Block {
                id,
                session: session.id,
                ..block.clone()
            })?;
            ids.push(id);
        }
        for n in 0..LINES_PER_SESSION {
            let id = StatementId(tx.new_id());
            tx.put(&Statement {
                id,
                session: session.id,
                block: ids[n % ids.len()],
                text: dice.line(),
                ..self.line.clone()
            })?;
        }
        let id = AgreementId(tx.new_id());
        let told_at = Some(tx.now());
        tx.put(&Agreement {
            id,
            session: session.id,
            status: AgreementStatus::Kept,
            told_at,
            ..self.promise.clone()
        })?;
        let id = IdeaId(tx.new_id());
        tx.put(&Idea {
            id,
            session: session.id,
            outcome: Some(IdeaOutcome::Do),
            ..self.idea.clone()
        })
    }
}

/// Measures typing, opening and searching in a store of ten thousand sessions, beside a store of one session or, where
/// something else does the same work, beside that.
///
/// # Errors
/// When a file or `grep` fails.
///
/// # Panics
/// When something is refused.
pub fn measure() -> io::Result<Vec<Figure>> {
    let (many, one) = (Years::of(SESSIONS), Years::of(0));
    let (she, he) = (many.opens(), one.opens());
    let sessions = ids(&she);
    let mut dice = Dice(7);
    let figure = |name, counterpart, share, (ours, theirs): (Vec<f64>, Vec<f64>)| Figure {
        name,
        value: percentile(ours, share),
        unit: "ms",
        counterpart,
        counterpart_value: percentile(theirs, share),
    };
    let small = "the same with one session";
    Ok(vec![
        figure(
            "Enter to committed line among 10,000 sessions, 99th percentile",
            small,
            0.99,
            in_turns(|n| many.types(&she, n), |n| one.types(&he, n)),
        ),
        figure(
            "opening a session among 10,000, 95th percentile",
            small,
            0.95,
            in_turns(
                |_| drop(she.sees(&sessions[dice.below(sessions.len())])),
                |_| drop(he.sees(&one.session)),
            ),
        ),
        figure(
            "the list of cases among 10,000 sessions, 1,000 cases, 95th percentile",
            small,
            0.95,
            in_turns(|_| drop(cases(&she)), |_| drop(cases(&he))),
        ),
        figure(
            "search in 10,000 sessions, 120,000 lines, 95th percentile",
            "grep through the same lines in a plain file",
            0.95,
            searches(&she, &many.laptop.folders().home.join("plain.txt"))?,
        ),
    ])
}

/// Does both in turns, so that both meet the same moods of the machine, and says how many milliseconds each took.
fn in_turns(mut ours: impl FnMut(usize), mut theirs: impl FnMut(usize)) -> (Vec<f64>, Vec<f64>) {
    let timed = |act: &mut dyn FnMut(usize), n| {
        let began = Instant::now();
        act(n);
        ms(began.elapsed())
    };
    (0..TIMES)
        .map(|n| (timed(&mut ours, n), timed(&mut theirs, n)))
        .unzip()
}

fn ids(facilitator: &Facilitator) -> Vec<String> {
    let groups = facilitator.does("community_list", json!({}));
    let sessions = facilitator.does("session_list", json!({ "community": groups[0]["id"] }));
    let id = |session: &Value| session["id"].as_str().map(str::to_owned);
    sessions
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(id)
        .collect()
}

fn cases(facilitator: &Facilitator) -> Value {
    let groups = facilitator.does("community_list", json!({}));
    facilitator.does("case_list", json!({ "community": groups[0]["id"] }))
}

/// One word that was said often or seldom, or two of them, as somebody types them; `grep` looks for the first.
fn searches(facilitator: &Facilitator, plain: &Path) -> io::Result<(Vec<f64>, Vec<f64>)> {
    let mut dice = Dice(21);
    let mut file = io::BufWriter::new(std::fs::File::create(plain)?);
    for _ in 0..SESSIONS * LINES_PER_SESSION {
        writeln!(file, "{}", dice.line())?;
    }
    file.flush()?;
    let asked: Vec<(String, String)> = (0..TIMES)
        .map(|n| {
            let first = dice.word();
            let both = if n % 2 == 0 {
                first.clone()
            } else {
                format!("{first} {}", dice.word())
            };
            (first, both)
        })
        .collect();
    Ok(in_turns(
        |n| drop(facilitator.does("search", json!({ "text": asked[n].1 }))),
        |n| {
            let found = Command::new("grep")
                .args(["-i", "-F", "-m", "50", &asked[n].0])
                .arg(plain)
                .output();
            assert!(found.is_ok(), "grep is on every machine that we measure on");
        },
    ))
}
