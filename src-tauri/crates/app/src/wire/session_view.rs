//! Everything the screens of one session show: preparing, live, harvest.

use super::aim::AimFields;
use super::asked::{PassView, StandingView};
use super::case::CaseFields;
use super::course::{AbsenceView, ChoiceView, NeedView};
use super::line::{AgreementView, LeewayView, LineView, SentenceView, TiltView};
use super::privacy::PrivacyView;
use super::row::RowView;
use super::session::{SessionFields, SessionStatus};
use super::wire;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

wire! {
    /// What a step expects from the capture line.
    pub enum Capture {
        /// Who is here.
        Attendance,
        /// Promises of earlier sessions.
        OpenLines,
        /// The story in a few sentences.
        Story,
        /// Lines from outside.
        Outside,
        /// Lines from inside.
        Inside,
        /// Lines from both sides, and tilts.
        BothViews,
        /// Own sentences, then one shared sentence with consent.
        ProblemSentence,
        /// A leeway card per role.
        Leeway,
        /// Promises.
        Agreements,
        /// Lessons.
        Lessons,
        /// Next time and how everybody goes home.
        Closing,
        /// A break.
        Pause,
        /// Free lines, or lines per role.
        Note,
        /// One sentence.
        Sentence,
        /// Questions, how close each comes, and its answer.
        Questions,
        /// Lines in two columns.
        TwoColumns,
        /// A table with a row for everybody concerned.
        Stakeholders,
        /// Two ways, each with its harm.
        Dilemma,
        /// Hands counted for each choice.
        Vote,
        /// A sentence that everybody completes.
        Frame,
        /// What happened when, high or low.
        Timeline,
        /// What helps and what hinders, and how strongly.
        ForceField,
        /// Nothing is written down.
        Nothing,
    }

    /// Who may speak.
    pub enum Speaks {
        /// Everybody.
        All,
        /// Everybody but the one who brought the case.
        PresenterSilent,
        /// Only the one who brought the case.
        PresenterOnly,
        /// Everybody in turn.
        OneByOne,
        /// Those who work with the case; the others listen.
        InnerRing,
    }

    /// A cell that every row of a sheet has.
    pub struct CellView {
        /// Its key.
        pub key: String,
        /// What the method calls it; absent for a cell that every sheet of its kind has, which the screen has words for.
        pub label: Option<String>,
    }

    /// A question for one role.
    pub struct RoleQuestion {
        /// Key of the role.
        pub role: String,
        /// Its name.
        pub role_name: String,
        /// The question.
        pub text: String,
    }

    /// A block with what its step says.
    pub struct BlockView {
        /// Its id.
        pub id: Uuid,
        /// Key of the step.
        pub step: String,
        /// Name: what the group calls it, or else that of its step.
        pub name: String,
        /// Name of its step.
        pub step_name: String,
        /// What the group calls it; empty when it goes by the name of its step.
        pub own_name: String,
        /// Planned minutes.
        pub minutes: u16,
        /// Minutes added while it ran.
        pub extra_minutes: u16,
        /// Planned start on the clock.
        pub starts: Option<NaiveTime>,
        /// What it is for.
        pub purpose: String,
        /// Zeg of vraag.
        pub facilitator: String,
        /// One thing to avoid.
        pub avoid: String,
        /// What the beamer says.
        pub beamer: String,
        /// Questions per role.
        pub questions: Vec<RoleQuestion>,
        /// What it expects.
        pub capture: Capture,
        /// The cells of a row, in order; none when it is no sheet.
        pub cells: Vec<CellView>,
        /// The block whose sheet it writes on: its own, or that of an earlier step of the same kind.
        pub sheet: Option<Uuid>,
        /// Votes for each person present; 0 when it is no vote.
        pub votes: u16,
        /// Votes that can still be given; absent when nobody is known to be present, or when it is no vote.
        pub votes_left: Option<u32>,
        /// Who may speak.
        pub speaks: Speaks,
        /// Everybody has a turn.
        pub per_person: bool,
        /// What is written here is kept back from the room until it is shown to all.
        pub kept_back: bool,
        /// Everybody writes first here, whether it was shown since or not.
        pub write_first: bool,
        /// Ideas and solutions belong here; one that is proposed before waits for it.
        pub suggestions: bool,
        /// Free lines can be written down beside what it asks for.
        pub takes_notes: bool,
        /// What is learned can be marked in it, and agreements be made.
        pub takes_marks: bool,
        /// It goes past all roles at the table one by one.
        pub round: bool,
        /// What is needed is written down before who does it.
        pub needs_first: bool,
        /// Key of the role that is asked first.
        pub who_first: Option<String>,
        /// Keeps its minutes when time is short.
        pub protected: bool,
        /// Was the current one at least once.
        pub visited: bool,
        /// When it was entered for the first time; absent while it was not.
        pub began_at: Option<DateTime<Utc>>,
        /// Seconds spent in it until now, the open visit not counted.
        pub spent_before_s: u32,
    }

    /// A person on the attendance list.
    pub struct PersonView {
        /// The member.
        pub member: Uuid,
        /// Name at the table.
        pub name: String,
        /// Organisation.
        pub organisation: String,
        /// Keys of roles, the usual one first.
        pub roles: Vec<String>,
        /// Names of the roles.
        pub role_names: Vec<String>,
        /// Others at the table work for this person; for the eyes of the facilitator, while preparing.
        pub manager: bool,
        /// Is expected.
        pub expected: bool,
        /// Sits at the table now.
        pub here: bool,
        /// Sits at the table and is away for the current step.
        pub away: bool,
        /// First arrival.
        pub arrived_at: Option<DateTime<Utc>>,
        /// Last leaving; absent while here.
        pub left_at: Option<DateTime<Utc>>,
        /// Came in after the session had begun, by this many minutes.
        pub late_min: Option<u16>,
    }

    /// How often a role was heard.
    pub struct VoiceCount {
        /// Key of the role.
        pub role: String,
        /// Its name.
        pub role_name: String,
        /// Lines in this session.
        pub lines: u32,
        /// Somebody with this role sits at the table.
        pub here: bool,
    }

    /// What is still missing; never an error.
    pub enum Shortcoming {
        /// No date or start.
        NoDate,
        /// Nobody is expected.
        NoParticipants,
        /// No case.
        NoCase,
        /// The case has no question.
        NoQuestion,
        /// It is not said where the person stands.
        NoVoice,
        /// No host.
        NoHost,
        /// The general question is not written down.
        NoGeneralQuestion,
        /// The general question has no example from practice.
        NoExample,
        /// The person does not know, and it is not said why.
        NoVoiceWhy,
        /// It is not said what everybody may expect.
        NoExpectation,
    }

    /// The whole session.
    pub struct SessionView {
        /// What is filled in while preparing.
        pub fields: SessionFields,
        /// What it sets out to do.
        pub aim: AimFields,
        /// Its question: that of the case, or the general one; empty while nobody wrote it.
        pub question: String,
        /// How long it may take by what was promised, in minutes.
        pub promised_minutes: u16,
        /// The group.
        pub community: Uuid,
        /// Name of the group.
        pub community_name: String,
        /// Where it stands.
        pub status: SessionStatus,
        /// The planned end on the clock.
        pub ends: Option<NaiveTime>,
        /// Name of the host.
        pub host_name: Option<String>,
        /// Name of the method.
        pub method_name: String,
        /// The case.
        pub case: Option<CaseFields>,
        /// Its code.
        pub case_code: Option<String>,
        /// What is still missing before the start.
        pub shortcomings: Vec<Shortcoming>,
        /// The steps in order.
        pub blocks: Vec<BlockView>,
        /// The current block, or the one before the pause.
        pub current: Option<Uuid>,
        /// The clock runs.
        pub clock_runs: bool,
        /// When the open visit began.
        pub entered_at: Option<DateTime<Utc>>,
        /// When it began.
        pub started_at: Option<DateTime<Utc>>,
        /// When it was closed.
        pub closed_at: Option<DateTime<Utc>>,
        /// The end that was promised: real start plus the minutes planned then. It stands once the session has begun.
        pub promised_end: Option<DateTime<Utc>>,
        /// Members expected or present.
        pub people: Vec<PersonView>,
        /// Roles at the table and how often they were heard.
        pub voices: Vec<VoiceCount>,
        /// All lines, oldest first.
        pub lines: Vec<LineView>,
        /// All rows on sheets, oldest first.
        pub rows: Vec<RowView>,
        /// Tilts.
        pub tilts: Vec<TiltView>,
        /// Versions of the problem sentence, oldest first.
        pub sentences: Vec<SentenceView>,
        /// Leeway cards.
        pub leeways: Vec<LeewayView>,
        /// The answers to what is asked in every case.
        pub standing: StandingView,
        /// What is needed.
        pub needs: Vec<NeedView>,
        /// Who was away for which step.
        pub absences: Vec<AbsenceView>,
        /// Choices about the agenda that were made while it ran, oldest first.
        pub choices: Vec<ChoiceView>,
        /// Who had nothing to add in a round.
        pub passes: Vec<PassView>,
        /// Promises made now.
        pub agreements: Vec<AgreementView>,
        /// Did it work?
        pub worked: String,
        /// Was it good?
        pub good: String,
        /// And for whom?
        pub good_for_whom: String,
        /// Date of the next time.
        pub next_on: Option<NaiveDate>,
        /// Host of the next time.
        pub next_host: String,
        /// What it is about.
        pub next_about: String,
        /// The word of thanks for who received the group.
        pub thanks: String,
        /// What is written down, and what stays in the group.
        pub privacy: PrivacyView,
    }
}
