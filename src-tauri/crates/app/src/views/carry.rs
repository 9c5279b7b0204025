//! What was left of the session before, as the screen offers it.

use super::agreed::agreed;
use super::group_language::GroupLanguage;
use super::still_there;
use super::words::block_name;
use crate::error::AppError;
use crate::library;
use crate::wire::carry::{CarryOffer, CarryParked, CarryStep};
use crate::wire::shell::Language;
use chrono::NaiveDate;
use domain::block::Block;
use domain::carry::{block_in, not_reached, parked_in, session_before};
use domain::ids::SessionId;
use domain::mark::ParkedItem;
use domain::privacy::Matter;
use domain::session::Session;
use store::Reads;

/// What was left of the session before this one; `None` when there is no such session, or nothing was left.
///
/// # Errors
/// When the session is not there or the store cannot be read.
pub fn offer(
    reads: &Reads<'_>,
    id: SessionId,
    language: Language,
    today: NaiveDate,
) -> Result<Option<CarryOffer>, AppError> {
    let session = reads.session(id)?;
    let Some(left) = left(reads, &session)? else {
        return Ok(None);
    };
    let language = &GroupLanguage::of(reads, session.community, language)?;
    let here = reads.blocks(id)?;
    let parked_here = reads.parked_items(id)?;
    let steps: Vec<CarryStep> = left
        .blocks
        .iter()
        .filter_map(|block| {
            library::step_of(block, &left.session)?;
            let same = |b: &Block| {
                b.id == block_in(id, block.id)
                    || (b.step == block.step
                        && b.method_in(&session) == block.method_in(&left.session))
            };
            Some(CarryStep {
                block: block.id.0,
                name: block_name(block, &left.session, language),
                minutes: block.minutes,
                there: here.iter().any(same),
            })
        })
        .collect();
    let mut parked = Vec::new();
    for item in &left.parked {
        let case = item
            .case
            .map(|case| still_there(reads.case(case)))
            .transpose()?;
        let taken = parked_in(id, item.block, item).id;
        parked.push(CarryParked {
            id: item.id.0,
            text: item.text.clone(),
            case_code: case.flatten().map(|c| c.code.0),
            there: parked_here.iter().any(|p| p.id == taken),
        });
    }
    let offer = CarryOffer {
        on: left.session.on,
        agreed: agreed(reads, &session, &left.session, today)?,
        steps,
        parked,
    };
    let nothing = offer.steps.is_empty() && offer.parked.is_empty() && offer.agreed.is_empty();
    Ok((!nothing).then_some(offer))
}

/// What was left of a session.
pub struct Left {
    /// The session.
    pub session: Session,
    /// The blocks that it did not reach and that the next one can have.
    pub blocks: Vec<Block>,
    /// What was parked and stayed there.
    pub parked: Vec<ParkedItem>,
}

/// What was left of the session before this one.
///
/// # Errors
/// When the store cannot be read.
pub fn left(reads: &Reads<'_>, session: &Session) -> Result<Option<Left>, AppError> {
    let all = reads.sessions(session.community)?;
    let Some(before) = session_before(session, &all).cloned() else {
        return Ok(None);
    };
    let subject = reads.aim(session.id)?.subject;
    let (blocks, visits) = (reads.blocks(before.id)?, reads.visits(before.id)?);
    let capture = |block: &Block| library::step_of(block, &before).map(|step| step.capture);
    let blocks = not_reached(&blocks, &visits, capture)
        .filter(|block| capture(block).is_some_and(|capture| subject.takes(capture)))
        .cloned()
        .collect();
    Ok(Some(Left {
        blocks,
        parked: if session.privacy.keeps(Matter::Case) {
            reads.parked_items(before.id)?
        } else {
            Vec::new()
        },
        session: before,
    }))
}
