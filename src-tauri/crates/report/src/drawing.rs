//! What hangs together with what, as a drawing. The table of the sheet says the same in words.

use serde_json::{Value, json};

use crate::printable::Printer;

/// More points, or longer names, would lie over each other.
const POINTS_MAX: usize = 12;
const NAME_CHARS_MAX: usize = 60;

/// Things that play, and what they do to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The things.
    pub points: Vec<Point>,
    /// What they do to each other.
    pub ties: Vec<Tie>,
}

/// A thing that plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is called.
    pub name: String,
    /// It is only named by another one.
    pub loose: bool,
}

/// From one thing to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The place of the one in the list of points.
    pub from: usize,
    /// The place of the other.
    pub to: usize,
    /// How its line is drawn.
    pub kind: TieKind,
    /// What the method calls it.
    pub word: String,
}

/// What one thing does to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TieKind {
    /// It touches on it.
    Touches,
    /// It makes it worse.
    Worse,
    /// It makes it lighter.
    Lighter,
}

impl TieKind {
    fn name(self) -> &'static str {
        match self {
            Self::Touches => "touches",
            Self::Worse => "worse",
            Self::Lighter => "lighter",
        }
    }
}

/// On which of the lines side by side between the same two points a tie runs: 0 for the only one, -0.5 and 0.5 for two.
/// Whichever way it runs, a lane lies on the same side of the two points.
fn lane(ties: &[Tie], at: usize) -> f64 {
    let ends = |tie: &Tie| (tie.from.min(tie.to), tie.from.max(tie.to));
    let same = |tie: &&Tie| ends(tie) == ends(&ties[at]);
    let count = |ties: &[Tie]| u32::try_from(ties.iter().filter(same).count()).unwrap_or_default();
    let lane = f64::from(count(&ties[..at])) - (f64::from(count(ties)) - 1.0) / 2.0;
    if ties[at].from < ties[at].to {
        lane
    } else {
        -lane
    }
}

/// The values of a drawing; nothing when there is nothing to draw or too little room for it.
pub(crate) fn value(drawing: &Drawing, printer: &mut Printer) -> Value {
    let Drawing { points, ties } = drawing;
    let fits = (2..=POINTS_MAX).contains(&points.len())
        && points
            .iter()
            .all(|point| point.name.chars().count() <= NAME_CHARS_MAX);
    if !fits || ties.is_empty() {
        return Value::Null;
    }
    let points: Vec<Value> = points
        .iter()
        .map(|point| json!({ "name": printer.line(&point.name), "loose": point.loose }))
        .collect();
    let drawn: Vec<Value> = ties
        .iter()
        .enumerate()
        .map(|(at, tie)| {
            json!({
                "from": tie.from,
                "to": tie.to,
                "kind": tie.kind.name(),
                "word": printer.line(&tie.word),
                "lane": lane(ties, at),
            })
        })
        .collect();
    json!({ "points": points, "ties": drawn })
}
