//! What can stand in a step of a script.

use domain::lesson::{LessonAbout, LessonState};
use domain::mark::IdeaOutcome;
use domain::problem::ConsentAnswer;
use domain::sheet::RowChoice;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// One line of an evening.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Line {
    /// Somebody comes in late.
    Arrives(Who),
    /// Somebody leaves early.
    Leaves(Who),
    /// The story of the case.
    Story(StoryLine),
    /// Said from outside.
    Outside(Said),
    /// Said from inside.
    Inside(Said),
    /// A free line.
    Note(Said),
    /// The picture turns.
    Tilt(TiltLine),
    /// Somebody's own sentence about the problem.
    OwnSentence(Said),
    /// A version of the shared sentence and what people answer.
    ProblemSentence(SentenceLine),
    /// A leeway card.
    Leeway(LeewayLine),
    /// Answers to what is asked in every case.
    Standing(StandingLine),
    /// Something that is needed.
    Need(NeedLine),
    /// A promise.
    Agreement(AgreementLine),
    /// A promise of an earlier session was kept.
    Kept(ResultLine),
    /// A promise of an earlier session was let go.
    LetGo(ResultLine),
    /// A lesson.
    Lesson(LessonLine),
    /// Leermoment.
    LearningMoment(Said),
    /// Idee.
    Idea(IdeaLine),
    /// Regelsignaal.
    RuleSignal(SignalLine),
    /// Parkeerlijst.
    Parked(Said),
    /// A row on the sheet of the step.
    Row(RowLine),
    /// Slotronde.
    ClosingWord(Said),
}

/// A member.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// Key of the member.
    pub who: String,
}

/// The story of a case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryLine {
    /// The story.
    pub text: String,
}

/// Something said from a role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Key of the role.
    pub role: String,
    /// The line.
    pub text: String,
}

/// An idea, with its answer when it got one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdeaLine {
    /// Key of the role.
    pub role: String,
    /// The idea.
    pub text: String,
    /// What came of it.
    #[serde(default)]
    pub answered: Option<AnswerLine>,
}

/// The answer to an idea.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerLine {
    /// Who answers, in words.
    pub who: String,
    /// `do`, `try_small`, `not_now` or `passed_on`.
    #[serde(with = "IdeaOutcomeName")]
    pub outcome: IdeaOutcome,
    /// The answer in words.
    pub answer: String,
}

/// A signal about a rule, worked out or not.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignalLine {
    /// Key of the role.
    pub role: String,
    /// The signal.
    pub text: String,
    /// Which rule it is about.
    #[serde(default)]
    pub worked_out: Option<RuleLine>,
}

/// The rule that gets in the way.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleLine {
    /// Which rule.
    pub rule: String,
    /// Whose it is.
    pub whose: String,
    /// What it costs, and whom.
    pub cost: String,
}

/// A row on the sheet of the step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowLine {
    /// Key of the role; absent when the group said it together.
    #[serde(default)]
    pub role: Option<String>,
    /// Texts by the key of their cell.
    pub cells: BTreeMap<String, String>,
    /// `cold`, `lukewarm`, `warm`, `helps`, `hinders`, `high` or `low`.
    #[serde(default, deserialize_with = "choice")]
    pub choice: Option<RowChoice>,
    /// Hands, or strength.
    #[serde(default)]
    pub count: u16,
}

/// A tilt.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TiltLine {
    /// Key of the role that made the picture turn.
    pub role: String,
    /// How the group saw it before.
    pub before: String,
    /// How the group sees it now.
    pub after: String,
}

/// A version of the problem sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentenceLine {
    /// The sentence.
    pub text: String,
    /// The answers.
    pub consents: Vec<ConsentLine>,
}

/// One answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentLine {
    /// Key of the member.
    pub member: String,
    /// `agrees`, `can_live_with` or `no`.
    #[serde(with = "ConsentAnswerName")]
    pub answer: ConsentAnswer,
    /// What the member adds.
    #[serde(default)]
    pub remark: String,
}

/// A leeway card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeewayLine {
    /// Key of the role.
    pub role: String,
    /// Mag.
    pub may: String,
    /// Kan.
    pub can: String,
    /// Durft.
    pub dares: String,
    /// Wil.
    pub wants: String,
    /// What holds the role back.
    pub holds_back: String,
    /// Who can give more room.
    pub who_gives_room: String,
    /// Room that the role is given, from 1 to 5; 0 when it was not said.
    #[serde(default)]
    pub given: u16,
    /// Room that the role takes, as `given`.
    #[serde(default)]
    pub taken: u16,
    /// What a small step would be.
    #[serde(default)]
    pub small_step: String,
}

/// Answers to what is asked in every case; what is left out is not answered in this step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StandingLine {
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

/// Something that is needed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedLine {
    /// Key of the role that named it.
    pub role: String,
    /// What is needed.
    pub what: String,
    /// Who can do it best, in words.
    #[serde(default)]
    pub best: String,
    /// Who lets go of something, in words.
    #[serde(default)]
    pub lets_go: String,
}

/// A promise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementLine {
    /// How later sessions refer to it.
    pub key: String,
    /// Who does it.
    pub who: Party,
    /// With whom, in words.
    #[serde(default)]
    pub with: String,
    /// What.
    pub what: String,
    /// By when, in days after this session.
    pub by_days: u16,
    /// Who is told, in words.
    pub tell: String,
}

/// Who keeps a promise: `{"member": key}`, `{"role": key}` or `"group"`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// A member.
    Member(String),
    /// Everybody of a role.
    Role(String),
    /// The whole group.
    Group,
}

/// What became of a promise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultLine {
    /// Key of the promise.
    pub agreement: String,
    /// What came of it.
    pub result: String,
}

/// A lesson.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonLine {
    /// Key of the role that put it into words.
    pub role: String,
    /// `approach` or `value`.
    #[serde(with = "LessonAboutName")]
    pub about: LessonAbout,
    /// The lesson.
    pub text: String,
    /// What the group did with it since.
    #[serde(default)]
    pub followed: Option<FollowedLine>,
}

/// What a group did with a lesson.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowedLine {
    /// `trying`, `applied` or `let_go`.
    #[serde(with = "LessonStateName")]
    pub state: LessonState,
    /// What came of it.
    #[serde(default)]
    pub result: String,
}

#[derive(Deserialize)]
#[serde(remote = "ConsentAnswer", rename_all = "snake_case")]
enum ConsentAnswerName {
    Agrees,
    CanLiveWith,
    No,
}

#[derive(Deserialize)]
#[serde(remote = "LessonAbout", rename_all = "snake_case")]
enum LessonAboutName {
    Approach,
    Value,
}

#[derive(Deserialize)]
#[serde(remote = "LessonState", rename_all = "snake_case")]
enum LessonStateName {
    Noted,
    Trying,
    Applied,
    LetGo,
}

#[derive(Deserialize)]
#[serde(remote = "IdeaOutcome", rename_all = "snake_case")]
enum IdeaOutcomeName {
    Do,
    TrySmall,
    NotNow,
    PassedOn,
}

#[derive(Deserialize)]
#[serde(remote = "RowChoice", rename_all = "snake_case")]
enum RowChoiceName {
    Cold,
    Lukewarm,
    Warm,
    Helps,
    Hinders,
    High,
    Low,
}

fn choice<'de, D: Deserializer<'de>>(from: D) -> Result<Option<RowChoice>, D::Error> {
    #[derive(Deserialize)]
    struct Named(#[serde(with = "RowChoiceName")] RowChoice);
    Ok(Option::<Named>::deserialize(from)?.map(|named| named.0))
}
