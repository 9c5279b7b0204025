//! Blocks with what their steps say and ask.

use super::group_language::GroupLanguage;
use super::words::{block_name, local, role_name, step_name};
use crate::library;
use crate::wire::session_view::{BlockView, Capture, CellView, RoleQuestion, Speaks};
use chrono::{DateTime, NaiveTime, Utc};
use domain::agenda::{clock_times, time_spent};
use domain::block::{Block, Visit};
use domain::ids::BlockId;
use domain::method::{Capture as C, Step};
use domain::privacy::Matter;
use domain::session::Session;
use domain::sheet::{SheetRow, votes_left};
use std::collections::BTreeMap;

/// The blocks in order, with what their steps say and ask. `here` is how many people take part in a step.
#[must_use]
pub fn block_views(
    session: &Session,
    blocks: &[Block],
    visits: &[Visit],
    rows: &[SheetRow],
    here: impl Fn(BlockId) -> usize,
    language: &GroupLanguage,
) -> Vec<BlockView> {
    let starts: Vec<NaiveTime> = session
        .starts
        .map(|at| clock_times(at, blocks))
        .unwrap_or_default();
    let sheets = sheets(session, blocks);
    blocks
        .iter()
        .enumerate()
        .map(|(n, block)| {
            let step = library::step_of(block, session);
            let write_first = step.is_some_and(|s| s.write_first);
            let votes = step.map_or(0, |s| s.votes);
            let text = |pick: fn(&domain::method::Step) -> &domain::method::LocalText| {
                step.map(|s| local(pick(s), language)).unwrap_or_default()
            };
            BlockView {
                id: block.id.0,
                step: block.step.0.clone(),
                name: block_name(block, session, language),
                step_name: step_name(block, session, language),
                own_name: block.own_name.clone(),
                minutes: block.minutes,
                extra_minutes: block.extra_minutes,
                starts: starts.get(n).copied(),
                purpose: text(|s| &s.purpose),
                facilitator: text(|s| &s.facilitator),
                avoid: text(|s| &s.avoid),
                beamer: text(|s| &s.beamer),
                questions: step
                    .into_iter()
                    .flat_map(|s| &s.questions)
                    .map(|(role, question)| RoleQuestion {
                        role: role.0.clone(),
                        role_name: role_name(role, language),
                        text: local(question, language),
                    })
                    .collect(),
                capture: step.map_or(Capture::Note, |s| capture(s.capture)),
                cells: step.map(|s| cells(s, language)).unwrap_or_default(),
                sheet: sheets.get(&block.id).map(|b| b.0),
                votes,
                votes_left: (votes > 0)
                    .then(|| votes_left(here(block.id), votes, counts(block, rows)))
                    .flatten(),
                speaks: step.map_or(Speaks::All, |s| speaks(s.speaks)),
                per_person: step.is_some_and(|s| s.per_person),
                kept_back: write_first && block.revealed_at.is_none(),
                write_first,
                suggestions: step.is_some_and(|s| s.suggestions),
                takes_notes: session.privacy.keeps(Matter::Case),
                takes_marks: session.privacy.keeps(Matter::Learning)
                    && step.is_none_or(|s| !matches!(s.capture, C::Nothing | C::Pause)),
                round: step.is_some_and(|s| s.round),
                needs_first: step.is_some_and(|s| s.needs_first),
                who_first: step.and_then(|s| s.who_first.as_ref()).map(|r| r.0.clone()),
                protected: step.is_some_and(|s| s.protected),
                began_at: visits
                    .iter()
                    .filter(|v| v.block == block.id)
                    .map(|v| v.entered_at)
                    .min(),
                visited: visits.iter().any(|v| v.block == block.id),
                spent_before_s: closed_seconds(block, visits),
            }
        })
        .collect()
}

/// Seconds in visits that have ended; the open one is counted by the clock on the screen.
fn closed_seconds(block: &Block, visits: &[Visit]) -> u32 {
    let closed: Vec<Visit> = visits
        .iter()
        .filter(|v| v.left_at.is_some())
        .cloned()
        .collect();
    let spent = time_spent(block, &closed, DateTime::<Utc>::UNIX_EPOCH);
    u32::try_from(spent.num_seconds()).unwrap_or(0)
}

fn cells(step: &Step, language: &GroupLanguage) -> Vec<CellView> {
    let own = step.capture.own_cells().iter().map(|key| CellView {
        key: (*key).to_owned(),
        label: None,
    });
    let named = step.cells.iter().map(|cell| CellView {
        key: cell.key.0.clone(),
        label: Some(local(&cell.label, language)),
    });
    own.chain(named).collect()
}

fn counts(block: &Block, rows: &[SheetRow]) -> impl Iterator<Item = u16> {
    let of_block = rows.iter().filter(|row| row.block == block.id);
    of_block.map(|row| row.count)
}

/// On whose sheet each block writes. Steps of a kind that goes on share the sheet of the first of them with the same cells.
#[must_use]
pub fn sheets(session: &Session, blocks: &[Block]) -> BTreeMap<BlockId, BlockId> {
    let mut sheets = BTreeMap::new();
    let mut begun: Vec<(BlockId, &Step)> = Vec::new();
    for block in blocks {
        let Some(step) = library::step_of(block, session).filter(|s| s.capture.is_sheet()) else {
            continue;
        };
        let same = |other: &Step| {
            other.capture == step.capture
                && other
                    .cells
                    .iter()
                    .map(|c| &c.key)
                    .eq(step.cells.iter().map(|c| &c.key))
        };
        let earlier = begun
            .iter()
            .find(|(_, other)| step.capture.goes_on() && same(other));
        sheets.insert(block.id, earlier.map_or(block.id, |(first, _)| *first));
        begun.push((block.id, step));
    }
    sheets
}

fn speaks(speaks: domain::method::Speaks) -> Speaks {
    use domain::method::Speaks as S;
    match speaks {
        S::All => Speaks::All,
        S::PresenterSilent => Speaks::PresenterSilent,
        S::PresenterOnly => Speaks::PresenterOnly,
        S::OneByOne => Speaks::OneByOne,
        S::InnerRing => Speaks::InnerRing,
    }
}

/// The wire twin of a capture.
#[must_use]
pub fn capture(capture: domain::method::Capture) -> Capture {
    match capture {
        C::Attendance => Capture::Attendance,
        C::OpenLines => Capture::OpenLines,
        C::Story => Capture::Story,
        C::Outside => Capture::Outside,
        C::Inside => Capture::Inside,
        C::BothViews => Capture::BothViews,
        C::ProblemSentence => Capture::ProblemSentence,
        C::Leeway => Capture::Leeway,
        C::Agreements => Capture::Agreements,
        C::Lessons => Capture::Lessons,
        C::Closing => Capture::Closing,
        C::Pause => Capture::Pause,
        C::Note => Capture::Note,
        C::Sentence => Capture::Sentence,
        C::Questions => Capture::Questions,
        C::TwoColumns => Capture::TwoColumns,
        C::Stakeholders => Capture::Stakeholders,
        C::Dilemma => Capture::Dilemma,
        C::Vote => Capture::Vote,
        C::Frame => Capture::Frame,
        C::Timeline => Capture::Timeline,
        C::ForceField => Capture::ForceField,
        C::Nothing => Capture::Nothing,
    }
}
