//! The fictional evenings of the practice group and of the demo, as data to be played line by line.
//!
//! Files under `assets/practice` refer to members, cases and promises by keys of their own and to roles and steps by the
//! keys of the library. Dates are days from today and minutes are minutes, so that the practice group is always of now.
//! What the fields mean is told in `assets/practice/README.md`.

mod check;
mod lines;
#[cfg(test)]
mod tests;

pub use lines::*;

use domain::case_study::PersonVoice;
use domain::member::MemberKind;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const GROUP: (&str, &str) = (
    "group.json",
    include_str!("../../../../../assets/practice/group.json"),
);
/// A file and its text.
macro_rules! files {
    ($($file:literal)*) => {
        &[$(($file, include_str!(concat!("../../../../../assets/practice/", $file)))),*]
    };
}

/// In the order in which they were held.
const SESSIONS: &[(&str, &str)] = files! {
    "1-twaalf-adressen.json"
    "2-op-de-hoek.json"
    "3-twaalf-adressen.json"
    "4-geveegde-stoep.json"
    "5-licht-achter-de-gordijnen.json"
    "6-op-de-hoek.json"
};

const EVENING: (&str, &str) = (
    "evening.json",
    include_str!("../../../../../assets/practice/evening.json"),
);

/// The group, its people and its cases, and what happened until now.
#[derive(Clone, Debug)]
pub struct Story {
    /// Group, members and cases.
    pub group: GroupScript,
    /// Sessions, the oldest first.
    pub sessions: Vec<SessionScript>,
}

/// The practice group before anybody plays with it.
///
/// # Errors
/// [`ScriptError`] when the program was built from broken files; a test proves that it was not.
pub fn story() -> Result<Story, ScriptError> {
    let group: GroupScript = read(GROUP)?;
    let sessions = SESSIONS
        .iter()
        .map(|file| read(*file))
        .collect::<Result<Vec<SessionScript>, _>>()?;
    let story = Story { group, sessions };
    check::story(
        &story,
        GROUP.0,
        &SESSIONS.iter().map(|(file, _)| *file).collect::<Vec<_>>(),
    )?;
    Ok(story)
}

/// One whole evening with a case of its own, to be typed into the practice group by the demo.
///
/// # Errors
/// As [`story`].
pub fn evening() -> Result<EveningScript, ScriptError> {
    let evening: EveningScript = read(EVENING)?;
    check::evening(&evening, &story()?, EVENING.0)?;
    Ok(evening)
}

fn read<T: DeserializeOwned>((file, text): (&str, &str)) -> Result<T, ScriptError> {
    serde_json::from_str(text).map_err(|error| ScriptError::Form {
        file: file.to_owned(),
        line: error.line(),
        reason: error.to_string(),
    })
}

/// A broken practice file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScriptError {
    /// Not JSON, or not of the form described in the README beside the files.
    #[error("{file}, line {line}: {reason}")]
    Form {
        /// Name of the file.
        file: String,
        /// Line, from 1.
        line: usize,
        /// The parser's words.
        reason: String,
    },
    /// A key that nothing answers to.
    #[error("{file}, {place}: there is no {what} \"{key}\"")]
    Unknown {
        /// Name of the file.
        file: String,
        /// The step or part in which it stands.
        place: String,
        /// `member`, `role`, `step`, `case`, `method`, `agreement`.
        what: &'static str,
        /// The key.
        key: String,
    },
    /// Steps that are left out, swapped or missing at the end of a closed session.
    #[error("{file}, step {found}: the method goes on with \"{expected}\"")]
    StepOrder {
        /// Name of the file.
        file: String,
        /// The step in the file, or `end`.
        found: String,
        /// The step of the method.
        expected: String,
    },
    /// Somebody acts who is not at the table at that moment, or arrives twice.
    #[error("{file}, step {step}: {member} is not where the line needs them")]
    NotAtTheTable {
        /// Name of the file.
        file: String,
        /// The step.
        step: String,
        /// Key of the member.
        member: String,
    },
    /// Something is written in a step that has no place to write.
    #[error("{file}, step {step}: nothing is written down in it")]
    NothingWritten {
        /// Name of the file.
        file: String,
        /// The step.
        step: String,
    },
}

/// A group with its members and cases.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupScript {
    /// The group.
    pub community: CommunityScript,
    /// Its people.
    pub members: Vec<MemberScript>,
    /// The places that receive it, in turn.
    pub venues: Vec<VenueScript>,
    /// Its cases.
    pub cases: Vec<CaseScript>,
}

/// A place that receives the group. What is not said was not asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VenueScript {
    /// What it is called.
    pub name: String,
    /// The member who receives the group.
    pub host: String,
    /// Can be entered in a wheelchair.
    pub wheelchair: Option<bool>,
    /// A bus stops nearby.
    pub bus: Option<bool>,
    /// There is coffee.
    pub coffee: Option<bool>,
    /// There is a projector.
    pub projector: Option<bool>,
    /// There is a quiet room.
    pub quiet_room: Option<bool>,
    /// Who opens the door.
    pub door: String,
    /// What else is good to know.
    pub remark: String,
}

/// A group.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommunityScript {
    /// What the group calls itself.
    pub name: String,
    /// Where it usually meets.
    pub place: String,
    /// The day it began, counted from today.
    #[serde(default)]
    pub begins_day: Option<i64>,
    /// The day on which it looks back at its charter, counted from today.
    #[serde(default)]
    pub review_day: Option<i64>,
}

/// A person in the group. Residents have no name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberScript {
    /// How the scripts refer to this member.
    pub key: String,
    /// Name at the table.
    pub name: String,
    /// Organisation; empty for residents.
    pub organisation: String,
    /// Keys of roles, the usual one first.
    pub roles: Vec<String>,
    /// `core`, `theme` or `sideline`.
    #[serde(with = "MemberKindName")]
    pub kind: MemberKind,
    /// Others at the table work for this member.
    #[serde(default)]
    pub manager: bool,
}

/// A case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseScript {
    /// How the scripts refer to this case.
    pub key: String,
    /// Neutral title.
    pub title: String,
    /// What the member who brings it wants to learn.
    pub question: String,
    /// Key of the member who brings it.
    pub brought_by: String,
    /// `asked`, `present`, `represented` or `does_not_know`.
    #[serde(with = "PersonVoiceName")]
    pub voice: PersonVoice,
    /// Why so.
    pub voice_why: String,
}

/// A case and the evening about it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EveningScript {
    /// The case.
    pub case: CaseScript,
    /// The evening.
    pub session: SessionScript,
    /// A building block that is added while preparing, in which hands are counted.
    pub vote: VoteScript,
}

/// A vote in the course of an evening.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteScript {
    /// Key of the method that the building block is of.
    pub method: String,
    /// Key of its step.
    pub step: String,
    /// Key of the step after which it comes.
    pub after: String,
    /// The choices, and the hands for each.
    pub rows: Vec<RowLine>,
}

/// One session.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionScript {
    /// Key of the case.
    pub case: String,
    /// The day, counted from today; -7 is a week ago.
    pub day: i64,
    /// Start on the clock, `19:00`.
    pub starts: chrono::NaiveTime,
    /// Key of the member who hosts.
    pub host: String,
    /// Where it is.
    pub place: String,
    /// Key of the method.
    pub method: String,
    /// Length in minutes.
    pub variant_minutes: u16,
    /// Why this method today.
    pub method_why: String,
    /// The facilitator's own notes.
    pub private_notes: String,
    /// Keys of the members who are expected.
    pub expected: Vec<String>,
    /// Keys of the members who are there at the start.
    pub present: Vec<String>,
    /// What it sets out to do.
    #[serde(default)]
    pub aim: Option<AimScript>,
    /// How it stands at the end of the script.
    pub ends: Ending,
    /// The steps that were entered, in order.
    pub steps: Vec<StepScript>,
    /// Looking back; only when it is closed.
    #[serde(default)]
    pub reflection: Option<ReflectionScript>,
    /// The next time; only when it is closed.
    #[serde(default)]
    pub next: Option<NextScript>,
    /// The word of thanks for who received the group; only when it is closed.
    #[serde(default)]
    pub thanks: String,
}

/// What a session sets out to do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AimScript {
    /// The end on the invitation, when it is not as long as its method.
    #[serde(default)]
    pub until: Option<chrono::NaiveTime>,
    /// What everybody may expect of it.
    pub expectation: String,
    /// What came of that; only when it is closed.
    #[serde(default)]
    pub came_of_it: String,
}

/// How a session stands at the end of its script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// All steps were done.
    Closed,
    /// The clock stands still in the last step of the script.
    Paused,
    /// It is still to come.
    Planned,
}

/// The two senses of looking back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReflectionScript {
    /// Did it work?
    pub worked: String,
    /// Was it good?
    pub good: String,
    /// And for whom?
    pub good_for_whom: String,
}

/// The next time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextScript {
    /// Days after this session.
    pub in_days: u16,
    /// Who hosts, in words.
    pub host: String,
    /// What it is about.
    pub about: String,
}

/// A step and what was typed in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepScript {
    /// Key of the step in the method.
    pub step: String,
    /// How long it really took, in minutes.
    pub minutes_taken: u16,
    /// What happened, in order, spread evenly over the minutes.
    pub lines: Vec<Line>,
}

// The names that files use for values of the domain, which itself knows no JSON.

#[derive(Deserialize)]
#[serde(remote = "MemberKind", rename_all = "snake_case")]
enum MemberKindName {
    Core,
    Theme,
    Sideline,
}

#[derive(Deserialize)]
#[serde(remote = "PersonVoice", rename_all = "snake_case")]
enum PersonVoiceName {
    Unanswered,
    Asked,
    Present,
    Represented,
    DoesNotKnow,
}
