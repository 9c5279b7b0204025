//! Reading the steps of a method file.

use super::NAME_CHARS_MAX;
use crate::library::error::{LibraryError, Problem};
use crate::library::texts::{Checking, TextFile};
use domain::method::{Capture, Cell, CellKey, Speaks, Step, StepKey};
use domain::role::{Role, RoleKey};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One line under the name of the step.
const PURPOSE_CHARS_MAX: usize = 140;
/// What can be said in a minute and read without scrolling on a laptop.
const FACILITATOR_CHARS_MAX: usize = 700;
const AVOID_CHARS_MAX: usize = 180;
/// Two lines in letters that the back row can read.
const BEAMER_CHARS_MAX: usize = 110;
const QUESTION_CHARS_MAX: usize = 120;
/// The head of a column, or the words that a sentence begins with.
const LABEL_CHARS_MAX: usize = 60;
/// More votes than this are an opinion on everything.
const VOTES_MAX: u16 = 5;
/// Under these the two ways and their harm are stored, also when the words in the file change.
const DILEMMA_CELLS: [&str; 4] = ["a", "harm_a", "b", "harm_b"];
/// The minutes of a building block, which comes in one length.
const ANY_LENGTH: &str = "any";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepFile {
    pub key: String,
    name: TextFile,
    minutes: BTreeMap<String, u16>,
    capture: String,
    #[serde(default)]
    cells: Vec<CellFile>,
    #[serde(default)]
    votes: Option<u16>,
    #[serde(default)]
    speaks: Option<String>,
    #[serde(default)]
    write_first: bool,
    #[serde(default)]
    per_person: bool,
    #[serde(default)]
    suggestions: bool,
    #[serde(default)]
    round: bool,
    #[serde(default)]
    needs_first: bool,
    #[serde(default)]
    who_first: Option<String>,
    #[serde(default)]
    protected: bool,
    #[serde(default)]
    optional: bool,
    purpose: TextFile,
    facilitator: TextFile,
    avoid: TextFile,
    beamer: TextFile,
    questions: Vec<QuestionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellFile {
    key: String,
    label: TextFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    role: String,
    text: TextFile,
}

/// Reads and checks one step. Without variants it is a building block.
pub(super) fn load_step(
    step: StepFile,
    key: StepKey,
    variants: &[u16],
    roles: &[Role],
    checking: &Checking<'_>,
) -> Result<Step, LibraryError> {
    let role = |key: String| {
        let key = RoleKey(key);
        let known = roles.iter().any(|role| role.key == key);
        if known {
            Ok(key)
        } else {
            Err(checking.error(Problem::UnknownRole { role: key.0 }))
        }
    };
    let capture = Capture::named(&step.capture).ok_or_else(|| {
        checking.error(Problem::UnknownCapture {
            capture: step.capture.clone(),
        })
    })?;
    if step.write_first && !capture.can_be_written_first() {
        return Err(checking.error(Problem::NotWrittenFirst {
            capture: capture.name(),
        }));
    }
    if step.needs_first && capture != Capture::Agreements {
        return Err(checking.error(Problem::Misplaced {
            field: "needs_first",
            only_for: "a step of agreements",
        }));
    }
    let speaks = step.speaks.as_deref();
    Ok(Step {
        key,
        name: checking.text(step.name, "name", NAME_CHARS_MAX)?,
        minutes: minutes(&step.minutes, variants, checking)?,
        purpose: checking.text(step.purpose, "purpose", PURPOSE_CHARS_MAX)?,
        facilitator: checking.text(step.facilitator, "facilitator", FACILITATOR_CHARS_MAX)?,
        avoid: checking.text(step.avoid, "avoid", AVOID_CHARS_MAX)?,
        beamer: checking.text(step.beamer, "beamer", BEAMER_CHARS_MAX)?,
        questions: step
            .questions
            .into_iter()
            .map(|q| {
                Ok((
                    role(q.role)?,
                    checking.text(q.text, "questions", QUESTION_CHARS_MAX)?,
                ))
            })
            .collect::<Result<_, LibraryError>>()?,
        capture,
        cells: cells(step.cells, capture, checking)?,
        votes: votes(step.votes, capture, checking)?,
        speaks: speaks.map_or(Ok(Speaks::All), |s| {
            checking.choice(s, "speaks", Speaks::NAMES)
        })?,
        write_first: step.write_first,
        per_person: step.per_person,
        suggestions: step.suggestions || capture == Capture::Agreements,
        round: step.round,
        needs_first: step.needs_first,
        who_first: step.who_first.map(role).transpose()?,
        protected: step.protected,
        optional: step.optional,
    })
}

/// For every variant the minutes; for a building block the one length that it comes in.
fn minutes(
    given: &BTreeMap<String, u16>,
    variants: &[u16],
    checking: &Checking<'_>,
) -> Result<Vec<u16>, LibraryError> {
    for length in given.keys() {
        match length.parse() {
            Ok(variant) if variants.contains(&variant) => {}
            Ok(variant) => return Err(checking.error(Problem::UnknownVariant { variant })),
            Err(_) if length == ANY_LENGTH && variants.is_empty() => {}
            Err(_) if length == ANY_LENGTH => {
                return Err(checking.error(Problem::Misplaced {
                    field: "minutes for any length",
                    only_for: "building blocks",
                }));
            }
            Err(_) => {
                return Err(checking.error(Problem::UnknownLength {
                    length: length.chars().take(20).collect(),
                }));
            }
        }
    }
    let of = |length: &str, problem: Problem| match given.get(length) {
        Some(minutes) if *minutes > 0 => Ok(*minutes),
        _ => Err(checking.error(problem)),
    };
    if variants.is_empty() {
        return Ok(vec![of(ANY_LENGTH, Problem::NoMinutes)?]);
    }
    variants
        .iter()
        .map(|variant| {
            of(
                &variant.to_string(),
                Problem::MissingMinutes { variant: *variant },
            )
        })
        .collect()
}

fn cells(
    given: Vec<CellFile>,
    capture: Capture,
    checking: &Checking<'_>,
) -> Result<Vec<Cell>, LibraryError> {
    let (from, to) = capture.cells_in_file();
    if !(from..=to).contains(&given.len()) {
        return Err(checking.error(Problem::CellCount {
            capture: capture.name(),
            from,
            to,
            length: given.len(),
        }));
    }
    if capture == Capture::Dilemma && !given.iter().map(|c| c.key.as_str()).eq(DILEMMA_CELLS) {
        return Err(checking.error(Problem::DilemmaCells {
            known: DILEMMA_CELLS.join(", "),
        }));
    }
    let mut cells: Vec<Cell> = Vec::new();
    for cell in given {
        let key = if capture == Capture::Dilemma {
            cell.key
        } else {
            checking.key(cell.key)?
        };
        let own = capture.own_cells().contains(&key.as_str());
        if own || cells.iter().any(|known| known.key.0 == key) {
            return Err(checking.error(Problem::DuplicateKey { key }));
        }
        cells.push(Cell {
            key: CellKey(key),
            label: checking.text(cell.label, "cells", LABEL_CHARS_MAX)?,
        });
    }
    Ok(cells)
}

fn votes(
    given: Option<u16>,
    capture: Capture,
    checking: &Checking<'_>,
) -> Result<u16, LibraryError> {
    match (capture, given) {
        (Capture::Vote, Some(votes)) if (1..=VOTES_MAX).contains(&votes) => Ok(votes),
        (Capture::Vote, _) => Err(checking.error(Problem::NoVotes { max: VOTES_MAX })),
        (_, None) => Ok(0),
        (_, Some(_)) => Err(checking.error(Problem::Misplaced {
            field: "votes",
            only_for: "a vote",
        })),
    }
}
