//! What a verslag holds: plain values that the app reads from the store and hands over.
//!
//! A text that was never written is an empty string; the page then leaves its place out.
//! Nothing here is checked: an unfinished evening gives a short report, never an error.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::earlier::Earlier;
use crate::labels::{Said, Wording};
use crate::printable::Printer;
use crate::{Rendered, ReportError, Sheet, values};

/// The language of every label, date and number on the page. The text of the group stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// `nl`
    #[default]
    Dutch,
    /// `en`
    English,
}

/// One evening on paper. The fields follow the order of the pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionReport {
    /// Language of the labels.
    pub language: Language,
    /// Labels that the group says in words of its own.
    pub said: Said,
    /// Name of the learning group.
    pub group: String,
    /// Title that the group gave to this evening, when it has one.
    pub session_title: Option<String>,
    /// Code that the app gave to the case; left out when the evening had no case.
    pub case_code: Option<String>,
    /// Neutral title of the case, never a name.
    pub case_title: String,
    /// Day of the session, local.
    pub date: NaiveDate,
    /// When it began, local.
    pub starts: NaiveTime,
    /// When it ended, or is planned to end, local; `None` while it goes on.
    pub ends: Option<NaiveTime>,
    /// Where it was.
    pub place: String,
    /// Who received the group.
    pub host: String,
    /// Name of the method that was followed.
    pub method: String,
    /// The question that was brought in.
    pub question: String,
    /// What everybody could expect of the evening, in one line.
    pub expectation: String,
    /// What came of that, in the words of the group at the end.
    pub came_of_it: String,
    /// What earlier evenings left open and this one answered.
    pub earlier: Earlier,
    /// The case as it was told, only when the group chose to print it.
    pub story: String,
    /// Roles at the table, without names.
    pub roles_present: Vec<String>,
    /// How many people were there, on paper that says nothing else of them.
    pub headcount: Option<usize>,
    /// What was said from the outside ("van buiten gezien").
    pub outside: Vec<Line>,
    /// What was said from the inside ("van binnen gezien").
    pub inside: Vec<Line>,
    /// Moments at which the picture turned.
    pub tilts: Vec<Tilt>,
    /// What steps with a form of their own wrote down, in the order of the evening.
    pub sheets: Vec<Sheet>,
    /// The problem in each one's own sentence.
    pub own_sentences: Vec<Line>,
    /// The one sentence that the group ended with.
    pub problem: Option<Problem>,
    /// Room to act, a card per role.
    pub leeway: Vec<LeewayCard>,
    /// The answers to what is asked in every case; left out when the evening had no case.
    pub standing: Option<Standing>,
    /// What is needed, and who can do it best.
    pub needs: Vec<NeedLine>,
    /// Who does what by when, and who is told.
    pub agreements: Vec<Agreement>,
    /// What the group takes along.
    pub lessons: Vec<Lesson>,
    /// Moments that were marked during the evening.
    pub learning_moments: Vec<Line>,
    /// Ideas, with their answers.
    pub ideas: Vec<Idea>,
    /// Rules that got in the way.
    pub signals: Vec<Signal>,
    /// Kept for later.
    pub parked: Vec<Line>,
    /// Lines of the other steps, in the order of the evening.
    pub notes: Vec<StepNotes>,
    /// With which sentence each role went home.
    pub closing_words: Vec<Line>,
    /// The word of thanks for who received the group.
    pub thanks: String,
    /// Reflection: did it work.
    pub worked: String,
    /// Reflection: was it good.
    pub good: String,
    /// Reflection: good for whom.
    pub good_for_whom: String,
    /// Who was there and when.
    pub attendance: Vec<Attendee>,
    /// Choices about the agenda that were made while it ran.
    pub choices: Vec<Choice>,
    /// Planned against real minutes, per step.
    pub minutes: Vec<StepMinutes>,
    /// What is known about the next time.
    pub next: Option<Next>,
    /// For whom it is.
    pub level: Level,
    /// Agreements were left out, so that their absence says nothing.
    pub without_agreements: bool,
    /// Which version it is, when there is more than one.
    pub version: Option<Version>,
    /// The day on which it was closed, local; nothing while it is open.
    pub ended_on: Option<NaiveDate>,
    /// The evening was played in the practice group with an invented case.
    pub practice: bool,
}

/// For whom a report is; the title and the running header say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Level {
    /// For those who took part.
    #[default]
    Participants,
    /// For the facilitator alone.
    Facilitator,
    /// For people outside the group.
    Outside,
}

/// One of the versions of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Version {
    /// Which one, from 1.
    pub number: usize,
    /// When it was closed, local.
    pub closed: NaiveDateTime,
}

/// Something that was said, with the role that said it (empty when nobody in particular did).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Role, never a name.
    pub role: String,
    /// The words.
    pub text: String,
}

/// The picture before and after it turned.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tilt {
    /// How it was seen before.
    pub before: String,
    /// How it is seen now.
    pub after: String,
    /// The role that made it turn.
    pub role: String,
}

/// The shared problem sentence with what went before it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// The sentence as it stands.
    pub sentence: String,
    /// Earlier versions, oldest first.
    pub earlier: Vec<String>,
    /// What each role answered.
    pub consents: Vec<Consent>,
}

/// One role's answer to the problem sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Role that answered.
    pub role: String,
    /// The answer.
    pub answer: Answer,
    /// What the role added, often empty.
    pub remark: String,
}

/// What came of asking a role in a consent round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Agrees with the sentence.
    Agrees,
    /// Would say it differently, and can go on with it.
    CanLiveWith,
    /// Objects.
    No,
    /// Did not answer.
    Silent,
}

/// Room to act of one role.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeewayCard {
    /// Role.
    pub role: String,
    /// What the rules allow.
    pub may: String,
    /// What is possible.
    pub can: String,
    /// What the role dares.
    pub dares: String,
    /// What the role wants.
    pub wants: String,
    /// What holds the role back.
    pub holds_back: String,
    /// Who can give more room.
    pub who_gives_room: String,
    /// Room that the role is given, of five; 0 when it was not said.
    pub given: u16,
    /// Room that the role takes, of five; 0 when it was not said.
    pub taken: u16,
    /// What a small step would be.
    pub small_step: String,
}

/// A choice about the agenda that was made while it ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Title of the step.
    pub step: String,
    /// What was chosen.
    pub kind: ChoiceKind,
    /// How many minutes more or fewer.
    pub minutes: u16,
    /// Why, often empty.
    pub reason: String,
}

/// What was chosen for a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChoiceKind {
    /// More minutes.
    Longer,
    /// Fewer minutes.
    Shorter,
    /// Added.
    Added,
    /// Taken out.
    Removed,
    /// Given another place.
    Moved,
    /// Gone past.
    Skipped,
}

/// Something that is needed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NeedLine {
    /// What is needed.
    pub what: String,
    /// Who can do it best.
    pub best: String,
    /// Who lets go of something.
    pub lets_go: String,
}

/// The answers to what is asked in every case; an empty one is still open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Who has the trust of the person.
    pub trusted_by: String,
    /// Who could mediate.
    pub could_mediate: String,
    /// Who is to be invited.
    pub to_invite: String,
    /// What lived experience can mean here.
    pub experience: String,
    /// How it helps the person recover.
    pub recovery: String,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Who does it.
    pub who: String,
    /// With whom; often empty.
    pub with: String,
    /// What is done.
    pub what: String,
    /// By when, if a day was agreed.
    pub by: Option<NaiveDate>,
    /// Who hears how it went.
    pub tell: String,
    /// Who sees it differently, and how; often empty.
    pub seen_differently: String,
}

/// A lesson, and what came of it when it was tried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lesson {
    /// The lesson and the role that put it into words.
    pub line: Line,
    /// The group tries it until the next time.
    pub trying: bool,
    /// It was tried, and let go.
    pub let_go: bool,
    /// What came of it.
    pub result: String,
}

/// An idea and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Idea {
    /// The idea and the role that had it.
    pub line: Line,
    /// Who answers it.
    pub who: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// What the answer comes to; nothing while it waits for one.
    pub outcome: Option<Outcome>,
    /// The answer in words.
    pub answer: String,
}

/// What the answer to an idea comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It is done.
    Do,
    /// It is tried on a small scale.
    TrySmall,
    /// Not now.
    NotNow,
    /// Passed on.
    PassedOn,
}

/// A rule that gets in the way, worked out for whoever can change it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signal {
    /// As it was said.
    pub line: Line,
    /// Which rule.
    pub rule: String,
    /// Whose rule.
    pub whose: String,
    /// What it costs.
    pub cost: String,
}

macro_rules! only_marked {
    ($($name:ident)*) => {$(
        /// A line that was marked, and nothing worked out yet.
        impl From<Line> for $name {
            fn from(line: Line) -> Self {
                Self { line, ..Self::default() }
            }
        }
    )*};
}
only_marked! { Lesson Idea Signal }

/// Lines of one step that has no page of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepNotes {
    /// Title of the step.
    pub step: String,
    /// It is the step in which the case is told.
    pub tells_the_story: bool,
    /// What was said.
    pub lines: Vec<Line>,
}

/// Someone at the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// Name of the member; empty when the group prints no names.
    pub name: String,
    /// Organisation, often empty for residents.
    pub organisation: String,
    /// Roles of this evening.
    pub roles: Vec<String>,
    /// When this person came in; nothing when nobody noted it.
    pub arrived: Option<NaiveTime>,
    /// When this person left; nothing when they stayed to the end.
    pub left: Option<NaiveTime>,
}

/// Minutes of one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepMinutes {
    /// Title of the step.
    pub step: String,
    /// Minutes on the agenda.
    pub planned_min: u32,
    /// Minutes that it took; nothing when the step was not done.
    pub real_min: Option<u32>,
}

/// The next session, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Next {
    /// Day, if there is one.
    pub date: Option<NaiveDate>,
    /// Who receives the group, may be empty.
    pub host: String,
    /// Title of the case, may be empty.
    pub case: String,
}

impl SessionReport {
    /// Its language with the words of the group in it.
    pub(crate) fn wording(&self) -> Wording<'_> {
        Wording::new(self.language, &self.said)
    }
}

/// Lays out the verslag.
///
/// # Errors
/// [`ReportError::Layout`] when a template has a fault; never because of what people typed.
pub fn session_report(report: &SessionReport) -> Result<Rendered, ReportError> {
    let mut printer = Printer::new(report.language);
    let values = values::of(report, &mut printer);
    let code = report.case_code.as_deref().unwrap_or_default();
    let identity = format!(
        "{} {} {} {code} {:?} {:?}",
        report.group, report.date, report.starts, report.level, report.version
    );
    Rendered::typeset(
        "session_report.typ",
        &values,
        report.date,
        identity,
        printer.replaced(),
    )
}
