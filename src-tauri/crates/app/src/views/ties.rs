//! What hangs together with what on a sheet, for paper. The screen draws the same (`ui/src/screens/live/sheet/ties.ts`); the tests
//! of both ask the same.

use crate::wire::row::RowView;
use crate::wire::session_view::CellView;
use report::{Drawing, Point, Tie, TieKind};

/// The cells that say what a row does to another one. A sheet with one of them is drawn, whatever method it is of.
const KINDS: [(&str, TieKind); 3] = [
    ("touches", TieKind::Touches),
    ("worse", TieKind::Worse),
    ("lighter", TieKind::Lighter),
];

/// The drawing of a sheet; nothing when its cells say nothing of what hangs together.
pub(super) fn drawing(cells: &[CellView], rows: &[&RowView]) -> Option<Drawing> {
    let label = |key: &str| {
        let cell = cells.iter().find(|cell| cell.key == key)?;
        Some(cell.label.clone().unwrap_or_default())
    };
    KINDS.iter().find(|(key, _)| label(key).is_some())?;
    let begun: Vec<&&RowView> = rows
        .iter()
        .filter(|row| !text(row, "who").is_empty())
        .collect();
    let mut points = Vec::new();
    for row in &begun {
        place(&mut points, text(row, "who"), false);
    }
    let named = points.len();
    let mut ties: Vec<Tie> = Vec::new();
    for row in begun {
        let from = place(&mut points, text(row, "who"), false);
        for (key, kind) in KINDS {
            let words = text(row, key);
            if words.is_empty() {
                continue;
            }
            let mut meant: Vec<usize> = (0..named)
                .filter(|at| *at != from && speaks_of(words, &points[*at].name))
                .collect();
            if meant.is_empty() {
                meant.push(place(&mut points, words, true));
            }
            for to in meant {
                let again = |tie: &Tie| (tie.from, tie.to, tie.kind) == (from, to, kind);
                if to != from && !ties.iter().any(again) {
                    let word = label(key).unwrap_or_default();
                    ties.push(Tie {
                        from,
                        to,
                        kind,
                        word,
                    });
                }
            }
        }
    }
    Some(Drawing { points, ties })
}

fn text<'a>(row: &'a RowView, key: &str) -> &'a str {
    let cell = row.cells.iter().find(|cell| cell.key == key);
    cell.map(|cell| cell.text.trim()).unwrap_or_default()
}

/// Where a point stands in the list; it is added when it is new.
fn place(points: &mut Vec<Point>, name: &str, loose: bool) -> usize {
    let known = points
        .iter()
        .position(|point| plain(&point.name) == plain(name));
    known.unwrap_or_else(|| {
        points.push(Point {
            name: name.to_owned(),
            loose,
        });
        points.len() - 1
    })
}

/// Without the little word in front, so that "de post" and "post" are one thing.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    let rest = name
        .split_once(char::is_whitespace)
        .filter(|(first, _)| ["de", "het", "een", "the", "a", "an"].contains(first));
    rest.map_or(name.as_str(), |(_, rest)| rest)
        .trim()
        .to_owned()
}

/// Whether the words name this thing, as a word of its own.
fn speaks_of(words: &str, name: &str) -> bool {
    let (words, sought) = (words.to_lowercase(), plain(name));
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    words.match_indices(&sought).any(|(at, found)| {
        let before = words[..at].chars().next_back();
        let after = words[at + found.len()..].chars().next();
        !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::row::CellText;
    use uuid::Uuid;

    fn row(cells: &[(&str, &str)]) -> RowView {
        let text = |(key, text): &(&str, &str)| CellText {
            key: (*key).to_owned(),
            text: (*text).to_owned(),
        };
        RowView {
            id: Uuid::nil(),
            block: Uuid::nil(),
            sheet: Uuid::nil(),
            role: None,
            role_name: None,
            cells: cells.iter().map(text).collect(),
            choice: None,
            count: 0,
            place: String::new(),
        }
    }

    fn cell(key: &str, label: &str) -> CellView {
        CellView {
            key: key.to_owned(),
            label: Some(label.to_owned()),
        }
    }

    #[test]
    fn a_thing_that_is_named_is_tied_to_and_other_words_are_a_thing_of_their_own() {
        let rows = [
            row(&[
                ("who", "De post"),
                ("touches", "het geld"),
                ("lighter", "de zoon"),
            ]),
            row(&[("who", "Het geld"), ("worse", "post, en de slaap")]),
            row(&[("who", "De slaap"), ("worse", "de Post")]),
        ];
        let cells = [
            cell("touches", "Raakt aan"),
            cell("worse", "Maakt erger"),
            cell("lighter", "Maakt lichter"),
        ];
        let drawn = drawing(&cells, &rows.iter().collect::<Vec<_>>()).expect("it hangs together");
        let points: Vec<(&str, bool)> = drawn
            .points
            .iter()
            .map(|p| (p.name.as_str(), p.loose))
            .collect();
        assert_eq!(
            points,
            [
                ("De post", false),
                ("Het geld", false),
                ("De slaap", false),
                ("de zoon", true)
            ]
        );
        let ties: Vec<_> = drawn
            .ties
            .iter()
            .map(|t| (t.from, t.to, t.word.as_str()))
            .collect();
        assert_eq!(
            ties,
            [
                (0, 1, "Raakt aan"),
                (0, 3, "Maakt lichter"),
                (1, 0, "Maakt erger"),
                (1, 2, "Maakt erger"),
                (2, 0, "Maakt erger"),
            ]
        );
    }

    #[test]
    fn another_sheet_is_not_drawn() {
        assert_eq!(drawing(&[cell("value", "Waarde")], &[]), None);
    }
}
