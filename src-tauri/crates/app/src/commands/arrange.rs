//! Which steps a session has, in which order and how long: taking away, moving, making shorter.

use super::change::{change, open_session};
use super::course::{note_choice, note_minutes};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits::block_minutes;
use crate::views;
use crate::views::group_language::GroupLanguage;
use crate::wire::arrange::{BlockPlace, BlocksMinutes, ShorterAsk, ShorterProposal, StepOffers};
use crate::wire::shell::{ById, Done, Language};
use domain::agenda::total_minutes;
use domain::agenda_choice::ChoiceKind;
use domain::block::Block;
use domain::ids::{BlockId, SessionId};
use domain::promise::promised_minutes;
use domain::session::{Course, Session};
use store::{Action, Reads, Tx};
use uuid::Uuid;

/// What can be added to a session.
pub fn steps_offered(inner: &mut Inner, asked: ById) -> Result<StepOffers, AppError> {
    let language = inner.language();
    let reads = inner.store()?.read();
    let session = reads.session(SessionId(asked.id))?;
    let language = &GroupLanguage::of(&reads, session.community, language)?;
    let (aim, blocks) = (reads.aim(session.id)?, reads.blocks(session.id)?);
    Ok(views::arrange::offers(&session, &aim, &blocks, language))
}

/// How a plan that is longer than was promised can become shorter. Once the session has begun, only the steps that still
/// come can.
pub fn shorten_propose(inner: &mut Inner, asked: ShorterAsk) -> Result<ShorterProposal, AppError> {
    let language = inner.language();
    let reads = inner.store()?.read();
    let session = reads.session(SessionId(asked.session))?;
    let language = &GroupLanguage::of(&reads, session.community, language)?;
    let (aim, blocks) = (reads.aim(session.id)?, reads.blocks(session.id)?);
    let visits = reads.visits(session.id)?;
    let course = Course {
        status: session.status,
        blocks: &blocks,
        visits: &visits,
    };
    let coming = &blocks[course.current_index().map_or(0, |now| now + 1)..];
    let too_long = asked.too_long_minutes.map_or_else(
        || total_minutes(&blocks).saturating_sub(promised_minutes(&session, &aim).into()),
        u32::from,
    );
    Ok(views::arrange::proposal(
        &session, coming, too_long, language,
    ))
}

/// Gives several blocks of a session new lengths in one step.
pub fn blocks_shorten(inner: &mut Inner, given: BlocksMinutes) -> Result<Done, AppError> {
    change(inner, Action::BlocksShorten, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        for wanted in &given.blocks {
            let block = super::block::block_of(tx, &session, wanted.id)?;
            let minutes = block_minutes(wanted.minutes);
            note_minutes(tx, &session, &block, minutes)?;
            tx.put(&Block { minutes, ..block })?;
        }
        Ok(Some(given.session))
    })
}

/// Takes a step out of a session; Ctrl+Z brings it back. A step in which the group was, or in which something is written
/// down, stays.
pub fn block_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::BlockRemove, |tx| {
        let (session, block) = not_begun(tx, gone.id)?;
        if has_writing(&tx.read(), &session, &block)? {
            return Err(AppError::new(ErrorCode::BlockInUse));
        }
        note_choice(tx, &session, &block, ChoiceKind::Removed, 0)?;
        tx.remove::<Block>(block.id)?;
        Ok(Some(session.id.0))
    })
}

/// Gives a step another place in the order. A step in which the group was keeps its place: the evening went that way.
pub fn block_move(inner: &mut Inner, given: BlockPlace) -> Result<Done, AppError> {
    change(inner, Action::BlockMove, |tx| {
        let (session, block) = not_begun(tx, given.id)?;
        let mut others = tx.read().blocks(session.id)?;
        others.retain(|other| other.id != block.id);
        let position = Block::position_after(&others, given.after.map(BlockId))
            .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
        note_choice(tx, &session, &block, ChoiceKind::Moved, 0)?;
        tx.put(&Block { position, ..block })?;
        Ok(Some(given.id))
    })
}

/// A block in which the group has not been yet, and its session.
fn not_begun(tx: &Tx<'_>, id: Uuid) -> Result<(Session, Block), AppError> {
    let block = tx.read().one::<Block>(id)?;
    let session = open_session(&tx.read(), block.session.0)?;
    let visits = tx.read().visits(session.id)?;
    if visits.iter().any(|visit| visit.block == block.id) {
        return Err(AppError::new(ErrorCode::BlockInUse));
    }
    Ok((session, block))
}

/// Whether a line, a row or a tilt stands in a block: lines can be moved into a step before the group is there.
fn has_writing(reads: &Reads<'_>, session: &Session, block: &Block) -> Result<bool, AppError> {
    let view = views::session::session_view(reads, session.id, Language::Nl)?;
    let id = block.id.0;
    Ok(view.lines.iter().any(|line| line.block == Some(id))
        || view.rows.iter().any(|row| row.block == id)
        || view.tilts.iter().any(|tilt| tilt.block == id))
}
