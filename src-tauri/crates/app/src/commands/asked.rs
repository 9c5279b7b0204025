//! What is asked in every case, rounds past all roles, and how much room a role has.

use super::block::block_of;
use super::change::{change, keeping_session, keeps, open_session};
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::wire::asked::{ExperienceAsked, LeewayRoom, RoundPassed, StandingFields};
use crate::wire::shell::{Done, InCommunity};
use domain::ids::{CommunityId, derived};
use domain::leeway::{Leeway, ROOM_MAX};
use domain::privacy::Matter;
use domain::role::RoleKey;
use domain::round::RoundPass;
use domain::standing::StandingAnswers;
use store::Action;

/// How often the group asked what lived experience can mean.
pub fn experience_asked(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<ExperienceAsked, AppError> {
    let reads = inner.store()?.read();
    let community = CommunityId(asked.community);
    let (sessions, answers) = (
        reads.sessions(community)?,
        reads.standing_answers_of_group(community)?,
    );
    let counted = domain::standing::ExperienceAsked::count(&sessions, &answers);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(ExperienceAsked {
        sessions: number(counted.sessions),
        asked_in: number(counted.asked_in),
        cases: number(counted.cases),
        asked_of: number(counted.asked_of),
    })
}

/// Answers what is asked in every case.
pub fn standing_save(inner: &mut Inner, given: StandingFields) -> Result<Done, AppError> {
    let text = |given: &str| limits::text(given, limits::LINE_CHARS_MAX);
    let (trusted_by, could_mediate) = (text(&given.trusted_by)?, text(&given.could_mediate)?);
    let (to_invite, experience) = (text(&given.to_invite)?, text(&given.experience)?);
    let recovery = text(&given.recovery)?;
    change(inner, Action::StandingSave, |tx| {
        let session = keeping_session(&tx.read(), given.session, Matter::Case)?;
        let id = derived::standing(session.id);
        tx.put(&StandingAnswers {
            id,
            session: session.id,
            case: session.case,
            trusted_by,
            could_mediate,
            to_invite,
            experience,
            recovery,
        })?;
        Ok(Some(id))
    })
}

/// Says that a role had nothing to add in a round, or had after all.
pub fn round_pass(inner: &mut Inner, given: RoundPassed) -> Result<Done, AppError> {
    let role = RoleKey(limits::key(given.role)?);
    change(inner, Action::RoundPass, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        let block = block_of(tx, &session, given.block)?.id;
        let id = derived::round_pass(block, &role);
        if given.passed {
            keeps(&session, Matter::Case)?;
            tx.put(&RoundPass {
                id,
                session: session.id,
                case: session.case,
                block,
                role,
            })?;
        } else {
            tx.remove::<RoundPass>(id)?;
        }
        Ok(Some(id))
    })
}

/// Says how much room a role is given and takes, and what a small step would be.
pub fn leeway_room(inner: &mut Inner, given: LeewayRoom) -> Result<Done, AppError> {
    let role = RoleKey(limits::key(given.role)?);
    let small_step = limits::text(&given.small_step, limits::LINE_CHARS_MAX)?;
    change(inner, Action::LeewayRoom, |tx| {
        let session = keeping_session(&tx.read(), given.session, Matter::Case)?;
        let id = derived::leeway(session.id, &role);
        let mut cards = tx.read().leeways(session.id)?.into_iter();
        let card = cards.find(|card| card.id == id).unwrap_or(Leeway {
            id,
            session: session.id,
            case: session.case,
            role,
            may: String::new(),
            can: String::new(),
            dares: String::new(),
            wants: String::new(),
            holds_back: String::new(),
            who_gives_room: String::new(),
            given: 0,
            taken: 0,
            small_step: String::new(),
        });
        tx.put(&Leeway {
            given: given.given.min(ROOM_MAX),
            taken: given.taken.min(ROOM_MAX),
            small_step,
            ..card
        })?;
        Ok(Some(id.0))
    })
}
