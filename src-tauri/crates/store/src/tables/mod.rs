//! What is kept, one file per table: its fields, where it belongs, what of it can be searched, and how it is read.
//!
//! To add a field: add it to the type in `domain` and to the list in its file here. To add a table: write a file like the
//! others and name it in [`ALL`]. Nothing else; the projection is built again from the log when its shape has changed.

mod absence;
mod agenda_choice;
mod agreed_word;
mod agreement;
mod aim;
mod attendance;
mod block;
mod case_study;
mod charter_point;
mod community;
mod consent;
mod field;
mod leeway;
mod lesson;
mod mark;
mod member;
mod member_role;
mod need;
mod note;
mod organisation;
mod own_role;
mod own_sentence;
mod participant;
mod problem_sentence;
mod round_pass;
mod session;
mod session_version;
mod sheet_row;
mod standing_answers;
mod statement;
mod staying;
mod tilt;
mod venue;
mod visit;
mod waiting;

use crate::record::{Column, Home, Record, Table};
use crate::{Reads, StoreError};
use domain::ids::{CaseId, SessionId};
use ledger::Value;

pub use staying::Staying;

/// Every table.
pub(crate) static ALL: [&Table; 36] = [
    domain::community::Community::TABLE,
    domain::member::Member::TABLE,
    member_role::MemberRole::TABLE,
    domain::case_study::CaseStudy::TABLE,
    domain::session::Session::TABLE,
    domain::block::Block::TABLE,
    domain::block::Visit::TABLE,
    domain::attendance::Participant::TABLE,
    domain::attendance::Attendance::TABLE,
    domain::statement::Statement::TABLE,
    domain::statement::Note::TABLE,
    domain::tilt::Tilt::TABLE,
    domain::problem::OwnSentence::TABLE,
    domain::problem::ProblemSentence::TABLE,
    domain::problem::Consent::TABLE,
    domain::leeway::Leeway::TABLE,
    domain::agreement::Agreement::TABLE,
    domain::lesson::Lesson::TABLE,
    domain::mark::LearningMoment::TABLE,
    domain::mark::Idea::TABLE,
    domain::mark::RuleSignal::TABLE,
    domain::mark::ParkedItem::TABLE,
    domain::sheet::SheetRow::TABLE,
    domain::standing::StandingAnswers::TABLE,
    domain::round::RoundPass::TABLE,
    domain::need::Need::TABLE,
    domain::attendance::Absence::TABLE,
    domain::agenda_choice::AgendaChoice::TABLE,
    domain::aim::Aim::TABLE,
    domain::organisation::Organisation::TABLE,
    domain::agreed_words::AgreedWord::TABLE,
    domain::mark::ClosingWord::TABLE,
    domain::charter::CharterPoint::TABLE,
    domain::own_role::OwnRole::TABLE,
    domain::venue::Venue::TABLE,
    domain::session_version::SessionVersion::TABLE,
];

/// Where lessons are.
pub(crate) const LESSONS: &Table = domain::lesson::Lesson::TABLE;

/// Where cases are, each a scope of its own.
pub(crate) const CASES: &Table = domain::case_study::CaseStudy::TABLE;

/// The table of sessions.
pub(crate) const SESSIONS: &Table = domain::session::Session::TABLE;

/// What people call a line: whatever is written down in one breath while the group talks.
pub(crate) static LINES: [&Table; 11] = [
    domain::statement::Statement::TABLE,
    domain::statement::Note::TABLE,
    domain::problem::OwnSentence::TABLE,
    domain::problem::ProblemSentence::TABLE,
    domain::lesson::Lesson::TABLE,
    domain::mark::LearningMoment::TABLE,
    domain::mark::Idea::TABLE,
    domain::mark::RuleSignal::TABLE,
    domain::mark::ParkedItem::TABLE,
    domain::sheet::SheetRow::TABLE,
    domain::mark::ClosingWord::TABLE,
];

/// The table of a kind; `None` for a kind that only a newer version knows.
pub(crate) fn of_kind(kind: &str) -> Option<&'static Table> {
    ALL.iter().copied().find(|table| table.kind == kind)
}

/// The fields without which this version cannot show a row of this kind: of what it is, and what it says at least. Erasing the
/// edit that wrote one takes the row off the screens; see [`crate::Store::say_again`].
#[must_use]
pub fn cannot_be_empty(kind: &str) -> Vec<&'static str> {
    let columns = of_kind(kind).map_or(&[][..], |table| table.columns);
    let is_needed = |column: &&Column| (column.canonical)(&Value::Null).is_none();
    columns
        .iter()
        .filter(is_needed)
        .map(|column| column.name)
        .collect()
}

/// What the rows of a table hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HangsOn {
    /// A session: its blocks, its lines, who was there.
    Session,
    /// The group, and no session and no case: people, roles, agreed words.
    Group,
}

/// What the rows of a table hang on, and the filter that finds those of one session or group, which is its `?1`; `None` for
/// sessions and cases themselves.
pub(crate) fn hangs_on(table: &Table) -> Option<(HangsOn, &'static str)> {
    let has = |name: &str| table.columns.iter().any(|column| column.name == name);
    if has("session") {
        Some((HangsOn::Session, "session = ?1"))
    } else if has("community") && !["session", "case"].contains(&table.kind) {
        Some((HangsOn::Group, "community = ?1"))
    } else if has("member") {
        let of_members = "member IN (SELECT id FROM members WHERE community = ?1)";
        Some((HangsOn::Group, of_members))
    } else {
        None
    }
}

impl Reads<'_> {
    /// How many lines these sessions have together, of every kind.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn lines_in(&self, sessions: &[SessionId]) -> Result<u32, StoreError> {
        LINES
            .iter()
            .map(|table| self.count_in(table, sessions))
            .sum()
    }

    /// How many lessons these sessions have together.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn lessons_in(&self, sessions: &[SessionId]) -> Result<u32, StoreError> {
        self.count_in(LESSONS, sessions)
    }

    fn count_in(&self, table: &Table, sessions: &[SessionId]) -> Result<u32, StoreError> {
        let mut count = self.sql().prepare_cached(&format!(
            "SELECT count(*) FROM {} WHERE session = ?1 AND deleted = 0",
            table.name
        ))?;
        sessions
            .iter()
            .map(|session| Ok(count.query_row([session.0.as_bytes()], |row| row.get::<_, u32>(0))?))
            .sum()
    }
}

/// A line belongs to its case, or else to the group that met.
fn case_or_group(case: Option<CaseId>, session: SessionId) -> Home {
    case.map_or(
        Home::Beside(domain::session::Session::TABLE, session.0),
        |case| Home::Scope(case.0),
    )
}
