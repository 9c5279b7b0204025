//! Preparing a session and moving it from concept to finished.

use super::change::{change, open_session};
use super::course::note_choice;
use super::standstill::stop_visit;
use super::venue::proposed;
use super::version::keep_version;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits;
use crate::views;
use crate::views::agreed::filled_in;
use crate::views::group_language::GroupLanguage;
use crate::wire::carry::CarryPoint;
use crate::wire::session::{
    MoveKind, NextTimeFields, ParticipantsFields, Presence, ReflectionFields, SessionFields,
    SessionItem, SessionMove, ThanksFields, Today,
};
use crate::wire::session_view::SessionView;
use crate::wire::shell::{ById, Done, InCommunity};
use domain::agenda_choice::ChoiceKind;
use domain::aim::Subject;
use domain::attendance::{Attendance, Participant};
use domain::block::{Block, Visit};
use domain::carry::session_before;
use domain::ids::{
    AttendanceId, BlockId, CaseId, CommunityId, MemberId, SessionId, VisitId, derived,
};
use domain::member::MemberKind;
use domain::method::MethodKey;
use domain::privacy::PrivacyMode;
use domain::promise::promised_at_start;
use domain::session::{Course, Move, Session, SessionStatus};
use domain::standstill::promise_after;
use store::{Action, Tx};
use uuid::Uuid;

/// The first screen of the day.
pub fn today(inner: &mut Inner, asked: InCommunity) -> Result<Today, AppError> {
    let today = inner.today();
    let reads = inner.store()?.read();
    let community = CommunityId(asked.community);
    let language = &GroupLanguage::of(&reads, community, inner.language())?;
    let sessions = reads.sessions(community)?;
    let item = |s: &Session| views::items::session_item(&reads, s, language);
    let of = |status| sessions.iter().filter(move |s| s.status == status);
    let upcoming = sessions
        .iter()
        .filter(|s| matches!(s.status, SessionStatus::Concept | SessionStatus::Planned));
    let next = upcoming.min_by_key(|s| (s.on.is_none(), s.on, s.starts));
    let last = of(SessionStatus::Finished).max_by_key(|s| (s.on, s.starts));
    Ok(Today {
        today,
        running: of(SessionStatus::Running)
            .map(item)
            .collect::<Result<_, _>>()?,
        next: next.map(item).transpose()?,
        last: last.map(item).transpose()?,
        sessions: u32::try_from(sessions.len()).unwrap_or(u32::MAX),
        conflicts: views::conflicts::count(&reads, asked.community)?,
    })
}

/// All sessions of a group, the newest first.
pub fn session_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<SessionItem>, AppError> {
    let reads = inner.store()?.read();
    let community = CommunityId(asked.community);
    let language = &GroupLanguage::of(&reads, community, inner.language())?;
    let mut all = reads.sessions(community)?;
    all.sort_by_key(|s| std::cmp::Reverse((s.on, s.starts)));
    all.iter()
        .map(|s| Ok(views::items::session_item(&reads, s, language)?))
        .collect()
}

/// Makes a session with the first method and its shortest variant, at the place and with the host that was agreed last time
/// or else whose turn it is, and with the core of the group expected; all of it can be changed.
pub fn session_create(inner: &mut Inner, asked: InCommunity) -> Result<Done, AppError> {
    let method = library::methods()
        .first()
        .ok_or_else(|| AppError::new(ErrorCode::LibraryBroken))?;
    let variant = *method
        .variants_minutes
        .first()
        .ok_or_else(|| AppError::new(ErrorCode::LibraryBroken))?;
    change(inner, Action::SessionSave, |tx| {
        let community = tx.read().community(CommunityId(asked.community))?;
        let (place, host) = proposed(&tx.read(), &community)?;
        let id = SessionId(tx.new_id());
        let session = Session {
            id,
            community: community.id,
            on: None,
            starts: None,
            host,
            place,
            method: method.key.clone(),
            method_why: String::new(),
            variant_minutes: variant,
            case: None,
            private_notes: String::new(),
            status: SessionStatus::Concept,
            started_at: None,
            promised_end: None,
            closed_at: None,
            worked: String::new(),
            good: String::new(),
            good_for_whom: String::new(),
            next_on: None,
            next_host: String::new(),
            next_about: String::new(),
            thanks: String::new(),
            privacy: PrivacyMode::default(),
        };
        let all = tx.read().sessions(community.id)?;
        let agreed = match session_before(&session, &all) {
            Some(before) => filled_in(&tx.read(), &session, before, CarryPoint::Host)?,
            None => None,
        };
        tx.put(&agreed.unwrap_or(session))?;
        put_blocks(tx, id, &method.key, variant, Subject::Case)?;
        let members = tx.read().members(community.id)?;
        for member in members.iter().filter(|m| m.kind == MemberKind::Core) {
            tx.put(&expected(id, member.id))?;
        }
        Ok(Some(id.0))
    })
}

/// A member who is expected.
fn expected(session: SessionId, member: MemberId) -> Participant {
    Participant {
        id: derived::participant(session, member),
        session,
        member,
    }
}

/// Makes the blocks of a variant.
fn put_blocks(
    tx: &mut Tx<'_>,
    session: SessionId,
    method: &MethodKey,
    variant: u16,
    subject: Subject,
) -> Result<(), AppError> {
    let broken = || AppError::new(ErrorCode::LibraryBroken).with("file", &method.0);
    let steps = library::method(method)
        .and_then(|m| m.variant_for(variant, subject))
        .ok_or_else(broken)?;
    for (n, (step, minutes)) in steps.into_iter().enumerate() {
        let id = BlockId(tx.new_id());
        tx.put(&Block {
            id,
            session,
            method: None,
            step: step.key.clone(),
            own_name: String::new(),
            position: Block::position_at(n),
            minutes,
            extra_minutes: 0,
            revealed_at: None,
        })?;
    }
    Ok(())
}

/// The whole session.
pub fn session_get(inner: &mut Inner, asked: ById) -> Result<SessionView, AppError> {
    let language = inner.language();
    views::session::session_view(&inner.store()?.read(), SessionId(asked.id), language)
}

/// Changes what is filled in while preparing. Another method or length makes the blocks anew, as long as the session has
/// not begun. A length that the method does not come in becomes the one that fits into it: whoever chooses another method
/// has not yet seen its lengths.
pub fn session_save(inner: &mut Inner, given: SessionFields) -> Result<Done, AppError> {
    let place = limits::short(&given.place)?;
    let method_why = limits::text(&given.method_why, limits::LINE_CHARS_MAX)?;
    let private_notes = limits::text(&given.private_notes, limits::STORY_CHARS_MAX)?;
    let method = MethodKey(limits::key(given.method)?);
    let variant_minutes = library::method(&method)
        .and_then(|m| m.length_within(given.variant_minutes))
        .ok_or_else(|| AppError::new(ErrorCode::LibraryBroken).with("file", &method.0))?;
    change(inner, Action::SessionSave, |tx| {
        let known = open_session(&tx.read(), given.id)?;
        let begun = known.status == SessionStatus::Running;
        let other_blocks = known.method != method || known.variant_minutes != variant_minutes;
        let id = known.id;
        let subject = tx.read().aim(id)?.subject;
        if other_blocks && begun {
            return Err(AppError::new(ErrorCode::MoveRefused).with("why", "begun"));
        }
        if other_blocks {
            for block in tx.read().blocks(id)? {
                tx.remove::<Block>(block.id)?;
            }
            put_blocks(tx, id, &method, variant_minutes, subject)?;
        }
        tx.put(&Session {
            on: given.on,
            starts: given.starts,
            host: given.host.map(MemberId),
            place,
            method,
            method_why,
            variant_minutes,
            case: given.case.map(CaseId).filter(|_| subject == Subject::Case),
            private_notes,
            ..known
        })?;
        Ok(Some(id.0))
    })
}

/// Puts a session in the bin; Ctrl+Z brings it back.
pub fn session_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::SessionRemove, |tx| {
        tx.remove::<Session>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

/// Moves a session. Looking ahead is not a move and never comes here.
pub fn session_move(inner: &mut Inner, given: SessionMove) -> Result<Done, AppError> {
    let (wanted, action) = match given.to {
        MoveKind::Plan => (Move::Plan, Action::SessionPlan),
        MoveKind::Start => (Move::Start, Action::SessionStart),
        MoveKind::Next => (Move::Next, Action::SessionMove),
        MoveKind::Previous => (Move::Previous, Action::SessionMove),
        MoveKind::GoTo => (
            Move::GoTo(BlockId(given.block.unwrap_or_else(Uuid::nil))),
            Action::SessionMove,
        ),
        MoveKind::Pause => (Move::Pause, Action::SessionPause),
        MoveKind::Resume => (Move::Resume, Action::SessionPause),
        MoveKind::Close => (Move::Close, Action::SessionClose),
    };
    let local = inner.local();
    let moved = change(inner, action, |tx| {
        let id = SessionId(given.id);
        let session = tx.read().session(id)?;
        let now = tx.now();
        let mut visits = tx.read().visits(id)?;
        if let (Some(visit), Some(last_sign)) = (visits.last_mut(), tx.read().last_written()?) {
            // The laptop slept with the session open: the days between are nobody's.
            if let Some(left_at) = stop_visit(tx, visit, last_sign, now)? {
                visit.left_at = Some(left_at);
            }
        }
        let blocks = tx.read().blocks(id)?;
        let turn = Course {
            status: session.status,
            blocks: &blocks,
            visits: &visits,
        }
        .turn(wanted)?;
        let stood_still_since = visits.last().and_then(|visit| visit.left_at);
        if let Move::GoTo(to) = wanted {
            for skipped in passed_over(&blocks, &visits, to) {
                note_choice(tx, &session, skipped, ChoiceKind::Skipped, 0)?;
            }
        }
        if let Some(visit) = visits.iter().find(|v| Some(v.id) == turn.leave) {
            tx.put(&Visit {
                left_at: Some(now),
                ..visit.clone()
            })?;
        }
        if let Some(block) = turn.enter {
            let visit = VisitId(tx.new_id());
            tx.put(&Visit {
                id: visit,
                session: id,
                block,
                entered_at: now,
                left_at: None,
            })?;
        }
        let closed_at = match wanted {
            Move::Close => Some(now),
            _ => session.closed_at,
        };
        if wanted == Move::Close {
            for stay in tx
                .read()
                .attendance(id)?
                .into_iter()
                .filter(|a| a.left_at.is_none())
            {
                tx.put(&Attendance {
                    left_at: Some(now),
                    ..stay
                })?;
            }
        }
        let begins = wanted == Move::Start;
        let started_at = session.started_at.or(begins.then_some(now));
        let aim = tx.read().aim(id)?;
        let promised_end = session
            .promised_end
            .or_else(|| begins.then(|| promised_at_start(now, local(now).time(), &aim, &blocks)))
            .map(
                |promised| match stood_still_since.filter(|_| turn.enter.is_some()) {
                    Some(since) => promise_after(promised, since, now),
                    None => promised,
                },
            );
        tx.put(&Session {
            status: turn.status,
            started_at,
            promised_end,
            closed_at,
            ..session
        })?;
        if wanted == Move::Close {
            keep_version(tx, id, now)?;
        }
        Ok(Some(given.id))
    })?;
    if given.to == MoveKind::Close {
        inner.owe_to_shared_folder(SessionId(given.id));
    }
    Ok(moved)
}

/// The steps between where the group is and where it goes, in which it has not been.
fn passed_over<'a>(
    blocks: &'a [Block],
    visits: &'a [Visit],
    to: BlockId,
) -> impl Iterator<Item = &'a Block> {
    let place = |id: BlockId| blocks.iter().position(|b| b.id == id);
    let from = visits.last().and_then(|visit| place(visit.block));
    let between = from.zip(place(to)).and_then(|(a, b)| blocks.get(a + 1..b));
    let been = |block: &Block| visits.iter().any(|visit| visit.block == block.id);
    between
        .unwrap_or_default()
        .iter()
        .filter(move |block| !been(block))
}

/// Says who is expected.
pub fn participants_save(inner: &mut Inner, given: ParticipantsFields) -> Result<Done, AppError> {
    change(inner, Action::ParticipantsSave, |tx| {
        let session = open_session(&tx.read(), given.session)?.id;
        for known in tx.read().participants(session)? {
            if !given.members.contains(&known.member.0) {
                tx.remove::<Participant>(known.id)?;
            }
        }
        for member in given.members.into_iter().map(MemberId) {
            tx.put(&expected(session, member))?;
        }
        Ok(Some(session.0))
    })
}

/// Somebody comes in or leaves; the time is taken.
pub fn presence_set(inner: &mut Inner, given: Presence) -> Result<Done, AppError> {
    let action = if given.here {
        Action::AttendanceArrive
    } else {
        Action::AttendanceLeave
    };
    change(inner, action, |tx| {
        let session = open_session(&tx.read(), given.session)?.id;
        let member = tx.read().member(MemberId(given.member))?.id;
        let now = tx.now();
        let stay = tx
            .read()
            .attendance(session)?
            .into_iter()
            .find(|a| a.member == member && a.left_at.is_none());
        match (stay, given.here) {
            (None, true) => {
                let id = AttendanceId(tx.new_id());
                tx.put(&Attendance {
                    id,
                    session,
                    member,
                    arrived_at: now,
                    left_at: None,
                })?;
            }
            (Some(stay), false) => tx.put(&Attendance {
                left_at: Some(now),
                ..stay
            })?,
            _ => {}
        }
        Ok(Some(given.member))
    })
}

/// Answers the two reflection questions.
pub fn reflection_save(inner: &mut Inner, given: ReflectionFields) -> Result<Done, AppError> {
    let text = |given: &str| limits::text(given, limits::LINE_CHARS_MAX);
    let (worked, good, good_for_whom) = (
        text(&given.worked)?,
        text(&given.good)?,
        text(&given.good_for_whom)?,
    );
    change(inner, Action::ReflectionSave, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        tx.put(&Session {
            worked,
            good,
            good_for_whom,
            ..session
        })?;
        Ok(Some(given.session))
    })
}

/// Notes the next time.
pub fn next_time_save(inner: &mut Inner, given: NextTimeFields) -> Result<Done, AppError> {
    let (next_host, next_about) = (
        limits::short(&given.next_host)?,
        limits::short(&given.next_about)?,
    );
    change(inner, Action::NextTimeSave, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        tx.put(&Session {
            next_on: given.next_on,
            next_host,
            next_about,
            ..session
        })?;
        Ok(Some(given.session))
    })
}

/// Says thanks to who received the group.
pub fn thanks_save(inner: &mut Inner, given: ThanksFields) -> Result<Done, AppError> {
    let thanks = limits::text(&given.thanks, limits::LINE_CHARS_MAX)?;
    change(inner, Action::ThanksSave, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        tx.put(&Session { thanks, ..session })?;
        Ok(Some(given.session))
    })
}
