//! Everything the screens of one session show.

use super::course as course_of;
use super::group_language::GroupLanguage;
use super::still_there;
use super::words::local;
use super::{agreements, aim, asked, blocks, case, items, lines, people, privacy, rows};
use crate::error::AppError;
use crate::library;
use crate::wire::line::{LineKind, LineView};
use crate::wire::session::SessionFields;
use crate::wire::session_view::{BlockView, Capture, SessionView, Shortcoming};
use crate::wire::shell::Language;
use domain::agenda::promised_end;
use domain::aim::{Aim, Subject};
use domain::attendance::{Absence, taking_part};
use domain::case_study::{CaseStudy, PersonVoice};
use domain::ids::SessionId;
use domain::promise::promised_minutes;
use domain::session::{Course, Session};
use domain::sheet::SheetRow;
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
    let aim = reads.aim(id)?;
    let language = &GroupLanguage::of(reads, session.community, language)?;
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
    // A session that has begun goes on naming where people came from, also when the organisation left the list.
    let organisations = match session.started_at {
        Some(_) => people::organisations_ever(reads, session.community, &members)?,
        None => reads.organisations(session.community)?,
    };
    let absences = reads.absences(id)?;
    let mut people = people::people(
        &session,
        &members,
        &participants,
        &attendance,
        &organisations,
        language,
    );
    let now = course.current().map(|block| block.id);
    for person in &mut people {
        let away = |a: &Absence| a.member.0 == person.member && Some(a.block) == now;
        person.away = person.here && absences.iter().any(away);
    }
    let here = |block| taking_part(&attendance, &absences, block);
    let lines = all_lines(reads, id, language)?;
    let rows = reads.sheet_rows(id)?;
    let mut view = SessionView {
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
        shortcomings: shortcomings(&session, &aim, study.as_ref(), participants.is_empty()),
        blocks: privacy::written_down(
            without_case(
                blocks::block_views(&session, &blocks, &visits, &rows, here, language),
                &aim,
            ),
            &session,
            &blocks,
        ),
        current: course.current().map(|b| b.id.0),
        clock_runs: course.open_visit().is_some(),
        entered_at: course.open_visit().map(|v| v.entered_at),
        started_at: session.started_at,
        closed_at: session.closed_at,
        promised_end: promised_end(&session, &blocks),
        voices: people::voices(&people, spoken(&lines, &rows), language),
        people,
        tilts: lines::tilts(&reads.tilts(id)?, language),
        sentences: lines::sentences(&reads.problem_sentences(id)?, &consents, &members, language),
        leeways: lines::leeways(&reads.leeways(id)?, language),
        standing: asked::standing(reads.standing_answers(id)?),
        needs: course_of::needs(&reads.needs(id)?, language),
        absences: course_of::absences(&absences),
        choices: course_of::choices(&reads.agenda_choices(id)?, language),
        passes: asked::passes(&reads.round_passes(id)?),
        agreements: agreements::agreements(reads, &reads.agreements(id)?)?,
        rows: rows::row_views(&session, &blocks, &rows, language),
        lines,
        worked: session.worked.clone(),
        good: session.good.clone(),
        good_for_whom: session.good_for_whom.clone(),
        next_on: session.next_on,
        next_host: session.next_host.clone(),
        next_about: session.next_about.clone(),
        thanks: session.thanks.clone(),
        fields: fields(&session),
        question: study
            .as_ref()
            .map_or_else(|| aim.question.clone(), |c| c.question.clone()),
        promised_minutes: promised_minutes(&session, &aim),
        aim: aim::fields(&aim),
        privacy: privacy::privacy(&session, &course),
    };
    view.privacy.stands = privacy::stands(&view);
    Ok(view)
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

fn shortcomings(
    session: &Session,
    aim: &Aim,
    case: Option<&CaseStudy>,
    nobody: bool,
) -> Vec<Shortcoming> {
    use Shortcoming as S;
    let general = aim.subject == Subject::General;
    let voice = case.map(|c| c.voice);
    let hidden = voice == Some(PersonVoice::DoesNotKnow);
    let missing = [
        (session.on.is_none() || session.starts.is_none(), S::NoDate),
        (session.host.is_none(), S::NoHost),
        (nobody, S::NoParticipants),
        (general && aim.question.is_empty(), S::NoGeneralQuestion),
        (general && aim.example.is_empty(), S::NoExample),
        (!general && case.is_none(), S::NoCase),
        (case.is_some_and(|c| c.question.is_empty()), S::NoQuestion),
        (voice == Some(PersonVoice::Unanswered), S::NoVoice),
        (
            hidden && case.is_some_and(|c| c.voice_why.is_empty()),
            S::NoVoiceWhy,
        ),
        (aim.expectation.is_empty(), S::NoExpectation),
    ];
    missing
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, what)| what)
        .collect()
}

/// What a step of a session on this subject writes down: a story is kept with the case, and a general question has none.
fn without_case(mut blocks: Vec<BlockView>, aim: &Aim) -> Vec<BlockView> {
    if aim.subject == Subject::General {
        for block in blocks.iter_mut().filter(|b| b.capture == Capture::Story) {
            block.capture = Capture::Note;
        }
    }
    blocks
}

/// The role of everything that was said from a role.
fn spoken<'a>(lines: &'a [LineView], rows: &'a [SheetRow]) -> impl Iterator<Item = &'a str> {
    let of_rows = rows.iter().filter_map(|row| row.role.as_ref());
    let of_lines = lines.iter().filter_map(|line| line.role.as_deref());
    of_lines.chain(of_rows.map(|role| role.0.as_str()))
}

/// All lines of a session, in the order in which they were typed.
fn all_lines(
    reads: &Reads<'_>,
    id: SessionId,
    language: &GroupLanguage,
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
        parked_items as ParkedItem,
        closing_words as ClosingWord
    );
    macro_rules! add_marked {
        ($($read:ident as $kind:ident),*) => {$(
            for row in reads.$read(id)? {
                let (block, role) = (Some(row.block.0), row.role.as_ref());
                all.push(LineView {
                    stays_in_group: row.stays_in_group,
                    ..lines::line(row.id.0, LineKind::$kind, block, role, &row.text, language)
                });
            }
        )*};
    }
    add_marked!(ideas as Idea, rule_signals as RuleSignal);
    all.sort_by_key(|line| line.id);
    Ok(all)
}
