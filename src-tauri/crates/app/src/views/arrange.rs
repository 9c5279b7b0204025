//! Steps that can be added, and steps that could be shorter.

use super::group_language::GroupLanguage;
use super::words::{block_name, local};
use crate::library;
use crate::wire::arrange::{ShorterProposal, ShorterStep, StepOffer, StepOffers};
use domain::aim::Aim;
use domain::block::Block;
use domain::method::{Method, Step};
use domain::session::Session;
use domain::shorten::{Room, shorter};

/// What can be added to a session: what its own method has more, and the building blocks.
#[must_use]
pub fn offers(
    session: &Session,
    aim: &Aim,
    blocks: &[Block],
    language: &GroupLanguage,
) -> StepOffers {
    let is_there = |method: &Method, step: &Step| {
        let same = |b: &Block| b.step == step.key && *b.method_in(session) == method.key;
        blocks.iter().any(same)
    };
    let own = library::method(&session.method);
    let of_method = own.into_iter().flat_map(|method| {
        let missing = method.steps.iter().filter(|step| !is_there(method, step));
        missing.filter_map(|step| offer(method, step, session, aim, language))
    });
    let sets = library::methods().iter().filter(|m| m.building_blocks);
    let building_blocks = sets.flat_map(|method| {
        let steps = method.steps.iter();
        steps.filter_map(|step| offer(method, step, session, aim, language))
    });
    StepOffers {
        of_method: of_method.collect(),
        building_blocks: building_blocks.collect(),
    }
}

fn offer(
    method: &Method,
    step: &Step,
    session: &Session,
    aim: &Aim,
    language: &GroupLanguage,
) -> Option<StepOffer> {
    if !aim.subject.takes(step.capture) {
        return None;
    }
    Some(StepOffer {
        method: method.key.0.clone(),
        step: step.key.0.clone(),
        name: local(&step.name, language),
        purpose: local(&step.purpose, language),
        minutes: minutes_of(method, step, session)?,
    })
}

/// How long a step is in a session: in its own method as long as in the variant that was chosen, else in the shortest.
/// `None` for a step that its method gives no minutes.
#[must_use]
pub fn minutes_of(method: &Method, step: &Step, session: &Session) -> Option<u16> {
    let own = method.key == session.method;
    let mut variants = method.variants_minutes.iter();
    let chosen = variants.position(|minutes| own && *minutes == session.variant_minutes);
    step.minutes.get(chosen.unwrap_or(0)).copied()
}

/// How these blocks can win the minutes that are too many.
#[must_use]
pub fn proposal(
    session: &Session,
    blocks: &[Block],
    too_long: u32,
    language: &GroupLanguage,
) -> ShorterProposal {
    let rooms: Vec<Room> = blocks.iter().map(|block| room(block, session)).collect();
    let name = |id| {
        let block = blocks.iter().find(|b| b.id == id);
        block
            .map(|b| block_name(b, session, language))
            .unwrap_or_default()
    };
    let steps: Vec<ShorterStep> = shorter(&rooms, too_long)
        .into_iter()
        .map(|it| ShorterStep {
            block: it.block.0,
            name: name(it.block),
            from_minutes: it.from_minutes,
            to_minutes: it.to_minutes,
        })
        .collect();
    let won: u32 = steps
        .iter()
        .map(|s| u32::from(s.from_minutes - s.to_minutes))
        .sum();
    let minutes = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    ShorterProposal {
        too_long_minutes: minutes(too_long),
        left_minutes: minutes(too_long - won),
        steps,
    }
}

/// A step that this version does not know keeps its minutes: nobody can say in how many it can be done.
fn room(block: &Block, session: &Session) -> Room {
    let step = library::step_of(block, session);
    Room {
        block: block.id,
        minutes: block.minutes,
        short_minutes: step.map_or(block.minutes, Step::short_minutes),
        protected: step.is_none_or(|s| s.protected),
    }
}
