//! Taking over what was agreed last time and what was not reached.

use super::change::{change, open_session};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::views::agreed::filled_in;
use crate::views::carry::{left, offer};
use crate::wire::carry::{CarryOffer, CarryTake};
use crate::wire::shell::{ById, Done};
use domain::block::Block;
use domain::carry::{block_in, parked_in};
use domain::ids::SessionId;
use domain::session::Session;
use store::Action;

/// What was left of the session before; nothing when there is no such session, or nothing was left.
pub fn carry_offer(inner: &mut Inner, asked: ById) -> Result<Option<CarryOffer>, AppError> {
    let (language, today) = (inner.language(), inner.today());
    offer(&inner.store()?.read(), SessionId(asked.id), language, today)
}

/// Takes over what was agreed, steps and parked items of the session before, in one step. Steps come before the harvest.
pub fn carry_take(inner: &mut Inner, given: CarryTake) -> Result<Done, AppError> {
    let gone = || AppError::new(ErrorCode::NotFound);
    change(inner, Action::CarryTake, |tx| {
        let mut session = open_session(&tx.read(), given.session)?;
        if given.agreed.is_empty() && given.blocks.is_empty() && given.parked.is_empty() {
            return Ok(Some(session.id.0));
        }
        let left = left(&tx.read(), &session)?.ok_or_else(gone)?;
        for point in given.agreed {
            session = filled_in(&tx.read(), &session, &left.session, point)?.ok_or_else(gone)?;
        }
        tx.put(&session)?;
        for id in &given.blocks {
            let earlier = left
                .blocks
                .iter()
                .find(|b| b.id.0 == *id)
                .ok_or_else(gone)?;
            let others = tx.read().blocks(session.id)?;
            let taken = block_in(session.id, earlier.id);
            if others.iter().any(|block| block.id == taken) {
                continue;
            }
            let method = earlier.method_in(&left.session).clone();
            let position = Block::position_after(&others, before_harvest(&others, &session))
                .ok_or_else(gone)?;
            tx.put(&Block {
                id: taken,
                session: session.id,
                method: (method != session.method).then_some(method),
                step: earlier.step.clone(),
                own_name: earlier.own_name.clone(),
                position,
                minutes: earlier.minutes,
                extra_minutes: 0,
                revealed_at: None,
            })?;
        }
        for id in &given.parked {
            let earlier = left
                .parked
                .iter()
                .find(|p| p.id.0 == *id)
                .ok_or_else(gone)?;
            let first = tx.read().blocks(session.id)?.first().map(|block| block.id);
            tx.put(&parked_in(session.id, first.ok_or_else(gone)?, earlier))?;
        }
        Ok(Some(session.id.0))
    })
}

/// The last block before the harvest, or the last of all; `None` when the harvest is the first.
fn before_harvest(blocks: &[Block], session: &Session) -> Option<domain::ids::BlockId> {
    let harvest = blocks
        .iter()
        .position(|block| library::step_of(block, session).is_some_and(|step| step.protected))
        .unwrap_or(blocks.len());
    harvest.checked_sub(1).map(|at| blocks[at].id)
}
