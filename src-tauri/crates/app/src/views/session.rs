//! Everything the screens of one session show.

use super::still_there;
use super::words::{local, role_name};
use super::{agreements, case, items, lines, people};
use crate::error::AppError;
use crate::library;
use crate::wire::line::{LineKind, LineView};
use crate::wire::session::SessionFields;
use crate::wire::session_view::{BlockView, Capture, RoleQuestion, SessionView, Shortcoming};
use crate::wire::shell::Language;
use chrono::{DateTime, NaiveTime, Utc};
use domain::agenda::{clock_times, promised_end, time_spent};
use domain::block::{Block, Visit};
use domain::case_study::{CaseStudy, PersonVoice};
use domain::ids::SessionId;
use domain::session::{Course, Session};
use store::{Reads, StoreError};

/// The whole session.
///
/// # Errors
/// When the session is not there any more, and when the store cannot be read.
pub fn session_view(
    reads: &Reads<'_>,
    id: SessionId,
    language: Language,
) -> Result<SessionView, AppError> {
    let session = reads.session(id)?;
    let attendance = reads.attendance(id)?;
    let consents = reads.consents(id)?;
    // Whoever took part is named, also after leaving the group. A host of what is still to come must be a member.
    let begun_by = session.host.filter(|_| session.started_at.is_some());
    let took_part = attendance.iter().map(|a| a.member);
    let took_part = took_part.chain(consents.iter().map(|c| c.member));
    let members = people::members_ever(reads, session.community, took_part.chain(begun_by))?;
    let participants = reads.participants(id)?;
    let blocks = reads.blocks(id)?;
    let visits = reads.visits(id)?;
    let study = session
        .case
        .map(|case| still_there(reads.case(case)))
        .transpose()?
        .flatten();
    let course = Course {
        status: session.status,
        blocks: &blocks,
        visits: &visits,
    };
    let people = people::people(&session, &members, &participants, &attendance, language);
    let lines = all_lines(reads, id, language)?;
    let open_lines = reads.open_agreements(session.community, id)?;
    Ok(SessionView {
        community: session.community.0,
        community_name: reads.community(session.community)?.name,
        status: items::status(session.status),
        ends: items::ends(&session, &blocks),
        host_name: session
            .host
            .and_then(|h| members.iter().find(|m| m.id == h))
            .map(|m| m.name.clone()),
        method_name: library::method(&session.method)
            .map(|m| local(&m.name, language))
            .unwrap_or_default(),
        case: study.as_ref().map(case::fields),
        case_code: study.as_ref().map(|c| c.code.0.clone()),
        shortcomings: shortcomings(&session, study.as_ref(), participants.is_empty()),
        blocks: block_views(&session, &blocks, &visits, language),
        current: course.current().map(|b| b.id.0),
        clock_runs: course.open_visit().is_some(),
        entered_at: course.open_visit().map(|v| v.entered_at),
        started_at: session.started_at,
        closed_at: session.closed_at,
        promised_end: promised_end(&session, &blocks),
        voices: people::voices(&people, &lines, language),
        people,
        tilts: lines::tilts(&reads.tilts(id)?, language),
        sentences: lines::sentences(&reads.problem_sentences(id)?, &consents, &members, language),
        leeways: lines::leeways(&reads.leeways(id)?, language),
        agreements: agreements::agreements(reads, &reads.agreements(id)?)?,
        open_lines: agreements::agreements(reads, &open_lines)?,
        lines,
        worked: session.worked.clone(),
        good: session.good.clone(),
        good_for_whom: session.good_for_whom.clone(),
        next_on: session.next_on,
        next_host: session.next_host.clone(),
        next_about: session.next_about.clone(),
        fields: fields(&session),
    })
}

fn fields(session: &Session) -> SessionFields {
    SessionFields {
        id: session.id.0,
        on: session.on,
        starts: session.starts,
        host: session.host.map(|h| h.0),
        place: session.place.clone(),
        method: session.method.0.clone(),
        method_why: session.method_why.clone(),
        variant_minutes: session.variant_minutes,
        case: session.case.map(|c| c.0),
        private_notes: session.private_notes.clone(),
    }
}

fn shortcomings(session: &Session, case: Option<&CaseStudy>, nobody: bool) -> Vec<Shortcoming> {
    let missing = [
        (
            session.on.is_none() || session.starts.is_none(),
            Shortcoming::NoDate,
        ),
        (session.host.is_none(), Shortcoming::NoHost),
        (nobody, Shortcoming::NoParticipants),
        (case.is_none(), Shortcoming::NoCase),
        (
            case.is_some_and(|c| c.question.is_empty()),
            Shortcoming::NoQuestion,
        ),
        (
            case.is_some_and(|c| c.voice == PersonVoice::Unanswered),
            Shortcoming::NoVoice,
        ),
    ];
    missing
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, what)| what)
        .collect()
}

fn block_views(
    session: &Session,
    blocks: &[Block],
    visits: &[Visit],
    language: Language,
) -> Vec<BlockView> {
    let starts: Vec<NaiveTime> = session
        .starts
        .map(|at| clock_times(at, blocks))
        .unwrap_or_default();
    let method = library::method(&session.method);
    blocks
        .iter()
        .enumerate()
        .map(|(n, block)| {
            let step = method.and_then(|m| m.step(&block.step));
            let text = |pick: fn(&domain::method::Step) -> &domain::method::LocalText| {
                step.map(|s| local(pick(s), language)).unwrap_or_default()
            };
            BlockView {
                id: block.id.0,
                step: block.step.0.clone(),
                name: step.map_or_else(|| block.step.0.clone(), |s| local(&s.name, language)),
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
                who_first: step.and_then(|s| s.who_first.as_ref()).map(|r| r.0.clone()),
                protected: step.is_some_and(|s| s.protected),
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

/// The wire twin of a capture.
#[must_use]
pub fn capture(capture: domain::method::Capture) -> Capture {
    use domain::method::Capture as C;
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

/// All lines of a session, in the order in which they were typed.
fn all_lines(
    reads: &Reads<'_>,
    id: SessionId,
    language: Language,
) -> Result<Vec<LineView>, StoreError> {
    let mut all = lines::statements(&reads.statements(id)?, language);
    all.extend(lines::lessons(&reads.lessons(id)?, language));
    macro_rules! add {
        ($($read:ident as $kind:ident),*) => {$(
            for row in reads.$read(id)? {
                all.push(lines::line(
                    row.id.0, LineKind::$kind, Some(row.block.0), row.role.as_ref(), &row.text, language,
                ));
            }
        )*};
    }
    add!(
        notes as Note,
        own_sentences as OwnSentence,
        learning_moments as LearningMoment,
        ideas as Idea,
        rule_signals as RuleSignal,
        parked_items as ParkedItem
    );
    all.sort_by_key(|line| line.id);
    Ok(all)
}
