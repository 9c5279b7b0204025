//! The blocks of a session: adding a step, its name, its minutes, and showing what everybody wrote first.

use super::change::{change, open_session};
use super::course::{note_choice, note_minutes};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits::{self, BLOCK_MINUTES_MAX, block_minutes};
use crate::views::arrange::minutes_of;
use crate::wire::row::BlockReveal;
use crate::wire::session::{BlockMinutes, BlockName, BlockNew};
use crate::wire::shell::Done;
use domain::agenda_choice::ChoiceKind;
use domain::block::Block;
use domain::ids::BlockId;
use domain::method::{MethodKey, StepKey};
use domain::session::Session;
use store::{Action, Tx};
use uuid::Uuid;

/// Adds a step to a session, also one of another method. It is as long as its method says.
pub fn block_add(inner: &mut Inner, given: BlockNew) -> Result<Done, AppError> {
    let method = MethodKey(limits::key(given.method)?);
    let step = StepKey(limits::key(given.step)?);
    let gone = || AppError::new(ErrorCode::NotFound);
    let recipe = library::method(&method).ok_or_else(gone)?;
    let recipe_step = recipe.step(&step).ok_or_else(gone)?;
    change(inner, Action::BlockAdd, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        if !tx
            .read()
            .aim(session.id)?
            .subject
            .takes(recipe_step.capture)
        {
            return Err(AppError::new(ErrorCode::AboutNobody));
        }
        let blocks = tx.read().blocks(session.id)?;
        let position = Block::position_after(&blocks, given.after.map(BlockId)).ok_or_else(gone)?;
        let id = BlockId(tx.new_id());
        let block = Block {
            id,
            session: session.id,
            step,
            own_name: String::new(),
            position,
            minutes: minutes_of(recipe, recipe_step, &session).ok_or_else(gone)?,
            extra_minutes: 0,
            revealed_at: None,
            method: (method != session.method).then_some(method),
        };
        tx.put(&block)?;
        note_choice(tx, &session, &block, ChoiceKind::Added, 0)?;
        Ok(Some(id.0))
    })
}

/// Sets the planned minutes of a block. While the session runs this moves the expected end, and not the promised one.
pub fn block_save(inner: &mut Inner, given: BlockMinutes) -> Result<Done, AppError> {
    change(inner, Action::BlockSave, |tx| {
        let block = tx.read().one::<Block>(given.id)?;
        let session = open_session(&tx.read(), block.session.0)?;
        let minutes = block_minutes(given.minutes);
        note_minutes(tx, &session, &block, minutes)?;
        tx.put(&Block { minutes, ..block })?;
        Ok(Some(given.id))
    })
}

/// Gives a block a name of its own; an empty one gives it back that of its step.
pub fn block_name(inner: &mut Inner, given: BlockName) -> Result<Done, AppError> {
    let own_name = limits::short(&given.name)?;
    change(inner, Action::BlockName, |tx| {
        let block = tx.read().one::<Block>(given.id)?;
        open_session(&tx.read(), block.session.0)?;
        tx.put(&Block { own_name, ..block })?;
        Ok(Some(given.id))
    })
}

/// Gives the running block more minutes.
pub fn block_extend(inner: &mut Inner, given: BlockMinutes) -> Result<Done, AppError> {
    change(inner, Action::BlockExtend, |tx| {
        let block = tx.read().one::<Block>(given.id)?;
        let session = open_session(&tx.read(), block.session.0)?;
        note_choice(tx, &session, &block, ChoiceKind::Longer, given.minutes)?;
        let extra_minutes = block
            .extra_minutes
            .saturating_add(given.minutes)
            .min(BLOCK_MINUTES_MAX);
        tx.put(&Block {
            extra_minutes,
            ..block
        })?;
        Ok(Some(given.id))
    })
}

/// Shows to all what everybody wrote first, or keeps it back again.
pub fn block_reveal(inner: &mut Inner, given: BlockReveal) -> Result<Done, AppError> {
    change(inner, Action::BlockReveal, |tx| {
        let block = tx.read().one::<Block>(given.id)?;
        open_session(&tx.read(), block.session.0)?;
        let revealed_at = given.revealed.then(|| tx.now());
        tx.put(&Block {
            revealed_at,
            ..block
        })?;
        Ok(Some(given.id))
    })
}

/// The block with this id in this session.
pub(super) fn block_of(tx: &Tx<'_>, session: &Session, id: Uuid) -> Result<Block, AppError> {
    let block = tx.read().one::<Block>(id)?;
    (block.session == session.id)
        .then_some(block)
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))
}
